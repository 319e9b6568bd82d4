"""Figures: every value of a measure over sources and time."""

from __future__ import annotations

from typing import Any

from service.api.current import parts
from service.api.parsing import StrictBlueprint
from service.api.schemas.figure import FigureQuerySchema, LedgerSchema
from service.ledger.measure import Measure

figures = StrictBlueprint("figures", __name__, description="The figure ledger: who gives which value when.")


@figures.route("/v1/figures", methods=["GET"])
@figures.arguments(FigureQuerySchema, location="query")
@figures.response(200, LedgerSchema)
def ledger(query: dict[str, Any]) -> dict[str, list[Measure]]:
    """Find figures by meaning, grouped by what they measure; values are in the order of their publication.

    Two values are of one measure if a result on them says so; dismissed results do not count. Each value says how it
    relates to those before it: the same, an update, a reversal (a running count that shrinks), or a conflict.
    """
    return {"measures": parts().search.figures_about(query["q"])[: query["limit"]]}
