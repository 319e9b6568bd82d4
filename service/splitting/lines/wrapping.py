"""Where a text's lines are only as wide as mail, PDF or a wire made them, and continue in the next.

A heading, a byline, an item of a list, a row of a table, a verse and a paragraph keep lines of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.splitting.lines.furniture import TURN
from service.splitting.lines.line import BULLET, NUMBERED, Line, read_lines
from service.splitting.span import Span
from service.splitting.vocabulary.abbreviations import STARTERS

ROW = re.compile(r"\S(?:\t| {3,})\S")
FIGURE = re.compile(r"[$€£¥]?\d")
# Words that never end a heading: more follows.
UNENDING = frozenset(
    """a an the and or nor but of with from into than whose which who that to at by for because if when while as in on
    its his her their our my your these those since until during between through under about mr. mrs. ms. dr. gen. sen.
    rep. gov. col. lt.""".split()
)
# Words that make a line a statement where it begins with a figure: "11 people were killed".
VERBAL = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|did|do|does|\w{2,}ed|sai?ys?|said|lost|fell"
    r"|rose|left|came|went|took|made|got|won|met|hit|fled|began|held|told|gave)\b",
    re.IGNORECASE,
)
NARROWEST, WIDEST = 36, 100  # characters of a line that a program filled; editors wrap at 60 to 80
SURE = 2  # this many lines that surely go on show how wide the text was set; one alone may be a slip
LOOSE = 8  # how many characters wider than those a line before a capital may be
SHORTEST = 3  # lines of a paragraph in capitals; two may be a headline and its text
_STOP = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of the text that is skipped, and what is read instead."""

    span: Span
    instead: str


def read_gaps(text: str) -> Iterator[Gap]:
    """Where lines continue, and the `>` marks of mail, in order."""
    if "\n" not in text:
        return
    runs = list(_runs(read_lines(text)))
    width = _width(runs)
    for run in runs:
        fits = all(line.width <= width or line.is_one_word for line in run)
        yield from _gaps_of(run, _width_of_capitals(run) or (width if fits else 0))


def _runs(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines without a blank line between them; a blank one with a `>` mark is a run of its own."""
    run: list[Line] = []
    for line in lines:
        if line.words:
            run.append(line)
            continue
        yield from filter(None, (run, [line] * line.marked))
        run = []
    if run:
        yield run


def _width(runs: Sequence[Sequence[Line]]) -> int:
    """How wide the text was set, 0 if no program wrapped it."""
    followed = [(here, goes_on(here, there)) for run in runs for here, there in pairwise(run)]
    sure = [here.width for here, goes in followed if goes and NARROWEST <= here.width <= WIDEST]
    if len(sure) < SURE:
        return 0
    widest = max(sure) + LOOSE
    return max(here.width for here, _ in followed if here.width <= widest)


def _width_of_capitals(run: Sequence[Line]) -> int:
    """How wide a paragraph in capitals was set, in which no small letter shows that a sentence goes on; or else 0."""
    widest = max(line.width for line in run)
    told = len(run) >= SHORTEST and run[-1].closed and all(line.words == line.words.upper() for line in run)
    return widest if told and NARROWEST <= widest <= WIDEST else 0


def _gaps_of(run: Sequence[Line], width: int) -> Iterator[Gap]:
    if run[0].marked:
        yield Gap(Span(run[0].start, run[0].begin), "")
    ragged = any(goes_on(here, there) for here, there in pairwise(run))
    in_list = _has_mark(run[0])
    for at, (here, there) in enumerate(pairwise(run)):
        headed = at == 0 and here.is_title and not there.first[:1].islower() and not there.words.isupper()
        filled = bool(width) and not headed and _fills(here, there, width)
        opens = _has_mark(there) and (in_list or here.closed or not filled or BULLET.match(there.words) is not None)
        in_list = in_list or opens
        figure = not headed and _goes_on_in_figure(here, there, ragged=ragged)
        if not opens and (filled or figure or goes_on(here, there)):
            yield Gap(Span(here.end, there.begin), "" if here.is_hyphened and there.words[0].isalnum() else " ")
        elif there.marked:
            yield Gap(Span(there.start, there.begin), "")


def _has_mark(line: Line) -> bool:
    """It may be an item of a list; a dash or number may also stand within a sentence that fills its line."""
    return BULLET.match(line.words) is not None or NUMBERED.match(line.words) is not None


def goes_on(here: Line, there: Line) -> bool:
    """The words show that the sentence goes on: a small letter follows, or the line ends in a comma or "of"."""
    if _stands_alone(here) or _stands_alone(there) or _has_mark(there):
        return False
    if there.first[:1].islower() and not here.closed:
        return True
    begins = there.first.lower() in STARTERS or TURN.match(there.words) is not None
    return not begins and (here.last in UNENDING or here.is_hyphened or here.words.endswith(","))


def _stands_alone(line: Line) -> bool:
    """A row of a table, or a line of signs."""
    return ROW.search(line.words) is not None or not any(map(str.isalnum, line.words))


def _goes_on_in_figure(here: Line, there: Line, *, ragged: bool) -> bool:
    """ "ordered him to repay", "$640,000.": a figure that says nothing by itself."""
    if here.closed or not FIGURE.match(there.first) or _stands_alone(here) or _stands_alone(there):
        return False
    return not _has_mark(there) and (ragged or not VERBAL.search(_STOP.split(there.words)[0]))


def _fills(here: Line, there: Line, width: int) -> bool:
    """The next line's first word did not fit in this one, and nothing shows that the next begins something new."""
    if here.width + 1 + len(there.words.split(maxsplit=1)[0]) <= width or _stands_alone(here) or _stands_alone(there):
        return False
    indented = here.closed and there.indent > here.indent
    return not indented and TURN.match(there.words) is None
