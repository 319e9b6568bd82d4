"""What a measure is called, from what its figures count and what was done to that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from service.judging.measuring.figures import PERSONS, Figure
from service.judging.measuring.naming import names, says_itself, unit_kind
from service.judging.vocabulary.actions import measured_as, told_as, told_behind
from service.quantity import SHARE

NUMBER = "number"
RATE, OF, ING = "rate", " of ", "ing"


def name_of(figures: Sequence[Figure]) -> str:
    """In an editor's words: "dead", "villages destroyed", "rifles", "share of voters"."""
    action, noun = _action_of(figures), _noun_of(figures)
    if not action and figures[0].quantity.unit:
        return _share(figures, noun) or measured_as(unit_kind(figures[0].quantity.unit))
    if not action:
        return noun or NUMBER
    if noun and all(says_itself(action, figure) for figure in figures if figure.quantity.counted):
        return noun
    behind = noun and action in told_behind() and not any(one.group == PERSONS for one in figures)
    return f"{noun} {told_as(action)}" if behind else told_as(action)


def _share(figures: Sequence[Figure], noun: str) -> str:
    """The rate that most of the percentages name, or what they are a share of; "" of any other unit."""
    if figures[0].quantity.unit != SHARE:
        return ""
    rates = Counter(phrase for figure in figures for phrase in figure.phrases if phrase[1] == RATE)
    rate, times = next(iter(rates.most_common(1)), ((), 0))
    if 2 * times > len(figures):
        return " ".join(rate)
    of_it = any(OF in figure.quote.quote for figure in figures)
    return f"{measured_as(SHARE)}{OF}{noun}" if noun and of_it else noun


def _action_of(figures: Sequence[Figure]) -> str:
    """The action that names most of those that tell one; of things, at least half of all tell it."""
    told = Counter(figure.action for figure in figures if names(figure.action, figure))
    action, times = next(iter(told.most_common(1)), ("", 0))
    enough = 2 * times > told.total() and (2 * times >= len(figures) or any(figure.group for figure in figures))
    return action if enough else ""


def _noun_of(figures: Sequence[Figure]) -> str:
    """The noun that is counted most often, as it is written behind the figure."""
    written = Counter(figure.quote.quote.split()[-1] for figure in figures if _counts_a_noun(figure))
    return next((noun for noun, _ in written.most_common(1)), "")


def _counts_a_noun(figure: Figure) -> bool:
    """Not a verb read as one: "12, including two women"."""
    counted = figure.quantity.counted
    return counted != "" and (counted.endswith(ING) or not figure.quote.quote.endswith(ING))
