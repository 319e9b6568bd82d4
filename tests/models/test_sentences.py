"""The sentences of real articles that the weighing of statements is learnt from, and how much they count."""

import json

import pytest

from models.judge.sentences import READ, PairRead, Place, pairs_read
from models.judge.statements import Labelled, Seen, counts
from models.pair.rows import LABELS

ARTICLES = {"one": {"title": "Nine\ndie", "text": "Nine people\ndied. Six were hurt."}}


def test_a_place_is_a_passage_or_the_headline() -> None:
    assert Place("one", 0, 17).text(ARTICLES) == "Nine people died."
    assert Place("one", None, None).text(ARTICLES) == "Nine die"


def test_a_place_in_an_unknown_article_is_an_error() -> None:
    with pytest.raises(KeyError):
        Place("two", 0, 17).text(ARTICLES)


def test_every_pair_that_was_read_is_of_two_articles_and_has_one_of_the_labels() -> None:
    told = pairs_read()
    assert len(told) == len(json.loads(READ.read_text(encoding="utf-8")))
    assert all(one.earlier.article != one.later.article for one in told)
    assert {one.label for one in told} == set(LABELS)


def test_every_pair_was_read_once() -> None:
    def sides(one: PairRead) -> frozenset[Place]:
        return frozenset({one.earlier, one.later})

    assert len({sides(one) for one in pairs_read()}) == len(pairs_read())


def test_each_file_counts_as_much_as_any_other_and_a_pair_that_was_sought_less_than_its_neighbours() -> None:
    rows = [("a", 1.0), ("b", 1.0), ("b", 1.0), ("b", 0.3)]
    told = counts([Seen(Labelled("x", "y", "new", file, part), (), False) for file, part in rows]).tolist()
    assert told[0] == pytest.approx(sum(told[1:]))
    assert told[3] == pytest.approx(0.3 * told[2])
