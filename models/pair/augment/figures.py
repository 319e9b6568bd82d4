"""Counts in a sentence are changed, rounded, bounded or made vague."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from .change import Changed
from .times import MONTHS
from .words import listed

WORDS = listed("two, three, four, five, six, seven, eight, nine, ten, eleven, twelve")
QUALIFIERS = listed(
    """the, these, those, past, last, first, next, top, every, about, around, some, nearly, almost, roughly, over,
    than, least, most, under, up to, only, just, exactly, age, aged, in, of, by, No., No, Article, chapter, May"""
)
QUALIFIED = re.compile(rf"\b(?:{'|'.join(map(re.escape, (*QUALIFIERS, *MONTHS)))})\W*$", re.IGNORECASE)
COUNT = re.compile(rf"(?<![\w$£€.,:/-])(\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(WORDS)})(?= [a-z]{{3,}})")
VAGUE = (
    ("dozens of", 24, 99),
    ("hundreds of", 200, 999),
    ("thousands of", 2_000, 9_999),
    ("millions of", 2_000_000, 9_999_999),
)


@dataclass(frozen=True, slots=True)
class Count:
    """A bare count in a sentence: its value and where it stands."""

    value: int
    start: int
    end: int


def count_in(sentence: str) -> Count | None:
    """The first count of things that no word qualifies yet and that is not a year."""
    for found in COUNT.finditer(sentence):
        surface = found.group(1)
        value = WORDS.index(surface) + 2 if surface in WORDS else int(surface.replace(",", ""))
        bare = not QUALIFIED.search(sentence[: found.start()])
        if bare and value > 1 and not 1500 <= value <= 2100:
            return Count(value, found.start(), found.end())
    return None


def _put(sentence: str, count: Count, words: str) -> str:
    put = sentence[: count.start] + words + sentence[count.end :]
    return put[0].upper() + put[1:] if count.start == 0 else put


def shown(value: int, rng: random.Random) -> str:
    """A value as newsrooms write it: up to twelve mostly in words, then in digits."""
    if 2 <= value <= 12 and rng.random() < 0.7:
        return WORDS[value - 2]
    return f"{value:,}" if rng.random() < 0.9 else str(value)


def another(value: int, rng: random.Random) -> int:
    """A value that nobody would call the same."""
    if value <= 12 or rng.random() < 0.25:
        return value + rng.choice([1, 2, 3, 5])
    return max(2, round(value * rng.choice([0.3, 0.5, 0.7, 0.8, 1.25, 1.5, 2.0, 3.0])))


def rounded(value: int) -> int:
    """The value to its leading digit or two."""
    digits = len(str(value)) - (1 if value < 1000 else 2)
    return round(value, -digits)


def _with_count(sentence: str, write: Callable[[Count], Changed | None]) -> Changed | None:
    count = count_in(sentence)
    return write(count) if count else None


def figure_changed(sentence: str, rng: random.Random) -> Changed | None:
    """Another exact count of the same things conflicts."""
    return _with_count(
        sentence, lambda count: Changed(_put(sentence, count, shown(another(count.value, rng), rng)), "conflict")
    )


def figure_rounded(sentence: str, rng: random.Random) -> Changed | None:
    """A count agrees with itself rounded, if a word such as "about" says so."""

    def write(count: Count) -> Changed | None:
        near = rounded(count.value)
        if count.value < 13 or abs(near - count.value) > 0.08 * count.value:
            return None
        ways = ["about", "around", "some", "roughly"]
        ways += ["more than", "over"] if near < count.value else ["nearly", "almost"] if near > count.value else []
        return Changed(_put(sentence, count, f"{rng.choice(ways)} {near:,}"), "agree")

    return _with_count(sentence, write)


def figure_bounded(sentence: str, rng: random.Random) -> Changed | None:
    """A bound agrees with a count inside it and conflicts with one outside."""

    def write(count: Count) -> Changed | None:
        other = another(count.value, rng)
        low, high = sorted((count.value, other))
        if low == high:
            return None
        holds = rng.random() < 0.5
        below = rng.choice(["at least", "more than", "no fewer than"]), low if holds else high
        above = rng.choice(["at most", "fewer than", "no more than"]), high if holds else low
        words, bound = below if (holds and low != count.value) or (not holds and high != count.value) else above
        return Changed(_put(sentence, count, f"{words} {shown(bound, rng)}"), "agree" if holds else "conflict")

    return _with_count(sentence, write)


def figure_vague(sentence: str, rng: random.Random) -> Changed | None:
    """A vague word agrees with counts of its size and conflicts with others."""

    def write(count: Count) -> Changed | None:
        words, low, high = rng.choice(VAGUE)
        inside = low <= count.value <= high
        far = count.value < low / 3 or count.value > high * 3
        if not (inside or far) or (far and (count.value < 5 or rng.random() < 0.6)):
            return None
        return Changed(_put(sentence, count, words), "agree" if inside else "conflict")

    return _with_count(sentence, write)


def figure_at_least(sentence: str, rng: random.Random) -> Changed | None:
    """A count agrees with "at least", or "at most", that very count, as newsrooms write."""
    return _with_count(
        sentence,
        lambda count: Changed(
            _put(
                sentence, count, f"{rng.choice(['at least', 'up to', 'some', 'as many as'])} {shown(count.value, rng)}"
            ),
            "agree",
        ),
    )
