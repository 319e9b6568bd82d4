"""Ten thousand conflicts, all with one claim and forty to a card, break no page."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from flask.testing import FlaskClient

from service.config import Settings
from service.desk.reading import RESULTS_A_PAGE, RESULTS_TOLD
from service.desk.strongest import SHOWN
from service.matching import PublishedClaim, published
from service.report import CheckedClaim, Report, Result
from service.serving.app import create_app
from service.storage.writer import Writer
from service.wiring import Crosscheck, connected
from tests.storage.building import CONFLICT, article, claims

ARTICLES, CLAIMS, RESULTS = 50, 5, 40
# A page that reads all ten thousand takes several seconds; a slow machine needs a tenth of one to draw what is shown.
SECONDS = 1.5


def put(writer: Writer, number: int, theirs: PublishedClaim | None) -> Report:
    """Store an article each of whose claims conflicts forty times with the other claim."""
    body = ". ".join(f"{number} times {n} people left the town of Ostrel" for n in range(CLAIMS))
    given = article(body, f"source-{number}.example")
    times = RESULTS if theirs else 1
    checked = tuple(
        CheckedClaim(claim, times * (Result(CONFLICT, published(claim, given), theirs, 0.8, "rules-1", "model-1"),))
        for claim in claims(body)
    )
    vectors = np.eye(CLAIMS, 384, dtype=np.float32)
    return writer.add(Report(given, checked), vectors, vectors[0], f"hash {number}")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory, models: tuple[Any, Any]) -> Iterator[Crosscheck]:
    parts = connected(Settings(data=tmp_path_factory.mktemp("many")), *models)
    with parts.store.writing() as writer:
        put(writer, 0, None)
    first = parts.store.newest().items[0].ours
    for number in range(1, ARTICLES + 1):
        with parts.store.writing() as writer:
            put(writer, number, first)
    yield parts
    parts.close()


@pytest.fixture
def client(many: Crosscheck) -> FlaskClient:
    return create_app(many).test_client()


def quickly(client: FlaskClient, path: str, **headers: str) -> str:
    """The page, if it took little of the processor's time and is small enough for a phone."""
    began = time.process_time()
    answer = client.get(path, headers=headers)
    assert time.process_time() - began < SECONDS
    assert answer.status_code in (200, 204)
    page = answer.get_data(as_text=True)
    assert len(page) < 400_000
    return page


def test_the_front_page_shows_the_strongest_of_each_claim_and_leads_to_the_rest(client: FlaskClient) -> None:
    page = quickly(client, "/")
    assert '<span id="open">99+</span> open' in page
    assert "Conflicting <span>10,0" in quickly(client, "/?review=any")
    assert page.count('class="group conflicting"') == 15
    assert page.count('<article class="result') == 15 * SHOWN
    address = re.findall(rf'<a href="(/claims/[^"]+)">and {RESULTS - SHOWN} more on this claim</a>', page)
    assert len(address) == 15
    assert quickly(client, address[0]).count('<article class="result') == RESULTS_A_PAGE
    assert page.startswith("<!doctype html>")
    assert "<title>(99+) Conflicting" in page


def test_a_claim_that_ten_thousand_contradict_shows_the_weightiest_a_page_at_a_time(
    client: FlaskClient, many: Crosscheck
) -> None:
    first = many.store.newest().items[0].theirs
    assert first
    address, seen = f"/claims/{first.id}", []
    page = quickly(client, address)
    assert f"10,001 results; the {RESULTS_TOLD} weightiest are here." in page
    assert "</bdi> and others" in page  # of the fifty sources
    while True:
        seen += re.findall(r'<article class="result [^"]*" id="result-([^"]+)"', page)
        following = re.search(r'hx-get="([^"]+)" hx-target="closest .more"', page)
        if following is None:
            break
        page = quickly(client, following[1], **{"HX-Request": "true"})
        assert "<html" not in page
    assert len(seen) == len(set(seen)) == RESULTS_TOLD


@pytest.mark.parametrize(
    "path",
    [
        "/?label=any",
        "/?order=sure",
        "/?order=sure&label=any",
        "/?review=open&days=7&confidence=50",
        "/news?seq=0",
        "/articles",
        "/sources",
        "/figures",
    ],
)
def test_no_page_reads_them_all(client: FlaskClient, path: str) -> None:
    quickly(client, path)


def test_an_article_shows_a_few_results_a_claim(client: FlaskClient, many: Crosscheck) -> None:
    [head] = many.store.articles("source-7.example").items
    page = quickly(client, f"/articles/{head.id}")
    assert page.count("<blockquote") == CLAIMS * SHOWN
    assert page.count(f"{RESULTS - SHOWN} more") == CLAIMS
