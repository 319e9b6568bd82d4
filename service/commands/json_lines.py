"""Files of JSON with a value a line, gzipped or not."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO, cast

from service.errors import InvalidInput

Opening = Callable[[Path], BinaryIO]


def opened_bytes(path: Path) -> BinaryIO:
    """The file, opened for reading its bytes."""
    return path.open("rb")


def json_lines(path: Path, opening: Opening = opened_bytes) -> Iterator[tuple[int, Any]]:
    """The value of each line that is not empty, with its number; for a line that is not JSON, the error.

    Raises InvalidInput if the file isn't text.
    """
    lines = enumerate(_lines(path, opening), start=1)
    yield from ((number, parsed(line)) for number, line in lines if line.strip())


def parsed(text: str) -> Any:
    """The value, or a ValueError that says why it isn't JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        return ValueError(f"not JSON: {error}")


def in_utf8(content: bytes, name: str) -> str:
    """The text of a file, its line ends as they are; raises InvalidInput naming the file if it isn't text."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_utf8(name, error) from None


def _lines(path: Path, opening: Opening) -> Iterator[str]:
    try:
        with opening(path) as file, TextIOWrapper(_unpacked(path, file), "utf-8-sig") as lines:
            yield from lines
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InvalidInput(path.name, f"a whole gzip file was expected: {error}") from None
    except UnicodeDecodeError as error:
        raise _not_utf8(path.name, error) from None


def _unpacked(path: Path, file: BinaryIO) -> BinaryIO:
    return cast("BinaryIO", gzip.GzipFile(fileobj=file)) if path.suffix.lower() == ".gz" else file


def _not_utf8(name: str, error: UnicodeDecodeError) -> InvalidInput:
    return InvalidInput(name, f"not UTF-8: the byte {error.object[error.start]:#x} cannot be read")
