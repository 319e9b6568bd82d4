"""Sources and quality: how each source stands to the others, and how often editors say that a kind was right."""

from __future__ import annotations

from dataclasses import asdict, astuple

from flask import Blueprint, Response, render_template

from service.api.current import parts
from service.desk.tables import table
from service.quality import scores

quality = Blueprint("quality", __name__)


@quality.get("/sources")
def page() -> str:
    """The scores of all sources and kinds."""
    return render_template("desk/quality.html", scores=scores(parts().store.shares()))


@quality.get("/sources.json")
def as_json() -> dict[str, object]:
    """The scores as JSON."""
    return asdict(scores(parts().store.shares()))


@quality.get("/sources.csv")
def as_csv() -> Response:
    """The sources' scores as a table."""
    found = scores(parts().store.shares()).sources
    return table("sources", ("source", "conflicting", "agreeing"), map(astuple, found))
