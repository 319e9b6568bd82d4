"""A passage in pieces, with the words marked that decide, or that the other side lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from service.judging.verdict import Label, Quote
from service.matching import PublishedClaim
from service.report import Result
from service.splitting.span import Span

WORD = re.compile(r"[^\W_]+(?:[.,'’-][^\W_]+)*")

# A quote of nearly the whole claim highlights nothing: the words that differ are marked instead.
POINTS = 0.9

# Sentences are short; of a longer text, a list or an attack, a window around the claim is shown.
WINDOW = 600


@dataclass(frozen=True, slots=True)
class Side:
    """One claim of a pair as it is shown: its sentence, and what to highlight in it."""

    claim: PublishedClaim
    decisive: Quote | None


def sides(result: Result) -> tuple[Markup, Markup]:
    """Both sentences as HTML; without a match the second is empty."""
    if result.theirs is None:
        return passage(Side(result.ours, None), ""), Markup("")
    why = result.verdict.decisive
    ours = Side(result.ours, why.ours if why else None)
    theirs = Side(result.theirs, why.theirs if why else None)
    if result.verdict.label is not Label.CONFLICTING:  # where nothing clashes, different wording is no news
        return passage(ours, ""), passage(theirs, "")
    return passage(ours, result.theirs.quote), passage(theirs, result.ours.quote)


def passage(side: Side, other: str) -> Markup:
    """The sentence around a claim with what decides in `<mark>`: the words of the evidence, or those `other` lacks."""
    sentence, start = side.claim.sentence, side.claim.claim.sentence_start
    claim = _within(sentence, side.claim.claim.start - start, side.claim.claim.end - start)
    window = _window(sentence, claim)
    marks = _decisive(side, sentence, start) or _differing(sentence, claim, other)
    return _joined(_pieces(sentence, window, marks), cut=(window.start > 0, window.end < len(sentence)))


def differing(ours: str, theirs: str) -> list[Span]:
    """The words of ours that theirs lacks in that place, ignoring case; neighbours are joined."""
    here, there = list(WORD.finditer(ours)), list(WORD.finditer(theirs))
    matcher = SequenceMatcher(None, [w[0].casefold() for w in here], [w[0].casefold() for w in there], autojunk=False)
    return [
        Span(here[first].start(), here[last - 1].end())
        for kind, first, last, *_ in matcher.get_opcodes()
        if kind in ("replace", "delete")
    ]


def _decisive(side: Side, sentence: str, start: int) -> list[Span]:
    """The evidence's words where they stand in the sentence, unless they are most of the claim."""
    if side.decisive is None or len(side.decisive.quote) > POINTS * len(side.claim.quote):
        return []
    span = _within(sentence, side.decisive.start - start, side.decisive.end - start)
    return [span] if span.of(sentence) == side.decisive.quote else []


def _differing(sentence: str, claim: Span, other: str) -> list[Span]:
    found = differing(claim.of(sentence), other) if other else []
    return [Span(claim.start + span.start, claim.start + span.end) for span in found]


def _within(text: str, start: int, end: int) -> Span:
    start = min(max(start, 0), len(text))
    return Span(start, min(max(end, start), len(text)))


def _window(sentence: str, claim: Span) -> Span:
    if len(sentence) <= WINDOW:
        return Span(0, len(sentence))
    start = max(0, min(claim.start - WINDOW // 4, len(sentence) - WINDOW))
    return Span(start, start + WINDOW)


def _pieces(text: str, window: Span, marks: Sequence[Span]) -> Iterator[tuple[str, bool]]:
    """The window's text in order, each piece with whether it is marked."""
    position = window.start
    for mark in sorted(marks):
        start, end = max(mark.start, position), min(mark.end, window.end)
        if start < end:
            yield text[position:start], False
            yield text[start:end], True
            position = end
    yield text[position : window.end], False


def _joined(pieces: Iterable[tuple[str, bool]], cut: tuple[bool, bool]) -> Markup:
    template = {True: Markup("<mark>{}</mark>"), False: Markup("{}")}
    text = Markup("").join(template[marked].format(text) for text, marked in pieces if text)
    return Markup("… ") * cut[0] + text + Markup(" …") * cut[1]
