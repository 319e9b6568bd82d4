"""Addresses: a NUL character is refused in any of them, and some are the API's."""

from __future__ import annotations

from flask import Flask, request
from marshmallow import ValidationError
from werkzeug.exceptions import NotFound

NUL = "\0"
WORDS = "q"  # searched by meaning, where any character may stand; the list of articles drops it


def register_addresses(app: Flask) -> None:
    """Refuse the NUL character: nothing stored contains one, and PostgreSQL accepts none, not even in a query."""
    app.before_request(_refuse_nul)


def is_of_the_api() -> bool:
    """The address begins as those of the API do, whether or not it leads to a route."""
    return request.path == "/v1" or request.path.startswith("/v1/")


def _refuse_nul() -> None:
    if NUL in request.path:
        raise NotFound
    if asked := [name for name, value in request.args.items(multi=True) if NUL in value and name != WORDS]:
        raise ValidationError({name: ["It contains a NUL character."] for name in asked})
