"""Amounts: how they are drawn, changed and written."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from math import exp, floor, inf, log, log10

from service.judging.reading import MASKED

from .told import Told

SMALL = "two three four five six seven eight nine ten eleven twelve".split()
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}
VAGUE = (
    ("a handful of", 3, 7),
    ("several", 3, 9),
    ("about a dozen", 10, 14),
    ("more than a dozen", 13, 20),
    ("around two dozen", 21, 27),
    ("dozens of", 24, 99),
    ("scores of", 40, 160),
    ("hundreds of", 200, 999),
    ("thousands of", 2_000, 9_999),
    ("tens of thousands of", 20_000, 99_999),
)
# Units that may replace each other for length, weight or speed, with how many of the second make one of the first.
OTHER_UNITS = {
    "mile": ("kilometer", 1.609),
    "km": ("mile", 0.621),
    "foot": ("meter", 0.3048),
    "metre": ("foot", 3.281),
    "pound": ("kilogram", 0.4536),
    "kg": ("pound", 2.205),
    "acre": ("hectare", 0.4047),
    "hectare": ("acre", 2.471),
    "mph": ("kph", 1.609),
}
SPELLED = {"km": "kilometre", "kg": "kilogram"}
PLURALS = {"foot": "feet", "mph": "mph", "kph": "kph"}
SCALES = ((1e12, "trillion", "tn"), (1e9, "billion", "bn"), (1e6, "million", "m"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A kind of amount: its range, how fine it is, and how a value of it is written."""

    low: float
    high: float
    grain: float
    written: Callable[[float, random.Random], str]
    even: bool = False  # spread evenly over the range; otherwise small values come as often as large ones
    hedged: bool = True  # may be written as "about" or "at least"

    def draw(self, rng: random.Random) -> float:
        value = rng.uniform(self.low, self.high) if self.even else _between(self.low, self.high, rng)
        return _rounded(value, self.grain)

    def change(self, value: float, rng: random.Random) -> float:
        """Another value, near or far."""
        for _ in range(20):
            near = value + self.grain * rng.choice([-3, -2, -1, 1, 1, 2, 3, 5])
            far = value * rng.choice([0.2, 0.4, 0.6, 0.75, 0.85, 1.2, 1.4, 1.7, 2.5, 5.0])
            other = _rounded(near if rng.random() < (0.5 if value < 40 * self.grain else 0.15) else far, self.grain)
            if other != value and other >= min(self.low, 2 * self.grain):
                return other
        return value + self.grain

    def tell(self, value: float, rng: random.Random, noun: str = "") -> Told:
        """The value in a newsroom's words; with the noun of what is counted, sometimes as vague as "dozens of"."""
        if noun and rng.random() < 0.12 and (vague := [one for one in VAGUE if one[1] <= value <= one[2]]):
            said, least, most = rng.choice(vague)
            link = " of" if said.endswith(" of") and not noun.startswith("of ") else ""
            return Told(f"{said.removesuffix(' of')}{link} {noun}", f"{MASKED}{link} {noun}", low=least, high=most)
        words, low, high = self._qualified(value, rng)
        return Told(f"{words} {noun}".strip(), f"{MASKED} {noun}".strip(), low=low, high=high)

    def _qualified(self, value: float, rng: random.Random) -> tuple[str, float, float]:
        chance = rng.random()
        slack = 0.49 * self.grain if self.grain < 1 else 0.0
        if not self.hedged or chance < 0.66:
            return self.written(value, rng), value - slack, value + slack
        coarse = _coarse(value, self.grain)
        if chance < 0.8:
            return self._near(value, coarse, rng)
        floor_ = coarse if coarse <= value and rng.random() < 0.5 else value
        words = ["at least", "at least", "more than", "over", "no fewer than"]
        if floor_ == value:
            words = words[:2]
        return f"{rng.choice(words)} {self.written(floor_, rng)}", floor_, inf

    def _near(self, value: float, coarse: float, rng: random.Random) -> tuple[str, float, float]:
        if coarse > value and rng.random() < 0.5:
            words = rng.choice(["nearly", "almost", "close to"])
            return f"{words} {self.written(coarse, rng)}", min(0.88 * coarse, value), coarse
        words = rng.choice(["about", "around", "some", "roughly", "approximately"])
        return f"{words} {self.written(coarse, rng)}", min(0.92 * coarse, value), max(1.08 * coarse, value)


def plain(value: float, rng: random.Random) -> str:
    """A count: up to twelve mostly in words, then in digits."""
    number = round(value)
    if 2 <= number <= 12 and rng.random() < 0.6:
        return SMALL[number - 2]
    if number in TENS and rng.random() < 0.1:
        return TENS[number]
    if number >= 1_000_000:
        return _scaled(number, short=False)
    return f"{number:,}" if rng.random() < 0.9 else str(number)


def decimal(digits: int) -> Callable[[float, random.Random], str]:
    return lambda value, _: f"{value:.{digits}f}"


def percent(digits: int) -> Callable[[float, random.Random], str]:
    def written(value: float, rng: random.Random) -> str:
        figure = f"{value:.{digits}f}" if value % 1 or digits else f"{value:.0f}"
        return f"{figure}{rng.choice([' percent', ' percent', '%', ' per cent'])}"

    return written


def money(currency: str) -> Callable[[float, random.Random], str]:
    def written(value: float, rng: random.Random) -> str:
        if value >= 1_000_000:
            return f"{currency}{_scaled(value, short=rng.random() < 0.2)}"
        return f"{currency}{value:,.0f}" if value >= 100 else f"{currency}{value:,.2f}"

    return written


def measure(unit: str) -> Callable[[float, random.Random], str]:
    """A measurement, sometimes in the other system's unit."""

    def written(value: float, rng: random.Random) -> str:
        other, times = OTHER_UNITS.get(unit, ("", 1.0))
        if other and rng.random() < 0.2:
            return f"{_short(round(value * times, 1 if value * times < 10 else 0))} {_plural(other)}"
        return f"{_short(value)} {_plural(SPELLED.get(unit, unit))}"

    return written


def duration(unit: str) -> Callable[[float, random.Random], str]:
    return lambda value, rng: f"{plain(value, rng)} {unit}s"


def _plural(unit: str) -> str:
    return PLURALS.get(unit, f"{unit}s")


def _short(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")


def _scaled(value: float, short: bool) -> str:
    for scale, word, letter in SCALES:
        if value >= scale:
            figure = f"{value / scale:.2f}".rstrip("0").rstrip(".")
            return f"{figure}{letter}" if short else f"{figure} {word}"
    return f"{value:,.0f}"


def _between(low: float, high: float, rng: random.Random) -> float:
    return exp(rng.uniform(log(low), log(high))) if low > 0 else rng.uniform(low, high)


def _rounded(value: float, grain: float) -> float:
    """To the grain; large values to three digits, as newsrooms round them."""
    if value >= 1_000_000:
        grain = max(grain, 10.0 ** (floor(log10(value)) - 2))
    return round(round(value / grain) * grain, 6)


def _coarse(value: float, grain: float) -> float:
    """To one digit or two, never finer than the grain."""
    if value < 13:
        return value
    step = 10.0 ** floor(log10(value))
    step = step / 10 if value < 3 * step else step / 2 if value < 5 * step else step
    return round(max(round(value / step) * step, grain), 6)
