"""How old somebody is of whom both articles tell without a name."""

from __future__ import annotations

import re

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.statements import SAME_STATEMENT
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Quote, Reason

YEAR_OLD = re.compile(r"\b(\d{1,3})-year-old (?:[a-z]+ )?(man|woman|boy|girl|suspect|driver|student|teenager|pupil)\b")
# One more of them may be of any age.
ANOTHER = frozenset("another second third other also two".split())
# Whoever is told to be one of these is no victim.
ACCUSED = frozenset("arrest charge detain accuse suspect hold custody court jail convict sentence remand".split())
# Claims less alike than this tell of two people.
ALIKE = 0.65


def ages_differ(pair: Comparison) -> Evidence | None:
    """Both tell how old the only man, woman or child of the kind is, and the ages differ."""
    if not pair.in_articles or pair.similarity < ALIKE or not may_conflict(pair):
        return None
    ours, theirs = _the_only(pair.ours), _the_only(pair.theirs)
    if ours is None or theirs is None or ours[2] != theirs[2] or ours[1] == theirs[1]:
        return None
    if pair.shared_statement[1] < SAME_STATEMENT or not _one_role(pair) or not _of_no_other(pair, ours[2]):
        return None
    here, there = ours[0], theirs[0]
    return Evidence(
        "ages_differ",
        Label.CONFLICTING,
        Reason.AMOUNTS_DIFFER,
        f"“{here.quote}” is not “{there.quote}”.",
        here,
        there,
        ON_ONE_DETAIL,
    )


def _the_only(side: Side) -> tuple[Quote, str, str] | None:
    """Where its one age stands, the age, and of whom it is."""
    found = list(YEAR_OLD.finditer(side.published.quote))
    if len(found) != 1 or not ANOTHER.isdisjoint(word.lower for word in side.words):
        return None
    start = side.published.claim.start + found[0].start()
    told = found[0].group()
    return Quote(told, start, start + len(told)), found[0][1], found[0][2]


def _one_role(pair: Comparison) -> bool:
    """Both are accused, or neither is."""
    return _is_accused(pair.ours) == _is_accused(pair.theirs)


@once
def _is_accused(side: Side) -> bool:
    return not side.lemmas.isdisjoint(ACCUSED)


def _of_no_other(pair: Comparison, kind: str) -> bool:
    """Neither article tells the age of another such person."""
    return all(
        len({age for text in texts for age, of in YEAR_OLD.findall(text) if of == kind}) == 1
        for texts in pair.acquaintance.told
    )
