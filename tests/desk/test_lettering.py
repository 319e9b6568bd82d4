"""What is written on a chart never runs into what is written beside it, nor off the chart."""

from __future__ import annotations

import pytest

from service.desk.lettering import ON_A_DESK, ON_A_PHONE, Lettering, legible

LEFT, NEAR, FAR = (Lettering("2,550–3,450 ≠", x, 100) for x in (30, 39, 80))


def test_of_two_that_touch_the_later_is_left_to_the_table() -> None:
    assert legible([LEFT, NEAR, FAR], ON_A_DESK) == {0, 2}


def test_what_stands_on_another_line_touches_nothing() -> None:
    assert legible([LEFT, Lettering(NEAR.text, NEAR.x, 120)], ON_A_DESK) == {0, 1}


def test_a_phone_has_room_for_less() -> None:
    apart = [Lettering("24 ≠", 30, 100), Lettering("31 →", 36, 100)]
    assert legible(apart, ON_A_DESK) == {0, 1}
    assert legible(apart, ON_A_PHONE) == {0}


@pytest.mark.parametrize(("x", "anchor"), [(6, "start"), (50, "middle"), (92, "end")])
def test_what_stands_at_an_edge_is_written_inwards(x: float, anchor: str) -> None:
    assert Lettering("2,550–3,450 ≠", x, 100).anchor == anchor
