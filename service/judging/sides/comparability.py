"""Whether two claims have enough in common to be about one event; where that cannot be shown, nothing conflicts."""

from __future__ import annotations

from itertools import pairwise

from service.claim import Modality
from service.judging.sides.acquaintance import names_around
from service.judging.sides.comparison import Comparison
from service.judging.sides.incidents import of_one_known_incident
from service.judging.sides.periods import same_period
from service.judging.sides.side import Side
from service.judging.sides.specificity import ABOUT_ONE_THING, specificity
from service.judging.sides.unshared import PERSON, SUBJECTS, unshared_names, unshared_subjects
from service.lazy import once

# Claims conflict only in articles this alike, or whose settings share this many names: a toll in Baghdad does not
# contradict one in Gaza because both articles mention an embassy.
SURELY_ONE_EVENT, ENOUGH_NAMES = 0.5, 2
# Any two disasters "killed some 30 people": figures are compared only in articles at least this alike. Of 13 pairs of
# figures in real articles that were less alike, none was of one event.
FIGURES_OF_ONE_EVENT = 0.4
UNSURE = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.QUESTION, Modality.OPINION})


@once
def may_conflict(pair: Comparison) -> bool:
    """Same period, same subjects, and enough in common to be one event; both say it as a fact."""
    if not same_period(pair) or not both_asserted(pair):
        return False
    apart = unshared_subjects(pair) if pair.in_articles else unshared_names(pair, (*SUBJECTS, "place"))
    return apart is None and may_be_one_event(pair)


def may_be_one_event(pair: Comparison) -> bool:
    """They, or their articles, have enough in common to be about one event."""
    if pair.in_articles:
        return _alike_or_of_one_setting(pair, SURELY_ONE_EVENT)
    return pair.parallel or specificity(pair) >= ABOUT_ONE_THING or of_one_known_incident(pair)


def figures_are_comparable(pair: Comparison) -> bool:
    """Figures of the two may be of one event, as far as their articles show."""
    return not pair.in_articles or _alike_or_of_one_setting(pair, FIGURES_OF_ONE_EVENT)


def _alike_or_of_one_setting(pair: Comparison, alike: float) -> bool:
    """The articles are that much alike, or both their settings share two names."""
    return pair.event_similarity >= alike or _names_in_both_settings(pair) >= ENOUGH_NAMES


def _names_in_both_settings(pair: Comparison) -> int:
    """How many names both settings share; the two words of a person's name count as one."""
    shared = pair.ours.setting & pair.theirs.setting
    if len(shared) < ENOUGH_NAMES:
        return len(shared)
    return len(shared) - len({two for two in _couples(pair.ours) | _couples(pair.theirs) if shared.issuperset(two)})


@once
def _couples(side: Side) -> frozenset[tuple[str, str]]:
    """Every two words that stand side by side in the name of a person, in the claim or in the article's opening."""
    persons = (name.surface.split() for name in names_around(side) if name.kind == PERSON)
    return frozenset(two for words in persons for two in pairwise(words))


def both_asserted(pair: Comparison) -> bool:
    """Neither only supposes, asks or thinks so; what is planned is compared with plans and facts alike."""
    return pair.ours.modality is pair.theirs.modality or not {pair.ours.modality, pair.theirs.modality} & UNSURE
