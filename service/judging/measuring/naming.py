"""Whether what was done names a measure: "dead" does of people and "price" of money, but not of ventilators."""

from __future__ import annotations

from service.judging.measuring.cues import meanings_as_written
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.vocabulary.actions import RISE_OR_FALL, named_by
from service.quantity import is_money

MONEY = "money"
PEOPLE, THINGS, NOTHING = "people", "things", "nothing"


def names(action: str, figure: Figure) -> bool:
    """The action says of the figure what an editor would call it; a rate raised to 2 percent is no increase."""
    if action in RISE_OR_FALL and figure.role is not Role.CHANGE:
        return False
    return action != "" and (says_itself(action, figure) or any(action in named_by()[kind] for kind in _kinds(figure)))


def says_itself(action: str, figure: Figure) -> bool:
    """The noun that is counted tells the action: "25 deaths", "31 votes"; but "800,000 workers" are no jobs."""
    told = any(one.action == action for one in meanings_as_written(figure.quantity.counted))
    return told and not figure.quantity.unit and (not figure.group or action in named_by()[PEOPLE])


def unit_kind(unit: str) -> str:
    """The unit, or that of money for any currency, by the year or not."""
    return MONEY if is_money(unit.partition("/")[0]) else unit


def _kinds(figure: Figure) -> tuple[str, ...]:
    """Which lists of actions suit what is counted."""
    quantity = figure.quantity
    if quantity.unit:
        return (unit_kind(quantity.unit),) if unit_kind(quantity.unit) in named_by() else ()
    if figure.group:
        return (PEOPLE,)
    return (PEOPLE, THINGS) if quantity.counted else (PEOPLE, THINGS, NOTHING)
