"""One says that there was none of what the other reports."""

from __future__ import annotations

import re
from datetime import timedelta

from service.judging.aligning.updates import GATHERED_AT_ONCE, came_out_later
from service.judging.confidences import ON_ONE_DETAIL, UNDERSTOOD
from service.judging.evidence.negation import ALLEGED
from service.judging.evidence.statements import ENOUGH_WORDS
from service.judging.sides.arguing import both_only_argue
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import both_negate, denies_of_one, stated
from service.judging.sides.nobody import befell_nobody, none_and_some
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Quote, Reason
from service.judging.vocabulary.everyday import negations
from service.lazy import once

# The model reads claims less alike than this as conflicting too easily.
ALIKE_BUT_FOR_NONE = 0.6
UNIVERSAL, NO_MORE = (
    frozenset({"no", "none", "nobody", "nothing", "never"}),
    frozenset("longer more fewer less later".split()),
)
# "Claims of", "the right to" and the like do not assert that there is any.
NOT_TOLD_AS_SO = ALLEGED | frozenset(
    "claim suggest idea notion myth false fake fear warn deny time right power call urge ask demand need want seek "
    "plan consider propose threaten".split()
)
# Claims that count none and some share few other words; those less alike than this are of two things.
ALIKE_BUT_COUNTED = 0.45
# A day later articles report what happened since.
SAME_DAY = timedelta(days=1)
# More words than this beyond those of what there was none of, and it is about something else.
SAYS_MORE = 5
CAN = frozenset({"can", "could"})
# Words before a clause that is only supposed; "asked if it is so" is answered with what is.
SUPPOSING = re.compile(
    r"\b(?:(?<!asked )if|suppose|supposing|imagine|assuming|unless|whenever)\b[^.;:]*$", re.IGNORECASE
)
# "When a president declares one" means any such day, "when a mayor declared one" that very day.
WHEN, ANY = re.compile(r"\bwhen $", re.IGNORECASE), frozenset({"a", "an", "any", "another"})
PRESENT, ARE = ("s", "ing"), frozenset({"are", "am"})


def none_told_of(pair: Comparison) -> Finding | None:
    """One says that there was none, the other reports one."""
    if not pair.in_articles or pair.similarity < ALIKE_BUT_FOR_NONE or both_negate(pair) or both_only_argue(pair):
        return None
    if not any(_is_one_of_none(none, some) for none, some in ((pair.ours, pair.theirs), (pair.theirs, pair.ours))):
        return None
    if not may_conflict(pair) or not (_is_settled_fact(pair.ours) and _is_settled_fact(pair.theirs)):
        return None
    return pair.finding(Reason.NEGATION_DIFFERS, "One says that there was none, the other tells of one.", ON_ONE_DETAIL)


def none_counted(pair: Comparison) -> Finding | None:
    """One says that something was done to nobody, the other counts some to whom it was done."""
    if pair.in_articles and (pair.similarity < ALIKE_BUT_COUNTED or other_days(pair)):
        return None
    if not none_and_some(pair) or not may_conflict(pair) or _may_be_later(pair):
        return None
    if not (_is_settled_fact(pair.ours) and _is_settled_fact(pair.theirs)):
        return None
    ours, theirs = _counted(pair.ours), _counted(pair.theirs)
    sentence = f"“{ours.quote}” does not fit “{theirs.quote}”."
    return Finding(Reason.AMOUNTS_DIFFER, sentence, ours, theirs, UNDERSTOOD)


def _counted(side: Side) -> Quote:
    """The only figure of the claim, else all of it."""
    return side.figures[0].quote if len(side.figures) == 1 else side.passage


def _may_be_later(pair: Comparison) -> bool:
    """The articles came out at two times: somebody not yet arrested may have been since.

    But somebody arrested, or hurt, at breakfast is still so at noon.
    """
    apart = pair.published_apart
    if apart is None:
        return pair.in_articles
    return apart >= GATHERED_AT_ONCE and (apart >= SAME_DAY or not _none_came_last(pair))


def _none_came_last(pair: Comparison) -> bool:
    none, some = (pair.ours, pair.theirs) if befell_nobody(pair.ours) else (pair.theirs, pair.ours)
    return came_out_later(none.published_at, some.published_at)


def _is_settled_fact(side: Side) -> bool:
    told = stated(side) and CAN.isdisjoint(side.as_written)
    return told and not _is_only_imagined(side)


def _is_only_imagined(side: Side) -> bool:
    """ "What if they say that it is one", "when a president declares one": nobody says that there is any."""
    before = side.published.before(side.claim.start)
    return SUPPOSING.search(before) is not None or (WHEN.search(before) is not None and _is_of_any_day(side))


def _is_of_any_day(side: Side) -> bool:
    """It begins with any one of a kind ("a mayor"), and no word is in the past tense."""
    changed = (word.lower for word in side.words if word.lower not in {word.lemma} | ARE)
    return side.words[0].lower in ANY and all(word.endswith(PRESENT) for word in changed)


def _is_one_of_none(none: Side, some: Side) -> bool:
    """The other side has all the words of what one says there is none of; it may add some."""
    if not _says_none(none) or none.figures or some.lemmas & NOT_TOLD_AS_SO or denies_of_one(none, some):
        return False
    told = none.lemmas - negations()
    beyond = some.lemmas - told - negations()
    return told <= some.lemmas and len(told - none.name_lemmas) >= ENOUGH_WORDS and len(beyond) <= SAYS_MORE


@once
def _says_none(side: Side) -> bool:
    return any(_is_universal(side, n) for n in range(len(side.words)))


def _is_universal(side: Side, at: int) -> bool:
    """ "No warning", "none of the dead", "never"; but not "no longer"."""
    following = [word.lower for word in side.words[at + 1 : at + 2]]
    return side.words[at].lower in UNIVERSAL and not NO_MORE.issuperset(following)
