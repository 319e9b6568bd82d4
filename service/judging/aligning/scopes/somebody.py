"""Two figures may belong to different people: the ages of two people, the fine of a brother."""

from __future__ import annotations

import re

from service.claim import Name
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import PERSON
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.people import doers, people
from service.quantity import AGE
from service.splitting.naming.names import same_name

# Between an age and whose it is: "the 24-year-old striker Emeka Obi", "At 36, goalkeeper Aaron Whitlock".
ROLE = re.compile(r"(?:, |[ -]old | )?(?:[a-z-]+ )?(?:([a-z-]+) )?")
ANYBODY = frozenset("person people man woman boy girl child kid teenager other body life".split())
SURNAME = re.compile(r"([A-Z][\w’'-]*[a-z])(?:, (?:aged |who is )?| \()$")
KIN = re.compile(
    r"\b(?:his|her|their|whose)(?: [\w-]+)? (?:brother|sister|wife|husband|son|daughter|father|mother|cousin|nephew"
    r"|niece|uncle|aunt),? $",
    re.IGNORECASE,
)


def age_of_another(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Ages belong to people: with two names, or with neither a name nor a role in common, they are two people's."""
    if ours.quantity.unit != AGE or not pair.in_articles:
        return False
    one, other = _whose(ours, pair.ours), _whose(theirs, pair.theirs)
    if one and other:
        return not same_name(one, other)
    surname, other_surname = _surname(ours, pair.ours), _surname(theirs, pair.theirs)
    if surname and other_surname:
        return surname != other_surname
    here, there = ours.near | pair.ours.lemmas_before(ours), theirs.near | pair.theirs.lemmas_before(theirs)
    same_role = (here & there & (people().keys() | doers())) - ANYBODY
    return not same_role and not _share_somebody(pair)


def _whose(age: Figure, side: Side) -> Name | None:
    """The name right before the age or behind it: "Catherine Gomes, 61", "the 24-year-old striker Emeka Obi"."""
    start, end = age.quantity.start, age.quantity.end
    named = [name for name in side.names if name.kind != "place"]
    before = (name for name in named if 0 < start - name.end <= len(", "))
    behind = (name for name in named if name.start > end and _is_a_role(side.published.between(end, name.start)))
    return next(before, None) or next(behind, None)


def _is_a_role(text: str) -> bool:
    """Nothing, or what somebody is, and no verb: "the 24-year-old told Obi"."""
    role = ROLE.fullmatch(text)
    return role is not None and (not role[1] or lemma(role[1]) in people().keys() | doers())


def _surname(age: Figure, side: Side) -> str:
    """The word right before the age, lower-cased, in place of a name that was not read: "Dalton, 63", also a town."""
    named = SURNAME.search(side.around(age)[0])
    return named[1].lower() if named else ""


def of_a_relative(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Right before one stands "his brother Nils Brun", right before the other "Brun"."""
    one, other = _named_before(ours, pair.ours), _named_before(theirs, pair.theirs)
    if one is None or other is None or one.canonical == other.canonical:
        return False
    return _is_of_kin(one, pair.ours) != _is_of_kin(other, pair.theirs)


def _named_before(figure: Figure, side: Side) -> Name | None:
    return next((name for name in reversed(side.names) if name.end <= figure.quantity.start), None)


def _is_of_kin(name: Name, side: Side) -> bool:
    return KIN.search(side.published.before(name.start)) is not None


def _share_somebody(pair: Comparison) -> bool:
    return any(name.kind == PERSON for name in pair.shared_names)
