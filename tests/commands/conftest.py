"""The local site that pulling is tested with."""

from __future__ import annotations

from tests.pulling.conftest import site

__all__ = ["site"]
