"""A measure's values as a chart over time and a table."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from service.article import ArticleHead
from service.claim import Claim
from service.desk.chart import GAP, LEFT, RIGHT, places
from service.desk.ledger import Shown, shown
from service.ledger.grouping import measures
from service.matching import PublishedClaim
from service.origins import Origin
from service.splitting.amounts.quantities import read_quantities
from tests.ledger.building import judged


def toll(source: str, figure: str, hour: float | None) -> PublishedClaim:
    """A claim that so many were killed, published so many hours into one day."""
    text = f"The earthquake killed {figure} people."
    claim = Claim(text, 0, len(text), 0, len(text), quantities=read_quantities(text))
    published = None if hour is None else datetime(2023, 3, 14, tzinfo=UTC) + timedelta(hours=hour)
    return PublishedClaim(claim, text, text, "", ArticleHead(source, source, published_at=published), source)


def told(*claims: PublishedClaim, own: str = "") -> Shown:
    [measure] = measures(claims, judged(claims))
    return shown(measure, own)


A, B, C = toll("a.example", "about 12", 8), toll("b.example", "24", 8.5), toll("c.example", "at least 47", 33)


def test_each_line_gives_the_range_and_how_it_stands_to_those_before() -> None:
    lines = told(C, A, B, own="b.example").lines
    assert [(line.number, line.entry.claim.article.source, line.range, line.stands, line.own) for line in lines] == [
        (1, "a.example", "10.8–13.2", "first value", False),
        (2, "b.example", "24", "≠ conflict with No.\u00a01", True),
        (3, "c.example", "47 or more", "→ update of No.\u00a02", False),
    ]


def test_the_chart_stands_larger_values_higher_and_ties_each_to_the_one_it_is_set_against() -> None:
    chart = str(told(A, B, C).chart)
    heights = [float(y) for y in re.findall(r'cy="([\d.]+)"', chart)]
    assert heights == sorted(heights, reverse=True)
    assert re.findall(r'class="link (\w+)"', chart) == ["conflict", "update"]
    assert "3 values by time: 1 × first value, 1 × update, 1 × conflict." in chart


def test_where_all_give_the_same_value_there_is_no_chart() -> None:
    same = told(B, toll("d.example", "24", 12))
    assert str(same.chart) == ""
    assert [line.stands for line in same.lines] == ["first value", "= same as No.\u00a01"]


def test_a_text_taken_from_another_source_is_named() -> None:
    [measure] = measures([A, B], judged([A, B]))
    wire = Origin("w", "w", "w", "wire.example")
    lines = shown(measure, "", {"b.example": wire, "a.example": Origin("a", "a", "a", "a.example")}).lines
    assert [line.text_of for line in lines] == ["", "wire.example"]


def test_many_values_are_drawn_by_number_alone() -> None:
    many = told(*(toll(f"{n}.example", str(n + 10), n) for n in range(45)))
    assert len(many.lines) == 45
    assert str(many.chart).count("<circle") == 30
    written = re.findall(r'class="said[^"]*"[^>]*>([^<]*)<', str(many.chart))
    assert set(written) == {"→"}


def test_values_that_stand_close_do_not_run_into_each_other() -> None:
    alike = [toll(f"z{n}.example", "about 2,345 " if n % 2 else "about 2,355 ", 8 + n / 100) for n in range(4)]
    written = re.findall(r'class="said[^"]*"[^>]*>([^<]*)<', str(told(A, *alike).chart))
    assert 0 < len(written) < 5


def test_values_of_one_moment_stand_across_the_chart_over_one_date() -> None:
    chart = str(told(toll("a.example", "12", 8), toll("b.example", "24", 8)).chart)
    assert re.findall(r'cx="([\d.]+)%"', chart) == [f"{LEFT:.1f}", f"{RIGHT:.1f}"]
    assert re.findall(r'class="when"[^>]*>([^<]*)<', chart) == ["14 Mar 2023, 08:00", ""]


def test_undated_values_stand_beside_the_first_that_has_a_date() -> None:
    chart = str(told(toll("u.example", "7", None), A, B, C).chart)
    across = [float(x) for x in re.findall(r'cx="([\d.]+)%"', chart)]
    assert across[1] - across[0] == pytest.approx(GAP, abs=0.1)
    assert across[3] - across[2] > 2 * GAP


@pytest.mark.parametrize("moments", [[0.0], [0.0, 0.0, 0.0], [0.0, 1.0, 100.0], [float(n) for n in range(40)]])
def test_marks_stand_in_order_within_the_chart_and_apart(moments: list[float]) -> None:
    placed = places(moments)
    assert placed[0] >= LEFT
    assert placed[-1] <= RIGHT + 1e-9
    gap = min(GAP, (RIGHT - LEFT) / max(len(moments) - 1, 1))
    assert all(after - before >= gap - 1e-9 for before, after in pairwise(placed))
