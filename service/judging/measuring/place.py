"""A quantity between the words of its claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.judging.vocabulary.words import Word
from service.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Place:
    """A quantity between the words of its claim; `group` is that of the people counted, "" for things."""

    quantity: Quantity
    group: str
    before: Sequence[Word]
    after: Sequence[Word]

    @property
    def counts_things(self) -> bool:
        """It measures something, or counts what isn't people."""
        return self.quantity.unit != "" or (self.quantity.counted != "" and not self.group)

    def left(self, words: int) -> list[str]:
        """The nearest words before it, lower-cased."""
        return [word.lower for word in self.before[-words:]]

    def right(self, words: int) -> list[str]:
        """The nearest words after it, lower-cased."""
        return [word.lower for word in self.after[:words]]
