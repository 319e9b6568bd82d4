"""Things that go together and are told apart by one word: the two legs of a match, the lanes of a road, two courts."""

from __future__ import annotations

from itertools import pairwise

from service.judging.confidences import UNDERSTOOD
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason
from service.judging.vocabulary.lexicon import counterparts, numbered

NUMBERS = frozenset("first second third fourth fifth sixth".split())


def other_counterpart(pair: Comparison) -> Evidence | None:
    """Each tells of another of several things that go together: legs of a match, lanes of a road, two courts."""
    apart = None if pair.in_articles else told_apart(pair)
    if apart is None:
        return None
    sentence = f"Here it is the “{apart[0]}”, there the “{apart[1]}”."
    ours, theirs = pair.ours.passage, pair.theirs.passage
    return Evidence("other_counterpart", Label.NEW, Reason.OTHER_FACT, sentence, ours, theirs, UNDERSTOOD)


@once
def told_apart(pair: Comparison) -> tuple[str, str] | None:
    """The words by which each side tells of another of them than the other side; None where either tells of both."""
    return _kinds_apart(pair.ours, pair.theirs) or _numbers_apart(pair.ours, pair.theirs)


def _kinds_apart(ours: Side, theirs: Side) -> tuple[str, str] | None:
    for word in sorted((ours.lemmas - theirs.lemmas) & counterparts().keys()):
        others = counterparts()[word]
        told = others & (theirs.lemmas - ours.lemmas)
        if told and others.isdisjoint(ours.lemmas):
            return word, min(told)
    return None


def _numbers_apart(ours: Side, theirs: Side) -> tuple[str, str] | None:
    one, other = _numbered(ours), _numbered(theirs)
    for thing in sorted(one.keys() & other.keys()):
        if one[thing].isdisjoint(other[thing]):
            return f"{min(one[thing])} {thing}", f"{min(other[thing])} {thing}"
    return None


@once
def _numbered(side: Side) -> dict[str, frozenset[str]]:
    """Each thing that is told apart by its number, with the numbers told: "the first leg"."""
    found = [(word.lower, thing.lemma) for word, thing in pairwise(side.words) if thing.lemma in numbered()]
    told = [(number, thing) for number, thing in found if number in NUMBERS]
    return {thing: frozenset(number for number, one in told if one == thing) for _, thing in told}
