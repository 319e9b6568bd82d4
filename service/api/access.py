"""Who may do what: as soon as there is a key, every request for articles needs one."""

from __future__ import annotations

from flask import Flask, request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Forbidden, Unauthorized

from service.api.current import parts
from service.storage.keys import Scope

OPEN = frozenset({"operations.healthz", "operations.readyz", "docs.page", "api-docs.openapi_json"})
NEEDED = {
    "articles.send": Scope.INGEST,
    "articles.withdraw": Scope.INGEST,
    "batch.send_many": Scope.INGEST,
    "results.review": Scope.REVIEW,
}


def register_access(app: Flask, *, keys_required: bool) -> None:
    """Refuse what the caller's key doesn't allow; without `keys_required` only once a key has been made."""

    def refuse_strangers() -> None:
        if request.endpoint in OPEN or "desk" in request.blueprints:  # the desk asks for a key itself
            return
        if keys_required or parts().store.keys.any_live():
            _check(NEEDED.get(request.endpoint or "", Scope.READ))

    app.before_request(refuse_strangers)


def _check(scope: Scope) -> None:
    kind, _, text = request.headers.get("Authorization", "").partition(" ")
    key = parts().store.keys.of_text(text.strip()) if kind.lower() == "bearer" else None
    if key is None:
        raise Unauthorized(
            "A valid key is needed: Authorization: Bearer cck_…", www_authenticate=WWWAuthenticate("bearer")
        )
    if not key.allows(scope):
        raise Forbidden(f"This key does not have the scope {scope.value}.")
