"""A figure is also told by the ones before it in its claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.measuring.roles import Role
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("told", "roles", "actions"),
    [
        ("Twelve of the 45 trapped miners were rescued.", [Role.PART, Role.BASE], ["rescue", "trapped"]),
        ("Rescuers saved 150 out of 192 passengers.", [Role.PART, Role.BASE], ["rescue", ""]),
        ("Five of the 12 dead were children.", [Role.PART, Role.BASE], ["", "death"]),
        ("In a poll 60 percent of 1,000 voters backed it.", [Role.WHOLE, Role.WHOLE], ["", ""]),
        ("They sent 500 packs of 12 masks.", [Role.WHOLE, Role.WHOLE], ["send", "send"]),
    ],
)
def test_what_was_done_to_some_of_so_many_is_told_of_these(told: str, roles: list[Role], actions: list[str]) -> None:
    figures = comparison(told, told).ours.figures
    assert [figure.role for figure in figures] == roles
    assert [figure.action for figure in figures] == actions


def test_where_a_claim_begins_behind_what_it_adds_to_its_sentence_tells_it() -> None:
    told = published("The bomb killed 17 people and injured another 43.")
    behind = replace(told, claim=replace(told.claim, start=told.quote.index("injured")))
    [figure] = comparison(behind, behind).ours.figures
    assert (figure.role, figure.kind) == (Role.WHOLE, frozenset())


@pytest.mark.parametrize(
    ("told", "actions"),
    [
        ("The toll was revised down from 58 to 52.", ["death", "death"]),
        ("The toll rose from 12 to 15.", ["death", "death"]),
        ("The toll rose by 6 to 24.", ["death", "death"]),
        ("The toll rose by 6 to 24 people.", ["death", "death"]),
    ],
)
def test_what_a_count_became_is_counted_of_the_same(told: str, actions: list[str]) -> None:
    assert [figure.action for figure in comparison(told, told).ours.figures] == actions


def test_what_a_figure_came_from_is_told_of_the_same_as_what_it_came_to() -> None:
    told = (
        "The law cuts the top rate to 37 percent from 39 percent.",
        "It cuts the sales tax rate to 21 percent from 35.",
    )
    figures = [comparison(text, text).ours.figures[1] for text in told]
    assert [("top", "rate") in figures[0].phrases, ("tax", "rate") in figures[1].phrases] == [True, True]
