"""Stretches of text between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.splitting.span import Span

MARK = re.compile(r"[“”„«»]|\"|(?<!\w)‘|(?<=[\w.,!?…])’(?![\w])|\n\s*\n|\n")
LONGEST = 4000  # characters; a quotation still open by then lost its closing mark


def read_quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Quotations with their marks, in order; one left open at the end of its paragraph ends there.

    Straight marks alternate. Single marks count only where no double quotation is open, so that apostrophes and
    quotations within quotations are read over.
    """
    return tuple(_quotations(text, start, len(text) if end is None else end))


def _quotations(text: str, start: int, end: int) -> Iterator[Span]:
    opened: int | None = None
    for mark in MARK.finditer(text, start, end):
        sign = mark.group()
        if sign[0] == "\n":
            if opened is not None:
                yield Span(opened, mark.start())
            opened = None
        elif opened is not None and (sign in "”»" or (sign == '"' and text[opened] == '"')):
            if mark.end() - opened <= LONGEST:
                yield Span(opened, mark.end())
            opened = None
        elif opened is None and sign in '“„«"':
            opened = mark.start()
    if opened is not None and end - opened <= LONGEST:
        yield Span(opened, end)
