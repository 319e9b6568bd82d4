"""Two figures that seem to measure the same may count different things after all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from service.claim import Name
from service.judging.aligning.alignment import VERY_SURE, read_as_one, two_steps
from service.judging.aligning.branches import of_a_branch
from service.judging.aligning.durations import lasts_otherwise, told_from_when
from service.judging.aligning.found_beside import found_beside
from service.judging.aligning.hours_told import of_another_hour
from service.judging.aligning.kinds import (
    households_and_people,
    narrowed_otherwise,
    of_an_aftershock,
    of_another_one,
    other_in_order,
    other_kind,
    size_of_one_group,
    treated_elsewhere,
)
from service.judging.aligning.meanwhile import (
    counted_weeks_apart,
    other_gathering,
    other_part_of_the_day,
    other_time,
    some_were_added,
    what_is_left,
)
from service.judging.aligning.occasions import counted_so_far, on_another_occasion, over_a_stretch
from service.judging.aligning.parts import (
    of_an_age,
    one_counts_the_doer,
    other_base,
    told_as_part,
    with_one_more,
)
from service.judging.aligning.payments import for_each, to_others
from service.judging.aligning.penalties import other_penalty
from service.judging.aligning.purposes import for_another_purpose, only_set_aside
from service.judging.aligning.reckoning import reckoned_otherwise, still_counted
from service.judging.aligning.sizes import in_another_stretch, of_its_capacity, of_its_peak, without_a_part
from service.judging.aligning.stages import narrowed_since, only_meant
from service.judging.aligning.together import of_several_together
from service.judging.aligning.told_of import of_something_else, raised_otherwise
from service.judging.aligning.whereabouts import (
    of_a_part,
    of_another_place,
    of_another_reach,
    of_several_places,
)
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.measuring.ways import are_opposite
from service.judging.sides.comparability import PERSON
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import (
    doers,
    foreseeing,
    moves,
    one_of_several_words,
    people,
    stop_words,
    wanting_words,
)
from service.judging.vocabulary.words import lemmas
from service.quantity import AGE, Bound, compatible
from service.splitting.naming.names import same_name

# Below this, a vague word and a number are not held against each other.
FEW = 10
AVERAGE = frozenset({"average", "median"})
# Who "means to" save, what is "meant for" somebody and what something "means" are no averages.
MEAN = re.compile(
    r"\b(?:arithmetic|a|an|the|its|(?:dai|week|month|year)ly|annual|global|national) mean\b(?! to\b)", re.IGNORECASE
)
OFFERING = frozenset({"offer", "propose"})
# What is expected stands right behind the word, and is not what was "more than expected" or "beat expectations".
EXPECTED = re.compile(r"(?<!than )(?<!than had )(?<!as )\bexpect(?:s|ed|ing)? [^,;:]{0,60}$")
# What "would come to $40m" has not come either.
WOULD_BE = re.compile(r"\b(?:would|could|might|may) (?!have\b)[^,;:]{0,40}$")
ANYBODY = frozenset("person people man woman boy girl child kid teenager other body life".split())
KIN = re.compile(
    r"\b(?:his|her|their|whose)(?: [\w-]+)? (?:brother|sister|wife|husband|son|daughter|father|mother|cousin|nephew"
    r"|niece|uncle|aunt),? $",
    re.IGNORECASE,
)
# Tolls of one event have been told this far apart ("hundreds", "6,000"); beyond, two events are told of.
WORLDS_APART = 30


def of_one_thing(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that the two count different people, parts, steps, times or events, or that one is only denied."""
    return of_two_things(ours, theirs, pair) is None


def of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> str | None:
    """What shows that the two count different things, in words that an editor reads; None if nothing does."""
    return next((why for shows, why in SHOWN_BY.items() if shows(ours, theirs, pair)), None)


def of_one_kind(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Of two equal figures, which each article naturally gives, nothing else shows that they count different things."""
    return not any(shows(ours, theirs, pair) for shows in SHOWN_BY if shows is not found_beside)


def surely_of_two_things(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Words show that the two count different things, whatever the pair model reads."""
    return any(shows(ours, theirs, pair) for shows in SHOWN_BY if shows not in ONLY_LIKELY)


def _one_is_denied(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    return not pair.same_polarity


def _other_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Some of the things are not all of them, and "two other men" are not the four that were told of."""
    if _is_of_others(ours) != _is_of_others(theirs):
        return True
    if ours.base and theirs.base and not _of_one_base(ours, theirs):
        return True
    part = any(figure.role is Role.PART and not figure.group for figure in (ours, theirs))
    told = ours.base and theirs.base and ours.action == theirs.action != ""
    return part and not told and not read_as_one(pair, ours, theirs)


def _of_one_base(ours: Figure, theirs: Figure) -> bool:
    """Both are told as parts of as many of the same: "20 of the 32 drones"."""
    if not ours.base or not theirs.base or not compatible(ours.base, theirs.base):
        return False
    people = ours.group != "" and theirs.group != ""
    return people or ours.base.counted == theirs.base.counted or "" in (ours.base.counted, theirs.base.counted)


def _is_of_others(figure: Figure) -> bool:
    return figure.role is Role.PART and bool(one_of_several_words() & {*figure.quantity.modifiers})


def _one_is_average(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What is so much on average is not what it was at one time."""
    return _is_average(ours, pair.ours) != _is_average(theirs, pair.theirs)


def _is_average(figure: Figure, side: Side) -> bool:
    mean = any(MEAN.search(text) for text in side.within(figure))
    return (mean or bool(figure.near & AVERAGE)) and "industrial" not in figure.near


def _wanted(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What one side wants does not contradict what another wants or offers; the same one's demand told twice does."""
    if Role.NEEDED not in (ours.role, theirs.role):
        return False
    one, other = _before(ours, pair.ours), _before(theirs, pair.theirs)
    offers = bool(one & OFFERING) != bool(other & OFFERING)
    by_one = bool((one & other) - wanting_words() - stop_words() - pair.ours.name_lemmas)
    return offers or not by_one or pair.read_as_one(ours, theirs) < VERY_SURE


def _before(figure: Figure, side: Side) -> frozenset[str]:
    """The lemmas of the words before it: who wants it, and how."""
    return lemmas(word for word in side.words if word.end <= side.place_of(figure))


def _one_is_foreseen(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What came does not contradict what was forecast; of people it tells what befell them, not what was forecast."""
    sides = ((ours, pair.ours), (theirs, pair.theirs))
    one, other = (_is_foreseen(figure, side) for figure, side in sides)
    return one != other and not any(WOULD_BE.search(side.around(figure)[0]) for figure, side in sides)


def _is_foreseen(figure: Figure, side: Side) -> bool:
    if figure.group or any(one.role is Role.FORESEEN for one in side.figures):
        return figure.role is Role.FORESEEN
    before, _ = side.around(figure)
    expected = EXPECTED.search(before) is not None
    return expected or (figure.quantity.unit != "" and not foreseeing().isdisjoint(side.lemmas))


def _other_step(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    return two_steps(ours, theirs)


def other_move(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """Something else became of what both count: jobs that are saved are not those that are cut.

    But as many that are cut here and created there are told of one thing.
    """
    if ours.quantity.value == theirs.quantity.value and are_opposite(ours.ways, theirs.ways):
        return False
    one, other = ({moves()[word] for word in figure.near & moves().keys()} for figure in (ours, theirs))
    return bool(one and other) and one.isdisjoint(other)


def _age_of_another(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Ages are told of somebody: of two names, or with neither a name nor a role in common, they are two people's."""
    if ours.quantity.unit != AGE or not pair.in_articles:
        return False
    one, other = _whose(ours, pair.ours), _whose(theirs, pair.theirs)
    if one and other:
        return not same_name(one, other)
    here, there = ours.near | _before(ours, pair.ours), theirs.near | _before(theirs, pair.theirs)
    same_role = (here & there & (people().keys() | doers())) - ANYBODY
    return not same_role and not _share_somebody(pair)


def _whose(age: Figure, side: Side) -> Name | None:
    """The name right before the age: "Catherine Gomes, 61"."""
    named = (name for name in side.names if name.kind != "place")
    return next((name for name in named if 0 < age.quantity.start - name.end <= len(", ")), None)


def _of_a_relative(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Right before one of them "his brother Nils Brun" is named, before the other "Brun"."""
    one, other = _named_before(ours, pair.ours), _named_before(theirs, pair.theirs)
    if one is None or other is None or one.canonical == other.canonical:
        return False
    return _is_of_kin(one, pair.ours) != _is_of_kin(other, pair.theirs)


def _named_before(figure: Figure, side: Side) -> Name | None:
    return next((name for name in reversed(side.names) if name.end <= figure.quantity.start), None)


def _is_of_kin(name: Name, side: Side) -> bool:
    text, offset = side.published.sentence, side.published.claim.sentence_start
    return KIN.search(text[: name.start - offset]) is not None


def _share_somebody(pair: Comparison) -> bool:
    return any(name.kind == PERSON for name in pair.shared_names)


def _worlds_apart(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One count is so many times the other that they cannot mean the same thing."""
    low, high = sorted(figure.quantity.interval.low or figure.quantity.value for figure in (ours, theirs))
    return not ours.quantity.unit and high > WORLDS_APART * max(low, 1)


def _few(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    return _is_few(ours) or _is_few(theirs)


def _is_few(figure: Figure) -> bool:
    """ "Several" and "a handful" are said of two as of twelve, and of some of many."""
    return figure.quantity.bound is Bound.VAGUE and figure.quantity.value < FEW


Shows = Callable[[Figure, Figure, Comparison], bool]

# Why two figures that do not fit are no conflict: what shows it, and how it is told.
SHOWN_BY: Mapping[Shows, str] = {
    _one_is_denied: "one is denied",
    _other_part: "one counts only some of them",
    some_were_added: "one counts only those who were added to a count",
    _one_is_average: "one is an average",
    _wanted: "one is only what somebody wants",
    size_of_one_group: "one is how many a group consists of",
    narrowed_otherwise: "what they measure is narrowed in two ways",
    of_something_else: "one is the risk, the price or the number of one thing, the other of another",
    raised_otherwise: "two things are raised or cut by so much",
    other_in_order: "one is of the first of several, the other of another",
    of_another_one: "one is of another of its kind",
    of_an_aftershock: "one is of an aftershock",
    other_kind: "they are of kinds that exclude each other",
    households_and_people: "a household or a customer stands for several people",
    treated_elsewhere: "some were taken to hospital, the others were treated at the scene",
    told_as_part: "one is told as a part of all",
    of_several_places: "one is of several places together",
    of_another_place: "they are of two places",
    of_a_part: "one is of a part of the place that the other is told of",
    _one_is_foreseen: "one was only foreseen",
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
    _other_step: "what is done in steps is counted anew at each",
    other_move: "something else became of what they count",
    _age_of_another: "they are the ages of two people",
    _of_a_relative: "one is told of a relative",
    other_time: "they are of different times",
    what_is_left: "one is what was left of the other",
    other_part_of_the_day: "they are of different parts of the day",
    of_another_reach: "one is of a whole nation or of the world, the other is not",
    counted_weeks_apart: "they were counted more than a week apart",
    on_another_occasion: "one is told of an earlier occasion",
    over_a_stretch: "one added up over a stretch of time",
    counted_so_far: "one tells how many there were so far",
    other_gathering: "crowds that were told of days apart gathered on other days",
    _worlds_apart: "they are too far apart to mean the same thing",
    _few: "“several” and the like are said of almost any number",
    found_beside: "the other side gives this figure as well, or what it is the sum of",
}

# What makes it only likely: one thing may be told in other words, and a figure may be found beside another by chance.
ONLY_LIKELY: frozenset[Shows] = frozenset(
    {narrowed_otherwise, raised_otherwise, for_another_purpose, _worlds_apart, found_beside}
)
