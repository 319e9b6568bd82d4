"""Two statements may be about one incident that both take for known: "the fire", "the crash"."""

from __future__ import annotations

from service.judging.sides.comparison import Comparison
from service.judging.sides.nobody import none_and_some
from service.judging.sides.opposites import on_other_weekdays, opposite_words
from service.judging.sides.side import Side
from service.judging.vocabulary.events import incidents, recurring_words
from service.judging.vocabulary.everyday import stop_words
from service.lazy import once

KNOWN = frozenset({"the", "this"})
# Words between "the" and the incident: "the warehouse fire", "the deadly suicide bombing".
NARROWED_BY = 2
LASTING = frozenset({"ceasefire", "truce"})


def of_one_known_incident(pair: Comparison) -> bool:
    """Both say something comparable of a known incident, and the two do not narrow it in different ways.

    Anything else said of "the fire" may be of any fire, and the pair model takes what it did for its opposite.
    """
    ours, theirs = _known_incidents(pair.ours), _known_incidents(pair.theirs)
    one = any(ours[kind] <= theirs[kind] or theirs[kind] <= ours[kind] for kind in ours.keys() & theirs.keys())
    if not one or all(pair.unshared_names) or on_other_weekdays(pair):
        return False
    return _tell_one_measure(pair) or none_and_some(pair) or opposite_words(pair) is not None or _one_lasts(pair)


@once
def _known_incidents(side: Side) -> dict[str, frozenset[str]]:
    """The lemma of each incident after a "the", with the lemmas of the words that narrow it."""
    found: dict[str, frozenset[str]] = {}
    for n, word in enumerate(side.words):
        before = side.words[max(n - NARROWED_BY - 1, 0) : n]
        at = max((i for i, one in enumerate(before) if one.lower in KNOWN), default=None)
        if word.lemma in incidents() | recurring_words() and at is not None:
            narrowing = before[at + 1 :]
            if stop_words().isdisjoint(one.lower for one in narrowing):
                found[word.lemma] = frozenset(one.lemma for one in narrowing)
    return found


def _one_lasts(pair: Comparison) -> bool:
    """Not an event but a lasting state that has a name, such as "the truce"."""
    return not LASTING.isdisjoint(_known_incidents(pair.ours).keys() & _known_incidents(pair.theirs).keys())


def _tell_one_measure(pair: Comparison) -> bool:
    """Both give a figure of the same deed, or in the same unit."""
    return any(
        (ours.action == theirs.action != "") or (ours.quantity.unit == theirs.quantity.unit != "")
        for ours, theirs in pair.figure_pairs
        if ours.quantity.value and theirs.quantity.value
    )
