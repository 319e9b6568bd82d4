"""Sources and reasons are told by what they did and by what editors made of it."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from service.judging.verdict import Label, Reason
from service.quality import ReasonScore, SourceScore, standings
from service.review import Review, Tallied
from service.serving.app import create_app
from service.wiring import Crosscheck
from tests.api.articles_sent import FERRY
from tests.desk.serving import add

CONFLICTS = (Label.CONFLICTING, Reason.AMOUNTS_DIFFER)
AGREES = (Label.AGREEING, Reason.SAME_AMOUNT)
TALLIED = [
    Tallied("a.example", *CONFLICTS, Review.OPEN, 2),
    Tallied("a.example", *CONFLICTS, Review.CONFIRMED, 3),
    Tallied("a.example", *AGREES, Review.OPEN, 7),
    Tallied("b.example", *CONFLICTS, Review.DISMISSED, 1),
]


def test_sources_with_the_most_conflicts_come_first() -> None:
    tallied = [*TALLIED, Tallied("b.example", *CONFLICTS, Review.OPEN, 6)]
    assert standings(tallied, {}, {}).sources == (SourceScore("b.example", 6, 0), SourceScore("a.example", 5, 7))


def test_a_conflict_that_an_editor_dismissed_is_not_held_against_its_source() -> None:
    assert [one.name for one in standings(TALLIED, {}, {}).sources] == ["a.example"]


def test_a_source_that_was_only_agreed_with_or_only_revised_is_among_them() -> None:
    found = standings(TALLIED, {"b.example": 4, "wire.example": 9}, {"c.example": 2}).sources
    assert found[1:] == (
        SourceScore("b.example", 0, 0, first=4),
        SourceScore("c.example", 0, 0, revised=2),
        SourceScore("wire.example", 0, 0, first=9),
    )
    assert [one.share for one in found] == [5 / 12, None, None, None]


def test_a_reason_is_as_right_as_editors_said_of_what_they_reviewed() -> None:
    conflicts, agrees = standings(TALLIED, {}, {}).reasons
    assert conflicts == ReasonScore(*CONFLICTS, results=6, confirmed=3, dismissed=1)
    assert conflicts.precision == 0.75
    assert agrees.precision is None


def test_names_stand_in_order_whatever_their_case_and_the_commonest_reason_first() -> None:
    names, reasons = ("b.example", "Wire", "a.example"), (Reason.TIMES_DIFFER, Reason.AMOUNTS_DIFFER)
    few = [Tallied(name, *AGREES, Review.OPEN, 9) for name in names]
    some = [Tallied("c.example", Label.CONFLICTING, reason, Review.OPEN, n) for n, reason in enumerate(reasons, 1)]
    found = standings([*few, *some], {}, {})
    assert [one.name for one in found.sources] == ["c.example", "a.example", "b.example", "Wire"]
    assert [one.reason for one in found.reasons] == [*reversed(reasons), Reason.SAME_AMOUNT]


def test_a_source_without_comparable_results_has_no_share(empty: Crosscheck) -> None:
    add(empty, {**FERRY, "source": "quiet.example"})
    add(empty, {**FERRY, "source": "quiet.example", "body": FERRY["body"].replace("214", "300")})
    page = create_app(empty).test_client().get("/sources").text
    assert '<td class="number wide">–</td>' in page.split("<bdi>quiet.example</bdi>")[1].split("</tr>")[0]


def test_the_page_counts_what_the_store_holds(client: FlaskClient, crosscheck: Crosscheck) -> None:
    page = client.get("/sources").text
    store = crosscheck.store
    found = standings(store.tallied(), store.firsts(), store.revised()).sources
    assert any(score.first for score in found)
    for score in found:
        row = page.split(f"<bdi>{score.name}</bdi>")[1].split("</tr>")[0]
        told = re.findall(r'class="number">([\d,]+)<', row)
        assert [int(number) for number in told] == [score.conflicting, score.agreeing, score.first, score.revised]
    assert "Figures differ" in page


def test_as_json_reasons_have_the_names_that_results_give_them(client: FlaskClient) -> None:
    told = client.get("/sources.json").get_json()
    assert {(one["label"], one["reason"]) for one in told["reasons"]} >= {CONFLICTS}
