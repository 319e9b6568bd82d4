"""A comparison is a pair laid out for the rules: the words, names and figures of both sides, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from difflib import SequenceMatcher
from itertools import product

from service.claim import Name
from service.judging.measuring.figures import Figure
from service.judging.sides.acquaintance import Acquaintance
from service.judging.sides.side import Detail, Side
from service.judging.sides.speakers import one_speaker
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import bounds
from service.lazy import lazy_property
from service.matching import Pair, PublishedClaim
from service.splitting.naming.names import same_name

# Two texts this alike in all words but their figures differ in nothing but the figures.
PARALLEL = 0.8
# Fewer words than this, figures aside, are a set phrase: "two people were killed" fits many events.
LONG_ENOUGH = 8
# Where all words are the same, this many are enough: "about 60 protesters gathered outside the courthouse".
ENOUGH_OF_THE_SAME = 5
# More words than this are not a sentence, and aligning two such texts takes minutes.
NO_SENTENCE = 400
# Their text and ours, a detail in each masked: do the two answer the same question?
Question = tuple[str, str]
# A figure of ours and one of theirs.
FigurePair = tuple[Figure, Figure]
# A figure and the side that it stands in.
Sided = tuple[Figure, Side]


@dataclass(frozen=True)
class Comparison:
    """Two sides and how alike they are (cosines, -1 to 1).

    `answers` holds, for the questions that the pair model was asked, how surely (0 to 1) it said yes. All pairs of the
    same two articles share an `acquaintance`.
    """

    ours: Side
    theirs: Side
    similarity: float
    event_similarity: float
    answers: Mapping[Question, float] = field(default_factory=dict)
    acquaintance: Acquaintance = field(default_factory=Acquaintance, compare=False)

    def finding(self, reason: Reason, sentence: str, confidence: float) -> Finding:
        """What a rule found in the two claims as a whole."""
        return Finding(reason, sentence, self.ours.passage, self.theirs.passage, confidence)

    def question(self, ours: Detail, theirs: Detail) -> Question:
        """What the pair model is asked of two details: do they answer the same question?"""
        return self.theirs.masked(theirs), self.ours.masked(ours)

    def read_as_one(self, ours: Detail, theirs: Detail) -> float:
        """How surely the pair model reads both as answers to the same question; 0 if it was not asked."""
        return self.answers.get(self.question(ours, theirs), 0.0) if self.answers else 0.0

    @property
    def sides(self) -> tuple[Side, Side]:
        """Ours, then theirs."""
        return self.ours, self.theirs

    @lazy_property
    def figure_pairs(self) -> tuple[FigurePair, ...]:
        """Each of our figures with each of theirs."""
        return tuple(product(self.ours.figures, self.theirs.figures))

    def smaller_first(self, ours: Figure, theirs: Figure) -> list[Sided]:
        """Both figures by their values, each with its side; ours first where they are equal."""
        return sorted(((ours, self.ours), (theirs, self.theirs)), key=lambda one: one[0].quantity.value)

    @property
    def of_strangers(self) -> bool:
        """The two articles name nobody and no place in common."""
        return self.in_articles and self.acquaintance.strangers

    @lazy_property
    def in_articles(self) -> bool:
        """Both sides come from articles."""
        return self.ours.in_article and self.theirs.in_article

    @property
    def same_polarity(self) -> bool:
        """Both affirm it, or neither does."""
        return self.ours.affirmed == self.theirs.affirmed

    @lazy_property
    def between_speakers(self) -> bool:
        """At least one side reports what somebody says, and the two don't report the same one."""
        return not one_speaker(self.ours, self.theirs)

    @property
    def same_words(self) -> bool:
        """Both consist of the same words, whatever their case and punctuation."""
        ours, theirs = self.ours.words, self.theirs.words
        return len(ours) == len(theirs) > 0 and all(a.lower == b.lower for a, b in zip(ours, theirs, strict=True))

    @lazy_property
    def shared_lemmas(self) -> frozenset[str]:
        return self.ours.lemmas & self.theirs.lemmas

    @lazy_property
    def overlap(self) -> float:
        """The share, 0 to 1, of the shorter side's content words that the other side has too."""
        least = min(len(self.ours.lemmas), len(self.theirs.lemmas))
        return len(self.shared_lemmas) / least if least else 0.0

    @lazy_property
    def shared_statement(self) -> tuple[frozenset[str], float]:
        """The content words, other than names, that both use, and their share, 0 to 1, of the shorter side's."""
        ours, theirs = (side.lemmas - side.name_lemmas for side in self.sides)
        least = min(len(ours), len(theirs))
        return ours & theirs, len(ours & theirs) / least if least else 0.0

    @lazy_property
    def parallel(self) -> bool:
        """Both come without an article, and are worded alike except for their figures."""
        return not (self.ours.in_article or self.theirs.in_article) and self._worded_alike(0)

    @lazy_property
    def word_for_word(self) -> bool:
        """Both are the same sentence, longer than a set phrase, except for their figures."""
        return self._worded_alike(LONG_ENOUGH)

    @lazy_property
    def only_figures_differ(self) -> bool:
        """All words beside the figures are the same, in the same order, and more than a set phrase has."""
        return self._worded_alike(ENOUGH_OF_THE_SAME, 1.0)

    def _worded_alike(self, least: int, alike: float = PARALLEL) -> bool:
        """Both have at least this many words beside figures, nearly all the same in the same order."""
        ours, theirs = (
            tuple(w.lower for w in side.words if not (w.is_figure or w.lower in bounds())) for side in self.sides
        )
        if min(len(ours), len(theirs)) < least or max(len(ours), len(theirs)) > NO_SENTENCE:
            return False
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        return matcher.real_quick_ratio() >= alike and matcher.ratio() >= alike

    @property
    def published_apart(self) -> timedelta | None:
        """The time between the two articles' publication; None unless both dates are known."""
        return self.ours.published.article.published_apart(self.theirs.published.article)

    @property
    def named(self) -> bool:
        """Either side names somebody or something; where neither does, both are taken to be about one scene."""
        return bool(self.ours.names or self.theirs.names)

    @property
    def shares_a_name(self) -> bool:
        """Both name the same somebody or something."""
        return bool(self.shared_names)

    @lazy_property
    def shared_names(self) -> tuple[Name, ...]:
        """Our names that they also have."""
        unshared = self.unshared_names[0]
        return tuple(name for name in self.ours.names if name not in unshared)

    @lazy_property
    def unshared_names(self) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """The names that only we have, and those that only they have."""
        ours, theirs = self.ours.names, self.theirs.names
        return without(ours, theirs), without(theirs, ours)

    def foreign_names(self, kinds: Sequence[str]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """Those of these kinds that only we have, and those that only they have."""
        ours, theirs = self.unshared_names
        return tuple(name for name in ours if name.kind in kinds), tuple(name for name in theirs if name.kind in kinds)


def without(names: Sequence[Name], known: Sequence[Name]) -> tuple[Name, ...]:
    """The names that match none of the known ones."""
    return tuple(name for name in names if not any(same_name(name, other) for other in known))


def compared(pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """Lay out each pair, in order; a claim that stands in several pairs is read once.

    All are laid out before the first is yielded, so that each knows everything its two articles name.
    """
    sides: dict[int, Side] = {}
    articles: dict[tuple[str, str], Acquaintance] = {}
    laid: list[Comparison] = []
    for pair in pairs:
        ours, theirs = (
            sides.get(id(claim)) or sides.setdefault(id(claim), Side(_in_one_line(claim)))
            for claim in (pair.ours, pair.theirs)
        )
        known = articles.setdefault((pair.ours.article.id, pair.theirs.article.id), Acquaintance())
        known.add(ours, theirs)
        laid.append(Comparison(ours, theirs, pair.similarity, pair.event_similarity, acquaintance=known))
    return iter(laid)


def _in_one_line(published: PublishedClaim) -> PublishedClaim:
    """The claim with spaces where its sentence was wrapped; spans still count the article's characters."""
    if "\n" not in published.sentence:
        return published
    return replace(published, sentence=published.sentence.replace("\n", " ").replace("\r", " "))
