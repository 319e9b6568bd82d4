"""Who is quoted where: the speaker of each quotation of an article, across sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from service.claim import Speaker
from service.splitting.span import Span
from service.splitting.speech.quotes import is_left_open
from service.splitting.vocabulary.cues import SAYING

LONG_QUOTATION = 30  # characters; a shorter one is a borrowed word, not a sentence of somebody's own
# "My tweet …" after a quotation begins a sentence; nobody called My is tweeting.
NO_NAME = r"(?!(?:My|Our|His|Her|Their|Your|Its|This|That|These|Those)\s)"
NAME = NO_NAME + r"(?:(?:[A-Z][\w.’'-]*|of|the|al|de) ){0,6}?[A-Z][\w’'.-]+|he|she|they"
_VERB = "|".join(sorted(SAYING))
AFTER_QUOTATION = re.compile(
    rf"\s*(?:(?P<before>{NAME})\s(?:{_VERB})\b|(?:{_VERB})\s(?P<after>(?:[a-z]+ )?(?:{NAME})))"
)
BEFORE_QUOTATION = re.compile(rf"(?P<before>{NAME})\s(?:{_VERB})(?:\s[\w’' ]{{0,40}})?[,:]\s*$")
LONGEST_SAID = 4000  # characters searched backwards for a report that reaches into a quotation
SEEN = 120  # characters around a quotation searched for a speaker
LONGEST_FRAME = 400  # characters from one quotation of a speaker to the next, where a single sentence ends between them


@dataclass(frozen=True, slots=True)
class Quoting:
    """Speakers of the article's quotations; `speakers[i]` speaks in `quotations[i]`, None where nobody is named."""

    quotations: tuple[Span, ...]
    speakers: tuple[Speaker | None, ...]

    def at(self, span: Span) -> Speaker | None:
        """The speaker of the whole span, marks aside."""
        i = _around(self.quotations, span)
        return None if i is None else self.speakers[i]

    def holds(self, span: Span) -> bool:
        """The span stands inside a quotation, marks aside."""
        return _around(self.quotations, span) is not None


def within_one(quotations: Sequence[Span], span: Span) -> bool:
    return _around(quotations, span) is not None


def _around(quotations: Sequence[Span], span: Span) -> int | None:
    """Which of the quotations (in order, not overlapping) holds the span, marks aside."""
    i = bisect_right(quotations, span.start + 1, key=lambda quotation: quotation.start) - 1
    return i if i >= 0 and span.end <= quotations[i].end + 2 else None


def speaker_beside(text: str, quotation: Span) -> str | None:
    """The speaker named right after the quotation ("…,” said Esper") or right before it ("Trump wrote: “…")."""
    after = AFTER_QUOTATION.match(text[quotation.end : quotation.end + SEEN])
    if after is not None and "\n" in after.group() and quotation.of(text).rstrip("”»\"’'")[-1:] in (".", "…"):
        after = None  # a paragraph of its own, about somebody else
    if after is not None:
        return after.group("before") or after.group("after")
    before = BEFORE_QUOTATION.search(text[max(0, quotation.start - SEEN) : quotation.start])
    return before.group("before") if before is not None else None


def attribute(
    text: str, quotations: tuple[Span, ...], said: Iterable[tuple[Span, Speaker]], starts: Sequence[int]
) -> Quoting:
    """Every quotation with its speaker: from the report around or beside it, else from the quotation it continues.

    `said` are the spans of what the sentences report, with the speakers; `starts` is where each sentence begins.
    """
    reported = sorted(said, key=lambda report: report[0])
    speakers: list[Speaker | None] = []
    for i, quotation in enumerate(quotations):
        speaker = _reported(quotation, reported)
        if speaker is None and i > 0 and _continues(text, quotations[i - 1], quotation, starts):
            speaker = speakers[-1]
        speakers.append(speaker)
    return Quoting(quotations, tuple(speakers))


def _reported(quotation: Span, reported: list[tuple[Span, Speaker]]) -> Speaker | None:
    """The speaker of the report that shares most with the quotation and is not itself within it."""
    best, most = None, 0
    first = bisect_right(reported, quotation.start - LONGEST_SAID, key=lambda report: report[0].start)
    last = bisect_right(reported, quotation.end, key=lambda report: report[0].start)
    for span, speaker in reported[first:last]:
        shared = min(span.end, quotation.end) - max(span.start, quotation.start)
        if shared > most:
            best, most = speaker, shared
    return best


def _continues(text: str, before: Span, quotation: Span, starts: Sequence[int]) -> bool:
    """A quotation goes on after "…,” he said. “…” or in the next paragraph, as a whole sentence of its own."""
    between = text[before.end : quotation.start]
    if not between.strip() and is_left_open(text, before):
        return True
    first = bisect_right(starts, before.end)
    begins = bisect_right(starts, quotation.start)
    if begins == first + 1 and starts[first] == quotation.start and len(between) <= LONGEST_FRAME:
        return _is_sentence(text, quotation)
    if len(quotation.of(text)) < LONG_QUOTATION:
        return False
    starts_sentence = between.rstrip()[-1:] in ("", ".", "!", "?", "”", '"')
    return starts_sentence and len(between) <= SEEN and between.count("\n\n") + between.count(".") <= 2


def _is_sentence(text: str, quotation: Span) -> bool:
    """It ends as a sentence does, or with a comma before the speaker; a borrowed word does not."""
    inside = quotation.of(text).rstrip("”»\"’'")
    return inside[-1:] in (".", "!", "?", ",", "…") or len(inside) >= LONG_QUOTATION
