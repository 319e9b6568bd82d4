"""Two figures for the same measure should agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from service.judging.aligning.alignment import VERY_SURE, shared_figures
from service.judging.aligning.beside_others import beside_others
from service.judging.aligning.ends_of_a_change import ends_of_a_change
from service.judging.aligning.fitting import differ
from service.judging.aligning.measures import beside_the_action, measure_the_same, other_action, told_of_people
from service.judging.aligning.scopes.aspects import at_another_fare, of_a_part_of_the_match
from service.judging.aligning.scopes.meanwhile import of_another_year
from service.judging.aligning.scopes.occasions import on_another_occasion, over_a_stretch
from service.judging.aligning.scopes.one_more import with_one_more
from service.judging.aligning.scopes.payments import for_each
from service.judging.aligning.scopes.reaches import of_another_reach
from service.judging.aligning.scopes.reckoning import reckoned_otherwise, still_counted
from service.judging.aligning.scopes.scopes import of_one_thing
from service.judging.aligning.scopes.sizes import in_another_stretch, of_its_capacity, of_its_peak, without_a_part
from service.judging.aligning.scopes.stages import only_meant
from service.judging.aligning.scopes.whereabouts import of_a_part
from service.judging.confidences import TOLD_IN_WORDS, UNDERSTOOD
from service.judging.measuring.figures import Figure
from service.judging.measuring.naming import names
from service.judging.measuring.swapped_digits import digits_are_swapped
from service.judging.measuring.ways import are_opposite
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison, FigurePair
from service.judging.sides.market_quotes import same_level
from service.judging.sides.periods import other_days
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.actions import told_as
from service.judging.vocabulary.everyday import bounds
from service.quantity import AGE, DURATION

# Where only the model's reading shows one measure, a figure this many times the other is of another measure.
FAR_APART = 5
# Counts are compared if they are read as one measure at least this surely.
SURE_OF_A_COUNT = 0.8
# With fewer words in common near two durations, the model's reading of them shows too little.
ENOUGH_BESIDE_A_DURATION = 2
# Claims less alike than this may name a measure in the same words by chance.
ALIKE_FOR_A_MEASURE = 0.5


def amounts_differ(pair: Comparison) -> Finding | None:
    """Both claims put a figure on the same measure, and no reading of the two figures overlaps."""
    if not pair.figure_pairs or not may_conflict(pair) or same_level(pair):
        return None
    for ours, theirs in shared_figures(pair):
        if differ(ours, theirs, pair) and _are_aligned(ours, theirs, pair):
            return _told_to_differ(ours, theirs)
    misfits = (both for both in _beside_the_same(pair) if differ(*both, pair) and not _far_apart(*both))
    return next((_told_to_differ(*both) for both in misfits if of_one_thing(*both, pair)), None)


def _beside_the_same(pair: Comparison) -> Iterator[FigurePair]:
    """Figures of one measure, as two others that are the same show."""
    return chain(beside_others(pair) if shared_figures(pair) else (), ends_of_a_change(pair))


def _told_to_differ(ours: Figure, theirs: Figure) -> Finding:
    one, other = _with_its_way(ours, theirs), _with_its_way(theirs, ours)
    sentence = f"{one} does not fit {other}{what_both_count(ours, theirs)}{of_a_slip(ours, theirs)}."
    return Finding(Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)


def of_a_slip(ours: Figure, theirs: Figure) -> str:
    """What an editor should look for, where the digits are the same but for the place of two."""
    return ", but for the order of two digits they are the same" if digits_are_swapped(ours, theirs) else ""


def _with_its_way(figure: Figure, other: Figure) -> str:
    """ "8 percent" (up), where the other is down."""
    ways = " and ".join(sorted(figure.ways))
    return f"{figure.shown} ({ways})" if are_opposite(figure.ways, other.ways) else figure.shown


def _are_aligned(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Words show that both are of one measure, or nothing in the texts shows that they are of two."""
    if _same_but_for_figures(pair) and not any(shows(ours, theirs, pair) for shows in TOLD_BESIDE):
        return True
    told = pair.only_figures_differ or _tell_one_measure(ours, theirs, pair)
    return told and of_one_thing(ours, theirs, pair)


def _tell_one_measure(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """In claims alike enough, both say what they measure; figures far apart also say what was done."""
    if pair.in_articles and pair.similarity < ALIKE_FOR_A_MEASURE:
        return False
    if not measure_the_same(ours, theirs) or not told_of_people(ours, theirs):
        return False
    if pair.in_articles and "" in (ours.action, theirs.action) and not _share_more_than_a_noun(ours, pair):
        return False
    return _told_or_read(ours, theirs, pair) and (bool(ours.action) or not _far_apart(ours, theirs))


def _share_more_than_a_noun(figure: Figure, pair: Comparison) -> bool:
    """Where no action says what is counted, 27 states may do one thing and 31 states another."""
    return bool(pair.shared_lemmas - {figure.quantity.counted})


def read_amounts_differ(pair: Comparison) -> Finding | None:
    """The pair model reads both figures as measuring the same thing, and no reading of the two figures overlaps."""
    if not shared_figures(pair) or not may_conflict(pair) or same_level(pair):
        return None
    for ours, theirs in shared_figures(pair):
        if not _surely_one_measure(ours, theirs, pair) or _far_apart(ours, theirs) or other_action(ours, theirs):
            continue
        if differ(ours, theirs, pair) and of_one_thing(ours, theirs, pair):
            one, other = _with_its_way(ours, theirs), _with_its_way(theirs, ours)
            sentence = f"{one} does not fit {other}{of_a_slip(ours, theirs)}. {reading_of(pair, ours, theirs)}"
            return Finding(Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def of_other_days(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """What is counted on another day is another count."""
    return other_days(pair)


# What one text says beyond the other may still give its figure another meaning.
TOLD_BESIDE = (
    for_each,
    with_one_more,
    reckoned_otherwise,
    still_counted,
    of_other_days,
    of_another_year,
    only_meant,
    of_a_part,
    of_another_reach,
    of_a_part_of_the_match,
    at_another_fare,
    of_its_capacity,
    of_its_peak,
    without_a_part,
    over_a_stretch,
    on_another_occasion,
    in_another_stretch,
)


def _same_but_for_figures(pair: Comparison) -> bool:
    """The same word for word, except for figures and for what one of the texts says beyond the other.

    Where each has a word that the other lacks, one may be about sales, the other about profits.
    """
    here, there = (side.lemmas - pair.shared_lemmas for side in pair.sides)
    return (pair.parallel or pair.word_for_word) and not (here - bounds() and there - bounds())


def _told_or_read(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both say what was done to the things counted; else the pair model, if it was asked, reads them as one.

    An age's action does not say whose age it is, and nothing says that "six" counts companies as "two companies" does.
    """
    told = ours.action == theirs.action != "" and ours.quantity.unit != AGE and not _one_counts_things(ours, theirs)
    return told or not pair.answers or pair.read_as_one(ours, theirs) >= SURE_OF_A_COUNT


def _one_counts_things(ours: Figure, theirs: Figure) -> bool:
    """One counts things, not people; the other does not say what it counts."""
    things = [figure for figure in (ours, theirs) if figure.quantity.counted and not figure.group]
    untold = [figure for figure in (ours, theirs) if not figure.quantity.counted and not figure.quantity.unit]
    return bool(things and untold)


def _surely_one_measure(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Shares, money and ages need a surer reading than counts: an article has many of them.

    Durations are so frequent that words beside them have to be the same, too.
    """
    if ours.quantity.unit == DURATION and len(beside_the_action(ours, theirs)) < ENOUGH_BESIDE_A_DURATION:
        return False
    return pair.read_as_one(ours, theirs) >= (VERY_SURE if ours.quantity.unit else SURE_OF_A_COUNT)


def _far_apart(ours: Figure, theirs: Figure) -> bool:
    """One figure is so many times the other that a reader would look for two measures."""
    low, high = sorted((abs(ours.quantity.value), abs(theirs.quantity.value)))
    return high > FAR_APART * low


def reading_of(pair: Comparison, ours: Figure, theirs: Figure) -> str:
    """How surely the pair model reads both figures as one measure, as a sentence."""
    return f"By the words around them, both measure the same thing ({pair.read_as_one(ours, theirs):.0%})."


def what_both_count(ours: Figure, theirs: Figure) -> str:
    """What was done to what both count, in brackets, unless they say it themselves: "31 votes"."""
    told = told_as(ours.action) if names(ours.action, ours) and names(theirs.action, theirs) else ""
    return f" ({told})" if told and not all(told in one.quote.quote.split() for one in (ours, theirs)) else ""
