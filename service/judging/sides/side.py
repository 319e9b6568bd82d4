"""A side is one claim of a pair as the rules read it: its words, names, figures and times, each read once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile
from typing import Protocol

from service.claim import Modality, Name, Polarity, Speaker
from service.judging.measuring.figures import Figure
from service.judging.measuring.reading_figures import read_figures
from service.judging.reading import MASKED
from service.judging.verdict import Quote
from service.judging.vocabulary.events import incidents
from service.judging.vocabulary.everyday import generic_words, stop_words
from service.judging.vocabulary.words import Word, lemmas, read_words
from service.lazy import lazy_property
from service.matching import PublishedClaim
from service.splitting.dating.clock import read_clock_times
from service.splitting.dating.times import read_times
from service.splitting.statement import speaker_of
from service.splitting.vocabulary.calendar import MONTHS, one_of
from service.when import ClockTime, When

# What happened this long before an article is no longer its news.
IN_THE_NEWS = timedelta(days=14)

_PROPER = re.compile(r"(?<=[a-z,;“\"] )[A-Z][a-z]{3,}(?:-[A-Z][a-z]+)*")
_DATE = re.compile(rf"\b(?:(?:{one_of(MONTHS.keys() - {'may'})})\b|May \d|(?:18|19|20)\d\d\b)")
# Words before a time since which nothing was as good, bad or large.
_UNMATCHED_SINCE = re.compile(
    r"(?<!\b[Aa]t )\b(?:best|worst|most|least|first time|"
    r"(?:high|low|larg|bigg|great|deadli|strong|weak|long|short|fast|slow|steep|sharp)est)\b(?! of\b)"
    r"[^,.;:]{0,60}\bsince(?: [a-z]+){0,4} $"
)

# Between two figures these join two statements.
_JOINT = re.compile(r"[,;]| (?:and|but|while|or) ")

# After these the time before them is that of an event after all.
_WHEN = re.compile(r",? (?:when|in which|on which)\b")

# Words that mean another incident by themselves; "earlier on Tuesday" and "had earlier said" mean this one.
_ELSEWHERE = re.compile(
    r"(?<!and )(?<!or )\belsewhere\b|\bseparately,|\bpreviously\b|\banniversary\b|\b(?:previous|unrelated) [a-z]"
    r"|\b(?:similar|identical) (?:situation|case|story|picture|pattern|scene)s? (?:\w+ ){0,2}in\b"
    r"|\b(?:an|the|its|their|his|her|in|of|from|to|two|three|several) earlier (?!on\b|in\b|this\b|today\b)[a-z]",
    re.IGNORECASE,
)
_SEPARATELY = re.compile(r"\W*(?:Separately|Elsewhere),")  # where a sentence begins
# These do if they are said of an incident, up to two words before it: "another suicide attack".
ANOTHER, INCIDENT_WITHIN = frozenset({"another", "earlier", "similar", "separate"}), 3


def _is_incident(following: Sequence[Word]) -> bool:
    """The next noun is an incident; a figure ("another 43") or a function word ends the search."""
    near = takewhile(lambda word: not word.is_figure and word.lower not in stop_words(), following[:INCIDENT_WITHIN])
    return any({word.lower, word.lemma} & incidents() for word in near)


def _month_or_year(told: str) -> str:
    """One key for "September", "Sept" and "Sep", and for "May" and "May 3"; a year is its own."""
    return told if told.isdecimal() else told[:3].lower()


def _was_lately(when: When, published: date) -> bool:
    """It had come to pass when the article was published, and was in the news."""
    return timedelta(0) <= published - when.first <= IN_THE_NEWS


def _with_since(text: str, start: int) -> str:
    """What stands before the time, with the "since" that the time itself may begin with."""
    return text[: start + len("since ")] if text.startswith("since ", start) else text[:start]


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
    def text(self) -> str:
        """The claim as it can stand alone."""
        return self.published.claim.text

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
        return Quote(self.published.quote, self.published.claim.start, self.published.claim.end)

    @lazy_property
    def words(self) -> tuple[Word, ...]:
        """The words of the claim's stand-alone text."""
        return read_words(self.text)

    @lazy_property
    def lemmas(self) -> frozenset[str]:
        """The lemmas of its content words."""
        return lemmas(self.words) - stop_words()

    @lazy_property
    def name_lemmas(self) -> frozenset[str]:
        """The lemmas of the words of the names in its sentence."""
        named = (name for name in self.names if name.start >= self.published.claim.sentence_start)
        return lemmas(word for name in named for word in read_words(name.surface))

    @lazy_property
    def figures(self) -> tuple[Figure, ...]:
        """Its quantities, each with what it measures."""
        return read_figures(self.published)

    @lazy_property
    def clock_times(self) -> tuple[ClockTime, ...]:
        """The times of day that it gives."""
        claim, sentence = self.published.claim, self.sentence
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
        claim, quantity = self.published.claim, figure.quantity
        last = max((one.quantity.end for one in self.figures if one.quantity.end <= quantity.start), default=None)
        following = min(
            (one.quantity.start for one in self.figures if one.quantity.start >= quantity.end), default=None
        )
        before, behind = self.around(figure)
        before = before[len(before) - quantity.start + max(claim.start, last or 0) :]
        behind = behind[: min(claim.end, following or claim.end) - quantity.end]
        return (
            _JOINT.split(before)[-1] if last is not None else before,
            _JOINT.split(behind)[0] if following is not None else behind,
        )

    @lazy_property
    def times(self) -> tuple[When, ...]:
        """The times of its event, without those of a record: "their best day since the listing in 2019"."""
        return tuple(when for when in self.published.claim.times if not self._is_unmatched_since(when))

    def _is_unmatched_since(self, when: When) -> bool:
        """A record's "since"; but in "the worst since Monday, when 17 were killed" Monday counts."""
        text, offset = self.sentence, self.published.claim.sentence_start
        since = _UNMATCHED_SINCE.search(_with_since(text, when.start - offset)) is not None
        return since and _WHEN.match(text, when.end - offset) is None

    @lazy_property
    def dates(self) -> frozenset[str]:
        """The months and years that its sentence names, except those in which the article was published.

        Recent dates are left out as well: "on Jan. 30" in an article of 2 February.
        """
        text, at = self.sentence, self.published_at
        found = [one for one in _DATE.finditer(text) if not _UNMATCHED_SINCE.search(text[: one.start()])]
        if at is None or not found:
            return frozenset(_month_or_year(one.group()) for one in found)
        lately = [range(when.start, when.end) for when in read_times(text, at.date()) if _was_lately(when, at.date())]
        named = {_month_or_year(one.group()) for one in found if not any(one.start() in span for span in lately)}
        return frozenset(named - {_month_or_year(f"{at:%B}"), f"{at:%Y}"})

    @lazy_property
    def looks_elsewhere(self) -> bool:
        """It says itself that it is about another incident."""
        told = _ELSEWHERE.search(self.text) or _SEPARATELY.match(self.sentence)
        return told is not None or any(
            _is_incident(self.words[n + 1 :]) for n, word in enumerate(self.words) if word.lower in ANOTHER
        )

    @lazy_property
    def setting(self) -> frozenset[str]:
        """The capitalised words of the article's lead and of the sentence, without days and months."""
        words = _PROPER.findall(f"{self.published.lead} . {self.sentence}")
        return frozenset(word for word in words if word.lower() not in generic_words() and not _DATE.match(word))

    @property
    def names(self) -> tuple[Name, ...]:
        return self.published.claim.names

    @lazy_property
    def speaker(self) -> Speaker | None:
        """Who says it; a statement without an article is searched for a speaker only when this is asked."""
        claim = self.published.claim
        return claim.speaker if claim.speaker or self.in_article else speaker_of(claim.text)

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
        """It comes from an article, so that more than its own words shows what it is about."""
        return bool(self.published.lead)
