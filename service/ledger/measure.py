"""The figure ledger: every value of one measure over sources and time, and how each stands to those before it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.judging.measuring.figures import Figure
from service.judging.sides.side import Side
from service.ledger.naming import name_of
from service.ledger.told import Place
from service.matching import PublishedClaim
from service.quantity import Quantity
from service.when import When


class Stands(StrEnum):
    """How a value stands to the ones that came out before it."""

    FIRST = "first"
    SAME = "same"
    UPDATE = "update"
    REVERSAL = "reversal"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Entry:
    """One value as one claim gives it; `against` is the claim whose value it confirms, changes or contradicts.

    `repeated` is where else its article gives the same value.
    """

    side: Side
    figure: Figure
    stands: Stands = Stands.FIRST
    against: str | None = None
    repeated: tuple[Place, ...] = ()

    @property
    def claim(self) -> PublishedClaim:
        return self.side.published

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantity

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place where its article gives the value."""
        return ((self.claim.id, self.quantity.start), *self.repeated)

    @property
    def as_of(self) -> When | None:
        """The time that the claim names nearest to the figure, if it names any."""
        near = self.quantity.start
        return min(self.claim.claim.times, key=lambda when: abs(when.start - near), default=None)

    def of_one_article(self, other: Entry) -> bool:
        """Both values stand in the same article."""
        return self.claim.article.id == other.claim.article.id


@dataclass(frozen=True, slots=True)
class Measure:
    """The values of one measure of one event, oldest first."""

    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """What is measured, in an editor's words: "dead", "villages destroyed", "share"."""
        return name_of([entry.figure for entry in self.entries])

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
        """How many values contradict an earlier one, including those that went down."""
        return sum(entry.stands in (Stands.CONFLICT, Stands.REVERSAL) for entry in self.entries)
