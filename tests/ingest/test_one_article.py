"""One article is the same article, whichever system pushes it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from service.api.pushed import pushed_article
from service.article import Article, ArticleHead
from service.identity import content_hash
from service.ingest.incoming import Status
from tests.ingest.recorded import ROUTES, incoming

CANONICAL = Article(
    ArticleHead(
        source="harbour-gazette.example",
        external_id="https://harbour-gazette.example/?p=2031",
        title="Ferry & freighter collide off Port Ellery",
        url="https://www.harbour-gazette.example/2024/03/ferry-freighter-collide/",
        published_at=datetime(2024, 3, 5, 8, 30, tzinfo=UTC),
        language="en",
    ),
    "A ferry & a freighter collided off Port Ellery on Monday, and 214 passengers were injured, the coast guard said."
    "\n\n“We heard a bang, then the lights went out,” said Maria Lunn, a passenger. "
    "Rescuers brought all 612 people on board ashore."
    "\n\nThe owner, Ellery Lines, expects repairs to cost £3.5 million.",
)


@pytest.mark.parametrize("name", ROUTES)
def test_every_format_gives_the_same_article(name: str) -> None:
    pushed = incoming(name)

    assert pushed.status is Status.PUBLISHED
    article = pushed_article(pushed, longest_body=10_000)
    assert replace(article, head=replace(article.head, edited_at=None)) == CANONICAL
    assert (article.head.edited_at is None) is name.startswith("rss")  # which has no element for it
    assert content_hash(article) == content_hash(CANONICAL)
