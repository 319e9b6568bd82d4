"""Two figures for the same measure that fit: both say the same of it."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import shared_figures, surely_one, tells_the_news
from service.judging.aligning.fitting import fit, one_rounds
from service.judging.aligning.in_passing import one_in_passing
from service.judging.aligning.measures import measure_the_same
from service.judging.aligning.scopes.moves import other_move
from service.judging.confidences import TOLD_IN_WORDS, UNDERSTOOD
from service.judging.evidence.amounts import reading_of, what_both_count
from service.judging.evidence.quotations import quoted_of_others
from service.judging.evidence.something_else import words_show_two_facts
from service.judging.measuring.bases import is_attributive
from service.judging.measuring.figures import Figure
from service.judging.sides.comparability import figures_are_comparable
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import lemmas, read_words

# "270-kilogram Cancun stone altar": the thing is one of the next words.
MEASURED = re.compile(r"(?:[ -][\w’'-]+){1,3}")


def amounts_agree(pair: Comparison) -> Finding | None:
    """Both claims put a figure on the same measure, and the two fit."""
    if not shared_figures(pair) or not pair.same_polarity or not figures_are_comparable(pair):
        return None
    for ours, theirs in shared_figures(pair):
        one = _of_one_action(ours, theirs) or _of_one_thing(ours, theirs, pair)
        told = one and measure_the_same(ours, theirs) and _tell_the_news(ours, theirs, pair)
        if figures_allowed(pair) or (told and fit(ours, theirs, pair)):
            sentence = f"{ours.shown} fits {theirs.shown}{what_both_count(ours, theirs)}."
            return Finding(Reason.SAME_AMOUNT, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)
    return None


def read_amounts_agree(pair: Comparison) -> Finding | None:
    """The pair model reads both figures as measuring the same thing, and the two fit."""
    if not pair.same_polarity or not figures_are_comparable(pair):
        return None
    for ours, theirs in shared_figures(pair):
        told = _tell_the_news(ours, theirs, pair) and surely_one(ours, theirs, pair)
        if told and fit(ours, theirs, pair):
            sentence = f"{ours.shown} fits {theirs.shown}. {reading_of(pair, ours, theirs)}"
            return Finding(Reason.SAME_AMOUNT, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def figures_allowed(pair: Comparison) -> bool:
    """The texts differ in nothing but figures, and ours allow whatever the earlier ones allow, or all are rounded."""
    shared = shared_figures(pair) if pair.parallel else ()
    if not shared or one_rounds(pair):
        return bool(shared)
    return all(ours.quantity.interval.contains(theirs.quantity.interval) for ours, theirs in shared)


def _of_one_action(ours: Figure, theirs: Figure) -> bool:
    """Both say that the same was done: counts such as "two men" are equal by chance."""
    return ours.action == theirs.action != ""


def _of_one_thing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both measure a thing of the same name: "a 270-kilogram altar", "the 600-pound stone altar"."""
    one, other = (_measured(*told) for told in ((ours, pair.ours), (theirs, pair.theirs)))
    return not one.isdisjoint(other)


def _measured(figure: Figure, side: Side) -> frozenset[str]:
    """The lemmas of the nearest words behind a measure that a hyphen joins to them; none of names."""
    if not is_attributive(figure.quantity):
        return frozenset()
    behind = MEASURED.match(side.published.behind(figure.quantity.end))
    return lemmas(read_words(behind[0])) - stop_words() - side.name_lemmas if behind else frozenset()


def _tell_the_news(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both are news in their claims, and the same news: neither is mentioned in passing, and no word shows two facts.

    As many jobs may be cut here as are created there, a forecast be missed or beaten by the same five percent, and as
    many people be shot by the police as by the robbers.
    """
    if ours not in tells_the_news(pair.ours) or theirs not in tells_the_news(pair.theirs):
        return False
    if one_in_passing(ours, theirs, pair) or other_move(ours, theirs, pair):
        return False
    return not words_show_two_facts(pair) and not quoted_of_others(pair)
