"""Sources and kinds are told by what they did and by what editors made of it."""

from __future__ import annotations

from flask.testing import FlaskClient

from service.judging.verdict import Label, Reason
from service.quality import KindScore, SourceScore, scores
from service.storage.page import Review, Share
from service.wiring import Crosscheck

CONFLICTS = (Label.CONFLICTING, Reason.AMOUNTS_DIFFER)
AGREES = (Label.AGREEING, Reason.SAME_AMOUNT)
SHARES = [
    Share("a.example", *CONFLICTS, None, 2),
    Share("a.example", *CONFLICTS, Review.CONFIRMED, 3),
    Share("a.example", *AGREES, None, 7),
    Share("b.example", *CONFLICTS, Review.DISMISSED, 1),
]


def test_sources_with_the_most_conflicts_come_first() -> None:
    assert scores(SHARES).sources == (SourceScore("a.example", 5, 7), SourceScore("b.example", 1, 0))


def test_a_kind_is_as_right_as_editors_said_of_what_they_reviewed() -> None:
    conflicts, agrees = scores(SHARES).kinds
    assert conflicts == KindScore(*CONFLICTS, results=6, confirmed=3, dismissed=1)
    assert conflicts.precision == 0.75
    assert agrees.precision is None


def test_the_page_counts_what_the_store_holds(client: FlaskClient, crosscheck: Crosscheck) -> None:
    page = client.get("/sources").text
    for score in scores(crosscheck.store.shares()).sources:
        assert f"<bdi>{score.name}</bdi>" in page
    assert "Figures differ" in page
