"""Figures and number words: what "1.2 million", "twenty-one", "two dozen" and "hundreds of thousands" are worth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from service.splitting.counted import STOPS, is_plural
from service.splitting.newsroom_words import newsroom_words
from service.splitting.tokens import HYPHENS, Tokens

ONES = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
ONES |= {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16}
ONES |= {"seventeen": 17, "eighteen": 18, "nineteen": 19}
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
SHORT_SCALES = {"k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "mil": 1e6}
MONEY_SCALES = SHORT_SCALES | {"m": 1e6, "mm": 1e6, "b": 1e9, "t": 1e12}
PLURALS = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12, "dozens": 12.0}
VAGUE_BEFORE = frozenset(["a", "past", "last", "next", "first", "these", "those"])  # "a few", "the past few"
SPANS = frozenset("minute hour day week month year decade".split())
SIGNS = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅛": 1 / 8}
PARTS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
PARTS |= {part + "s": share for part, share in PARTS.items() if part not in ("half", "halves")}


# No news figure is larger or longer: what is, is a serial number or a row of "million million".
LARGEST = 1e15
LONGEST_FIGURE = 20


class Kind(StrEnum):
    FIGURE = "figure"
    DOZEN = "dozen"
    PART = "part"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens up to `end` say `low` to `high`.

    `step` is the worth of the last significant figure, `figures` how many there are, `scale` what "million" adds.
    """

    low: float
    high: float
    end: int
    kind: Kind = Kind.FIGURE
    step: float = 1.0
    figures: int = 1
    scale: float = 1.0

    @property
    def value(self) -> float:
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def scaled(self, by: float, end: int) -> Numeral:
        return replace(
            self, low=self.low * by, high=self.high * by, step=self.step * by, end=end, scale=self.scale * by
        )


@cache
def _first_words() -> frozenset[str]:
    """The words that a numeral may begin with."""
    return frozenset([*ONES, *TENS, *newsroom_words().counts, *VAGUE_BEFORE, "a", "an", "half"])


def read_numeral(tokens: Tokens, at: int, money: bool = False) -> Numeral | None:
    """The longest numeral that begins at token `at`; `money` lets "m" and "b" be scales."""
    token = tokens[at]
    if token.kind == "number":
        return _digits(tokens, at, money)
    if token.kind != "word" or token.lower not in _first_words():
        return None
    return _vague(tokens, at) or _part(tokens, at) or _words(tokens, at)


def _digits(tokens: Tokens, at: int, money: bool) -> Numeral | None:
    text = tokens[at].text
    if len(text) > LONGEST_FIGURE:
        return None
    if text in SIGNS:
        return Numeral(SIGNS[text], SIGNS[text], at + 1, Kind.PART)
    numeral = _figure(text, at + 1)
    numeral = _with_fraction(tokens, numeral)
    return _with_scale(tokens, numeral, MONEY_SCALES if money else SHORT_SCALES)


def _figure(text: str, end: int) -> Numeral:
    bare = "".join(character for character in text if character.isdecimal() or character == ".")
    value = float(bare)
    whole, _, decimals = bare.partition(".")
    step = 10.0 ** -len(decimals) if decimals else 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value else 1.0
    figures = len((whole + decimals).lstrip("0")) if decimals else len(whole.strip("0"))
    return Numeral(value, value, end, step=step, figures=max(figures, 1))


def _with_fraction(tokens: Tokens, numeral: Numeral) -> Numeral:
    """2½, "2 1/2" and "1/4"."""
    end = numeral.end
    if tokens.lower(end) in SIGNS:
        return _sum(numeral, SIGNS[tokens[end].text], end + 1)
    if _is_slash(tokens, end):
        return _ratio(numeral, float(tokens[end + 1].text), end + 2)
    if (
        end < len(tokens)
        and tokens[end].kind == "number"
        and tokens[end].text.isdecimal()
        and _is_slash(tokens, end + 1)
    ):
        return _sum(numeral, float(tokens[end].text) / float(tokens[end + 2].text), end + 3)
    return numeral


def _is_slash(tokens: Tokens, at: int) -> bool:
    """A slash with a whole number other than 0 behind it."""
    return tokens.lower(at) == "/" and tokens.lower(at + 1).isdecimal() and float(tokens[at + 1].text) != 0


def _ratio(numeral: Numeral, divisor: float, end: int) -> Numeral:
    return Numeral(numeral.value / divisor, numeral.value / divisor, end, Kind.PART)


def _sum(numeral: Numeral, more: float, end: int) -> Numeral:
    return replace(numeral, low=numeral.low + more, high=numeral.high + more, end=end, step=0.5, figures=2)


def _with_scale(tokens: Tokens, numeral: Numeral, short: dict[str, float]) -> Numeral:
    """Follows "million", "bn", "dozen" behind a figure or a number word, hyphenated or not."""
    at = tokens.past_hyphen(numeral.end)
    word = tokens.lower(at)
    if word in ("dozen", "dozens"):
        return replace(numeral.scaled(12, at + 1), kind=Kind.DOZEN)
    by = SCALES.get(word) or short.get(word)
    if by is None or not 0 < numeral.value < LARGEST:
        return numeral
    end = at + 1
    if word in short and tokens.lower(end) == "." and tokens[end].glued and word in ("mil", "mn", "bn"):
        end += 1
    return _with_scale(tokens, numeral.scaled(by, end), {})


def _words(tokens: Tokens, at: int) -> Numeral | None:
    """Number words: "twenty-one", "a hundred and two", "three million, two hundred", "half a million"."""
    start = at
    if tokens.lower(at) in ("a", "an"):
        at += 1
        if tokens.lower(at) not in SCALES and tokens.lower(at) != "dozen":
            return _a_decade(tokens, start)
        numeral = _with_scale(tokens, Numeral(1, 1, at), {})
    else:
        small = _below_hundred(tokens, at)
        if small is None:
            return _bare_scale(tokens, start)
        numeral = _with_scale(tokens, small, {})
    return _with_half(tokens, _with_rest(tokens, numeral))


def _a_decade(tokens: Tokens, at: int) -> Numeral | None:
    """ "A" as one where a length of time is compared: "more than a decade", "less than an hour"."""
    compared = tokens.lower(at - 1) in ("than", "nearly", "almost", "about", "over", "least")
    return Numeral(1, 1, at + 1) if compared and tokens.lower(at + 1) in SPANS else None


def _bare_scale(tokens: Tokens, at: int) -> Numeral | None:
    """ "Dozen" and "half-dozen" without a count; a bare "hundred" is left alone."""
    word = tokens.lower(at)
    if word == "half":
        at = tokens.past_hyphen(at + 1)
        at += tokens.lower(at) in ("a", "an")
        if tokens.lower(at) in SCALES or tokens.lower(at) == "dozen":
            return _with_scale(tokens, Numeral(0.5, 0.5, at), {})
    return None


def _below_hundred(tokens: Tokens, at: int) -> Numeral | None:
    word = tokens.lower(at)
    if word in ONES:
        return Numeral(ONES[word], ONES[word], at + 1)
    if word not in TENS:
        return None
    unit = tokens.past_hyphen(at + 1)
    ones = ONES.get(tokens.lower(unit), 10)
    if 0 < ones < 10:
        return Numeral(TENS[word] + ones, TENS[word] + ones, unit + 1, figures=2)
    return Numeral(TENS[word], TENS[word], at + 1, step=10)


def _with_rest(tokens: Tokens, numeral: Numeral) -> Numeral:
    """Adds what follows a scale: "… hundred and two", "… million, two hundred"."""
    while numeral.value >= 100 and numeral.kind is Kind.FIGURE:
        at = numeral.end
        if tokens.lower(at) == ",":
            at += 1
        if tokens.lower(at) in ("and", "&"):
            at += 1
        rest = _below_hundred(tokens, at)
        if rest is None:
            break
        rest = _with_scale(tokens, rest, {})
        listed = tokens.lower(numeral.end) == "," and rest.value < 100
        if (
            listed
            or rest.kind is not Kind.FIGURE
            or rest.value >= numeral.step
            or (at == numeral.end and rest.value < 1)
        ):
            break
        numeral = replace(rest, low=numeral.low + rest.low, high=numeral.high + rest.high, figures=3)
    return numeral


def _with_half(tokens: Tokens, numeral: Numeral) -> Numeral:
    """ "… and a half", before a scale or a unit: "one and a half million"."""
    at = numeral.end
    words = [token.lower for token in tokens[at : at + 6] if token.text not in HYPHENS][:3]
    if words != ["and", "a", "half"]:
        return numeral
    hyphens = sum(token.text in HYPHENS for token in tokens[at : at + 6][: 3 + 3])
    end = at + 3 + (hyphens if tokens[at].text in HYPHENS else 0)
    return _with_scale(tokens, _sum(numeral, 0.5, end), {})


def _part(tokens: Tokens, at: int) -> Numeral | None:
    """A share in words: "a third", "two-thirds", "three quarters", "half"; ordinals such as "the third" are none."""
    word = tokens.lower(at)
    if word == "half":
        return None if _bare_scale(tokens, at) else Numeral(0.5, 0.5, at + 1, Kind.PART)
    count = 1 if word in ("a", "an", "one") else ONES.get(word, 0)
    part = tokens.past_hyphen(at + 1)
    name = tokens.lower(part)
    if not 0 < count < 20 or name not in PARTS or (count > 1) != (name.endswith("s")):
        return None
    share = Numeral(count / PARTS[name], count / PARTS[name], part + 1, Kind.PART)
    scaled = _with_scale(tokens, share, {})
    return share if scaled is share else replace(scaled, kind=Kind.FIGURE)


def _vague(tokens: Tokens, at: int) -> Numeral | None:
    """A word that stands for a range: "several", "a few dozen", "hundreds", "tens of thousands"."""
    start = at
    word = tokens.lower(at)
    if word in VAGUE_BEFORE:
        at += 1
        word = tokens.lower(at)
        if word not in ("few", "couple", "handful") or (word != "few" and tokens[start].lower != "a"):
            return None
        if word == "couple" and not _counts_by_couple(tokens, at + 1):
            return None
    elif word in ("few", "couple", "handful"):
        return None
    span = newsroom_words().counts.get(word)
    if span is None:
        return None
    return _of_scale(tokens, Numeral(*span, at + 1, Kind.VAGUE, step=0))


def _counts_by_couple(tokens: Tokens, at: int) -> bool:
    """ "A couple of men", "a couple dozen", "a couple more", "a couple weeks"; not "to a couple whose son died"."""
    word = tokens.lower(at)
    return word in ("of", "more", "dozen") or word in SCALES or (is_plural(word) and word not in STOPS)


def _of_scale(tokens: Tokens, numeral: Numeral) -> Numeral:
    """ "Several hundred", "a couple of dozen", "hundreds of thousands"."""
    at = numeral.end + (tokens.lower(numeral.end) == "of")
    word = tokens.lower(at)
    by = PLURALS.get(word) or SCALES.get(word) or (12.0 if word == "dozen" else None)
    if by is None or numeral.value > LARGEST or (word in PLURALS and at == numeral.end):
        return numeral
    high = (numeral.high + 1) * by - 1 if word in PLURALS else numeral.high * by
    return _of_scale(tokens, replace(numeral, low=numeral.low * by, high=high, end=at + 1))
