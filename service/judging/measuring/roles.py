"""How a figure stands to what it measures: all, a part, a change, a base, its start, what is wanted or was foreseen."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from service.judging.measuring.bases import is_base
from service.judging.measuring.changes import is_change, is_start
from service.judging.measuring.place import Place
from service.judging.measuring.wanting import is_wanted
from service.judging.vocabulary.actions import one_of_several_words
from service.judging.vocabulary.words import Word
from service.quantity import SHARE

# "Is short of 90 beds", but "just short of 90" is nearly as many.
BEING_SHORT = frozenset("is are was were be been being 's ’s 're ’re run runs ran running still".split())


# "Above forecasts for $20 billion"; an "estimate" is a forecast only if it is by analysts, or is beaten.
FORESIGHT = frozenset("estimate forecast expectation consensus target guidance projection prediction".split())
FORESIGHT_WITHIN = 6  # words before the figure
# "Left its revenue forecast unchanged at $7 billion", "cut its sales target for 2026 to $7 billion".
SET_ANEW = frozenset(
    "cut lower raise lift trim reduce leave left keep hold maintain reaffirm slash boost revise".split()
)
SET_WITHIN, TO_OR_AT = 10, (["to"], ["at"])
YEAR_NAMED = re.compile(r"(?:19|20)\d\d")
# The toll that "could exceed 50" is not counted yet.
MAY_BE = frozenset("could may might would will".split())
ESTIMATE, OF_ANALYSTS, ANALYSTS_WITHIN = "estimate", frozenset("analyst street above below beat miss top".split()), 8

# One "of them" is one of several mentioned before.
ALL, ALL_THE = frozenset({"them", "whom", "those"}), frozenset({"the", "its", "these", "their"})


class Role(StrEnum):
    """How a figure stands to its measure; figures in different roles are not compared."""

    WHOLE = "whole"
    PART = "part"
    CHANGE = "change"
    BASE = "base"
    START = "start"
    NEEDED = "needed"
    FORESEEN = "foreseen"


def role(place: Place) -> Role:
    """The first role that the words around the quantity show, else WHOLE."""
    return next((one for one, shown in SHOWN_BY if shown(place)), Role.WHOLE)


def _is_part(place: Place) -> bool:
    """ "Five of them", "five of the dead", "three short", "including five", "the other three".

    A share of them, or money "of the", budget is of the whole budget.
    """
    right = place.right(2)
    of_all = right[:1] == ["of"] and bool(ALL & {*right[1:]})
    of_some = not place.quantity.unit and right[:1] == ["of"] and bool(ALL_THE & {*right[1:]})
    partitive = (of_all and place.quantity.unit != SHARE) or of_some or _of_the_figure(place)
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


def _is_needed(place: Place) -> bool:
    """ "Requires 60 votes", "offered $1.3 billion", "$5 billion is demanded", "short of 90 beds": not actual."""
    if place.left(2) == ["short", "of"] and place.left(3)[0] in BEING_SHORT:
        return True
    return not place.group and is_wanted(place.before, place.after)


def _is_foreseen(place: Place) -> bool:
    """ "Analysts' estimates of $20 billion", "could exceed 50"; but "an estimate" may be of an actual figure."""
    if place.quantity.surface.split(" ", 1)[0].lower() in MAY_BE:
        return True
    near, revised = place.before[-FORESIGHT_WITHIN:], _is_revised(place)
    named = [
        n
        for n, word in enumerate(near[:-1])
        if word.lemma in FORESIGHT and (revised or near[n + 1].lower in ("of", "for"))
    ]
    if not named or not place.quantity.unit or any(_is_another_figure(word) for word in near[named[-1] :]):
        return False
    analysts = any(word.lemma in OF_ANALYSTS for word in place.before[-ANALYSTS_WITHIN:])
    return near[named[-1]].lemma != ESTIMATE or analysts


def _is_revised(place: Place) -> bool:
    """Something is cut, raised or left unchanged to or at the figure: a forecast, where one is named."""
    return place.left(1) in TO_OR_AT and any(word.lemma in SET_ANEW for word in place.before[-SET_WITHIN:])


def _is_another_figure(word: Word) -> bool:
    return word.is_figure and YEAR_NAMED.fullmatch(word.lower) is None


SHOWN_BY: tuple[tuple[Role, Callable[[Place], bool]], ...] = (
    (Role.PART, _is_part),
    (Role.FORESEEN, _is_foreseen),
    (Role.NEEDED, _is_needed),
    (Role.START, is_start),
    (Role.BASE, is_base),
    (Role.CHANGE, is_change),
)
