"""What the parser's network sees of a word: its row in the lexicon, its ending, its beginning and its shape."""

from __future__ import annotations

from collections.abc import Mapping
from zlib import crc32

BUCKETS = 4096  # rows of the tables of endings and beginnings; fewer make unrelated ones share a row
SHAPES = 16
UNKNOWN = 0


def features(form: str, lexicon: Mapping[str, int]) -> tuple[int, int, int, int]:
    """(lexicon row or UNKNOWN, ending, beginning, shape) of a word; the same on every machine."""
    lower = form.lower()
    row = lexicon.get(lower, UNKNOWN)
    return row, crc32(lower[-3:].encode()) % BUCKETS, crc32(b"^" + lower[:3].encode()) % BUCKETS, _shape(form)


def _shape(form: str) -> int:
    digits, letters = any(map(str.isdigit, form)), any(map(str.isalpha, form))
    if form.isdigit():
        return 1 if len(form) == 4 else 2
    if digits:
        return 3 if letters else 4
    if not letters:
        return 5 if len(form) == 1 else 6
    return _shape_of_letters(form)


def _shape_of_letters(form: str) -> int:
    if form.islower():
        return 7 if len(form) <= 3 else 8
    if form.isupper():
        return 9 if len(form) == 1 else 10
    if form[0].isupper():
        return 11 if form[1:].islower() else 12
    return 13
