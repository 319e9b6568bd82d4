"""An article that others overtake is judged again before it is stored, and a long one keeps nobody waiting for that."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from service import checking
from service.checking import ROUNDS, Checker
from service.errors import NotFound, Overtaken, StoreUnavailable
from service.judging.judge import Judge
from service.judging.verdict import Verdict
from service.matcher import Matcher
from service.matching import Pair
from service.report import Added, Report
from service.storage.index import ClaimIndex
from service.storage.store import Store
from tests.storage.building import DIMENSION, add, article, claims
from tests.test_matcher import Sentences

OURS = "A ferry sank. The crew left"
NEAR, FAR = "A ferry sank", "It rained"


class Meanwhile(Judge):
    """Others write whenever it judges; it notes the other articles of the pairs that it is given."""

    def __init__(self, others: Callable[[], None]) -> None:
        super().__init__(None)
        self._others = others
        self.given: list[list[str]] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.given.append([pair.theirs.article.id for pair in pairs])
        self._others()
        return super().judge(pairs)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(f"sqlite:///{tmp_path / 'store.sqlite3'}")
    yield opened
    opened.close()


def added_while(store: Store, folder: Path, others: Callable[[], None]) -> tuple[Added, list[list[str]]]:
    """The article added while others write, and what the judge was given, round by round."""
    judge = Meanwhile(others)
    matcher = Matcher(ClaimIndex(folder, store, "model-1", DIMENSION), store, neighbours=99, similarity=0.9)
    checker = Checker(lambda one: claims(one.body), Sentences(), matcher, store, judge)
    return checker.add(article(OURS, "b.example")), judge.given


def writing(store: Store, *bodies: str) -> Callable[[], None]:
    """Stores an article with the next of these bodies whenever it is called, until none is left."""
    left = list(enumerate(bodies))

    def write() -> None:
        if left:
            number, body = left.pop(0)
            add(store, body, f"{number}.example")

    return write


def matched(added: Added) -> set[str]:
    """The sources that the stored article was matched with."""
    told = (result.theirs for claim in added.report.claims for result in claim.results)
    return {theirs.article.source for theirs in told if theirs}


def test_what_came_meanwhile_is_judged_before_the_article_is_stored(tmp_path: Path, store: Store) -> None:
    added, given = added_while(store, tmp_path, writing(store, NEAR))
    assert [len(some) for some in given] == [0, 1]
    assert matched(added) == {"0.example"}


def test_nothing_is_judged_again_where_what_came_is_about_something_else(tmp_path: Path, store: Store) -> None:
    added, given = added_while(store, tmp_path, writing(store, FAR))
    assert given == [[]]
    assert (matched(added), added.created) == (set(), True)


def test_what_was_withdrawn_meanwhile_is_no_match(tmp_path: Path, store: Store) -> None:
    there = [add(store, NEAR, "a.example").article.head.id]

    def withdraw() -> None:
        while there:
            with store.writing() as writer:
                writer.delete(there.pop())

    added, given = added_while(store, tmp_path, withdraw)
    assert [len(some) for some in given] == [1, 0]
    assert matched(added) == set()


def test_others_write_while_a_long_article_is_judged_again(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "SHORT", 1)
    monkeypatch.setattr("service.storage.database.CALLERS_PATIENCE", 0.1)  # a judge under the lock would be told so
    added, given = added_while(store, tmp_path, writing(store, *[NEAR] * (ROUNDS - 1)))
    assert [len(some) for some in given] == [0, 1, 1, 1, 1]  # only what came during the round before
    assert len(matched(added)) == ROUNDS - 1


def test_a_long_article_is_stored_at_last_however_many_similar_ones_come(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "SHORT", 1)
    monkeypatch.setattr("service.storage.database.CALLERS_PATIENCE", 0.1)
    left = []

    def write_for_ever() -> None:
        try:
            add(store, NEAR, "a.example", external_id="1")
        except StoreUnavailable:
            left.append("the lock is kept")

    added, given = added_while(store, tmp_path, write_for_ever)
    assert (len(given), left) == (ROUNDS + 1, ["the lock is kept"])
    assert added.created


def test_a_text_that_is_stored_already_and_taken_down_just_now_was_overtaken(
    tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored, _ = added_while(store, tmp_path, lambda: None)
    read = store.report

    def taken_down(article_id: str) -> Report:
        with store.writing() as writer:
            writer.delete(article_id)
        return read(article_id)

    monkeypatch.setattr(store, "report", taken_down)
    with pytest.raises(Overtaken, match="was taken down"):
        added_while(store, tmp_path, lambda: None)
    with pytest.raises(NotFound):
        read(stored.report.article.head.id)
