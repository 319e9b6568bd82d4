"""Results: the feed that dashboards poll."""

from __future__ import annotations

from typing import Any

from flask import Response, request, url_for

from service.api.callers import caller
from service.api.current import parts
from service.api.example_answers import RESULT_PAGE
from service.api.examples import REVIEW
from service.api.parsing import StrictBlueprint
from service.api.polling import REVALIDATE, current_tag, held, not_modified
from service.api.schemas.feed import ArticleResultQuerySchema, FeedHeadersSchema, ResultPageSchema, ResultQuerySchema
from service.api.schemas.result import ResultSchema, ReviewInSchema
from service.report import Result
from service.review import Review
from service.storage.page import Page, ResultFilter

results = StrictBlueprint("results", __name__, description="Verdicts on claims, in the order in which they came about.")

TAG = {"ETag": {"schema": {"type": "string"}, "description": "Weak; send it as If-None-Match with the same query."}}
HEADERS = {
    **TAG,
    "Link": {"schema": {"type": "string"}, "description": 'rel="next" leads to the page after this one, if any.'},
}


@results.route("/v1/results", methods=["GET"])
@results.arguments(ResultQuerySchema, location="query")
@results.arguments(FeedHeadersSchema, location="headers")
@results.response(200, ResultPageSchema, headers=HEADERS, example=RESULT_PAGE)
@results.alt_response(
    304, headers=TAG, description="Nothing changed since the answer whose ETag was sent", success=True
)
def feed(query: dict[str, Any], _: dict[str, str]) -> Response | tuple[dict[str, Any], dict[str, str]]:
    """The results in the order of seq, withdrawn ones as tombstones.

    A result comes again, with the same id and a new seq, when it is reviewed, superseded or deleted. Poll with
    since=last_seq of the answer before, or with If-None-Match: if nothing changed the answer is 304. With
    Prefer: wait=N the 304 comes only after N seconds, and anything new at once; without If-None-Match the request
    does not wait.
    """
    tag = current_tag()
    if held(tag):
        return not_modified(tag)
    page = _page(query)
    headers = {"ETag": f'W/"{tag}"', "Cache-Control": REVALIDATE}
    if page["next_cursor"]:
        following = url_for("results.feed", **{**request.args, "cursor": page["next_cursor"]})
        headers["Link"] = f'<{following}>; rel="next"'
    return page, headers


@results.route("/v1/articles/<article_id>/results", methods=["GET"])
@results.arguments(ArticleResultQuerySchema, location="query")
@results.response(200, ResultPageSchema)
def of_article(query: dict[str, Any], article_id: str) -> dict[str, Any]:
    """The results of one article's claims."""
    parts().store.revisions(article_id)  # a withdrawn article's tombstones are in the feed, not here
    return _page({**query, "article": article_id})


@results.route("/v1/results/<result_id>", methods=["GET"])
@results.response(200, ResultSchema)
def read(result_id: str) -> Result:
    """One result, whatever became of it."""
    return parts().store.result(result_id)


@results.route("/v1/results/<result_id>", methods=["PATCH"])
@results.arguments(ReviewInSchema, examples=REVIEW)
@results.response(200, ResultSchema)
def review(given: dict[str, Any], result_id: str) -> Result:
    """Confirm or dismiss a result; it comes again in the feed, with a new seq.

    The same review again, by the same reviewer and for the same reason, changes nothing.
    """
    by = None if given["review"] is Review.OPEN else caller()
    reviewer = given["reviewer"] or (by.name if by else None)
    with parts().store.writing() as writer:
        return writer.review(result_id, given["review"], given["reason"], reviewer)


def _page(query: dict[str, Any]) -> dict[str, Any]:
    cursor, limit = query.pop("cursor", None), query.pop("limit")
    which = ResultFilter(**query)
    found: Page[Result] = parts().store.results(which, cursor=cursor, limit=limit)
    last = found.items[-1].seq if found.items else _reached(max(which.since, int(cursor or 0)))
    return {"results": found.items, "next_cursor": found.next_cursor, "last_seq": last}


def _reached(asked: int) -> int:
    """Where a poller stands that asked for what comes after this; a restored backup may not be that far yet."""
    return min(asked, parts().store.change_seq())
