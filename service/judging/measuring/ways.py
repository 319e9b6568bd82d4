"""Which way a figure went: eleven percent up or down, $310 million of profit or of loss."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from service.judging.measuring.place import Place
from service.judging.vocabulary.actions import opposite_ways, ways
from service.judging.vocabulary.words import Word

# What moved stands no further than this before its figure ("fell in the three months to May by 11 percent").
NAMED_BEFORE, NAMED_BEHIND = 8, 3
# Behind these another thought begins.
BEGINS_ANOTHER = frozenset("and but while as whereas that who which although after because".split())
# "Up 11 percent", "11 percent down on the year"; but "set up 12 schools", "shot down 12 drones".
PARTICLES, PARTICLE_WITHIN = frozenset({"up", "down", "off"}), 2
# "Lower than in May" says what it is compared with, not which way it went.
THAN = "than"


def ways_of(place: Place) -> frozenset[str]:
    """The ways that the words around a figure of things name; of two that rule each other out, the nearest."""
    if place.group:
        return frozenset()
    told: list[str] = []
    for word, following in (*_before(place), *_behind(place)):
        way = ways().get(word.lower) or ways().get(word.lemma, "")
        if way and following != THAN and opposite_ways()[way] not in told:
            told.append(way)
    return frozenset(told)


def are_opposite(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """One has a way that rules out one of the other's."""
    return any(opposite_ways()[way] in theirs for way in ours)


def _before(place: Place) -> list[tuple[Word, str]]:
    """The words before the figure, the nearest first, each with the one that follows it."""
    near = [*reversed(place.before[-NAMED_BEFORE:])]
    return _told(near, ["", *(word.lower for word in near)], place)


def _behind(place: Place) -> list[tuple[Word, str]]:
    near = [*place.after[:NAMED_BEHIND]]
    return _told(near, [*(word.lower for word in place.after[1 : NAMED_BEHIND + 1]), ""], place)


def _told(near: Sequence[Word], following: Sequence[str], place: Place) -> list[tuple[Word, str]]:
    """The ways named before another thought begins; particles count only right beside what is measured."""
    one_thought = takewhile(lambda one: one[1].lower not in BEGINS_ANOTHER, enumerate(near))
    return [
        (word, following[n])
        for n, word in one_thought
        if word.lower not in PARTICLES or (place.quantity.unit and n < PARTICLE_WITHIN)
    ]
