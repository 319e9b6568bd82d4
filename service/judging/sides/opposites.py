"""The words of the outcome tables on both sides, and which of these are opposites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import RISE_OR_FALL, action_of
from service.judging.vocabulary.outcomes import LONGEST_PHRASE, opposites, phrases_of_outcomes
from service.lazy import once
from service.splitting.vocabulary.calendar import WEEKDAYS

# "Until late on Thursday", "until 12 May" and "until May 12", "until next spring": the word that says when.
UNTIL_WHEN = re.compile(
    r"\b(?:until|till) (?:(?:at|least|about|around|early|late|mid|next|this|the|on|after|end|of|\d+) )*([\w:]+)"
)


@once
def opposite_words(pair: Comparison) -> tuple[str, str] | None:
    """A word of ours that cannot be true together with one of theirs; words for moving count by their direction.

    "Resigned rather than stay" has both words itself, and what is closed until Thursday opens on Thursday.
    """
    ours, theirs = _turning(pair.ours) - _told(pair.theirs), _turning(pair.theirs) - _told(pair.ours)
    found = (both for both in product(sorted(ours), sorted(theirs)) if _are_opposite(*both))
    words = next(found, None)
    until = words and (_until_the_other(pair.ours, pair.theirs) or _until_the_other(pair.theirs, pair.ours))
    return None if until else words


def on_other_weekdays(pair: Comparison) -> bool:
    """Both name weekdays, and have none in common, whether or not the statements are dated."""
    ours, theirs = (WEEKDAYS.keys() & side.as_written for side in pair.sides)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _until_the_other(lasting: Side, other: Side) -> bool:
    """One says until when something stays as it is, the other what happens then."""
    until = {found[1].lower() for found in UNTIL_WHEN.finditer(lasting.text)}
    again = {found[1].lower() for found in UNTIL_WHEN.finditer(other.text)}
    return not (until - again).isdisjoint(other.as_written)


@once
def _turning(side: Side) -> frozenset[str]:
    """Its words that have an opposite, except those whose opposite it has too: "profit rose, but sales fell"."""
    told = [word for word in _told(side) if word in opposites() or action_of().get(word) in RISE_OR_FALL]
    return frozenset(word for word in told if not any(_are_opposite(word, other) for other in told))


def _are_opposite(word: str, other: str) -> bool:
    return other in opposites().get(word, ()) or opposite_moves(word, other)


def opposite_moves(word: str, other: str) -> bool:
    """One means a rise, the other a fall."""
    return {action_of().get(word), action_of().get(other)} == RISE_OR_FALL


def only_here(here: Side, there: Side) -> frozenset[str]:
    return _told(here) - _told(there)


@once
def _told(side: Side) -> frozenset[str]:
    """Its lemmas, with the phrases of the tables in place of their words: "steps down" is not "step"."""
    phrases = frozenset(_phrases(side))
    return (side.lemmas | phrases).difference(*(phrase.split() for phrase in phrases))


def _phrases(side: Side) -> Iterator[str]:
    lemmas = [word.lemma for word in side.words]
    for start in range(len(lemmas)):
        for end in range(start + 2, start + 1 + LONGEST_PHRASE):
            phrase = " ".join(lemmas[start:end])
            if end <= len(lemmas) and phrase in phrases_of_outcomes():
                yield phrase
