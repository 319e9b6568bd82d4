"""Search: the claims of all articles that read most like what is asked in words."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, Response

from service.api.current import parts
from service.api.schemas.claim import FoundClaimsSchema
from service.desk.asking import drawn, found_for
from service.desk.tables import table
from service.errors import InvalidInput
from service.report import KnownClaim

# Hits further down are rarely on topic.
CLAIMS_SHOWN = 20
COLUMNS = ("source", "published_at", "title", "claim", "label", "similarity", "claim_id", "article_id")

search = Blueprint("search", __name__)


@search.get("/search")
def page() -> Response:
    """A form and what it found."""
    try:
        return drawn("desk/search.html", found=_found())
    except InvalidInput as error:
        return drawn("desk/search.html", error.expected)


@search.get("/search.json")
def as_json() -> dict[str, object]:
    """The same as the API gives it."""
    told: dict[str, object] = FoundClaimsSchema().dump({"claims": _found()})
    return told


@search.get("/search.csv")
def as_csv() -> Response:
    """The same as a table, a claim a row."""
    return table("search", COLUMNS, map(_row, _found()))


def _found() -> Sequence[KnownClaim]:
    """What is asked for, the nearest first."""
    return found_for(lambda question: parts().search.claims_about(question, CLAIMS_SHOWN))


def _row(found: KnownClaim) -> list[object]:
    head = found.article
    told = (head.source, head.published_at, head.title, found.claim.text, found.label.value, found.similarity)
    return [*told, found.id, head.id]
