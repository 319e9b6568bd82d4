"""The front page: what conflicts, the newest or the surest first."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from flask import Blueprint, Response, render_template, request

from service.api.current import parts
from service.api.schemas.result import ResultSchema
from service.desk import filtering
from service.desk.editions import tag
from service.desk.strongest import SHOWN
from service.desk.tables import ROWS_A_FILE, table
from service.desk.view import Order, View
from service.judging.verdict import Label
from service.report import Result
from service.review import Review
from service.storage.page import Page, ResultFilter

# A screen or five; `Show more` brings as many again.
CLAIMS_A_PAGE = 15
NEWS_AT_MOST = 99
# The highest number of open conflicts that a title shows: more say nothing new.
OPEN_AT_MOST = 99
UNREVIEWED = ResultFilter(label=Label.CONFLICTING, review=Review.OPEN)
SOURCES_OFFERED = 200

front = Blueprint("front", __name__)


@front.get("/")
def page() -> Response:
    """The results of a view; 304 if unchanged since the ETag sent. `before` asks only for those that follow a page."""
    view = View.of(request.args)
    seq, waiting = parts().store.change_seq(), parts().store.submissions.waiting()
    edition = f"{tag(seq)}-{waiting}{_age(view)}"
    answer = Response()
    answer.set_etag(edition, weak=True)
    answer.headers.update({"Cache-Control": "no-cache", "Vary": "HX-Request, Cookie"})
    if request.if_none_match.contains_weak(edition):
        answer.status_code = 304
        return answer
    answer.set_data(_drawn(view, request.args.get("before", ""), seq, waiting))
    return answer


def _age(view: View) -> str:
    """The hour, for a view of the last days: its results grow too old even if nothing is stored."""
    return "" if view.days is None else f"-{datetime.now(UTC):%Y%m%d%H}"


def _drawn(view: View, before: str, seq: int, waiting: int) -> str:
    store, wanted = parts().store, view.wanted(datetime.now(UTC))
    newest = store.newest_id(wanted)  # before the rest: what comes in meanwhile is then announced, not passed over
    asking = store.surest_claims if view.order is Order.SUREST else store.newest_claims
    found = asking(wanted, before, CLAIMS_A_PAGE, most=SHOWN)
    if before and "HX-Request" in request.headers:
        return render_template("desk/more.html", view=view, found=found)
    return render_template(
        "desk/front.html",
        view=view,
        found=found,
        before=before,
        newest=newest,
        seq=seq,
        counts=store.counts(),
        sources=store.sources()[:SOURCES_OFFERED],
        waiting=waiting,
        unreviewed=store.count(UNREVIEWED, OPEN_AT_MOST),
        told_open=told_open,
        filtering=filtering,
    )


def say_what_is_open(answer: Response) -> Response:
    """The same with a header that gives the number of open conflicts to the page that is there."""
    told = told_open(parts().store.count(UNREVIEWED, OPEN_AT_MOST))
    answer.headers["HX-Trigger"] = json.dumps({"open-conflicts": {"told": told}})
    return answer


def told_open(number: int) -> str:
    """The number of open conflicts, for a title: "(3)", "(99+)", "" for none."""
    return f"({number}{'+' * (number >= OPEN_AT_MOST)})" if number else ""


@front.get("/news")
def news() -> Response:
    """How many results of a view came after the id `after`, and how many articles wait; 204 if nothing is new.

    Once anything has changed, a header gives the number of open conflicts, for the page's title.
    """
    view, after, waiting = View.of(request.args), request.args.get("after", ""), parts().store.submissions.waiting()
    changed = request.args.get("seq") != str(parts().store.change_seq())
    store = parts().store
    number = store.count(view.wanted(datetime.now(UTC)), NEWS_AT_MOST, after) if changed else 0
    answer = Response(status=204)
    if number or str(waiting) != request.args.get("waiting", "0"):
        page = render_template("desk/news.html", view=view, number=number, most=NEWS_AT_MOST, waiting=waiting)
        answer = Response(page)
    return say_what_is_open(answer) if changed else answer


@front.get("/results.json")
def as_json() -> dict[str, object]:
    """The first results of the view as the API gives them."""
    found = _in_a_file(View.of(request.args))
    return {"results": ResultSchema(many=True).dump(found.items), "complete": found.next_cursor is None}


@front.get("/results.csv")
def as_csv() -> Response:
    """The first results of the view as a table."""
    view = View.of(request.args)
    found = _in_a_file(view)
    rows = map(_row, found.items)
    return table("crosscheck", COLUMNS, rows, complete=found.next_cursor is None, first=view.first)


COLUMNS = (
    "id", "label", "reason", "confidence", "sentence", "source", "published_at", "claim",
    "match_source", "match_published_at", "match", "review", "review_reason", "created_at",
)  # fmt: skip


def _row(result: Result) -> list[object]:
    verdict, ours, theirs = result.verdict, result.ours, result.theirs
    why = verdict.decisive
    return [
        result.id,
        verdict.label.value,
        verdict.reason.value,
        f"{verdict.confidence:.2f}",
        why.sentence if why else "",
        ours.article.source,
        ours.article.published_at,
        ours.quote,
        theirs.article.source if theirs else "",
        theirs.article.published_at if theirs else None,
        theirs.quote if theirs else "",
        result.review,
        result.review_reason,
        result.created_at,
    ]


def _in_a_file(view: View) -> Page[Result]:
    asking = parts().store.surest if view.order is Order.SUREST else parts().store.newest
    return asking(view.wanted(datetime.now(UTC)), limit=ROWS_A_FILE)
