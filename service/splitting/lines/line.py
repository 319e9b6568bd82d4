"""A line of a text with the marks by which mail quotes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LINE = re.compile(r"(?P<margin>(?:[^\S\n]|>(?=[\s>]|$))*)(?P<words>[^\n]*)(?:\n|$)")
CLOSED = re.compile(r"[.!?…:;][\"”’'»)\]]{0,4}$")
# What opens an item of a list whatever stands before it; a dash and "2." may also stand elsewhere in a sentence.
BULLET = re.compile(r"[•‣▪●◦·]\s*|\*\s+")
NUMBERED = re.compile(r"(?:[—–-]|\(?\d{1,2}[.)])\s+")
OPENERS = "\"“‘'«([{"
TITLED = 0.9  # share of capitalised words at which a line is a title: in prose, names fill many a line
LINKING = 3  # letters; "of" and "the" are small in titles


@dataclass(frozen=True, slots=True)
class Line:
    """Its `words` stand at `[begin, end)`, after a margin that begins at `start`: an indent, `>` marks, or nothing."""

    words: str
    start: int
    begin: int
    marked: bool

    @property
    def end(self) -> int:
        return self.begin + len(self.words)

    @property
    def indent(self) -> int:
        return self.begin - self.start

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def closed(self) -> bool:
        """It ends with a full stop or a colon."""
        return CLOSED.search(self.words[-6:]) is not None

    @property
    def first(self) -> str:
        """Its first word without an opening quotation mark."""
        return self.words.split(maxsplit=1)[0].lstrip(OPENERS)

    @property
    def last(self) -> str:
        return self.words.rsplit(maxsplit=1)[-1].lower()

    @property
    def is_one_word(self) -> bool:
        return " " not in self.words

    @property
    def is_hyphened(self) -> bool:
        """It ends in the middle of a word, "Iran-"."""
        return self.words.endswith("-") and self.words[-2:-1].isalnum()

    @property
    def is_title(self) -> bool:
        """Most of its words begin with a capital."""
        long = [word for word in self.words.split() if len(word) > LINKING]
        return sum(word[0].isupper() for word in long) >= TITLED * max(1, len(long))


def read_lines(text: str) -> Iterator[Line]:
    """Every line of the text in order, blank ones too."""
    at = 0
    while at < len(text):
        found = LINE.match(text, at)
        if found is None:
            return
        margin, words = found["margin"], found["words"].rstrip()
        yield Line(words, found.start(), found.start("words"), ">" in margin)
        at = max(found.end(), at + 1)
