"""A bookmark outlives the process, and a broken one only means reading again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from service.pulling.bookmarks import FOLDER, Bookmark, alone, bookmark, keep

KEPT = Bookmark(
    "https://herald.example", datetime(2024, 3, 5, tzinfo=UTC), (7, 8), '"1"', "Tue, 05 Mar 2024 09:00:00 GMT", (3,)
)


def test_what_is_kept_is_found_by_its_address(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)

    assert bookmark(tmp_path, KEPT.address) == KEPT
    assert bookmark(tmp_path, "https://courier.example") == Bookmark("https://courier.example")
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


def test_a_file_that_knows_of_no_failures_is_read(tmp_path: Path) -> None:
    keep(tmp_path, KEPT)
    file = next((tmp_path / FOLDER).iterdir())
    file.write_text(file.read_text().replace(', "failed": [3]', ""))

    assert bookmark(tmp_path, KEPT.address) == replace(KEPT, failed=())


def test_what_failed_is_to_be_read_again() -> None:
    again = KEPT.without([9, None, 3, 9])

    assert (again.failed, again.etag, again.last_modified) == ((9, 3), None, None)
    assert (again.modified, again.posts) == (KEPT.modified, KEPT.posts)


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
