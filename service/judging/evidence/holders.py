"""Who has or got a thing that only one can have: a seat, a town, a prize."""

from __future__ import annotations

from service.claim import Name
from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.reversals import deeds
from service.judging.sides.comparison import Comparison, without
from service.judging.verdict import Evidence, Label, Reason
from service.splitting.naming.names import same_name

HAVING, PERSON = "have", "person"
# Beside two names of these kinds none is meant by the other: "Baltimore" may be its team.
OF_TWO = frozenset({PERSON, "organisation"})


def other_holder(pair: Comparison) -> Evidence | None:
    """Each tells of somebody else that he has or got one thing that only one can have."""
    for _, holder, thing in (deed for deed in deeds(pair.ours) if deed[0] == HAVING):
        for _, other, same in (deed for deed in deeds(pair.theirs) if deed[0] == HAVING):
            if same_name(thing, same) and _are_two(holder, other, pair):
                sentence = f"Here {holder.surface} has {thing.surface}, there it is {other.surface}."
                ours, theirs = pair.ours.passage, pair.theirs.passage
                return Evidence("other_holder", Label.NEW, Reason.OTHER_FACT, sentence, ours, theirs, UNDERSTOOD)
    return None


def _are_two(ours: Name, theirs: Name, pair: Comparison) -> bool:
    """Two people, two parties, or any two of whom one side names both."""
    if same_name(ours, theirs):
        return False
    both_named = not without((theirs,), pair.ours.names) or not without((ours,), pair.theirs.names)
    return both_named or (_kind(ours) == _kind(theirs) and _kind(ours) in OF_TWO)


def _kind(name: Name) -> str:
    return PERSON if not name.kind and " " in name.surface else name.kind
