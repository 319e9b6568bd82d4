"""The figure ledger: every value of one measure over sources and time, and how each stands to those before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from service.judging.aligning.alignment import measure_the_same
from service.judging.aligning.fitting import differ_by_themselves
from service.judging.aligning.scopes.scopes import of_one_kind, surely_of_two_things
from service.judging.aligning.updates import came_out_later, may_become_fewer, may_change
from service.judging.measuring.figures import Figure
from service.judging.sides.comparability import SAME_STORY
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import told_as
from service.matching import PublishedClaim
from service.quantity import Quantity
from service.when import When

LONG_AGO = datetime.min.replace(tzinfo=UTC)

SameEvent = Callable[[PublishedClaim, PublishedClaim], bool]


class Stands(StrEnum):
    """How a value stands to the ones that came out before it."""

    FIRST = "first"
    SAME = "same"
    UPDATE = "update"
    REVERSAL = "reversal"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as one claim gives it; `against` is the claim whose value it confirms, changes or contradicts."""

    side: Side
    figure: Figure
    stands: Stands = Stands.FIRST
    against: str | None = None

    @property
    def claim(self) -> PublishedClaim:
        return self.side.published

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantity

    @property
    def as_of(self) -> When | None:
        """The time that the claim names nearest to the figure, if it names any."""
        near = self.quantity.start
        return min(self.claim.claim.times, key=lambda when: abs(when.start - near), default=None)

    @property
    def looks_back(self) -> bool:
        """It tells of a time long before its article came out."""
        published = self.claim.article.published_at
        return bool(self.as_of and published and published.date() - self.as_of.last > SAME_STORY)


@dataclass(frozen=True, slots=True)
class Measure:
    """The values of one measure of one event, oldest first."""

    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """What is measured, in an editor's words: "dead", or the noun that is counted."""
        named = next((entry.figure for entry in self.entries if entry.figure.action), self.entries[0].figure)
        return told_as(named.action) if named.action else self.counted or named.quantity.unit

    @property
    def counted(self) -> str:
        """The noun that is counted most often; "" where none is."""
        nouns = [entry.quantity.counted for entry in self.entries if entry.quantity.counted]
        return max(nouns, key=nouns.count, default="")

    @property
    def unit(self) -> str:
        return self.entries[0].quantity.unit

    @property
    def conflicts(self) -> int:
        """How many values contradict an earlier one."""
        return sum(entry.stands is Stands.CONFLICT for entry in self.entries)


@dataclass
class _Group:
    """Entries of one measure, as they are found."""

    entries: list[Entry] = field(default_factory=list)

    def takes(self, entry: Entry, same_event: SameEvent) -> bool:
        """It measures the same as all that are in the group, of the same event."""
        return all(_one_measure(entry, one) and same_event(entry.claim, one.claim) for one in self.entries)


def _one_measure(entry: Entry, other: Entry) -> bool:
    """Both count the same; but not two steps of one thing ("3,500 more"), nor another year's event."""
    if not measure_the_same(entry.figure, other.figure) or entry.looks_back != other.looks_back:
        return False
    return not (_differ(entry, other) and _of_two_things(entry, other))


def _of_two_things(entry: Entry, other: Entry) -> bool:
    """The judge sees so; what may change in time need not lie near: a toll may grow from 12 to 2,000."""
    ours, theirs = entry.figure, other.figure
    pair = Comparison(entry.side, other.side, similarity=1.0, event_similarity=1.0)
    if may_change(ours, theirs):
        return surely_of_two_things(ours, theirs, pair)
    return not of_one_kind(ours, theirs, pair)


def measures(claims: Iterable[PublishedClaim], same_event: SameEvent) -> list[Measure]:
    """The claims' figures by what they measure, in the order in which the measures are first met."""
    groups: list[_Group] = []
    for claim in claims:
        side = Side(claim)
        for figure in side.figures:
            _put(Entry(side, figure), groups, same_event)
    return [Measure(told_in_order(group.entries)) for group in groups]


def _put(entry: Entry, groups: list[_Group], same_event: SameEvent) -> None:
    """Into the first group that takes it; what an article says twice is told once."""
    group = next((group for group in groups if group.takes(entry, same_event)), None)
    if group is None:
        groups.append(_Group([entry]))
    elif not any(_repeats(entry, one) for one in group.entries):
        group.entries.append(entry)


def _repeats(entry: Entry, other: Entry) -> bool:
    same_article = entry.claim.article.id == other.claim.article.id
    return same_article and entry.quantity.interval == other.quantity.interval


def told_in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Oldest first, undated ones before all; each says how it stands to the ones before it."""
    ordered: list[Entry] = []
    for entry in sorted(entries, key=lambda one: (_published(one), one.quantity.start)):
        ordered.append(_standing(entry, ordered))
    return tuple(ordered)


def _standing(entry: Entry, earlier: Sequence[Entry]) -> Entry:
    """A value of the same time that differs counts first; else the newest one before decides."""
    others = [one for one in reversed(earlier) if one.claim.article.id != entry.claim.article.id]
    if clash := next((one for one in others if not _later(entry, one) and _differ(entry, one)), None):
        return Entry(entry.side, entry.figure, Stands.CONFLICT, clash.claim.id)
    if not others:
        return entry
    return Entry(entry.side, entry.figure, _change(entry, others[0]), others[0].claim.id)


def _change(entry: Entry, before: Entry) -> Stands:
    if not _differ(entry, before):
        return Stands.SAME
    if may_change(entry.figure, before.figure):
        grown = entry.quantity.value > before.quantity.value
        return Stands.UPDATE if grown or may_become_fewer(entry.figure, before.figure) else Stands.REVERSAL
    return Stands.UPDATE if _of_other_times(entry, before) else Stands.CONFLICT


def _differ(entry: Entry, other: Entry) -> bool:
    """No reader would take both for one value."""
    return differ_by_themselves(entry.figure, other.figure)


def _later(entry: Entry, other: Entry) -> bool:
    """It came out later; where either is undated, nobody knows."""
    return came_out_later(entry.claim.article.published_at, other.claim.article.published_at)


def _of_other_times(entry: Entry, other: Entry) -> bool:
    """Both say as of when, and those times have no day in common: the value changed in between."""
    ours, theirs = entry.as_of, other.as_of
    return ours is not None and theirs is not None and not ours.overlaps(theirs)


def _published(entry: Entry) -> datetime:
    return entry.claim.article.published_at or LONG_AGO
