"""Stretches of text between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.splitting.span import Span

MARK = re.compile(r"[“”„«»]|\"|(?<!\w)‘|(?<=[\w.,!?…])’(?![\w])|\n\s*\n|\n")
DOUBLE = re.compile(r"[“”„«»\"]")
# A straight mark after a letter or full stop and before a space: writers who mix marks close “… with it.
CLOSING = re.compile(r"(?<=[\w.,!?…])\"(?=[\s.,;:)—–-]|$)")
LONGEST = 4000  # characters; a quotation still open by then lost its closing mark


def read_quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Quotations with their marks, in order; one spans paragraphs only if a closing mark comes first in the later ones.

    Straight marks alternate. Single marks count only where no double quotation is open, so that apostrophes and
    quotations within quotations are skipped.
    """
    return tuple(_quotations(text, start, len(text) if end is None else end))


def is_left_open(text: str, quotation: Span) -> bool:
    """It ends with its paragraph and without a mark, as it does where the next paragraph opens with one again."""
    return text[quotation.end - 1] not in '”»"'


def _quotations(text: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    for mark in MARK.finditer(text, start, end):
        sign = mark.group()
        if sign[0] == "\n":
            if opened is not None and not _is_closed_later(text, opened, mark.end(), end):
                yield Span(opened, mark.start())
                opened = None
        elif opened is not None and _closes(text, opened, mark):
            if mark.end() - opened <= LONGEST:
                yield Span(opened, mark.end())
            opened = None
        elif opened is None and sign in '“„«"':
            opened = mark.start()
    if opened is not None and end - opened <= LONGEST:
        yield Span(opened, end)


def _closes(text: str, opened: int, mark: re.Match[str]) -> bool:
    if mark.group() == '"':
        return text[opened] == '"' or CLOSING.match(text, mark.start()) is not None
    return mark.group() in "”»"


def _is_closed_later(text: str, opened: int, start: int, end: int) -> bool:
    """The next mark in the paragraphs that follow is a closing one, and none of them begins with a mark."""
    following = DOUBLE.search(text, start, min(end, opened + LONGEST))
    if following is None:
        return False
    return following.group() in "”»" or CLOSING.match(text, following.start()) is not None
