"""Two figures drawn as ranges on one line, as the judge compares them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf, isfinite, log

from markupsafe import Markup

from service.claim import Claim
from service.desk.ranges import range_of
from service.judging.evidence.sums import is_a_sum
from service.judging.verdict import Quote, Reason
from service.quantity import Interval, Quantity, comparable
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
SIDES = ("ours", "theirs")

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
    both = _figures(result)
    if both is None or result.theirs is None or both[0].interval == both[1].interval:
        return Markup("")
    return drawing(*both, (result.ours.article.source, result.theirs.article.source))


def _figures(result: Result) -> tuple[Quantity, Quantity] | None:
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
    told = "; ".join(f"{one.surface}: {range_of(one)}".removeprefix(": ") for one in both)
    return DRAWING.format(width=WIDTH, height=2 * ROW - 8, told=told, rows=rows)


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
    return source if quantity.surface == range_of(quantity) else quantity.surface


def _row(quantity: Quantity, scale: Scale, side: str, top: int) -> Markup:
    said = range_of(quantity)
    x, width = _reach(quantity.interval, scale)
    surface = _shortened(quantity.surface, int(WIDTH / LETTER) - len(said) - 2)
    return ROW_DRAWING.format(side=side, top=top, whole=WIDTH, surface=surface, range=said, x=x, width=width)
