"""A claim is one checkable statement of an article, with the exact place it was read from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from service.quantity import Quantity
from service.when import When

PRONOUNS = frozenset("he she they it who that which this these those i we you one".split())


class Polarity(StrEnum):
    AFFIRMED = "affirmed"
    NEGATED = "negated"
    DENIED = "denied"


class Modality(StrEnum):
    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    QUESTION = "question"
    OPINION = "opinion"


class NotCheckable(StrEnum):
    """Why a claim is kept but not matched."""

    OPINION = "opinion"
    QUESTION = "question"
    SLOGAN = "slogan"
    THANKS = "thanks"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: as written ("Defense Secretary Mark Esper") and normalised ("Mark Esper")."""

    surface: str
    name: str

    @property
    def is_named(self) -> bool:
        """Named by more than a pronoun such as "he", which says nothing once the claim stands alone."""
        return self.name.lower() not in PRONOUNS


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written and in its canonical form ("U.S." → "united states").

    `kind` is "place", "person", "organisation", or "" if the text leaves it open.
    """

    surface: str
    canonical: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause that can stand on its own.

    `text` reads without the article (subject carried over, safe pronouns replaced); `[start, end)` is the decisive
    passage in the article's body, so `body[start:end]` is what an editor sees underlined; `sentence_start` and
    `sentence_end` bound the sentence around it. Spans of quantities, times and names count code points of the body.
    `attributed` speakers nest outermost first, and `speaker` is the innermost: whoever vouches for the statement.
    """

    text: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    speaker: Speaker | None = None
    attributed: tuple[Speaker, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    names: tuple[Name, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    not_checkable: NotCheckable | None = None

    @property
    def checkable(self) -> bool:
        return self.not_checkable is None
