"""A comparison is a pair laid out for the rules: the words, names and figures of both sides, read once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from difflib import SequenceMatcher
from functools import cached_property, wraps
from itertools import takewhile
from typing import Protocol, TypeVar

from service.claim import Modality, Name, Polarity
from service.clock import ClockTime
from service.judging.acquaintance import Acquaintance
from service.judging.figures import Figure, read_figures
from service.judging.lexicon import bounds, generic_words, incidents, stop_words
from service.judging.reading import MASKED
from service.judging.verdict import Quote
from service.judging.words import Word, lemmas, read_words
from service.matching import Pair, PublishedClaim
from service.splitting.dating.clock import read_clock_times
from service.splitting.dating.times import read_times
from service.splitting.naming.names import same_name
from service.when import When

# Two texts this alike in all words but their figures differ in nothing but the figures.
PARALLEL = 0.8
# Fewer words than this, figures aside, are a set phrase: "two people were killed" is told of many events.
LONG_ENOUGH = 8
# More words than this are no sentence, and laying two such texts side by side takes minutes.
NO_SENTENCE = 400
# What happened so long before an article is no longer what it tells of.
IN_THE_NEWS = timedelta(days=14)

# Their text and ours, a detail in each masked: do the two answer the same question?
Question = tuple[str, str]

Laid = TypeVar("Laid", "Side", "Comparison")
Fact = TypeVar("Fact")

_PROPER = re.compile(r"(?<=[a-z,;“\"] )[A-Z][a-z]{3,}(?:-[A-Z][a-z]+)*")
_DATE = re.compile(
    r"\b(?:(?:January|February|March|April|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|May \d|(?:18|19|20)\d\d\b)"
)
# What stands before a time since which something was never so good, bad or large.
_UNMATCHED_SINCE = re.compile(
    r"(?<!\b[Aa]t )\b(?:best|worst|most|least|first time|"
    r"(?:high|low|larg|bigg|great|deadli|strong|weak|long|short|fast|slow|steep|sharp)est)\b(?! of\b)"
    r"[^,.;:]{0,60}\bsince(?: [a-z]+){0,4} $"
)

# What stands behind a time that is told after all.
_WHEN = re.compile(r",? (?:when|in which|on which)\b")

# What tells of another incident by itself; "earlier on Tuesday" and "had earlier said" tell of this one.
_ELSEWHERE = re.compile(
    r"(?<!and )(?<!or )\belsewhere\b|\bseparately,|\bpreviously\b|\banniversary\b|\b(?:previous|unrelated) [a-z]"
    r"|\b(?:an|the|its|their|his|her|in|of|from|to|two|three|several) earlier (?!on\b|in\b|this\b|today\b)[a-z]",
    re.IGNORECASE,
)
# These do if they are said of an incident, up to two words before it: "another suicide attack".
ANOTHER, INCIDENT_WITHIN = frozenset({"another", "earlier", "similar", "separate"}), 3


def _is_incident(following: Sequence[Word]) -> bool:
    """The next noun tells of an incident; a figure ("another 43") or a small word ends the search."""
    near = takewhile(lambda word: not word.is_figure and word.lower not in stop_words(), following[:INCIDENT_WITHIN])
    return any({word.lower, word.lemma} & incidents() for word in near)


def _month_or_year(told: str) -> str:
    """One key for "September", "Sept" and "Sep", and for "May" and "May 3"; a year is its own."""
    return told if told.isdecimal() else told[:3].lower()


def _was_lately(when: When, published: date) -> bool:
    """It had come to pass when the article was published, and was in the news."""
    return timedelta(0) <= published - when.first <= IN_THE_NEWS


def _with_since(text: str, start: int) -> str:
    """What stands before the time, "since" and all where the time begins with it."""
    return text[: start + len("since ")] if text.startswith("since ", start) else text[:start]


def once(read: Callable[[Laid], Fact]) -> Callable[[Laid], Fact]:
    """What is read of a side or of a comparison is read once and kept with it, however many rules ask."""
    key = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def kept(seen: Laid) -> Fact:
        facts = seen.__dict__
        if key not in facts:
            facts[key] = read(seen)
        fact: Fact = facts[key]
        return fact

    return kept


class Detail(Protocol):
    """What can be masked in a claim: a figure, or a time of day."""

    @property
    def surface(self) -> str: ...


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
    def name_lemmas(self) -> frozenset[str]:
        """The lemmas of the words of the names in its sentence."""
        named = (name for name in self.names if name.start >= self.published.claim.sentence_start)
        return lemmas(word for name in named for word in read_words(name.surface))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its quantities, each with what it measures."""
        return read_figures(self.published)

    @cached_property
    def clock_times(self) -> tuple[ClockTime, ...]:
        """The times of day that it tells."""
        claim, sentence = self.published.claim, self.published.sentence
        told = read_clock_times(sentence, claim.sentence_start)
        return tuple(time for time in told if claim.start <= time.start and time.end <= claim.end)

    def masked(self, detail: Detail) -> str:
        """The claim's stand-alone text without the detail."""
        whole = rf"(?<![\w:.]){re.escape(detail.surface)}(?!\w)"
        return re.sub(whole, MASKED, self.published.claim.text, count=1)

    @cached_property
    def times(self) -> tuple[When, ...]:
        """When it was, but not since when nothing was so: "their best day since the listing in 2019"."""
        return tuple(when for when in self.published.claim.times if not self._is_unmatched_since(when))

    def _is_unmatched_since(self, when: When) -> bool:
        """But of "the worst since Monday, when 17 were killed" Monday is told."""
        text, offset = self.published.sentence, self.published.claim.sentence_start
        since = _UNMATCHED_SINCE.search(_with_since(text, when.start - offset)) is not None
        return since and _WHEN.match(text, when.end - offset) is None

    @cached_property
    def dates(self) -> frozenset[str]:
        """The months and years that its sentence names, but for those in which the article was published.

        Nor is a date told that was not long ago: "on Jan. 30" in an article of 2 February.
        """
        text, at = self.published.sentence, self.published.article.published_at
        found = [one for one in _DATE.finditer(text) if not _UNMATCHED_SINCE.search(text[: one.start()])]
        if at is None or not found:
            return frozenset(_month_or_year(one.group()) for one in found)
        lately = [range(when.start, when.end) for when in read_times(text, at.date()) if _was_lately(when, at.date())]
        named = {_month_or_year(one.group()) for one in found if not any(one.start() in span for span in lately)}
        return frozenset(named - {_month_or_year(f"{at:%B}"), f"{at:%Y}"})

    @cached_property
    def looks_elsewhere(self) -> bool:
        """It says of itself that it tells of another incident."""
        told = _ELSEWHERE.search(self.published.claim.text) is not None
        return told or any(
            _is_incident(self.words[n + 1 :]) for n, word in enumerate(self.words) if word.lower in ANOTHER
        )

    @cached_property
    def setting(self) -> frozenset[str]:
        """The capitalised words of the article's lead and of the sentence, but for days and months."""
        words = _PROPER.findall(f"{self.published.lead} . {self.published.sentence}")
        return frozenset(word for word in words if word.lower() not in generic_words() and not _DATE.match(word))

    @property
    def names(self) -> tuple[Name, ...]:
        return self.published.claim.names

    @property
    def affirmed(self) -> bool:
        return self.published.claim.polarity is Polarity.AFFIRMED

    @property
    def is_denial(self) -> bool:
        return self.published.claim.polarity is Polarity.DENIED

    @property
    def modality(self) -> Modality:
        return self.published.claim.modality

    @property
    def in_article(self) -> bool:
        """It comes from an article, so that what it is about can be told from more than its own words."""
        return bool(self.published.lead)


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

    def question(self, ours: Detail, theirs: Detail) -> Question:
        """What the pair model is asked of two details: do they answer the same question?"""
        return self.theirs.masked(theirs), self.ours.masked(ours)

    def read_as_one(self, ours: Detail, theirs: Detail) -> float:
        """How surely the pair model reads both as telling the same thing; 0 if it was not asked."""
        return self.answers.get(self.question(ours, theirs), 0.0) if self.answers else 0.0

    @property
    def of_strangers(self) -> bool:
        """The two articles name nobody and no place in common."""
        return self.in_articles and self.acquaintance.strangers

    @property
    def in_articles(self) -> bool:
        """Both sides come from articles."""
        return self.ours.in_article and self.theirs.in_article

    @property
    def same_polarity(self) -> bool:
        """Both affirm it, or neither does."""
        return self.ours.affirmed == self.theirs.affirmed

    @property
    def between_speakers(self) -> bool:
        """At least one side reports what somebody says, and the two don't report the same one."""
        ours, theirs = (side.published.claim.speaker for side in (self.ours, self.theirs))
        if ours is None or theirs is None:
            return ours is not theirs
        return ours.name != theirs.name

    @property
    def same_words(self) -> bool:
        """Both consist of the same words, whatever their case and punctuation."""
        ours, theirs = ([word.lower for word in side.words] for side in (self.ours, self.theirs))
        return bool(ours) and ours == theirs

    @cached_property
    def shared_lemmas(self) -> frozenset[str]:
        return self.ours.lemmas & self.theirs.lemmas

    @cached_property
    def overlap(self) -> float:
        """The share, 0 to 1, of the shorter side's content words that the other side has too."""
        least = min(len(self.ours.lemmas), len(self.theirs.lemmas))
        return len(self.shared_lemmas) / least if least else 0.0

    @cached_property
    def shared_statement(self) -> tuple[frozenset[str], float]:
        """The content words both use that are no names, and their share, 0 to 1, of the shorter side's."""
        ours, theirs = (side.lemmas - side.name_lemmas for side in (self.ours, self.theirs))
        least = min(len(ours), len(theirs))
        return ours & theirs, len(ours & theirs) / least if least else 0.0

    @cached_property
    def parallel(self) -> bool:
        """Both are given without an article around them, and worded alike but for their figures."""
        return not (self.ours.in_article or self.theirs.in_article) and self._worded_alike(0)

    @cached_property
    def word_for_word(self) -> bool:
        """Both are one sentence, long enough to be no set phrase, but for their figures."""
        return self._worded_alike(LONG_ENOUGH)

    def _worded_alike(self, least: int) -> bool:
        """At least so many words beside figures, and nearly all the same in the same order."""
        ours, theirs = (
            tuple(w.lower for w in side.words if not (w.is_figure or w.lower in bounds()))
            for side in (self.ours, self.theirs)
        )
        if min(len(ours), len(theirs)) < least or max(len(ours), len(theirs)) > NO_SENTENCE:
            return False
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        return matcher.real_quick_ratio() >= PARALLEL and matcher.ratio() >= PARALLEL

    @property
    def published_apart(self) -> timedelta | None:
        """How long after each other the two articles came out; None where that is not known of both."""
        ours, theirs = self.ours.published.article.published_at, self.theirs.published.article.published_at
        return abs(ours - theirs) if ours is not None and theirs is not None else None

    @property
    def named(self) -> bool:
        """Either side names somebody or something; where none does, both are taken to tell of one scene."""
        return bool(self.ours.names or self.theirs.names)

    @property
    def shares_a_name(self) -> bool:
        """Both name the same somebody or something."""
        return len(self.unshared_names[0]) < len(self.ours.names)

    @cached_property
    def unshared_names(self) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """The names that only we have, and those that only they have."""
        ours, theirs = self.ours.names, self.theirs.names
        return without(ours, theirs), without(theirs, ours)

    def foreign_names(self, kinds: Sequence[str]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
        """Those of these kinds that only we have, and those that only they have."""
        ours, theirs = self.unshared_names
        return tuple(name for name in ours if name.kind in kinds), tuple(name for name in theirs if name.kind in kinds)


def without(names: Sequence[Name], known: Sequence[Name]) -> tuple[Name, ...]:
    """The names that none of the known ones stands for."""
    return tuple(name for name in names if not any(same_name(name, other) for other in known))


def compared(pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """Lay out each pair, in order; a claim that stands in several pairs is read once.

    All are laid out before the first is given, so that each knows all that its two articles name.
    """
    sides: dict[int, Side] = {}
    articles: dict[tuple[str, str], Acquaintance] = {}
    laid: list[Comparison] = []
    for pair in pairs:
        ours, theirs = (
            sides.get(id(claim)) or sides.setdefault(id(claim), Side(claim)) for claim in (pair.ours, pair.theirs)
        )
        known = articles.setdefault((pair.ours.article.id, pair.theirs.article.id), Acquaintance())
        known.add(ours, theirs)
        laid.append(Comparison(ours, theirs, pair.similarity, pair.event_similarity, acquaintance=known))
    return iter(laid)
