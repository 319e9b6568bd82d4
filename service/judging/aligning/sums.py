"""A total may be given by its parts: "15 deaths in Germany and one in Sweden" are sixteen deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Quote
from service.judging.vocabulary.words import read_words
from service.quantity import SHARE

# A bare "one" isn't read as a figure; here it counts one more of what was counted before.
AND_ONE = re.compile(r"(?:,| and) (?P<one>one)(?= (?:in|at|on|from|near|by|more|other|another|each)\b)")
# What stands right before a part: "and", or the comma of a list.
JOINED = re.compile(r"(,| and)(?: (?:another|also|some))?\s*$")
# "And one more was wounded", "one more than on Monday".
OF_ITS_OWN = re.compile(r" more than\b|[^,.;]*? (?:was|is|has)\b")
# "Egypt, Mongolia, the Seychelles and at least three other governments" are at least six.
A_NAME = r"(?:the )?[A-Z][\w.’'-]*(?: (?:of |the )?[A-Z][\w.’'-]*)*"
NAMED_WITH_OTHERS = re.compile(rf"(?P<names>{A_NAME}(?:, {A_NAME})*),? and (?:[a-z]+ ){{0,3}}$")
OTHERS = re.compile(r"(?:other|another|more|further)\b")


@dataclass(frozen=True, slots=True)
class Part:
    """A count that adds to those before it, and where it ends in the article."""

    value: float
    end: int


def given_in_parts(total: Figure, first: Figure, side: Side) -> Quote | None:
    """The passage, from the side's first count on, in which counts given one by one add up to the total."""
    if first.quantity.unit != total.quantity.unit or not first.quantity.value < total.quantity.value:
        return None
    if total.quantity.unit == SHARE:
        return None  # 30 percent here and 20 there are of two wholes
    return _with_those_named(total, first, side) or _with_those_behind(total, first, side)


def add_up(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One figure is a total, and the other the first of the parts that its side gives of it."""
    parts = given_in_parts(ours, theirs, pair.theirs) or given_in_parts(theirs, ours, pair.ours)
    return parts is not None


def _with_those_behind(total: Figure, first: Figure, side: Side) -> Quote | None:
    """ "Seven in the suburbs and two in the city" are nine."""
    if first.role is not Role.WHOLE:
        return None
    value, start = first.quantity.value, first.quote.start
    for part in sorted((*_counted_on(first, side), *_bare_ones(first, side)), key=attrgetter("end")):
        value += part.value
        if value == total.quantity.value:
            return Quote(side.published.between(start, part.end), start, part.end)
    return None


def _counted_on(first: Figure, side: Side) -> Iterator[Part]:
    """The figures behind the first that may count the same thing, up to one that doesn't."""
    for figure in side.figures[side.figures.index(first) + 1 :]:
        if figure.quantity.unit != first.quantity.unit or figure.role is not Role.WHOLE:
            return
        if figure.action not in ("", first.action) or figure.quantity.counted not in ("", first.quantity.counted):
            return
        if not _is_listed(figure.quantity.start, figure.quantity.end, side):
            return
        yield Part(figure.quantity.value, figure.quote.end)


def _bare_ones(first: Figure, side: Side) -> Iterator[Part]:
    """Each "and one in Sweden" behind the first."""
    behind = side.published.between(first.quote.end, side.claim.end)
    for found in AND_ONE.finditer(behind):
        start, end = (first.quote.end + at for at in found.span("one"))
        is_share = any(word.is_figure for word in read_words(behind[found.end() :])[1:2])  # "one in three"
        if not is_share and _is_listed(start, end, side) and OF_ITS_OWN.match(behind, found.end()) is None:
            yield Part(1, end)


def _is_listed(start: int, end: int, side: Side) -> bool:
    """ "And two near the bridge", or one of a list that ends with "and": "15 people, two near the bridge" are 15."""
    joined = JOINED.search(side.published.between(side.claim.start, start))
    return joined is not None and (joined[1] == " and" or " and " in side.published.between(end, side.claim.end))


def _with_those_named(total: Figure, others: Figure, side: Side) -> Quote | None:
    """ "Egypt, Mongolia and at least three other governments" are five."""
    if OTHERS.match(side.published.behind(others.quantity.start + len(others.surface)).lstrip()) is None:
        return None
    named = NAMED_WITH_OTHERS.search(side.published.between(side.claim.start, others.quantity.start))
    if named is None or named["names"].count(",") + 1 + others.quantity.value != total.quantity.value:
        return None
    start = side.claim.start + named.start()
    return Quote(side.published.between(start, others.quote.end), start, others.quote.end)
