"""A figure as the ones before it in its claim show it: what it goes on from, adds to or is a part of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.vocabulary.actions import MOVEMENTS, actions_of
from service.judging.vocabulary.words import read_words
from service.matching import PublishedClaim

# "Injured another 43" beside 17 dead, and where "from 58 to 52" or "by six to 24" begins.
ANOTHER, BEGINNINGS, CHANGED_TO = "another", (Role.START, Role.BASE, Role.CHANGE), " to "
BACK_FROM = re.compile(r" from (?:[a-z]+ ){0,2}")


def as_continued(figures: Sequence[Figure], figure: Figure, published: PublishedClaim) -> Figure:
    """The figure as the ones before it show it: the end or start of a change, the whole of a part, or an addition.

    What was done to a part was not done to all.
    """
    last = figures[-1] if figures else None
    if last and last.action not in MOVEMENTS and _became(last, figure, published):
        figure = replace(figure, action=last.action)
    if last and figure.role is Role.START and _began(last, figure, published):
        figure = replace(figure, near=figure.near | last.near, phrases=figure.phrases | last.phrases)
    if last and last.base == figure.quantity and last.action == figure.action:
        figure = replace(figure, action="")
    if _adds_to_something_else(figures, figure, published):
        return replace(figure, role=Role.WHOLE, kind=figure.kind - {ANOTHER})
    return figure


def _became(begun: Figure, figure: Figure, published: PublishedClaim) -> bool:
    """ "From 58 to 52", "by six to 24 people"."""
    between = {published.between(end, figure.quantity.start) for end in (begun.quantity.end, begun.quote.end)}
    return begun.role in BEGINNINGS and begun.quantity.unit == figure.quantity.unit and CHANGED_TO in between


def _began(end: Figure, figure: Figure, published: PublishedClaim) -> bool:
    """ "To 21 percent from the current 35": both are of one measure."""
    between = published.between(end.quantity.end, figure.quantity.start)
    return end.quantity.unit == figure.quantity.unit and BACK_FROM.fullmatch(between) is not None


def _adds_to_something_else(figures: Sequence[Figure], figure: Figure, published: PublishedClaim) -> bool:
    """ "Killed 17 and injured another 43": nothing before it in the sentence counts the injured, so these are all.

    "Another 10 people were injured", with no figure before it, may be more of them.
    """
    if ANOTHER not in figure.quantity.modifiers or figure.counts_things or not figure.action:
        return False
    earlier = read_words(published.before(published.claim.start))
    told = {action for word in earlier for action in actions_of().get(word.lemma, ())} | {one.action for one in figures}
    if "" in told:  # "four men and another two men" did the same
        return False
    counted = bool(figures) or any(word.is_figure for word in earlier)
    return counted and figure.action not in told
