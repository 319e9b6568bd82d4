"""One subject in a state, or doing a deed, whose opposite the other side reports."""

from __future__ import annotations

import re
from datetime import timedelta

from service.claim import Modality
from service.judging.aligning.scopes.hours_told import of_another_hour
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.outcomes import is_turned_back
from service.judging.evidence.subjects import ADVERB, KEEPING, THROUGHOUT, dated, of_one_subject
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import UNDONE, denied, settled
from service.judging.sides.opposites import opposite_moves, opposite_words
from service.judging.sides.periods import happened_since, other_days
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Finding, Reason
from service.judging.vocabulary.everyday import same_thing, stop_words
from service.judging.vocabulary.outcomes import turned_back
from service.judging.vocabulary.words import Word, lemmas, read_words
from service.lazy import once

# Claims less alike than this are about other things, whatever their subjects.
ALIKE_FOR_A_STATE = 0.6
# What follows these is no object: why it was so, or what else was.
ENDS_THE_OBJECT = frozenset("and by because due after despite as during while when who which".split())
# Roads are closed "in both directions" and open "to traffic", all of them.
OF_ALL_TRAFFIC = frozenset({"traffic", "direction", "both"})
AGAINST_IT = frozenset("ban prohibit outlaw end repeal block stop oppose abolish".split())
PARTS_OF_A_DAY = frozenset("morning afternoon evening night overnight early late noon midnight".split())
# What was closed when one article came out may have been opened by the time of the other. What is not undone is told
# again by the articles of these days.
UNCHANGED_WITHIN, TOLD_WITHIN = timedelta(days=1), timedelta(days=2)
ANOTHER_MOMENT = frozenset("initially originally previously earlier later eventually finally then again since".split())
# What was closed until the evening may be open afterwards, but did not stay open and was not open all day.
UNTIL_AN_HOUR = re.compile(
    r"\b(?:until|till) (?:(?:about|around|shortly|just|after|before|early|late|the|in) )*"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\d{1,2}[.:]\d\d|[\w:]+ o[’']clock|noon|mid(?:day|night)|dawn|dusk|nightfall"
    r"|morning|afternoon|evening|overnight"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})(?=[.,;:]|$|\s(?:on|and|at)\b))",
    re.IGNORECASE,
)
ALL_THE_TIME = re.compile(r"\b(?:stay|remain|kept|keep|throughout|all (?:day|night|along)|never)", re.IGNORECASE)
NEGATING = UNDONE | {"no"}
EVER_SINCE = re.compile(r"\b(?:throughout|all along|never)\b", re.IGNORECASE)


def states_differ(pair: Comparison) -> Finding | None:
    """The same subject is, or does, the opposite on one side of what it is or does on the other."""
    if not may_be_of_one_state(pair, TOLD_WITHIN) or happened_since(pair):
        return None
    if not _told_alike(pair.ours) or not _told_alike(pair.theirs) or pair.ours.modality is not pair.theirs.modality:
        return None
    words = opposite_words(pair)
    if words is None or opposite_moves(*words) or is_turned_back(pair, words) or _may_have_changed(pair, words):
        return None  # other rules see which way figures and markets moved
    if not _are_said_of_one(pair, words) or not may_conflict(pair):
        return None
    if other_days(pair) or _one_ended(pair) or _at_hours_of_their_own(pair):
        return None
    sentence = f"“{words[0]}” here is “{words[1]}” there, of the same subject."
    return pair.finding(Reason.OUTCOMES_DIFFER, sentence, FROM_THE_REST)


def _are_said_of_one(pair: Comparison, words: tuple[str, str]) -> bool:
    """Neither of the two words is denied, and both are said of one subject and one object."""
    if any(_is_denied(side, told) for side, told in zip(pair.sides, words, strict=True)):
        return False
    ours, theirs = _word(pair.ours, words[0]), _word(pair.theirs, words[1])
    return of_one_subject(pair, ours, theirs) and of_one_object(pair, ours, theirs)


def may_be_of_one_state(pair: Comparison, within: timedelta = UNCHANGED_WITHIN) -> bool:
    """Both are claims of articles, alike enough, and came out before anything was likely to change."""
    apart = pair.published_apart
    at_once = apart is not None and apart < within
    return at_once and pair.in_articles and pair.similarity >= ALIKE_FOR_A_STATE


def _may_have_changed(pair: Comparison, words: tuple[str, str]) -> bool:
    """A day or more went by, and what the words say is undone again: a road that was shut is open."""
    apart = pair.published_apart
    soon = apart is not None and apart < UNCHANGED_WITHIN
    if soon or not turned_back()[0].issuperset(words):
        return False
    return not any(EVER_SINCE.search(side.text) for side in pair.sides)


@once
def _told_alike(side: Side) -> bool:
    """As a fact or a plan."""
    certain = side.modality in (Modality.ASSERTED, Modality.PLANNED) and settled(side)
    return certain and not of_another_moment(side)


def _is_denied(side: Side, told: str) -> bool:
    """A word turns the claim round that is no part of what is told: "declined to comment" is told as it is."""
    return bool(denied(side)) and NEGATING.isdisjoint(told.split())


def says_little_else(pair: Comparison, _seen: Evidence) -> bool:
    """Except for the two opposite words, how long and when, claims of one name differ in what only one of them tells.

    That is no object of either word: who "was sacked" may "remain popular". Where nothing is named, both consist of the
    same words.
    """
    words = opposite_words(pair)
    if words is None:
        return False
    here, there = (_beside(side, told) for side, told in zip(pair.sides, words, strict=True))
    less_is_told = pair.shares_a_name and (here <= there or there <= here)
    return here == there or (less_is_told and _objects_apart(pair, words) <= here & there)


def _objects_apart(pair: Comparison, words: tuple[str, str]) -> frozenset[str]:
    """The words that stand behind only one of these two."""
    told = zip(pair.sides, words, strict=True)
    ours, theirs = (_behind(side, _word(side, word)) - set(word.split()) for side, word in told)
    return (ours ^ theirs) - PARTS_OF_A_DAY


def _beside(side: Side, told: str) -> frozenset[str]:
    return side.lemmas - set(told.split()) - KEEPING - THROUGHOUT - OF_ALL_TRAFFIC - PARTS_OF_A_DAY - dated(side)


def of_another_moment(side: Side) -> bool:
    """It is about what was before or came afterwards: somebody who refused at first may have done it later."""
    return not ANOTHER_MOMENT.isdisjoint(side.as_written)


def _one_ended(pair: Comparison) -> bool:
    return _until_an_hour(pair.ours, pair.theirs) or _until_an_hour(pair.theirs, pair.ours)


def _at_hours_of_their_own(pair: Comparison) -> bool:
    """What opens at nine and closes at five."""
    return any(of_another_hour(ours, theirs, pair) for ours, theirs in pair.figure_pairs)


def _until_an_hour(lasting: Side, other: Side) -> bool:
    """One says at what hour the state ended; the other does not say that it was otherwise all the time."""
    ours, theirs = lasting.text, other.text
    lasted, lasts = (UNTIL_AN_HOUR.search(text) is not None for text in (ours, theirs))
    return lasted and not lasts and ALL_THE_TIME.search(theirs) is None


def _word(side: Side, told: str) -> Word:
    """Where the word, or the phrase that begins with it, first stands."""
    first = told.split(maxsplit=1)[0]
    return next(word for word in side.words if word.lemma == first)


def of_one_object(pair: Comparison, ours: Word, theirs: Word) -> bool:
    """Both have the same object, or one has none: closed to lorries, open to cars; a ban on it is another."""
    here, there = _behind(pair.ours, ours), _behind(pair.theirs, theirs)
    return (here <= there or there <= here) and here & AGAINST_IT == there & AGAINST_IT


def _behind(side: Side, told: Word) -> frozenset[str]:
    """Its object: not when or how, nor what follows "and"."""
    following = [word for word in side.words if word.start >= told.end]
    end = next((word.start for word in following if word.lower in ENDS_THE_OBJECT), len(side.text))
    hours = frozenset(word.lower for time in side.clock_times for word in read_words(time.surface))
    object_words = (word for word in following if word.end <= end and word.lower not in hours)
    object_lemmas = lemmas(word for word in object_words if not word.lower.endswith(ADVERB))
    named = object_lemmas - stop_words() - KEEPING - THROUGHOUT - OF_ALL_TRAFFIC - dated(side)
    return frozenset(same_thing().get(one, one) for one in named)
