"""Newsrooms' systems push what they have, unchanged, and are told what became of it."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.api.strangers import Strangers
from service.api.worker import work_off
from service.encoding.embedding import Encoder
from service.judging.judge import Judge
from service.serving.app import create_app
from service.storage.scope import Scope
from service.wiring import Crosscheck, connected
from tests.api.conftest import small
from tests.ingest.no_dates import NO_DATES
from tests.ingest.recorded import ROUTES, payload

SECRET = "a secret of tests"


def push(client: FlaskClient, name: str, query: str = "", changed: dict[str, Any] | None = None, **more: Any) -> Any:
    """The answer to a recorded payload, some of its fields changed."""
    body, media = payload(name), "application/rss+xml" if name.endswith(".xml") else "application/json"
    if changed is not None:
        body = json.dumps({**json.loads(body), **changed}).encode()
    return client.post(f"/v1/ingest/{ROUTES[name]}{query}", data=body, content_type=media, **more)


def done(answer: TestResponse, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.get_json()
    return told


def fault(answer: TestResponse) -> str:
    """The one field that a refusal names."""
    assert answer.status_code == 422, answer.text
    [only] = answer.get_json(force=True)["errors"]
    return str(only["pointer"])


def place_in_html(claim: dict[str, Any]) -> dict[str, Any]:
    """What the answer to HTML says more than the stored article."""
    return {name: claim[name] for name in ("html_start", "html_end") if name in claim}


@pytest.mark.parametrize("name", ROUTES)
def test_a_push_is_answered_like_an_article_that_was_sent(client: FlaskClient, name: str) -> None:
    answer = push(client, name)

    told = done(answer, 201)
    assert told["outcome"] == "stored"
    assert answer.headers["Location"] == f"/v1/articles/{told['article']['id']}"
    report = client.get(answer.headers["Location"]).get_json()
    underlined = [
        {**one, **place} for one, place in zip(report["claims"], map(place_in_html, told["claims"]), strict=True)
    ]
    assert {part: told[part] for part in report} == {**report, "claims": underlined}
    assert report["article"]["title"] == "Ferry & freighter collide off Port Ellery"


def test_one_article_pushed_by_every_system_is_stored_once(client: FlaskClient, crosscheck: Crosscheck) -> None:
    told = [push(client, name).get_json() for name in ROUTES]

    assert [one["outcome"] for one in told] == ["stored"] + ["already_stored"] * (len(ROUTES) - 1)
    assert len({one["article"]["id"] for one in told}) == 1
    assert crosscheck.store.counts().articles == 1


def test_the_same_push_again_is_200_and_a_changed_one_the_next_revision(client: FlaskClient) -> None:
    first = done(push(client, "ninjs-1.json"), 201)
    again = done(push(client, "ninjs-1.json"), 200)
    changed = done(push(client, "ninjs-1.json", changed={"body_html": "<p>The crash injured 216 people.</p>"}), 201)

    assert again["article"] == first["article"]
    assert changed["article"]["revision"] == 2
    assert changed["detail"] == "Stored as revision 2."


@pytest.mark.parametrize("name", ["wordpress.json", "ninjs-1.json", "rss.xml"])
def test_every_claim_can_be_underlined_in_what_was_pushed(client: FlaskClient, name: str) -> None:
    told = done(push(client, name), 201)
    body = payload(name).decode()
    if name.endswith(".json"):
        value = json.loads(body)
        for step in told["body_pointer"].split("/")[1:]:
            value = value[step]
        body = value
    else:
        assert told["body_pointer"] == "/item/content:encoded"
        body = body.split("<content:encoded><![CDATA[")[1].split("]]>")[0]

    [shown] = [body[one["html_start"] : one["html_end"]] for one in told["claims"] if "214" in one["text"]]
    assert "<" in shown
    assert "214 passengers" in shown.replace("<strong>", "")


def test_claims_of_text_that_was_pushed_stand_where_their_spans_say(client: FlaskClient) -> None:
    told = done(push(client, "ninjs-1.json", changed={"body_html": None, "body_text": "Nine people died."}), 201)

    [claim] = told["claims"]
    assert told["body_pointer"] == "/body_text"
    assert "html_start" not in claim
    assert "Nine people died."[claim["start"] : claim["end"]] == claim["text"]


@pytest.mark.parametrize(
    ("name", "changed", "status"),
    [
        ("ninjs-1.json", {"pubstatus": "canceled"}, "cancelled"),
        ("ninjs-1.json", {"pubstatus": "withheld"}, "withheld"),
        ("ninjs-3.json", {"embargoedUntil": "2199-01-01T00:00:00Z"}, "embargoed"),
        ("wordpress.json", {"status": "draft"}, "draft"),
        ("wordpress.json", {"status": "private"}, "withheld"),
        ("wordpress.json", {"status": "trash"}, "deleted"),
        ("schema-org.json", {"creativeWorkStatus": "Retracted"}, "cancelled"),
    ],
)
def test_what_is_not_public_is_not_stored_and_what_was_is_withdrawn(
    client: FlaskClient, crosscheck: Crosscheck, name: str, changed: dict[str, Any], status: str
) -> None:
    before = done(push(client, name, changed=changed), 200)
    assert (before["outcome"], before["withdrawn"]) == ("not_stored", None)
    assert status in before["detail"]
    assert "article" not in before
    assert crosscheck.store.counts().articles == 0

    stored = done(push(client, name), 201)["article"]["id"]
    after = done(push(client, name, changed=changed), 200)

    assert (after["outcome"], after["withdrawn"]) == ("withdrawn", stored)
    assert client.get(f"/v1/articles/{stored}").status_code == 404
    assert done(push(client, name), 201)["outcome"] == "stored"  # public again


def test_a_draft_needs_nothing_but_what_it_is_known_by(client: FlaskClient) -> None:
    draft = {"status": "draft", "id": 7, "link": "https://herald.example/?p=7"}

    assert done(client.post("/v1/ingest/wordpress", json=draft), 200)["outcome"] == "not_stored"


def test_a_picture_is_not_an_article(client: FlaskClient) -> None:
    told = done(client.post("/v1/ingest/ninjs", json={"uri": "urn:x", "type": "picture"}), 200)

    assert told["outcome"] == "not_stored"
    assert "/type is picture" in told["detail"]


def test_what_is_no_word_for_a_status_does_not_come_back_whole(client: FlaskClient) -> None:
    told = done(client.post("/v1/ingest/ninjs", json={"uri": "urn:x", "type": ["text"] * 1000}), 200)

    assert len(told["detail"]) < 200


# Where each format says when the text was last changed, and where its text stands.
EDITED = {
    "ninjs-1.json": ("versioncreated", "body_html"),
    "superdesk.json": ("versioncreated", "body_html"),
    "wordpress.json": ("modified_gmt", "content"),
    "schema-org.json": ("dateModified", "articleBody"),
}


def version(client: FlaskClient, name: str, edited: str, hurt: int, **more: Any) -> dict[str, Any]:
    """The answer to a text that was last changed at that time of day and tells of so many people hurt."""
    when, body = EDITED[name]
    text = f"<p>The ferry accident off Port Ellery injured {hurt} passengers on Monday.</p>"
    given = {
        when: f"2024-03-05T{edited}:00" if edited else None,
        body: {"rendered": text} if body == "content" else text,
    }
    told: dict[str, Any] = push(client, name, "?source=gazette.example", {**given, **more}).get_json()
    return told


def told_now(client: FlaskClient) -> tuple[int, list[str]]:
    """How many articles there are, and what they say."""
    listed = client.get("/v1/articles").get_json()["articles"]
    read = [client.get(f"/v1/articles/{head['id']}").get_json() for head in listed]
    return len(read), [figure for one in read for figure in ("180", "190") if figure in one["article"]["body"]]


@pytest.mark.parametrize("name", EDITED)
def test_an_earlier_text_that_is_delivered_late_does_not_undo_a_later_one(client: FlaskClient, name: str) -> None:
    told = [version(client, name, *text) for text in (("10:00", 180), ("12:00", 190), ("10:00", 180))]

    assert [one["outcome"] for one in told] == ["stored", "stored", "not_stored"]
    assert "2024-03-05T12:00:00+00:00" in told[2]["detail"]
    assert told_now(client) == (1, ["190"])


@pytest.mark.parametrize(("first", "second"), [("10:00", "10:00"), ("10:00", "10:01"), ("", "10:00"), ("10:00", "")])
def test_a_text_that_is_not_surely_earlier_takes_the_place_of_what_is_stored(
    client: FlaskClient, first: str, second: str
) -> None:
    told = [version(client, "ninjs-1.json", *text) for text in ((first, 180), (second, 190))]

    assert [one["outcome"] for one in told] == ["stored", "stored"]
    assert told_now(client) == (1, ["190"])


def test_the_same_text_again_with_a_later_date_is_later(client: FlaskClient) -> None:
    texts = (("10:00", 190), ("12:00", 190), ("11:00", 180), ("09:00", 190))
    told = [version(client, "wordpress.json", *text)["outcome"] for text in texts]

    assert told == ["stored", "already_stored", "not_stored", "already_stored"]


def test_what_was_taken_down_is_not_brought_back_by_an_earlier_text(client: FlaskClient) -> None:
    version(client, "ninjs-1.json", "10:00", 180)
    gone = version(client, "ninjs-1.json", "12:00", 180, pubstatus="canceled")
    late = version(client, "ninjs-1.json", "11:00", 190)
    again = version(client, "ninjs-1.json", "13:00", 190)

    assert [one["outcome"] for one in (gone, late, again)] == ["withdrawn", "not_stored", "stored"]
    assert "was taken down" in late["detail"]


def test_a_take_down_counts_whenever_it_comes(client: FlaskClient) -> None:
    version(client, "ninjs-1.json", "12:00", 190)
    assert version(client, "ninjs-1.json", "10:00", 180, pubstatus="canceled")["outcome"] == "withdrawn"


def test_an_earlier_text_that_was_to_be_checked_later_leads_to_the_later_one(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    body = "<p>The ferry accident off Port Ellery injured {} passengers on Monday.</p>"
    later, earlier = ({"modified_gmt": f"2024-03-05T{at}:00", "content": body.format(at)} for at in ("12:00", "10:00"))
    stored = done(push(client, "wordpress.json", changed=later), 201)
    waiting = push(client, "wordpress.json", changed=earlier, headers={"Prefer": "respond-async"})
    assert work_off(client.application)

    became = client.get(waiting.headers["Location"]).get_json()
    assert (became["state"], became["article_id"]) == ("done", stored["article"]["id"])
    assert crosscheck.store.counts().articles == 1


def test_the_address_may_name_the_source(client: FlaskClient) -> None:
    told = done(push(client, "wordpress.json", "?source=gazette-online"), 201)

    assert told["article"]["source"] == "gazette-online"


WRONG = [
    ("ninjs-1.json", {"headline": 7}, "/headline"),
    ("ninjs-1.json", {"versioncreated": "yesterday"}, "/versioncreated"),
    ("ninjs-1.json", {"body_html": "", "body_text": None}, "/body_html"),
    ("ninjs-1.json", {"body_html": "<p> </p>"}, "/body_html"),
    ("ninjs-1.json", {"body_html": None, "body_text": 7}, "/body_text"),
    ("ninjs-1.json", {"uri": 7}, "/uri"),
    ("ninjs-1.json", {"uri": "urn:uuid:7", "renditions": {}, "copyrightholder": ""}, "/url"),
    ("ninjs-1.json", {"embargoed": "soon"}, "/embargoed"),
    ("ninjs-1.json", {"language": "plain English"}, "/language"),
    ("ninjs-1.json", {"body_html": "<p>" + "word " * 500 + "</p>"}, "/body_html"),
    ("ninjs-2.json", {"headlines": [{"role": "main", "value": ["a"]}]}, "/headlines/0/value"),
    ("ninjs-2.json", {"bodies": [{"contenttype": "text/html", "value": 7}]}, "/bodies/0/value"),
    ("ninjs-2.json", {"bodies": "a"}, "/bodies"),
    ("ninjs-3.json", {"bodies": ["a"]}, "/bodies/0"),
    ("ninjs-3.json", {"versionCreated": 7}, "/versionCreated"),
    ("superdesk.json", {"guid": "x" * 501}, "/guid"),
    ("wordpress.json", {"content": {"rendered": "", "protected": False}}, "/content/rendered"),
    ("wordpress.json", {"date_gmt": "0000-00-00T00:00:00"}, "/date_gmt"),
    ("wordpress.json", {"title": {"rendered": ["a"]}}, "/title/rendered"),
    ("schema-org.json", {"articleBody": None}, "/articleBody"),
    ("schema-org.json", {"datePublished": "today"}, "/datePublished"),
    ("schema-org.json", {"headline": 7}, "/headline"),
]


@pytest.mark.parametrize(("name", "changed", "pointer"), WRONG)
def test_a_fault_is_named_where_it_stands_in_the_push(
    client: FlaskClient, crosscheck: Crosscheck, name: str, changed: dict[str, Any], pointer: str
) -> None:
    assert fault(push(client, name, changed=changed)) == pointer
    assert crosscheck.store.counts().articles == 0


def test_a_fault_in_a_feed_is_named_by_its_element(client: FlaskClient) -> None:
    bad = payload("rss.xml").replace(b"Tue, 05 Mar 2024 08:30:00 +0000", b"Tuesday")
    answer = client.post("/v1/ingest/rss", data=bad, content_type="text/xml")

    assert fault(answer) == "/item/pubDate"


FEED = """<rss version="2.0"><channel><link>https://herald.example/</link>
<item><guid>new</guid><title>Now 9</title><description>The fire in Dunmore killed nine people.</description></item>
<item><guid>bad</guid><title>Bad</title><pubDate>Tuesday</pubDate><description>Two schools shut.</description></item>
<item><guid>old</guid><title>First</title><description><![CDATA[<p>The fire killed five people.]]></description></item>
</channel></rss>"""


def feed(client: FlaskClient, xml: str = FEED, status: int = 207, **more: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(
        client.post("/v1/ingest/rss", data=xml, content_type="text/xml", **more), status
    )["items"]
    return items


def test_each_item_of_a_feed_has_its_outcome_and_a_bad_one_does_not_stop_the_others(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    items = feed(client)

    assert [(one["item"], one["status"]) for one in items] == [(1, 201), (2, 422), (3, 201)]
    assert [one.get("outcome") for one in items] == ["stored", None, "stored"]
    assert items[1]["problem"]["errors"][0]["pointer"] == "/item/pubDate"
    assert [one["article"]["external_id"] for one in (items[0], items[2])] == ["new", "old"]
    assert items[2]["summary"]["claims"] == 1
    assert client.get(items[0]["location"]).get_json()["article"]["title"] == "Now 9"
    assert crosscheck.store.counts().articles == 2
    assert [one["status"] for one in feed(client)] == [200, 422, 200]


@pytest.mark.parametrize("text", NO_DATES)
def test_a_date_that_no_calendar_has_stops_no_other_item(client: FlaskClient, text: str) -> None:
    items = feed(client, FEED.replace("Tuesday", text))

    assert [one["status"] for one in items] == [201, 422, 201]
    assert items[1]["problem"]["errors"][0]["pointer"] == "/item/pubDate"


def test_of_an_item_that_a_feed_holds_twice_the_upper_one_counts(client: FlaskClient) -> None:
    items = feed(client, FEED.replace("old", "new"))

    assert [one.get("article", {}).get("revision") for one in items] == [2, None, 1]


def test_a_feed_may_tell_of_items_that_are_gone(client: FlaskClient, crosscheck: Crosscheck) -> None:
    entry = "<entry><id>https://herald.example/{0}</id><title>{0}</title><summary>Nine people died.</summary></entry>"
    gone = '<at:deleted-entry ref="https://herald.example/{}" when="2024-03-05T09:00:00Z"/>'
    atom = '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">{}</feed>'
    feed(client, atom.format(entry.format(1) + entry.format(2)))
    items = feed(client, atom.format(gone.format(1) + entry.format(3) + gone.format(4)))

    assert [one["outcome"] for one in items] == ["stored", "withdrawn", "not_stored"]
    assert crosscheck.store.counts().articles == 2


def test_a_feed_under_the_same_key_gets_the_first_answers_again(client: FlaskClient) -> None:
    first, second = (feed(client, headers={"Idempotency-Key": "k"}) for _ in range(2))
    other = feed(client, FEED.replace("nine", "ten"), headers={"Idempotency-Key": "k"})

    assert [one["status"] for one in second] == [201, 422, 201]
    assert [one.get("article") for one in second] == [one.get("article") for one in first]
    assert [one["status"] for one in other] == [409, 422, 409]


def test_an_item_of_a_feed_is_not_taken_for_what_was_sent_under_a_key_that_reads_like_it(client: FlaskClient) -> None:
    push(client, "wordpress.json", headers={"Idempotency-Key": "k 1"})

    assert [one["status"] for one in feed(client, headers={"Idempotency-Key": "k"})] == [201, 422, 201]


def test_a_key_stands_for_a_push_with_its_parameters_and_its_route(client: FlaskClient) -> None:
    given = {"uri": "urn:uuid:7", "version": "1", "headline": "Ferry", "body_text": "Five died."}

    def pushed(route: str) -> int:
        return client.post(f"/v1/ingest/{route}", json=given, headers={"Idempotency-Key": "k"}).status_code

    assert pushed("ninjs?source=herald.example") == 201
    assert pushed("ninjs?source=courier.example") == 409
    assert pushed("superdesk?source=herald.example") == 409
    assert pushed("ninjs?source=herald.example") == 201


def test_a_push_of_what_is_known_says_so_again_under_its_key(client: FlaskClient) -> None:
    push(client, "wordpress.json")
    told = [push(client, "wordpress.json", headers={"Idempotency-Key": "k"}) for _ in range(2)]

    assert [(one.status_code, one.get_json()["outcome"]) for one in told] == [(200, "already_stored")] * 2


def test_the_items_of_a_feed_may_be_checked_later(client: FlaskClient, crosscheck: Crosscheck) -> None:
    items = feed(client, headers={"Prefer": "respond-async"})

    assert [one["status"] for one in items] == [202, 422, 202]
    assert work_off(client.application)
    assert work_off(client.application)
    assert client.get(items[0]["location"]).get_json()["state"] == "done"
    assert crosscheck.store.counts().articles == 2


def test_a_push_without_a_source_is_told_how_to_name_one(client: FlaskClient) -> None:
    answer = client.post("/v1/ingest/ninjs", json={"uri": "urn:uuid:7", "body_text": "Five died."})

    assert "?source=" in answer.get_json(force=True)["detail"]


@pytest.mark.parametrize("route", sorted(set(ROUTES.values())))
@pytest.mark.parametrize(
    ("body", "media", "status"),
    [(b"{", "application/json", 400), (b"{}", "text/plain", 415), (b" " * 20_001, "application/json", 413)],
)
def test_what_cannot_be_read_is_refused(client: FlaskClient, route: str, body: bytes, media: str, status: int) -> None:
    kind = "application/xml" if route == "rss" and media == "application/json" else media
    answer = client.post(f"/v1/ingest/{route}", data=body, content_type=kind)

    assert answer.status_code == (422 if route == "rss" and status == 400 else status)
    assert answer.mimetype == "application/problem+json"


def test_an_unknown_parameter_is_refused(client: FlaskClient) -> None:
    assert fault(push(client, "wordpress.json", "?sauce=x")) == "/sauce"


def test_a_push_may_be_checked_later(client: FlaskClient) -> None:
    accepted = push(client, "wordpress.json", headers={"Prefer": "respond-async"})

    assert accepted.status_code == 202
    assert work_off(client.application)
    became = client.get(accepted.headers["Location"]).get_json()
    assert became["state"] == "done", became
    assert client.get(f"/v1/articles/{became['article_id']}").get_json()["article"]["external_id"].endswith("?p=2031")


def test_a_push_under_the_same_key_gets_the_first_answer_again(client: FlaskClient) -> None:
    first, second = (push(client, "rss.xml", headers={"Idempotency-Key": "k"}) for _ in range(2))

    assert (first.status_code, second.status_code) == (201, 201)
    assert second.get_json() == first.get_json()


def test_superdesk_is_answered_201_whatever_was_done(client: FlaskClient) -> None:
    told = [
        done(push(client, "superdesk.json", changed=changed, headers={"Prefer": "respond-async"}), 201)["outcome"]
        for changed in ({}, {}, {"pubstatus": "canceled"}, {"pubstatus": "canceled"}, {"type": "composite"})
    ]

    assert told == ["stored", "already_stored", "withdrawn", "not_stored", "not_stored"]


@pytest.fixture
def signing(tmp_path: Path, encoder: Encoder, judge: Judge) -> Iterator[Crosscheck]:
    """A service that asks Superdesk for signatures."""
    parts = connected(replace(small(tmp_path), superdesk_secret=SECRET), encoder, judge)
    yield parts
    parts.close()


def signature(body: bytes, secret: str = SECRET) -> str:
    return "sha1=" + hmac.new(secret.encode(), body, hashlib.sha1).hexdigest()


def pushed_with(client: FlaskClient, signed: str | None) -> TestResponse:
    headers = {"x-superdesk-signature": signed} if signed is not None else {}
    answer: TestResponse = push(client, "superdesk.json", headers=headers)
    return answer


@pytest.mark.parametrize(
    "signed",
    [
        None,
        "",
        "sha1=",
        signature(payload("superdesk.json"), "another secret"),
        signature(payload("superdesk.json") + b" "),
        signature(payload("superdesk.json")).removeprefix("sha1="),
        "sha1=\u00e9",
    ],
    ids=["none", "an empty one", "no digest", "another secret", "another body", "no kind", "not ASCII"],
)
def test_a_push_that_is_not_signed_is_refused(signing: Crosscheck, signed: str | None) -> None:
    answer = pushed_with(create_app(signing).test_client(), signed)

    assert answer.status_code == 401
    assert answer.mimetype == "application/problem+json"
    assert "x-superdesk-signature" in answer.headers["WWW-Authenticate"].lower()
    assert signing.store.counts().articles == 0


def test_a_signature_stands_for_a_key_and_for_superdesk_alone(signing: Crosscheck) -> None:
    signing.store.keys.create("test", [Scope.ADMIN])
    client = create_app(signing, strangers=Strangers(keys_required=True)).test_client()
    signed = signature(payload("superdesk.json"))

    assert pushed_with(client, signed).status_code == 201
    assert push(client, "ninjs-1.json", headers={"x-superdesk-signature": signed}).status_code == 401


def test_without_a_secret_a_signature_is_not_looked_at(client: FlaskClient, crosscheck: Crosscheck) -> None:
    assert pushed_with(client, "sha1=wrong").status_code == 201
    crosscheck.store.keys.create("test", [Scope.ADMIN])
    assert pushed_with(client, signature(payload("superdesk.json"), "")).status_code == 401


@pytest.mark.parametrize("route", sorted(set(ROUTES.values())))
def test_pushing_needs_the_scope_ingest(client: FlaskClient, crosscheck: Crosscheck, route: str) -> None:
    answers = {}
    for scope in Scope:
        text = crosscheck.store.keys.create("test", [scope])[1]
        answers[scope] = client.post(f"/v1/ingest/{route}", headers={"Authorization": f"Bearer {text}"}).status_code

    assert client.post(f"/v1/ingest/{route}").status_code == 401
    assert {scope for scope, status in answers.items() if status != 403} == {Scope.INGEST, Scope.ADMIN}
