"""Which figures are of one measure: those that the judge found to be, and other equal ones in claims of one fact.

Words alone do not show it: "some 320 people" were on the train of which "12 people" died, and a rival cut jobs as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from math import inf

from service.judging.aligning.measures import measure_the_same
from service.judging.sides.side import Side
from service.judging.verdict import Reason
from service.ledger.apart import (
    differ,
    of_other_dates,
    of_other_deeds,
    of_other_places,
    opposite,
    supposed,
    supposed_beside,
    two_of_one_article,
)
from service.ledger.measure import Entry, Measure
from service.ledger.standing import told_in_order
from service.ledger.told import AllTold, Place, Told
from service.matching import PublishedClaim

Both = Callable[[Entry, Entry], bool]
Pairs = Iterable[tuple[Entry, Entry]]


def measures(claims: Iterable[PublishedClaim], told: Iterable[Told]) -> list[Measure]:
    """The claims' figures by what they measure, in the order in which the measures are first met.

    The surest results come first, and of these the ones that tell of the nearest values: a toll that is larger and came
    out later may be another event's. The groups are the same in whatever order the claims are given.
    """
    all_told = AllTold(told)
    entries = [Entry(side, figure) for side in map(Side, claims) for figure in side.figures]
    found = Found(entries, all_told)
    groups = Groups(entries)
    groups.join(found.told_for(Reason.AMOUNTS_DIFFER), found.dismissed)
    groups.join(found.told_for(Reason.SAME_AMOUNT), found.dismissed, of_other_dates, supposed_beside)
    groups.join(found.beside(), found.dismissed, two_of_one_article, of_other_dates)
    later = [both for both in found.told_for(Reason.LATER_FIGURE) if not of_other_deeds(*both)]
    groups.join(later, found.dismissed, two_of_one_article, of_other_dates, of_other_places)
    return [Measure(told_in_order(_each_once(group), all_told)) for group in groups]


class Found:
    """What the results say of any two of these entries."""

    def __init__(self, entries: Sequence[Entry], all_told: AllTold) -> None:
        self._at: dict[Place, Entry] = {entry.places[0]: entry for entry in entries}
        self._of_claim = defaultdict[str, list[Entry]](list)
        for entry in entries:
            self._of_claim[entry.claim.id].append(entry)
        self._told = all_told

    def told_for(self, reason: Reason) -> Pairs:
        """Every two that are of one measure for that reason."""
        told = self._told.of_one_measure(reason)
        return [(self._at[one.ours], self._at[one.theirs]) for one in told if {one.ours, one.theirs} <= self._at.keys()]

    def dismissed(self, one: Entry, other: Entry) -> bool:
        """An editor dismissed a result for these two."""
        return any(told.dismissed for told in self._told.between(one.places, other.places))

    def beside(self) -> Pairs:
        """Every two in claims of one fact that count the same and give one value."""
        for ours, theirs in self._told.of_one_fact():
            for one, other in product(self._of_claim.get(ours, ()), self._of_claim.get(theirs, ())):
                if measure_the_same(one.figure, other.figure) and not opposite(one, other) and not differ(one, other):
                    yield one, other


class Groups:
    """Entries grouped by measure, the groups in the order in which they are met, each in that of its articles."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._with = {entry.places[0]: [entry] for entry in entries}

    def join(self, of_one: Pairs, *unless: Both) -> None:
        """Merges the groups of any two entries of one measure, unless any two of their members are to stay apart."""
        for one, other in sorted(of_one, key=_nearest):
            ours, theirs = self._with[one.places[0]], self._with[other.places[0]]
            if ours is theirs or any(apart(*both) for both in product(ours, theirs) for apart in unless):
                continue
            ours.extend(theirs)
            self._with.update({entry.places[0]: ours for entry in theirs})

    def __iter__(self) -> Iterator[list[Entry]]:
        for group in {id(group): group for group in self._with.values()}.values():
            yield sorted(group, key=lambda entry: entry.places[0])


def _nearest(both: tuple[Entry, Entry]) -> tuple[bool, float, list[Place]]:
    """Facts before suppositions, then the nearest values; the rest of the order depends only on the entries."""
    low, high = sorted(entry.quantity.value for entry in both)
    return any(map(supposed, both)), high / low if low > 0 else inf, sorted(entry.places[0] for entry in both)


def _each_once(group: Sequence[Entry]) -> list[Entry]:
    """A value that an article gives twice is one entry."""
    told: list[Entry] = []
    for entry in group:
        known = next((n for n, one in enumerate(told) if _repeats(entry, one)), None)
        if known is None:
            told.append(entry)
        else:
            told[known] = replace(told[known], repeated=(*told[known].repeated, *entry.places))
    return told


def _repeats(entry: Entry, other: Entry) -> bool:
    return entry.of_one_article(other) and entry.quantity.interval == other.quantity.interval
