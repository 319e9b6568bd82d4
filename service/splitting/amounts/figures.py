"""A figure is a numeral with its unit: "$1.2bn", "35 miles", "magnitude 5.9", "two-thirds", a plain 25."""

from __future__ import annotations

from dataclasses import dataclass, replace

from service.quantity import DURATION
from service.splitting.amounts.ages import age_after, age_phrase_start, is_apposed
from service.splitting.amounts.counted import RELATING
from service.splitting.amounts.metres import is_length
from service.splitting.amounts.numeral import SCALES, Numeral, NumeralKind
from service.splitting.amounts.numerals import read_numeral
from service.splitting.amounts.quakes import QUAKES, is_magnitude
from service.splitting.amounts.qualifiers import wording_after, wording_before
from service.splitting.vocabulary.newsroom_words import Wording, newsroom_words
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import (
    AGE,
    COUNT,
    MAGNITUDE,
    METRE,
    PERCENT,
    POUND,
    SHARE,
    Unit,
    money_before,
    unit_after,
)

# "$15 an hour": a rate has a unit of its own.
RATES = frozenset(
    "day hour minute second week month year person head capita barrel gallon litre liter share kg kilogram kilo mile "
    "ton tonne ounce night household student".split()
)
MILLION = 1e6
COLD = ("°C", "degree")  # "minus 30 degrees", while "plus or minus 3 points" is no lower than 0
WHOLES = frozenset(["the", "its", "their", "his", "her", "our", "all", "those", "these"])


@dataclass(frozen=True, slots=True)
class FigureRead:
    """Tokens `start` to `end` say `numeral` in `unit`."""

    numeral: Numeral
    unit: Unit
    start: int
    end: int
    negative: bool = False


def read_figure(tokens: Tokens, at: int) -> FigureRead | None:
    """The figure whose numeral begins at token `at`; None if there is no numeral, and for "a third man"."""
    if tokens.lower(at - 1) == "/" and tokens[at - 1].glued:
        return None
    money = money_before(tokens, at)
    numeral = read_numeral(tokens, at, money is not None)
    if numeral is None:
        return None
    if money is not None:
        unit, end = _rated(tokens, money[0], numeral.end)
        return FigureRead(numeral, unit, money[1], end)
    aged = age_after(tokens, numeral)
    if aged is not None:
        return FigureRead(aged, AGE, at, aged.end)
    return _part(tokens, numeral, at) if numeral.kind is NumeralKind.PART else _measured(tokens, numeral, at)


def _measured(tokens: Tokens, numeral: Numeral, at: int) -> FigureRead:
    """A numeral with the unit that follows it or that its surroundings show; otherwise a count."""
    after = tokens.past_hyphen(numeral.end)
    named = unit_after(tokens, after)
    if tokens.lower(after) == "m" and tokens[after].glued:
        if is_length(tokens, numeral, at, after + 1):
            return FigureRead(numeral, METRE, at, after + 1)
        return FigureRead(numeral.scaled(MILLION, after + 1), COUNT, at, after + 1)
    if tokens.lower(after) == "magnitude" or (numeral.step < 1 and tokens.lower(after) in QUAKES):
        return FigureRead(numeral, MAGNITUDE, at, numeral.end if tokens.lower(after) in QUAKES else after + 1)
    if named is None:
        named = _unit_further_on(tokens, numeral)
    if named is None:
        return FigureRead(numeral, _unit_shown(tokens, at), at, numeral.end)
    weight = tokens.lower(after) in ("pound", "pounds") and not _is_sterling(tokens, numeral)
    unit, end = _rated(tokens, POUND if weight else named[0], named[1])
    below = at - 1 - (tokens.lower(at - 1) == "-")
    if unit.name in COLD and tokens.lower(below) == "minus":
        return FigureRead(numeral, unit, below, end, negative=True)
    return FigureRead(numeral, unit, at, end, negative=_is_negative(tokens, at))


def _is_sterling(tokens: Tokens, numeral: Numeral) -> bool:
    """Pounds are money in millions, or in a text that speaks of money or of Britain; else they are a weight."""
    return numeral.scale >= MILLION or not newsroom_words().sterling.isdisjoint(tokens.words)


def _unit_further_on(tokens: Tokens, numeral: Numeral) -> tuple[Unit, int] | None:
    """The unit after "of" and a vague word ("billions of dollars") or after "more" ("three more years")."""
    link = tokens.lower(numeral.end)
    if link in RELATING or (link == "of" and numeral.kind in (NumeralKind.VAGUE, NumeralKind.DOZEN)):
        return unit_after(tokens, numeral.end + 1)
    return None


def _unit_shown(tokens: Tokens, at: int) -> Unit:
    """Magnitude or age where the words before the figure say so."""
    if is_magnitude(tokens, at):
        return MAGNITUDE
    aged = age_phrase_start(tokens, at) is not None or is_apposed(tokens, at)
    return AGE if aged or tokens.phrase(at + 1, at + 3) == "age group" else COUNT


def _is_negative(tokens: Tokens, at: int) -> bool:
    """A minus sign stands right before the figure, with a space or nothing before it."""
    return at > 0 and tokens[at - 1].text in "-−" and tokens[at].glued and not tokens[at - 1].glued


def _rated(tokens: Tokens, unit: Unit, end: int) -> tuple[Unit, int]:
    """The unit as a rate if one follows: "$15 an hour", "4,500 tonnes per day"."""
    per = tokens.lower(end + 1)
    compared = tokens.lower(end + 2) in ("ago", "earlier", "before", "later", "old")
    if (
        tokens.lower(end) in ("a", "an", "per", "/")
        and per in RATES
        and unit.name not in (PERCENT.name, DURATION)
        and not compared
    ):
        return replace(unit, name=f"{unit.name}/{per}"), end + 2
    return unit, end


def _part(tokens: Tokens, numeral: Numeral, at: int) -> FigureRead | None:
    """A share of a whole, or of a unit ("half a mile"); None if nothing shows that the word is a share."""
    after = tokens.past_hyphen(numeral.end)
    after += tokens.lower(after) == "of" and tokens.lower(after + 1) in ("a", "an")
    after += tokens.lower(after) in ("a", "an")
    named = unit_after(tokens, after)
    if named is not None and (named[0].name not in (PERCENT.name, "point") or _is_part_of_point(tokens, numeral)):
        return FigureRead(numeral, named[0], at, named[1])
    word, follows = tokens.lower(at), tokens.lower(numeral.end)
    if word == "a" and tokens.lower(at - 1) == "and":
        return None
    shown = (
        word not in ("a", "half")
        or "by" in (follows, tokens.lower(at - 1))
        or follows == "of"
        or wording_before(tokens, at)[0] is not None
    )
    return FigureRead(numeral, SHARE, at, numeral.end) if shown or (word == "half" and follows in WHOLES) else None


def with_scale_behind(tokens: Tokens, figure: FigureRead) -> tuple[FigureRead, Wording | None]:
    """The figure with a scale behind its wording, and that wording: "40-plus thousand", "30-odd million euros"."""
    wording, at = wording_after(tokens, figure.end)
    by = SCALES.get(tokens.lower(at))
    if wording is None or by is None or figure.numeral.scale != 1 or figure.unit.name == PERCENT.name:
        return figure, None
    named = unit_after(tokens, at + 1) if figure.unit is COUNT else None
    unit, end = named or (figure.unit, at + 1)
    return replace(figure, numeral=figure.numeral.scaled(by, at + 1), unit=unit, end=end), wording


def _is_part_of_point(tokens: Tokens, numeral: Numeral) -> bool:
    """ "Half a percentage point", "a quarter point"; "a third point" is one more point."""
    return tokens.lower(numeral.end - 1) in ("half", "quarter", "quarters", "halves")
