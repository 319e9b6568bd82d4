"""Units of measure and money: which words name them, and what they are worth in the canonical unit."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from service import quantity
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.tokens import Tokens

TABLE = Path(__file__).with_name("units.toml")
LONGEST_NAME = 3
# What a sign of one letter stands before.
LARGE = r"(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d{5,}|\d+(?:[.,]\d+)?\s?(?:million|billion|trillion|bn|mn|m|k)\b)"
# These are units only glued to the figure and in exactly this case: "200g of heroin", "50p".
LETTERS = frozenset("CFgp")
_LARGE = re.compile(LARGE)


@dataclass(frozen=True, slots=True)
class Unit:
    """A figure in this unit is worth `figure * times + plus` in the canonical unit `name`."""

    name: str
    times: float = 1.0
    plus: float = 0.0

    @property
    def money(self) -> bool:
        return quantity.is_money(self.name)

    def worth(self, figure: float) -> float:
        return figure * self.times + self.plus


COUNT = Unit("")
AGE = Unit(quantity.AGE)
SHARE = Unit(quantity.SHARE, times=100.0)
PERCENT = Unit(quantity.SHARE)
MAGNITUDE = Unit(quantity.MAGNITUDE)
METRE = Unit(quantity.LENGTH, times=0.001)
POUND = Unit(quantity.WEIGHT, times=0.45359237)


@dataclass(frozen=True, slots=True)
class Units:
    """`after` names units by the words that follow a figure, `before` by the signs and codes that go before it.

    `written` are alphabetic signs that count only in this case, `signs` may stand on either side, `with_cents` are the
    currencies that have cents.
    """

    after: dict[str, Unit]
    before: dict[str, Unit]
    written: dict[str, Unit]
    signs: frozenset[str]
    with_cents: frozenset[str]


@cache
def units() -> Units:
    """The table shipped beside this file."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    money = table["money"]
    after = {word: Unit(code) for code, words in money["words"].items() for word in words}
    after |= {word: Unit(code, 0.01) for code, words in money["hundredths"].items() for word in words}
    before = {sign: Unit(code) for sign, code in money["signs"].items()}
    written = {sign: Unit(code) for sign, code in money["written"].items()}
    written |= {f"{sign}.": unit for sign, unit in written.items() if len(sign) > 1}
    codes = {code.lower(): Unit(code) for code in money["codes"]}
    trailing_signs = {sign: before[sign] for sign in ("€", "£", "$", "¥")}
    for canonical, measure in table["measures"].items():
        after |= _measure(canonical, measure)
    with_cents = frozenset(money["with_cents"]["codes"])
    return Units(after | codes | trailing_signs, before | codes, written, frozenset(trailing_signs), with_cents)


def _measure(canonical: str, measure: dict[str, Any]) -> dict[str, Unit]:
    times, plus = measure.get("times", {}), measure.get("plus", {})
    return {
        word: Unit(canonical, times.get(key, 1.0), plus.get(key, 0.0))
        for key, words in measure.items()
        if isinstance(words, list)
        for word in words
    }


def unit_after(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The unit that the tokens from `at` name, the longest name first, and the index after it.

    Hyphens may join its words: "a 60-mile-an-hour wind".
    """
    table = units().after
    longest = 2 * LONGEST_NAME - 1 if tokens.is_hyphen(at + 1) else LONGEST_NAME
    for length in range(longest, 0, -1):
        unit = table.get(tokens.phrase(at, at + length).replace(" / ", "/").replace(" - ", " "))
        if unit is not None and _is_written_so(tokens, at, unit) and not _opens_a_figure(tokens, at + length):
            return _of_a_currency(tokens, unit), at + length
    return None


def _of_a_currency(tokens: Tokens, unit: Unit) -> Unit:
    """Cents as hundredths of the only currency named beside them: "12 cents to $2.93"."""
    if unit.name != quantity.CENT:
        return unit
    signs = (money_before(tokens, at) for at, token in enumerate(tokens) if token.kind == "number")
    named = {sign[0].name for sign in signs if sign is not None}
    named |= {
        units().after[token.lower].name for token in tokens if token.lower in units().after and token.kind == "word"
    }
    whose = named & units().with_cents
    return Unit(whose.pop(), 0.01) if len(whose) == 1 else unit


def _opens_a_figure(tokens: Tokens, after: int) -> bool:
    """A sign with a figure right after it is that figure's: "four $7,000 fines"."""
    sign = tokens[after - 1].text in units().signs
    return sign and after < len(tokens) and tokens[after].glued and tokens[after].text[0].isdigit()


def _is_written_so(tokens: Tokens, at: int, unit: Unit) -> bool:
    """Currency codes are in capitals, as "all" and "try" are words; "C" and "F" need a word about the weather."""
    word = tokens[at]
    if len(word.text) == 1 and word.lower in "cfgp":
        told = word.lower in "gp" or not newsroom_words().weather.isdisjoint(tokens.words)
        return word.glued and word.text in LETTERS and told
    return not (unit.money and len(word.text) == 3 and word.text.upper() == unit.name and not word.text.isupper())


def money_before(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """The currency that stands right before token `at`, and the index where its sign begins."""
    for length in (3, 2, 1):
        start = at - length
        if start < 0 or (length > 1 and not all(token.glued for token in tokens[start + 1 : at])):
            continue
        unit = _signed(tokens, start, at)
        if unit is not None and tokens[start].text[:1] not in "abcdefghijklmnopqrstuvwxyz":
            return unit, start
    return None


def _signed(tokens: Tokens, start: int, at: int) -> Unit | None:
    """The currency whose sign the tokens from `start` make, for the figure at token `at`."""
    sign = "".join(token.text for token in tokens[start:at])
    if sign.isalpha() and len(sign) == 1 and not (tokens[at].glued and _LARGE.match(tokens.text, tokens[at].start)):
        return None
    return units().written.get(sign) or units().before.get(sign.lower())
