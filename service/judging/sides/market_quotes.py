"""Whether a claim quotes a market, at which level, and where the session began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import MOVEMENTS, action_of
from service.judging.vocabulary.kinds import market_words, quoted_words
from service.judging.vocabulary.words import Word, read_words
from service.lazy import once
from service.quantity import LENGTH, SHARE, TIMES, WEIGHT

# A level is at least this many times the move that led to it.
LEVEL_TO_MOVE = 4.0
# What cannot be a level.
NO_LEVEL = TIMES | {SHARE}


@dataclass(frozen=True, slots=True)
class MarketLevel:
    """A level and where its session began, both in the unit of the level's figure."""

    level: Figure
    start: float


def market_levels(side: Side) -> Iterator[MarketLevel]:
    """The levels for which the claim gives both ends: "to 4.20 percent from 4.18", "rose 9.05 points … to 972.64"."""
    if not _speaks_of_markets(side):
        return
    for before, after in pairwise(side.figures):
        if after.role in (Role.START, Role.BASE) and before.quantity.unit == after.quantity.unit:
            yield MarketLevel(before, after.quantity.value)
    told = [figure for figure in side.figures if figure.quantity.unit not in NO_LEVEL]
    for move, level in pairwise(told):
        way = ("up" in move.ways) - ("down" in move.ways)
        if way and level.quantity.value >= LEVEL_TO_MOVE * move.quantity.value:
            yield MarketLevel(level, level.quantity.value - way * move.quantity.value)


def same_level(pair: Comparison) -> bool:
    """Both quote a market, and one level is the same to the last digit: they are of the same moment."""
    return both_quote(pair) and any(
        ours.quantity.value == theirs.quantity.value
        for ours, theirs in in_one_unit(pair)
        if ours.quantity.unit not in ("%", "point")
    )


def both_quote(pair: Comparison) -> bool:
    """Both say how a market is quoted."""
    return _speaks_of_markets(pair.ours) and _speaks_of_markets(pair.theirs)


@once
def _speaks_of_markets(side: Side) -> bool:
    """It says how something is quoted; "38 million euros" does not quote the euro."""
    indices, markets = market_words()
    if not indices.isdisjoint(side.lemmas) or "S&P 500" in side.published.quote:
        return True
    if markets.isdisjoint(side.lemmas) or not any(_tells_a_level(word) for word in side.words):
        return False
    if side.figures and not any(_may_be_a_level(figure) for figure in side.figures):
        return False  # thirty people in a market, forty gold bars
    figures = [(figure.quantity.start, figure.quantity.end) for figure in side.figures]
    words = read_words(side.published.quote, side.claim.start)
    apart = (word for word in words if not any(start <= word.start < end for start, end in figures))
    return any(word.lemma in markets for word in apart)


def _may_be_a_level(figure: Figure) -> bool:
    """It is money, a share, points or a bare number."""
    quantity = figure.quantity
    return not figure.group and not quantity.counted and quantity.unit not in (*TIMES, LENGTH, WEIGHT)


def _tells_a_level(word: Word) -> bool:
    """It is said of what moves, or of what is quoted."""
    actions = {action_of().get(word.lemma), action_of().get(word.lower)}
    return bool(actions & MOVEMENTS) or word.lemma in quoted_words()


def in_one_unit(pair: Comparison) -> list[FigurePair]:
    """Every figure of ours paired with every one of theirs in the same unit, without durations and the like."""
    return [
        (ours, theirs)
        for ours, theirs in pair.figure_pairs
        if ours.quantity.unit == theirs.quantity.unit and ours.quantity.unit not in TIMES
    ]
