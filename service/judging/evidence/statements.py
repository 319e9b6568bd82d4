"""Whether two claims are the same statement but for one detail."""

from __future__ import annotations

from service.claim import Modality
from service.judging.aligning.alignment import shared_figures
from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.counterparts import told_apart
from service.judging.sides.comparability import both_asserted
from service.judging.sides.comparison import Comparison
from service.judging.sides.periods import same_period
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import negations

# Below this share of common content words the two may speak of different things.
SAME_STATEMENT = 0.6
# How certain a side is, as an editor reads it.
TOLD_AS = {
    Modality.ASSERTED: "told as a fact",
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "only possible",
    Modality.CONDITIONAL: "told under a condition",
    Modality.QUESTION: "asked",
    Modality.OPINION: "an opinion",
}
# Wordings with fewer common content words than this are too short to tell.
ENOUGH_WORDS = 2


def same_statement(pair: Comparison, words: float = SAME_STATEMENT) -> bool:
    """Both say mostly the same about the same time; `words` is the least share of common content words."""
    return same_period(pair) and same_but_for_time(pair, words)


def same_but_for_time(pair: Comparison, words: float = SAME_STATEMENT) -> bool:
    """Both say mostly the same, and not each names somebody whom the other does not."""
    return same_but_for_names(pair, words) and not unshared_subjects(pair)


def same_but_for_names(pair: Comparison, words: float) -> bool:
    """Most content words other than names are common, and both say it with equal certainty, of the same incident."""
    shared, share = pair.shared_statement
    return (
        len(shared - negations()) >= ENOUGH_WORDS
        and share >= words
        and (pair.ours.modality is pair.theirs.modality or _both_are_to_come(pair))
        and pair.ours.looks_elsewhere == pair.theirs.looks_elsewhere
        and not told_apart(pair)
    )


def _both_are_to_come(pair: Comparison) -> bool:
    """Whatever is said of a time ahead is a plan: it wants to open in 2035, it will open in 2040."""
    return both_asserted(pair) and _is_to_come(pair.ours) and _is_to_come(pair.theirs)


def _is_to_come(side: Side) -> bool:
    times, at = side.times, side.published_at
    return bool(times) and at is not None and all(when.first > at.date() for when in times)


def other_modality(pair: Comparison) -> Finding | None:
    """Both say mostly the same, but not with equal certainty: one only supposes, asks or thinks so."""
    if both_asserted(pair) or not (shared_figures(pair) or pair.shared_statement[1] >= SAME_STATEMENT):
        return None
    sentence = f"Here it is {TOLD_AS[pair.ours.modality]}, there it is {TOLD_AS[pair.theirs.modality]}."
    return pair.finding(Reason.OTHER_MODALITY, sentence, UNDERSTOOD)
