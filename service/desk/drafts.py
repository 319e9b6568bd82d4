"""Check a draft: what an article would meet if it were published now; nothing is stored."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request
from marshmallow import ValidationError

from service.api.current import parts
from service.api.faults import Fault, faults
from service.api.received import article
from service.api.schemas.article import ArticleInSchema
from service.api.turns import turn
from service.desk.reading import laid_out
from service.errors import InvalidInput
from service.report import Report

FIELDS = ("source", "title", "published_at", "body")

drafts = Blueprint("drafts", __name__)


@drafts.get("/draft")
def form() -> str:
    """An empty form."""
    return render_template("desk/draft.html", given={}, faults=())


@drafts.post("/draft")
def check() -> str | Response:
    """The draft with its claims underlined; what is wrong with it stands by its field, and nothing typed is lost."""
    given = {name: request.form.get(name, "") for name in FIELDS}
    try:
        report = _checked(given)
    except ValidationError as error:
        return _refused(given, tuple(faults(error.messages)))
    except InvalidInput as error:
        return _refused(given, (Fault(error.field, error.expected),))
    return render_template("desk/draft.html", given=given, faults=(), **laid_out(report))


def _checked(given: dict[str, str]) -> Report:
    said = {"source": "draft", **{name: value for name, value in given.items() if value.strip()}}
    sent = article(ArticleInSchema().load({"body": "", **said}), parts().settings.longest_body)
    with turn():
        return parts().checker.check(sent)


def _refused(given: dict[str, str], found: tuple[Fault, ...]) -> Response:
    return Response(render_template("desk/draft.html", given=given, faults=found), 422)
