"""What the word right before a day, a month or a year names, such as a deed, came to pass only once."""

from __future__ import annotations

from service.judging.aligning.questions import times_apart
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.dates import of_one_deed
from service.judging.evidence.hours import SURELY_ONE_TIME
from service.judging.evidence.subjects import dated
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import PERSON
from service.judging.verdict import Finding, Reason, differing, quote_of
from service.judging.vocabulary.everyday import generic_words, stop_words
from service.judging.vocabulary.people import doers, people
from service.judging.vocabulary.words import Word, read_words
from service.lazy import once

# Claims less alike than this may end in one word by chance. The word is one of so many before the day.
ALIKE_BUT_FOR_THE_DAY, DATED_WITHIN = 0.68, 5
# There may have been several.
MAY_BE_TWO = frozenset("another separate similar second third again other".split())


def deed_dated_otherwise(pair: Comparison) -> Finding | None:
    """Both name the same right before the day, month or year of it, which differs."""
    told = times_apart(pair)
    if told is None or not dates_the_same(pair) or pair.read_as_one(*told) < SURELY_ONE_TIME or not of_one_deed(pair):
        return None
    here, there = (quote_of(when) for when in told)
    return differing(Reason.TIMES_DIFFER, here, there, FROM_THE_REST)


def dates_the_same(pair: Comparison) -> bool:
    """In claims alike enough the last word of content before the only time of each is the same."""
    if pair.similarity < ALIKE_BUT_FOR_THE_DAY or not all(len(side.claim.times) == 1 for side in pair.sides):
        return False
    ours, theirs = (_named_right_before(side) for side in pair.sides)
    return ours == theirs != "" and not any(MAY_BE_TWO & side.as_written for side in pair.sides)


@once
def _named_right_before(side: Side) -> str:
    """The lemma of the word that says what is dated; "" where that is only who did it."""
    start, sentence_start = side.claim.times[0].start, side.claim.sentence_start
    before = side.published.before(start)
    unbroken = max(before.rfind(mark) for mark in ",;:") + 1
    words = read_words(before[unbroken:], sentence_start + unbroken)[-DATED_WITHIN:]
    told = [word for word in words if _says_what(word, side)]
    if not told or told[-1].lemma in people().keys() | doers() or _is_a_title(told[-1], side):
        return ""
    return told[-1].lemma


def _says_what(word: Word, side: Side) -> bool:
    said_of_any = side.name_lemmas | stop_words() | generic_words() | dated(side)
    return not word.is_figure and word.lemma not in said_of_any


def _is_a_title(word: Word, side: Side) -> bool:
    """ "President Holm on Monday" says who, not what."""
    return any(name.kind == PERSON and 0 <= name.start - word.end <= 1 for name in side.names)
