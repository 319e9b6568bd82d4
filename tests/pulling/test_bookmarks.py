"""A bookmark outlives the process, and a broken one only means reading again."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from service.pulling.bookmarks import FOLDER, Bookmark, Failed, Polled, alone, bookmark, keep

KEPT = Bookmark(
    "https://herald.example",
    datetime(2024, 3, 5, tzinfo=UTC),
    (7, 8),
    '"1"',
    "Tue, 05 Mar 2024 09:00:00 GMT",
    (Failed(3, "9f"), Failed(None, "e0")),
    "1.0",
    Polled("feed", "https://herald.example/feed", inside=False),
)


# What files of earlier versions do not have.
LATER = ("failed", "terms", "polled")


def test_what_is_kept_is_found_by_its_address(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)

    assert bookmark(tmp_path, KEPT.address) == KEPT
    assert bookmark(tmp_path, "https://courier.example") == Bookmark("https://courier.example")
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


def test_what_a_feed_said_of_itself_is_kept_for_that_feed_alone() -> None:
    assert KEPT.polled
    other = replace(KEPT.polled, address="https://herald.example/rss")

    assert KEPT.of(KEPT.polled) == KEPT
    assert KEPT.of(other) == replace(KEPT, polled=other, etag=None, last_modified=None)
    assert replace(KEPT, polled=None).of(KEPT.polled) == KEPT


def test_a_file_that_knows_of_no_failures_is_read(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)
    file = next((tmp_path / FOLDER).iterdir())
    kept = json.loads(file.read_text())
    file.write_text(json.dumps({name: value for name, value in kept.items() if name not in LATER}))

    assert bookmark(tmp_path, KEPT.address) == replace(KEPT, failed=(), terms="", polled=None)


def test_a_file_that_knows_failed_posts_by_their_ids_alone_is_read(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)
    file = next((tmp_path / FOLDER).iterdir())
    kept = {**json.loads(file.read_text()), "failed": [3, 9]}
    del kept["terms"]
    file.write_text(json.dumps(kept))

    assert bookmark(tmp_path, KEPT.address) == replace(KEPT, failed=(Failed(3), Failed(9)), terms="")


def test_what_failed_is_kept_once() -> None:
    again = KEPT.without([Failed(9, "1c"), Failed(3, "9f"), Failed(9, "1c")])
    assert again == replace(KEPT, failed=(*KEPT.failed, Failed(9, "1c")))


def test_what_failed_is_tried_again_under_other_terms_alone() -> None:
    again = replace(KEPT, failed=(Failed(3), Failed(None)), terms="2.0", etag=None, last_modified=None)

    assert KEPT.under("1.0") == KEPT
    assert KEPT.under("2.0") == again
    assert replace(KEPT, failed=()).under("2.0") == replace(KEPT, failed=(), terms="2.0")


def test_one_at_a_time_pulls_an_address(tmp_path: Path) -> None:
    same, another = KEPT.address, "https://courier.example"
    with alone(tmp_path, same) as first, alone(tmp_path, same) as second, alone(tmp_path, another) as other:
        assert (first, second, other) == (True, False, True)
    with alone(tmp_path, KEPT.address) as next_one:
        assert next_one


def test_a_broken_file_counts_as_none(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)
    for broken in ("", "[]", '{"modified": "soon", "posts": [], "etag": null, "last_modified": null}'):
        next((tmp_path / FOLDER).iterdir()).write_text(broken)
        assert bookmark(tmp_path, KEPT.address) == Bookmark(KEPT.address)
