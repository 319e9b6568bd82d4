"""What stands beside a verdict supports it, or is told as overruled."""

import pytest

from service.judging.judge import ruled, verdict
from service.judging.verdict import OVERRULED, Label
from service.judging.weighing.telling import told_beside
from tests.judging.building import comparison

FITS = "“31 votes” fits “31 votes”."
EARLIER = "Lind won 38,410 votes, against 37,206 for Dunmore."
LATER = "Lind got 38,410 votes and Dunmore 37,602."


def test_what_speaks_against_a_verdict_is_told_as_overruled() -> None:
    told = verdict(pair := comparison(EARLIER, LATER), ruled(pair))
    assert [one.sentence for one in told.evidence] == [
        "“37,602” does not fit “37,206” (votes).",
        f"{OVERRULED} “38,410 votes” fits “38,410 votes”.",
    ]


def test_what_supports_a_verdict_is_told_as_it_is() -> None:
    pair = comparison("Lind won 31 votes in the council.", "Lind got 31 votes in the council.")
    told = verdict(pair, ruled(pair))
    assert (told.label, [one.sentence for one in told.evidence]) == (Label.AGREEING, [FITS])


@pytest.mark.parametrize(("label", "shown"), [(Label.AGREEING, False), (Label.CONFLICTING, False), (Label.NEW, True)])
def test_that_figures_measure_different_things_is_told_only_where_nothing_compares(label: Label, shown: bool) -> None:
    evidence = ruled(comparison("Prices rose 4.9 per cent in Jos.", "Jos has 4,900 shops."))
    told = told_beside(label, evidence)
    assert bool([one for one in told if one.rule == "other_measure"]) is shown
