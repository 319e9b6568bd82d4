"""Signing in: the desk asks for a key whenever the API does, and keeps it for the browser's session."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, Response, g, redirect, render_template, request, url_for
from werkzeug.exceptions import Forbidden

from service.api.current import parts
from service.storage.keys import Key, Scope

if TYPE_CHECKING:
    from werkzeug.wrappers import Response as AnyResponse

# The key itself and nothing derived from it: revoking the key ends every session begun with it at once.
COOKIE = "crosscheck_key"
OPEN = ("desk.sign_in", "desk.signed_in", "desk.sign_out", "desk.static")
REVIEWS = "desk.reviewing."


def register_signing_in(desk: Blueprint, *, keys_required: bool) -> None:
    """Send strangers to the sign-in page; without `keys_required` only once a key has been made."""

    def ask_strangers() -> AnyResponse | None:
        g.editor = None
        if request.endpoint in OPEN or not (keys_required or parts().store.keys.any_live()):
            return None
        key = parts().store.keys.of_text(request.cookies.get(COOKIE, ""))
        if key is None:
            return redirect(url_for("desk.sign_in"), 303)
        g.editor = key
        if not key.allows(Scope.REVIEW if (request.endpoint or "").startswith(REVIEWS) else Scope.READ):
            raise Forbidden("The key you signed in with does not allow this.")
        return None

    desk.before_request(ask_strangers)
    desk.get("/sign-in", endpoint="sign_in")(_form)
    desk.post("/sign-in", endpoint="signed_in")(_signed_in)
    desk.post("/sign-out", endpoint="sign_out")(_signed_out)


def editor() -> str | None:
    """Whose key it is; None where no keys are asked for."""
    key = cast("Key | None", g.get("editor"))
    return key.name if key else None


def _form() -> str:
    return render_template("desk/sign_in.html", refused=False)


def _signed_in() -> AnyResponse:
    text = request.form.get("key", "").strip()
    if parts().store.keys.of_text(text) is None:
        return Response(render_template("desk/sign_in.html", refused=True), 401)
    answer = redirect(url_for("desk.front.page"), 303)
    answer.set_cookie(COOKIE, text, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer


def _signed_out() -> AnyResponse:
    answer = redirect(url_for("desk.sign_in"), 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="Strict", secure=request.is_secure)
    return answer
