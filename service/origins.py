"""An origin is the first publisher of a shared text: copies of a wire story are one voice, however many print it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise
from sys import intern

from service.judging.settling import Judged
from service.judging.verdict import Label
from service.judging.vocabulary.everyday import bounds, negations, stop_words
from service.matching import Pair, PublishedClaim
from service.splitting.amounts.numeral import PARTS, PLURALS, SCALES
from service.splitting.lines.furniture import DATELINE
from service.splitting.vocabulary.cardinals import ONES, TENS

WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£¥%]")
# “OSTREL (Northwire) - ”: credits to agencies that splitting does not know
CREDIT = re.compile(r"\s*[A-Z][\w.’', /-]{1,40} \([A-Z][\w ]{1,20}\)\s*[—–-]{1,2}\s")
NUMBER_WORDS = frozenset({*ONES, *TENS, *SCALES, *PLURALS, *PARTS, "dozen", "couple", "several", "few"})

COURTESIES = frozenset({"mr", "mrs", "ms", "miss"})  # house style: one outlet writes them, the next drops them

# The least share of three-word runs that a sentence and its copy have in common: one word changed in a sentence of
# twelve leaves 0.7 of them. Lower takes two reporters' sentences for copies, higher misses edited copies.
SAME_RUNS = 0.6
# Shorter sentences ("Two people were killed.") coincide by chance: they count as copies only word for word, and only
# from an article that a longer sentence was copied from.
LONG = 8
# Sentences whose words are cached, half a kilobyte each: with fewer, sentences are read again for the next claim, which
# meets the same articles. Runs take four kilobytes, and are made only for possible copies.
SENTENCES_KEPT, RUNS_KEPT = 8192, 512
# Stands for "undated": sorts after every real date.
SOMEDAY = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text that several claims share was first published; `key` is the same for all of these claims."""

    key: str
    claim_id: str
    article_id: str
    source: str
    published_at: datetime | None = None


def own_origin(claim: PublishedClaim) -> Origin:
    """The origin of a claim that is no copy: the claim itself."""
    return Origin(claim.id, claim.id, claim.article.id, claim.article.source, claim.article.published_at)


def copied(judged: Sequence[Sequence[Judged]]) -> list[PublishedClaim | None]:
    """For each claim of an article, the stored claim it copies: the first published if there are several."""
    found = [[pair.theirs for pair, verdict in of_claim if _copies(pair, verdict.label)] for of_claim in judged]
    company = {theirs.article.id for of_claim in found for theirs in of_claim}
    for copies, of_claim in zip(found, judged, strict=True):
        if not copies:
            copies += [pair.theirs for pair, _ in of_claim if _in_company(pair, company)]
    return [min(copies, key=_published, default=None) for copies in found]


def _copies(pair: Pair, label: Label) -> bool:
    if label is Label.CONFLICTING or not repeats(pair.ours, pair.theirs):
        return False
    return label is Label.AGREEING or words_of(pair.ours.quote) == words_of(pair.theirs.quote)


def _in_company(pair: Pair, company: set[str]) -> bool:
    """The same sentence, word for word, in an article that another sentence was copied from."""
    ours, theirs = words_of(pair.ours.sentence), words_of(pair.theirs.sentence)
    same = bool(ours) and ours == theirs and words_of(pair.ours.quote) == words_of(pair.theirs.quote)
    return same and pair.theirs.article.id in company and _same_times(pair.ours, pair.theirs)


def repeats(ours: PublishedClaim, theirs: PublishedClaim) -> bool:
    """The sentences are nearly identical, with the same figures, names and negations in the same order."""
    one, other = ours.sentence, theirs.sentence
    if min(len(words_of(one)), len(words_of(other))) < LONG or facts_of(one) != facts_of(other):
        return False
    here, there = runs_of(one), runs_of(other)
    return len(here & there) >= SAME_RUNS * max(len(here), len(there)) and _same_times(ours, theirs)


@lru_cache(maxsize=SENTENCES_KEPT)
def words_of(sentence: str) -> tuple[str, ...]:
    """The words, figures and signs in lower case, without a dateline, which is each outlet's own."""
    return tuple(intern(word.lower().replace("’", "'")) for word in _written(sentence))


@lru_cache(maxsize=SENTENCES_KEPT)
def facts_of(sentence: str) -> tuple[str, ...]:
    """What a copy must keep, in order: figures, names, negations, and words such as "about" and "over"."""
    return tuple(intern(word.lower()) for n, word in enumerate(_written(sentence)) if _is_fact(word, first=n == 0))


@lru_cache(maxsize=RUNS_KEPT)
def runs_of(sentence: str) -> frozenset[tuple[str, str, str]]:
    """Every run of three consecutive words."""
    return frozenset((one, two, three) for (one, two), (_, three) in pairwise(pairwise(words_of(sentence))))


def _written(sentence: str) -> list[str]:
    dateline = DATELINE.match(sentence) or CREDIT.match(sentence)
    return WORD.findall(sentence, dateline.end() if dateline else 0)


def _is_fact(word: str, *, first: bool) -> bool:
    lower = word.lower().replace("’", "'")
    if lower in COURTESIES:
        return False
    if not lower[0].isalpha() or lower in NUMBER_WORDS or lower in negations() or lower in bounds():
        return True
    return word[0].isupper() and not (first and lower in stop_words())


def _same_times(ours: PublishedClaim, theirs: PublishedClaim) -> bool:
    """No time word in common ("Tuesday") means different days: weekly reports are worded alike."""
    return not any(
        one.surface == other.surface and not one.overlaps(other)
        for one in ours.claim.times
        for other in theirs.claim.times
    )


def _published(claim: PublishedClaim) -> tuple[datetime, str]:
    return claim.article.published_at or SOMEDAY, claim.id


def first_published(origins: Iterator[Origin]) -> Origin:
    """The first published; if none is dated, the first given."""
    return min(origins, key=lambda origin: origin.published_at or SOMEDAY)
