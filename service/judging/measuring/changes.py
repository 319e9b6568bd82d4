"""Whether a figure is a change, or where one began: "rose by six", "fell from 20"."""

from __future__ import annotations

from service.judging.measuring.place import Place
from service.judging.vocabulary.actions import RISE_OR_FALL, action_of, steps
from service.judging.vocabulary.words import Word
from service.quantity import DURATION

# What moved stands no further than this before where it began.
START_WITHIN, RAISE, CHANGED = 7, "raise", frozenset("raise reduce lower shorten commute extend".split())
# "Rose sharply by six"; but "rounded up by six men" and "an alarm raised by six" name the doers.
BY_WITHIN, DONE_BY_SOMEBODY = 4, frozenset("up down raise cut add slow ease lose".split())
# A first figure has been overtaken by the one beside it.
FIRST_WITHIN, AT_FIRST, BEFORE_THAT = 9, frozenset({"initially", "originally"}), frozenset({"earlier", "previously"})
# "From the current 35 percent", "from its previous 35"; "to 12 million euros from 9 million".
AS_IT_WAS = frozenset("the its a an current present previous existing old former earlier percent".split())
SCALES = frozenset("thousand million billion trillion euros dollars pounds yen points".split())
# Losing and winning change what is held ("lost nearly 60 seats").
LOST_OR_WON, WON_WITHIN = frozenset({"lose", "gain"}), 3
# "40 percent lower" and "four hours ahead of schedule" give a difference, "40 percent of it" a share.
COMPARED = frozenset({"lower", "higher", "more", "less", "fewer", "above", "below"})
OFF_SCHEDULE = frozenset({"ahead", "behind"})
NOUN = 2  # words that may stand between a figure and "a year earlier"
A_YEAR_EARLIER = (["a", "year", "earlier"], ["a", "year", "ago"], ["a", "year", "before"], ["the", "year", "before"])
# "12 years behind bars" are behind nothing.
BARS = ["behind", "bars"]


def is_start(place: Place) -> bool:
    """ "Fell from 25 million", "initially put at 10", "… a year earlier"; "people from 25 countries" is not a start."""
    if _was_told_at_first(place):
        return True
    moved = (_moves(word) or word.lemma in CHANGED for word in place.before[-START_WITHIN:])
    return _is_of_a_year_earlier(place) or _is_left_behind(place) or (place.left(1) == ["from"] and any(moved))


def _is_left_behind(place: Place) -> bool:
    """ "To 21 percent from the current 35 percent", "to 12 from 9", "to 12 million euros from"."""
    before = [word for word in place.before if word.lower not in AS_IT_WAS | SCALES]
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


def is_change(place: Place) -> bool:
    """ "Rose by six", "rose 3 percent", "an additional $1 billion", "lost 60 seats"; "rose to 3 percent" is a level."""
    if _is_by_how_much(place) or _is_added(place):
        return True
    if place.quantity.unit:
        moved = place.left(1) != ["to"] and any(_moves(word) for word in place.before[-2:])
        return moved or _is_a_difference(place)
    return not place.group and any(word.lemma in LOST_OR_WON for word in place.before[-WON_WITHIN:])


def _is_added(place: Place) -> bool:
    """ "An additional $1 billion", "five more ships"."""
    return place.counts_things and bool(steps()[1] & {*place.quantity.modifiers, *place.left(2)})


def _is_a_difference(place: Place) -> bool:
    """ "40 percent lower", "four hours ahead"; but not "$21 billion, above forecasts" nor "12 years behind bars"."""
    compared = COMPARED | OFF_SCHEDULE if place.quantity.unit == DURATION else COMPARED
    following = bool(place.after) and place.after[0].start - place.quantity.end <= 1
    return following and place.after[0].lower in compared and place.right(2) != BARS


def _is_by_how_much(place: Place) -> bool:
    """ "The toll rose by six", also of people; but "shot down by six men" says who did it."""
    moved = [word.lemma for word in place.before[-BY_WITHIN:] if _moves(word) or word.lemma == RAISE]
    return place.left(1) == ["by"] and any(not place.group or word not in DONE_BY_SOMEBODY for word in moved)


def _moves(word: Word) -> bool:
    return action_of().get(word.lemma) in RISE_OR_FALL
