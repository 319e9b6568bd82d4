"""The figure ledger as editors see it: a chart of values over time, and a table of who gives them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from service.desk.chart import SIGNS, Line, chart
from service.desk.highlighting import Side, passage
from service.desk.ranges import range_of
from service.desk.wording import STANDS, STANDS_TO
from service.ledger.measure import Entry, Measure
from service.origins import Origin


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure with the sentence that first gave it, its chart and the lines of its table."""

    measure: Measure
    said: Markup
    chart: Markup
    lines: tuple[Line, ...]


def shown(measure: Measure, own: str = "", origins: Mapping[str, Origin] | None = None) -> Shown:
    """`own` is the claim that the page is about; `origins` are those of the entries' claims, by their ids."""
    first, lines = measure.entries[0], tuple(_lines(measure, own, origins or {}))
    return Shown(measure, passage(Side(first.claim, first.figure.quote), ""), chart(lines), lines)


def _lines(measure: Measure, own: str, origins: Mapping[str, Origin]) -> Iterator[Line]:
    numbers: dict[str, int] = {}
    for number, entry in enumerate(measure.entries, 1):
        stands = _stands(entry, numbers.get(entry.against or ""))
        yield Line(number, entry, range_of(entry.quantity), stands, entry.claim.id == own, _text_of(entry, origins))
        numbers[entry.claim.id] = number


def _stands(entry: Entry, against: int | None) -> str:
    """How it stands to which of those before it: "≠ conflict with No. 3"."""
    told = f"{SIGNS[entry.stands]} {STANDS[entry.stands]}".strip()
    return f"{told} {STANDS_TO[entry.stands]} No.\u00a0{against}" if against and entry.stands in STANDS_TO else told


def _text_of(entry: Entry, origins: Mapping[str, Origin]) -> str:
    """The source that its text is copied from; "" if from none."""
    origin = origins.get(entry.claim.id)
    return origin.source if origin and origin.source != entry.claim.article.source else ""
