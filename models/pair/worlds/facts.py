"""A fact of a kind of event: how a value of it is drawn, changed and written."""

import random
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from service.judging.reading import MASKED

from ..augment.times import DAYS, MONTHS
from ..augment.words import listed
from .amounts import Amount, decimal, duration, measure, money, percent, plain
from .told import Told

Value = Any  # a fact's value in a world: a number for amounts, a position for choices, a name for names
AMOUNTS = frozenset("count decimal measure money percent age year duration".split())
TIMES = frozenset("day date month clock year".split())
NAMES = frozenset("place org".split())


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; `family` names what it may be confused with, `identity` says that it distinguishes events."""

    id: str
    type: str
    spec: Mapping[str, Any]

    @property
    def identity(self) -> bool:
        return bool(self.spec.get("identity"))

    @property
    def family(self) -> str:
        """Answers of one family look alike: the reader has to know which question each of them answers."""
        if self.type in TIMES:
            return "time"
        if self.type in NAMES:
            return "place" if self.type == "place" else "org"
        if self.type in ("count", "age", "decimal"):
            return "number"
        return f"{self.type} {self.spec.get('unit', '')}".strip()

    @property
    def masks(self) -> bool:
        """Its answer is a phrase that can be masked, not a whole clause."""
        return self.type not in ("choice", "yesno")

    def draw(self, rng: random.Random) -> Value:
        if self.type in AMOUNTS:
            return amount(self).draw(rng)
        drawn = DRAWN.get(self.type)
        return drawn(self, rng) if drawn else rng.choice(_names(self))

    def change(self, value: Value, rng: random.Random) -> Value:
        """Another value, which cannot be true together with this one."""
        if self.type in AMOUNTS:
            return amount(self).change(value, rng)
        if self.type == "yesno":
            return not value
        if self.type == "clock":
            return (value + rng.choice([-180, -120, -90, -60, -45, 45, 60, 90, 120, 180, 600])) % 1440
        if self.type == "date" and rng.random() < 0.5:
            month, day = value.split()
            return f"{month} {(int(day) + rng.randint(1, 5) - 1) % 28 + 1}"
        for _ in range(50):
            other = self.draw(rng)
            if other != value and (self.type != "person" or other.split()[-1] != value.split()[-1]):
                return other
        raise ValueError(f"{self.id}: no second value")

    def tell(self, value: Value, rng: random.Random, noun: str, form: str) -> Told:
        """The value in words."""
        if self.type in AMOUNTS:
            told = amount(self).tell(value, rng, noun)
            return told if self.type != "year" else Told(told.text, MASKED, key=str(value))
        if self.type == "choice":
            return Told(rng.choice(self.spec[form or self.forms()[0][0]][value]), key=str(value))
        if self.type == "yesno":
            return Told(rng.choice(self.spec["yes" if value else "no"]), key=str(value))
        written = WRITTEN.get(self.type)
        return Told(written(value, rng) if written else value, MASKED, key=str(value))

    def forms(self) -> list[tuple[str, Any]]:
        """The grammatical forms of a choice, each with its values."""
        return [(name, values) for name, values in self.spec.items() if isinstance(values, list)]


@cache
def _pools() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("pools.toml").read_text(encoding="utf-8"))


@cache
def pool(name: str) -> tuple[str, ...]:
    """The names of one list of pools.toml."""
    return listed(_pools()[name])


def _names(fact: Fact) -> tuple[str, ...]:
    if fact.type == "day":
        return DAYS
    return MONTHS if fact.type == "month" else pool(fact.spec["pool"])


def amount(fact: Fact) -> Amount:
    """How amounts of the fact are drawn and written."""
    spec = fact.spec
    digits = spec.get("digits", 1 if fact.type == "decimal" else 0)
    low, high = spec.get("low", 2), spec.get("high", 100)
    kinds = {
        "count": Amount(max(low, 2), high, 1, plain),
        "decimal": Amount(low, high, 0.1**digits, decimal(digits), even=True, hedged=False),
        "measure": Amount(low, high, 1 if high > 20 else 0.5, measure(spec.get("unit", ""))),
        "money": Amount(low, high, 1 if high >= 1000 else 0.01, money(spec.get("currency", "$")), hedged=high >= 1000),
        "percent": Amount(low, high, 0.1**digits, percent(digits), even=True, hedged=digits == 0),
        "duration": Amount(low, high, 1, duration(spec.get("unit", ""))),
        "age": Amount(low, high, 1, _digits, even=True, hedged=False),
        "year": Amount(low, high, 1, _digits, even=True, hedged=False),
    }
    return kinds[fact.type]


def _digits(value: float, _: random.Random) -> str:
    return f"{value:.0f}"


def _clock(minutes: int, rng: random.Random) -> str:
    hour, minute = divmod(minutes, 60)
    twelve, half = (hour - 1) % 12 + 1, "a.m." if hour < 12 else "p.m."
    exact = [f"{twelve}:{minute:02} {half}", f"{twelve}.{minute:02}{half.replace('.', '')}", f"{hour:02}:{minute:02}"]
    if minute == 0:
        exact.append(f"{twelve} {half}")
    return rng.choice(exact)


def _person(value: str, rng: random.Random) -> str:
    return value if rng.random() < 0.6 else value.split(" ", 1)[1]


def _date(value: str, rng: random.Random) -> str:
    month, day = value.split()
    return rng.choice([value, value, f"{day} {month}", f"{month[:3]}. {day}" if len(month) > 4 else value])


DRAWN: Mapping[str, Callable[[Fact, random.Random], Value]] = {
    "choice": lambda fact, rng: rng.randrange(len(fact.forms()[0][1])),
    "yesno": lambda _, rng: rng.random() < 0.5,
    "person": lambda _, rng: f"{rng.choice(pool('first'))} {rng.choice(pool('last'))}",
    "clock": lambda _, rng: rng.randrange(0, 1440, rng.choice([5, 10, 15, 30])),
    "date": lambda _, rng: f"{rng.choice(MONTHS)} {rng.randint(1, 28)}",
}
WRITTEN: Mapping[str, Callable[[Value, random.Random], str]] = {"person": _person, "clock": _clock, "date": _date}
