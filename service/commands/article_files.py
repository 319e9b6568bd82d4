"""Articles in files: .txt, .json, .jsonl, .jsonl.gz, folders of them, and on standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marshmallow import EXCLUDE, ValidationError

from service.api.faults import faults, told
from service.api.schemas.article import ArticleInSchema
from service.article import Article
from service.commands.json_lines import Opening, in_utf8, json_lines, opened_bytes, parsed
from service.errors import InvalidInput
from service.ingest.received import article

LINES = (".jsonl", ".jsonl.gz")
SUFFIXES = (".txt", ".json", *LINES)
STDIN = Path("-")
OTHER_NAMES = {"text": "body", "date": "published_at", "id": "external_id"}  # as public collections call them
_ANY_DATE_LINE = re.compile(r"\s*date[ \t:]+\d")
_DATE_LINE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\b[ \t]*(?:\r?\n|\r)?")


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """What is found at one place: an article, or the reason why it cannot be read."""

    place: str
    article: Article | None = None
    fault: str = ""


def bytes_in(paths: Iterable[Path]) -> int | None:
    """The size of all files to be read, in bytes; None if one is a pipe, whose length is not known."""
    paths = tuple(paths)
    if not all(path.is_dir() or path.is_file() for path in paths):
        return None
    return sum(file.stat().st_size for path in paths for file in _files(path))


def found_articles(
    paths: Iterable[Path], longest_body: int, piped_source: str = "", opening: Opening = opened_bytes
) -> Iterator[FoundArticle]:
    """Everything in the files and folders, in order; what cannot be read stops nothing.

    In a folder, a .jsonl file whose first line is not an article (labels, say) is skipped. A plain text on standard
    input ("-") is of `piped_source`; without one it is refused, as nothing says whose it is.
    """
    for path in paths:
        if path == STDIN:
            yield from _each(path, _piped(piped_source), longest_body)
            continue
        files = _files(path)
        if not files:
            yield FoundArticle(str(path), fault=f"the folder holds no {', '.join(SUFFIXES)}")
        for file in files:
            yield from _each(file, _rows(file, path if path.is_dir() else path.parent, opening), longest_body)


def _files(path: Path) -> list[Path]:
    return sorted(filter(_may_hold_articles, path.rglob("*"))) if path.is_dir() else [path]


def _may_hold_articles(file: Path) -> bool:
    if not _ends_with(file, *SUFFIXES) or not file.is_file():
        return False
    if not _ends_with(file, *LINES):
        return True
    try:
        _, first = next(json_lines(file))
    except (OSError, InvalidInput, StopIteration):
        return True  # reading it will show what is wrong
    return not isinstance(first, Mapping) or not first.keys().isdisjoint(("body", "text"))


def _ends_with(file: Path, *suffixes: str) -> bool:
    """In any case: Windows programs write REPORT.TXT."""
    return file.name.lower().endswith(suffixes)


def _each(path: Path, rows: Iterator[tuple[str, Any]], longest_body: int) -> Iterator[FoundArticle]:
    try:
        for place, given in rows:
            yield _found(place, given, longest_body)
    except InvalidInput as error:
        yield FoundArticle(str(path), fault=error.expected)
    except OSError as error:
        yield FoundArticle(str(path), fault=str(error))


def _rows(path: Path, folder: Path, opening: Opening) -> Iterator[tuple[str, Any]]:
    """Each place in a file of the folder, with the fields of its article or the error of reading them."""
    if _ends_with(path, *LINES):
        yield from ((f"{path}:{number}", given) for number, given in json_lines(path, opening))
    elif _ends_with(path, ".json"):
        yield from _listed(path, parsed(_whole(path, opening)))
    elif _ends_with(path, ".txt"):
        yield str(path), _sound(_plain(path, folder, opening))
    else:
        yield str(path), ValueError(f"not one of {', '.join(SUFFIXES)}")


def _whole(path: Path, opening: Opening) -> str:
    with opening(path) as file:
        return in_utf8(file.read(), path.name)


def _listed(path: Path, given: Any) -> Iterator[tuple[str, Any]]:
    several = given if isinstance(given, list) else [given]
    yield from ((f"{path}[{n}]" if len(several) > 1 else str(path), one) for n, one in enumerate(several))


def _piped(source: str) -> Iterator[tuple[str, Any]]:
    """What comes on standard input: JSON, whole or an object a line, if it begins like JSON; else a plain text."""
    text = in_utf8(sys.stdin.buffer.read(), str(STDIN))
    whole = parsed(text) if text.lstrip().startswith(("{", "[")) else None
    if isinstance(whole, Mapping | list):
        yield from _listed(STDIN, whole)
    elif text.lstrip().startswith("{"):
        yield from ((f"-:{n}", parsed(line)) for n, line in enumerate(text.split("\n"), 1) if line.strip())
    elif source:
        yield "-", _sound({"source": source, **_dated(text)})
    else:
        yield "-", ValueError("JSON with `source` and `body` was expected: a plain text does not name its source")


def _plain(path: Path, folder: Path, opening: Opening) -> dict[str, Any]:
    """A text file: its stem is the source, its path in the folder the id, and it may begin with `date YYYY-MM-DD`.

    Line ends stay as they are, so that spans count the file's own characters.
    """
    named = {"source": path.stem, "external_id": path.relative_to(folder).as_posix()}
    return named | _dated(_whole(path, opening))


def _dated(text: str) -> dict[str, Any]:
    dated = _DATE_LINE.match(text)
    return {"published_at": dated.group(1) if dated else None, "body": text[dated.end() :] if dated else text}


def _sound(given: dict[str, Any]) -> dict[str, Any] | ValueError:
    """The fields, or what is wrong: a date in another form would count as text, and the article as undated."""
    if not given["body"].strip():
        return ValueError("it is empty: there is no text in it")
    if given["published_at"] is None and _ANY_DATE_LINE.match(given["body"]):
        return ValueError("a first line with a date is `date YYYY-MM-DD`")
    return given


def _found(place: str, given: Any, longest_body: int) -> FoundArticle:
    if isinstance(given, Exception):
        return FoundArticle(place, fault=str(given))
    if not isinstance(given, Mapping):
        return FoundArticle(place, fault="not a JSON object")
    there = {str(name): value for name, value in given.items() if value not in (None, "")}
    renamed = {OTHER_NAMES.get(name, name): value for name, value in there.items()}
    try:
        return FoundArticle(place, article(ArticleInSchema(unknown=EXCLUDE).load(renamed), longest_body))
    except ValidationError as error:
        return FoundArticle(place, fault=told(tuple(faults(error.messages))))
    except InvalidInput as error:
        return FoundArticle(place, fault=str(error))


def only_article(path: Path, longest_body: int) -> Article:
    """The one article of a file or of standard input; raises InvalidInput if there isn't exactly one."""
    found = list(found_articles([path], longest_body, piped_source="stdin"))
    if len(found) != 1:
        raise InvalidInput(str(path), f"one article was expected, there are {len(found)}")
    if found[0].article is None:
        raise InvalidInput(found[0].place, found[0].fault)
    return found[0].article
