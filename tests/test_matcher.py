"""Of a claim's neighbours only those are read that can matter, and what stays the same only once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest

from service.checking import Checker
from service.judging.judge import Judge
from service.matcher import Matcher, worth_judging, worth_reading
from service.storage.index import ClaimIndex
from service.storage.neighbours import Hit
from service.storage.store import Store
from tests.storage.building import DIMENSION, add, article, unit
from tests.storage.building import claims as sentences

HITS = [Hit("own", 0.99), Hit("elsewhere", 0.8), Hit("nearest", 0.6), Hit("there", 0.5), Hit("here", 0.45)]


def ids(hits: list[Hit], near: dict[str, float]) -> list[str]:
    return [hit.claim_id for hit in worth_reading(hits, near)]


def test_neighbours_of_articles_that_open_otherwise_are_left_out() -> None:
    near = {"own": 0.9, "elsewhere": 0.1, "nearest": 0.1, "there": 0.2, "here": 0.3}
    assert ids(HITS, near) == ["own", "elsewhere", "here"]


def test_what_may_be_a_copy_is_read_whatever_its_article_tells() -> None:
    copy = [Hit("a", 0.95), Hit("b", 0.9), Hit("c", 0.85), Hit("d", 0.5)]
    assert ids(copy, dict.fromkeys("abcd", 0.0)) == ["a", "b", "c"]


def test_the_best_two_are_read_so_that_something_is_shown_where_nothing_compares() -> None:
    assert ids(HITS[2:], {}) == ["nearest", "there"]


@pytest.mark.parametrize(
    ("apart", "judged"),
    [
        ({"own": False, "elsewhere": False, "nearest": False}, ["own", "elsewhere", "nearest"]),
        ({"elsewhere": True, "nearest": False, "there": True, "here": False}, ["elsewhere", "nearest", "here"]),
        ({"nearest": True, "there": True, "here": True}, ["nearest"]),  # shown where nothing compares
        ({"own": True, "elsewhere": True, "nearest": True}, ["own", "elsewhere"]),  # both may be copies
        ({}, []),  # all are our own
    ],
)
def test_what_came_out_long_before_or_after_is_judged_only_to_be_shown(
    apart: dict[str, bool], judged: list[str]
) -> None:
    assert [hit.claim_id for hit in worth_judging(HITS, apart)] == judged


class Sentences:
    """An encoder of eight dimensions: the same text has the same vector."""

    name, dimension = "model-1", DIMENSION

    def encode(self, texts: list[str]) -> object:
        return unit(*texts)


def test_an_article_s_lead_is_read_from_the_store_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    index = ClaimIndex(tmp_path, store, "model-1", DIMENSION)
    matcher = Matcher(index, store, neighbours=9, similarity=-1)
    checker = Checker(lambda one: sentences(one.body), Sentences(), matcher, store, Judge(None))
    asked: list[Collection[str]] = []
    reading = Store.lead_vectors
    monkeypatch.setattr(Store, "lead_vectors", lambda of, ids: asked.append(list(ids)) or reading(of, ids))
    first = add(store, "One went. Two came").article.head.id
    checker.check(article("Three left", "b.example"))
    second = add(store, "Four rose").article.head.id
    checker.check(article("Five fell", "b.example"))
    assert [some for some in asked if some] == [[first], [second]]
    store.close()
