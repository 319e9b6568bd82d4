"""Both give the same figure, one too particular to be the same by chance."""

from __future__ import annotations

from itertools import product

from service.judging.aligning.alignment import tells_the_news
from service.judging.aligning.in_passing import PARTICULAR
from service.judging.aligning.scopes.moves import other_move
from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.quotations import quoted_of_others
from service.judging.evidence.something_else import words_show_two_facts
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparability import figures_are_comparable
from service.judging.sides.comparison import Comparison
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.quantity import TIMES, Quantity

# Claims less alike than this may share even a particular figure by chance.
ALIKE_FOR_A_FIGURE = 0.5
# A figure of a long story, such as the cost of a wall, is in articles on all its turns: of 25 such agreements in real
# articles that were read blind, 3 of 15 between articles less alike than this state one fact, and 6 of the other 10.
OF_ONE_TURN = 0.65
# Small counts are shared by chance; counts this large hardly ever are within one event.
VERY_PARTICULAR = 100


def same_distinctive_figure(pair: Comparison) -> Finding | None:
    """Both give the same figure, one too particular to be the same by chance."""
    if pair.in_articles and pair.event_similarity < OF_ONE_TURN:
        return None
    if pair.similarity < ALIKE_FOR_A_FIGURE or not pair.same_polarity or not figures_are_comparable(pair):
        return None
    if unshared_subjects(pair) or quoted_of_others(pair) or words_show_two_facts(pair):
        return None
    for ours, theirs in product(tells_the_news(pair.ours), tells_the_news(pair.theirs)):
        if _distinctive(ours.quantity) and _same_figure(ours, theirs) and not other_move(ours, theirs, pair):
            sentence = f"{ours.shown} is the same as {theirs.shown}."
            return Finding(Reason.SAME_AMOUNT, sentence, ours.quote, theirs.quote, ON_ONE_DETAIL)
    return None


def _distinctive(quantity: Quantity) -> bool:
    return quantity.unit not in TIMES and (quantity.value >= PARTICULAR or bool(quantity.unit))


def _same_figure(ours: Figure, theirs: Figure) -> bool:
    """Both give one value, large or beside a word that both have, and not one only as a forecast."""
    one, other = ours.quantity, theirs.quantity
    same = one.unit == other.unit and one.value == other.value
    as_certain = (ours.role is Role.FORESEEN) == (theirs.role is Role.FORESEEN)
    return same and as_certain and (one.value >= VERY_PARTICULAR or bool(ours.near & theirs.near))
