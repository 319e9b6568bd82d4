"""A span is a stretch of the article's body, counted in Unicode code points."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What Unicode has a reader not see (joiners, direction marks, variations, tags, notes between lines), as a class of
# characters; the letters and signs among its format characters ("؀") are seen.
UNSEEN = (
    r"\u00ad\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    r"\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
# Where a picture stood in a text that was copied from a page.
PICTURE = "\ufffc"
BLANK = re.compile(rf"[\s\x00{PICTURE}{UNSEEN}]")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` of the text it was read from."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, position: int) -> bool:
        return self.start <= position < self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


def stripped(text: str, start: int, end: int) -> Span:
    """The span without the white space and invisible characters at its edges; empty at `start` if nothing is left."""
    while start < end and BLANK.match(text, start):
        start += 1
    while end > start and BLANK.match(text, end - 1):
        end -= 1
    return Span(start, end)
