"""Two claims in the same words say the same; so do two that read much alike and differ in no figure or name."""

from __future__ import annotations

from collections.abc import Sequence

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.scopes.one_more import leaves_somebody_out
from service.judging.aligning.written_alike import with_our_dates
from service.judging.confidences import SAME_WORDS, SUREST_CHANCE
from service.judging.evidence.quotations import quoted_of_others, same_quotation
from service.judging.evidence.something_else import says_something_else
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.periods import other_times
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.people import exclusive_people
from service.quantity import compatible

# Cosine and shared words together. On judged passages of 12 events, 0.86 finds 55 % of what agrees and mistakes 5 % of
# what is new for agreement; 0.80 finds 56 % and mistakes 11 %.
MUCH_ALIKE = 0.86
WEIGHT_OF_WORDS = 0.3
# A single word in common is shared by chance, however alike the rest.
ENOUGH_IN_COMMON = 2
# The confidence at exactly MUCH_ALIKE; it rises by as much as the likeness does.
JUST_ALIKE = 0.75


def same_wording(pair: Comparison) -> Finding | None:
    """Both say it in the same words."""
    worded_alike = pair.same_words or same_quotation(pair) or _only_dates_are_written_otherwise(pair)
    if quoted_of_others(pair) or not worded_alike:
        return None
    return pair.finding(Reason.SAME_WORDING, "Both say it in the same words.", SAME_WORDS)


def _only_dates_are_written_otherwise(pair: Comparison) -> bool:
    """ "On 3/4/2026", "on 4 March 2026"."""
    theirs, ours = pair.theirs.text, pair.ours.text
    written = with_our_dates(pair, theirs)
    return written != theirs and written.lower() == ours.lower()


def much_alike(pair: Comparison) -> Finding | None:
    """Both say much the same, and no figure or name tells them apart."""
    alike = pair.similarity + WEIGHT_OF_WORDS * pair.overlap
    if alike < MUCH_ALIKE or len(pair.shared_lemmas) < ENOUGH_IN_COMMON or not pair.in_articles:
        return None
    if unshared_subjects(pair) or other_times(pair) or pair.ours.modality is not pair.theirs.modality:
        return None
    if says_something_else(pair) or _one_leaves_somebody_out(pair) or _count_other_people(pair):
        return None
    sentence = "Both say much the same, and no figure or name tells them apart."
    return pair.finding(Reason.SAME_WORDING, sentence, min(SUREST_CHANCE, JUST_ALIKE + (alike - MUCH_ALIKE)))


def _one_leaves_somebody_out(pair: Comparison) -> bool:
    """A count of one leaves out somebody whom the other counts."""
    return any(leaves_somebody_out(ours, theirs, pair) for ours, theirs in shared_figures(pair))


def _count_other_people(pair: Comparison) -> bool:
    """The same number is of soldiers here and of civilians there."""
    ours, theirs = pair.ours.figures, pair.theirs.figures
    return any(_only_of_others(one, theirs) for one in ours) and any(_only_of_others(one, ours) for one in theirs)


def _only_of_others(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whatever of these it fits counts a group to which none of its people belongs."""
    same = [one.group for one in figures if compatible(figure.quantity, one.quantity)]
    return bool(same) and exclusive_people().get(figure.group, frozenset()).issuperset(same)
