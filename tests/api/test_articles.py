"""An article is sent once, comes back as itself, has revisions, and can be withdrawn."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.articles_sent import FERRY, OTHER_FERRY


def sent(client: FlaskClient, article: dict[str, Any], status: int = 201) -> dict[str, Any]:
    """The report on an article that was sent and answered with that status."""
    answer = client.post("/v1/articles", json=article)
    assert answer.status_code == status, answer.text
    report: dict[str, Any] = answer.get_json()
    return report


def results(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [result for claim in report["claims"] for result in claim["results"]]


def test_an_article_comes_back_with_its_claims_and_its_address(client: FlaskClient) -> None:
    answer = client.post("/v1/articles", json=FERRY)

    report = answer.get_json()
    assert answer.status_code == 201
    assert answer.headers["Location"] == f"/v1/articles/{report['article']['id']}"
    assert {name: report["article"][name] for name in FERRY} == FERRY
    assert report["article"]["revision"] == 1
    assert report["claims"]
    assert report["summary"]["claims"] == len(report["claims"]) == report["summary"]["new"]


def test_every_span_marks_its_passage(client: FlaskClient) -> None:
    body = "“Ünïcode 🚢 first.” A ferry 🚢 ran aground off Port Ellery on Monday. Rescuers saved 214 passengers."
    report = sent(client, {**FERRY, "body": body})

    figures = [quantity for claim in report["claims"] for quantity in claim["quantities"]]
    assert "214" in [body[figure["start"] : figure["end"]].split(maxsplit=1)[0] for figure in figures]
    for claim in report["claims"]:
        assert 0 <= claim["start"] < claim["end"] <= len(body)
    for result in results(report):
        assert body[result["claim"]["start"] : result["claim"]["end"]].strip()


def test_another_source_with_another_figure_conflicts_with_both_quotes(client: FlaskClient) -> None:
    sent(client, FERRY)
    report = sent(client, OTHER_FERRY)

    [conflict] = [result for result in results(report) if result["label"] == "conflicting"]
    [evidence, *_] = conflict["evidence"]
    ours, theirs = evidence["ours"], evidence["theirs"]
    assert "180" in OTHER_FERRY["body"][ours["start"] : ours["end"]]
    assert "214" in FERRY["body"][theirs["start"] : theirs["end"]]
    assert conflict["match"]["source"] == FERRY["source"]
    assert conflict["match"]["published_at"] == FERRY["published_at"]
    assert report["summary"]["conflicting"] == 1


def test_a_result_has_the_fields_that_others_build_on(client: FlaskClient) -> None:
    sent(client, FERRY)
    result = next(result for result in results(sent(client, OTHER_FERRY)) if result["match"])

    assert {
        *("id", "seq", "label", "confidence", "reason", "similarity", "claim", "match", "evidence", "attributed"),
        *("rules_version", "model", "created_at", "review"),
    } <= set(result)
    assert set(result["claim"]) == {"id", "article_id", "source", "text", "start", "end"}
    assert set(result["match"]) == {*result["claim"], "published_at"}
    assert 0 <= result["confidence"] <= 1


def test_the_same_content_again_changes_nothing(client: FlaskClient) -> None:
    first = sent(client, FERRY)

    assert sent(client, FERRY, 200) == first


@pytest.mark.parametrize("zone", ["+02:00", "-05:00"])
def test_what_was_answered_can_be_sent_again_whatever_the_time_zone_was(client: FlaskClient, zone: str) -> None:
    first = sent(client, {**FERRY, "published_at": f"2026-05-04T08:00:00{zone}"})["article"]
    again = sent(client, {**FERRY, "published_at": first["published_at"]}, status=200)["article"]
    assert first["published_at"].endswith("Z")
    assert again == first


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_the_ends_of_the_calendar_are_refused_or_stored(client: FlaskClient, moment: str) -> None:
    assert client.post("/v1/articles", json={**FERRY, "published_at": moment}).status_code in {201, 422}


def test_changed_content_is_the_next_revision(client: FlaskClient) -> None:
    first = sent(client, FERRY)
    second = sent(client, {**FERRY, "body": FERRY["body"].replace("214", "216")})

    assert second["article"]["revision"] == 2
    assert second["article"]["id"] != first["article"]["id"]
    assert {result["label"] for result in results(second)} == {"new"}  # a revision is no witness against its next


def test_a_date_without_a_zone_is_utc_and_a_bare_date_its_midnight(client: FlaskClient) -> None:
    for given, read in [
        ("2024-03-05", "2024-03-05T00:00:00Z"),
        ("2024-03-05T09:30", "2024-03-05T09:30:00Z"),
        ("2024-03-05T09:30:00+02:00", "2024-03-05T07:30:00Z"),
    ]:
        article = sent(client, {**FERRY, "external_id": given, "published_at": given})["article"]
        assert article["published_at"] == read


def test_html_is_read_as_its_text(client: FlaskClient) -> None:
    html = "<h1>Ferry</h1><p>The accident injured <b>214 passengers</b> &amp; crew.</p>"
    report = sent(client, {**FERRY, "body": html, "body_format": "html"})

    assert "214 passengers & crew." in report["article"]["body"]
    assert "<" not in report["article"]["body"]


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/check"])
def test_the_claims_of_html_say_where_it_shows_them(client: FlaskClient, path: str) -> None:
    html = (
        "<h1>Ferry</h1>\n<p>It hurt <b>214 passengers</b> &amp; crew near R&eacute;ville&hellip;</p><p>Nine died.</p>"
    )
    report = client.post(path, json={**FERRY, "body": html, "body_format": "html"}).get_json()

    shown = [html[claim["html_start"] : claim["html_end"]] for claim in report["claims"]]
    assert shown == ["It hurt <b>214 passengers</b> &amp; crew near R&eacute;ville&hellip;", "Nine died."]


def test_html_sent_again_is_underlined_where_it_stands_now(client: FlaskClient) -> None:
    plain, bold = "<p>Nine passengers died.</p>", "<div><p><b>Nine passengers</b> died.</p></div>"
    sent(client, {**FERRY, "body": plain, "body_format": "html"})
    (claim,) = sent(client, {**FERRY, "body": bold, "body_format": "html"}, status=200)["claims"]

    assert bold[claim["html_start"] : claim["html_end"]] == "Nine passengers</b> died."


def test_the_claims_of_plain_text_have_no_place_in_html(client: FlaskClient) -> None:
    claims = sent(client, FERRY)["claims"]
    assert claims
    assert not [claim for claim in claims if "html_start" in claim]


def test_text_that_only_looks_a_little_like_html_is_text(client: FlaskClient) -> None:
    body = "Temperatures fell to < 5 degrees on Monday. The <unnamed> minister > the aide, a reader wrote."
    assert sent(client, {**FERRY, "body": body})["article"]["body"] == body


def test_a_field_that_may_be_left_out_may_be_null(client: FlaskClient) -> None:
    nothing = dict.fromkeys(("external_id", "url", "title", "published_at", "language"))
    article = sent(client, {**FERRY, **nothing})["article"]

    assert {name: article[name] for name in nothing} == {**nothing, "language": "en"}


def test_a_stored_article_reads_as_it_was_answered(client: FlaskClient) -> None:
    sent(client, FERRY)
    report = sent(client, OTHER_FERRY)

    assert client.get(f"/v1/articles/{report['article']['id']}").get_json() == report


def test_articles_are_listed_in_pages_without_their_bodies(client: FlaskClient) -> None:
    ids = [sent(client, {**FERRY, "external_id": str(n), "title": str(n)})["article"]["id"] for n in range(3)]

    first = client.get("/v1/articles?limit=2").get_json()
    second = client.get(f"/v1/articles?limit=2&cursor={first['next_cursor']}").get_json()

    assert [article["id"] for article in first["articles"] + second["articles"]] == ids
    assert second["next_cursor"] is None
    assert "body" not in first["articles"][0]
    assert client.get("/v1/articles?source=nobody").get_json() == {"articles": [], "next_cursor": None}


def test_an_article_is_found_by_the_id_its_source_gave_it(client: FlaskClient) -> None:
    for changed in ({}, {"body": FERRY["body"].replace("214", "220")}, {"source": "other.example"}):
        client.post("/v1/articles", json={**FERRY, **changed})
    client.post("/v1/articles", json=OTHER_FERRY)

    asked = f"/v1/articles?external_id={FERRY['external_id']}"
    found = client.get(asked).get_json()["articles"]
    [own] = client.get(f"{asked}&source={FERRY['source']}").get_json()["articles"]

    assert [(one["source"], one["revision"]) for one in found] == [(FERRY["source"], 2), ("other.example", 1)]
    assert own == found[0]
    assert client.get("/v1/articles?external_id=none").get_json()["articles"] == []


def test_a_withdrawn_article_is_gone_and_matches_nothing(client: FlaskClient) -> None:
    address = f"/v1/articles/{sent(client, FERRY)['article']['id']}"

    deleted = client.delete(address)
    assert deleted.status_code == 204
    assert "Content-Type" not in deleted.headers
    assert client.get(address).status_code == 404
    assert client.delete(address).status_code == 404
    assert sent(client, OTHER_FERRY)["summary"]["conflicting"] == 0


def test_a_withdrawn_article_can_be_sent_again(client: FlaskClient) -> None:
    first = sent(client, FERRY)["article"]
    client.delete(f"/v1/articles/{first['id']}")

    assert sent(client, FERRY)["article"]["id"] != first["id"]


def test_a_source_that_is_spelt_otherwise_is_the_same_source(client: FlaskClient) -> None:
    spelt = ("Herald.example", "herald.example", " herald.example ")
    sent = [client.post("/v1/articles", json={**FERRY, "source": name, "external_id": "1"}) for name in spelt]

    assert [answer.status_code for answer in sent] == [201, 200, 200]
    assert {answer.get_json()["article"]["source"] for answer in sent} == {"herald.example"}
    assert len(client.get("/v1/articles?source=Herald.Example").get_json()["articles"]) == 1
    assert client.get("/v1/results?source=Herald.Example").get_json()["results"]
