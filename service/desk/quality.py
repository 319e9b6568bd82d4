"""Sources and quality: how each source stands to the others, and how often editors say that a kind was right."""

from __future__ import annotations

from dataclasses import asdict, astuple

from flask import Blueprint, Response, render_template

from service.api.current import parts
from service.desk.tables import table
from service.quality import Scores, scores

# Beyond, nobody reads on; the CSV has all.
SOURCES_SHOWN = 200

quality = Blueprint("quality", __name__)


@quality.get("/sources")
def page() -> str:
    """The scores of all sources and kinds."""
    return render_template("desk/quality.html", scores=_scores(), most=SOURCES_SHOWN)


@quality.get("/sources.json")
def as_json() -> dict[str, object]:
    """The scores as JSON."""
    return asdict(_scores())


@quality.get("/sources.csv")
def as_csv() -> Response:
    """The sources' scores as a table."""
    found = _scores().sources
    return table("sources", ("source", "conflicting", "agreeing", "first", "revised"), map(astuple, found))


def _scores() -> Scores:
    store = parts().store
    return scores(store.shares(), store.firsts(), store.revised())
