"""A figure: a quantity together with what it measures."""

from __future__ import annotations

from dataclasses import dataclass

from service.judging.measuring.roles import Role
from service.judging.verdict import Quote
from service.judging.vocabulary.actions import running_actions, running_counts, shrinking_actions
from service.quantity import Quantity, is_money

# The group to which all other groups of people belong.
PERSONS = "person"
# Six nuclear tests are not a running count, five million tests for a virus are.
MANY = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the action it counts ("death"; "" where unknown) and the group of people counted.

    `base` is what it is given as a part of ("12 of the 45 miners").

    `kind` holds the modifiers that narrow what is counted ("somali", "police"), `near` the lemmas of the content words
    around it, `phrases` those of any two that stand side by side and name nobody; `ways` says which way it went;
    `quote` runs to the noun that is counted.
    """

    quantity: Quantity
    action: str
    group: str
    role: Role
    kind: frozenset[str]
    near: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    ways: frozenset[str]
    quote: Quote
    base: Quantity | None = None

    @property
    def surface(self) -> str:
        """The quantity as written."""
        return self.quantity.surface

    @property
    def shown(self) -> str:
        """Its words between quotation marks."""
        return f"“{self.quote.quote}”"

    @property
    def is_money(self) -> bool:
        """It is a sum in some currency."""
        return is_money(self.quantity.unit)

    @property
    def counts_things(self) -> bool:
        """It measures something, or counts what isn't people."""
        return self.quantity.unit != "" or (self.quantity.counted != "" and not self.group)

    @property
    def runs(self) -> bool:
        """It counts what grows while news comes in: the dead, or many thousand tests or donors."""
        counted = self.quantity.counted in running_counts() and self.quantity.value >= MANY and not self.quantity.unit
        return counted or self.action in running_actions()

    @property
    def may_shrink(self) -> bool:
        """It counts what may also become fewer while news comes in: the missing."""
        return self.action in shrinking_actions()
