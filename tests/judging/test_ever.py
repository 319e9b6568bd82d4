"""What was never done was done at no time, unless its clause is bound to one."""

import pytest

from service.judging.evidence.times import times_differ
from service.judging.judge import Judge
from service.judging.sides.ever import covers_the_other, denied_for_another_time
from service.judging.sides.periods import same_period
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

SHUT = "The Karlow bridge was shut to lorries in 1987."


@pytest.mark.parametrize(
    ("earlier", "later", "covered"),
    [
        ("The Karlow bridge was never shut to lorries.", SHUT, True),
        ("The Karlow bridge has not once been shut to lorries.", SHUT, True),
        ("The Karlow bridge wasn't ever shut to lorries.", SHUT, True),
        ("No bridge in Karlow has ever been shut to lorries.", SHUT, True),
        ("The Karlow bridge was never shut to lorries, though it was rebuilt from 1911 to 1913.", SHUT, True),
        ("The Karlow bridge has never been shut to lorries since 1931.", SHUT, True),
        ("Until 1990 the Karlow bridge had never been shut to lorries.", SHUT, True),
        ("Ann Lowe never married, though she was engaged from 1921 to 1925.", "Ann Lowe married in 1930.", True),
        # A time in its clause binds it, and what had never been may have come later.
        ("The Karlow bridge was never shut to lorries between 1911 and 1913.", SHUT, False),
        ("The Karlow bridge has never been shut to lorries since 1990.", SHUT, False),
        ("Until 1980 the Karlow bridge had never been shut to lorries.", SHUT, False),
        ("The Karlow bridge had never been shut to lorries.", SHUT, False),
        ("The Karlow bridge will never be shut to lorries.", SHUT, False),
        ("The Karlow bridge was never again shut to lorries.", SHUT, False),
        ("Never-ending lorries shut the Karlow bridge.", SHUT, False),
        # Another deed, another object, another doer, or two denials.
        ("The Karlow bridge was never painted.", SHUT, False),
        ("Ann Lowe never lost an election.", "Ann Lowe lost her purse in 1990.", False),
        ("Ann Lowe never won the cup.", "Ida Brekke won the cup in 1990.", False),
        ("The Karlow bridge was never shut to lorries.", "The Karlow bridge was not shut to lorries in 1987.", False),
        ("The Karlow bridge was never shut to lorries.", "The Karlow bridge was shut to lorries.", False),
    ],
)
def test_never_covers_the_time_of_the_other(earlier: str, later: str, covered: bool) -> None:
    laid = comparison(earlier, later)
    assert covers_the_other(laid) is covered
    assert covers_the_other(comparison(later, earlier)) is covered
    assert same_period(laid) or not covered


@pytest.mark.parametrize(
    ("earlier", "later", "another"),
    [
        ("The bridge was not shut in 1986.", "The bridge was shut in 1987.", True),
        ("No train ran in 2010.", "A train ran in 2012.", True),
        ("Until 1980 the bridge had never been shut.", "The bridge was shut in 1987.", True),
        ("The bridge has never been shut since 1990.", "The bridge was shut in 1987.", True),
        ("The bridge was not shut in 1987.", "The bridge was shut in May 1987.", False),
        ("Until 1990 the bridge had never been shut.", "The bridge was shut in 1987.", False),
        ("The bridge was never shut.", "The bridge was shut in 1987.", False),
        ("The bridge was not shut, though cracks were found in 1986.", "The bridge was shut in 1987.", False),
        ("The bridge was not shut in 1986.", "The bridge was not shut in 1987.", False),
        ("The bridge was shut in 1986.", "The bridge was shut in 1987.", False),
    ],
)
def test_a_denial_for_one_time_says_nothing_of_another(earlier: str, later: str, another: bool) -> None:
    laid = comparison(earlier, later)
    assert denied_for_another_time(laid) is another
    assert times_differ(laid) is None or not another
    (verdict,) = Judge(Reads(0.02, 0.96, 0.02)).weigh([pair(earlier, later)])
    assert verdict.label is not Label.CONFLICTING or not another


def test_between_articles_times_are_compared_as_before() -> None:
    sides = (published(text, lead="Karlow's bridge") for text in ("The Karlow bridge was never shut to lorries.", SHUT))
    assert not covers_the_other(comparison(*sides))
