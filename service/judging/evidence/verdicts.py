"""Guilty or not guilty: one "not" between two claims that share little else."""

from __future__ import annotations

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.negation import denied, settled
from service.judging.sides.comparability import may_conflict, other_days
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason

GUILTY, PERSONS = frozenset({"guilty", "liable"}), ("person", "")


def verdicts_differ(pair: Comparison) -> Evidence | None:
    """One pleads or is found guilty here, and not guilty there."""
    word = next(iter(GUILTY & pair.shared_lemmas), "")
    if not word or {_is_told(word, side) for side in (pair.ours, pair.theirs)} != {True, False}:
        return None
    if not may_conflict(pair) or other_days(pair) or not _of_one_person(pair):
        return None
    return Evidence(
        "verdicts_differ",
        Label.CONFLICTING,
        Reason.OUTCOMES_DIFFER,
        "One says guilty, the other not guilty.",
        pair.ours.passage,
        pair.theirs.passage,
        ON_ONE_DETAIL,
    )


def _is_told(word: str, side: Side) -> bool | None:
    """True for "guilty", False for "not guilty", None where both are told, of two counts, or where it is open."""
    once = sum(told.lemma == word for told in side.words) == 1
    return word not in denied(side) if once and settled(side) else None


def _of_one_person(pair: Comparison) -> bool:
    """Both name the same one, and neither names somebody else beside: of two defendants each may plead otherwise."""
    ours, theirs = ([name for name in side.names if name.kind in PERSONS] for side in (pair.ours, pair.theirs))
    return bool(ours) and bool(theirs) and not without(ours, theirs) and not without(theirs, ours)
