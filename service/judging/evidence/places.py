"""Where something happened, who filled a role, and where somebody goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.claim import Name
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.statements import same_but_for_names, same_statement
from service.judging.evidence.subjects import dated
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.destinations import MOVING, VOYAGE, destinations, moved_to
from service.judging.sides.periods import same_period
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY, one_holds_the_other, unshared_subjects
from service.judging.verdict import Evidence, Finding, Reason, differing, quote_of
from service.judging.vocabulary.everyday import same_thing
from service.splitting.naming.names import same_name

# Claims less alike than this may send different people to the same place.
SENT_ALIKE = 0.65
# Where the same thing is moved, less is enough.
MOVED_ALIKE = 0.55
WHERE = frozenset({"in", "at", "near", "outside", "inside"})
# Two people are in the same role only if nearly all the rest is the same.
SAME_BUT_FOR_A_NAME = 0.8
# It takes this many words to name a role ("will lead the combined company").
ENOUGH_FOR_A_ROLE = 3
# What follows a name: "a career officer" and "his former lawyer" are one of many; who served before is not who serves
# now.
OWNED_BY = r"(?:the|his|her|its|their|[\w.’' -]{1,60}['’]s?)"
ONE_OF_MANY = re.compile(rf" (?:is|was|became|will be) (?:an? |{OWNED_BY} (?:former|ex|one-?time|then)\b)|, an? [^,]*$")
HELD_BEFORE = re.compile(
    r",? (?:(?:had |has )?(?:also |once |previously |briefly )?served\b|(?:a |the )?(?:former|ex)\b)"
)
# Claims less alike than this share words by chance.
ALIKE_FOR_A_PLACE = 0.7


def places_differ(pair: Comparison) -> Finding | None:
    """Both say where the same thing happened, and the places differ."""
    ours, theirs = pair.foreign_names(("place",))
    if len(ours) != 1 or len(theirs) != 1 or pair.similarity < ALIKE_FOR_A_PLACE or not same_statement(pair):
        return None
    if one_holds_the_other(ours[0], theirs[0]):
        return None
    if not (_is_where(ours[0], pair.ours) and _is_where(theirs[0], pair.theirs)):
        return None
    return differing(Reason.PLACES_DIFFER, quote_of(ours[0]), quote_of(theirs[0]), FROM_THE_REST)


def persons_differ(pair: Comparison) -> Finding | None:
    """Both name somebody in the same role, and the names differ."""
    if not pair.same_polarity or len(pair.shared_statement[0]) < ENOUGH_FOR_A_ROLE:
        return None
    foreign = pair.foreign_names(SOMEBODY)
    ours, theirs = _subject(foreign[0], pair.ours), _subject(foreign[1], pair.theirs)
    if ours is None or theirs is None or not same_period(pair) or not same_but_for_names(pair, SAME_BUT_FOR_A_NAME):
        return None
    if ours.canonical.split()[-1] == theirs.canonical.split()[-1]:
        return None  # "Bill Barr" and "William Barr"
    here, there = pair.ours.text[len(ours.surface) :], pair.theirs.text[len(theirs.surface) :]
    if ONE_OF_MANY.match(here) or ONE_OF_MANY.match(there):
        return None
    if (HELD_BEFORE.match(here) is None) != (HELD_BEFORE.match(there) is None):
        return None
    return differing(Reason.PERSONS_DIFFER, quote_of(ours), quote_of(theirs), FROM_THE_REST)


def _subject(names: Sequence[Name], side: Side) -> Name | None:
    """The full name that the claim begins with, if it is one of these: what follows is said of that person."""
    return next((name for name in names if " " in name.canonical and side.text.startswith(name.surface)), None)


def destinations_differ(pair: Comparison) -> Finding | None:
    """Both say where the same thing is moved to, and the places differ."""
    ours, theirs = moved_to(pair.ours), moved_to(pair.theirs)
    if len(ours) != 1 or len(theirs) != 1 or not pair.in_articles or pair.similarity < MOVED_ALIKE:
        return None
    if same_name(ours[0], theirs[0]) or one_holds_the_other(ours[0], theirs[0]):
        return None
    if not may_conflict(pair) or not pair.same_polarity or not _same_is_moved(pair):
        return None
    return differing(Reason.PLACES_DIFFER, quote_of(ours[0]), quote_of(theirs[0]), FROM_THE_REST)


def _same_is_moved(pair: Comparison) -> bool:
    """Besides names and times one has no word that the other lacks: production is not the head office."""
    here, there = map(_what_is_moved, pair.sides)
    return bool(here and there) and (here <= there or there <= here)


def _what_is_moved(side: Side) -> frozenset[str]:
    told = side.lemmas - side.name_lemmas - dated(side) - MOVING - VOYAGE
    return frozenset(same_thing().get(word, word) for word in told)


def goes_the_other_way(pair: Comparison, _seen: Evidence) -> bool:
    """Each side says that it comes from where the other says that it goes to."""
    ours, theirs = moved_to(pair.ours), moved_to(pair.theirs)
    return _comes_from(theirs[0], pair.ours) and _comes_from(ours[0], pair.theirs)


def _comes_from(place: Name, side: Side) -> bool:
    return re.search(rf"\bfrom {re.escape(place.surface)}\b", side.text) is not None


def same_destination(pair: Comparison) -> Finding | None:
    """Both say that somebody goes to the same place."""
    if pair.similarity < SENT_ALIKE or not pair.same_polarity or figures_left_over(pair) or unshared_subjects(pair):
        return None
    for ours in _known_destinations(pair.ours):
        for theirs in _known_destinations(pair.theirs):
            if same_name(ours, theirs):
                sentence = f"Both say that somebody goes to {ours.surface}."
                here, there = quote_of(ours), quote_of(theirs)
                return Finding(Reason.SAME_PLACE, sentence, here, there, FROM_THE_REST)
    return None


def _known_destinations(side: Side) -> list[Name]:
    return [name for name in destinations(side) if name.kind == "place"]


def _is_where(name: Name, side: Side) -> bool:
    """The name says where something happened, not whose it was ("in Oman", but not "the Omani airline")."""
    before = side.published.before(name.start).lower().split()
    return bool(before) and before[-1] in WHERE
