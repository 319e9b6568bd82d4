"""Articles: sent in, listed, read, withdrawn."""

from __future__ import annotations

from typing import Any

from flask import url_for

from service.api.current import parts
from service.api.examples import ARTICLE
from service.api.parsing import StrictBlueprint
from service.api.received import article
from service.api.schemas.article import ArticleInSchema, ArticlePageSchema, ArticleQuerySchema
from service.api.schemas.report import ReportSchema
from service.article import ArticleHead
from service.checking import Report
from service.storage.page import Page

articles = StrictBlueprint("articles", __name__, description="Articles and what is known of their claims.")


@articles.route("/v1/articles", methods=["POST"])
@articles.arguments(ArticleInSchema, examples=ARTICLE)
@articles.response(201, ReportSchema, headers={"Location": {"schema": {"type": "string"}}})
@articles.alt_response(200, schema=ReportSchema, description="This content was already stored", success=True)
def send(given: dict[str, Any]) -> tuple[Report, int, dict[str, str]]:
    """Check an article against what is stored, and store it.

    The same content again answers 200 with the same ids; changed content with the same source and external_id is the
    next revision.
    """
    added = parts().checker.add(article(given, parts().settings.longest_body))
    location = url_for("articles.read", article_id=added.report.article.head.id)
    return added.report, 201 if added.created else 200, {"Location": location}


@articles.route("/v1/articles", methods=["GET"])
@articles.arguments(ArticleQuerySchema, location="query")
@articles.response(200, ArticlePageSchema)
def heads(query: dict[str, Any]) -> Page[ArticleHead]:
    """List the stored articles, oldest first."""
    return parts().store.articles(**query)


@articles.route("/v1/articles/<article_id>", methods=["GET"])
@articles.response(200, ReportSchema)
def read(article_id: str) -> Report:
    """One article with its claims and their results."""
    return parts().store.report(article_id)


@articles.route("/v1/articles/<article_id>", methods=["DELETE"])
@articles.response(204)
def withdraw(article_id: str) -> None:
    """Withdraw an article, its claims and its results; the feed carries their tombstones."""
    with parts().store.writing() as writer:
        writer.delete(article_id)
