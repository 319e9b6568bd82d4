"""One says that somebody did what the other says he refused or failed to do."""

from __future__ import annotations

from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.reversals import BEFORE_A_NOUN
from service.judging.evidence.states import may_be_of_one_state, of_another_moment, of_one_object
from service.judging.evidence.subjects import ADVERB, of_one_subject
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import NEGATED_WITHIN, UNDONE, denied, stated
from service.judging.sides.periods import happened_since, other_days
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.words import Word

TO, DOING = "to", "ing"
# What somebody is to do, can do or was asked to do is not yet done.
NOT_DONE = frozenset("to will would could should may might can must".split())

# The word that says whether it was done, and the verb for what was to be done.
ToldDeed = tuple[Word, Word]


def refusal_differs(pair: Comparison) -> Finding | None:
    """One says that somebody did what the other says that he refused to do."""
    if not may_be_of_one_state(pair) or happened_since(pair) or not _one_did_it(pair):
        return None
    if not may_conflict(pair) or other_days(pair):
        return None
    return pair.finding(
        Reason.NEGATION_DIFFERS, "One says that it was done, the other that it was refused.", ON_ONE_DETAIL
    )


def _one_did_it(pair: Comparison) -> bool:
    """One reports a refusal; the other reports none, and that the same subject did the same thing."""
    if not (_is_told(pair.ours) and _is_told(pair.theirs)):
        return False
    ours, theirs = _refused(pair.ours), _refused(pair.theirs)
    if ours and not theirs:
        return any(_is_one_deed(pair, ours, (done, done)) for done in _done(pair.theirs, ours[1]))
    if theirs and not ours:
        return any(_is_one_deed(pair, (done, done), theirs) for done in _done(pair.ours, theirs[1]))
    return False


def _is_one_deed(pair: Comparison, ours: ToldDeed, theirs: ToldDeed) -> bool:
    """Of one subject, and done to one object: the senate refused to pass the budget and passed a farm bill."""
    return of_one_subject(pair, ours[0], theirs[0]) and of_one_object(pair, ours[1], theirs[1])


def _is_told(side: Side) -> bool:
    return stated(side) and not of_another_moment(side)


def _refused(side: Side) -> ToldDeed | None:
    """The word for having refused, declined or failed, and the verb for what was to be done."""
    for n, word in enumerate(side.words):
        following = side.words[n + 1 : n + 1 + NEGATED_WITHIN]
        if word.lemma in UNDONE and following and following[0].lower == TO:
            verbs = (verb for verb in following[1:] if not verb.lower.endswith(ADVERB))
            return next(((word, verb) for verb in verbs if verb.lemma in side.lemmas), None)
    return None


def _done(side: Side, verb: Word) -> list[Word]:
    """The places where the same verb is reported as done."""
    told = zip((None, *side.words), side.words, strict=False)
    return [word for before, word in told if word.lemma == verb.lemma not in denied(side) and _is_done(word, before)]


def _is_done(word: Word, before: Word | None) -> bool:
    """Not "to pass it", "could pass it", "their hope of passing it", "the pass"."""
    return not word.lower.endswith(DOING) and (before is None or before.lower not in NOT_DONE | BEFORE_A_NOUN)
