"""Two figures are drawn as the ranges that the judge compares."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from math import inf
from xml.etree import ElementTree

import pytest

from service.claim import Claim
from service.desk.intervals import WIDTH, drawing, drawn
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.evidence.sums import sums_agree
from service.judging.sides.comparison import Comparison, compared
from service.judging.verdict import Finding, Verdict, quote_of
from service.quantity import Quantity
from service.report import Result
from service.splitting.amounts.quantities import read_quantities
from tests.desk.results import claim, quantity, result
from tests.judging.building import evidence_of, pair

Speaks = Callable[[Comparison], Finding | None]


def of_figures(ours: str, theirs: str) -> Result:
    """A result that these two figures decide."""
    given = result()
    [why] = given.verdict.evidence
    texts = [f"{figure} people went" for figure in (ours, theirs)]
    one, other = (replace(claim(text, text), claim=_counted(text)) for text in texts)
    quotes = [quote_of(quantity(text)) for text in texts]
    seen = replace(why, ours=quotes[0], theirs=quotes[1])
    return replace(given, verdict=replace(given.verdict, evidence=(seen,)), ours=one, theirs=other)


def _counted(text: str) -> Claim:
    return Claim(text, 0, len(text), 0, len(text), quantities=read_quantities(text))


def reaches(svg: str) -> list[tuple[float, float]]:
    """Where each range begins and ends, ours first."""
    found = re.findall(r'class="reach" x="([\d.]+)" y="\d+" width="([\d.]+)"', svg)
    return [(float(x), float(x) + float(width)) for x, width in found]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("hundreds of supporters", "around 6,000 fighters"),
        ("24 people", "31 people"),
        ("2 soldiers", "3 million soldiers"),
        ("5 soldiers", "about 40 soldiers"),
        ("25 people", "at least 40 people"),
    ],
)
def test_ranges_that_do_not_meet_are_drawn_apart_and_in_order(ours: str, theirs: str) -> None:
    first, second = reaches(drawing(quantity(ours), quantity(theirs)))
    assert first[1] < second[0]
    assert 0 <= first[0] < second[1] <= WIDTH + 0.1


def test_ranges_that_meet_are_drawn_over_each_other() -> None:
    first, second = reaches(drawing(quantity("some 25 fighters"), quantity("around two dozen fighters")))
    assert first[0] < second[1]
    assert second[0] < first[1]


def test_over_long_distances_the_scale_goes_by_ratio() -> None:
    first, second = reaches(drawing(quantity("around 20 soldiers"), quantity("around 20,000 soldiers")))
    assert first[1] - first[0] == pytest.approx(second[1] - second[0], abs=0.2)


def test_an_open_end_reaches_to_the_edge() -> None:
    open_, _ = reaches(drawing(quantity("at least 25 people"), quantity("20 people")))
    assert quantity("at least 25 people").interval.high == inf
    assert open_[1] == pytest.approx(WIDTH, abs=0.1)


def test_the_drawing_is_sound_xml_and_says_in_words_what_it_shows() -> None:
    tree = ElementTree.fromstring(drawing(quantity("24 people"), quantity("31 people")))
    assert tree.get("aria-label") == "24; 31"


def test_a_figure_whose_words_are_its_range_is_named_by_its_source() -> None:
    svg = drawing(quantity("about 12 people"), quantity("31 people"), ("a.example", "b.example"))
    assert ElementTree.fromstring(svg).get("aria-label") == "about 12: 10.8–13.2; b.example: 31"
    assert re.findall(r'<text x="0" y="12">([^<]*)<', svg) == ["about 12", "b.example"]


@pytest.mark.parametrize(
    ("ours", "theirs", "is_drawn"), [("24", "31", True), ("some 25", "25", True), ("25", "25", False)]
)
def test_what_allows_the_same_on_both_sides_is_not_drawn(ours: str, theirs: str, is_drawn: bool) -> None:
    assert bool(drawn(of_figures(ours, theirs))) is is_drawn


@pytest.mark.parametrize(
    ("rule", "earlier", "is_drawn"),
    [
        (amounts_agree, "The outbreak caused some 16 deaths.", True),
        (sums_agree, "The outbreak caused 15 deaths in Germany and one in Sweden.", False),
    ],
)
def test_a_total_is_not_drawn_beside_the_first_of_its_parts(rule: Speaks, earlier: str, is_drawn: bool) -> None:
    laid = pair(earlier, "Sixteen deaths are linked to the outbreak.")
    seen = evidence_of(rule, next(compared([laid])))
    assert seen is not None
    verdict = Verdict(seen.label, seen.confidence, seen.reason, (seen,))
    assert bool(drawn(replace(result(), verdict=verdict, ours=laid.ours, theirs=laid.theirs))) is is_drawn


def test_what_an_article_says_is_text_in_a_drawing_too() -> None:
    evil = quantity("25 people")
    evil = Quantity(25, evil.interval, evil.bound, "", "", (), '<script>"', 0, 2)
    assert "<script" not in drawing(evil, quantity("31 people"))
