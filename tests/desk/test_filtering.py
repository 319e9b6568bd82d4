"""What a view can be narrowed by, and what narrows it, in an editor's words."""

from __future__ import annotations

import pytest

from service.desk import filtering
from service.desk.filtering import days_for, narrowed, percent_for, reasons_for
from service.desk.view import Order, View
from service.judging.verdict import Reason


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, []),
        ({"label": "any", "order": "sure"}, []),
        ({"review": "any"}, ["reviewed or not"]),
        ({"review": "standing"}, ["not dismissed"]),
        ({"source": "a.example", "days": "7"}, ["a.example", "last week"]),
        ({"reason": "amounts_differ", "days": "3"}, ["Figures differ", "last 3 days"]),
        ({"article": "x", "confidence": "0"}, ["one article", "0 % or more"]),
    ],
)
def test_what_narrows_a_view_is_said_in_words(asked: dict[str, str], words: list[str]) -> None:
    assert narrowed(View.of(asked)) == words


def test_what_is_asked_for_is_among_what_is_offered() -> None:
    odd = View.of({"days": "3", "confidence": "85", "reason": "same_amount"})
    assert days_for(odd)[3] == "last 3 days"
    assert percent_for(odd) == [50, 70, 80, 85, 90]
    assert Reason.SAME_AMOUNT in reasons_for(odd)
    plain = View.of({"days": "7", "confidence": "80"})
    assert (len(days_for(plain)), len(percent_for(plain))) == (3, 4)
    assert Reason.SAME_AMOUNT not in reasons_for(plain)


def test_every_order_has_its_words_and_the_default_comes_first() -> None:
    assert list(filtering.ORDERS) == list(Order)
    assert next(iter(filtering.ORDERS)) is View().order


@pytest.mark.parametrize(
    ("asked", "but", "differs"),
    [
        ({}, (), False),
        ({"order": "sure"}, (), True),
        ({"order": "sure"}, ("order",), False),
        ({"order": "sure", "label": "new"}, ("order",), True),
        ({"order": "sure", "label": "any"}, ("order", "label"), False),
        ({"source": "a.example"}, ("order", "label", "review"), True),
    ],
)
def test_a_view_differs_from_the_default_in_something(
    asked: dict[str, str], but: tuple[str, ...], differs: bool
) -> None:
    assert View.of(asked).differs(*but) is differs
