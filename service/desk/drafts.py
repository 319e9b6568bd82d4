"""Check a draft against the archive, as if it were published now; nothing is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from flask import Blueprint, Response, render_template, request
from marshmallow import ValidationError
from werkzeug.exceptions import Unauthorized

from service.api.current import parts
from service.api.faults import Fault, faults
from service.api.problems import problem_of
from service.api.schemas.article import ArticleInSchema
from service.api.turns import turn
from service.desk.reading import laid_out
from service.desk.wording import read_day, what_is_wrong
from service.errors import Busy, InvalidInput, ModelUnusable, StoreUnavailable
from service.ingest.payload import Found
from service.ingest.received import draft
from service.report import Report

NO_DATE = "Not a date that can be read: write it like 4 May 2026, or 4 May 2026, 14:30 in UTC."
FIELDS = ("source", "title", "published_at", "body")

drafts = Blueprint("drafts", __name__)


@drafts.get("/draft")
def form() -> str:
    """An empty form."""
    return render_template("desk/draft.html", given={}, faults=())


@drafts.post("/draft")
def check() -> str | Response:
    """The draft with its claims underlined; an error stands beside its field, and nothing typed is lost."""
    given = _given()
    try:
        report = _checked(given)
    except ValidationError as error:
        return _refused(given, tuple(map(_for_an_editor, faults(error.messages))))
    except InvalidInput as error:
        return _refused(given, (Fault(error.field, error.expected),))
    return render_template("desk/draft.html", given=given, faults=(), checked=datetime.now(UTC), **laid_out(report))


@drafts.errorhandler(Unauthorized)
@drafts.errorhandler(Busy)
@drafts.errorhandler(StoreUnavailable)
@drafts.errorhandler(ModelUnusable)
def not_now(error: Exception) -> Response:
    """The draft as it was typed, to be sent again: only this page has it."""
    problem = problem_of(error)
    title = what_is_wrong(error, problem.status)
    page = render_template("desk/draft.html", given=_given(), faults=(), title=title, problem=problem)
    return Response(page, problem.status, headers=dict(problem.headers))


def _given() -> dict[str, str]:
    return {name: request.form.get(name, "") for name in FIELDS}


def _checked(given: dict[str, str]) -> Report:
    sent = draft(ArticleInSchema().load(_said(given)), parts().settings.longest_body)
    with turn():
        return parts().checker.check(sent)


def _said(given: dict[str, str]) -> dict[str, str]:
    """The draft as the API takes it: HTML is declared, and a day is in ISO form."""
    said = {"source": "draft", "body": "", **{name: value for name, value in given.items() if value.strip()}}
    if "published_at" in said:
        said["published_at"] = read_day(said["published_at"])
    return {**said, "body_format": Found(said["body"], "/body").format.value}


def _for_an_editor(fault: Fault) -> Fault:
    """Dates as the page takes them, not only as programs write them."""
    return replace(fault, detail=NO_DATE) if fault.pointer == "/published_at" else fault


def _refused(given: dict[str, str], found: tuple[Fault, ...]) -> Response:
    return Response(render_template("desk/draft.html", given=given, faults=found), 422)
