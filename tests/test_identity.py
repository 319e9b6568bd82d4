"""Identifiers, UUIDs of version 7, and which article a text belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import RFC_4122, UUID

import pytest

from service.article import Article, ArticleHead
from service.identity import identity_of, is_id, new_id, new_ids

MOMENT = datetime(2019, 12, 31, 18, 30, 0, 123000, tzinfo=UTC)


def test_an_id_is_a_version_7_uuid_that_carries_its_millisecond() -> None:
    found = UUID(new_id(MOMENT))
    assert (found.version, found.variant) == (7, RFC_4122)
    assert found.int >> 80 == 1577817000123


def test_later_ids_sort_after_earlier_ones_as_text() -> None:
    moments = [MOMENT + timedelta(milliseconds=step) for step in range(50)]
    ids = [new_id(moment) for moment in moments]
    assert ids == sorted(ids)


def test_ids_of_one_millisecond_differ() -> None:
    assert len({new_id(MOMENT) for _ in range(1000)}) == 1000


def test_ids_that_are_made_together_ascend() -> None:
    ids = new_ids(MOMENT, 1000)
    assert ids == sorted(ids)
    assert {UUID(one).int >> 80 for one in ids} == {1577817000123}
    assert {(UUID(one).version, UUID(one).variant) for one in ids} == {(7, RFC_4122)}
    assert new_ids(MOMENT, 0) == []


@pytest.mark.parametrize("text", ["", "zz", "018f3a5c", "018F3A5C-0000-7000-8000-000000000000", "{0}", "9" * 32])
def test_only_what_is_written_as_an_id_is_one(text: str) -> None:
    assert is_id(new_id(MOMENT))
    assert not is_id(text)


ARTICLE = Article(ArticleHead("a.example", external_id="1", title="On the dam", published_at=MOMENT), "The dam broke.")


def test_the_same_text_at_the_same_instant_in_another_zone_is_the_same() -> None:
    elsewhere = replace(ARTICLE.head, published_at=MOMENT.astimezone(timezone(timedelta(hours=2))), url="a.example/1")
    assert identity_of(replace(ARTICLE, head=elsewhere)) == identity_of(ARTICLE)


def test_another_text_under_one_external_id_is_of_the_same_article() -> None:
    changed = replace(ARTICLE, body="The dam held.")
    assert identity_of(changed).article == identity_of(ARTICLE).article
    assert identity_of(changed).content != identity_of(ARTICLE).content


def test_without_an_external_id_another_text_is_another_article() -> None:
    alone = replace(ARTICLE, head=replace(ARTICLE.head, external_id=None))
    assert identity_of(replace(alone, body="The dam held.")).article != identity_of(alone).article
