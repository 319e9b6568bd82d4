"""The front page: what conflicts, the newest first."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

from flask import Blueprint, Response, render_template, request

from service.api.current import parts
from service.api.schemas.result import ResultSchema
from service.checking import Result
from service.desk.editions import tag
from service.desk.view import View
from service.storage.page import Page

# A screen or five; `Show more` brings as many again.
RESULTS_A_PAGE = 15
RESULTS_A_FILE = 5_000
NEWS_AT_MOST = 99
SOURCES_OFFERED = 200

front = Blueprint("front", __name__)


@front.get("/")
def page() -> Response:
    """The results of a view; unchanged since the ETag sent: 304. `before` asks for the ones after a page, alone."""
    seq = parts().store.change_seq()
    answer = Response()
    answer.set_etag(tag(seq), weak=True)
    answer.headers.update({"Cache-Control": "no-cache", "Vary": "HX-Request, Cookie"})
    if request.if_none_match.contains_weak(tag(seq)):
        answer.status_code = 304
        return answer
    answer.set_data(_drawn(View.of(request.args), request.args.get("before", ""), seq))
    return answer


def _drawn(view: View, before: str, seq: int) -> str:
    found = _found(view, before, RESULTS_A_PAGE)
    if before and "HX-Request" in request.headers:
        return render_template("desk/more.html", view=view, found=found)
    store = parts().store
    sources = store.sources()[:SOURCES_OFFERED]
    counts = store.counts()
    return render_template(
        "desk/front.html", view=view, found=found, before=before, seq=seq, counts=counts, sources=sources
    )


@front.get("/news")
def news() -> str | tuple[str, int]:
    """How many results of a view came after the one with the id `after`; no content where nothing changed."""
    view, after = View.of(request.args), request.args.get("after", "")
    if request.args.get("seq") == str(parts().store.change_seq()):
        return "", 204
    number = sum(result.id > after for result in _found(view, "", NEWS_AT_MOST).items)
    return render_template("desk/news.html", view=view, number=number, most=NEWS_AT_MOST) if number else ("", 204)


@front.get("/results.json")
def as_json() -> dict[str, object]:
    """The view as the API would tell it."""
    found = _found(View.of(request.args), "", RESULTS_A_FILE)
    return {"results": ResultSchema(many=True).dump(found.items), "complete": found.next_cursor is None}


@front.get("/results.csv")
def as_csv() -> Response:
    """The view as a table."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(COLUMNS)
    writer.writerows(_row(result) for result in _found(View.of(request.args), "", RESULTS_A_FILE).items)
    headers = {"Content-Disposition": 'attachment; filename="crosscheck.csv"'}
    return Response("\ufeff" + table.getvalue(), mimetype="text/csv", headers=headers)


COLUMNS = (
    "id", "label", "kind", "confidence", "sentence", "source", "published_at", "claim",
    "match_source", "match_published_at", "match", "review", "review_reason", "created_at",
)  # fmt: skip


def _row(result: Result) -> list[str]:
    verdict, ours, theirs = result.verdict, result.ours, result.theirs
    cells = [
        result.id,
        verdict.label.value,
        verdict.reason.value,
        f"{verdict.confidence:.2f}",
        verdict.evidence[0].sentence if verdict.evidence else "",
        ours.article.source,
        ours.article.published_at or "",
        ours.quote,
        theirs.article.source if theirs else "",
        (theirs.article.published_at if theirs else None) or "",
        theirs.quote if theirs else "",
        result.review or "",
        result.review_reason or "",
        result.created_at or "",
    ]
    return [_harmless(str(cell)) for cell in cells]


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula begins with a quote."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _found(view: View, before: str, limit: int) -> Page[Result]:
    return parts().store.newest(view.wanted(datetime.now(UTC)), before, limit)
