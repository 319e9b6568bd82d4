"""One event cannot have happened on two days."""

from __future__ import annotations

from service.judging.comparison import Comparison, Side
from service.judging.statements import same_but_for_time
from service.judging.verdict import Evidence, Label, Quote, Reason
from service.judging.words import lemmas, read_words
from service.when import When

# Two days contradict each other only if nearly all the rest is the same: signed in 1990, amended in 1999.
SAME_BUT_FOR_THE_DAY = 0.75
# Claims less alike than this share words by chance.
ALIKE = 0.7


def times_differ(pair: Comparison) -> Evidence | None:
    """Both say when the same thing happened, and the days differ."""
    ours, theirs = pair.ours.published.claim, pair.theirs.published.claim
    if len(ours.times) != 1 or len(theirs.times) != 1 or ours.times[0].overlaps(theirs.times[0]):
        return None
    if any(when.surface.startswith("the ") for when in (ours.times[0], theirs.times[0])):
        return None  # "the 2000 nominee": which one, not when
    if _other_acts(pair) or ours.times[0].surface.lower() == theirs.times[0].surface.lower():
        return None
    if pair.similarity < ALIKE or not same_but_for_time(pair, SAME_BUT_FOR_THE_DAY):
        return None
    one, other = ours.times[0], theirs.times[0]
    return Evidence(
        "times_differ",
        Label.CONFLICTING,
        Reason.TIMES_DIFFER,
        f"“{one.surface}” is not “{other.surface}”.",
        _quote(one),
        _quote(other),
        0.7,
    )


def _other_acts(pair: Comparison) -> bool:
    """Each side has a word of its own, beside names and dates: signed on one day, amended on another."""
    shared, _ = pair.shared_statement
    own = (side.lemmas - side.name_lemmas - shared - _dated(side) for side in (pair.ours, pair.theirs))
    return all(own)


def _dated(side: Side) -> frozenset[str]:
    return lemmas(word for when in side.published.claim.times for word in read_words(when.surface))


def _quote(when: When) -> Quote:
    return Quote(when.surface, when.start, when.end)
