"""The range that the words of a figure allow, as a newsroom writes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, inf, isclose, log10

from service.quantity import AGE, DURATION, LENGTH, MAGNITUDE, SHARE, WEIGHT, Bound, Quantity

SIZES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
# What a newsroom measures in, the largest first: how much of the canonical unit each is, and its name.
UNITS = {
    DURATION: (
        (365.25, "years"),
        (30.4375, "months"),
        (7, "weeks"),
        (1, "days"),
        (1 / 24, "hours"),
        (1 / 1440, "minutes"),
        (1 / 86400, "seconds"),
    ),
    LENGTH: ((1, "km"), (1e-3, "m"), (1e-5, "cm"), (1e-6, "mm")),
    "km2": ((1, "km²"), (0.01, "hectares"), (1e-6, "m²")),
    WEIGHT: ((1000, "tonnes"), (1, "kg"), (1e-3, "g"), (1e-6, "mg")),
    **{unit: ((1, f"{unit}s"),) for unit in (AGE, "degree", "point", "litre", "barrel")},
}
MANY, MANY_DAYS = 100, 1000  # 690 seconds are shown as 11.5 minutes, 180 days as they are
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", MAGNITUDE: "magnitude "}


def range_of(quantity: Quantity) -> str:
    """The range in figures: "200–999", "25 or more", "up to $50", "3,500"."""
    low, high, unit = quantity.interval.low, quantity.interval.high, quantity.unit
    if high == inf:
        return f"over {_figure(low, unit)}" if quantity.interval.open_low else f"{_figure(low, unit)} or more"
    if quantity.bound is Bound.AT_MOST and low <= 0:
        return f"{'under' if quantity.interval.open_high else 'up to'} {_figure(high, unit)}"
    return _figure(low, unit) if low == high else _range(low, high, unit)


def _figure(value: float, unit: str) -> str:
    """A figure as a newsroom writes it: $1.08 billion, 12%, 25, 1.8 m, 90 minutes."""
    scale = _scaling(value, unit)
    return scale.told(scale.number(value))


def _range(low: float, high: float, unit: str) -> str:
    """Both ends, with the unit once: $1.08–1.32 billion."""
    scale = _scaling(high, unit)
    if _scaling(low, unit) == scale or (unit in UNITS and (low == 0 or low >= scale.size / 2)):
        return scale.told(f"{scale.number(low)}–{scale.number(high)}")
    return f"{_figure(low, unit)}–{_figure(high, unit)}"


@dataclass(frozen=True, slots=True)
class _Scaling:
    """What a value is divided by, and the words around the number that is left."""

    size: float
    before: str
    after: str

    def number(self, value: float) -> str:
        """Two decimals, or more where two significant digits take more, without trailing zeros: 1.08, 0.003, 25."""
        times = value / self.size
        decimals = max(2, 1 - floor(log10(abs(times)))) if times else 2
        return f"{times:,.{decimals}f}".rstrip("0").rstrip(".")

    def told(self, number: str) -> str:
        """The number with its words; 1 takes the singular."""
        after = self.after.removesuffix("s") if number == "1" else self.after
        return f"{self.before}{number}{after}"


def _scaling(value: float, unit: str) -> _Scaling:
    money, slash, per = unit.partition("/")
    if slash and money in SIGNS:
        whole = _scaling(value, money)
        return replace(whole, after=f"{whole.after}/{per}")
    measure, name = _measured_in(value, unit)
    size, word = next(((size, word) for size, word in SIZES if abs(value / measure) >= size), (1.0, ""))
    return _Scaling(measure * size, SIGNS.get(unit, ""), f"{word}{name}")


def _measured_in(value: float, unit: str) -> tuple[float, str]:
    """The largest unit that fits; for durations the largest that divides it evenly: 1.5 km, 90 minutes, 8.5 hours."""
    if unit in SIGNS:
        return 1.0, ""
    if unit not in UNITS:
        return 1.0, unit if unit in ("", SHARE) else f" {unit}"
    fitting = [one for one in UNITS[unit] if value >= one[0] * 0.999] or [UNITS[unit][-1]]
    evenly = (one for one in fitting if unit == DURATION and _goes_in_evenly(one[0], value))
    size, name = next(evenly, fitting[0])
    return size, f" {name}"


def _goes_in_evenly(size: float, days: float) -> bool:
    times = days / size
    return times <= (MANY if size < 1 else MANY_DAYS) and isclose(times, round(times), rel_tol=1e-9)
