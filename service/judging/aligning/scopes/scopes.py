"""Two figures that seem to measure the same may count different things after all: what shows it, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from service.judging.aligning.scopes.aspects import at_another_fare, of_a_part_of_the_match, of_another_dimension
from service.judging.aligning.scopes.branches import of_a_branch
from service.judging.aligning.scopes.durations import lasts_otherwise, told_from_when
from service.judging.aligning.scopes.found_beside import found_beside
from service.judging.aligning.scopes.hours_told import of_another_hour
from service.judging.aligning.scopes.kinds import (
    households_and_people,
    narrowed_otherwise,
    of_an_aftershock,
    of_another_one,
    other_in_order,
    other_kind,
    size_of_one_group,
    treated_elsewhere,
)
from service.judging.aligning.scopes.meanwhile import (
    counted_weeks_apart,
    other_gathering,
    other_part_of_the_day,
    other_time,
    some_were_added,
    what_is_left,
)
from service.judging.aligning.scopes.moves import other_move, other_step
from service.judging.aligning.scopes.occasions import counted_so_far, on_another_occasion, over_a_stretch
from service.judging.aligning.scopes.parts import (
    of_an_age,
    one_counts_the_doer,
    other_base,
    other_part,
    told_as_part,
    with_one_more,
)
from service.judging.aligning.scopes.payments import for_each, to_others
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.aligning.scopes.purposes import for_another_purpose, only_set_aside
from service.judging.aligning.scopes.reckoning import one_is_average, reckoned_otherwise, still_counted
from service.judging.aligning.scopes.sizes import (
    few,
    in_another_stretch,
    of_its_capacity,
    of_its_peak,
    without_a_part,
    worlds_apart,
)
from service.judging.aligning.scopes.somebody import age_of_another, of_a_relative
from service.judging.aligning.scopes.stages import narrowed_since, one_is_denied, one_is_foreseen, only_meant, wanted
from service.judging.aligning.scopes.together import of_several_together
from service.judging.aligning.scopes.told_of import of_something_else, raised_otherwise
from service.judging.aligning.scopes.whereabouts import (
    of_a_part,
    of_another_place,
    of_another_reach,
    of_several_places,
)
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison


def of_one_thing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that the two count different people, parts, steps, times or events, or that one is only denied."""
    return of_two_things(ours, theirs, pair) is None


def of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> str | None:
    """What shows that the two count different things, in words that an editor reads; None if nothing does."""
    return next((why for shows, why in SCOPES.items() if shows(ours, theirs, pair)), None)


def of_one_kind(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Of two equal figures, which each article naturally gives, nothing else shows that they count different things."""
    return not any(shows(ours, theirs, pair) for shows in SCOPES if shows is not found_beside)


def surely_of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Words show that the two count different things, whatever the pair model reads."""
    return any(shows(ours, theirs, pair) for shows in SCOPES if shows not in ONLY_LIKELY)


Shows = Callable[[Figure, Figure, Comparison], bool]

# Why two figures that do not fit are no conflict: what shows it, and how it is told.
SCOPES: Mapping[Shows, str] = {
    one_is_denied: "one is denied",
    other_part: "one counts only some of them",
    some_were_added: "one counts only those who were added to a count",
    one_is_average: "one is an average",
    wanted: "one is only what somebody wants",
    size_of_one_group: "one is how many a group consists of",
    narrowed_otherwise: "what they measure is narrowed in two ways",
    of_something_else: "one is the risk, the price or the number of one thing, the other of another",
    raised_otherwise: "two things are raised or cut by so much",
    other_in_order: "one is of the first of several, the other of another",
    of_another_one: "one is of another of its kind",
    of_an_aftershock: "one is of an aftershock",
    of_another_dimension: "they are of two dimensions of a thing",
    at_another_fare: "they are prices of two kinds of tickets",
    of_a_part_of_the_match: "one is of a part of the match",
    other_kind: "they are of kinds that exclude each other",
    households_and_people: "a household or a customer stands for several people",
    treated_elsewhere: "some were taken to hospital, the others were treated at the scene",
    told_as_part: "one is told as a part of all",
    of_several_places: "one is of several places together",
    of_another_place: "they are of two places",
    of_a_part: "one is of a part of the place that the other is told of",
    one_is_foreseen: "one was only foreseen",
    reckoned_otherwise: "they are reckoned in two ways",
    still_counted: "one was told before all was counted",
    only_meant: "one is only what was meant to be",
    narrowed_since: "one is to how many a choice was narrowed, the other how many are left",
    lasts_otherwise: "two different things last so long",
    of_another_hour: "they are hours of two things, or until and by which it was so",
    told_from_when: "one is how long after something it was, the other how long something took",
    other_penalty: "they are penalties of two kinds, or one was not passed",
    of_its_capacity: "one is how many there is room for, or how much there may be at most",
    of_its_peak: "one is the most that was measured",
    in_another_stretch: "they are counted anew in stretches of time that differ",
    without_a_part: "one leaves out what the other does not",
    other_base: "they are shares of different groups",
    for_each: "one is paid for each",
    to_others: "one is paid to the families of the dead, the other to the injured",
    for_another_purpose: "they are for two purposes",
    only_set_aside: "one is only what is set aside, contained or taken from one purse",
    of_several_together: "one is of several together",
    of_a_branch: "one is of a branch of the economy",
    one_counts_the_doer: "one counts whoever did it as well",
    with_one_more: "one counts somebody whom the other tells apart",
    of_an_age: "one counts only the people of an age",
    other_step: "what is done in steps is counted anew at each",
    other_move: "something else became of what they count",
    age_of_another: "they are the ages of two people",
    of_a_relative: "one is told of a relative",
    other_time: "they are of different times",
    what_is_left: "one is what was left of the other",
    other_part_of_the_day: "they are of different parts of the day",
    of_another_reach: "one is of a whole nation or of the world, the other is not",
    counted_weeks_apart: "they were counted more than a week apart",
    on_another_occasion: "one is told of an earlier occasion",
    over_a_stretch: "one added up over a stretch of time",
    counted_so_far: "one tells how many there were so far",
    other_gathering: "crowds that were told of days apart gathered on other days",
    worlds_apart: "they are too far apart to mean the same thing",
    few: "“several” and the like are said of almost any number",
    found_beside: "the other side gives this figure as well, or what it is the sum of",
}

# What makes it only likely: one thing may be told in other words, and a figure may be found beside another by chance.
ONLY_LIKELY: frozenset[Shows] = frozenset(
    {narrowed_otherwise, raised_otherwise, for_another_purpose, worlds_apart, found_beside}
)
