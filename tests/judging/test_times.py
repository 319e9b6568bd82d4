"""One event cannot have happened on two days."""

import pytest

from service.judging.times import times_differ
from tests.judging.building import comparison


def test_the_same_thing_on_two_days_conflicts_and_both_days_are_quoted() -> None:
    earlier, later = "The treaty was signed in Vienna in 1989.", "The treaty was signed in Vienna in 1990."
    seen = times_differ(comparison(earlier, later))
    assert seen is not None
    assert later[seen.ours.start : seen.ours.end] == seen.ours.quote
    assert "1990" in seen.ours.quote
    assert "1989" in seen.theirs.quote


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The treaty was signed in Vienna in 1990.", "The treaty was amended by all members in 1999."),
        ("The treaty was signed in Vienna in 1990.", "The treaty was signed in Vienna in May 1990."),
        ("The treaty was signed in Vienna.", "The treaty was signed in Vienna in 1990."),
        ("He was the 2000 nominee of the party.", "He was the nominee of the party in 2006."),
    ],
)
def test_other_acts_and_coarser_or_missing_dates_do_not_conflict(earlier: str, later: str) -> None:
    assert times_differ(comparison(earlier, later)) is None
