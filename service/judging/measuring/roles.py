"""How a figure stands to what it measures: all, a part, a change, a base, its start, what is wanted or was foreseen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.judging.measuring.wanting import is_wanted
from service.judging.vocabulary.actions import action_of, one_of_several_words, steps
from service.judging.vocabulary.words import Word
from service.quantity import DURATION, Quantity

# What moved stands no further than this before where it began.
START_WITHIN, RAISE, CHANGED = 7, "raise", frozenset("raise reduce lower shorten commute extend".split())
# "Rose sharply by six"; but "rounded up by six men" and "an alarm raised by six" name the doers.
BY_WITHIN, DONE_BY_SOMEBODY = 4, frozenset("up down raise cut add slow ease lose".split())
# A first figure has been overtaken by the one beside it.
FIRST_WITHIN, AT_FIRST, BEFORE_THAT = 9, frozenset({"initially", "originally"}), frozenset({"earlier", "previously"})
# "From the current 35 percent", "from its previous 35".
AS_IT_WAS = frozenset("the its a an current present previous existing old former earlier percent".split())
# Losing and winning change what is held ("lost nearly 60 seats").
LOST_OR_WON = frozenset({"lose", "gain"})

# "Is short of 90 beds", but "just short of 90" is nearly as many.
BEING_SHORT = frozenset("is are was were be been being 's ’s 're ’re run runs ran running still".split())

# "40 percent lower" and "four hours ahead of schedule" give a difference, "40 percent of it" a share.
COMPARED = frozenset({"lower", "higher", "more", "less", "fewer", "above", "below"})
OFF_SCHEDULE = frozenset({"ahead", "behind"})

# What it is compared with may be named before it: "compared with a profit of $350 million".
COMPARING = frozenset({"with", "to", "versus", "vs", "against", "from"})
NAMED_WITHIN, RESULTS = 4, frozenset({"revenue", "profit", "loss"})
NOUN = 2  # words that may stand between a figure and "a year earlier"
A_YEAR_EARLIER = (["a", "year", "earlier"], ["a", "year", "ago"], ["a", "year", "before"], ["the", "year", "before"])
# "Above forecasts for $20 billion"; an "estimate" is a forecast only if it is by analysts, or is beaten.
FORESIGHT = frozenset("estimate forecast expectation consensus target guidance projection prediction".split())
# The toll that "could exceed 50" is not counted yet.
MAY_BE = frozenset("could may might would will".split())
ESTIMATE, OF_ANALYSTS, ANALYSTS_WITHIN = "estimate", frozenset("analyst street above below beat miss top".split()), 8

# One "of them" is one of several mentioned before.
ALL, ALL_THE = frozenset({"them", "whom", "those"}), frozenset({"the", "its", "these", "their"})
# The actions of what moves.
RISE_OR_FALL = frozenset({"rise", "fall"})
# "12 years behind bars" are behind nothing.
BARS = ["behind", "bars"]


class Role(StrEnum):
    """How a figure stands to its measure; figures in different roles are not compared."""

    WHOLE = "whole"
    PART = "part"
    CHANGE = "change"
    BASE = "base"
    START = "start"
    NEEDED = "needed"
    FORESEEN = "foreseen"


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity between the words of its claim; `group` is that of the people counted, "" for things."""

    quantity: Quantity
    group: str
    before: Sequence[Word]
    after: Sequence[Word]

    def left(self, words: int) -> list[str]:
        return [word.lower for word in self.before[-words:]]

    def right(self, words: int) -> list[str]:
        return [word.lower for word in self.after[:words]]


def role(place: Place) -> Role:
    """The first role that the words around the quantity show, else WHOLE."""
    return next((one for one, shown in SHOWN_BY if shown(place)), Role.WHOLE)


def _is_part(place: Place) -> bool:
    """ "Five of them", "five of the dead", "three short", "including five", "the other three".

    A share of, or money "of the", budget is of the whole budget.
    """
    right = place.right(2)
    of_all = right[:1] == ["of"] and bool(ALL & {*right[1:]})
    of_some = not place.quantity.unit and right[:1] == ["of"] and bool(ALL_THE & {*right[1:]})
    partitive = of_all or of_some or _of_the_figure(place)
    marked = place.left(1) == ["including"] or bool(
        one_of_several_words() & {*place.quantity.modifiers, *place.left(1)}
    )
    return partitive or "short" in right or marked


def _of_the_figure(place: Place) -> bool:
    """ "Five of the nine", "five out of nine"; but in "45 percent of 1,000" the share is of all."""
    of = ["of"] if place.right(1) == ["of"] else ["out", "of"]
    right = place.right(len(of) + 1)
    behind = [*of, "the"] if right[-1:] == ["the"] else of
    figure = [word.is_figure for word in place.after[len(behind) : len(behind) + 1]]
    share = place.quantity.unit != "" and behind != ["of", "the"]
    return place.right(len(behind)) == behind and figure == [True] and not share


def _is_base(place: Place) -> bool:
    """ "13 of its 20", "13 out of 20", "one of the county's 21", "from $1.57 billion", "compared with 20"."""
    bases = (["of", "its"], ["of", "the"], ["of", "their"])
    one_of_them = place.quantity.counted != "" and place.left(4)[:3] == ["one", "of", "the"]
    told = one_of_them or place.left(2) in bases or place.left(1) == ["from"]
    return told or _is_so_many(place) or _is_compared_with(place)


def _is_compared_with(place: Place) -> bool:
    """ "Compared with a profit of $350 million", "12, against 30"; but "charges against 12" compare nothing."""
    near = place.before[-NAMED_WITHIN - 2 :]
    at = next((n for n in range(len(near) - 1, -1, -1) if near[n].lower in COMPARING), None)
    if at is None or any(word.is_figure for word in near[at:]):
        return False
    before, named = place.before[: len(place.before) - len(near) + at], near[at + 1 :]
    if near[at].lower == "from":
        return any(action_of().get(word.lemma) in RESULTS for word in named)
    if near[at].lower in ("with", "to"):
        return [word.lower for word in before[-1:]] == ["compared"]
    return bool(before) and near[at].start - before[-1].end > 1 and any(word.is_figure for word in before)


def _is_so_many(place: Place) -> bool:
    """ "13 of 20" and "13 out of 20", but not "13 packs of 20"."""
    if place.quantity.unit or place.left(1) != ["of"]:
        return False
    before = [word for word in place.before[-3:-1] if word.lower != "out"]
    return bool(before) and before[-1].is_figure


def _is_start(place: Place) -> bool:
    """ "Fell from 25 million", "initially put at 10", "… a year earlier"; "people from 25 countries" is not a start."""
    if _was_told_at_first(place):
        return True
    moved = (_moves(word) or word.lemma in CHANGED for word in place.before[-START_WITHIN:])
    return _is_of_a_year_earlier(place) or _is_left_behind(place) or (place.left(1) == ["from"] and any(moved))


def _is_left_behind(place: Place) -> bool:
    """ "To 21 percent from the current 35 percent", "to 12 from 9"."""
    before = [word for word in place.before if word.lower not in AS_IT_WAS]
    near = before[-len(("to", "21", "from")) :]
    return [word.is_figure or word.lower for word in near] == ["to", True, "from"]


def _was_told_at_first(place: Place) -> bool:
    """ "Initially put the toll at 10", "had earlier said that 10 were hurt": more is known since."""
    near = [word.lower for word in place.before[-FIRST_WITHIN:]]
    at_first = bool(AT_FIRST & {*near}) or ["at", "first"] in [near[n : n + 2] for n in range(len(near))]
    had = any(near[n] == "had" and near[n + 1] in BEFORE_THAT for n in range(len(near) - 1))
    return at_first or had


def _is_of_a_year_earlier(place: Place) -> bool:
    """Beside another figure: "$350 million a year earlier", "30 deaths a year ago"."""
    right = place.right(NOUN + len(A_YEAR_EARLIER[0]))
    behind = any(right[n : n + 3] in A_YEAR_EARLIER for n in range(NOUN + 1))
    return behind and any(word.is_figure for word in place.before)


def _is_change(place: Place) -> bool:
    """ "Rose by six", "rose 3 percent", "an additional $1 billion", "lost 60 seats"; "rose to 3 percent" is a level."""
    if _is_by_how_much(place):
        return True
    counts_things = place.quantity.unit != "" or (place.quantity.counted != "" and not place.group)
    added = counts_things and bool(steps()[1] & {*place.quantity.modifiers, *place.left(2)})
    if place.quantity.unit:
        moved = place.left(1) != ["to"] and any(_moves(word) for word in place.before[-2:])
        compared = COMPARED | OFF_SCHEDULE if place.quantity.unit == DURATION else COMPARED
        beside = place.after[:1] and place.after[0].start - place.quantity.end <= 1  # "… $21 billion, above forecasts"
        return added or moved or (bool(beside and compared & {*place.right(1)}) and place.right(2) != BARS)
    return added or (not place.group and any(word.lemma in LOST_OR_WON for word in place.before[-3:]))


def _is_by_how_much(place: Place) -> bool:
    """ "The toll rose by six", also of people; but "shot down by six men" says who did it."""
    moved = [word.lemma for word in place.before[-BY_WITHIN:] if _moves(word) or word.lemma == RAISE]
    return place.left(1) == ["by"] and any(not place.group or word not in DONE_BY_SOMEBODY for word in moved)


def _moves(word: Word) -> bool:
    return action_of().get(word.lemma) in RISE_OR_FALL


def _is_needed(place: Place) -> bool:
    """ "Requires 60 votes", "offered $1.3 billion", "$5 billion is demanded", "short of 90 beds": not actual."""
    if place.left(2) == ["short", "of"] and place.left(3)[0] in BEING_SHORT:
        return True
    return not place.group and is_wanted(place.before, place.after)


def _is_foreseen(place: Place) -> bool:
    """ "Analysts' estimates of $20 billion", "could exceed 50"; but "an estimate" may be of an actual figure."""
    if place.quantity.surface.split(" ", 1)[0].lower() in MAY_BE:
        return True
    near = place.before[-NAMED_WITHIN - 2 :]
    named = [n for n, word in enumerate(near[:-1]) if word.lemma in FORESIGHT and near[n + 1].lower in ("of", "for")]
    if not named or not place.quantity.unit or any(word.is_figure for word in near[named[-1] :]):
        return False
    analysts = any(word.lemma in OF_ANALYSTS for word in place.before[-ANALYSTS_WITHIN:])
    return near[named[-1]].lemma != ESTIMATE or analysts


SHOWN_BY: tuple[tuple[Role, Callable[[Place], bool]], ...] = (
    (Role.PART, _is_part),
    (Role.FORESEEN, _is_foreseen),
    (Role.NEEDED, _is_needed),
    (Role.START, _is_start),
    (Role.BASE, _is_base),
    (Role.CHANGE, _is_change),
)
