"""One event cannot have happened on two days."""

from __future__ import annotations

import re
from datetime import timedelta

from service.claim import Modality
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.statements import SAME_STATEMENT, same_but_for_time
from service.judging.evidence.subjects import dated
from service.judging.sides.comparability import both_asserted, may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.ever import denied_for_another_time
from service.judging.sides.one_detail import only_detail, words_around
from service.judging.sides.periods import DOUBT
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY, unshared_subjects
from service.judging.verdict import Evidence, Finding, Reason, differing, quote_of
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.everyday import generic_words, stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import comparable
from service.splitting.vocabulary.calendar import WEEKDAYS
from service.when import When

# Two days contradict each other only if nearly all the rest is the same: signed in 1990, amended in 1999.
SAME_BUT_FOR_THE_DAY = 0.75
# Weekdays are words that only one side has: where these are days of one week, they are left out of the words counted.
SAME_WITH_DAYS = 0.5
# Claims less alike than this share words by chance.
ALIKE_FOR_A_TIME = 0.7
# A sentence with this many other words in common is the same, whatever the model reads of the day.
SURELY_ONE_SENTENCE = 8
# In one event less is enough, if days of one week are named with what was done on them, at most this many words before.
ALIKE_IN_ONE_EVENT, SAME_WEEK, DONE_WITHIN = 0.6, timedelta(days=3), 5
# What is done to somebody once; people march and vote on many days.
DONE_ONCE = frozenset({"death", "injury", "arrest", "charge", "convict", "sentence", "rescue", "destroy", "shoot"})

# What was planned and may have been changed since.
PLAN_CHANGED = re.compile(
    r"\b(?:originally|initially|previously|at first|postpon\w+|delay\w*|put off|brought forward|push\w+ back|instead"
    r"|(?:was|were|had) (?:\w+ ){0,2}?(?:due|set|scheduled|slated|expected|planned|meant|supposed|hoped)"
    r"|(?:was|were) to|no longer)\b",
    re.IGNORECASE,
)

SINCE_A_YEAR = re.compile(r"[Ss]ince \d{4}")
# A year beside these is a target.
MEANING_TO = frozenset("want aim hope intend plan pledge vow promise seek expect become".split())
# What somebody says may have been said the day before it was printed.
SPOKEN = frozenset({"today", "tonight", "tomorrow", "yesterday"})
# What the same people do again and again.
DONE_AGAIN = frozenset("attend visit meet speak appear host march run perform play address travel".split())


def times_differ(pair: Comparison) -> Finding | None:
    """Both say when the same thing happened, and the days differ."""
    ours, theirs = pair.ours.claim, pair.theirs.claim
    if len(ours.times) != 1 or len(theirs.times) != 1 or not _apart(ours.times[0], theirs.times[0]):
        return None
    if (is_spoken(pair.ours) or is_spoken(pair.theirs)) and abs(ours.times[0].first - theirs.times[0].first) <= DOUBT:
        return None
    if any(when.surface.startswith("the ") and when.first != when.last for when in (*ours.times, *theirs.times)):
        return None  # "the 2000 nominee": which one, not when; but "the 13th of May 2000" is a day
    if each_has_its_figure(pair) or planned_otherwise(pair) or denied_for_another_time(pair):
        return None
    if not any(on_two_days(pair) for on_two_days in ON_TWO_DAYS):
        return None
    return differing(Reason.TIMES_DIFFER, quote_of(ours.times[0]), quote_of(theirs.times[0]), FROM_THE_REST)


def each_has_its_figure(pair: Comparison) -> bool:
    """Both give figures, and not one of them is the same: two years' inflation, the bodies found on two days."""
    ours, theirs = (side.claim.quantities for side in pair.sides)
    return bool(ours and theirs) and not any(
        comparable(one, other) and one.value == other.value for one in ours for other in theirs
    )


def planned_otherwise(pair: Comparison) -> bool:
    """One is about a plan that was changed, or that was for a time already past: it "was to open in May"."""
    return len({_was_planned(side) for side in pair.sides}) > 1


def _was_planned(side: Side) -> bool:
    claim, at = side.claim, side.published_at
    gone_by = at is not None and all(when.last < at.date() for when in claim.times)
    return PLAN_CHANGED.search(claim.text) is not None or (side.modality is Modality.PLANNED and gone_by)


def is_spoken(side: Side) -> bool:
    """Its day counts from when somebody speaks, in his own words: he plans “to be there tomorrow”."""
    day = side.claim.times[0]
    before = side.published.before(day.start)
    quoted = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    return quoted and not SPOKEN.isdisjoint(day.surface.lower().split())


def _apart(ours: When, theirs: When) -> bool:
    """They have no day in common; two times "since" a year differ in the year."""
    since = all(SINCE_A_YEAR.fullmatch(when.surface) for when in (ours, theirs))
    return ours.first != theirs.first if since else not ours.overlaps(theirs)


def _same_but_for_the_day(pair: Comparison) -> bool:
    ours, theirs = (side.claim.times[0].surface.lower() for side in pair.sides)
    share = SAME_BUT_FOR_THE_DAY if any(_own_words(pair)) else SAME_STATEMENT
    if _on_weekdays_of_one_week(pair) and _share_without_days(pair) >= share:
        share = SAME_WITH_DAYS
    alike = pair.similarity >= ALIKE_FOR_A_TIME and same_but_for_time(pair, share)
    return alike and ours != theirs and not _other_acts(pair) and not _done_again(pair)


def _share_without_days(pair: Comparison) -> float:
    """The share of the shorter side's content words, but for names and days, that the other side has too."""
    ours, theirs = (side.lemmas - side.name_lemmas - dated(side) for side in pair.sides)
    least = min(len(ours), len(theirs))
    return len(ours & theirs) / least if least else 0.0


def _on_weekdays_of_one_week(pair: Comparison) -> bool:
    ours, theirs = (side.claim.times[0] for side in pair.sides)
    return _weekday(ours) and _weekday(theirs) and abs(ours.first - theirs.first) <= SAME_WEEK


def _only_the_day_differs(pair: Comparison) -> bool:
    """All other words are the same in the same order: "resigned in March 2021", "resigned in March 2022"."""
    detail = only_detail(pair) if pair.in_articles else None
    if detail is None or _done_again(pair):
        return False
    told = (read_words(side.claim.times[0].surface) for side in pair.sides)
    day = all(
        {one.lower for one in words} <= {one.lower for one in when} for words, when in zip(detail, told, strict=True)
    )
    return day and both_asserted(pair) and not unshared_subjects(pair) and may_be_one_event(pair)


def plainly_on_two_days(pair: Comparison, _seen: Evidence) -> bool:
    """One long sentence is the same in both but for the day."""
    return words_around(pair) >= SURELY_ONE_SENTENCE and _only_the_day_differs(pair)


def _done_again(pair: Comparison) -> bool:
    """In another year the same was done once more."""
    ours, theirs = (side.claim.times[0] for side in pair.sides)
    done = pair.shared_lemmas - dated(pair.ours)  # in March nobody marches
    return ours.first.year != theirs.first.year and not done.isdisjoint(DONE_AGAIN)


def _done_on_two_weekdays(pair: Comparison) -> bool:
    """In one event the same was done to the same, on weekdays that are named: "was shot Saturday night"."""
    if (
        not _on_weekdays_of_one_week(pair)
        or not pair.in_articles
        or pair.similarity < ALIKE_IN_ONE_EVENT
        or not may_be_one_event(pair)
    ):
        return False
    to_whom = pair.shared_lemmas - generic_words() - action_of().keys()
    if not to_whom or not (_done_then(pair.ours) & _done_then(pair.theirs)):
        return False
    return pair.same_polarity and both_asserted(pair) and unshared_subjects(pair) is None


def _done_on_two_days(pair: Comparison) -> bool:
    """Of two statements each says, right behind the same deed, on what day somebody whom both name met with it."""
    ours, theirs = (side.claim.times[0] for side in pair.sides)
    single = all(when.first == when.last for when in (ours, theirs)) and abs(ours.first - theirs.first) <= SAME_WEEK
    if not single or pair.in_articles or not any(name.kind in SOMEBODY for name in pair.shared_names):
        return False
    named = pair.ours.name_lemmas | pair.theirs.name_lemmas | stop_words() | generic_words()
    done = (_right_before_the_day(pair.ours) & _right_before_the_day(pair.theirs)) - named
    return bool(done - DONE_AGAIN) and pair.same_polarity and unshared_subjects(pair) is None


def _weekday(when: When) -> bool:
    return when.first == when.last and any(word.lower in WEEKDAYS for word in read_words(when.surface))


def _done_then(side: Side) -> frozenset[str]:
    """The actions that the words just before the time name, without a mark between."""
    return frozenset(word for word in _right_before_the_day(side) if action_of().get(word) in DONE_ONCE)


def _right_before_the_day(side: Side) -> frozenset[str]:
    before = side.published.before(side.claim.times[0].start)
    unbroken = max(before.rfind(mark) for mark in ",;:") + 1
    return lemmas(read_words(before[unbroken:])[-DONE_WITHIN:])


def _other_acts(pair: Comparison) -> bool:
    """Each side has a word of its own, apart from names and dates: signed on one day, amended on another."""
    return all(_own_words(pair))


def _own_words(pair: Comparison) -> tuple[frozenset[str], ...]:
    """The words of each side alone, without names, dates and the words by which it means to do it."""
    shared, _ = pair.shared_statement
    return tuple(side.lemmas - side.name_lemmas - shared - dated(side) - MEANING_TO for side in pair.sides)


# What shows that the same thing is said of two days.
ON_TWO_DAYS = (_same_but_for_the_day, _only_the_day_differs, _done_on_two_weekdays, _done_on_two_days)
