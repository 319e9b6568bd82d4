"""Files of JSON with a value a line, packed or not."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from service.errors import InvalidInput


def json_lines(path: Path) -> Iterator[tuple[int, Any]]:
    """What each line that is not empty holds, by the line's number: a value, or the error of a line that is no JSON.

    Raises InvalidInput where the file is no text.
    """
    yield from ((number, parsed(line)) for number, line in enumerate(_lines(path), start=1) if line.strip())


def parsed(text: str) -> Any:
    """The value, or a ValueError that says why it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        return ValueError(f"not JSON: {error}")


def in_utf8(content: bytes, name: str) -> str:
    """The text of a file, its line ends as they are; raises InvalidInput naming the file where it is none."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(name, error) from None


def _lines(path: Path) -> Iterator[str]:
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8-sig") as lines:
            yield from lines
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InvalidInput(path.name, f"a whole gzip file was expected: {error}") from None
    except UnicodeDecodeError as error:
        raise _not_utf8(path.name, error) from None


def _not_utf8(name: str, error: UnicodeDecodeError) -> InvalidInput:
    return InvalidInput(name, f"not UTF-8: the byte {error.object[error.start]:#x} cannot be read")
