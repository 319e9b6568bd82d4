"""Figures and number words: what "1.2 million", "2 1/2", "twenty-one" and "hundreds of thousands" are worth."""

from __future__ import annotations

import re

from service.splitting.amounts.number_words import read_number_words
from service.splitting.amounts.numeral import MONEY_SCALES, SHORT_SCALES, SIGNS, Numeral, NumeralKind
from service.splitting.amounts.scales import with_more, with_scale
from service.splitting.vocabulary.tokens import Tokens

LONGEST_FIGURE = 20
# "1,5" and "1 200,50"; three digits after a comma are thousands.
DECIMAL_COMMA = re.compile(r",(?=\d\d?\Z)")
JOINED = frozenset({"1 / 2", "1 / 4", "3 / 4", "1 / 3", "2 / 3", "1 / 8"})  # fractions after a hyphen: "2-1/2 years"


def read_numeral(tokens: Tokens, at: int, money: bool = False) -> Numeral | None:
    """The longest numeral that begins at token `at`; `money` lets "m" and "b" be scales."""
    token = tokens[at]
    if token.kind == "number":
        return _digits(tokens, at, money)
    return read_number_words(tokens, at)


def has_decimal_comma(written: str) -> bool:
    return DECIMAL_COMMA.search(written) is not None


def _digits(tokens: Tokens, at: int, money: bool) -> Numeral | None:
    text = tokens[at].text
    if len(text) > LONGEST_FIGURE:
        return None
    if text in SIGNS:
        return Numeral(SIGNS[text], SIGNS[text], at + 1, NumeralKind.PART)
    numeral = _figure(text, at + 1)
    numeral = _with_fraction(tokens, numeral)
    return with_scale(tokens, numeral, MONEY_SCALES if money else SHORT_SCALES)


def _figure(text: str, end: int) -> Numeral:
    written = DECIMAL_COMMA.sub(".", text.replace(".", "")) if has_decimal_comma(text) else text
    bare = "".join(character for character in written if character.isdecimal() or character == ".")
    value = float(bare)
    whole, _, decimals = bare.partition(".")
    step = 10.0 ** -len(decimals) if decimals else 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value else 1.0
    figures = len((whole + decimals).lstrip("0")) if decimals else len(whole.strip("0"))
    return Numeral(value, value, end, step=step, figures=max(figures, 1))


def _with_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """2½, "2 1/2", "2-1/2" and "1/4"."""
    end = numeral.end
    if tokens.lower(end) == "-" and tokens[end].glued and tokens.phrase(end + 1, end + 4) in JOINED:
        end += 1
    if tokens.lower(end) in SIGNS:
        return with_more(numeral, SIGNS[tokens[end].text], end + 1)
    if _is_slash(tokens, end):
        return _ratio(numeral, float(tokens[end + 1].text), end + 2)
    if (
        end < len(tokens)
        and tokens[end].kind == "number"
        and tokens[end].text.isdecimal()
        and _is_slash(tokens, end + 1)
    ):
        return with_more(numeral, float(tokens[end].text) / float(tokens[end + 2].text), end + 3)
    return numeral


def _is_slash(tokens: Tokens, at: int) -> bool:
    """A slash followed by a whole number other than 0."""
    return tokens.lower(at) == "/" and tokens.lower(at + 1).isdecimal() and float(tokens[at + 1].text) != 0


def _ratio(numeral: Numeral, divisor: float, end: int) -> Numeral:
    return Numeral(numeral.value / divisor, numeral.value / divisor, end, NumeralKind.PART)
