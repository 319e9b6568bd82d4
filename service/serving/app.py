"""The app: the API and the desk around the service's parts."""

from __future__ import annotations

from flask import Flask

from service.api.access import register_access
from service.api.addresses import register_addresses
from service.api.current import PARTS
from service.api.limits import register_limits
from service.api.openapi import register_resources
from service.api.polling import register_waiters
from service.api.problems import register_problems
from service.api.request_log import register_request_log
from service.api.slots import Slots
from service.api.strangers import ANYONE, Strangers
from service.api.turns import Turns, register_turns
from service.desk.desk import register_desk
from service.wiring import Crosscheck


def create_app(
    crosscheck: Crosscheck,
    *,
    strangers: Strangers = ANYONE,
    turns: Turns | None = None,
    waiters: Slots | None = None,
) -> Flask:
    """The WSGI app that serves these parts; unless `strangers` says otherwise it asks for keys once one exists."""
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = crosscheck.settings.largest_request
    app.extensions[PARTS] = crosscheck
    app.json.sort_keys = False  # type: ignore[attr-defined]  # fields come in the order that people read them
    register_problems(app)
    register_request_log(app)
    register_addresses(app)
    register_limits(app)
    register_access(app, strangers)
    register_turns(app, turns or Turns())
    register_waiters(app, waiters)
    register_resources(app)
    register_desk(app, strangers)
    return app
