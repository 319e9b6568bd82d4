"""Who has or got a thing that only one can have: a seat, a town, a prize."""

from __future__ import annotations

import re

from service.claim import Name
from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.reversals import deeds
from service.judging.sides.comparability import PERSON
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.splitting.naming.names import same_name
from service.splitting.vocabulary.gazetteer import gazetteer

HAVING = "have"
# Beside two names of these kinds none is meant by the other: "Baltimore" may be its team.
OF_TWO = frozenset({PERSON, "organisation"})


def other_holder(pair: Comparison) -> Finding | None:
    """Each tells of somebody else that he has or got one thing that only one can have."""
    for holder, thing in _holders(pair.ours):
        for other, same in _holders(pair.theirs):
            if same_name(thing, same) and _are_two(holder, other, pair):
                sentence = f"Here {holder.surface} has {thing.surface}, there it is {other.surface}."
                ours, theirs = pair.ours.passage, pair.theirs.passage
                return Finding(Reason.OTHER_FACT, sentence, ours, theirs, UNDERSTOOD)
    return None


def _holders(side: Side) -> list[tuple[Name, Name]]:
    """Everybody who has a thing, with that; "a British tanker" is nothing by the name of British."""
    peoples = gazetteer().peoples
    return [(one, thing) for done, one, thing in deeds(side) if done == HAVING and thing.surface.lower() not in peoples]


def _are_two(ours: Name, theirs: Name, pair: Comparison) -> bool:
    """Two people, two parties, or any two of whom one side names both; but not Iran and "Iran's Guards"."""
    if same_name(ours, theirs) or _is_of(ours, theirs, pair.ours) or _is_of(theirs, ours, pair.theirs):
        return False
    both_named = not without((theirs,), pair.ours.names) or not without((ours,), pair.theirs.names)
    return both_named or (_kind(ours) == _kind(theirs) and _kind(ours) in OF_TWO)


def _is_of(holder: Name, other: Name, side: Side) -> bool:
    """The claim tells by the other's name whose the holder is."""
    owners = (name for name in side.names if same_name(name, other))
    told = (rf"{re.escape(name.surface)}(?:['’]s?)? {re.escape(holder.surface)}" for name in owners)
    return any(re.search(one, side.published.claim.text) for one in told)


def _kind(name: Name) -> str:
    return PERSON if not name.kind and " " in name.surface else name.kind
