"""Figures are gathered from articles on one event."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from service.matching import PublishedClaim
from service.searching import LEADS_OF_ONE_EVENT, same_event
from tests.judging.building import published

MARCH = datetime(2023, 3, 14, tzinfo=UTC)


def claim(article: str, at: datetime | None) -> PublishedClaim:
    told = published("The quake killed 12 people.")
    return replace(told, article=replace(told.article, id=article, published_at=at))


@pytest.mark.parametrize(
    ("alike", "days", "same"),
    [
        (LEADS_OF_ONE_EVENT + 0.01, 31, True),
        (LEADS_OF_ONE_EVENT - 0.01, 0, False),
        (0.9, 32, False),
        (0.9, None, True),
    ],
)
def test_articles_that_open_alike_and_came_out_within_a_month_tell_of_one_event(
    alike: float, days: int | None, same: bool
) -> None:
    one, other = claim("a", MARCH), claim("b", None if days is None else MARCH + timedelta(days=days))
    leads = {
        "a": np.array([1, 0], dtype=np.float32),
        "b": np.array([alike, np.sqrt(1 - alike**2)], dtype=np.float32),
    }
    assert same_event(one, other, leads) is same


def test_an_article_tells_of_one_event_however_it_opens() -> None:
    assert same_event(claim("a", MARCH), claim("a", MARCH), {})
