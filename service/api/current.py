"""Where a route finds the service's parts: the app that serves it was built around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import current_app

if TYPE_CHECKING:
    from service.wiring import Crosscheck

PARTS = "crosscheck"


def parts() -> Crosscheck:
    """The parts that the serving app was created with."""
    return cast("Crosscheck", current_app.extensions[PARTS])
