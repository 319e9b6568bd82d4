"""One deed that is done once is set for one day."""

from __future__ import annotations

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.negation import denied, settled
from service.judging.evidence.subjects import of_one_subject
from service.judging.evidence.times import planned_otherwise
from service.judging.sides.comparability import both_asserted, may_be_one_event, unshared_subjects
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Quote, Reason
from service.judging.vocabulary.lexicon import appointments, stop_words
from service.judging.vocabulary.words import Word
from service.when import When

# Claims less alike than this tell of two things.
ALIKE = 0.45
# So many words may stand between what is to be done and its day.
JUST_BEFORE = 6


def appointments_differ(pair: Comparison) -> Evidence | None:
    """Both say on which day to come the same is to be done, and the days differ."""
    ours, theirs = _day_to_come(pair.ours), _day_to_come(pair.theirs)
    if ours is None or theirs is None or ours.overlaps(theirs) or not pair.in_articles or pair.similarity < ALIKE:
        return None
    if (
        not both_asserted(pair)
        or planned_otherwise(pair)
        or unshared_subjects(pair)
        or not may_be_one_event(pair)
        or not _one_deed(pair)
    ):
        return None
    here, there = (Quote(when.surface, when.start, when.end) for when in (ours, theirs))
    return Evidence(
        "appointments_differ",
        Label.CONFLICTING,
        Reason.TIMES_DIFFER,
        f"“{here.quote}” is not “{there.quote}”.",
        here,
        there,
        ON_ONE_DETAIL,
    )


def _day_to_come(side: Side) -> When | None:
    """The one time that it tells, if it is a day after the article came out; what is put off had two."""
    times, at = side.published.claim.times, side.published.article.published_at
    if len(times) != 1 or at is None or denied(side) or not settled(side):
        return None
    return times[0] if times[0].first == times[0].last > at.date() else None


def _one_deed(pair: Comparison) -> bool:
    ours, theirs = _deed(pair.ours), _deed(pair.theirs)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return False
    begins_with_it = _opens(pair.ours, ours[1]) and _opens(pair.theirs, theirs[1])
    return begins_with_it or of_one_subject(pair, ours[1], theirs[1])


def _opens(side: Side, deed: Word) -> bool:
    """ "The trial begins": nothing stands before it that tells more."""
    return all(word.lower in stop_words() for word in side.words if word.end <= deed.start)


def _deed(side: Side) -> tuple[int, Word] | None:
    """Which deed of the table stands just before the day, and the word that tells it."""
    when = side.published.claim.times[0]
    at = side.published.claim.text.find(when.surface)
    before = [word for word in side.words if word.end <= at]
    lemmas = [word.lemma for word in before]
    for start in range(len(before) - 1, max(len(before) - 1 - JUST_BEFORE, -1), -1):
        for phrase, deed in appointments().items():
            if lemmas[start : start + len(phrase)] == [*phrase]:
                return deed, before[start]
    return None
