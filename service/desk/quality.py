"""Sources and quality: how each source compares with the others, and how often editors find a reason right."""

from __future__ import annotations

from dataclasses import asdict, astuple

from flask import Blueprint, Response, render_template

from service.api.current import parts
from service.desk.tables import table
from service.quality import Standings, standings

# Nobody reads further; the CSV has all.
SOURCES_SHOWN = 200

quality = Blueprint("quality", __name__)


@quality.get("/sources")
def page() -> str:
    """The standings of all sources and reasons."""
    return render_template("desk/quality.html", standings=_standings(), most=SOURCES_SHOWN)


@quality.get("/sources.json")
def as_json() -> dict[str, object]:
    """The standings as JSON."""
    return asdict(_standings())


@quality.get("/sources.csv")
def as_csv() -> Response:
    """The sources' scores as a table."""
    found = _standings().sources
    return table("sources", ("source", "conflicting", "agreeing", "first", "revised"), map(astuple, found))


def _standings() -> Standings:
    store = parts().store
    return standings(store.tallied(), store.firsts(), store.revised())
