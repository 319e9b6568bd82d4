"""A range is told as a newsroom writes it."""

from __future__ import annotations

import pytest

from service.desk.ranges import range_of
from tests.desk.results import quantity


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("hundreds of supporters", "200–999"),
        ("about 6,000 fighters", "5,100–6,900"),
        ("25 fighters", "25"),
        ("at least 25 people", "25 or more"),
        ("more than 50 others", "over 50"),
        ("$1.5 billion", "$1.5 billion"),
        ("about 1.2 billion dollars", "$1.08–1.32 billion"),
        ("4 percent", "4%"),
        ("90 minutes", "90 minutes"),
        ("about 10 minutes", "8.5–11.5 minutes"),
        ("one hour", "1 hour"),
        ("45 days", "45 days"),
        ("180 days", "180 days"),
        ("366 days", "366 days"),
        ("between 30 seconds and two hours", "30 seconds–2 hours"),
        ("at least six months", "6 months or more"),
        ("half a second", "0.5 seconds"),
        ("1.8 metres", "1.8 m"),
        ("about 10 metres", "8.5–11.5 m"),
        ("10 centimetres", "10 cm"),
        ("between 5 cm and 2 metres", "5 cm–2 m"),
        ("0.3 mm", "0.3 mm"),
        ("20 nanometres", "0.00002 mm"),
        ("between 800 metres and two kilometres", "0.8–2 km"),
        ("1,500 metres", "1.5 km"),
        ("3 million km", "3 million km"),
        ("7 square metres", "7 m²"),
        ("100 acres", "40.47 hectares"),
        ("2 grams", "2 g"),
        ("10 milligrams", "10 mg"),
        ("70 kg", "70 kg"),
        ("one tonne", "1 tonne"),
        ("3 million tonnes", "3 million tonnes"),
        ("0.003 percent", "0.003%"),
        ("0.0034 percent", "0.0034%"),
        ("0.5 percent", "0.5%"),
        ("40 mph", "64.37 km/h"),
        ("magnitude 5.9", "magnitude 5.9"),
        ("aged 8", "8 years"),
        ("minus 20 degrees", "-20 degrees"),
        ("1 degree", "1 degree"),
        ("two percentage points", "2 points"),
        ("$462 an hour", "$462/hour"),
    ],
)
def test_ranges_are_told_as_a_newsroom_writes_them(text: str, range_: str) -> None:
    assert range_of(quantity(text)) == range_


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("1.8 metres", "1.9 metres"), ("2 grams", "3 grams"), ("0.003 percent", "0.004 percent"), ("2 m", "2 km")],
)
def test_small_figures_that_differ_are_not_told_as_the_same(ours: str, theirs: str) -> None:
    assert range_of(quantity(ours)) != range_of(quantity(theirs))
