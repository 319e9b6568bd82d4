"""Signing in: the desk asks for a key whenever the API does, and keeps it for the browser's session."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from werkzeug.exceptions import Forbidden, Unauthorized

from service.api.current import parts
from service.api.strangers import Strangers
from service.desk.addresses import own
from service.storage.keys import Key
from service.storage.scope import Scope

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

# The key itself, nothing derived from it: revoking the key at once ends every session begun with it.
COOKIE = "crosscheck_key"
OPEN = ("desk.sign_in", "desk.signed_in", "desk.sign_out", "desk.static")
REVIEWS = "desk.reviewing."


def register_signing_in(desk: Blueprint, strangers: Strangers) -> None:
    """Send strangers that need a key to the sign-in page."""

    def ask_strangers() -> AnyResponse | None:
        g.editor = None
        if request.endpoint in OPEN or not strangers.need_key():
            return None
        key = parts().store.keys.of_text(request.cookies.get(COOKIE, ""))
        if key is None:
            return _led_to_sign_in()
        g.editor = key
        if not key.allows(Scope.REVIEW if (request.endpoint or "").startswith(REVIEWS) else Scope.READ):
            raise Forbidden("The key you signed in with does not allow this.")
        return None

    desk.before_request(ask_strangers)
    desk.get("/sign-in", endpoint="sign_in")(_form)
    desk.post("/sign-in", endpoint="signed_in")(_signed_in)
    desk.post("/sign-out", endpoint="sign_out")(_signed_out)


def editor() -> str | None:
    """The name of the editor's key; None if no key is needed."""
    key = cast("Key | None", g.get("editor"))
    return key.name if key else None


def _led_to_sign_in() -> AnyResponse:
    """To the sign-in page, and from there back; htmx is told to leave the page rather than put it into a card.

    Raises Unauthorized for a form that was sent: it is not kept, and must not seem to be.
    """
    if "HX-Request" in request.headers:
        page = urlsplit(request.headers.get("HX-Current-URL", ""))
        return Response(status=204, headers={"HX-Redirect": _sign_in(f"{page.path}?{page.query}")})
    if request.method == "POST":
        raise Unauthorized("The key you signed in with was revoked, or you have signed out.")
    return redirect(_sign_in(request.full_path), 303)


def _sign_in(page: str) -> str:
    """The address of the sign-in page, from which `page` follows."""
    front = url_for("desk.front.page")
    following = own(page, front)
    return url_for("desk.sign_in", next=None if following == front else following)


def _form() -> str:
    return render_template("desk/sign_in.html", refused=False, next=request.args.get("next", ""))


def _signed_in() -> AnyResponse:
    text, following = request.form.get("key", "").strip(), request.form.get("next", "")
    if parts().store.keys.of_text(text) is None:
        return Response(render_template("desk/sign_in.html", refused=True, next=following), 401)
    answer = redirect(own(following, url_for("desk.front.page")), 303)
    answer.set_cookie(COOKIE, text, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer


def _signed_out() -> AnyResponse:
    answer = redirect(url_for("desk.sign_in"), 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer
