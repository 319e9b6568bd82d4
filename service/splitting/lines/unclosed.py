"""Lines without a full stop: most are headings, some are items of a list or sentences that merely lack it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.splitting.lines.boilerplate import Block, BlockKind, is_title, read_blocks
from service.splitting.lines.furniture import LOCATED, SCENE
from service.splitting.lines.line import BULLET, NUMBERED
from service.splitting.span import Span
from service.splitting.vocabulary import calendar
from service.splitting.vocabulary.cardinals import ONES, TENS

SHORTEST = 4  # words; fewer state nothing that stands alone
SPOKEN = (BlockKind.PROSE, BlockKind.POST)
# Labels, links, rows and what introduces something else: "Police: 11 dead", "Lee resigns | Video", "… Read more".
LEADING = re.compile(
    r":(?:\s|[A-Z])|[|·•…]|\s[—–-]\s.*\s[—–-]\s|\b(?:read more|read the|transcript|photos?|video|listen|credit)\b",
    re.IGNORECASE,
)
# What an editor could look up, and a heading between paragraphs rarely gives: a figure, a day.
FIGURE_OR_DAY = re.compile(
    rf"\d|\b(?:{calendar.one_of((*calendar.WEEKDAY_NAMES, *ONES, *TENS))}"
    rf"|{'|'.join((*ONES, *TENS))}|dozens?|hundreds?|thousands?|millions?)\b"
)


def read_lines_told(text: str) -> Iterator[Block]:
    """The blocks of the text; a line without a full stop is an item or unclosed if it may be a sentence.

    Its grammar decides whether it is one. A first line right above prose is its headline; a list of links has no items.
    """
    blocks = list(read_blocks(text))
    has_prose = any(block.kind in SPOKEN for block in blocks)
    may_tell = [block.kind is BlockKind.HEADING and _may_tell(block.span.of(text)) for block in blocks]
    of_links = False
    for at, block in enumerate(blocks):
        mark = _mark_of_item(text, block)
        of_links = of_links if mark is not None else block.kind is BlockKind.FURNITURE
        if may_tell[at] and mark is not None and not of_links:
            yield replace(block, kind=BlockKind.ITEM, span=Span(mark, block.span.end))
        elif may_tell[at] and mark is None and (not has_prose or _may_lack_stop(text, block, at, may_tell)):
            yield replace(block, kind=BlockKind.UNCLOSED)
        else:
            yield block


def _may_lack_stop(text: str, block: Block, at: int, may_tell: Sequence[bool]) -> bool:
    """It is not a headline, and stands beside another such line, as in a list, or gives a figure or a day."""
    beside = any(may_tell[max(0, at - 1) : at]) or any(may_tell[at + 1 : at + 2])
    return beside or (at > 0 and FIGURE_OR_DAY.search(block.span.of(text)) is not None)


def _may_tell(line: str) -> bool:
    """It has the words of a sentence, and is not a title, caption, label or link, nor cut off in a quotation."""
    words = line.split()
    shows = SCENE.search(line) is not None or LOCATED.search(line) is not None
    cut_off = line.count('"') % 2 == 1 or line.count("“") != line.count("”")
    furniture = is_title(line, words) or shows or cut_off or LEADING.search(line) is not None
    return len(words) >= SHORTEST and line[-1].isalnum() and not furniture


def _mark_of_item(text: str, block: Block) -> int | None:
    """Where the words of an item begin after its bullet, dash or number; None if the line has none."""
    bullet = text[max(0, block.span.start - 8) : block.span.start].rstrip(" \t\u00a0")[-1:]
    if BULLET.match(f"{bullet} "):
        return block.span.start
    found = NUMBERED.match(text, block.span.start, block.span.end)
    return found.end() if found else None
