"""Two figures drawn as ranges on one line, as the judge compares them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import floor, inf, isclose, isfinite, log, log10

from markupsafe import Markup

from service.claim import Claim
from service.judging.evidence.sums import is_a_sum
from service.judging.verdict import Quote, Reason
from service.quantity import AGE, DURATION, LENGTH, MAGNITUDE, SHARE, WEIGHT, Bound, Interval, Quantity, comparable
from service.report import Result

# The drawing's units; the style sheet scales the whole.
WIDTH = 360
ROW = 40
SHORTEST = 6

# The width of a letter of the drawing's text; the words are cut to leave room for the range beside them.
LETTER = 6.6

# Beyond this ratio a linear scale squeezes the smaller figure into its end.
LONG = 100

# An open end is drawn this much beyond the last figure, so that it can be seen.
BEYOND = 1.25

ON_FIGURES = (Reason.AMOUNTS_DIFFER, Reason.SAME_AMOUNT, Reason.LATER_FIGURE)
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
SIDES = ("ours", "theirs")
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", MAGNITUDE: "magnitude "}

DRAWING = Markup(
    '<svg class="intervals" viewBox="0 0 {width} {height}" role="img" aria-label="{told}">'
    "<title>{told}</title>{rows}</svg>"
)
ROW_DRAWING = Markup(
    '<g class="{side}" transform="translate(0 {top})">'
    '<text x="0" y="12">{surface}</text><text x="{whole}" y="12" text-anchor="end" class="range">{range}</text>'
    '<rect class="track" x="0" y="20" width="{whole}" height="8" rx="4"/>'
    '<rect class="reach" x="{x:.1f}" y="20" width="{width:.1f}" height="8" rx="3"/></g>'
)


@dataclass(frozen=True, slots=True)
class Scale:
    """Places values between `low` and `high` on the drawing, in proportion or, over long distances, by ratio."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """How far along the scale a value stands, 0 to 1; values beyond an end stand at that end."""
        value = min(max(value, self.low), self.high)
        if self.low > 0 and self.high / self.low > LONG:
            return log(value / self.low) / log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def place(self, value: float) -> float:
        """Where a value stands on the drawing."""
        return self.share(value) * WIDTH


def drawn(result: Result) -> Markup:
    """The figures that decide a result, as SVG; empty if figures don't, or if both allow the same."""
    both = figures(result)
    if both is None or result.theirs is None or both[0].interval == both[1].interval:
        return Markup("")
    return drawing(*both, (result.ours.article.source, result.theirs.article.source))


def figures(result: Result) -> tuple[Quantity, Quantity] | None:
    """The figures on both sides that decide a result, ours first; None if figures don't."""
    why = result.verdict.decisive
    if why is None or result.theirs is None or result.verdict.reason not in ON_FIGURES or is_a_sum(why):
        return None
    ours, theirs = _figure_of(result.ours.claim, why.ours), _figure_of(result.theirs.claim, why.theirs)
    return (ours, theirs) if ours and theirs and comparable(ours, theirs) else None


def drawing(ours: Quantity, theirs: Quantity, sources: tuple[str, str] = ("", "")) -> Markup:
    """Both figures with the ranges that their words allow, ours above; a source names what its words only repeat."""
    scale = scale_of([ours.interval, theirs.interval])
    both = [replace(one, surface=_named(one, source)) for one, source in zip((ours, theirs), sources, strict=True)]
    rows = Markup("").join(
        _row(one, scale, side, ROW * n) for n, (side, one) in enumerate(zip(SIDES, both, strict=True))
    )
    told = "; ".join(f"{one.surface}: {words(one)}".removeprefix(": ") for one in both)
    return DRAWING.format(width=WIDTH, height=2 * ROW - 8, told=told, rows=rows)


def words(quantity: Quantity) -> str:
    """The range in figures: "200–999", "25 or more", "up to $50", "3,500"."""
    low, high, unit = quantity.interval.low, quantity.interval.high, quantity.unit
    if high == inf:
        return f"over {figure(low, unit)}" if quantity.interval.open_low else f"{figure(low, unit)} or more"
    if quantity.bound is Bound.AT_MOST and low <= 0:
        return f"{'under' if quantity.interval.open_high else 'up to'} {figure(high, unit)}"
    return figure(low, unit) if low == high else _range(low, high, unit)


def figure(value: float, unit: str) -> str:
    """A figure as a newsroom writes it: $1.08 billion, 12%, 25, 1.8 m, 90 minutes."""
    scale = _scaling(value, unit)
    return scale.told(scale.number(value))


def _range(low: float, high: float, unit: str) -> str:
    """Both ends, with the unit once: $1.08–1.32 billion."""
    scale = _scaling(high, unit)
    if _scaling(low, unit) == scale or (unit in UNITS and (low == 0 or low >= scale.size / 2)):
        return scale.told(f"{scale.number(low)}–{scale.number(high)}")
    return f"{figure(low, unit)}–{figure(high, unit)}"


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


def _shortened(surface: str, longest: int) -> str:
    longest = max(longest, 8)
    return surface if len(surface) <= longest else f"{surface[: longest - 1].rstrip()}…"


def _figure_of(claim: Claim, quote: Quote) -> Quantity | None:
    """The claim's figure in that quote, with the quote as its surface; None if the quote has several, or none."""
    found = [one for one in claim.quantities if one.start < quote.end and quote.start < one.end]
    return replace(found[0], surface=quote.quote) if len(found) == 1 else None


def scale_of(intervals: Sequence[Interval]) -> Scale:
    """One scale on which all of the intervals can be seen."""
    low = min(one.low for one in intervals)
    high = max(end for one in intervals for end in (one.low, one.high) if isfinite(end))
    if low == high or any(one.high == inf for one in intervals):
        high += (BEYOND - 1) * max(abs(high), 1)
    if low > 0 and high / low > LONG:
        return Scale(low / BEYOND, high * BEYOND)
    room = (high - low) / 12
    return Scale(low - room if low < 0 else max(0.0, low - room), high + room)


def _reach(interval: Interval, scale: Scale) -> tuple[float, float]:
    """Where the range begins and how long it is drawn: never too short to be seen."""
    start, end = scale.place(interval.low), scale.place(interval.high)
    width = max(end - start, SHORTEST)
    return min(max((start + end - width) / 2, 0), WIDTH - width), width


def _named(quantity: Quantity, source: str) -> str:
    return source if quantity.surface == words(quantity) else quantity.surface


def _row(quantity: Quantity, scale: Scale, side: str, top: int) -> Markup:
    said = words(quantity)
    x, width = _reach(quantity.interval, scale)
    surface = _shortened(quantity.surface, int(WIDTH / LETTER) - len(said) - 2)
    return ROW_DRAWING.format(side=side, top=top, whole=WIDTH, surface=surface, range=said, x=x, width=width)
