"""Guilty or not guilty, convicted or acquitted: one word between two claims that share little else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from service.claim import Name
from service.judging.confidences import ON_ONE_DETAIL
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.denials import denied, stated
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY
from service.judging.verdict import Evidence, Finding, Reason
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once

GUILTY = re.compile(r"\b(?P<not>not (?:been )?(?:found )?)?(?:guilty|liable)\b", re.IGNORECASE)
# "Convicted of murder", "cleared Moss on both counts"; "a convicted murderer" is one from another trial.
CONVICTED = re.compile(
    r"\b(?:convict(?:s|ed)|(?P<not>acquit(?:s|ted)|clear(?:s|ed)))\b(?= (?:[\w.'’-]+ ){0,4}?(?:of|on)\b)", re.IGNORECASE
)
# The words behind the verdict that say of what, up to the next clause.
CHARGE = re.compile(r"[^,.;:]*?\b(?:of|on) (?P<charge>[^,.;:]+)")
# Somebody who pleads not guilty may be found or held to be guilty, and may plead otherwise later.
PLEADS = re.compile(r"\bplead(?:s|ed|ing)?\b(?: [\w-]+){0,2} guilty\b", re.IGNORECASE)
# What is only somebody's opinion: "of which he probably was not guilty".
THOUGHT = re.compile(r"\b(?:probably|perhaps|possibly|likely|maybe|arguably)\b", re.IGNORECASE)
# Another trial may end otherwise.
ANOTHER_TIME = frozenset(
    "earlier previously initially originally first changed withdrew appeal retrial overturned quashed again".split()
)
# A jury may acquit of one count and convict of two, or acquit of murder and convict of the attempt.
COUNTS_OF = re.compile(r"\b([\w-]+) (?:[\w-]+ )?(?:counts?|charges?)\b", re.IGNORECASE)
ONE_OF_SEVERAL = frozenset("attempt conspire conspiracy aid abet accessory lesser first second third".split())


@dataclass(frozen=True, slots=True)
class Guilt:
    """Whether somebody is guilty, and the content words that say of what; empty where nothing does.

    `which` are the words that say which of several charges it is: how many counts, or "attempted", "second-degree".
    """

    is_guilty: bool
    charge: frozenset[str]
    which: frozenset[str]

    def may_be_of_one_charge(self, other: Guilt) -> bool:
        """Not cleared of arson and convicted of fraud, nor cleared of one count and convicted of two."""
        unlike = self.charge and other.charge and self.charge.isdisjoint(other.charge)
        return not unlike and self.which == other.which


def guilt_differs(pair: Comparison) -> Finding | None:
    """One pleads or is found guilty here, and not guilty there."""
    ours, theirs = _guilt(pair.ours), _guilt(pair.theirs)
    if ours is None or theirs is None or ours.is_guilty == theirs.is_guilty:
        return None
    pleads, other_pleads = (PLEADS.search(side.text) is not None for side in pair.sides)
    if pleads != other_pleads or not may_conflict(pair) or other_days(pair) or not _of_one_person(pair):
        return None
    if not ours.may_be_of_one_charge(theirs):
        return None
    return pair.finding(Reason.OUTCOMES_DIFFER, "One says guilty, the other not guilty.", ON_ONE_DETAIL)


def of_one_charge(pair: Comparison, _seen: Evidence) -> bool:
    """Both say of what somebody is guilty or not guilty, with a word in common."""
    ours, theirs = _guilt(pair.ours), _guilt(pair.theirs)
    return ours is not None and theirs is not None and not ours.charge.isdisjoint(theirs.charge)


@once
def _guilt(side: Side) -> Guilt | None:
    """Guilty or not guilty; None where the claim says neither or both, or leaves it open."""
    verdicts = [*GUILTY.finditer(side.text), *CONVICTED.finditer(side.text)]
    open_still = not stated(side) or THOUGHT.search(side.text) or not ANOTHER_TIME.isdisjoint(side.as_written)
    if len(verdicts) != 1 or open_still:
        return None
    (verdict,) = verdicts
    if denied(side) and GUILTY.fullmatch(verdict.group()) is None:
        return None  # "not convicted on either count" may leave a trial open
    found = CHARGE.match(side.text, verdict.end())
    charge = found["charge"] if found else ""
    of_what = lemmas(read_words(charge)) - stop_words() - side.name_lemmas
    return Guilt(verdict["not"] is None, of_what, _which(charge))


def _which(charge: str) -> frozenset[str]:
    """The words that say which of several charges it is."""
    counted = (word for found in COUNTS_OF.finditer(charge) for word in read_words(found[1]) if word.is_figure)
    narrowed = (w for w in read_words(charge) if w.lemma in ONE_OF_SEVERAL or w.lower.endswith("-degree"))
    return frozenset(word.lower for word in (*counted, *narrowed))


def _of_one_person(pair: Comparison) -> bool:
    """Both name the same person, and neither anybody else: two defendants may plead differently.

    Nor is one about somebody of his: "Lee’s brother was convicted".
    """
    ours, theirs = ([name for name in side.names if name.kind in SOMEBODY] for side in pair.sides)
    same = bool(ours) and bool(theirs) and not without(ours, theirs) and not without(theirs, ours)
    return same and _owns(ours, pair.ours) == _owns(theirs, pair.theirs)


def _owns(names: Iterable[Name], side: Side) -> bool:
    return any(re.search(rf"{re.escape(name.surface)}['’]s\b", side.text) for name in names)
