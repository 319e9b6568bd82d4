"""The sample articles in a real service, its pages in a client and, where there is one, in a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.config import Settings
from service.serving.app import create_app
from service.wiring import Crosscheck, build_encoder, build_judge, connected
from tests.desk.serving import ARGUMENTS, CHROMIUM, add, load, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Markup, a dangerous address, a word without an end, an override of the text's direction, a name from right to left.
HOSTILE: dict[str, Any] = {
    "source": "evil<b>.example",
    "external_id": "hostile",
    "title": "<script>alert('title')</script> \u202egnorw",
    "body": "<script>alert('body')</script> killed 25 people on Sunday, said \u202eJohn\" onmouseover='x'. "
    + "Aaaa" * 500
    + " was not evacuated. דוד כהן said 300 soldiers were hurt. javascript:alert(1) cost $5 million.",
    "published_at": "2020-01-02",
}


@pytest.fixture(scope="session")
def models() -> tuple[Any, Any]:
    return build_encoder(Settings()), build_judge(Settings(pair_model="off"))


@pytest.fixture
def empty(tmp_path: Path, models: tuple[Any, Any]) -> Iterator[Crosscheck]:
    parts = connected(Settings(data=tmp_path), *models)
    yield parts
    parts.close()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, models: tuple[Any, Any]) -> Path:
    """A folder with a store that holds the articles on the embassy, and the hostile one."""
    folder = tmp_path_factory.mktemp("desk")
    parts = connected(Settings(data=folder), *models)
    load(parts, "embassy-*.json")
    add(parts, HOSTILE)
    parts.close()
    return folder


@pytest.fixture
def crosscheck(tmp_path: Path, loaded: Path, models: tuple[Any, Any]) -> Iterator[Crosscheck]:
    """A copy of that store, to be changed at will."""
    shutil.copytree(loaded, tmp_path / "data")
    parts = connected(Settings(data=tmp_path / "data"), *models)
    yield parts
    parts.close()


@pytest.fixture
def app(crosscheck: Crosscheck) -> Flask:
    return create_app(crosscheck)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """Where a browser finds the service."""
    with serving(app) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no browser here: install Debian's chromium, or name one in CROSSCHECK_CHROMIUM")
    with playwright.sync_playwright() as started:
        yield started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A window on the service that fails its test if the console complains or a request leaves the machine."""
    context = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(60_000)  # the machine may be busy
    window = context.new_page()
    complaints: list[str] = []
    window.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    window.on("pageerror", lambda error: complaints.append(str(error)))
    window.on("request", lambda asked: None if asked.url.startswith(address) else complaints.append(asked.url))
    yield window
    context.close()
    assert not complaints
