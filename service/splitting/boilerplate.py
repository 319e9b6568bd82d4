"""Which lines of an article are its text, and which are furniture that says nothing to check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from service.splitting.span import Span, stripped


class BlockKind(StrEnum):
    """What a line of an article is; only prose and posts hold claims."""

    PROSE = "prose"
    POST = "post"
    HEADING = "heading"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the body without its dateline or signature; `author` is who posted it, for a post."""

    kind: BlockKind
    span: Span
    author: Span | None = None


MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
# “BAGHDAD (AP) —”, “WASHINGTON —”, “New York, Jan. 3 (Reuters) -”, “(CNN)”
DATELINE = re.compile(
    r"\s*(?:date \d{4}-\d\d-\d\d\s+)?(?:(?:[A-Z][\w.’'/-]*,? ?){1,6}(?:" + MONTH + r" \d{1,2},? ?(?:\d{4} ?)?)?)?"
    r"\((?:AP|Reuters|REUTERS|AFP|CNN|UPI|Bloomberg|CBS|NBC|ABC|Xinhua|PTI|IANS|ANI|TASS|CNN Business|[A-Z][\w ]{1,20} News)\)"
    r"\s*(?:[—–]|-{1,2})?\s*"
    r"|\s*[A-Z][A-Z.’' /,-]{2,40}(?:, [A-Z][\w.]{1,12})?(?:, " + MONTH + r" \d{1,2})?\s(?:[—–]|--|-)\s"
    r"|\s*date \d{4}-\d\d-\d\d\s+(?:OAN Newsroom\s*$)?"
)
SIGNATURE = re.compile(
    r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\w+))*\s*[—–-]{1,2}\s?(?P<author>[^@\n—]{1,80}?)\s\(@\w{1,30}\)\s"
    + MONTH
    + r"\s\d{1,2},\s\d{4}"
)
FURNITURE = re.compile(
    r"\s*(?:"
    r"(?:©|\(c\)|copyright\b)|all rights reserved|(?:posted|updated|published|first published|last updated|last modified)\b[ :].{0,60}\d"
    r"|(?:read (?:more|the full|also|the rest)|see also|related|more (?:on|from|coverage)|also (?:on|read|see)|click (?:here|to)"
    r"|watch(?: live| now| the| more)?:|listen:|video:\s*$|advertisement|sign up|subscribe|follow (?:us|@|\w+ on)|share this|get the latest"
    r"|download (?:the|our)|newsletter|story continues|continue reading|contact(?: us)?:|comments?\s*$|tags?:|topics?:|live updates"
    r"|this (?:article|story|post|report) (?:was|has been|is|first|originally|will)|editor[’']s note|correction:|the associated press contributed"
    r"|reporting by|additional reporting|our standards|to (?:read|see|view|watch) (?:more|the)|most (?:read|popular)|recommended|trending"
    r"|if you (?:like|enjoy)ed this|you (?:may|might) also|don[’']t miss|scroll down|exclusive:\s*$|fast facts|story highlights"
    r"|.{0,120}contributed (?:to this (?:report|story|article)|reporting)|the views expressed)"
    r")",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"[(\[]?(?:Photo|Image|Picture|Pictured|Photograph|Getty|File photo|Courtesy|Credit)s?\b[^.]{0,80}(?:by|:|via|Getty|AP|Reuters|Images)"
    r"|\((?:[A-Z][\w.’'-]+ ?){1,5}(?:/ ?[\w .]{2,40}){1,3}\)\s*$|\((?:AP|Reuters|AFP) (?:Photo|Image)s?[^)]{0,80}\)|(?:Getty Images|AFP/Getty)\s*\)?$"
)
BYLINE = re.compile(
    r"\s*(?:(?:By|BY) (?:[A-Z][\w.’'-]+,? ?(?:and |, )?){1,9}(?:\||$|,|,? for\b.*|[-–—].*)|OAN Newsroom\s*$|(?:UPDATED|Updated|Posted|Published)\b.{0,80}\d{4}.{0,30}$"
    r"|(?:[A-Z][\w.’'-]+ ){1,4}(?:\||/) ?[A-Z].{0,40}$)"
)
LOCATED = re.compile(
    r"\((?:left|right|center|centre|l|r|L|R|second from left|above|file)\)|, (?:left|right|center|centre),"
)
CAPTION_DATE = re.compile(r"(?:on|,) (?:\w+day, )?" + MONTH + r" \d{1,2}, \d{4}\b")
LONGEST_HEADING = 14


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
    if FURNITURE.match(head):
        return Block(BlockKind.FURNITURE, line)
    if BYLINE.fullmatch(head):
        return Block(BlockKind.BYLINE, line)
    body = _without_dateline(text, line)
    if body.start == body.end:
        return Block(BlockKind.BYLINE, line)
    if _is_heading(body.of(text)):
        return Block(BlockKind.HEADING, line)
    if len(words) < 600 and (CREDIT.search(words[-200:]) or _is_caption(words)):
        return Block(BlockKind.CAPTION, line)
    return Block(BlockKind.PROSE, body)


def _without_dateline(text: str, line: Span) -> Span:
    found = DATELINE.match(text, line.start, min(line.end, line.start + 160))
    return stripped(text, found.end(), line.end) if found else line


def _without_label(text: str, post: Span) -> Span:
    found = re.compile(r"(?:VIDEO|WATCH|PHOTOS?):\s*").match(text, post.start, post.end)
    return Span(found.end(), post.end) if found and found.end() < post.end else post


def _is_heading(line: str) -> bool:
    """A short line that no stop, quote or colon closes."""
    return line[-1] not in ".!?…:;,\"”’)'" and len(line) < 120 and len(line.split()) <= LONGEST_HEADING


def _is_caption(line: str) -> bool:
    """One sentence in the present tense that says who stands where, or that ends on a full date."""
    return bool(LOCATED.search(line)) and bool(CAPTION_DATE.search(line))
