"""The age of somebody whom both articles mention without a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.statements import SAME_STATEMENT
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Finding, Quote, Reason, differing
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import read_words
from service.lazy import once

OF_AN_AGE = "man|woman|boy|girl|suspect|driver|student|teenager|pupil"
AGE = re.compile(
    rf"\b(?:(?P<old>\d{{1,3}})-year-old (?:[a-z]+ )?(?P<kind>{OF_AN_AGE})"
    rf"|(?P<aged_kind>{OF_AN_AGE})(?:,| aged|, aged) (?P<aged>\d{{1,3}}))\b(?![,.]?\d| (?:years|others|people|other))"
)
_LISTED = re.compile(r"\b(\d{1,3}) and (\d{1,3})[ -]years?[ -]old\b|\baged (\d{1,3}) and (\d{1,3})\b")
# One more of them may be of any age.
OTHER_PEOPLE = frozenset("another second third other".split())
ONE_MORE = OTHER_PEOPLE | {"also", "two"}
# Somebody to whom one of these was done is not a victim.
ACCUSED = frozenset("arrest charge detain accuse suspect hold custody court jail convict sentence remand".split())
# Claims less alike than this are about two people.
ALIKE_FOR_AN_AGE = 0.65


@dataclass(frozen=True, slots=True)
class ToldAge:
    """An age as it is written, and whose it is: a man's, a student's."""

    quote: Quote
    age: str
    kind: str


def ages_differ(pair: Comparison) -> Finding | None:
    """Both give the age of the only man, woman or child of the kind, or of the same two, and the ages differ."""
    told = (_of_two_alike_in_one(pair) or _of_the_only_one(pair)) if pair.in_articles else None
    return differing(Reason.AMOUNTS_DIFFER, *told, ON_ONE_DETAIL) if told and may_conflict(pair) else None


def _of_two_alike_in_one(pair: Comparison) -> tuple[Quote, Quote] | None:
    """ "Two women, 68 and 48 years old", "the women, who were 61 and 48 years old": one age is the same."""
    ours, theirs = _listed(pair.ours), _listed(pair.theirs)
    if len(ours) != 1 or len(theirs) != 1 or any(OTHER_PEOPLE & side.as_written for side in pair.sides):
        return None
    one, other = ({*filter(None, found.groups())} for found in (ours[0], theirs[0]))
    here, there = _whose(pair.ours), _whose(pair.theirs)
    if len(one & other) != 1 or not here or here != there:
        return None
    return _quoted(ours[0], pair.ours.claim.start), _quoted(theirs[0], pair.theirs.claim.start)


@once
def _listed(side: Side) -> tuple[re.Match[str], ...]:
    return tuple(_LISTED.finditer(side.published.quote))


def _whose(side: Side) -> str:
    """The last word for people before the ages that it lists: the victims' are not the suspects'."""
    before = read_words(side.published.quote[: _listed(side)[0].start()])
    return next((word.lemma for word in reversed(before) if word.lemma in people()), "")


def plainly_of_the_same_two(pair: Comparison, _seen: Evidence) -> bool:
    """Of the two whose ages both list, one is as old in both."""
    return _of_two_alike_in_one(pair) is not None


def _of_the_only_one(pair: Comparison) -> tuple[Quote, Quote] | None:
    if pair.similarity < ALIKE_FOR_AN_AGE:
        return None
    ours, theirs = _the_only(pair.ours), _the_only(pair.theirs)
    if ours is None or theirs is None or ours.kind != theirs.kind or ours.age == theirs.age:
        return None
    if pair.shared_statement[1] < SAME_STATEMENT or not _one_role(pair) or not _of_no_other(pair, ours.kind):
        return None
    return ours.quote, theirs.quote


@once
def _the_only(side: Side) -> ToldAge | None:
    """The one age that it gives, if it mentions no other such person."""
    found = _ages(side.published.quote, side.claim.start)
    return found[0] if len(found) == 1 and ONE_MORE.isdisjoint(side.as_written) else None


def _ages(text: str, offset: int = 0) -> list[ToldAge]:
    return [
        ToldAge(
            _quoted(one, offset),
            one["old"] or one["aged"],
            one["kind"] or one["aged_kind"],
        )
        for one in AGE.finditer(text)
    ]


def _quoted(found: re.Match[str], offset: int) -> Quote:
    return Quote(found.group(), offset + found.start(), offset + found.end())


def _one_role(pair: Comparison) -> bool:
    """Both are accused, or neither is."""
    return _is_accused(pair.ours) == _is_accused(pair.theirs)


@once
def _is_accused(side: Side) -> bool:
    return not side.lemmas.isdisjoint(ACCUSED)


def _of_no_other(pair: Comparison, kind: str) -> bool:
    """Neither article gives the age of another such person."""
    return all(
        len({told.age for text in texts for told in _ages(text) if told.kind == kind}) == 1
        for texts in pair.acquaintance.told
    )
