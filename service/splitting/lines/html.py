"""HTML as text with its block structure, and the way back from the text to the HTML."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from service.splitting.lines.markup import FOREIGN, Mark, MarkKind, read_marks

# What a reader does not see, sees struck out, or does not take for the article. Everything that <head> may hold is
# listed here or is empty, so <head> itself, whose end tag may be left out, need not be.
HIDDEN = frozenset(
    "script style noscript template title svg math iframe object button select nav textarea del s strike".split()
)
BLOCKS = frozenset(
    """address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul""".split()
)
# Elements whose end tag may be left out, each with the tags that end it because it cannot hold them.
PARTS_OF_A_TABLE = frozenset(("tbody", "tfoot", "thead"))
ENDED_BY = {
    "p": BLOCKS - {"br"},
    "li": frozenset(("li",)),
    **dict.fromkeys(("dd", "dt"), frozenset(("dd", "dt"))),
    **dict.fromkeys(("td", "th"), PARTS_OF_A_TABLE | {"td", "th", "tr"}),
    "tr": PARTS_OF_A_TABLE | {"tr"},
    **dict.fromkeys(PARTS_OF_A_TABLE, PARTS_OF_A_TABLE),
}
# Elements that never have an end tag, so they can hide nothing after them.
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# End tags that end such an element even if none of their name was opened; </p> is often one too many.
ENDING = BLOCKS - VOID - {"p"}
DEEPEST = 200  # nested unseen elements followed; hostile pages open thousands and close none


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text a reader sees, one line per block, blank lines between; with the place of each stretch in the HTML.

    `<br>` alone ends a line but not a paragraph: some sites wrap theirs with it.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]
    exact: tuple[bool, ...]

    def html_offset(self, position: int) -> int:
        """Where the character at this place of the text stands in the HTML.

        A character reference ("&amp;") counts as the place where it begins. Raises IndexError outside 0 … len(text).
        """
        if not 0 <= position <= len(self.text):
            raise IndexError(f"{position} is outside the text, which has {len(self.text)} characters")
        if not self.starts:
            return 0
        stretch = max(bisect_right(self.starts, position) - 1, 0)
        return self.origins[stretch] + (position - self.starts[stretch] if self.exact[stretch] else 0)

    def html_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the passage [start, end) of the text stands in the HTML, with the tags and references inside it."""
        last = max(bisect_right(self.starts, end - 1) - 1, 0)
        behind = self.html_offset(end - 1) + 1 if self.exact[last] else self.ends[last]
        return self.html_offset(start), behind


def read_html(html: str) -> HtmlText:
    """The text of a page or fragment; unclosed, crossing and unknown tags are read much as browsers do."""
    writer, unseen = _Writer(), list[str]()
    for mark in read_marks(html):
        if mark.kind is MarkKind.TEXT:
            if not unseen:
                writer.write(mark)
            continue
        if mark.text in BLOCKS:
            (writer.end_line if mark.text == "br" else writer.end_block)(mark.start)
        (_end if mark.kind is MarkKind.END else _begin)(mark, unseen)
    return writer.read()


def _end(tag: Mark, unseen: list[str]) -> None:
    """Remove the open unseen elements that the end tag closes, the innermost last.

    An end tag for an element opened in sight closes those inside it that have no end tag of their own.
    """
    if tag.text in unseen:
        while unseen.pop() != tag.text:
            pass
    elif tag.text in ENDING:
        while unseen and unseen[-1] in ENDED_BY:
            unseen.pop()


def _begin(tag: Mark, unseen: list[str]) -> None:
    """Add the element to the open unseen ones, if it is one of them; close those that cannot hold it."""
    while unseen and tag.text in ENDED_BY.get(unseen[-1], ()):
        unseen.pop()
    if _has_end(tag, unseen) and (_hides(tag) or _is_followed(tag, unseen)) and len(unseen) < DEEPEST:
        unseen.append(tag.text)


def _has_end(tag: Mark, unseen: list[str]) -> bool:
    return tag.text not in VOID and not (tag.closed and not FOREIGN.isdisjoint((tag.text, *unseen)))


def _hides(tag: Mark) -> bool:
    """Everything between this start tag and its end tag is unseen."""
    return tag.text in HIDDEN or tag.hidden


def _is_followed(tag: Mark, unseen: list[str]) -> bool:
    """Its end could be mistaken for the end of what hides it: `<div hidden><div>`, `<li hidden><ul><li>`."""
    return bool(unseen) and (tag.text in BLOCKS or tag.text in unseen)


class _Writer:
    """Joins characters: white space is one space, a block ends with an empty line, neither stands at the edges."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._ends: list[int] = []
        self._exact: list[bool] = []
        self._length = 0
        self._break: int | None = None
        self._lines = 0
        self._space: int | None = None

    def end_block(self, origin: int) -> None:
        self._break, self._lines = origin, 2

    def end_line(self, origin: int) -> None:
        """One line break, or a second one to end a block."""
        self._break, self._lines = origin, min(self._lines + 1, 2)

    def write(self, mark: Mark) -> None:
        """A stretch of text; the characters of a reference are all placed where it begins."""
        for i, character in enumerate(mark.text):
            start, end = (mark.start + i, mark.start + i + 1) if mark.exact else (mark.start, mark.end)
            if character.isspace() and character != "\u00a0":
                self._space = start if self._space is None else self._space
                continue
            if self._length and self._break is not None:
                self._put("\n" * self._lines, self._break, self._break)
            elif self._length and self._space is not None:
                self._put(" ", self._space, self._space + 1)
            self._break, self._lines, self._space = None, 0, None
            self._put(character, start, end)

    def _put(self, characters: str, origin: int, end: int) -> None:
        exact = len(characters) == 1 and end == origin + 1
        goes_on = self._exact and self._exact[-1] and exact
        if not (goes_on and self._origins[-1] + self._length - self._starts[-1] == origin):
            self._starts.append(self._length)
            self._origins.append(origin)
            self._ends.append(end)
            self._exact.append(exact)
        self._ends[-1] = end
        self._parts.append(characters)
        self._length += len(characters)

    def read(self) -> HtmlText:
        stretches = (tuple(self._starts), tuple(self._origins), tuple(self._ends), tuple(self._exact))
        return HtmlText("".join(self._parts), *stretches)
