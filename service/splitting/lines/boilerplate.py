"""Which lines of an article are its prose, and which say nothing to check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from service.splitting.lines.furniture import (
    BYLINE,
    CAPTION_DATE,
    CREDIT,
    DASHED,
    DATELINE,
    DAYLINE,
    FURNITURE,
    LOCATED,
    NO_NAME,
    NO_SCENE,
    NO_SPEAKER,
    PLACED,
    PLACED_BY_DASH,
    SCENE,
    SCENE_DATE,
    SIGNATURE,
    TURN,
)
from service.splitting.lines.line import BULLET
from service.splitting.span import Span, stripped
from service.splitting.vocabulary.gazetteer import folded, gazetteer


class BlockKind(StrEnum):
    """What a line of an article is.

    Prose and posts hold claims; so do those unclosed lines, items (`unclosed.py` tells them apart) and closed lines in
    capitals that are sentences.
    """

    PROSE = "prose"
    POST = "post"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"
    UNCLOSED = "unclosed"
    ITEM = "item"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the body without its dateline or signature; `author` is who posted it, for a post."""

    kind: BlockKind
    span: Span
    author: Span | None = None


LONGEST_HEADING = 14  # words
LABEL = re.compile(
    r"(?:VIDEO|WATCH|PHOTOS?|BREAKING(?: NEWS)?|JUST IN|UPDATED?|Updated|DEVELOPING|NEW|EXCLUSIVE|Exclusive):\s*"
)
TITLED = 0.7  # share of capitalised words at which a line without a full stop is a title, however long
LONGEST_TITLE = 40  # words
CLOSING = frozenset('.!?…”"')  # what closes a line of prose
LINKING = 3  # letters; "of" and "the" are small in titles
LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")


def read_blocks(text: str) -> Iterator[Block]:
    """Every line of the body as a block, in order; several posts on one line are separated."""
    lines = [stripped(text, found.start(), found.end()) for found in LINE.finditer(text)]
    lines = [_without_bullet(text, line) for line in lines if line.start < line.end]
    datelines = _behind_places(text, lines) | _behind_day(text, lines) | _behind_dash(text, lines)
    for line in lines:
        yield from _blocks_of_line(text, line, datelines)


def _without_bullet(text: str, line: Span) -> Span:
    found = BULLET.match(text, line.start, line.end)
    return Span(found.end(), line.end) if found and found.end() < line.end else line


def _behind_places(text: str, lines: list[Span]) -> dict[int, int]:
    """Where a line's text begins after "ISLAMABAD:", by the line's own beginning.

    A transcript, in which a name that isn't a place speaks or a place speaks twice, has no such datelines. A single
    opening in capitals, before any other prose, is where the article was written, even if the place is unknown.
    """
    turns = {line.start: turn for line in lines if (turn := _turn(text, line)) is not None}
    authors = [turn.group("author") for turn in turns.values()]
    first = next((line for line in lines if line.of(text)[-1] in CLOSING), None)
    if len(turns) == 1 and first is not None and first.start in turns:
        return {first.start: turns[first.start].end()}
    if len(set(authors)) < len(authors) or not all(_is_place(author) for author in authors):
        return {}
    placed = ((line, PLACED.match(text, line.start, line.end)) for line in lines)
    return {line.start: found.end() for line, found in placed if found and _is_place(found.group("place"))}


def _behind_day(text: str, lines: list[Span]) -> dict[int, int]:
    """Where the text begins after "May 14 -", if that opens the article's prose and no other line begins so.

    Where several do, each says what happened on its day. "May 14 — Lee's birthday — was a Thursday" is prose.
    """
    days = {line.start: found for line in lines if (found := DAYLINE.match(text, line.start, line.end))}
    first = next((line for line in lines if line.of(text)[-1] in CLOSING), None)
    if len(days) != 1 or first is None or first.start not in days:
        return {}
    found = days[first.start]
    return {} if _opens_aside(text, found.end(), first.end) else {first.start: found.end()}


def _behind_dash(text: str, lines: list[Span]) -> dict[int, int]:
    """Where the text begins after "Dakar, Senegal –" or "Dakar |", if only the first line of prose begins so."""
    placed = {line.start: found for line in lines if (found := PLACED_BY_DASH.match(text, line.start, line.end))}
    first = next((line for line in lines if line.of(text)[-1] in CLOSING), None)
    if len(placed) != 1 or first is None or first.start not in placed:
        return {}
    found = placed[first.start]
    known = _is_place(found.group("place")) or (found.group("region") and _is_known(found.group("place")))
    aside = found.group("bar") is None and _opens_aside(text, found.end(), first.end)
    return {} if not known or aside else {first.start: found.end()}


def _opens_aside(text: str, start: int, end: int) -> bool:
    """Another dash in the same sentence closes what the one before `start` opened."""
    sentence, _, _ = text[start:end].partition(". ")
    return len(DASHED.findall(sentence)) % 2 == 1


def _is_place(name: str) -> bool:
    """A known place; a country only in capitals, as "Israel: we will answer" is Israel speaking."""
    known = gazetteer()
    return _is_known(name) and (name.isupper() or known.places[folded(name)] not in known.countries)


def _is_known(name: str) -> bool:
    return folded(name.title() if name.isupper() else name) in gazetteer().places


def _turn(text: str, line: Span) -> re.Match[str] | None:
    """Who speaks on a line of a transcript: "PENCE: …"."""
    turn = TURN.match(text, line.start, line.end)
    if turn is None or turn.group("author") in NO_SPEAKER or NO_NAME & set(turn.group("author").split()):
        return None
    return turn if turn.end() < line.end else None


def _blocks_of_line(text: str, line: Span, datelines: dict[int, int]) -> Iterator[Block]:
    start = line.start
    for signature in SIGNATURE.finditer(text, line.start, line.end):
        author = stripped(text, signature.start("author"), signature.end("author"))
        post = stripped(text, start, signature.start())
        if post.start < post.end:
            yield Block(BlockKind.POST, _without_label(text, post), author)
        start = signature.end()
    rest = stripped(text, start, line.end)
    if rest.start < rest.end:
        yield _block(text, rest, datelines.get(rest.start))


def _block(text: str, line: Span, behind_place: int | None) -> Block:
    words = line.of(text)
    head = words[:400]
    if FURNITURE.match(head) or BYLINE.fullmatch(head):
        return Block(BlockKind.FURNITURE, line)
    turn = _turn(text, line) if behind_place is None else None
    if turn is not None:
        return Block(
            BlockKind.POST, stripped(text, turn.end(), line.end), Span(turn.start("author"), turn.end("author"))
        )
    body = _without_dateline(text, line) if behind_place is None else stripped(text, behind_place, line.end)
    if body.start == body.end:
        return Block(BlockKind.FURNITURE, line)
    if _is_heading(body.of(text)):
        told = body.of(text)[-1] == "."
        return Block(BlockKind.CAPITALS, _without_label(text, body)) if told else Block(BlockKind.HEADING, line)
    if len(words) < 600 and (CREDIT.search(words[-200:]) or _is_caption(words)):
        return Block(BlockKind.CAPTION, line)
    return Block(BlockKind.PROSE, _without_label(text, body))


def _without_dateline(text: str, line: Span) -> Span:
    found = DATELINE.match(text, line.start, min(line.end, line.start + 160))
    alone = found and found["place"] and "," not in found.group() and not _is_known(found["place"])
    if found and alone and _opens_aside(text, found.end(), line.end):
        return line  # "NATO — the alliance of 32 states — met"
    return stripped(text, found.end(), line.end) if found else line


def _without_label(text: str, post: Span) -> Span:
    found = LABEL.match(text, post.start, post.end)
    return Span(found.end(), post.end) if found and found.end() < post.end else post


def _is_heading(line: str) -> bool:
    """A short line in capitals, or without a full stop, quotation mark or colon at its end."""
    words = line.split()
    if line.isupper() and (len(words) > 1 or line[-1].isalpha()) and len(line) < 120:
        return True
    if is_title(line, words):
        return True
    return line[-1] not in ".!?…:;,\"”’)'" and len(line) < 120 and len(line.split()) <= LONGEST_HEADING


def is_title(line: str, words: list[str]) -> bool:
    """Most of its longer words begin with a capital, and no mark closes it."""
    long = [word for word in words if len(word) > LINKING]
    capital = sum(word[0].isupper() for word in long)
    return line[-1].isalnum() and 4 <= len(words) <= LONGEST_TITLE and capital >= TITLED * max(1, len(long))


def _is_caption(line: str) -> bool:
    """Somebody is on the left or right of a picture dated in full, or does something in a dated picture."""
    if LOCATED.search(line) and CAPTION_DATE.search(line):
        return True
    scene = SCENE.search(line)
    return scene is not None and bool(SCENE_DATE.search(line, scene.end())) and not NO_SCENE.search(line)
