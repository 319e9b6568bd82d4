"""Which lines of an article are its text, and which are furniture that says nothing to check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from service.splitting.furniture import (
    BYLINE,
    CAPTION_DATE,
    CREDIT,
    DATELINE,
    FURNITURE,
    LOCATED,
    NO_SCENE,
    NO_SPEAKER,
    SCENE,
    SCENE_DATE,
    SIGNATURE,
    TURN,
)
from service.splitting.span import Span, stripped


class BlockKind(StrEnum):
    """What a line of an article is; only prose and posts hold claims."""

    PROSE = "prose"
    POST = "post"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the body without its dateline or signature; `author` is who posted it, for a post."""

    kind: BlockKind
    span: Span
    author: Span | None = None


LONGEST_HEADING = 14  # words
LABEL = re.compile(r"(?:VIDEO|WATCH|PHOTOS?|BREAKING(?: NEWS)?|JUST IN|UPDATED?|Updated|DEVELOPING|NEW):\s*")
TITLED = 0.7  # share of capitalised words from which on a line that no stop closes is a title, however long
LONGEST_TITLE = 40  # words
LINKING = 3  # letters; "of" and "the" are small in titles
LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def read_blocks(text: str) -> Iterator[Block]:
    """Every line of the body as a block, in order; several posts on one line come apart."""
    for line in LINE.finditer(text):
        span = stripped(text, line.start(), line.end())
        if span.start < span.end:
            yield from _blocks_of_line(text, span)


def _blocks_of_line(text: str, line: Span) -> Iterator[Block]:
    start = line.start
    for signature in SIGNATURE.finditer(text, line.start, line.end):
        author = stripped(text, signature.start("author"), signature.end("author"))
        post = stripped(text, start, signature.start())
        if post.start < post.end:
            yield Block(BlockKind.POST, _without_label(text, post), author)
        start = signature.end()
    rest = stripped(text, start, line.end)
    if rest.start < rest.end:
        yield _block(text, rest)


def _block(text: str, line: Span) -> Block:
    words = line.of(text)
    head = words[:400]
    if FURNITURE.match(head) or BYLINE.fullmatch(head):
        return Block(BlockKind.FURNITURE, line)
    turn = TURN.match(text, line.start, line.end)
    if turn and turn.group("author") not in NO_SPEAKER and turn.end() < line.end:
        return Block(
            BlockKind.POST, stripped(text, turn.end(), line.end), Span(turn.start("author"), turn.end("author"))
        )
    body = _without_dateline(text, line)
    if body.start == body.end:
        return Block(BlockKind.FURNITURE, line)
    if _is_heading(body.of(text)):
        return Block(BlockKind.HEADING, line)
    if len(words) < 600 and (CREDIT.search(words[-200:]) or _is_caption(words)):
        return Block(BlockKind.CAPTION, line)
    return Block(BlockKind.PROSE, _without_label(text, body))


def _without_dateline(text: str, line: Span) -> Span:
    found = DATELINE.match(text, line.start, min(line.end, line.start + 160))
    return stripped(text, found.end(), line.end) if found else line


def _without_label(text: str, post: Span) -> Span:
    found = LABEL.match(text, post.start, post.end)
    return Span(found.end(), post.end) if found and found.end() < post.end else post


def _is_heading(line: str) -> bool:
    """A short line that no stop, quote or colon closes."""
    words = line.split()
    if line.isupper() and (len(words) > 1 or line[-1].isalpha()) and len(line) < 120:
        return True
    if _is_title(line, words):
        return True
    return line[-1] not in ".!?…:;,\"”’)'" and len(line) < 120 and len(line.split()) <= LONGEST_HEADING


def _is_title(line: str, words: list[str]) -> bool:
    long = [word for word in words if len(word) > LINKING]
    capital = sum(word[0].isupper() for word in long)
    return line[-1].isalnum() and 4 <= len(words) <= LONGEST_TITLE and capital >= TITLED * max(1, len(long))


def _is_caption(line: str) -> bool:
    """Somebody stands on the left or right of a picture dated in full, or does something on a dated picture."""
    if LOCATED.search(line) and CAPTION_DATE.search(line):
        return True
    scene = SCENE.search(line)
    return scene is not None and bool(SCENE_DATE.search(line, scene.end())) and not NO_SCENE.search(line)
