"""Take the README's pictures of the desk: the sample articles, as a browser shows them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from playwright.sync_api import sync_playwright

from service.config import Settings
from service.serving.app import create_app
from service.wiring import Crosscheck, build_encoder, build_judge, connected
from tests.desk.serving import ARGUMENTS, CHROMIUM, SEEDS, load, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FOLDER = SEEDS.parent / "docs" / "screenshots"


@dataclass(frozen=True, slots=True)
class Picture:
    """One page in one window."""

    name: str
    path: str
    width: int = 1280
    height: int = 840
    scheme: Literal["light", "dark"] = "light"


def pictures(crosscheck: Crosscheck) -> Iterator[Picture]:
    """The front page on a desk, in the dark and on a phone; an article; a figure by source and time."""
    article = next(head for head in crosscheck.store.articles().items if head.external_id == "embassy-4-courier")
    yield Picture("front", "/")
    yield Picture("front-dark", "/", scheme="dark")
    yield Picture("front-phone", "/", width=390, height=844)
    yield Picture("article", f"/articles/{article.id}", height=560)
    quake = next(head for head in crosscheck.store.articles().items if head.external_id == "earthquake-3-courier")
    toll = next(claim for claim in crosscheck.store.report(quake.id).claims if "24 people" in claim.claim.text)
    yield Picture("figure", f"/claims/{toll.id}", height=700)


def take(browser: Browser, address: str, picture: Picture) -> None:
    """Write the picture into FOLDER."""
    size = {"width": picture.width, "height": picture.height}
    context = browser.new_context(base_url=address, viewport=size, color_scheme=picture.scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(picture.path)
    page.screenshot(path=FOLDER / f"{picture.name}.png")
    context.close()


def main() -> None:
    """Load the sample articles into a throw-away store and take every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, sync_playwright() as started:
        crosscheck = connected(
            Settings(data=Path(data)), build_encoder(Settings()), build_judge(Settings.from_environment())
        )
        load(crosscheck)
        browser = started.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        with serving(create_app(crosscheck)) as address:
            for picture in pictures(crosscheck):
                take(browser, address, picture)
        browser.close()
        crosscheck.close()


if __name__ == "__main__":
    main()
