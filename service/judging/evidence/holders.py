"""Who has or got a thing that only one can have: a seat, a town, a prize."""

from __future__ import annotations

import re

from service.claim import Name
from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.reversals import deeds
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.side import Side
from service.judging.sides.unshared import PERSON
from service.judging.verdict import Finding, Reason
from service.splitting.naming.names import same_name
from service.splitting.vocabulary.gazetteer import gazetteer

HAVING = "have"
# Two names of one of these kinds are two holders; a place may stand for its team: "Baltimore".
OF_TWO = frozenset({PERSON, "organisation"})


def other_holder(pair: Comparison) -> Finding | None:
    """Each names a different holder or winner of one thing that only one can have."""
    for holder, thing in _holders(pair.ours):
        for other, same in _holders(pair.theirs):
            if same_name(thing, same) and _are_two(holder, other, pair):
                sentence = f"Here {holder.surface} has {thing.surface}, there it is {other.surface}."
                return pair.finding(Reason.OTHER_FACT, sentence, UNDERSTOOD)
    return None


def _holders(side: Side) -> list[tuple[Name, Name]]:
    """Every holder with the thing held; in "a British tanker" no thing is called "British"."""
    peoples = gazetteer().peoples
    return [(one, thing) for done, one, thing in deeds(side) if done == HAVING and thing.surface.lower() not in peoples]


def _are_two(ours: Name, theirs: Name, pair: Comparison) -> bool:
    """Two people, two parties, or any two that one side names both of; but not Iran and "Iran's Guards"."""
    if same_name(ours, theirs) or _is_of(ours, theirs, pair.ours) or _is_of(theirs, ours, pair.theirs):
        return False
    both_named = not without((theirs,), pair.ours.names) or not without((ours,), pair.theirs.names)
    return both_named or (_kind(ours) == _kind(theirs) and _kind(ours) in OF_TWO)


def _is_of(holder: Name, other: Name, side: Side) -> bool:
    """The claim gives the holder as belonging to the other: "Iran's Guards"."""
    owners = (name for name in side.names if same_name(name, other))
    told = (rf"{re.escape(name.surface)}(?:['’]s?)? {re.escape(holder.surface)}" for name in owners)
    return any(re.search(one, side.text) for one in told)


def _kind(name: Name) -> str:
    return PERSON if not name.kind and " " in name.surface else name.kind
