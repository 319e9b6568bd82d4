"""The chart of a figure ledger: values with their ranges over time, each linked to the one that it is compared with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from service.desk.intervals import Scale, scale_of
from service.desk.lettering import ON_A_DESK, ON_A_PHONE, Lettering, legible
from service.desk.wording import STANDS, day_and_time
from service.ledger.measure import Entry, Stands
from service.quantity import Interval

# Pixels down and percents across: the chart keeps its letters' size however wide the window is.
HEIGHT, TOP, FLOOR = 230, 34, 186
LEFT, RIGHT = 6.0, 92.0
# Marks nearer than this, in percent, hide each other; what came out together is drawn side by side.
GAP = 9.0
THINNEST = 7.0
# More marks cannot be told apart; the table has every value.
DRAWN = 30
# With more, the figures beside the marks run into each other.
SPELLED_OUT = 6

# An update has no direction of its own: the dead become more, the missing fewer.
SIGNS = {Stands.FIRST: "", Stands.SAME: "=", Stands.UPDATE: "→", Stands.REVERSAL: "↓", Stands.CONFLICT: "≠"}

CHART = Markup(
    '<svg class="chart" width="100%" height="{height}" role="img" aria-label="{told}"><title>{told}</title>'
    '<line class="floor" x1="0" x2="100%" y1="{floor}" y2="{floor}"/>{links}{marks}'
    '<text x="0" y="{below}" class="when">{first}</text>'
    '<text x="100%" y="{below}" class="when" text-anchor="end">{last}</text></svg>'
)
MARK = Markup(
    '<g class="mark {stands}{own}"><line class="reach" x1="{x:.1f}%" x2="{x:.1f}%" y1="{high:.1f}" y2="{low:.1f}"/>'
    '<circle cx="{x:.1f}%" cy="{y:.1f}" r="4.5"/>{said}'
    '<text class="number" x="{x:.1f}%" y="{under}">{number}</text></g>'
)
SAID = Markup('<text class="said {where}" x="{x:.1f}%" y="{y:.1f}">{text}</text>')
LINK = Markup('<line class="link {stands}" x1="{x1:.1f}%" y1="{y1:.1f}" x2="{x2:.1f}%" y2="{y2:.1f}"/>')


@dataclass(frozen=True, slots=True)
class Line:
    """A value as the table shows it; `text_of` names the source that its text is copied from, if any."""

    number: int
    entry: Entry
    range: str
    stands: str
    own: bool
    text_of: str = ""


def chart(lines: Sequence[Line]) -> Markup:
    """The newest values as marks over time, each with its range, linked to the one that it changes or contradicts.

    Empty if all values are the same: there is nothing to see.
    """
    drawn = lines[-DRAWN:]
    if len({line.entry.quantity.interval for line in drawn}) < 2:
        return Markup("")
    scale = scale_of([line.entry.quantity.interval for line in drawn])
    across = dict(zip((line.number for line in drawn), places(moments(drawn)), strict=True))
    said = _written(drawn, across, scale)
    first, last = (day_and_time(line.entry.claim.article.published_at) for line in (drawn[0], drawn[-1]))
    marks = Markup("").join(_mark(line, across[line.number], scale, said[line.number]) for line in drawn)
    return CHART.format(
        height=HEIGHT,
        floor=FLOOR,
        below=HEIGHT - 6,
        told=_told(lines),
        links=Markup("").join(_links(drawn, across, scale)),
        marks=marks,
        first=first,
        last=last if last != first else "",
    )


def moments(drawn: Sequence[Line]) -> list[float]:
    """When each was published, in seconds; undated ones, which come first, count as old as the first with a date."""
    dated = [at.timestamp() for line in drawn if (at := line.entry.claim.article.published_at)]
    return [dated[0] if dated else 0.0] * (len(drawn) - len(dated)) + dated


def places(moments: Sequence[float]) -> list[float]:
    """Where each moment stands, in percent: in proportion, but never too near to its neighbours to be seen.

    What all came out at one moment is spread evenly.
    """
    if moments[0] == moments[-1]:
        return [LEFT + (RIGHT - LEFT) * n / max(len(moments) - 1, 1) for n in range(len(moments))]
    gap = min(GAP, (RIGHT - LEFT) / max(len(moments) - 1, 1))
    span = moments[-1] - moments[0]
    placed: list[float] = []
    for moment in moments:
        there = LEFT + (moment - moments[0]) / span * (RIGHT - LEFT)
        placed.append(max(there, placed[-1] + gap) if placed else there)
    last = len(placed) - 1
    return [min(there, RIGHT - gap * (last - n)) for n, there in enumerate(placed)]


def _written(drawn: Sequence[Line], across: Mapping[int, float], scale: Scale) -> dict[int, Markup]:
    """The text at each mark; none where it would run into another, which is sooner on a phone."""
    spelled = len(drawn) <= SPELLED_OUT
    written = [_lettering(line, across[line.number], scale, spelled=spelled) for line in drawn]
    on_a_desk, on_a_phone = legible(written, ON_A_DESK), legible(written, ON_A_PHONE)
    return {
        line.number: _said(one, only_wide=n not in on_a_phone) if n in on_a_desk else Markup("")
        for n, (line, one) in enumerate(zip(drawn, written, strict=True))
    }


def _lettering(line: Line, x: float, scale: Scale, *, spelled: bool) -> Lettering:
    text = f"{line.range if spelled else ''} {SIGNS[line.entry.stands]}".strip()
    return Lettering(text, x, _reach(line.entry.quantity.interval, scale)[0] - 8)


def _said(one: Lettering, *, only_wide: bool) -> Markup:
    return SAID.format(where=one.anchor + " wide" * only_wide, x=one.x, y=one.y, text=one.text)


def _mark(line: Line, x: float, scale: Scale, said: Markup) -> Markup:
    high, low = _reach(line.entry.quantity.interval, scale)
    return MARK.format(
        stands=line.entry.stands.value,
        own=" own" if line.own else "",
        x=x,
        high=high,
        low=low,
        y=_down(line.entry.quantity.value, scale),
        said=said,
        under=FLOOR + 16,
        number=line.number,
    )


def _reach(interval: Interval, scale: Scale) -> tuple[float, float]:
    """The range's upper and lower end on the chart, never too near to each other to be seen."""
    high, low = _down(interval.high, scale), _down(interval.low, scale)
    room = max(THINNEST - (low - high), 0) / 2
    return high - room, low + room


def _links(drawn: Sequence[Line], across: Mapping[int, float], scale: Scale) -> list[Markup]:
    """A line from each value to the one that it is compared with."""
    by_claim = {line.entry.claim.id: line for line in drawn}
    return [
        LINK.format(
            stands=line.entry.stands.value,
            x1=across[other.number],
            y1=_down(other.entry.quantity.value, scale),
            x2=across[line.number],
            y2=_down(line.entry.quantity.value, scale),
        )
        for line in drawn
        if (other := by_claim.get(line.entry.against or ""))
    ]


def _down(value: float, scale: Scale) -> float:
    return FLOOR - 8 - scale.share(value) * (FLOOR - 8 - TOP)


def _told(lines: Sequence[Line]) -> str:
    """The chart in a sentence, for readers who cannot see it."""
    stands = [line.entry.stands for line in lines]
    counted = [f"{stands.count(kind)} × {STANDS[kind]}" for kind in Stands if kind in stands]
    return f"{len(lines)} values by time: {', '.join(counted)}. The table gives each."
