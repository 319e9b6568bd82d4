"""Articles: sent in, listed, read, withdrawn."""

from __future__ import annotations

from typing import Any

from flask import Response, jsonify, request, url_for
from werkzeug.exceptions import Conflict

from service.api import example_answers, submissions
from service.api.current import parts
from service.api.examples import ARTICLE
from service.api.parsing import StrictBlueprint, read_json
from service.api.preferences import wants_later
from service.api.schemas.article import ArticleInSchema, ArticlePageSchema, ArticleQuerySchema
from service.api.schemas.report import ReportSchema
from service.api.schemas.submission import SendHeadersSchema, SubmissionSchema
from service.api.turns import TURNED_AWAY, turn
from service.article import Article, ArticleHead
from service.errors import KeyTaken, NotFound
from service.ingest.received import article
from service.report import Added, Report
from service.storage.page import Page
from service.storage.submissions import Progress, Submission
from service.underlining import underlined

LOCATION = {"Location": {"schema": {"type": "string"}}}
ACCEPTED = {**LOCATION, "Preference-Applied": {"schema": {"type": "string"}, "description": "respond-async"}}
ALREADY = "This content was already stored"
WITHDRAWN = "What was sent under this Idempotency-Key was withdrawn: send it under another."
LATER = "It will be checked later: Location says what became of it"

articles = StrictBlueprint("articles", __name__, description="Articles and what is known of their claims.")


@articles.route("/v1/articles", methods=["POST"])
@articles.arguments(ArticleInSchema, examples=ARTICLE)
@articles.arguments(SendHeadersSchema, location="headers")
@articles.response(201, ReportSchema, headers=LOCATION, example=example_answers.REPORT)
@articles.alt_response(200, schema=ReportSchema, headers=LOCATION, description=ALREADY, success=True)
@articles.alt_response(202, schema=SubmissionSchema, headers=ACCEPTED, description=LATER, success=True)
@articles.alt_response(503, **TURNED_AWAY)
def send(given: dict[str, Any], headers: dict[str, str]) -> Response | tuple[Report, int, dict[str, str]]:
    """Check an article against what is stored, and store it.

    The same content again answers 200 with the same ids; changed content with the same source and external_id is the
    next revision.
    """
    sent = article(given, parts().settings.longest_body)
    became = submitted(sent, headers.get("key"), later=read_json(request.get_data()) if wants_later() else None)
    if isinstance(became, Submission):
        return answered_later(became)
    report = underlined(became.report, given["body"], given["body_format"])
    return report, 201 if became.created else 200, {"Location": address(report)}


def submitted(
    sent: Article, key: str | None, *, later: dict[str, Any] | None, one_of_many: bool = False
) -> Added | Submission:
    """Check and store the article, or queue `later`, its fields; under a known key, what became of the first one."""
    if known := submissions.earlier(key):
        return _again(known)
    if later is not None:
        return _again(submissions.accepted(key, later, sent))
    arrival = parts().store.arrival(submissions.sent_under(key))
    try:
        with turn(one_of_many):
            return parts().checker.add(sent, arrival=arrival)
    except KeyTaken:
        return submitted(sent, key, later=None)


def address(report: Report) -> str:
    """The address of the stored article."""
    return url_for("articles.read", article_id=report.article.head.id)


def _again(known: Submission) -> Added | Submission:
    """What became of the article first sent under this key; raises Conflict if it was withdrawn."""
    if known.state is Progress.WITHDRAWN:
        raise Conflict(WITHDRAWN)
    if known.article_id is None:
        return known
    try:
        return Added(parts().store.report(known.article_id), known.added)
    except NotFound:
        raise Conflict(WITHDRAWN) from None


def answered_later(submission: Submission) -> Response:
    """202: it is checked later."""
    answer = jsonify(SubmissionSchema().dump(submission))
    answer.status_code = 202
    answer.headers.update({"Location": submissions.location(submission), "Preference-Applied": "respond-async"})
    return answer


@articles.route("/v1/articles", methods=["GET"])
@articles.arguments(ArticleQuerySchema, location="query")
@articles.response(200, ArticlePageSchema)
def heads(query: dict[str, Any]) -> Page[ArticleHead]:
    """List the stored articles, oldest first."""
    return parts().store.articles(**query)


@articles.route("/v1/articles/<article_id>", methods=["GET"])
@articles.response(200, ReportSchema)
def read(article_id: str) -> Report:
    """One article with its claims and their results.

    Each revision has its own id; an earlier revision's id leads to its text as it was.
    """
    return parts().store.report(article_id)


@articles.route("/v1/articles/<article_id>", methods=["DELETE"])
@articles.response(204)
def withdraw(article_id: str) -> None:
    """Withdraw an article with its claims, its results and what of it waits to be checked.

    The feed carries the results' tombstones. The id of any of its revisions withdraws all of them.
    """
    with parts().store.writing() as writer:
        writer.delete(article_id)
