"""Values of one measure stand in the order of time, and say what they do to the ones before."""

from __future__ import annotations

import pytest

from service.judging.verdict import Reason
from service.ledger.grouping import measures
from service.ledger.measure import Measure
from service.ledger.told import Told
from tests.ledger.building import claims, ledger, stands


def tolls(*told: tuple[float | None, str]) -> Measure:
    """The one measure of articles that each say how many were killed."""
    [measure] = ledger(*((hours, f"The earthquake in Talvera killed {figure} people.") for hours, figure in told))
    return measure


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
        ([(0, "at least 12"), (3, "31")], "update"),
        ([(0, "at least 12"), (0.5, "9")], "conflict"),
        ([(0, "12"), (30, "2,000")], "update"),
    ],
)
def test_a_running_count_grows_shrinks_or_is_disputed(told: list[tuple[float | None, str]], stand: str) -> None:
    last = tolls(*told).entries[-1]
    assert last.stands == stand
    assert last.against is not None


@pytest.mark.parametrize(("year", "stand"), [("", "update"), (" in 1983", "conflict")])
def test_the_toll_of_an_event_long_past_is_disputed_and_no_longer_grows(year: str, stand: str) -> None:
    text = f"The earthquake in Talvera{year} killed {{}} people."
    [measure] = ledger((0, text.format("112")), (30, text.format("121")))
    assert stands(measure) == [("a", "first"), ("b", stand)]


def test_an_update_that_another_source_disputes_at_once_is_a_conflict() -> None:
    measure = tolls((0, "12"), (11, "31"), (11.3, "24"), (33, "47"))
    assert stands(measure) == [("a", "first"), ("b", "update"), ("c", "conflict"), ("d", "update")]
    assert measure.entries[2].against == "b 0"
    assert (measure.name, measure.counted, measure.conflicts) == ("dead", "person", 1)


def test_a_count_that_went_down_contradicts_what_was_told() -> None:
    assert tolls((0, "31"), (3, "24")).conflicts == 1


def test_a_price_that_differs_is_a_conflict_however_late_it_came() -> None:
    text = "Brightwater Energy will buy Corran Wind for {} in cash."
    [measure] = ledger((0, text.format("$1.2 billion")), (30, text.format("$1.5 billion")))
    assert stands(measure) == [("a", "first"), ("b", "conflict")]
    assert measure.unit == "USD"


@pytest.mark.parametrize(
    ("reason", "stand"),
    [
        (Reason.AMOUNTS_DIFFER, "conflict"),
        (Reason.SAME_AMOUNT, "same"),
        (Reason.LATER_FIGURE, "update"),
    ],
)
def test_a_value_stands_as_the_judge_told_whatever_its_words_are(reason: Reason, stand: str) -> None:
    [ours], [theirs] = claims("a", 0, "About 320 were aboard."), claims("b", 1, "The train carried 250 travellers.")
    told = Told((theirs.id, theirs.claim.quantities[0].start), (ours.id, ours.claim.quantities[0].start), reason)
    [measure] = measures([ours, theirs], [told])
    assert stands(measure) == [("a", "first"), ("b", stand)]
    assert measure.entries[1].against == ours.id


def test_a_conflict_that_was_told_of_an_older_value_comes_before_the_newest_value() -> None:
    measure = tolls((0, "12"), (0.2, "31"), (0.4, "12"))
    assert stands(measure) == [("a", "first"), ("b", "conflict"), ("c", "conflict")]
    assert measure.entries[2].against == "b 0"


def test_the_time_that_is_named_nearest_to_the_figure_is_its_as_of() -> None:
    [measure] = ledger((24, "On Tuesday the earthquake killed 12 people."))
    as_of = measure.entries[0].as_of
    assert as_of is not None
    assert as_of.surface == "Tuesday"
    assert tolls((0, "12")).entries[0].as_of is None
