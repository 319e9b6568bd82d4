"""Two claims may read alike and still not say the same: by a figure, a small word, an opposite, a speaker."""

from __future__ import annotations

from service.judging.aligning.in_passing import tells_in_passing
from service.judging.evidence.directions import moved_two_ways
from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.of_places import of_other_places
from service.judging.evidence.outcomes import report_opposites, tell_the_opposite
from service.judging.evidence.quotations import quoted_of_others
from service.judging.evidence.small_words import done_at_another_rate, done_by_others, turned_by_a_small_word
from service.judging.evidence.tallies import tallies_left_over
from service.judging.sides.comparison import Comparison
from service.judging.sides.only_named import one_only_named


def says_something_else(pair: Comparison) -> bool:
    """One denies it, only names somebody or quotes another; or words or figures show that the two are not the same."""
    if not pair.same_polarity or one_only_named(pair) or quoted_of_others(pair):
        return True
    if tell_the_opposite(pair) or turned_by_a_small_word(pair) or of_other_places(pair):
        return True
    return figures_left_over(pair) or tells_in_passing(pair)


def words_show_two_facts(pair: Comparison) -> bool:
    """Opposite words or ways, another tally, rate or doer show two facts, though both may give one figure."""
    if report_opposites(pair) or moved_two_ways(pair):
        return True
    return tallies_left_over(pair) or done_at_another_rate(pair) or done_by_others(pair)
