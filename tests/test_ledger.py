"""Values of one measure stand in the order of time, and say what they do to the ones before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from service.article import Article, ArticleHead
from service.judging.judge import Judge
from service.judging.verdict import Reason
from service.ledger import Measure, measures
from service.matching import Pair, PublishedClaim, published
from service.splitting.split import split

START = datetime(2023, 3, 14, 7, tzinfo=UTC)


def claims(source: str, hours: float | None, text: str) -> list[PublishedClaim]:
    """The claims of an article that came out so many hours after the first."""
    at = None if hours is None else START + timedelta(hours=hours)
    article = Article(ArticleHead(source, id=source, published_at=at), text)
    return [
        PublishedClaim(**{**fields(published(claim, article)), "id": f"{source} {n}"})
        for n, claim in enumerate(split(article))
    ]


def fields(claim: PublishedClaim) -> dict[str, object]:
    return {name: getattr(claim, name) for name in claim.__slots__}


def tolls(*told: tuple[float | None, str]) -> Measure:
    """The one measure of articles that each say how many were killed."""
    found = [
        claim
        for n, (hours, figure) in enumerate(told)
        for claim in claims(f"{n}.example", hours, f"The earthquake in Talvera killed {figure} people.")
    ]
    [measure] = measures(found, lambda *_: True)
    return measure


def stands(measure: Measure) -> list[tuple[str, str]]:
    return [(entry.claim.article.source, entry.stands.value) for entry in measure.entries]


@pytest.mark.parametrize(
    ("told", "stand"),
    [
        ([(0, "12"), (3, "31")], "update"),
        ([(0, "12"), (3, "12")], "same"),
        ([(0, "about 12"), (3, "a dozen")], "same"),
        ([(0, "31"), (3, "24")], "reversal"),
        ([(0, "31"), (0.5, "24")], "conflict"),
        ([(0, "24"), (0.5, "31")], "conflict"),
        ([(0, "31"), (None, "24")], "conflict"),
        ([(0, "at least 12"), (3, "at least 14")], "update"),
        ([(0, "at least 12"), (3, "14")], "same"),
    ],
)
def test_a_running_count_grows_shrinks_or_is_disputed(told: list[tuple[float | None, str]], stand: str) -> None:
    last = tolls(*told).entries[-1]
    assert last.stands == stand
    assert last.against is not None


def test_an_update_that_another_source_disputes_at_once_is_a_conflict() -> None:
    measure = tolls((0, "12"), (11, "31"), (11.3, "24"), (33, "47"))
    assert stands(measure) == [
        ("0.example", "first"),
        ("1.example", "update"),
        ("2.example", "conflict"),
        ("3.example", "update"),
    ]
    assert measure.entries[2].against == "1.example 0"
    assert (measure.name, measure.counted, measure.conflicts) == ("dead", "person", 1)


def test_a_later_count_is_an_update_though_only_the_earlier_tells_what_was_done_as_the_judge_has_it() -> None:
    told = ("The fire killed 12 guests of the Talvera hotel.", "By evening it was 31 guests of the Talvera hotel.")
    earlier, later = (claims(source, hours, text) for source, hours, text in zip("ab", (0, 5), told, strict=True))
    [measure] = measures([*earlier, *later], lambda *_: True)
    assert stands(measure) == [("a", "first"), ("b", "update")]
    [verdict] = Judge(None).judge([Pair(later[0], earlier[0], 0.8, 0.8)])
    assert verdict.reason is Reason.LATER_FIGURE


def test_a_price_that_differs_is_a_conflict_however_late_it_came() -> None:
    text = "Brightwater Energy will buy Corran Wind for {} in cash."
    found = [*claims("a", 0, text.format("$1.2 billion")), *claims("b", 30, text.format("$1.5 billion"))]
    [measure] = measures(found, lambda *_: True)
    assert stands(measure) == [("a", "first"), ("b", "conflict")]
    assert measure.unit == "USD"


def test_the_dead_and_the_hurt_are_two_measures_and_so_are_two_events() -> None:
    text = "The earthquake killed 12 people. The earthquake injured 140 people."
    assert [measure.name for measure in measures(claims("a", 0, text), lambda *_: True)] == ["dead", "hurt"]
    two = [*claims("a", 0, "The earthquake killed 12 people."), *claims("b", 1, "The earthquake killed 31 people.")]
    assert len(measures(two, lambda *_: False)) == 2


def test_what_the_judge_takes_for_two_things_is_two_measures() -> None:
    told = [
        *claims("a", 0, "The storm left 38,000 homes in Talvera without power."),
        *claims("b", 20, "The storm left 45,000 homes in Talvera without power."),
        *claims("c", 28, "Engineers were working to reconnect 21,000 homes in Talvera that were still without power."),
    ]
    assert [stands(measure) for measure in measures(told, lambda *_: True)] == [
        [("a", "first"), ("b", "conflict")],
        [("c", "first")],
    ]


def test_a_toll_may_grow_far_beyond_the_first() -> None:
    assert stands(tolls((0, "12"), (30, "2,000"))) == [("0.example", "first"), ("1.example", "update")]


def test_an_earlier_event_that_an_article_looks_back_to_is_another_measure() -> None:
    told = [
        *claims("a", 0, "The earthquake in Talvera killed 31 people."),
        *claims(
            "b", 5, "The earthquake in Talvera killed 31 people. An earthquake in 1998 killed 430 people in Talvera."
        ),
    ]
    assert [len(measure.entries) for measure in measures(told, lambda *_: True)] == [2, 1]


def test_what_an_article_says_twice_is_told_once() -> None:
    text = "The earthquake killed 12 people. Officials said the earthquake killed 12 people."
    [measure] = measures(claims("a", 0, text), lambda *_: True)
    assert len(measure.entries) == 1


def test_the_time_that_is_named_nearest_to_the_figure_is_its_as_of() -> None:
    [measure] = measures(claims("a", 24, "On Tuesday the earthquake killed 12 people."), lambda *_: True)
    as_of = measure.entries[0].as_of
    assert as_of is not None
    assert as_of.surface == "Tuesday"
    assert tolls((0, "12")).entries[0].as_of is None
