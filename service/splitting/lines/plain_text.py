"""An article's text as it is read: letters composed, line ends alike, wrapped lines joined, soft hyphens left out.

Claims are found in the plain text; `in_article` moves their spans back to where the article has them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from service.claim import Claim, Name
from service.quantity import Quantity
from service.splitting.lines.wrapping import Gap, read_gaps
from service.splitting.span import BLANK, PICTURE, UNSEEN, Span
from service.when import When

Placed = TypeVar("Placed", Quantity, When, Name)
INVISIBLE = re.compile(f"[{PICTURE}{UNSEEN}]")
# The end of a line, a character with its combining marks ("e" + U+0301), or an invisible one.
CLUSTER = re.compile(rf"[{UNSEEN}]+|\r\n|.[\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff]*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PlainText:
    """`places[i]` is where character i of `text` begins in the article, `places[len(text)]` where the article ends."""

    text: str
    article: str
    places: tuple[int, ...]

    def in_article(self, claim: Claim) -> Claim:
        """The claim with its spans in the article."""
        if not self.places:
            return claim
        return replace(
            claim,
            start=self.places[claim.start],
            end=self._end(claim.end),
            sentence_start=self.places[claim.sentence_start],
            sentence_end=self._end(claim.sentence_end),
            quantities=tuple(self._placed(quantity) for quantity in claim.quantities),
            times=tuple(self._placed(when) for when in claim.times),
            names=tuple(self._placed(name) for name in claim.names),
        )

    def lines(self) -> Iterator[Span]:
        """Every line as it is read, where it stands in the article: a wrapped paragraph is one line."""
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            yield Span(start, end) if not self.places else Span(self.places[start], self.places[end])
            start = end + 1

    def _placed(self, found: Placed) -> Placed:
        """The thing found, with its place and its spelling in the article."""
        start, end = self.places[found.start], self._end(found.end)
        return replace(found, start=start, end=end, surface=self.article[start:end])

    def _end(self, end: int) -> int:
        """The place after the last character, without anything invisible or blank after it."""
        at = self.places[end]
        while at > 0 and BLANK.match(self.article, at - 1):
            at -= 1
        return at


def plain_text(article: str) -> PlainText:
    """The article's text for reading; nothing is mapped if nothing changes."""
    composed = _composed_text(article)
    gaps = tuple(read_gaps(composed.text))
    return _without(composed, gaps) if gaps else composed


def _composed_text(article: str) -> PlainText:
    if unicodedata.is_normalized("NFC", article) and not INVISIBLE.search(article) and "\r" not in article:
        return PlainText(article, article, ())
    parts: list[str] = []
    places: list[int] = []
    for cluster in CLUSTER.finditer(article):
        composed = _composed(cluster.group())
        parts.append(composed)
        places += [cluster.start()] * len(composed)
    return PlainText("".join(parts), article, (*places, len(article)))


def _without(plain: PlainText, gaps: Iterable[Gap]) -> PlainText:
    """The text with each gap replaced by what is read instead, in order, placed where the gap begins."""
    places = plain.places or range(len(plain.text) + 1)
    parts: list[str] = []
    kept: list[int] = []
    at = 0
    for gap in gaps:
        parts += plain.text[at : gap.span.start], gap.instead
        kept += [*places[at : gap.span.start], *[places[gap.span.start]] * len(gap.instead)]
        at = gap.span.end
    return PlainText("".join((*parts, plain.text[at:])), plain.article, (*kept, *places[at:]))


def _composed(cluster: str) -> str:
    """One line end, for those of Windows and old Macs too; one letter; nothing for an invisible character."""
    if cluster in ("\r\n", "\r"):
        return "\n"
    if cluster == PICTURE:
        return " "
    return "" if INVISIBLE.match(cluster) else unicodedata.normalize("NFC", cluster)
