"""The moments of one event, each at a time of its own: the blast, the call, the arrival, the end."""

from __future__ import annotations

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.events import incidents, moments

# Words for another than the first.
SECOND, AFTERWARDS = frozenset({"second", "third", "another"}), frozenset({"aftershock", "foreshock"})


def other_moment(pair: Comparison) -> bool:
    """Each is about a moment of its own (the call, the arrival, the end), or one is about a second one."""
    if len({_of_a_second(side) for side in pair.sides}) > 1:
        return True
    ours, theirs = ({moments()[word] for word in side.lemmas & moments().keys()} for side in pair.sides)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _of_a_second(side: Side) -> bool:
    """ "A second tremor", "another blast", "an aftershock"; but "on the second floor"."""
    following = zip(side.words, side.words[1:], strict=False)
    second = any(word.lower in SECOND and after.lemma in incidents() for word, after in following)
    return second or not side.lemmas.isdisjoint(AFTERWARDS)
