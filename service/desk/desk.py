"""The desk: pages on which editors see what conflicts, served beside the API."""

from __future__ import annotations

import gzip
from http import HTTPStatus

from flask import Blueprint, Flask, Response, render_template, request
from werkzeug.exceptions import MethodNotAllowed, NotFound

from service.api.addresses import is_of_the_api
from service.api.problems import answered, problem_of
from service.api.strangers import Strangers
from service.desk.drafts import drafts
from service.desk.editions import fingerprint
from service.desk.figures import figures
from service.desk.front import front
from service.desk.headlines import headline
from service.desk.highlighting import sides
from service.desk.intervals import drawn
from service.desk.quality import quality
from service.desk.reading import reading
from service.desk.reviewing import refuse_other_sites, reviewing
from service.desk.search import search
from service.desk.signing_in import register_signing_in
from service.desk.tables import ROWS_A_FILE
from service.desk.wording import CONFIRM, LABELS, TERMS, capital, day_and_time, match_heading, percent, what_is_wrong
from service.desk.words import words
from service.reasons import REASONS

PAGES = (front, reviewing, reading, figures, search, drafts, quality, words)

# Same origin: a form then says where it comes from, so that another site's is recognised and refused.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
}
# A file's address changes with its content.
FOREVER = "private, max-age=31536000, immutable"
# Overrides of direction, by which "\u202egnorw" reads as its reverse: shown as an odd character instead.
OVERRIDES = {0x202D: "\ufffd", 0x202E: "\ufffd"}

GZIP_LEVEL = 5  # higher levels take twice the time for 2 % fewer bytes


def register_desk(app: Flask, strangers: Strangers) -> None:
    """Serve the pages; they ask for a key whenever the API does."""
    desk = Blueprint(
        "desk", __name__, template_folder="templates", static_folder="static", static_url_path="/desk/static"
    )
    desk.before_request(refuse_other_sites)
    register_signing_in(desk, strangers)
    desk.after_request(_careful)
    desk.app_context_processor(_shown_everywhere)
    desk.register_error_handler(Exception, _error_page)
    for pages in PAGES:
        desk.register_blueprint(pages)
    app.register_blueprint(desk)
    for nowhere in (NotFound, MethodNotAllowed):
        app.register_error_handler(nowhere, _nowhere)


def _careful(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    if _is_of_this_edition(answer):
        answer.headers["Cache-Control"] = FOREVER
    if answer.mimetype == "text/html":
        answer.set_data(answer.get_data(as_text=True).translate(OVERRIDES))
    return _packed(answer)


def _is_of_this_edition(answer: Response) -> bool:
    """A file at its current address: in a rolling upgrade, pages of another edition ask this process for files too."""
    sent = answer.status_code in (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED)
    return sent and request.endpoint == "desk.static" and request.args.get("v") == fingerprint()


def _packed(answer: Response) -> Response:
    """Compressed to a third of the bytes, for browsers that accept it."""
    answer.vary.add("Accept-Encoding")
    if answer.status_code == HTTPStatus.NOT_MODIFIED or not request.accept_encodings.best_match(["gzip"]):
        return answer
    answer.direct_passthrough = False
    answer.set_data(gzip.compress(answer.get_data(), GZIP_LEVEL, mtime=0))
    answer.headers["Content-Encoding"] = "gzip"
    if answer.get_etag()[0]:
        answer.set_etag(str(answer.get_etag()[0]), weak=True)
    return answer


def _shown_everywhere() -> dict[str, object]:
    return {
        "sides": sides,
        "drawn": drawn,
        "headline": headline,
        "day_and_time": day_and_time,
        "match_heading": match_heading,
        "percent": percent,
        "capital": capital,
        "edition": fingerprint(),
        "label_words": LABELS,
        "reason_words": REASONS,
        "confirm_words": CONFIRM,
        "term_words": TERMS,
        "rows_a_file": ROWS_A_FILE,
    }


def _error_page(error: Exception) -> Response:
    """The API's problem as a page; unchanged for programs that ask for a page's .json."""
    if request.path.endswith(".json"):
        return answered(error)
    problem = problem_of(error)
    page = render_template("desk/error.html", title=what_is_wrong(error, problem.status), problem=problem)
    return Response(page, problem.status, headers=dict(problem.headers))


def _nowhere(error: Exception) -> Response:
    """A page for a browser at an address outside the API that leads nowhere; a problem for programs."""
    if "desk" in request.blueprints:  # Flask asks this handler first, since it is for one status
        return _error_page(error)
    wanted = request.accept_mimetypes.best_match(["application/json", "text/html"])
    return answered(error) if is_of_the_api() or wanted != "text/html" else _careful(_error_page(error))
