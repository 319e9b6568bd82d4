"""A local site for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.pulling.site import Site, serving


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving() as served:
        yield served
