"""Articles are found in files as people keep them, and what cannot be read stops nothing."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.commands.article_files import FoundArticle, found_articles, only_article
from service.errors import InvalidInput

LONGEST = 1_000
BODY = "Rescuers brought 214 passengers ashore."


def found(*paths: Path) -> list[FoundArticle]:
    return list(found_articles(paths, LONGEST))


@pytest.mark.parametrize(
    ("text", "published_at", "body"),
    [
        (BODY, None, BODY),
        (f"date 2024-03-05\n{BODY}", datetime(2024, 3, 5, tzinfo=UTC), BODY),
        (f" date 2024-03-05 {BODY}", datetime(2024, 3, 5, tzinfo=UTC), BODY),
        (f"\ufeffdate 2024-03-05\r\n\r\n{BODY}", datetime(2024, 3, 5, tzinfo=UTC), f"\r\n{BODY}"),
        (f"{BODY}\r\n\r\n{BODY}\r", None, f"{BODY}\r\n\r\n{BODY}\r"),
        (f"date unknown\n{BODY}", None, f"date unknown\n{BODY}"),
    ],
)
def test_a_text_may_begin_with_its_date(tmp_path: Path, text: str, published_at: datetime | None, body: str) -> None:
    (tmp_path / "gazette.txt").write_text(text, "utf-8", newline="")
    [one] = found(tmp_path / "gazette.txt")

    assert one.article
    assert one.article.body == body
    assert one.article.head.source == "gazette"
    assert one.article.head.external_id == "gazette.txt"
    assert one.article.head.published_at == published_at


@pytest.mark.parametrize(
    "given",
    [
        {"source": "gazette", "body": BODY, "published_at": "2024-03-05", "external_id": "7"},
        {"source": "gazette", "text": BODY, "date": "2024-03-05", "id": "7", "event": "ferry", "title": ""},
    ],
)
def test_fields_go_by_the_names_of_public_collections_too(tmp_path: Path, given: dict[str, str]) -> None:
    (tmp_path / "one.json").write_text(json.dumps(given))
    [one] = found(tmp_path / "one.json")

    assert one.article
    assert (one.article.head.source, one.article.head.external_id, one.article.body) == ("gazette", "7", BODY)
    assert one.article.head.published_at == datetime(2024, 3, 5, tzinfo=UTC)
    assert one.article.head.title is None


def test_a_bad_line_names_its_place_and_stops_nothing(tmp_path: Path) -> None:
    good = json.dumps({"source": "gazette", "body": BODY})
    lines = [good, "", "{", "[]", json.dumps({"body": BODY}), '{"source": "s", "body": "<p>x</p>"}', good]
    with gzip.open(tmp_path / "some.jsonl.gz", "wt") as file:
        file.write("\n".join(lines))

    outcomes = found(tmp_path / "some.jsonl.gz")

    assert [outcome.place.rpartition(":")[2] for outcome in outcomes] == ["1", "3", "4", "5", "6", "7"]
    assert [outcome.article is not None for outcome in outcomes] == [True, False, False, False, False, True]
    assert "/source" in outcomes[3].fault
    assert "/body_format" in outcomes[4].fault


@pytest.mark.parametrize(("name", "packed"), [("some.jsonl", bytes), ("some.jsonl.gz", gzip.compress)])
def test_a_byte_order_mark_costs_no_line(tmp_path: Path, name: str, packed: Callable[[bytes], bytes]) -> None:
    line = json.dumps({"source": "gazette", "body": BODY})
    (tmp_path / name).write_bytes(packed(f"{line}\n{line}".encode("utf-8-sig")))

    assert [one.fault for one in found(tmp_path)] == ["", ""]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bad.jsonl.gz", b"not gzip"),
        ("cut.jsonl.gz", gzip.compress(b'{"source": "s", "body": "b"}\n' * 99)[:-20]),
        ("damaged.jsonl.gz", gzip.compress(b"")[:10] + b"\xff" * 20),
        ("bad.json", b"\xff"),
        ("bad.txt", b"caf\xe9"),
        ("picture.png", b"\x89PNG"),
        ("empty.txt", b""),
        ("empty.json", b""),
    ],
)
def test_a_file_that_cannot_be_read_is_reported_and_the_next_one_read(
    tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(BODY)

    *_, fault, good = found(tmp_path / name, tmp_path / "good.txt")

    assert fault.fault
    assert name in fault.place
    assert good.article


@pytest.mark.parametrize("text", ["", " \n", "date 2024-03-05\n"])
def test_a_text_file_without_a_text_is_said_to_be_empty(tmp_path: Path, text: str) -> None:
    (tmp_path / "gazette.txt").write_text(text)

    [empty] = found(tmp_path / "gazette.txt")

    assert empty.place == str(tmp_path / "gazette.txt")
    assert empty.fault == "it is empty: there is no text in it"


@pytest.mark.parametrize(
    "line", ["date 2024-3-5", "date: 2024-03-05", "date 5 March 2024", "date 2024-03-05T10:00:00Z", "date 05/03/2024"]
)
def test_a_date_that_is_written_otherwise_is_not_taken_for_the_text(tmp_path: Path, line: str) -> None:
    (tmp_path / "gazette.txt").write_text(f"{line}\n{BODY}")
    [one] = found(tmp_path / "gazette.txt")

    assert one.fault == "a first line with a date is `date YYYY-MM-DD`"


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_a_file_in_another_encoding_is_told_so_with_the_byte_at_fault(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"caf\xe9")

    assert [one.fault for one in found(tmp_path / name)] == ["not UTF-8: the byte 0xe9 cannot be read"]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "inner/c.txt", "notes.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)

    assert [Path(one.place).name for one in found(tmp_path)] == ["a.txt", "b.txt", "c.txt"]


def test_names_may_be_in_capitals(tmp_path: Path) -> None:
    line = json.dumps({"source": "s", "body": BODY})
    (tmp_path / "A.TXT").write_text(BODY)
    (tmp_path / "B.JSON").write_text(line)
    (tmp_path / "C.JsonL").write_text(line)
    (tmp_path / "D.JSONL.GZ").write_bytes(gzip.compress(line.encode()))

    for place in ([tmp_path], sorted(tmp_path.iterdir())):
        outcomes = found(*place)
        assert [Path(one.place).name for one in outcomes] == ["A.TXT", "B.JSON", "C.JsonL:1", "D.JSONL.GZ:1"]
        assert all(one.article for one in outcomes)


def test_texts_of_one_name_in_two_folders_are_two_articles(tmp_path: Path) -> None:
    for name in ("flood/gazette.txt", "strike/gazette.txt", "gazette.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BODY)

    heads = [one.article.head for one in found(tmp_path) if one.article]
    [alone] = found(tmp_path / "flood" / "gazette.txt")

    assert {head.source for head in heads} == {"gazette"}
    assert [head.external_id for head in heads] == ["flood/gazette.txt", "gazette.txt", "strike/gazette.txt"]
    assert alone.article
    assert alone.article.head.external_id == "gazette.txt"


def test_labels_beside_articles_are_passed_over_in_a_folder_only(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text(json.dumps({"source": "s", "body": BODY}))
    (tmp_path / "labels.jsonl").write_text(json.dumps({"label": "new", "a": "x", "b": "y"}))

    assert [Path(one.place).name for one in found(tmp_path)] == ["articles.jsonl:1"]
    assert found(tmp_path / "labels.jsonl")[0].fault


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    [one] = found(tmp_path)
    assert "no .txt" in one.fault


def test_one_article_is_wanted_where_one_is_shown(tmp_path: Path) -> None:
    (tmp_path / "two.json").write_text(json.dumps([{"source": "s", "body": BODY}] * 2))
    with pytest.raises(InvalidInput, match="there are 2"):
        only_article(tmp_path / "two.json", LONGEST)
