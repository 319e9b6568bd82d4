"""Figures: who gives which value when, for one claim or for a question in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flask import Blueprint, Response

from service.api.current import parts
from service.api.schemas.figure import MeasureSchema
from service.api.schemas.result import ResultSchema
from service.desk.asking import drawn, found_for, question
from service.desk.ledger import Shown, shown
from service.desk.strongest import SHOWN
from service.desk.tables import table
from service.errors import InvalidInput
from service.judging.verdict import Label, Reason
from service.ledger.measure import Measure
from service.matching import PublishedClaim
from service.storage.page import ResultFilter

MEASURES_A_PAGE = 6
# What the page shows before anything is asked.
DISPUTED = ResultFilter(label=Label.CONFLICTING, reason=Reason.AMOUNTS_DIFFER, standing=True)
DISPUTED_SHOWN = 10

figures = Blueprint("figures", __name__)


def ledgers_of(found: PublishedClaim) -> list[Shown]:
    """The ledgers of the claim's figures that somebody else gives too."""
    measures = parts().search.figures_of(found) if found.claim.quantities else []
    entries = [entry.claim.id for measure in measures for entry in measure.entries]
    origins = parts().store.origins(entries)
    return [shown(measure, found.id, origins) for measure in measures if len(measure.entries) > 1]


@figures.get("/figures")
def page() -> Response:
    """Who gives which figure when, for a question in words; without one, what is disputed."""
    try:
        measures = _asked()
    except InvalidInput as error:
        return drawn("desk/figures.html", error.expected)
    origins = parts().store.origins([entry.claim.id for measure in measures for entry in measure.entries])
    found = [shown(measure, "", origins) for measure in measures]
    disputed = () if question() else parts().store.newest_claims(DISPUTED, limit=DISPUTED_SHOWN, most=SHOWN).items
    return drawn("desk/figures.html", found=found, disputed=disputed)


def _asked() -> Sequence[Measure]:
    """The measures that the address asks for."""
    return found_for(lambda question: parts().search.figures_about(question)[:MEASURES_A_PAGE])


ENTRY_COLUMNS = (
    "measure", "source", "published_at", "as_of", "says", "low", "high", "bound", "unit", "stands",
    "claim_id", "article_id",
)  # fmt: skip


@figures.get("/figures.json")
def as_json() -> dict[str, object]:
    """The same as the API gives it."""
    return {"measures": MeasureSchema(many=True).dump(_asked())}


@figures.get("/figures.csv")
def as_csv() -> Response:
    """The same as a table, a value a row."""
    return table("figures", ENTRY_COLUMNS, rows_of(_asked()))


@figures.get("/claims/<claim_id>.json")
def claim_json(claim_id: str) -> dict[str, object]:
    """The claim's results and figures as the API gives them."""
    found, results = parts().store.claim(claim_id)
    figures = [one.measure for one in ledgers_of(found)]
    return {"results": ResultSchema(many=True).dump(results), "measures": MeasureSchema(many=True).dump(figures)}


@figures.get("/claims/<claim_id>.csv")
def claim_csv(claim_id: str) -> Response:
    """The claim's figures as a table."""
    found, _ = parts().store.claim(claim_id)
    return table("claim", ENTRY_COLUMNS, rows_of(one.measure for one in ledgers_of(found)))


def rows_of(measures: Iterable[Measure]) -> Iterator[list[object]]:
    """The values of all measures, one after the other."""
    for measure in measures:
        for entry in measure.entries:
            quantity, head = entry.quantity, entry.claim.article
            yield [
                measure.name,
                head.source,
                head.published_at,
                entry.as_of and entry.as_of.surface,
                entry.figure.quote.quote,
                quantity.interval.low,
                quantity.interval.high,
                quantity.bound.value,
                quantity.unit,
                entry.stands.value,
                entry.claim.id,
                head.id,
            ]
