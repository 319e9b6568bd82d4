"""HTML taken apart into tags and text, in one pass whose time grows only with its length, however hostile it is.

The standard library's parser takes quadratic time on unclosed attributes and raises on some declarations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});?")
NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
HIDING = re.compile(r"\shidden(?=[\s=>/]|$)|display\s*:\s*none", re.IGNORECASE)
# Kept from screen readers, mostly as words elsewhere say it; on what holds a page it means that a dialog is open.
UNSPOKEN = re.compile(r"\saria-hidden\s{0,9}=\s{0,9}[\"']?true\b", re.IGNORECASE)
PAGE = frozenset("html body main article".split())
VALUE = re.compile(r"=\s{0,9}([\"'])")
RAW = {name: re.compile(rf"</{name}(?=[\s>/])", re.IGNORECASE) for name in ("script", "style")}
FOREIGN = frozenset(("svg", "math"))  # elements of other languages: in them, and of them, `<path/>` is begun and ended
# Tags that a CMS leaves in an article; prose that merely mentions "<3" or "a < b" has none of them.
CMS_TAG = re.compile(
    r"<!doctype\s+html|<(?:br|hr)\s*/?>|</(?:p|div|span|a|ul|ol|li|em|strong|b|i|h[1-6]|blockquote|figure|table|body|html)\s*>",
    re.IGNORECASE,
)
LONGEST_VALUE = 4000  # characters searched for the end of a quoted attribute


class MarkKind(StrEnum):
    START = "start"
    END = "end"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Mark:
    """A tag (its lower-case name in `text`) or a stretch of text; `exact` unless it was a character reference.

    `[start, end)` is where it stands in the HTML. `closed`: the tag ends in "/>", which counts in SVG and MathML alone.
    """

    kind: MarkKind
    text: str
    start: int
    end: int
    exact: bool = True
    hidden: bool = False
    closed: bool = False


def read_marks(html: str) -> Iterator[Mark]:
    """Every tag and stretch of text in order; comments, declarations and the contents of scripts are left out."""
    at, last_end, foreign = 0, html.rfind(">"), 0
    while at < len(html):
        opening = html.find("<", at)
        if opening < 0 or opening > last_end:
            comment = html.find("<!--", at)  # one that is never closed hides the rest
            yield from _text(html, at, len(html) if comment < 0 else comment)
            return
        yield from _text(html, at, opening)
        at = opening
        if html.startswith("<!--", at):
            at = _after(html, "-->", at)
        elif html[at + 1 : at + 2] in ("!", "?"):
            at = _after(html, ">", at)
        elif name := NAME.match(html, at):
            tag = _tag(html, name)
            yield tag
            foreign = _foreign_behind(tag, foreign)
            at = tag.end if foreign and tag.closed else _after_raw(html, tag)
        else:
            yield Mark(MarkKind.TEXT, "<", at, at + 1)
            at += 1


def _after(html: str, closing: str, at: int) -> int:
    found = html.find(closing, at)
    return len(html) if found < 0 else found + len(closing)


def _end_of_tag(html: str, at: int) -> int:
    """The index after the ">" that closes the tag; one inside a quoted value does not."""
    end = html.find(">", at)
    while end >= 0 and (quote := _open_quote(html, at, end)):
        closing = html.find(quote, end, end + LONGEST_VALUE)
        if closing < 0:
            break
        at, end = closing + 1, html.find(">", closing)
    return len(html) if end < 0 else end + 1


def _open_quote(html: str, start: int, end: int) -> str:
    """The quotation mark that a value in `html[start:end]` begins with and does not end with, or ""."""
    value = VALUE.search(html, start, end)
    while value is not None:
        closing = html.find(value.group(1), value.end(), end)
        if closing < 0:
            return value.group(1)
        value = VALUE.search(html, closing + 1, end)
    return ""


def _tag(html: str, name: re.Match[str]) -> Mark:
    end = _end_of_tag(html, name.end())
    kind = MarkKind.END if html[name.start() + 1] == "/" else MarkKind.START
    word, within = name.group(1).lower(), (name.end(), min(end, name.end() + LONGEST_VALUE))
    hidden = bool(HIDING.search(html, *within) or (word not in PAGE and UNSPOKEN.search(html, *within)))
    closed = html.endswith("/>", name.end(), end)
    return Mark(kind, word, name.start(), end, hidden=hidden, closed=closed)


def _foreign_behind(tag: Mark, foreign: int) -> int:
    """How many foreign elements are open after the tag, given how many were before it."""
    if tag.text not in FOREIGN:
        return foreign
    return max(foreign - 1, 0) if tag.kind is MarkKind.END else foreign + (not tag.closed)


def _after_raw(html: str, tag: Mark) -> int:
    """Scripts and styles hold no tags: the index where they end."""
    if tag.kind is MarkKind.END or tag.text not in RAW:
        return tag.end
    closing = RAW[tag.text].search(html, tag.end)
    return len(html) if closing is None else closing.start()


def _text(html: str, start: int, end: int) -> Iterator[Mark]:
    at = start
    for reference in REFERENCE.finditer(html, start, end):
        if at < reference.start():
            yield Mark(MarkKind.TEXT, html[at : reference.start()], at, reference.start())
        meant = unescape(reference.group())
        yield Mark(MarkKind.TEXT, meant, *reference.span(), exact=meant == reference.group())
        at = reference.end()
    if at < end:
        yield Mark(MarkKind.TEXT, html[at:end], at, end)
