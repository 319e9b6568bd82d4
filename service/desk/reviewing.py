"""Reviewing: an editor confirms or dismisses a result, and may take it back."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.exceptions import Forbidden

from service.api.current import parts
from service.api.schemas.result import ReviewInSchema
from service.desk.addresses import own
from service.desk.front import say_what_is_open
from service.desk.signing_in import editor

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

reviewing = Blueprint("reviewing", __name__)


@reviewing.post("/results/<result_id>/review")
def review(result_id: str) -> AnyResponse:
    """Keep the review; htmx gets the result as it is now and what is left open, a plain form goes back to its page."""
    given = ReviewInSchema().load(_given())
    with parts().store.writing() as writer:
        result = writer.review(result_id, given["review"], given["reason"], editor())
    if "HX-Request" in request.headers:
        return say_what_is_open(Response(render_template("desk/one.html", result=result)))
    page = own(request.form.get("page", ""), url_for("desk.front.page"))
    return redirect(f"{page}#result-{result_id}", 303)


def _given() -> dict[str, str | None]:
    """The form as the API's schema takes it: the reason in the editor's own words, or the one picked."""
    form = request.form
    reason = form.get("words", "").strip() or form.get("reason", "").strip()
    return {"review": form.get("review") or None, "reason": reason or None}


def refuse_other_sites() -> None:
    """Refuse forms of other sites: browsers say where a request comes from."""
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    said = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin")
    if said not in (None, "same-origin", "none") or (origin and urlsplit(origin).netloc != request.host):
        raise Forbidden("This form was sent from another site.")
