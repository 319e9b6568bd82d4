"""The first of a kind to do something is not the second."""

from __future__ import annotations

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.subjects import of_one_subject
from service.judging.sides.comparability import may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import told_outright
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import RANKS
from service.judging.vocabulary.words import Word

# "The first woman to hold the office": what the kind did, or is to do, follows.
TO = "to"
# To do one of these is to have the office.
HOLD, HOLDING = "hold", frozenset("hold become be lead serve head run win take govern fill occupy".split())
# Or the kind of person, without the deed: "the first female mayor".
OF_PEOPLE = frozenset(
    "female male woman black white asian hispanic latino muslim jewish catholic gay openly foreign".split()
)
# Claims less alike than this are about two ranks.
ALIKE_FOR_A_RANK = 0.5


def ranks_differ(pair: Comparison) -> Finding | None:
    """Somebody is the first of a kind to do something here, and the second there."""
    if not pair.in_articles or pair.similarity < ALIKE_FOR_A_RANK or not all(map(told_outright, pair.sides)):
        return None
    ours, theirs = _rank(pair.ours), _rank(pair.theirs)
    if ours is None or theirs is None or ours[1] != theirs[1] or ours[0].lower == theirs[0].lower:
        return None
    if unshared_subjects(pair) or not may_be_one_event(pair) or not of_one_subject(pair, ours[0], theirs[0]):
        return None
    sentence = f"“{ours[0].lower}” here is “{theirs[0].lower}” there, of one kind."
    return pair.finding(Reason.OUTCOMES_DIFFER, sentence, ON_ONE_DETAIL)


def _rank(side: Side) -> tuple[Word, str] | None:
    """The ordinal, and the kind of person that is the first to do something; None where there are two."""
    in_a_row = zip(side.words, side.words[1:], side.words[2:], (*side.words[3:], None), strict=False)
    found = [(number, _kind(one, to, verb)) for number, one, to, verb in in_a_row if number.lower in RANKS]
    ranks = [(number, kind) for number, kind in found if kind]
    return ranks[0] if len(ranks) == 1 else None


def _kind(one: Word, other: Word, verb: Word | None) -> str:
    """ "Woman to hold it", "female mayor": the kind of person, and at what somebody is the first of it."""
    if other.lower == TO and verb is not None:
        return f"{one.lemma} to {HOLD if verb.lemma in HOLDING else verb.lemma}"
    return f"{one.lemma} {other.lemma}" if one.lower in OF_PEOPLE else ""
