"""A quantity between the words of its claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from service.judging.vocabulary.words import Word
from service.quantity import Quantity

# The noun that is counted is one of this many words after the quantity.
LONGEST_NOUN_PHRASE = 7


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


def counts(word: Word, quantity: Quantity) -> bool:
    """The word is the noun that is counted."""
    forms = (word.lemma, word.lower, word.lower.removesuffix("s"), *_plural_only(word))
    return quantity.counted != "" and quantity.counted in forms


def _plural_only(word: Word) -> tuple[str, ...]:
    """What a plural counts where its lemma is another word's: "lives" is read as a verb."""
    return {"people": ("person",), "lives": ("life",)}.get(word.lower, ())
