"""Two figures that seem to measure the same may count different things after all: one table of what shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from service.judging.aligning.scopes.alternatives import another_alternative
from service.judging.aligning.scopes.answers import of_another_answer
from service.judging.aligning.scopes.aspects import (
    at_another_fare,
    of_a_part_of_the_match,
    of_another_age_group,
    of_another_dimension,
)
from service.judging.aligning.scopes.branches import of_a_branch, of_a_force
from service.judging.aligning.scopes.durations import lasts_otherwise, told_from_when
from service.judging.aligning.scopes.far_reaching import in_a_region_named_before, in_one_of_its_places
from service.judging.aligning.scopes.found_beside import found_beside
from service.judging.aligning.scopes.hours_told import of_another_hour
from service.judging.aligning.scopes.kinds import (
    counts_a_further_kind,
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
    other_moment_of_trading,
    other_part_of_the_day,
    other_time,
    some_were_added,
    what_is_left,
)
from service.judging.aligning.scopes.moves import other_move, other_step
from service.judging.aligning.scopes.occasions import counted_so_far, on_another_occasion, over_a_stretch
from service.judging.aligning.scopes.one_more import with_one_more
from service.judging.aligning.scopes.parts import of_an_age, one_counts_the_doer, other_base, other_part, told_as_part
from service.judging.aligning.scopes.payments import for_each, to_others
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.aligning.scopes.purposes import for_another_purpose, only_set_aside
from service.judging.aligning.scopes.reaches import of_another_reach
from service.judging.aligning.scopes.reckoning import one_is_average, reckoned_otherwise, still_counted
from service.judging.aligning.scopes.sizes import (
    estimated_otherwise,
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
from service.judging.aligning.scopes.whereabouts import of_a_part, of_another_place, of_several_places
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison


def of_one_thing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that the two count different people, parts, steps, times or events, or that one is only denied."""
    return of_two_things(ours, theirs, pair) is None


def of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> str | None:
    """What shows that the two count different things, in words that an editor reads; None if nothing does."""
    return next((why for shows, why in SCOPES.items() if shows(ours, theirs, pair)), None)


def of_one_kind(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that two equal figures count different things; that one is found on both sides does not."""
    return not any(shows(ours, theirs, pair) for shows in SCOPES if shows is not found_beside)


def surely_of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Words show that the two count different things, whatever the pair model reads."""
    return any(shows(ours, theirs, pair) for shows in SCOPES if shows not in ONLY_LIKELY)


Shows = Callable[[Figure, Figure, Comparison], bool]

# Why two figures that do not fit are not a conflict: what shows it, and how an editor reads it.
SCOPES: Mapping[Shows, str] = {
    one_is_denied: "one is denied",
    other_part: "one counts only some of them",
    some_were_added: "one counts only those who were added to a count",
    one_is_average: "one is an average",
    wanted: "one is only what somebody wants",
    size_of_one_group: "one is the size of a group",
    narrowed_otherwise: "what they measure is narrowed in two ways",
    of_something_else: "one is the risk, the price or the number of one thing, the other of another",
    raised_otherwise: "two different things are raised or cut",
    other_in_order: "one is of the first of several, the other of another",
    of_another_one: "one is of another of its kind",
    of_an_aftershock: "one is of an aftershock",
    of_another_dimension: "they are of two dimensions of a thing",
    at_another_fare: "they are prices of two kinds of tickets",
    of_a_part_of_the_match: "one is of a part of the match",
    of_another_age_group: "they are of people of two ages",
    counts_a_further_kind: "one counts a further kind of things as well",
    other_kind: "they are of kinds that exclude each other",
    households_and_people: "a household or a customer stands for several people",
    treated_elsewhere: "some were taken to hospital, the others were treated at the scene",
    told_as_part: "one is given as a part of the whole",
    of_several_places: "one is of several places together",
    of_another_place: "they are of two places",
    of_a_part: "one is of only a part of the other's place",
    in_one_of_its_places: "one is of one of the places that a storm or an epidemic struck",
    in_a_region_named_before: "one is of a region that it does not name",
    one_is_foreseen: "one was only forecast",
    reckoned_otherwise: "they are reckoned in two ways",
    still_counted: "one was given before all was counted",
    only_meant: "one is only what was planned",
    narrowed_since: "one is how many a choice was narrowed to, the other how many are left",
    lasts_otherwise: "they are how long two different things last",
    of_another_hour: "they are hours of two things, or one is until when and the other by when",
    told_from_when: "they are two of these: how long something took, how long after it something was, how long is left",
    other_penalty: "they are penalties of two kinds, or one was not passed",
    of_its_capacity: "one is a capacity or a limit",
    of_its_peak: "one is the most that was measured",
    in_another_stretch: "they are counted per different periods, such as a week and a month",
    without_a_part: "one leaves out a part that the other includes",
    other_base: "they are shares of different groups",
    of_another_answer: "they are shares of those who gave two answers",
    for_each: "one is paid for each",
    to_others: "one is paid to the families of the dead, the other to the injured",
    for_another_purpose: "they are for two purposes",
    only_set_aside: "one is only a part: set aside, contained in the other or taken from one budget",
    of_several_together: "one is of several together",
    of_a_branch: "one is of a branch of the economy",
    of_a_force: "one is of a force, the other of all troops",
    one_counts_the_doer: "one counts whoever did it as well",
    with_one_more: "one counts somebody whom the other names apart",
    of_an_age: "one counts only the people of an age",
    other_step: "what is done in steps is counted anew at each",
    other_move: "something else became of what they count",
    age_of_another: "they are the ages of two people",
    of_a_relative: "one is a relative's",
    other_time: "they are of different times",
    what_is_left: "one is what was left of the other",
    other_part_of_the_day: "they are of different parts of the day",
    other_moment_of_trading: "one is of a moment of the trading day",
    of_another_reach: "one is of a whole nation or of the world, the other is not",
    counted_weeks_apart: "they were counted more than a week apart",
    on_another_occasion: "one is of an earlier occasion",
    over_a_stretch: "one added up over a stretch of time",
    counted_so_far: "one is only the count so far",
    other_gathering: "crowds reported days apart gathered on different days",
    worlds_apart: "they are too far apart to mean the same thing",
    estimated_otherwise: "how many live there is only estimated",
    few: "“several” and the like are said of almost any number",
    another_alternative: "one is one of several alternatives, of which another fits",
    found_beside: "the other side gives this figure as well, or what it is the sum of",
}

# These make it only likely: one thing may be put in other words, and a figure may stand beside another by chance.
ONLY_LIKELY: frozenset[Shows] = frozenset(
    {
        narrowed_otherwise,
        raised_otherwise,
        for_another_purpose,
        estimated_otherwise,
        worlds_apart,
        another_alternative,
        found_beside,
    }
)
