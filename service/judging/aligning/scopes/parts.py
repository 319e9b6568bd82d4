"""Of two figures one may count only a part of what the other counts, or one person more."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import surely_one
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import DEATH, one_of_several_words
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.people import doers
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import AGE, SHARE, compatible
from service.splitting.vocabulary.gazetteer import gazetteer

# What is said to be counted too: "four people were killed (including the shooter)", but not "the wife of the gunman".
INCLUDED = re.compile(r"\b(?:including|counting|among them)\b([^.;()]*)")
DOER = re.compile(r"(?<!of )\b(?:the|a|an|one|alleged|suspected|apparent) (?:\w+ )?([a-z]+?)s?\b")
# Up to two words beside a figure that say among whom: "among senior staff, 36 percent".
AMONG_BEFORE = re.compile(r"\b[Aa]mong (?:the |its |his |her |their )?([\w'’-]+(?: [\w'’-]+)?),? $")
AMONG_AFTER = re.compile(r" among (?:the |its |his |her |their )?([\w'’-]+(?: [\w'’-]+)?)")
# "The jobless rate for white workers fell to 12.4 percent".
RATE_FOR = re.compile(r"\brates? (?:for|among) (?:the )?([\w'’-]+(?: [\w'’-]+)?)")
# Words around a figure that make it a part of another.
INCLUDES = re.compile(r"\b(?:include|includes|included|including|among them)(?: (?:at least|about|some|more than))? $")
INCLUDING = re.compile(r"\b(?:includ(?:e|es|ed|ing)|among them|of (?:whom|them|which))\b")
ARE_AMONG = re.compile(r" (?:were|are|was|is) among (?:the|those|them)\b")


OLD = re.compile(r" (?:aged |who (?:are|were) )?")  # between "people" and their age: "people 65 or older"


def told_as_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """People who "were among the dead", or were "included", are fewer than all of them."""
    one, other = _is_included(ours, pair.ours), _is_included(theirs, pair.theirs)
    if _counts_these_too(ours, theirs, pair.theirs) or _counts_these_too(theirs, ours, pair.ours):
        return True
    if one == other or ours.quantity.counted == theirs.quantity.counted:
        return False
    part, whole = (ours, theirs) if one else (theirs, ours)
    return part.quantity.value < whole.quantity.value


def _counts_these_too(part: Figure, whole: Figure, side: Side) -> bool:
    """In "37 people, which included 26 Russians" the 26, not the 37, compare with the other side's "25 Russians"."""
    if whole.quantity.counted in ("", part.quantity.counted) or part.quantity.unit or whole.quantity.unit:
        return False
    behind = (one for one in side.figures if one.quantity.start > whole.quantity.end)
    return any(
        one.quantity.counted == part.quantity.counted != ""
        and INCLUDING.search(side.published.between(whole.quantity.end, one.quantity.start))
        for one in behind
    )


def _is_included(figure: Figure, side: Side) -> bool:
    if not figure.group:
        return False
    before, behind = side.published.before(figure.quote.start), side.published.behind(figure.quote.end)
    return INCLUDES.search(before) is not None or ARE_AMONG.match(behind) is not None


def one_counts_the_doer(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Four killed, "including the shooter", are the three that others count without him."""
    counted = {_counts_the_doer(side): figure for side, figure in ((pair.ours, ours), (pair.theirs, theirs))}
    if len(counted) == 1 or not ours.action == theirs.action == DEATH:
        return False
    return counted[True].quantity.value == counted[False].quantity.value + 1


def _counts_the_doer(side: Side) -> bool:
    told = INCLUDED.search(side.text.lower())
    return told is not None and not doers().isdisjoint(DOER.findall(told.group(1)))


def of_an_age(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One counts only the people of an age: those "65 or older" are not all."""
    return _is_of_an_age(ours, pair.ours) != _is_of_an_age(theirs, pair.theirs)


def _is_of_an_age(figure: Figure, side: Side) -> bool:
    ages = (one.quantity for one in side.figures if one.quantity.unit == AGE)
    return figure.group != "" and any(
        OLD.fullmatch(side.published.between(figure.quote.end, age.start))
        for age in ages
        if not age.surface.endswith("old")
    )


def other_base(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Shares "among senior staff" are not those of the whole staff, nor is a rate "for white workers" everybody's."""
    one, other = _among(ours, pair.ours), _among(theirs, pair.theirs)
    return ours.quantity.unit == SHARE and not (one <= pair.theirs.lemmas and other <= pair.ours.lemmas)


def _among(figure: Figure, side: Side) -> frozenset[str]:
    """The words beside a figure that say among whom; a whole people counts as everybody."""
    text, peoples = side.text, gazetteer().peoples
    at = max(side.place_of(figure), 0)
    before, behind = text[:at], text[at + len(figure.quantity.surface) :]
    beside = (AMONG_BEFORE.search(before), AMONG_AFTER.match(behind), RATE_FOR.search(before))
    told = lemmas(word for found in beside if found for word in read_words(found.group(1)))
    return frozenset(told - peoples - stop_words())


def other_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Some of the things are not all of them, and "two other men" are not the four mentioned before."""
    if _is_of_others(ours) != _is_of_others(theirs) or _of_two_wholes(ours, theirs):
        return True
    part = any(figure.role is Role.PART and not figure.group for figure in (ours, theirs))
    told = ours.base and theirs.base and ours.action == theirs.action != ""
    return part and not told and not surely_one(ours, theirs, pair)


def _of_two_wholes(ours: Figure, theirs: Figure) -> bool:
    """Each is given as a part, of two wholes: "20 of the 32 drones", "12 of the 45 drones", "12 of the 32 missiles"."""
    if not ours.base or not theirs.base:
        return False
    people = ours.group != "" and theirs.group != ""
    other_things = not people and len({ours.base.counted, theirs.base.counted} - {""}) > 1
    return other_things or not compatible(ours.base, theirs.base)


def _is_of_others(figure: Figure) -> bool:
    return figure.role is Role.PART and bool(one_of_several_words() & {*figure.quantity.modifiers})
