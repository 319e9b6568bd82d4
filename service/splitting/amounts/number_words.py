"""Numerals in words: "twenty-one", "a hundred and two", "two-thirds", "a few dozen", "hundreds of thousands"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from service.splitting.amounts.counted import STOPS, is_plural
from service.splitting.amounts.numeral import LARGEST, PARTS, PLURALS, SCALES, Numeral, NumeralKind
from service.splitting.amounts.scales import with_more, with_scale
from service.splitting.vocabulary.cardinals import ONES, TENS
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.tokens import HYPHENS, Tokens

VAGUE_BEFORE = frozenset(["a", "past", "last", "next", "first", "these", "those"])  # "a few", "the past few"
SPANS = frozenset("minute hour day week month year decade".split())


@cache
def _first_words() -> frozenset[str]:
    """The words that can begin a numeral."""
    return frozenset([*ONES, *TENS, *newsroom_words().counts, *VAGUE_BEFORE, "a", "an", "half"])


def read_number_words(tokens: Tokens, at: int) -> Numeral | None:
    """The longest numeral in words that begins at token `at`."""
    if tokens[at].kind != "word" or tokens[at].lower not in _first_words():
        return None
    return _vague(tokens, at) or _part(tokens, at) or _words(tokens, at)


def _words(tokens: Tokens, at: int) -> Numeral | None:
    """Number words: "twenty-one", "a hundred and two", "three million, two hundred", "half a million"."""
    start = at
    if tokens.lower(at) in ("a", "an"):
        at += 1
        if tokens.lower(at) not in SCALES and tokens.lower(at) != "dozen":
            return _a_decade(tokens, start)
        numeral = with_scale(tokens, Numeral(1, 1, at), {})
    else:
        small = _below_hundred(tokens, at)
        if small is None:
            return _bare_scale(tokens, start)
        numeral = with_scale(tokens, small, {})
    return _with_half(tokens, _with_rest(tokens, numeral))


def _bare_scale(tokens: Tokens, at: int) -> Numeral | None:
    """ "Half a million", "half-dozen" and "half-a-dozen"; a bare "hundred" is left alone."""
    word = tokens.lower(at)
    if word == "half":
        at = tokens.past_hyphen(at + 1)
        if tokens.lower(at) in ("a", "an"):
            at = tokens.past_hyphen(at + 1)
        if tokens.lower(at) in SCALES or tokens.lower(at) == "dozen":
            return with_scale(tokens, Numeral(0.5, 0.5, at), {})
    return None


def _a_decade(tokens: Tokens, at: int) -> Numeral | None:
    """ "A" as one where a duration is compared: "more than a decade", "less than an hour"."""
    compared = tokens.lower(at - 1) in ("than", "nearly", "almost", "about", "over", "least")
    return Numeral(1, 1, at + 1) if compared and tokens.lower(at + 1) in SPANS else None


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
    while numeral.value >= 100 and numeral.kind is NumeralKind.FIGURE:
        at = numeral.end
        if tokens.lower(at) == ",":
            at += 1
        if tokens.lower(at) in ("and", "&"):
            at += 1
        rest = _below_hundred(tokens, at)
        if rest is None:
            break
        rest = with_scale(tokens, rest, {})
        listed = tokens.lower(numeral.end) == "," and rest.value < 100
        if (
            listed
            or rest.kind is not NumeralKind.FIGURE
            or rest.value >= numeral.step
            or (at == numeral.end and rest.value < 1)
        ):
            break
        numeral = replace(rest, low=numeral.low + rest.low, high=numeral.high + rest.high, figures=3)
    return numeral


def _with_half(tokens: Tokens, numeral: Numeral) -> Numeral:
    """ "… and a half", before a scale or a unit: "one and a half million"."""
    at = numeral.end
    following = tokens[at : at + 6]
    words = [token.lower for token in following if token.text not in HYPHENS][:3]
    if words != ["and", "a", "half"]:
        return numeral
    hyphens = sum(token.text in HYPHENS for token in following)
    end = at + 3 + (hyphens if tokens[at].text in HYPHENS else 0)
    return with_scale(tokens, with_more(numeral, 0.5, end), {})


def _part(tokens: Tokens, at: int) -> Numeral | None:
    """A share in words: "a third", "two-thirds", "three quarters", "half"; not an ordinal such as "the third"."""
    word = tokens.lower(at)
    if word == "half":
        return None if _bare_scale(tokens, at) else _part_of_scale(tokens, Numeral(0.5, 0.5, at + 1, NumeralKind.PART))
    count = 1 if word in ("a", "an", "one") else ONES.get(word, 0)
    part = tokens.past_hyphen(at + 1)
    name = tokens.lower(part)
    if not 0 < count < 20 or name not in PARTS or (count > 1) != (name.endswith("s")):
        return None
    share = Numeral(count / PARTS[name], count / PARTS[name], part + 1, NumeralKind.PART)
    return _part_of_scale(tokens, share)


def _part_of_scale(tokens: Tokens, share: Numeral) -> Numeral:
    """The share as a figure if a scale follows: "a quarter million" and "a quarter of a million"."""
    at = share.end
    if tokens.phrase(at, at + 2) in ("of a", "of one"):
        at += 2
    scaled = with_scale(tokens, replace(share, end=at), {})
    return share if scaled.scale == 1 else replace(scaled, kind=NumeralKind.FIGURE)


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
    return _of_scale(tokens, Numeral(*span, at + 1, NumeralKind.VAGUE, step=0))


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
