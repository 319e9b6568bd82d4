"""Search: the claims of all articles that read most like what is asked in words."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, Response, render_template, request

from service.api.current import parts
from service.api.schemas.claim import LONGEST_QUESTION, FoundClaimsSchema
from service.desk.tables import table
from service.errors import InvalidInput
from service.report import KnownClaim

# Beyond, what is found is hardly about it.
CLAIMS_SHOWN = 20
COLUMNS = ("source", "published_at", "title", "claim", "label", "similarity", "claim_id", "article_id")

search = Blueprint("search", __name__)


@search.get("/search")
def page() -> str | Response:
    """A form and what it found; a question that is too long stands there to be made shorter."""
    question = _question()
    try:
        found = _found(question)
    except InvalidInput as error:
        return Response(_drawn(question, wrong=error.expected), 422)
    return _drawn(question, found)


def _drawn(question: str, found: Sequence[KnownClaim] = (), wrong: str = "") -> str:
    return render_template("desk/search.html", question=question, found=found, wrong=wrong, longest=LONGEST_QUESTION)


@search.get("/search.json")
def as_json() -> dict[str, object]:
    """The same as the API would tell it."""
    told: dict[str, object] = FoundClaimsSchema().dump({"claims": _found(_question())})
    return told


@search.get("/search.csv")
def as_csv() -> Response:
    """The same as a table, a claim a row."""
    return table("search", COLUMNS, map(_row, _found(_question())))


def _question() -> str:
    return request.args.get("q", "").strip()


def _found(question: str) -> list[KnownClaim]:
    """What is asked for, the nearest first; nothing where nothing is asked. Raises InvalidInput."""
    if len(question) > LONGEST_QUESTION:
        raise InvalidInput(
            "/q", f"At most {LONGEST_QUESTION} characters can be searched for; these are {len(question)}."
        )
    return parts().claims.about(question, CLAIMS_SHOWN) if question else []


def _row(found: KnownClaim) -> list[object]:
    head = found.article
    told = (head.source, head.published_at, head.title, found.claim.text, found.label.value, found.similarity)
    return [*told, found.id, head.id]
