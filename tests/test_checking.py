"""Of a claim's neighbours only those are read that can matter."""

from service.checking import worth_reading
from service.storage.neighbours import Hit

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
