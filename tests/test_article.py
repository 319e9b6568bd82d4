"""Which of two articles came later, where their dates tell it."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from service.article import ArticleHead, source_named

NINE, TEN = "2024-03-05T09:00:00+00:00", "2024-03-05T10:00:00+00:00"
DAY, DAY_AFTER = "2024-03-05T00:00:00+00:00", "2024-03-06T00:00:00+00:00"


def head(published_at: str | None) -> ArticleHead:
    return ArticleHead("a.example", published_at=datetime.fromisoformat(published_at) if published_at else None)


@pytest.mark.parametrize(
    ("one", "other"), [(TEN, NINE), (DAY_AFTER, NINE), (DAY_AFTER, DAY), ("2024-03-05T10:30:00+01:00", NINE)]
)
def test_an_article_was_published_after_another_and_not_the_other_way_round(one: str, other: str) -> None:
    assert head(one).published_after(head(other))
    assert not head(other).published_after(head(one))


@pytest.mark.parametrize(("one", "other"), [(NINE, NINE), (NINE, DAY), (None, NINE), (None, None)])
def test_neither_was_published_after_the_other_where_the_dates_leave_it_open(
    one: str | None, other: str | None
) -> None:
    assert not head(one).published_after(head(other))
    assert not head(other).published_after(head(one))


@pytest.mark.parametrize(("one", "other", "apart"), [(NINE, TEN, 1), (DAY_AFTER, NINE, 15), (NINE, NINE, 0)])
def test_two_articles_came_out_so_long_after_each_other(one: str, other: str, apart: int) -> None:
    assert head(one).published_apart(head(other)) == head(other).published_apart(head(one)) == timedelta(hours=apart)


def test_how_long_after_each_other_is_not_known_of_an_undated_article() -> None:
    assert head(None).published_apart(head(NINE)) is head(NINE).published_apart(head(None)) is None


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Herald.example", "herald.example"),
        (" herald.example\t", "herald.example"),
        ("WWW.Herald.co.UK", "www.herald.co.uk"),
        ("Zeitung-Köln.example", "zeitung-köln.example"),
        (" The Herald ", "The Herald"),
        ("Reuters", "Reuters"),  # a name has its own case
        ("St. Louis Post", "St. Louis Post"),
        ("Gazette.2024", "Gazette.2024"),
        ("Herald.example/Sport", "Herald.example/Sport"),
    ],
)
def test_a_source_has_one_name_and_a_host_no_case(given: str, kept: str) -> None:
    assert source_named(given) == source_named(kept) == kept
