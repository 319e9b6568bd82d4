"""Who may do what: as soon as there is a key, every request for articles needs one."""

from __future__ import annotations

from collections.abc import Collection

from flask import Flask, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from service.api.addresses import is_of_the_api
from service.api.callers import caller
from service.api.current import parts
from service.api.signatures import HEADER, WINDOW
from service.api.strangers import Strangers
from service.ingest.superdesk import SIGNATURE, is_signed
from service.storage.scope import Scope

OPEN = frozenset({"operations.healthz", "operations.readyz", "docs.page", "api-docs.openapi_json"})
# Any one of these scopes suffices; routes not listed need the read scope.
NEEDED = {
    "articles.send": {Scope.INGEST},
    "articles.withdraw": {Scope.INGEST},
    "batch.send_many": {Scope.INGEST},
    "submissions.read": {Scope.READ, Scope.INGEST},  # a sender may ask what became of its article
    "results.review": {Scope.REVIEW},
    **{f"ingest.{name}": {Scope.INGEST} for name in ("ninjs", "superdesk", "wordpress", "schema_org", "rss")},
    **{f"webhooks.{name}": {Scope.ADMIN} for name in ("register", "registered", "remove")},
}

# The same answer whatever is wrong: a guesser learns nothing, a caller whose clock is wrong learns enough.
NO_KEY = f"A valid key is needed: Authorization: Bearer cck_…, or {HEADER} of the last {WINDOW} seconds."


def register_access(app: Flask, strangers: Strangers) -> None:
    """Refuse what the caller's key doesn't allow, and strangers that need one."""

    def refuse_strangers() -> None:
        if request.endpoint in OPEN or "desk" in request.blueprints:  # the desk asks for a key itself
            return
        if request.endpoint is None and not is_of_the_api():  # a mistyped address: 404, as for those who have a key
            return
        if request.endpoint == "ingest.superdesk" and parts().settings.superdesk_secret:
            _check_signature(parts().settings.superdesk_secret)  # Superdesk cannot send a key
        elif strangers.need_key():
            _check(NEEDED.get(request.endpoint or "", {Scope.READ}))

    app.before_request(refuse_strangers)


def _check_signature(secret: str) -> None:
    if not is_signed(request.get_data(), request.headers.get(SIGNATURE, ""), secret):
        raise Unauthorized(
            f"A valid signature is needed: {SIGNATURE}: sha1=…", www_authenticate=WWWAuthenticate(SIGNATURE)
        )


def _check(scopes: Collection[Scope]) -> None:
    key = caller()
    if key is None:
        raise Unauthorized(NO_KEY, www_authenticate=WWWAuthenticate("bearer"))
    if not any(key.allows(scope) for scope in scopes):
        raise Forbidden(f"This key does not have the scope {' or '.join(sorted(scopes))}.")
