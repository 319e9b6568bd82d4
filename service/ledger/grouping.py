"""Which figures are of one measure: those that the judge found to be, and other equal ones in claims of one fact.

Words alone do not show it: "some 320 people" were on the train of which "12 people" died, and a rival cut jobs as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from service.judging.aligning.fitting import differ_by_themselves, hardly_one_count
from service.judging.aligning.measures import measure_the_same
from service.judging.measuring.ways import are_opposite
from service.judging.sides.side import Side
from service.judging.verdict import Reason
from service.ledger.measure import Entry, Measure
from service.ledger.standing import told_in_order
from service.ledger.told import AllTold, Told
from service.matching import PublishedClaim

Both = Callable[[Entry, Entry], bool]


def measures(claims: Iterable[PublishedClaim], told: Iterable[Told]) -> list[Measure]:
    """The claims' figures by what they measure, in the order in which the measures are first met.

    The surest results come first: a toll that is larger and came out later may be another event's.
    """
    all_told = AllTold(told)
    groups = Groups([Entry(side, figure) for side in map(Side, claims) for figure in side.figures])

    def told_for(reason: Reason) -> Both:
        return lambda one, other: any(
            told.reason is reason and not told.dismissed for told in all_told.between(one.places, other.places)
        )

    def dismissed(one: Entry, other: Entry) -> bool:
        return any(told.dismissed for told in all_told.between(one.places, other.places))

    def two_values(one: Entry, other: Entry) -> bool:
        """They are of two things: one article gives both, or an editor dismissed the result."""
        return dismissed(one, other) or (one.of_one_article(other) and _differ(one, other))

    def found_beside(one: Entry, other: Entry) -> bool:
        return all_told.of_one_fact(one.claim.id, other.claim.id) and _the_same(one, other)

    groups.join(told_for(Reason.AMOUNTS_DIFFER), unless=dismissed)
    groups.join(told_for(Reason.SAME_AMOUNT), unless=dismissed)
    for of_one in (told_for(Reason.LATER_FIGURE), found_beside):
        groups.join(of_one, unless=two_values)
    return [Measure(told_in_order(_each_once(group), all_told)) for group in groups]


class Groups:
    """Entries grouped by measure, in the order in which they are met."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._with = [[n] for n in range(len(entries))]

    def join(self, of_one: Both, unless: Both) -> None:
        """Merges the groups of any two entries of one measure, unless any two of their members are to stay apart."""
        for n, m in combinations(range(len(self._entries)), 2):
            ours, theirs = self._with[n], self._with[m]
            if ours is theirs or not of_one(self._entries[n], self._entries[m]):
                continue
            if not any(unless(self._entries[one], self._entries[other]) for one, other in product(ours, theirs)):
                ours.extend(theirs)
                for other in theirs:
                    self._with[other] = ours

    def __iter__(self) -> Iterator[list[Entry]]:
        for group in {id(group): group for group in self._with}.values():
            yield [self._entries[n] for n in sorted(group)]


def _the_same(one: Entry, other: Entry) -> bool:
    """Both count the same and give one value, and not one up and the other down."""
    turned = are_opposite(one.figure.ways, other.figure.ways)
    return measure_the_same(one.figure, other.figure) and not turned and not _differ(one, other)


def _differ(one: Entry, other: Entry) -> bool:
    """No reader would take both for one value."""
    return differ_by_themselves(one.figure, other.figure) or hardly_one_count(one.figure, other.figure)


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
