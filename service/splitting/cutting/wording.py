"""A claim's words as text: only words of the article, in an order that makes sense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from service.splitting.cutting.balancing import balanced
from service.splitting.cutting.edges import LOOSE_MARKS
from service.splitting.grammar.syntax import Syntax

JOINING = ("IN", "WDT", "CC", "TO", "DT")  # tags of words behind which no comma stands
NO_SPACE_BEFORE = ".,;:!?)]”’…%"


def worded(text: str, syntax: Syntax, groups: Iterable[tuple[int, ...]], instead: Mapping[int, str]) -> str:
    """The groups as text: as written where words are adjacent, one space where some were left out.

    `instead` holds the names to be read for pronouns.
    """
    parts: list[str] = []
    previous = None
    for group in groups:
        for i in _without_stray_marks(syntax, _with_hyphens(syntax, group)):
            word = syntax.words[i]
            if previous is not None:
                parts.append("" if _is_glued(syntax, previous, i) else " ")
            parts.append(instead.get(i) or text[word.start : word.end])
            previous = i
    return balanced("".join(parts))


def _is_glued(syntax: Syntax, previous: int, i: int) -> bool:
    """No space stands there as written (".45 caliber" has one), or a mark follows where words were left out."""
    as_written = syntax.words[previous].end == syntax.words[i].start
    return as_written or (i != previous + 1 and syntax.words[i].form[0] in NO_SPACE_BEFORE)


def _with_hyphens(syntax: Syntax, group: tuple[int, ...]) -> tuple[int, ...]:
    """With the marks between two words of the group: commas of a list, and hyphens as in "Iran-backed"."""
    inside, words = set(group), syntax.words
    joining = (i for i in range(1, len(words) - 1) if i not in inside and i - 1 in inside and i + 1 in inside)
    kept = {i for i in joining if words[i].form == "," or (_is_glued_mark(syntax, i))}
    return tuple(sorted(inside | kept)) if kept else group


def _is_glued_mark(syntax: Syntax, i: int) -> bool:
    words = syntax.words
    glued = words[i].start == words[i - 1].end and words[i].end == words[i + 1].start
    return glued and not words[i].lettered


def _without_stray_marks(syntax: Syntax, group: tuple[int, ...]) -> Iterator[int]:
    """Without the commas and dashes that enclosed what is left out."""
    inside = set(group)
    for i in group:
        form = syntax.words[i].form
        last = i == group[-1]
        before, after = (i - 1) in inside or form == "(" or last, (i + 1) in inside or form == ")" or last
        if form not in LOOSE_MARKS or (before and after) or (form == "," and after and _parts(syntax, inside, i)):
            yield i


def _parts(syntax: Syntax, inside: set[int], comma: int) -> bool:
    """The comma of "a mill (where he worked), a relic, burnt": nothing closes there that a mark had opened."""
    left_out = comma - 1
    while left_out >= 0 and left_out not in inside:
        left_out -= 1
    if left_out < 0 or not syntax.words[left_out].lettered or syntax.tags[left_out] in JOINING:
        return False
    return syntax.words[left_out + 1].lettered and syntax.lower(comma + 1) != "that"
