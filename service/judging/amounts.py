"""Two figures for the same measure should agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from service.judging.alignment import (
    VERY_SURE,
    Shared,
    contrasted,
    measure_the_same,
    other_action,
    part_of,
    read_as_one,
    shared_figures,
    told_of_people,
    two_steps,
)
from service.judging.comparability import may_conflict, other_days, other_stretch, unshared_subjects
from service.judging.comparison import Comparison
from service.judging.figures import Figure
from service.judging.lexicon import running_actions, told_as
from service.judging.markets import same_quote
from service.judging.roles import Role
from service.judging.verdict import Evidence, Label, Reason
from service.quantity import Bound, Interval, Quantity, unlikely
from service.quantity import differ as quantities_differ

# Below this, a vague word and a number are not held against each other.
FEW = 10
# Figures that came out within this time were gathered at the same time.
LATER = timedelta(hours=1)
# A running count that came out longer after another is no correction of it.
STILL_COUNTING = timedelta(days=7)
# Sentences and ages are not rounded.
TOLD_EXACTLY = frozenset({"sentence", "age"})
# Tolls of one event have been told this far apart ("hundreds", "6,000"); beyond, two events are told of.
WORLDS_APART = 30

# Where only reading shows that two figures measure the same thing, one so many times the other measures another.
FAR_APART = 5

# Counts that are read as one measure at least this surely are held against each other.
SURE_OF_A_COUNT = 0.95
# Claims less alike than this may name a measure in the same words by chance.
ALIKE = 0.5
# Claims less alike than this may share even a particular figure by chance.
ALIKE_ENOUGH = 0.5
# Small counts are shared by chance; large ones hardly ever within one event.
PARTICULAR = 13
VERY_PARTICULAR = 100


def amounts_differ(pair: Comparison) -> Evidence | None:
    """Both claims put a figure on the same measure, and no reading of the two figures overlaps."""
    if not shared_figures(pair) or not may_conflict(pair) or same_quote(pair):
        return None
    alike = not pair.in_articles or pair.similarity >= ALIKE
    for ours, theirs in shared_figures(pair):
        told = (
            alike
            and measure_the_same(ours, theirs)
            and told_of_people(ours, theirs)
            and _told_or_read(ours, theirs, pair)
            and not (_far_apart(ours, theirs) and not ours.action)
        )
        aligned = pair.parallel or pair.word_for_word or (told and _of_one_thing(ours, theirs, pair))
        if differ(ours, theirs, pair) and aligned:
            sentence = f"{_shown(ours)} does not fit {_shown(theirs)}{_counts(ours)}."
            return _differ("amounts_differ", (ours, theirs), sentence, 0.85)
    return None


def read_amounts_differ(pair: Comparison) -> Evidence | None:
    """The pair model reads both figures as measuring the same thing, and no reading of the two figures overlaps."""
    if not shared_figures(pair) or not may_conflict(pair) or same_quote(pair):
        return None
    for ours, theirs in shared_figures(pair):
        if not _surely_one_measure(ours, theirs, pair) or _far_apart(ours, theirs) or other_action(ours, theirs):
            continue
        if differ(ours, theirs, pair) and _of_one_thing(ours, theirs, pair):
            sentence = f"{_shown(ours)} does not fit {_shown(theirs)}. {_read(pair, ours, theirs)}"
            return _differ("read_amounts_differ", (ours, theirs), sentence, 0.8)
    return None


def _told_or_read(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was done to the things counted is told of both; else the pair model, if it was asked, reads them as one."""
    told = ours.action == theirs.action != ""
    return told or not pair.answers or pair.read_as_one(ours, theirs) >= SURE_OF_A_COUNT


def _surely_one_measure(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Shares, money and ages need a surer reading than counts: an article has many of them."""
    return pair.read_as_one(ours, theirs) >= (VERY_SURE if ours.quantity.unit else SURE_OF_A_COUNT)


def amounts_agree(pair: Comparison) -> Evidence | None:
    """Both claims put a figure on the same measure, and the two fit."""
    if not shared_figures(pair) or not pair.same_polarity:
        return None
    allowed = figures_allowed(pair)
    for ours, theirs in shared_figures(pair):
        told = measure_the_same(ours, theirs) and _same_weight(ours, theirs)
        if allowed or (told and fit(ours, theirs, pair)):
            sentence = f"{_shown(ours)} fits {_shown(theirs)}{_counts(ours)}."
            return _agree("amounts_agree", (ours, theirs), sentence, 0.85)
    return None


def read_amounts_agree(pair: Comparison) -> Evidence | None:
    """The pair model reads both figures as measuring the same thing, and the two fit."""
    if not pair.same_polarity:
        return None
    for ours, theirs in shared_figures(pair):
        if read_as_one(pair, ours, theirs) and fit(ours, theirs, pair):
            sentence = f"{_shown(ours)} fits {_shown(theirs)}. {_read(pair, ours, theirs)}"
            return _agree("read_amounts_agree", (ours, theirs), sentence, 0.8)
    return None


def bound_leaves_open(pair: Comparison) -> Evidence | None:
    """The texts differ in nothing but the figure, and the earlier bound allows ours without saying it."""
    if not pair.parallel:
        return None
    for ours, theirs in shared_figures(pair):
        ours_allows, theirs_allows = ours.quantity.interval, theirs.quantity.interval
        if ours_allows.overlaps(theirs_allows) and not ours_allows.contains(theirs_allows):
            sentence = f"{_shown(theirs)} allows {_shown(ours)} but does not say it."
            return Evidence("bound_leaves_open", Label.NEW, Reason.CANNOT_TELL, sentence, ours.quote, theirs.quote, 0.8)
    return None


def other_measure(pair: Comparison) -> Evidence | None:
    """Both give figures, but of different things."""
    if not pair.ours.figures or not pair.theirs.figures or shared_figures(pair):
        return None
    first = (pair.ours.figures[0], pair.theirs.figures[0])
    sentence = f"{_shown(first[0])} and {_shown(first[1])} measure different things."
    return Evidence("other_measure", Label.NEW, Reason.OTHER_MEASURE, sentence, first[0].quote, first[1].quote, 0.8)


def figures_allowed(pair: Comparison) -> bool:
    """The texts differ in nothing but figures, and whatever the earlier ones allow, ours allow too."""
    shared = shared_figures(pair) if pair.parallel else ()
    return bool(shared) and all(ours.quantity.interval.contains(theirs.quantity.interval) for ours, theirs in shared)


def later_figure(pair: Comparison) -> Evidence | None:
    """A running count was published later and is larger: an update."""
    if not published_later(pair):
        return None
    for ours, theirs in shared_figures(pair):
        runs = ours.action in running_actions() and ours.quantity.value > theirs.quantity.value
        if runs and differ(ours, theirs, pair):
            sentence = f"{_shown(ours)} is a later count than {_shown(theirs)}."
            return Evidence("later_figure", Label.NEW, Reason.LATER_FIGURE, sentence, ours.quote, theirs.quote, 0.85)
    return None


def published_later(pair: Comparison) -> bool:
    """Ours came out at least an hour after theirs; two dates without a time are the same time."""
    ours, theirs = pair.ours.published.article.published_at, pair.theirs.published.article.published_at
    return ours is not None and theirs is not None and ours - theirs >= LATER


def differ(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """No reading lets both figures be true."""
    for part, whole in ((ours, theirs), (theirs, ours)):
        if part_of(part, whole) and pair.read_as_one(ours, theirs) < VERY_SURE:
            return part.quantity.interval.low > whole.quantity.interval.high
    return _how_strictly(ours, theirs, pair)(ours.quantity, theirs.quantity)


def _how_strictly(ours: Figure, theirs: Figure, pair: Comparison) -> Callable[[Quantity, Quantity], bool]:
    """To the letter where texts differ in nothing but the figure, or where figures are told exactly; else as read."""
    bounds = {ours.quantity.bound, theirs.quantity.bound}
    if pair.parallel or (ours.action in TOLD_EXACTLY and Bound.ABOUT not in bounds):
        return differ_to_the_letter
    if bounds in ({Bound.AT_LEAST}, {Bound.AT_MOST}):
        return differ_as_counted
    return unlikely if ours.action in running_actions() else quantities_differ


def _of_one_thing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that the two count different people, parts, steps or events, or that one is only denied."""
    return (
        pair.same_polarity
        and (ours.role is not Role.PART or bool(ours.group) or read_as_one(pair, ours, theirs))
        and not two_steps(ours, theirs)
        and ours.role is not Role.NEEDED
        and not contrasted(ours, theirs)
        and not other_days(pair)
        and not other_stretch(pair)
        and not _counted_weeks_apart(ours, pair)
        and not _worlds_apart(ours, theirs)
        and not _is_few(ours)
        and not _is_few(theirs)
        and not _given_too(ours, pair.theirs.figures)
        and not _given_too(theirs, pair.ours.figures)
        and not _adds_up(ours, pair.theirs.figures)
        and not _adds_up(theirs, pair.ours.figures)
    )


def _counted_weeks_apart(figure: Figure, pair: Comparison) -> bool:
    """A count that grows with the news is another one after a week."""
    ours, theirs = pair.ours.published.article.published_at, pair.theirs.published.article.published_at
    apart = ours is not None and theirs is not None and abs(ours - theirs) > STILL_COUNTING
    return apart and figure.action in running_actions()


def _is_few(figure: Figure) -> bool:
    """ "Several" and "a handful" are said of two as of twelve, and of some of many."""
    return figure.quantity.bound is Bound.VAGUE and figure.quantity.value < FEW


def _given_too(figure: Figure, figures: Sequence[Figure]) -> bool:
    """The other side gives this very figure as well."""
    return any(_told_alike(figure, other) and not unlikely(figure.quantity, other.quantity) for other in figures)


def _told_alike(figure: Figure, other: Figure) -> bool:
    return figure.quantity.unit == other.quantity.unit != "" or figure.quantity.counted == other.quantity.counted != ""


def _adds_up(total: Figure, figures: Sequence[Figure]) -> bool:
    """The total is the sum of neighbouring counts that the other side gives one by one."""
    values = [figure.quantity.value for figure in figures if figure.quantity.unit == total.quantity.unit]
    runs = (values[start:end] for start in range(len(values)) for end in range(start + 2, len(values) + 1))
    return any(sum(run) == total.quantity.value for run in runs)


def _far_apart(ours: Figure, theirs: Figure) -> bool:
    """One figure is so many times the other that a reader would look for two measures."""
    low, high = sorted((abs(ours.quantity.value), abs(theirs.quantity.value)))
    return high > FAR_APART * low


def _worlds_apart(ours: Figure, theirs: Figure) -> bool:
    """One count is so many times the other that they cannot mean the same thing."""
    low, high = sorted((ours.quantity.interval.low, theirs.quantity.interval.low))
    return ours.action in running_actions() and high > WORLDS_APART * max(low, 1)


def differ_to_the_letter(ours: Quantity, theirs: Quantity) -> bool:
    """No value is allowed by both wordings."""
    return not ours.interval.overlaps(theirs.interval)


def differ_as_counted(ours: Quantity, theirs: Quantity) -> bool:
    """Two outlets that both say "at least" have counted differently if they name different numbers."""
    one, other = (replace(each, interval=Interval(each.value, each.value)) for each in (ours, theirs))
    return quantities_differ(one, other)


def fit(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Some reading lets both be true."""
    if pair.parallel:
        return not differ(ours, theirs, pair)
    return not unlikely(ours.quantity, theirs.quantity) and not differ(ours, theirs, pair)


def same_distinctive_figure(pair: Comparison) -> Evidence | None:
    """Both give the same figure, one too particular to be the same by chance."""
    if pair.similarity < ALIKE_ENOUGH or not pair.same_polarity or unshared_subjects(pair):
        return None
    for ours in pair.ours.figures:
        for theirs in pair.theirs.figures:
            if _distinctive(ours.quantity) and _same_figure(ours, theirs):
                sentence = f"{_shown(ours)} is the same as {_shown(theirs)}."
                return Evidence(
                    "same_distinctive_figure",
                    Label.AGREEING,
                    Reason.SAME_AMOUNT,
                    sentence,
                    ours.quote,
                    theirs.quote,
                    0.75,
                )
    return None


def _distinctive(quantity: Quantity) -> bool:
    return quantity.unit not in ("day", "year") and (quantity.value >= PARTICULAR or bool(quantity.unit))


def _same_figure(ours: Figure, theirs: Figure) -> bool:
    one, other = ours.quantity, theirs.quantity
    same = one.unit == other.unit and one.value == other.value
    return same and (one.value >= VERY_PARTICULAR or bool(ours.near & theirs.near))


def _same_weight(ours: Figure, theirs: Figure) -> bool:
    """Small counts ("two men") agree by chance; then the action has to be the same too."""
    return bool(ours.action) and ours.action == theirs.action


def _shown(figure: Figure) -> str:
    return f"“{figure.quote.quote}”"


def _read(pair: Comparison, ours: Figure, theirs: Figure) -> str:
    return f"With their values hidden, both are read as one measure ({pair.read_as_one(ours, theirs):.0%})."


def _differ(rule: str, shared: Shared, sentence: str, confidence: float) -> Evidence:
    ours, theirs = (figure.quote for figure in shared)
    return Evidence(rule, Label.CONFLICTING, Reason.AMOUNTS_DIFFER, sentence, ours, theirs, confidence)


def _agree(rule: str, shared: Shared, sentence: str, confidence: float) -> Evidence:
    ours, theirs = (figure.quote for figure in shared)
    return Evidence(rule, Label.AGREEING, Reason.SAME_AMOUNT, sentence, ours, theirs, confidence)


def _counts(figure: Figure) -> str:
    return f" ({told_as(figure.action)})" if figure.action else ""
