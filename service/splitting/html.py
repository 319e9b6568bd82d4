"""HTML as text with its block structure, and the way back from the text to the HTML."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from service.splitting.markup import Mark, MarkKind, read_marks

# What a reader does not see, or does not take for the article. All that a head may hold is here or empty, so that the
# head itself, whose end tag may be left out, need not be.
HIDDEN = frozenset("script style noscript template title svg math iframe object button select nav textarea".split())
BLOCKS = frozenset(
    """address article aside blockquote body br dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
    h5 h6 header hr li main ol p pre section summary table tbody td th thead tr ul""".split()
)
# Tags at which a paragraph ends that has no end tag.
ENDS_PARAGRAPH = BLOCKS - {"br"}
# Elements that never have an end tag, so they can hide nothing after them.
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
FOREIGN = frozenset(("svg", "math"))  # elements of other languages: `<svg/>` is begun and ended
DEEPEST = 200  # hidden elements open at once; hostile pages open thousands and close none


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text a reader sees, one line per block, blank lines between; with the place of each stretch in the HTML."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    ends: tuple[int, ...]
    exact: tuple[bool, ...]

    def html_offset(self, position: int) -> int:
        """Where the character at this place of the text stands in the HTML.

        A character reference ("&amp;") counts by where it begins. Raises IndexError outside 0 … len(text).
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
    writer, hidden = _Writer(), list[str]()
    for mark in read_marks(html):
        if mark.kind is MarkKind.TEXT:
            if not hidden:
                writer.write(mark)
            continue
        if mark.text in BLOCKS:
            writer.end_block(mark.start)
        _pass(mark, hidden)
    return writer.read()


def _pass(tag: Mark, hidden: list[str]) -> None:
    """Change the hidden elements that are open, the innermost last, to those that are open behind the tag."""
    if tag.kind is MarkKind.END and tag.text in hidden:
        while hidden.pop() != tag.text:
            pass
        return
    if hidden[-1:] == ["p"] and tag.text in ENDS_PARAGRAPH:
        hidden.pop()
    if tag.kind is MarkKind.START and _hides(tag) and len(hidden) < DEEPEST:
        hidden.append(tag.text)


def _hides(tag: Mark) -> bool:
    """Nothing is seen from this start tag to its end tag."""
    has_end = tag.text not in VOID and not (tag.closed and tag.text in FOREIGN)
    return has_end and (tag.text in HIDDEN or tag.hidden)


class _Writer:
    """Puts characters together: any white space is one space, a block's end an empty line, neither at the edges."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._ends: list[int] = []
        self._exact: list[bool] = []
        self._length = 0
        self._break: int | None = None
        self._space: int | None = None

    def end_block(self, origin: int) -> None:
        self._break = origin

    def write(self, mark: Mark) -> None:
        """A stretch of text; the characters of a reference all stand where it does."""
        for i, character in enumerate(mark.text):
            start, end = (mark.start + i, mark.start + i + 1) if mark.exact else (mark.start, mark.end)
            if character.isspace() and character != "\u00a0":
                self._space = start if self._space is None else self._space
                continue
            if self._length and self._break is not None:
                self._put("\n\n", self._break, self._break)
            elif self._length and self._space is not None:
                self._put(" ", self._space, self._space + 1)
            self._break = self._space = None
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
