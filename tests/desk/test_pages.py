"""Editors find conflicts first, review them, read articles and check drafts; nothing they do is lost or leaks."""

from __future__ import annotations

import csv
import gzip
import io
import re
from datetime import datetime, timedelta, tzinfo

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.desk.front import CLAIMS_A_PAGE
from service.desk.strongest import SHOWN
from service.errors import Busy, StoreUnavailable
from service.judging.verdict import Label, Reason
from service.report import Report
from service.review import Review
from service.serving.app import create_app
from service.storage.keys import Keys
from service.storage.page import ResultFilter
from service.storage.scope import Scope
from service.storage.store import Store
from service.storage.writer import Writer
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY, OTHER_FERRY
from tests.desk.serving import add

DRAFT = {
    "title": "Paratroopers on alert as Pentagon answers Baghdad attack",
    "body": "Around 6,000 pro-Iran militia fighters attacked the embassy compound in Baghdad on Tuesday.",
}


def text(client: FlaskClient, path: str, **options: str) -> str:
    answer = client.get(path, **options)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def shown(page: str) -> list[str]:
    """The ids of the results of a page, in order."""
    return re.findall(r'<article class="result [^"]*" id="result-([^"]+)"', page)


def newest(crosscheck: Crosscheck, **asked: object) -> list[str]:
    return [result.id for result in crosscheck.store.newest(ResultFilter(**asked), limit=500).items]  # type: ignore[arg-type]


@pytest.fixture
def conflict(crosscheck: Crosscheck) -> str:
    """The result that sets hundreds of supporters against around 6,000 fighters."""
    found = crosscheck.store.newest(ResultFilter(label=Label.CONFLICTING)).items
    return next(one.id for one in found if "Hundreds" in one.ours.quote and one.theirs and "6,000" in one.theirs.quote)


def test_the_front_page_shows_conflicts_the_newest_first(client: FlaskClient, crosscheck: Crosscheck) -> None:
    page = shown(text(client, "/"))
    assert sorted(page, reverse=True) == newest(crosscheck, label=Label.CONFLICTING)
    assert page[0] == newest(crosscheck, label=Label.CONFLICTING)[0]


def test_the_conflicts_of_one_claim_stand_in_one_card(client: FlaskClient, crosscheck: Crosscheck) -> None:
    add(crosscheck, {**DRAFT, "source": "late.example", "published_at": "2020-01-01"})
    page = text(client, "/")
    claims = [result.ours.id for result in crosscheck.store.newest(ResultFilter(label=Label.CONFLICTING)).items]
    several = {claim for claim in claims if claims.count(claim) > 1}
    assert several
    groups = page.split('<section class="group ')[1:]
    assert len(groups) == len(several)
    for group in groups:
        size = int(re.findall(r'aria-label="(\d+) results on one claim"', group)[0])
        results = [crosscheck.store.result(result) for result in shown(group)[:size]]
        assert len(results) == size > 1
        assert len({result.ours.id for result in results}) == 1


def test_both_sentences_stand_side_by_side_with_what_differs_marked_and_drawn(
    client: FlaskClient, conflict: str
) -> None:
    card = text(client, "/").split(f'id="result-{conflict}"')[1].split("</article>")[0]
    assert "<mark>Hundreds of supporters</mark> of Kataeb Hezbollah" in card
    assert "<mark>Around 6,000 pro-Iran militia fighters</mark> attacked" in card
    assert "200–999" in card
    assert "5,100–6,900" in card
    assert card.count('class="title"') == 2
    assert "Siege of Baghdad embassy ends as militia tells followers to leave" in card


def test_wherever_a_result_is_read_it_says_that_speakers_conflict_not_outlets(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    found = crosscheck.store.newest(ResultFilter(label=Label.CONFLICTING), limit=500).items
    spoken = next(one for one in found if one.verdict.attributed)
    for path in ("/", f"/articles/{spoken.ours.article.id}", f"/claims/{spoken.ours.id}"):
        card = text(client, path).split(f'id="result-{spoken.id}"')[1].split("</article>")[0]
        assert "between speakers" in card
    said = {"review": "confirmed", "shape": "further"}
    answer = client.post(f"/results/{spoken.id}/review", data=said, headers={"HX-Request": "true"})
    assert "between speakers" in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("path", "word"), [("/", "Results"), ("/articles", "Articles"), ("/draft", "Check"), ("/words", "")]
)
def test_the_page_that_is_open_is_marked_among_the_pages(client: FlaskClient, path: str, word: str) -> None:
    marked = re.findall(r'aria-current="page">(\w+)', text(client, path).split("</nav>")[0])
    assert marked == [word] * bool(word)


def test_an_article_and_a_checked_draft_are_marked_by_the_pages_they_belong_to(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    article = text(client, f"/articles/{crosscheck.store.articles().items[0].id}")
    draft = client.post("/draft", data=DRAFT).get_data(as_text=True)
    assert re.findall(r'aria-current="true">(\w+)', article.split("</nav>")[0]) == ["Articles"]
    assert re.findall(r'aria-current="true">(\w+)', draft.split("</nav>")[0]) == ["Check"]


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("label=agreeing", {"label": Label.AGREEING}),
        ("source=courier.example", {"label": Label.CONFLICTING, "source": "courier.example"}),
        ("label=any&confidence=85", {"min_confidence": 0.85}),
        ("label=any&reason=negation_differs", {"reason": "negation_differs"}),
        ("days=1", {"label": Label.CONFLICTING}),
    ],
)
def test_the_address_says_what_is_shown(
    client: FlaskClient, crosscheck: Crosscheck, query: str, asked: dict[str, object]
) -> None:
    leading = crosscheck.store.newest_claims(ResultFilter(**asked), limit=15, most=SHOWN).items  # type: ignore[arg-type]
    cards = [result.id for together in leading for result in together.results]
    assert shown(text(client, f"/?{query}")) == cards
    assert set(cards) <= set(newest(crosscheck, **asked))


def test_pages_lead_on_until_every_result_was_shown_once(client: FlaskClient, crosscheck: Crosscheck) -> None:
    seen, following = [], "/?label=any"
    while following:
        page = text(client, following)
        seen += shown(page)
        found = re.search(r'<p class="more"><a class="button" href="([^"]+)"', page)
        following = found[1].replace("&amp;", "&") if found else ""
    assert sorted(seen, reverse=True) == newest(crosscheck)
    assert len(seen) > 15


def test_the_surest_results_come_first_where_that_is_asked_for_page_after_page(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    leading = crosscheck.store.surest_claims(limit=500, most=SHOWN).items
    confidences = [result.verdict.confidence for result in crosscheck.store.surest(limit=500).items]
    assert len(leading) > CLAIMS_A_PAGE
    assert confidences == sorted(confidences, reverse=True)
    page = text(client, "/?label=any&order=sure")
    assert "All results, surest first</h1>" in page
    assert 'aria-current="true">Surest first</a>' in page
    seen = shown(page)
    while found := re.search(r'<p class="more"><a class="button" href="([^"]+)"', page):
        page = text(client, found[1].replace("&amp;", "&"))
        seen += shown(page)
    assert seen == [result.id for together in leading for result in together.results]


def test_the_order_goes_along_to_other_labels_filters_and_the_poll(client: FlaskClient) -> None:
    page = text(client, "/?order=sure&days=7")
    for part in (
        *page.split('<nav class="tabs"')[1].split("</nav>")[0].split("<a ")[1:],
        page.split('class="scope"')[1].split("</p>")[0],
        page.split('id="news"')[1].split(">")[0],
        page.split('class="bottom"')[1].split("</a>")[0],
        re.findall(r"<a [^>]*>clear</a>", page)[0],
    ):
        assert "order=sure" in part
    assert "order=" not in text(client, "/").split("</form>")[0].split("<main")[1]
    assert ">clear</a>" not in text(client, "/?order=sure")
    assert " in all<" not in text(client, "/?order=sure").split("</a>")[0]


@pytest.mark.parametrize("order", ["newest", "sure"])
def test_a_poll_counts_what_is_newer_than_all_results_in_whichever_order_they_stand(
    client: FlaskClient, crosscheck: Crosscheck, order: str
) -> None:
    page = text(client, f"/?order={order}")
    after = re.findall(r"after=([0-9a-f-]+)", page)[0]
    assert after == newest(crosscheck, label=Label.CONFLICTING)[0]
    later = re.findall(r"after=([0-9a-f-]+)", text(client, f"/?order={order}&before={shown(page)[0]}"))[0]
    assert later == after


@pytest.mark.parametrize(
    "query",
    [
        "label=odd",
        "order=odd",
        "confidence=200",
        "confidence=x",
        "days=-1",
        "days=000000009999999",
        "reason=odd",
        "review=odd",
        "before=zz",
    ],
)
def test_an_address_that_makes_no_sense_is_told_on_a_page(client: FlaskClient, query: str) -> None:
    answer = client.get(f"/?{query}")
    assert answer.status_code == 422
    assert "<h1>This address cannot be read</h1>" in answer.get_data(as_text=True)


def test_a_page_that_did_not_change_is_not_sent_again(client: FlaskClient, conflict: str) -> None:
    etag = client.get("/").headers["ETag"]
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 304
    assert client.get("/?label=new", headers={"If-None-Match": etag}).status_code == 200
    client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert client.get("/", headers={"If-None-Match": etag}).status_code == 200


def test_a_page_of_the_last_days_is_sent_again_as_its_results_grow_old(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = ("/", "/?days=1")
    etags = {path: client.get(path).headers["ETag"] for path in paths}
    monkeypatch.setattr("service.desk.front.datetime", InTwoDays)
    answers = [client.get(path, headers={"If-None-Match": etags[path]}) for path in paths]
    assert [answer.status_code for answer in answers] == [304, 200]
    assert shown(answers[1].get_data(as_text=True)) == []


class InTwoDays(datetime):
    """The clock, two days ahead."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.now(tz) + timedelta(days=2)


def test_a_review_is_kept_and_can_be_taken_back(client: FlaskClient, crosscheck: Crosscheck, conflict: str) -> None:
    address = f"/results/{conflict}/review"
    assert client.post(address, data={"review": "confirmed"}).status_code == 303
    assert crosscheck.store.result(conflict).review == "confirmed"
    assert conflict not in shown(text(client, "/"))
    assert conflict not in shown(text(client, "/?review=open"))
    assert conflict in shown(text(client, "/?review=any"))
    assert conflict in shown(text(client, "/?review=confirmed"))

    assert client.post(address, data={"review": ""}).status_code == 303
    assert crosscheck.store.result(conflict).review is Review.OPEN


def test_what_is_open_is_counted_and_a_link_shows_all(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    number = len(newest(crosscheck, label=Label.CONFLICTING))
    assert f'<span id="open">{number}</span> open' in text(client, "/")
    client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    page = text(client, "/")
    assert f'<span id="open">{number - 1}</span> open' in page
    assert '<a href="?review=any">Show all</a>' in page
    assert f"Conflicting <span>{number}</span>" in text(client, "/?review=any")


def test_where_no_conflict_is_open_the_page_says_so_and_leads_to_all(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    for result in newest(crosscheck, label=Label.CONFLICTING):
        client.post(f"/results/{result}/review", data={"review": "confirmed"})
    page = text(client, "/")
    assert shown(page) == []
    assert "and no conflict is open" in page
    assert '<a href="?review=any">Show all</a>' in page


def test_a_sources_conflicts_are_all_shown_as_they_were_counted(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    source = crosscheck.store.result(conflict).ours.article.source
    link = f"/?source={source}&review=standing"
    assert f'href="{link.replace("&", "&amp;")}"' in text(client, "/sources")
    client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert conflict in shown(text(client, link))
    client.post(f"/results/{conflict}/review", data={"review": "dismissed", "reason": "Another event"})
    assert conflict not in shown(text(client, link))


def test_a_number_beside_a_filter_says_that_it_is_of_all_results(client: FlaskClient) -> None:
    tab = r'class="agreeing" href="[^"]*">Agreeing <span>[\d,]+<span class="wide"> in all<'
    assert not re.search(tab, text(client, "/?review=any"))
    assert re.search(tab, text(client, "/?review=any&source=courier.example"))
    assert ' open<span class="wide"> in all<' in text(client, "/?source=courier.example")


@pytest.mark.parametrize(
    ("query", "offered", "missing"),
    [
        ("", "amounts_differ", "same_amount"),
        ("label=agreeing", "same_amount", "amounts_differ"),
        ("label=any", "same_amount", ""),
        ("reason=same_amount", "same_amount", "other_event"),
    ],
)
def test_only_reasons_of_the_label_are_offered_and_the_one_that_is_asked_for(
    client: FlaskClient, query: str, offered: str, missing: str
) -> None:
    select = text(client, f"/?{query}").split('<select name="reason">')[1].split("</select>")[0]
    reasons = re.findall('value="([^"]+)"', select)
    assert offered in reasons
    assert missing not in reasons
    assert (f'value="{offered}" selected' in select) == query.startswith("reason")


def test_another_label_is_not_asked_for_with_a_reason_that_it_cannot_have(client: FlaskClient) -> None:
    tabs = text(client, "/?reason=amounts_differ&days=7").split('<nav class="tabs"')[1].split("</nav>")[0]
    assert "reason" not in tabs
    assert tabs.count("days=7") == 4


def test_a_filter_by_source_says_on_which_side_the_source_stands(client: FlaskClient) -> None:
    said = "The first of each two passages is from <bdi>courier.example</bdi>."
    assert said in text(client, "/?source=courier.example")
    assert "The first of each two" not in text(client, "/")


def test_a_view_of_one_article_stays_so_until_it_is_cleared(client: FlaskClient, crosscheck: Crosscheck) -> None:
    article = crosscheck.store.articles().items[0].id
    page = text(client, f"/?article={article}&days=7")
    assert f'<input type="hidden" name="article" value="{article}">' in page
    assert '<a class="faint" href="?">clear</a>' in page


def test_a_dismissal_keeps_its_reason_in_words_rather_than_the_one_picked(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    said = {"review": "dismissed", "reason": "Another event", "words": "Not the same crowd"}
    card = client.post(f"/results/{conflict}/review", data=said, headers={"HX-Request": "true"})
    assert card.get_data(as_text=True).count("<article") == 1
    assert "Not the same crowd" in card.get_data(as_text=True)
    assert crosscheck.store.result(conflict).review_reason == "Not the same crowd"


def test_a_dismissal_without_any_reason_is_refused(client: FlaskClient, crosscheck: Crosscheck, conflict: str) -> None:
    assert client.post(f"/results/{conflict}/review", data={"review": "dismissed"}).status_code == 422
    assert crosscheck.store.result(conflict).review is Review.OPEN


def test_no_reason_is_picked_before_an_editor_picks_one(client: FlaskClient, conflict: str) -> None:
    card = text(client, "/").split(f'id="result-{conflict}"')[1].split("</article>")[0]
    assert card.count('type="radio"') == card.count(" required>") == 6
    assert not re.search(r"<input[^>]* checked", card)
    assert "Confirm the conflict" in card


@pytest.mark.parametrize("path", ["/", "/articles", "/figures", "/draft", "/search", "/sources", "/words", "/sign-in"])
def test_every_page_says_which_time_it_tells(client: FlaskClient, path: str) -> None:
    assert text(client, path).count("Times are UTC.") == 1


def test_after_a_review_without_scripts_the_same_page_comes_again(client: FlaskClient, conflict: str) -> None:
    address = f"/results/{conflict}/review"
    back = client.post(address, data={"review": "confirmed", "page": "/?source=courier.example"})
    assert back.headers["Location"] == f"/?source=courier.example#result-{conflict}"


@pytest.mark.parametrize(
    "page",
    [
        "//elsewhere.example/",
        "////elsewhere.example/",
        "/\\elsewhere.example/",
        "/\t\\elsewhere.example/",
        "https://elsewhere.example/",
        "x",
        "",
    ],
)
def test_after_a_review_nobody_is_led_elsewhere(client: FlaskClient, conflict: str, page: str) -> None:
    answer = client.post(f"/results/{conflict}/review", data={"review": "", "page": page})
    assert answer.headers["Location"] == f"/#result-{conflict}"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
    ],
)
def test_another_site_cannot_review(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str, headers: dict[str, str]
) -> None:
    answer = client.post(f"/results/{conflict}/review", data={"review": "confirmed"}, headers=headers)
    assert answer.status_code == 403
    assert crosscheck.store.result(conflict).review is Review.OPEN


def test_a_poll_tells_how_many_results_came_and_nothing_where_none_did(
    client: FlaskClient, crosscheck: Crosscheck
) -> None:
    first, second, *_ = newest(crosscheck, label=Label.CONFLICTING)
    seq = crosscheck.store.change_seq()
    assert client.get(f"/news?after={first}&seq={seq}").status_code == 204
    assert client.get(f"/news?after={first}&seq={seq - 1}").status_code == 204
    assert "1 new result: show" in text(client, f"/news?after={second}&seq={seq - 1}")


def test_a_view_can_be_taken_away_as_json_and_csv(client: FlaskClient, crosscheck: Crosscheck) -> None:
    wanted = newest(crosscheck, label=Label.CONFLICTING, source="courier.example")
    told = client.get("/results.json?source=courier.example").get_json()
    assert [result["id"] for result in told["results"]] == wanted
    rows = list(csv.DictReader(io.StringIO(text(client, "/results.csv?source=courier.example").removeprefix("\ufeff"))))
    assert [row["id"] for row in rows] == wanted
    assert [row["reason"] for row in rows] == [result["reason"] for result in told["results"]]


@pytest.mark.parametrize(
    ("view", "listed", "named"), [("articles", "articles", "articles"), ("results", "", "crosscheck")]
)
def test_a_file_holds_the_newest_rows_first_and_says_where_it_leaves_some_out(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, view: str, listed: str, named: str
) -> None:
    def taken(form: str) -> TestResponse:
        return client.get(f"/{view}.{form}?label=any")

    def ids(said: TestResponse) -> list[str]:
        return [row["id"] for row in csv.DictReader(io.StringIO(said.get_data(as_text=True).removeprefix("\ufeff")))]

    whole, all_ids = taken("json").get_json(), ids(taken("csv"))
    assert whole["complete"]
    assert "newest" not in taken("csv").headers["Content-Disposition"]
    assert [row["id"] for row in whole[view]] == all_ids == sorted(all_ids, reverse=True)
    assert "the newest 5,000" in text(client, f"/{listed}")

    monkeypatch.setattr(f"service.desk.{'reading' if listed else 'front'}.ROWS_A_FILE", 2)
    assert not taken("json").get_json()["complete"]
    assert ids(taken("csv")) == all_ids[:2]
    assert taken("csv").headers["Content-Disposition"] == f'attachment; filename="{named}-newest-2.csv"'


def test_a_file_of_the_surest_begins_with_the_surest(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [result.id for result in crosscheck.store.surest(ResultFilter(label=Label.AGREEING), limit=2).items]
    assert "the surest 5,000" in text(client, "/?label=agreeing&order=sure")
    monkeypatch.setattr("service.desk.front.ROWS_A_FILE", 2)
    told = client.get("/results.json?label=agreeing&order=sure").get_json()
    assert [result["id"] for result in told["results"]] == wanted
    file = client.get("/results.csv?label=agreeing&order=sure").headers["Content-Disposition"]
    assert file == 'attachment; filename="crosscheck-surest-2.csv"'


def test_no_cell_of_a_table_is_a_formula(client: FlaskClient, conflict: str) -> None:
    said = {"review": "dismissed", "words": "=HYPERLINK(1)"}
    client.post(f"/results/{conflict}/review", data=said)
    [row] = csv.DictReader(io.StringIO(text(client, "/results.csv?review=dismissed").removeprefix("\ufeff")))
    assert row["review_reason"] == "'=HYPERLINK(1)"


def test_an_article_has_its_claims_underlined_and_beside_it_what_they_meet(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    ours = crosscheck.store.result(conflict).ours
    page = text(client, f"/articles/{ours.article.id}")
    assert re.search(f'<a class="claim conflicting" href="#claim-{ours.id}" id="at-\\d+">{ours.quote}</a>', page)
    panel = page.split("<aside")[1]
    assert f'id="claim-{ours.id}"' in panel
    assert "Around 6,000 pro-Iran militia fighters" in panel


def test_a_number_of_claims_leads_to_them_where_there_are_any(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    article = text(client, f"/articles/{crosscheck.store.result(conflict).ours.article.id}")
    assert article.count('href="#all-conflicting"') == article.count('id="all-conflicting"') == 1
    draft = client.post("/draft", data={"body": "A zebra was seen in Lapland."}).get_data(as_text=True)
    assert "<span><strong>0</strong> conflicting</span>" in draft
    assert "all-conflicting" not in draft
    assert draft.count('href="#all-new"') == draft.count('id="all-new"') == 1


def test_a_conflict_is_reviewed_where_it_is_read_in_its_article(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    path = f"/articles/{crosscheck.store.result(conflict).ours.article.id}"
    panel = text(client, path).split("<aside")[1]
    assert f'action="/results/{conflict}/review"' in panel
    said = {"review": "confirmed", "page": path, "shape": "met"}
    answered = client.post(f"/results/{conflict}/review", data=said, headers={"HX-Request": "true"})
    assert answered.get_data(as_text=True).lstrip().startswith('<article class="met result conflicting is-confirmed"')
    back = client.post(f"/results/{conflict}/review", data=said)
    assert back.headers["Location"] == f"{path}#result-{conflict}"
    draft = client.post("/draft", data={**DRAFT, "published_at": "2020-01-01"}).get_data(as_text=True)
    assert '<article class="met conflicting">' in draft
    assert "/review" not in draft


def test_a_claim_has_a_page_with_all_it_has_part_in(client: FlaskClient, crosscheck: Crosscheck, conflict: str) -> None:
    ours = crosscheck.store.result(conflict).ours
    _, results = crosscheck.store.claim(ours.id)
    page = text(client, f"/claims/{ours.id}")
    assert 'class="link conflict"' in page
    assert "this claim" in page
    assert set(shown(text(client, f"/claims/{ours.id}"))) == {result.id for result in results}


def test_a_draft_is_checked_and_forgotten(client: FlaskClient, crosscheck: Crosscheck) -> None:
    before = crosscheck.store.change_seq(), crosscheck.store.counts()
    page = client.post("/draft", data={**DRAFT, "published_at": "2020-01-01"}).get_data(as_text=True)
    assert 'class="claim conflicting"' in page
    assert "<mark>Hundreds of supporters</mark>" in page
    assert "Nothing is stored." in page
    assert (crosscheck.store.change_seq(), crosscheck.store.counts()) == before


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"body": "  "}, "Must not be empty."),
        ({"body": "x" * 2_000_000}, "At most 131,072 characters are read; this one has 2,000,000"),
        ({**DRAFT, "published_at": "yesterday"}, "Not a date"),
        ({**DRAFT, "published_at": "32 Feb 2020"}, "Not a date"),
        ({"body": "<p hidden>Nothing that is seen</p>"}, "The HTML holds no text"),
    ],
)
def test_a_draft_that_cannot_be_read_comes_back_with_what_is_wrong(
    client: FlaskClient, given: dict[str, str], wrong: str
) -> None:
    answer = client.post("/draft", data=given)
    assert answer.status_code == 422
    assert wrong in answer.get_data(as_text=True)


def test_what_is_wrong_with_a_draft_is_told_of_its_field_in_a_desks_words(client: FlaskClient) -> None:
    page = client.post("/draft", data={**DRAFT, "published_at": "yesterday"}).get_data(as_text=True)
    told = 'aria-invalid="true" aria-describedby="wrong-published_at"'
    assert re.findall(r'name="(\w+)"[^>]* aria-invalid="true"', page) == ["published_at"]
    assert told in page
    assert "write it like 4 May 2026" in page


@pytest.mark.parametrize(
    "day",
    [
        *("2020-01-01", "1 Jan 2020", "01 January 2020", "Jan 1, 2020", "January 1, 2020", "1 Jan 2020, 09:30"),
        " 1  jan 2020",
    ],
)
def test_a_draft_is_dated_as_desks_write_days(client: FlaskClient, day: str) -> None:
    answer = client.post("/draft", data={**DRAFT, "published_at": day})
    assert answer.status_code == 200
    assert 'class="claim conflicting"' in answer.get_data(as_text=True)


def test_a_draft_may_be_html_whose_struck_out_words_are_not_read(client: FlaskClient) -> None:
    body = f"<p>{DRAFT['body']}</p><p>The flood killed <del>11</del> <b>12</b> people in Lorne.</p>"
    page = client.post("/draft", data={**DRAFT, "body": body, "published_at": "1 Jan 2020"}).get_data(as_text=True)
    assert 'class="claim conflicting"' in page
    assert "The flood killed 12 people in Lorne." in page
    assert "&lt;p&gt;The" not in page.split("<textarea")[0]


def test_a_checked_draft_can_be_changed_above_what_was_found(client: FlaskClient) -> None:
    page = client.post("/draft", data=DRAFT).get_data(as_text=True)
    assert page.index("Change the draft") < page.index("<textarea") < page.index('<section class="draft"')


def test_a_checked_draft_says_when_it_was_checked_and_leads_to_another(client: FlaskClient) -> None:
    page = client.post("/draft", data=DRAFT).get_data(as_text=True)
    assert re.search(r'Checked <time datetime="20\d\d-[^"]+">\d+ \w+ 20\d\d', page)
    assert '<a class="button another" href="/draft">' in page
    assert "data-fresh" not in page
    assert "data-fresh" in text(client, "/draft")


def test_the_draft_says_that_its_headline_is_not_checked(client: FlaskClient) -> None:
    said = "is not itself checked"
    assert said in client.get("/draft").get_data(as_text=True)
    page = client.post("/draft", data={**DRAFT, "title": "Flood kills 30"}).get_data(as_text=True)
    assert "The headline says what the text is about. It is not itself checked." in page


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (Busy("sixteen wait"), "Too many texts wait to be checked."),
        (StoreUnavailable("the disk is gone"), "The archive is out of reach."),
    ],
)
def test_a_draft_that_cannot_be_checked_now_comes_back_as_it_was_typed(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    def fail(*_: object) -> Report:
        raise error

    monkeypatch.setattr("service.desk.drafts._checked", fail)
    answer = client.post("/draft", data=DRAFT)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "5"
    assert told in page
    assert f">{DRAFT['body']}</textarea>" in page
    assert f'value="{DRAFT["title"]}"' in page
    assert "the disk is gone" not in page


def test_a_draft_is_not_lost_where_not_even_the_key_can_be_looked_up(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(_: Keys) -> bool:
        raise StoreUnavailable("the disk is gone")

    monkeypatch.setattr(Keys, "any_live", unreachable)
    answer = client.post("/draft", data=DRAFT)
    assert answer.status_code == 503
    assert f">{DRAFT['body']}</textarea>" in answer.get_data(as_text=True)


def test_an_empty_archive_says_how_to_fill_it(empty: Crosscheck) -> None:
    assert "The archive is empty" in text(create_app(empty).test_client(), "/")


def test_a_view_without_results_leads_back(client: FlaskClient) -> None:
    assert "Nothing to see in this view" in text(client, "/?source=nobody.example")


@pytest.mark.parametrize("path", ["/articles/none", "/claims/none"])
def test_what_is_not_there_is_told_on_a_page(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<h1>This page is not here</h1>" in answer.get_data(as_text=True)


BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


@pytest.mark.parametrize("with_key", [False, True])
@pytest.mark.parametrize(
    ("path", "status"), [("/nope", 404), ("/article/7", 404), ("/articles/", 404), ("/sign-out", 405)]
)
def test_a_mistyped_address_is_told_on_a_page(
    client: FlaskClient, crosscheck: Crosscheck, path: str, status: int, with_key: bool
) -> None:
    if with_key:
        crosscheck.store.keys.create("Ada", [Scope.READ])
    answer = client.get(path, headers=BROWSER)

    assert (answer.status_code, answer.mimetype) == (status, "text/html")
    assert "<h1>This page is not here</h1>" in answer.get_data(as_text=True)
    assert "style-src 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/nope", "*/*"), ("/nope", ""), ("/v1/nope", BROWSER["Accept"]), ("/nope.json", BROWSER["Accept"])],
)
def test_programs_are_told_of_it_in_a_problem(client: FlaskClient, path: str, accept: str) -> None:
    answer = client.get(path, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")


def test_a_file_that_is_not_there_is_packed_once(client: FlaskClient) -> None:
    answer = client.get("/desk/static/none.css", headers={**BROWSER, "Accept-Encoding": "gzip"})
    assert (answer.status_code, answer.headers["Content-Encoding"]) == (404, "gzip")
    assert b"This page is not here" in gzip.decompress(answer.data)


def test_a_store_out_of_reach_is_told_on_a_page(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(_: Store) -> int:
        raise StoreUnavailable("the disk is gone")

    monkeypatch.setattr(Store, "change_seq", unreachable)
    answer = client.get("/")
    assert answer.status_code == 503
    assert "The archive is out of reach" in answer.get_data(as_text=True)
    assert "the disk is gone" not in answer.get_data(as_text=True)
    assert "Nothing is lost." in answer.get_data(as_text=True)


def test_a_review_that_was_not_kept_is_not_told_as_kept(
    client: FlaskClient, conflict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(*_: object) -> None:
        raise StoreUnavailable("the disk is gone")

    monkeypatch.setattr(Writer, "review", unreachable)
    answer = client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert answer.status_code == 503
    assert "What you sent was not kept." in answer.get_data(as_text=True)
    assert "Nothing is lost" not in answer.get_data(as_text=True)


def test_hostile_text_is_text_on_every_page(client: FlaskClient, crosscheck: Crosscheck) -> None:
    [head] = crosscheck.store.articles("evil<b>.example").items
    claims = [claim.id for claim in crosscheck.store.report(head.id).claims]
    paths = ["/?label=any", "/articles", f"/articles/{head.id}", *(f"/claims/{claim}" for claim in claims)]
    for page in (text(client, path) for path in paths):
        assert "<script>alert" not in page
        assert "evil<b>" not in page
        assert 'href="javascript:' not in page
        assert "\u202e" not in page
        assert not re.search(r"<[a-z][^>]* (on\w+|style)=", page)


def test_pages_forbid_scripts_and_styles_of_their_own(client: FlaskClient) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
    assert "unsafe" not in policy
    assert "<script>" not in text(client, "/")
    assert "<style" not in text(client, "/")


def test_the_front_page_with_all_it_loads_stays_small(client: FlaskClient) -> None:
    page = client.get("/", headers={"Accept-Encoding": "gzip"})
    html = gzip.decompress(page.get_data()).decode()
    loaded = re.findall(r'(?:src|href)="(/desk/static/[^"]+)"', html)
    assert len(loaded) == 4
    sent = [client.get(path, headers={"Accept-Encoding": "gzip"}).get_data() for path in loaded]
    assert len(html) + len(page.get_data()) < 100_000
    assert sum(map(len, sent)) + len(page.get_data()) < 100_000


def test_only_a_file_under_its_own_address_is_kept_for_a_year(client: FlaskClient) -> None:
    [style] = re.findall(r'href="(/desk/static/desk\.css\?v=[^"]+)"', text(client, "/"))
    etag = client.get(style).headers["ETag"]
    kept = {"Cache-Control": "private, max-age=31536000, immutable"}

    assert kept.items() <= dict(client.get(style).headers).items()
    assert kept.items() <= dict(client.get(style, headers={"If-None-Match": etag}).headers).items()
    for other in (f"{style}0", style.replace("desk.css", "none.css"), "/desk/static/desk.css"):
        assert "immutable" not in client.get(other).headers["Cache-Control"]


def test_once_there_is_a_key_the_desk_asks_for_it(client: FlaskClient, crosscheck: Crosscheck, conflict: str) -> None:
    reader, text_of_reader = crosscheck.store.keys.create("reader", [Scope.READ])
    _, text_of_editor = crosscheck.store.keys.create("Ada", [Scope.READ, Scope.REVIEW])
    assert client.get("/").headers["Location"] == "/sign-in"
    assert client.post("/sign-in", data={"key": "cck_wrong"}).status_code == 401

    signed_in = client.post("/sign-in", data={"key": text_of_reader})
    assert "HttpOnly" in signed_in.headers["Set-Cookie"]
    assert "SameSite=Strict" in signed_in.headers["Set-Cookie"]
    assert client.get("/").status_code == 200
    assert client.post(f"/results/{conflict}/review", data={"review": "confirmed"}).status_code == 403

    client.post("/sign-in", data={"key": text_of_editor})
    client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert crosscheck.store.result(conflict).reviewer == "Ada"

    client.post("/sign-in", data={"key": text_of_reader})
    crosscheck.store.keys.revoke(reader.id)
    assert client.get("/").status_code == 303


def test_whoever_must_sign_in_first_gets_where_she_was_going(client: FlaskClient, crosscheck: Crosscheck) -> None:
    _, key = crosscheck.store.keys.create("Ada", [Scope.READ])
    asked = client.get("/articles?source=courier.example").headers["Location"]
    assert asked == "/sign-in?next=/articles?source%3Dcourier.example"
    form = text(client, asked)
    assert 'name="next" value="/articles?source=courier.example"' in form
    refused = client.post("/sign-in", data={"key": "cck_wrong", "next": "/articles"})
    assert 'name="next" value="/articles"' in refused.get_data(as_text=True)
    signed_in = client.post("/sign-in", data={"key": key, "next": "/articles?source=courier.example"})
    assert signed_in.headers["Location"] == "/articles?source=courier.example"
    led_elsewhere = client.post("/sign-in", data={"key": key, "next": "//elsewhere.example/"})
    assert led_elsewhere.headers["Location"] == "/"


@pytest.mark.parametrize(("method", "path"), [("GET", "/news?seq=0"), ("POST", "/results/any/review")])
def test_where_the_key_is_revoked_a_part_of_a_page_does_not_become_the_sign_in_page(
    client: FlaskClient, crosscheck: Crosscheck, method: str, path: str
) -> None:
    crosscheck.store.keys.create("Ada", [Scope.READ])
    headers = {"HX-Request": "true", "HX-Current-URL": "http://localhost/?label=any"}
    answer = client.open(path, method=method, headers=headers)
    assert answer.status_code == 204
    assert answer.headers["HX-Redirect"] == "/sign-in?next=/?label%3Dany"


def test_a_form_sent_with_a_revoked_key_is_not_lost_silently(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    crosscheck.store.keys.create("Ada", [Scope.READ])
    draft = client.post("/draft", data=DRAFT)
    assert draft.status_code == 401
    assert f">{DRAFT['body']}</textarea>" in draft.get_data(as_text=True)
    review = client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert review.status_code == 401
    assert "What you sent was not kept." in review.get_data(as_text=True)


def test_signing_out_forgets_the_key(client: FlaskClient, crosscheck: Crosscheck) -> None:
    _, key = crosscheck.store.keys.create("Ada", [Scope.READ])
    client.post("/sign-in", data={"key": key})
    client.post("/sign-out")
    assert client.get("/").status_code == 303


def test_a_signed_in_editors_cookie_opens_no_route_of_the_api(client: FlaskClient, crosscheck: Crosscheck) -> None:
    _, key = crosscheck.store.keys.create("Ada", [Scope.ADMIN])
    client.post("/sign-in", data={"key": key})
    assert client.get("/v1/results").status_code == 401


def test_a_correction_says_what_it_ended_and_who_still_carries_the_old_figure(empty: Crosscheck) -> None:
    third = {**FERRY, "source": "third.example", "external_id": "t-1"}
    first, *_, last = (
        add(empty, article)
        for article in (FERRY, OTHER_FERRY, third, {**FERRY, "body": FERRY["body"].replace("214", "180")})
    )
    client = create_app(empty).test_client()
    page = text(client, f"/articles/{last}")
    assert "This revision ended 1 conflict<" in page
    assert "Others still carry what an earlier revision said: 1 conflict<" in page
    assert f'href="/articles/{first}"' in page
    assert "A later revision counts instead of this one." in text(client, f"/articles/{first}")


def test_a_correction_quotes_the_other_article_even_where_both_are_of_one_source(empty: Crosscheck) -> None:
    add(empty, FERRY)
    other = add(empty, {**OTHER_FERRY, "source": FERRY["source"], "external_id": "hg-2032"})
    last = add(empty, {**FERRY, "body": FERRY["body"].replace("214", "180")})
    page = text(create_app(empty).test_client(), f"/articles/{last}")
    ended = page.split("This revision ended 1 conflict<")[1].split("</section>")[0]
    assert f'href="/articles/{other}#' in ended
    assert "180 passengers" in ended


@pytest.mark.parametrize(
    ("late", "heading", "later"),
    [
        ({"published_at": "2024-03-05T08:00:00Z"}, "The claim published later", True),
        ({"published_at": "2024-03-05T12:00:00Z"}, "The earlier claim", False),
        ({"published_at": "2024-03-05"}, "The other claim", False),
        ({"published_at": None}, "The other claim", False),
    ],
)
def test_a_match_is_called_earlier_or_later_by_when_it_was_published_not_by_when_it_came_in(
    empty: Crosscheck, late: dict[str, str | None], heading: str, later: bool
) -> None:
    client = create_app(empty).test_client()
    add(empty, OTHER_FERRY)
    stored = add(empty, {name: value for name, value in (FERRY | late).items() if value})

    cards = text(client, "/?label=any")
    headings = set(re.findall(r'<h3 class="visually-hidden">([^<]+)</h3>', cards))
    assert headings == {"The claim that was checked", heading}
    for page in (cards, text(client, f"/articles/{stored}")):
        assert (">published later</a>" in page) is later


def test_copies_are_told_as_one_text_and_agreement_in_independent_origins(empty: Crosscheck) -> None:
    wire = {**FERRY, "source": "wire.example", "external_id": "w", "published_at": "2024-03-05T06:00:00Z"}
    wire["body"] = "A ferry ran aground off Port Ellery on Monday. " + LONG
    own = {**FERRY, "body": "The ferry accident off Port Ellery injured 214 passengers, officials told the Gazette."}
    add(empty, wire)
    copy = add(empty, {**wire, "source": "copy.example", "published_at": "2024-03-05T07:00:00Z"})
    gazette = add(empty, own)
    client = create_app(empty).test_client()
    assert "<strong>Text of</strong>" in text(client, f"/articles/{copy}")
    assert "one text, no evidence" in text(client, "/?label=agreeing")
    page = text(client, f"/articles/{gazette}")
    assert "<strong>1 independent origin agrees</strong> <bdi>wire.example</bdi>" in page
    claim = next(claim for claim in empty.store.report(gazette).claims if "214" in claim.claim.text)
    page = text(client, f"/claims/{claim.id}")
    assert "<strong>1 independent origin agrees</strong>" in page
    assert "text of <bdi>wire.example</bdi>" in page


LONG = "The accident injured 214 passengers, the coast guard of Port Ellery said on Monday evening."


def test_articles_that_wait_to_be_checked_are_told(client: FlaskClient, crosscheck: Crosscheck) -> None:
    before = client.get("/")
    assert "Catching up" not in before.get_data(as_text=True)
    crosscheck.store.submissions.accept(None, "f", given={"body": "later"})
    page = client.get("/", headers={"If-None-Match": before.headers["ETag"]})
    assert "Catching up: 1 article waits to be checked." in page.get_data(as_text=True)
    seq = crosscheck.store.change_seq()
    assert "Catching up: 1 article waits" in text(client, f"/news?seq={seq}&waiting=0")
    assert client.get(f"/news?seq={seq}&waiting=1").status_code == 204


def test_figures_are_found_by_words(client: FlaskClient) -> None:
    page = text(client, "/figures?q=embassy attackers")
    assert page.count('<svg class="chart"') >= 1
    assert "Around 6,000 pro-Iran militia fighters" in page
    assert 'class="link conflict"' in page
    assert "No figure for it" in text(client, "/figures?q=zebra crossings in Lapland")
    assert "<svg class" not in text(client, "/figures")


def test_a_measure_says_what_it_is_of_and_which_value_each_is_set_against(empty: Crosscheck) -> None:
    for article in (FERRY, OTHER_FERRY):
        add(empty, article)
    page = text(create_app(empty).test_client(), "/figures?q=passengers injured")
    assert "<h2>Passengers hurt</h2>" in page
    assert '<blockquote dir="auto">The accident injured <mark>214 passengers</mark>.</blockquote>' in page
    assert "↓ went down from No.\u00a01" in page


def test_what_is_disputed_is_told_with_both_passages_and_their_days(empty: Crosscheck) -> None:
    for article in (FERRY, {**OTHER_FERRY, "published_at": FERRY["published_at"]}):
        add(empty, article)
    disputed = text(create_app(empty).test_client(), "/figures").split("Disputed lately")[1]
    assert "The accident injured 214 passengers." in disputed
    assert "The accident injured 180 passengers." in disputed
    assert disputed.count("5 Mar 2024") == 2


def test_a_dispute_that_an_editor_dismissed_is_over_and_one_confirmed_goes_on(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    figures = newest(crosscheck, label=Label.CONFLICTING, reason=Reason.AMOUNTS_DIFFER)
    for one in figures:
        client.post(f"/results/{one}/review", data={"review": "dismissed", "reason": "Another event"})
    assert "Disputed lately" not in text(client, "/figures")
    assert "No two figures are disputed at present." in text(client, "/figures")
    client.post(f"/results/{conflict}/review", data={"review": "confirmed"})
    assert "Disputed lately" in text(client, "/figures")


def test_past_the_last_article_the_archive_is_not_called_empty(client: FlaskClient, empty: Crosscheck) -> None:
    assert "The list ends here." in text(client, "/articles?cursor=1")
    assert "The archive is empty." in text(create_app(empty).test_client(), "/articles")


def titles(page: str) -> list[str]:
    """The titles of the articles that a page lists, in order."""
    return re.findall(r'<li><a href="/articles/[^"]+"><bdi>([^<]+)</bdi></a>', page)


def test_an_article_is_found_by_words_of_its_title_or_source(
    client: FlaskClient, crosscheck: Crosscheck, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads = crosscheck.store.newest_articles(words=["embassy"]).items
    page = text(client, "/articles?q=+EMBASSY+")
    assert titles(page) == [head.title for head in heads]
    assert 1 < len(heads) < len(crosscheck.store.articles().items)
    assert "With “<bdi>EMBASSY</bdi>” in the title or source" in page
    assert 'value="EMBASSY"' in page
    assert '<a href="/search?q=EMBASSY">' in page
    assert '<a href="/articles?q=EMBASSY">' in text(client, "/search?q=EMBASSY")
    assert "<title>EMBASSY · Articles · Crosscheck</title>" in page
    assert 'href="/articles.csv?q=EMBASSY"' in page
    told = client.get("/articles.json?q=EMBASSY").get_json()["articles"]
    assert [one["title"] for one in told] == titles(page)

    monkeypatch.setattr("service.desk.reading.ARTICLES_A_PAGE", 1)
    following = re.findall(r'<p class="more"><a class="button" href="([^"]+)"', text(client, "/articles?q=EMBASSY"))[0]
    assert titles(text(client, following.replace("&amp;", "&"))) == [heads[1].title]


def test_an_article_is_found_by_words_and_source_together(client: FlaskClient) -> None:
    found = titles(text(client, "/articles?q=courier+embassy"))
    assert found
    assert titles(text(client, "/articles?q=embassy&source=courier.example")) == found
    assert "“<bdi>courier</bdi>” and “<bdi>embassy</bdi>”" in text(client, "/articles?q=courier+embassy")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=zebra", "No article has “<bdi>zebra</bdi>” in its title or source."),
        ("q=zebra&source=courier.example", "No article of this source has “<bdi>zebra</bdi>”"),
        ("q=%25", "No article has “<bdi>%</bdi>”"),
        ("q=%00zebra", "No article has “<bdi>zebra</bdi>”"),
        ("source=courier", "No article is of a source with just this name."),
        ("q=<script>", "“<bdi>&lt;script&gt;</bdi>”"),
    ],
)
def test_a_search_of_articles_that_finds_none_says_what_it_looked_for(
    client: FlaskClient, query: str, told: str
) -> None:
    page = text(client, f"/articles?{query}")
    assert told in page
    assert "The archive is empty" not in page


def test_too_many_words_for_a_search_of_articles_are_refused_by_name(client: FlaskClient) -> None:
    answer = client.get("/articles", query_string={"q": "embassy " * 50})
    assert answer.status_code == 422
    assert "<strong>q</strong>: At most 300 characters can be searched for" in answer.get_data(as_text=True)


def test_claims_are_found_by_words_the_nearest_first(
    client: FlaskClient, crosscheck: Crosscheck, conflict: str
) -> None:
    ours = crosscheck.store.result(conflict).ours
    found = text(client, f"/search?q={ours.claim.text}").split('<ol class="heads"')[1]
    first = found.split("</li>")[0]
    assert f'<a href="/claims/{ours.id}" dir="auto">{ours.claim.text}</a>' in first
    assert "<bdi>courier.example</bdi>" in first
    assert "2 Jan 2020, 09:30" in first
    assert ours.article.title in first
    assert 'class="term label conflicting"' in first
    assert 1 < found.count("<li>") <= 20


def test_a_search_says_what_it_did_not_find_and_begins_with_its_form_alone(
    client: FlaskClient, empty: Crosscheck
) -> None:
    assert "Nothing like it" in text(client, "/search?q=zebra crossings in Lapland")
    assert "Nothing like it" in text(create_app(empty).test_client(), "/search?q=embassy")
    for path in ("/search", "/search?q=%20"):
        page = text(client, path)
        assert 'role="search"' in page
        assert "Nothing like it" not in page
        assert '<ol class="heads"' not in page


@pytest.mark.parametrize("path", ["/search", "/figures"])
def test_what_is_too_long_to_search_for_stays_in_its_field(client: FlaskClient, path: str) -> None:
    question = "embassy " * 50
    answer = client.get(path, query_string={"q": question})
    assert answer.status_code == 422
    assert f'value="{question.strip()}"' in answer.get_data(as_text=True)
    assert "At most 300 characters can be searched for; these are 399." in answer.get_data(as_text=True)
    assert "No figure for it" not in answer.get_data(as_text=True)


@pytest.mark.parametrize(
    ("path", "status"),
    [("/search.json?q=" + "x" * 301, 422), ("/figures.json?q=" + "x" * 301, 422), ("/claims/none.json", 404)],
)
def test_programs_that_read_a_pages_numbers_are_told_what_is_wrong_as_by_the_api(
    client: FlaskClient, path: str, status: int
) -> None:
    answer = client.get(path)

    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["status"] == status


def test_nothing_that_is_searched_for_is_markup(client: FlaskClient) -> None:
    page = text(client, "/search?q=<script>alert(1)</script> killed 25 people\0")
    assert "<script>alert" not in page
    assert "evil<b>" not in page


@pytest.mark.parametrize("view", ["/articles", "/sources", "/figures", "/search", "/claims/{claim}"])
def test_every_view_can_be_taken_away(client: FlaskClient, conflict: str, crosscheck: Crosscheck, view: str) -> None:
    path = view.format(claim=crosscheck.store.result(conflict).ours.id)
    query = "?q=embassy attackers" if view in ("/figures", "/search") else ""
    told = client.get(f"{path}.json{query}").get_json()
    rows = list(csv.DictReader(io.StringIO(text(client, f"{path}.csv{query}").removeprefix("\ufeff"))))
    assert rows
    assert len(rows) == sum(len(measure["entries"]) for measure in told.get("measures", [])) or "measures" not in told
    assert {row["source"] for row in rows} >= {"courier.example"}


def test_an_article_can_be_taken_away(client: FlaskClient, crosscheck: Crosscheck, conflict: str) -> None:
    article = crosscheck.store.result(conflict).ours.article.id
    assert client.get(f"/articles/{article}.json").get_json()["article"]["id"] == article
    rows = list(csv.DictReader(io.StringIO(text(client, f"/results.csv?label=any&review=any&article={article}")[1:])))
    assert conflict in [row["id"] for row in rows]
    assert {row["source"] for row in rows} == {"courier.example"}
