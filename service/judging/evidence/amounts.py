"""Two figures for the same measure should agree."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.aligning.alignment import (
    VERY_SURE,
    Shared,
    beside_the_action,
    measure_the_same,
    other_action,
    read_as_one,
    shared_figures,
    tells_the_news,
    told_of_people,
)
from service.judging.aligning.beside_others import beside_others
from service.judging.aligning.fitting import counted_anew, differ, fit
from service.judging.aligning.in_passing import one_in_passing
from service.judging.aligning.scopes.aspects import at_another_fare, of_a_part_of_the_match
from service.judging.aligning.scopes.moves import other_move
from service.judging.aligning.scopes.occasions import on_another_occasion, over_a_stretch
from service.judging.aligning.scopes.parts import with_one_more
from service.judging.aligning.scopes.payments import for_each
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.aligning.scopes.reckoning import reckoned_otherwise, still_counted
from service.judging.aligning.scopes.scopes import of_one_thing, of_two_things, surely_of_two_things
from service.judging.aligning.scopes.sizes import in_another_stretch, of_its_capacity, of_its_peak, without_a_part
from service.judging.aligning.scopes.stages import only_meant
from service.judging.aligning.scopes.whereabouts import of_a_part
from service.judging.aligning.updates import (
    came_out_later,
    grew_to,
    may_become_fewer,
    may_change,
    of_a_closed_event,
    was_revised_to,
)
from service.judging.confidences import TOLD_IN_WORDS, UNDERSTOOD
from service.judging.evidence.markets import same_level
from service.judging.evidence.quotations import quoted_of_others
from service.judging.evidence.small_words import done_by_others
from service.judging.measuring.figures import Figure
from service.judging.measuring.naming import names
from service.judging.sides.comparability import figures_are_comparable, may_conflict, other_days
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.lexicon import bounds, told_as
from service.quantity import AGE, DURATION, unlikely

# Where only the model's reading shows one measure, a figure this many times the other is of another measure.
FAR_APART = 5
# Counts are compared if they are read as one measure at least this surely.
SURE_OF_A_COUNT = 0.8
ENOUGH_BESIDE_A_DURATION = 2
# Claims less alike than this may name a measure in the same words by chance.
ALIKE_FOR_A_MEASURE = 0.5


def amounts_differ(pair: Comparison) -> Finding | None:
    """Both claims put a figure on the same measure, and no reading of the two figures overlaps."""
    if not shared_figures(pair) or not may_conflict(pair) or same_level(pair):
        return None
    alike = not pair.in_articles or pair.similarity >= ALIKE_FOR_A_MEASURE
    for ours, theirs in shared_figures(pair):
        told = (
            alike
            and measure_the_same(ours, theirs)
            and told_of_people(ours, theirs)
            and _told_or_read(ours, theirs, pair)
            and not (_far_apart(ours, theirs) and not ours.action)
        )
        same = _same_but_for_figures(pair) and not any(shows(ours, theirs, pair) for shows in TOLD_BESIDE)
        aligned = same or ((told or pair.only_figures_differ) and of_one_thing(ours, theirs, pair))
        if differ(ours, theirs, pair) and aligned:
            return _told_to_differ(ours, theirs)
    misfits = (both for both in beside_others(pair) if differ(*both, pair) and not _far_apart(*both))
    return next((_told_to_differ(*both) for both in misfits if of_one_thing(*both, pair)), None)


def _told_to_differ(ours: Figure, theirs: Figure) -> Finding:
    sentence = f"{ours.shown} does not fit {theirs.shown}{_counts(ours, theirs)}."
    return Finding(Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)


def read_amounts_differ(pair: Comparison) -> Finding | None:
    """The pair model reads both figures as measuring the same thing, and no reading of the two figures overlaps."""
    if not shared_figures(pair) or not may_conflict(pair) or same_level(pair):
        return None
    for ours, theirs in shared_figures(pair):
        if not _surely_one_measure(ours, theirs, pair) or _far_apart(ours, theirs) or other_action(ours, theirs):
            continue
        if differ(ours, theirs, pair) and of_one_thing(ours, theirs, pair):
            sentence = f"{ours.shown} does not fit {theirs.shown}. {reading_of(pair, ours, theirs)}"
            return Finding(Reason.AMOUNTS_DIFFER, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def of_other_days(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    return other_days(pair)


# What one text says beyond the other may still give its figure another meaning.
TOLD_BESIDE = (
    for_each,
    with_one_more,
    reckoned_otherwise,
    still_counted,
    of_other_days,
    only_meant,
    of_a_part,
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
    here, there = (side.lemmas - pair.shared_lemmas for side in (pair.ours, pair.theirs))
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


def amounts_agree(pair: Comparison) -> Finding | None:
    """Both claims put a figure on the same measure, and the two fit."""
    if not shared_figures(pair) or not pair.same_polarity or not figures_are_comparable(pair):
        return None
    allowed = figures_allowed(pair)
    for ours, theirs in shared_figures(pair):
        told = measure_the_same(ours, theirs) and _same_weight(ours, theirs) and _tell_the_news(ours, theirs, pair)
        told = told and not _told_beside_the_news(ours, theirs, pair)
        if allowed or (told and fit(ours, theirs, pair)):
            sentence = f"{ours.shown} fits {theirs.shown}{_counts(ours, theirs)}."
            return Finding(Reason.SAME_AMOUNT, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)
    return None


def read_amounts_agree(pair: Comparison) -> Finding | None:
    """The pair model reads both figures as measuring the same thing, and the two fit."""
    if not pair.same_polarity or not figures_are_comparable(pair):
        return None
    for ours, theirs in shared_figures(pair):
        told = _tell_the_news(ours, theirs, pair) and not _told_beside_the_news(ours, theirs, pair)
        if told and read_as_one(pair, ours, theirs) and fit(ours, theirs, pair):
            sentence = f"{ours.shown} fits {theirs.shown}. {reading_of(pair, ours, theirs)}"
            return Finding(Reason.SAME_AMOUNT, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def bound_leaves_open(pair: Comparison) -> Finding | None:
    """A bound allows the other figure without saying it: "at least four" may be nine."""
    for ours, theirs in shared_figures(pair):
        if differ(ours, theirs, pair) or not _leaves_open(ours, theirs, pair):
            continue
        bound, allowed = (ours, theirs) if _is_looser(ours, theirs) and not pair.parallel else (theirs, ours)
        sentence = f"{bound.shown} allows {allowed.shown} but does not say it."
        return Finding(Reason.CANNOT_TELL, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def _leaves_open(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The texts differ in nothing but the figure, or, in articles, no reader would take the two for one figure."""
    if not pair.parallel:
        open_to = unlikely(ours.quantity, theirs.quantity) and of_one_thing(ours, theirs, pair)
        return open_to and pair.in_articles and may_conflict(pair)
    ours_allows, theirs_allows = ours.quantity.interval, theirs.quantity.interval
    return ours_allows.overlaps(theirs_allows) and not ours_allows.contains(theirs_allows)


def _is_looser(one: Figure, other: Figure) -> bool:
    return one.quantity.interval.contains(other.quantity.interval)


def other_scope(pair: Comparison) -> Finding | None:
    """Both put a figure on the same measure and the two do not fit, but they count different things."""
    for ours, theirs in (*shared_figures(pair), *_two_penalties(pair)):
        apart = differ(ours, theirs, pair)
        why = of_two_things(ours, theirs, pair) if apart or other_penalty(ours, theirs, pair) else None
        if why:
            fits = f"{ours.shown} does not fit {theirs.shown}" if apart else f"{theirs.shown} may allow {ours.shown}"
            sentence = f"{fits}, but {why}."
            return Finding(Reason.OTHER_SCOPE, sentence, ours.quote, theirs.quote, UNDERSTOOD)
    return None


def _two_penalties(pair: Comparison) -> Iterator[Shared]:
    """Terms and fines of which one was not passed or is of another kind, even where nothing else pairs them."""
    beside = ((ours, theirs) for ours in pair.ours.figures for theirs in pair.theirs.figures)
    return (both for both in beside if other_penalty(*both, pair))


def surely_of_another_scope(pair: Comparison) -> bool:
    """Words show that figures which do not fit count different things: however they are read, they don't conflict."""
    misfits = (both for both in shared_figures(pair) if differ(*both, pair))
    return any(surely_of_two_things(*both, pair) for both in (*misfits, *_two_penalties(pair)))


def other_measure(pair: Comparison) -> Finding | None:
    """Both give figures, but of different things."""
    if not pair.ours.figures or not pair.theirs.figures or shared_figures(pair):
        return None
    first = (pair.ours.figures[0], pair.theirs.figures[0])
    sentence = f"{first[0].shown} and {first[1].shown} measure different things."
    return Finding(Reason.OTHER_MEASURE, sentence, first[0].quote, first[1].quote, UNDERSTOOD)


def figures_allowed(pair: Comparison) -> bool:
    """The texts differ in nothing but figures, and whatever the earlier ones allow, ours allow too."""
    shared = shared_figures(pair) if pair.parallel else ()
    return bool(shared) and all(ours.quantity.interval.contains(theirs.quantity.interval) for ours, theirs in shared)


def later_figure(pair: Comparison) -> Finding | None:
    """A running count was published later and is larger, or counts the missing, who may be found: an update."""
    if of_a_closed_event(pair.ours) or of_a_closed_event(pair.theirs):
        return None
    for ours, theirs in shared_figures(pair):
        last = _ours_is_last(pair, ours, theirs)
        if may_change(ours, theirs) and last is not None and counted_anew(ours, theirs, pair):
            later, earlier = (ours, theirs) if last else (theirs, ours)
            sentence = f"{later.shown} is a later count than {earlier.shown}."
            return Finding(Reason.LATER_FIGURE, sentence, ours.quote, theirs.quote, TOLD_IN_WORDS)
    return None


def _ours_is_last(pair: Comparison, ours: Figure, theirs: Figure) -> bool | None:
    """Ours is the later count, or theirs is; None where neither can be."""
    for last in (True, False):
        later, side, earlier = (ours, pair.ours, theirs) if last else (theirs, pair.theirs, ours)
        grown, revised = later.quantity.value > earlier.quantity.value, was_revised_to(later, side)
        may_be_later = grown or revised or may_become_fewer(ours, theirs)
        told = revised or (grown and grew_to(later, side))
        if (may_be_later and _published_in_order(pair, last)) or (told and not _published_in_order(pair, not last)):
            return last
    return None


def _published_in_order(pair: Comparison, ours_last: bool) -> bool:
    """The one taken to be the last came out later; two dates without a time count as one time."""
    ours, theirs = pair.ours.published.article.published_at, pair.theirs.published.article.published_at
    return came_out_later(ours, theirs) if ours_last else came_out_later(theirs, ours)


def _same_weight(ours: Figure, theirs: Figure) -> bool:
    """Small counts ("two men") agree by chance; then the action has to be the same too."""
    return bool(ours.action) and ours.action == theirs.action


def _told_beside_the_news(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One is only in passing, or about a different outcome: the same number of jobs cut here and created there.

    Or others did it or said it: two were shot by the police, two by the robbers.
    """
    passing = one_in_passing(ours, theirs, pair) or other_move(ours, theirs, pair)
    return passing or done_by_others(pair) or quoted_of_others(pair)


def _tell_the_news(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    return ours in tells_the_news(pair.ours) and theirs in tells_the_news(pair.theirs)


def reading_of(pair: Comparison, ours: Figure, theirs: Figure) -> str:
    """How surely the pair model reads both figures as one measure, as a sentence."""
    return f"By the words around them, both measure the same thing ({pair.read_as_one(ours, theirs):.0%})."


def _counts(ours: Figure, theirs: Figure) -> str:
    """What was done to what both count, unless they say it themselves: "31 votes"."""
    told = told_as(ours.action) if names(ours.action, ours) and names(theirs.action, theirs) else ""
    return f" ({told})" if told and not all(told in one.quote.quote.split() for one in (ours, theirs)) else ""
