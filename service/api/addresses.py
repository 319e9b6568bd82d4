"""What an address cannot ask for, wherever it leads, and whether it is one of the API."""

from __future__ import annotations

from flask import Flask, request
from marshmallow import ValidationError
from werkzeug.exceptions import NotFound

NUL = "\0"
WORDS = "q"  # they are searched for by their meaning: no store is asked for them


def register_addresses(app: Flask) -> None:
    """Refuse the NUL character: nothing that is stored has one, and PostgreSQL takes none, not even in a question."""
    app.before_request(_refuse_nul)


def is_of_the_api() -> bool:
    """The address begins as those of the API do, whether or not it leads to a route."""
    return request.path == "/v1" or request.path.startswith("/v1/")


def _refuse_nul() -> None:
    if NUL in request.path:
        raise NotFound
    if asked := [name for name, value in request.args.items(multi=True) if NUL in value and name != WORDS]:
        raise ValidationError({name: ["A NUL character stands in it."] for name in asked})
