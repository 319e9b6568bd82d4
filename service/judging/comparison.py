"""A comparison is a pair laid out for the rules: the words, names and figures of both sides, read once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from service.claim import Modality, Name
from service.judging.figures import Figure, read_figures
from service.judging.lexicon import bounds, stop_words
from service.judging.verdict import Quote
from service.judging.words import Word, lemmas, read_words
from service.matching import Pair, PublishedClaim
from service.splitting.names import same_name

# Two texts this alike in all words but their figures differ in nothing but the figures.
PARALLEL = 0.8


@dataclass(frozen=True)
class Side:
    """One claim as the rules read it."""

    published: PublishedClaim

    @property
    def passage(self) -> Quote:
        """The whole claim, as evidence."""
        return Quote(self.published.quote, self.published.claim.start, self.published.claim.end)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the claim's stand-alone text."""
        return read_words(self.published.claim.text)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its content words."""
        return lemmas(self.words) - stop_words()

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its quantities, each with what it measures."""
        return read_figures(self.published)

    @property
    def names(self) -> tuple[Name, ...]:
        return self.published.claim.names

    @property
    def modality(self) -> Modality:
        return self.published.claim.modality

    @property
    def in_article(self) -> bool:
        """It comes from an article, so that what it is about can be told from more than its own words."""
        return bool(self.published.lead)


@dataclass(frozen=True)
class Comparison:
    """Two sides and how alike they are (cosines, -1 to 1)."""

    ours: Side
    theirs: Side
    similarity: float
    event_similarity: float

    @property
    def in_articles(self) -> bool:
        """Both sides come from articles."""
        return self.ours.in_article and self.theirs.in_article

    @cached_property
    def shared_lemmas(self) -> frozenset[str]:
        return self.ours.lemmas & self.theirs.lemmas

    @cached_property
    def overlap(self) -> float:
        """The share, 0 to 1, of the shorter side's content words that the other side has too."""
        least = min(len(self.ours.lemmas), len(self.theirs.lemmas))
        return len(self.shared_lemmas) / least if least else 0.0

    @cached_property
    def parallel(self) -> bool:
        """Both are given without an article around them, and worded alike but for their figures."""
        if self.ours.in_article or self.theirs.in_article:
            return False
        ours, theirs = (
            tuple(w.lower for w in side.words if not (w.is_figure or w.lower in bounds()))
            for side in (self.ours, self.theirs)
        )
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        return matcher.real_quick_ratio() >= PARALLEL and matcher.ratio() >= PARALLEL

    def foreign_names(self, kinds: Sequence[str]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """The names of these kinds that only we have, and those that only they have."""
        ours = tuple(name for name in self.ours.names if name.kind in kinds)
        theirs = tuple(name for name in self.theirs.names if name.kind in kinds)
        return without(ours, self.theirs.names), without(theirs, self.ours.names)


def without(names: Sequence[Name], known: Sequence[Name]) -> tuple[Name, ...]:
    """The names that none of the known ones stands for."""
    return tuple(name for name in names if not any(same_name(name, other) for other in known))


def compared(pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """Lay out each pair, in order; a claim that stands in several pairs is read once."""
    sides: dict[int, Side] = {}
    for pair in pairs:
        ours, theirs = (
            sides.get(id(claim)) or sides.setdefault(id(claim), Side(claim)) for claim in (pair.ours, pair.theirs)
        )
        yield Comparison(ours, theirs, pair.similarity, pair.event_similarity)
