"""The tallies of votes and matches, which aren't counts: both give the same one, or each another."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

from service.judging.confidences import FROM_THE_REST, TOLD_IN_WORDS
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Evidence, Finding, Quote, Reason, differing
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.beside import contrasted, gathered
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.kinds import tallied_words
from service.lazy import once
from service.splitting.vocabulary.cardinals import ONES, TO_TWELVE

# Claims less alike than this may have one tally by chance.
ALIKE_FOR_A_TALLY = 0.5
# "2007-2014" are years.
YEARS = range(1800, 2100)
_NUMBER = rf"(?:\d{{1,4}}|{'|'.join(TO_TWELVE)})"
_TALLY = re.compile(
    rf"(?<![\d.,$-])\b(?:(?P<figures>\d{{1,4}})(?:[-–]| to )|(?P<votes>{_NUMBER}) votes (?:to|against) "
    rf"|(?P<for>{_NUMBER})(?: votes)? (?:in favou?r|for),?(?: and| to| with)? "
    rf"|(?<=\bsplit )(?P<split>{_NUMBER})(?:-| to ))"
    rf"(?P<second>(?(figures)\d{{1,4}}|{_NUMBER}))\b(?(for)(?: votes)? (?:against|opposed))(?![\d,]*\d|[-–]?(?:year|%))"
)

# How long a run took: "2:00:35"; a time of day has no seconds.
_CLOCKED = re.compile(r"(?<![\d:.])\d{1,2}(?::\d\d:\d\d(?:\.\d+)?|:\d\d\.\d+)(?![\d:])")

# A part of a match has a tally of its own, and so has what was decided after it.
_PART = re.compile(
    r"\b(?:half-?time|half|break|interval|aggregate|leg|sets?|quarters?|innings?|period|penalt\w+|shoot-?out|overtime|rounds?"
    r"|led(?! by)|lead|leading|trail\w*|ahead|behind|equali[sz]\w+|minutes?|series|committee|panel|record|season"
    r"|last (?:year|week|month))\b",
    re.IGNORECASE,
)
# A match is between two, whom both articles name.
BETWEEN_TWO = 2
# Two votes seldom have one number of votes in common, unless it is small, nor do two matches their goals.
LARGE_FOR_CHANCE, ALIKE_FOR_ONE_VOTE, OF_ONE_WEEK = 20, 0.6, timedelta(days=7)

Tally = tuple[int, int]


def same_tally(pair: Comparison) -> Finding | None:
    """Both give the same tally of a vote or a match."""
    if not pair.in_articles or pair.similarity < ALIKE_FOR_A_TALLY or not pair.same_polarity:
        return None
    if not _tell_tallies(pair) or unshared_subjects(pair):
        return None
    if pair.ours.names and pair.theirs.names and not pair.shares_a_name:
        return None  # two matches may end alike
    ours, theirs = _tallies(pair.ours), _tallies(pair.theirs)
    shared = next((tally for tally in ours if tally in theirs), None)
    if shared is None:
        return None
    one, other = ours[shared], theirs[shared]
    sentence = f"“{one.quote}” is the same tally as “{other.quote}”."
    return Finding(Reason.SAME_AMOUNT, sentence, one, other, TOLD_IN_WORDS)


def tallies_differ(pair: Comparison) -> Finding | None:
    """Both give the tally of one match or vote between the same two, and the tallies differ."""
    if not pair.in_articles or not pair.same_polarity or not _tell_tallies(pair):
        return None
    if other_days(pair) or _of_a_part(pair.ours) or _of_a_part(pair.theirs):
        return None
    ours, theirs = _tallies(pair.ours), _tallies(pair.theirs)
    if len(ours) != 1 or len(theirs) != 1:
        return None
    ((one, here),), ((other, there),) = ours.items(), theirs.items()
    between_the_same = len(pair.shared_names) >= BETWEEN_TWO or _of_one_vote(pair)
    if sorted(one) == sorted(other) or not between_the_same or not may_conflict(pair):
        return None
    return differing(Reason.AMOUNTS_DIFFER, here, there, FROM_THE_REST)


def plainly_of_one_vote(pair: Comparison, _seen: Evidence) -> bool:
    """The tallies that differ are of one vote, of which both give one number alike."""
    return _of_one_vote(pair)


def _of_one_vote(pair: Comparison) -> bool:
    """In claims alike enough, one number of votes is the same on both sides and too large to be so by chance.

    A Senate of a hundred gives many things 51 votes, in one week too: the "tax bill" and the "border bill" are two.
    """
    if contrasted(*map(_named_in_two_words, pair.sides)):
        return False
    if pair.similarity < ALIKE_FOR_ONE_VOTE or (pair.published_apart or timedelta(0)) > OF_ONE_WEEK:
        return False
    alike = {number for tally in _tallies(pair.ours) for number in tally}
    alike &= {number for tally in _tallies(pair.theirs) for number in tally}
    return any(number >= LARGE_FOR_CHANCE for number in alike)


@once
def _named_in_two_words(side: Side) -> dict[str, frozenset[str]]:
    """Each word of content that has another right before it, such as the bill of "tax bill", with that other."""
    content = side.lemmas - stop_words() - side.name_lemmas - action_of().keys()
    told = (both for both in pairwise(side.words) if content.issuperset(one.lemma for one in both))
    return gathered((word.lemma, [before.lemma]) for before, word in told)


def _tell_tallies(pair: Comparison) -> bool:
    """Both have a word for something that ends with a tally."""
    words = tallied_words()
    return not words.isdisjoint(pair.ours.lemmas) and not words.isdisjoint(pair.theirs.lemmas)


def _of_a_part(side: Side) -> bool:
    """It is about a half, a set, a round or a leg of a match, or about the score meanwhile."""
    return _PART.search(side.sentence) is not None


def parts_apart(pair: Comparison) -> tuple[str, str] | None:
    """The score meanwhile is not the result: each side's tally, and on one side the words for the part of the match."""
    parts = [_PART.search(side.sentence) for side in pair.sides]
    ours, theirs = _tallies(pair.ours), _tallies(pair.theirs)
    if (parts[0] is None) == (parts[1] is None) or not ours or not theirs or not ours.keys().isdisjoint(theirs):
        return None
    one, other = (
        f"{part.group()} {told}" if part else told
        for part, told in zip(parts, (next(iter(tallies.values())).quote for tallies in (ours, theirs)), strict=True)
    )
    return one, other


def tallies_left_over(pair: Comparison) -> bool:
    """Each gives a tally, or a clocked time, that the other does not, whoever is named first."""
    ours, theirs = _results(pair.ours), _results(pair.theirs)
    return bool(ours - theirs and theirs - ours)


@once
def _results(side: Side) -> frozenset[str]:
    """Every tally, the larger number first, and every clocked time."""
    tallies = (f"{max(tally)}-{min(tally)}" for tally in _tallies(side))
    return frozenset((*tallies, *_CLOCKED.findall(side.published.quote)))


@once
def _tallies(side: Side) -> dict[Tally, Quote]:
    """Every tally that the claim gives, with its passage."""
    start = side.claim.start
    return {
        (first, second): Quote(found.group(), start + found.start(), start + found.end())
        for found in _TALLY.finditer(side.published.quote)
        for first, second in [_numbers(found)]
        if not (first in YEARS and second in YEARS)
    }


def _numbers(found: re.Match[str]) -> Tally:
    first = found["figures"] or found["votes"] or found["for"] or found["split"]
    ours, theirs = (int(ONES.get(number, number)) for number in (first, found["second"]))
    return ours, theirs
