"""A change has two ends, each of its year: where one end is the same, the other is of one measure."""

import pytest

from service.judging.aligning.ends_of_a_change import each_of_its_year, ends_of_a_change
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.judge import Judge
from service.judging.verdict import Label
from tests.judging.building import comparison, pair
from tests.judging.test_judge import Reads

FELL = "Turnout in Karlow fell from 62.3 percent in 2001 to 61.4 percent last year."


@pytest.mark.parametrize(
    ("earlier", "later", "ends"),
    [
        (FELL, "In Karlow turnout was down to 61.4 percent, from 64.6 percent in 2001.", [("64.6", "62.3")]),
        (FELL, "In Karlow turnout was down to 61.4 percent, from 64.6 percent in 1997.", []),
        (FELL, "In Karlow turnout was down to 61.4 percent from 64.6 percent.", []),
        (FELL, "In Karlow turnout was 61.4 percent, and 64.6 percent in 2001 in Dunmore.", []),
        (
            "Harrow's sales rose from $2.1bn in 2003 to $3.4bn in 2008.",
            "Harrow's sales were $3.9bn in 2008, up from $2.1bn in 2003.",
            [("$3.9bn", "$3.4bn")],
        ),
        (
            "Harrow's sales rose from $2.1bn in 2003 to $3.4bn in 2008.",
            "Harrow's sales were $3.9bn in 2010, up from $2.1bn in 2003.",
            [],
        ),
        # A small round number may be the same by chance.
        ("Rates went from 9 percent in 2001 to 4 percent.", "Rates are at 4 percent, from 7 percent in 2001.", []),
    ],
)
def test_the_other_end_is_told_with_the_same_year(earlier: str, later: str, ends: list[tuple[str, str]]) -> None:
    found = list(ends_of_a_change(comparison(earlier, later)))
    shown = [(ours.surface, theirs.surface) for ours, theirs in found if ours.quantity.value != theirs.quantity.value]
    assert [tuple(one.removesuffix(" percent") for one in both) for both in shown] == ends


def test_two_starts_of_one_change_conflict_though_its_end_is_the_same() -> None:
    found = amounts_differ(comparison(FELL, "In Karlow turnout was down to 61.4 percent, from 64.6 percent in 2001."))
    assert found is not None
    assert found.sentence.startswith("“64.6 percent” does not fit “62.3 percent”")
    rounded = comparison(FELL, "In Karlow turnout was down to 61.4 percent, from 62 percent in 2001.")
    assert amounts_differ(rounded) is None


@pytest.mark.parametrize(
    ("later", "conflict"),
    [
        ("Smoking fell from 28 percent in 1996 to 15 percent in 2006.", False),
        ("Smoking fell from 28 percent in 1996 to 15 percent in 2016.", True),
    ],
)
def test_in_the_same_words_each_year_has_its_figure(later: str, conflict: bool) -> None:
    laid = comparison("Smoking fell from 28 percent in 1996 to 9 percent in 2016.", later)
    assert (amounts_differ(laid) is not None) is conflict


@pytest.mark.parametrize(
    ("later", "rounded"),
    [
        ("Turnout slid from 71 percent in 1992 to 67 percent in 2002.", True),
        ("Turnout slid from 71 percent in 1992 to 66 percent in 2002.", False),
        ("Turnout slid from 71 percent in 1992 to 66.9 percent in 2002.", False),
        ("Turnout slid from 71.44 percent in 1992 to 67 percent in 2002.", False),
    ],
)
def test_figures_that_are_all_rounded_are_the_same(later: str, rounded: bool) -> None:
    slid = "Turnout slid from 71.4 percent in 1992 to 66.9 percent in 2002."
    laid = comparison(slid, later)
    assert (amounts_differ(laid) is None) is rounded
    assert amounts_agree(laid) is not None or not rounded
    (verdict,) = Judge(Reads(0.02, 0.96, 0.02)).weigh([pair(slid, later)])
    assert (verdict.label is not Label.CONFLICTING) is rounded


@pytest.mark.parametrize(
    ("later", "own"),
    [
        ("Rents rose from $700 in 2000 to $1,400 in 2020.", True),
        ("Rents rose from $700 in 2010 to $1,400 in 2020.", False),
        ("Rents rose from $700 in 2000 to $1,500 in 2020.", False),
        ("Rents rose from $700 to $1,400 in 2020.", False),
        ("Rents rose from $900 in 2010 to $1,400 in 2020.", False),
        ("Rents rose to $1,400 in 2020.", False),
    ],
)
def test_figures_of_other_years_are_no_conflict_however_they_are_read(later: str, own: bool) -> None:
    rents = "Rents rose from $900 in 2010 to $1,400 in 2020."
    assert each_of_its_year(comparison(rents, later)) is own
    (verdict,) = Judge(Reads(0.02, 0.96, 0.02)).weigh([pair(rents, later)])
    assert verdict.label is not Label.CONFLICTING or not own
