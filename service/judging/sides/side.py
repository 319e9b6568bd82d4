"""A side is one claim of a pair as the rules read it: its words, names, figures and times, each read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from service.claim import Claim, Modality, Name, Polarity, Speaker
from service.judging.measuring.figures import Figure
from service.judging.measuring.reading_figures import read_figures
from service.judging.reading import MASKED
from service.judging.sides.elsewhere import tells_of_another
from service.judging.sides.named_dates import DATE, earlier_dates, is_unmatched_since
from service.judging.verdict import Quote
from service.judging.vocabulary.everyday import generic_words, stop_words
from service.judging.vocabulary.words import Word, lemmas, read_words
from service.lazy import lazy_property
from service.matching import PublishedClaim
from service.splitting.dating.clock import read_clock_times
from service.splitting.statement import speaker_of
from service.when import ClockTime, When

_PROPER = re.compile(r"(?<=[a-z,;“\"] )[A-Z][a-z]{3,}(?:-[A-Z][a-z]+)*")
# Between two figures these join two statements.
_JOINT = re.compile(r"[,;]| (?:and|but|while|or) ")


def whole_words(surface: str) -> re.Pattern[str]:
    """A pattern for it as whole words ("5" is not in "15"), wherever the article breaks the line."""
    words = r"\s+".join(map(re.escape, surface.split()))
    return re.compile(rf"(?<![\w:.]){words}(?!\w)")


class Detail(Protocol):
    """What can be masked in a claim: a figure, a time of day or a day."""

    @property
    def surface(self) -> str: ...


@dataclass(frozen=True)
class Side:
    """One claim as the rules read it."""

    published: PublishedClaim

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.published.claim

    @property
    def text(self) -> str:
        """The claim as it can stand alone."""
        return self.claim.text

    @property
    def sentence(self) -> str:
        """The sentence of the article that it stands in."""
        return self.published.sentence

    @property
    def published_at(self) -> datetime | None:
        """When its article came out; None where that is unknown."""
        return self.published.article.published_at

    @lazy_property
    def passage(self) -> Quote:
        """The whole claim, as evidence."""
        return Quote(self.published.quote, self.claim.start, self.claim.end)

    @lazy_property
    def words(self) -> tuple[Word, ...]:
        """The words of the claim's stand-alone text."""
        return read_words(self.text)

    @lazy_property
    def as_written(self) -> frozenset[str]:
        """Its words as they are written, lower-cased."""
        return frozenset(word.lower for word in self.words)

    @lazy_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its content words."""
        return lemmas(self.words) - stop_words()

    @lazy_property
    def name_lemmas(self) -> frozenset[str]:
        """The lemmas of the words of the names in its sentence."""
        named = (name for name in self.names if name.start >= self.claim.sentence_start)
        return lemmas(word for name in named for word in read_words(name.surface))

    @lazy_property
    def figures(self) -> tuple[Figure, ...]:
        """Its quantities, each with what it measures."""
        return read_figures(self.published)

    @lazy_property
    def clock_times(self) -> tuple[ClockTime, ...]:
        """The times of day that it gives."""
        claim, sentence = self.claim, self.sentence
        told = read_clock_times(sentence, claim.sentence_start)
        return tuple(time for time in told if claim.start <= time.start and time.end <= claim.end)

    def masked(self, detail: Detail) -> str:
        """The claim's stand-alone text without the detail."""
        return whole_words(detail.surface).sub(MASKED, self.text, count=1)

    def place_of(self, detail: Detail) -> int:
        """Where the detail stands in the claim's stand-alone text; -1 where that has other words for it."""
        found = whole_words(detail.surface).search(self.text)
        return found.start() if found else -1

    def lemmas_before(self, detail: Detail) -> frozenset[str]:
        """The lemmas of the words of the claim before it."""
        place = self.place_of(detail)
        return lemmas(word for word in self.words if word.end <= place)

    def around(self, figure: Figure) -> tuple[str, str]:
        """The text of its sentence before the figure and after it."""
        return self.published.before(figure.quantity.start), self.published.behind(figure.quantity.end)

    def within(self, figure: Figure) -> tuple[str, str]:
        """The text of its claim before the figure and after it; both end at a joint to another figure."""
        claim, start, end = self.claim, figure.quantity.start, figure.quantity.end
        last = [one.quantity.end for one in self.figures if one.quantity.end <= start]
        following = [one.quantity.start for one in self.figures if one.quantity.start >= end]
        before = self.published.between(max([claim.start, *last]), start)
        behind = self.published.between(end, min([claim.end, *following]))
        return _JOINT.split(before)[-1] if last else before, _JOINT.split(behind)[0] if following else behind

    @lazy_property
    def times(self) -> tuple[When, ...]:
        """The times of its event, without those of a record: "their best day since the listing in 2019"."""
        return tuple(when for when in self.claim.times if not is_unmatched_since(when, self.published))

    @lazy_property
    def dates(self) -> frozenset[str]:
        """The months and years that its sentence names, without those in which it was in the news."""
        return earlier_dates(self.published)

    @lazy_property
    def looks_elsewhere(self) -> bool:
        """It says itself that it is about another incident."""
        return tells_of_another(self.text, self.sentence, self.words)

    @lazy_property
    def setting(self) -> frozenset[str]:
        """The capitalised words of the article's lead and of the sentence, without days and months."""
        words = _PROPER.findall(f"{self.published.lead} . {self.sentence}")
        return frozenset(word for word in words if word.lower() not in generic_words() and not DATE.match(word))

    @property
    def names(self) -> tuple[Name, ...]:
        return self.claim.names

    @lazy_property
    def speaker(self) -> Speaker | None:
        """Who says it; a statement without an article is searched for a speaker only when this is asked."""
        claim = self.claim
        return claim.speaker if claim.speaker or self.in_article else speaker_of(claim.text)

    @property
    def affirmed(self) -> bool:
        return self.claim.polarity is Polarity.AFFIRMED

    @property
    def is_denial(self) -> bool:
        return self.claim.polarity is Polarity.DENIED

    @property
    def modality(self) -> Modality:
        return self.claim.modality

    @property
    def in_article(self) -> bool:
        """It comes from an article, so that more than its own words shows what it is about."""
        return bool(self.published.lead)
