"""The figure ledger as editors see it: a chart of values over time, and a table of who gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from service.desk.chart import SIGNS, Line, chart
from service.desk.intervals import words
from service.desk.wording import STANDS
from service.ledger.measure import Entry, Measure
from service.origins import Origin


@dataclass(frozen=True, slots=True)
class Shown:
    """A measure with its chart and the lines of its table."""

    measure: Measure
    chart: Markup
    lines: tuple[Line, ...]


def shown(measure: Measure, own: str = "", origins: Mapping[str, Origin] | None = None) -> Shown:
    """`own` is the claim that the page is about; `origins` are those of the entries' claims, by their ids."""
    first = origins or {}
    lines = tuple(_line(n, entry, own, first) for n, entry in enumerate(measure.entries, 1))
    return Shown(measure, chart(lines), lines)


def _line(number: int, entry: Entry, own: str, origins: Mapping[str, Origin]) -> Line:
    origin = origins.get(entry.claim.id)
    text_of = origin.source if origin and origin.source != entry.claim.article.source else ""
    sign, word = SIGNS[entry.stands], STANDS[entry.stands]
    return Line(number, entry, words(entry.quantity), f"{sign} {word}".strip(), entry.claim.id == own, text_of)
