"""Things that go together and are told apart by one word: the two legs of a match, the lanes of a road, two courts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from itertools import pairwise

from service.judging.aligning.scopes.told_of import told_of_something_else
from service.judging.confidences import UNDERSTOOD
from service.judging.evidence.tallies import parts_apart
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.beside import contrasted, gathered
from service.judging.vocabulary.everyday import RANKS, stop_words
from service.judging.vocabulary.kinds import counterparts, numbered
from service.judging.vocabulary.words import lemmas
from service.lazy import once

HOUSE, FINAL = "house", "final"
COURTS, COURT = frozenset({"district", "appeal", "supreme"}), frozenset({"court", "judge", "justice", "circuit"})
NOT_A_MATCH = frozenset(
    "report version day hour week month year decision approval draft toll vote say word wish stage chapter".split()
)
# These mean nothing without what they are said of, at most this many words on: "weekly (active) users".
OF_SOMETHING, TOLD_BY = frozenset("weekly monthly daily annual".split()), 3
PAPERS = frozenset("report paper newspaper magazine bulletin edition journal briefing".split())

# Periods given relative to now, whether or not a statement is dated.
TURN = re.compile(r"\b(this|last|next|previous|prior|preceding) (month|quarter|year|season|time)\b")
ONE_BEFORE = re.compile(r"\bthe (month|quarter|year|season) (?:before|earlier)\b")
THE_ONE = re.compile(
    r"\b(?:in|for|over|during) the (month|quarter|year|season)\b(?! (?:before|earlier|to|of|that|when))"
)
BEFORE_NOW = {"previous": "last", "prior": "last", "preceding": "last"}
# Statements dated no further apart mean the same by "this year".
SAME_NOW = timedelta(days=1)


def other_counterpart(pair: Comparison) -> Finding | None:
    """Each is about another of several things that go together: legs of a match, lanes of a road, two courts.

    Also the score at half-time and at the end, the risk of a stroke and of a heart attack, or two years.
    """
    apart = None if pair.in_articles else told_apart(pair) or parts_apart(pair)
    if apart is None:
        return None
    sentence = f"Here it is the “{apart[0]}”, there the “{apart[1]}”."
    return pair.finding(Reason.OTHER_FACT, sentence, UNDERSTOOD)


@once
def told_apart(pair: Comparison) -> tuple[str, str] | None:
    """The words by which each side is about another of them than the other side; None where either is about both."""
    apart = _kinds_apart(pair.ours, pair.theirs) or _shown_apart(_numbered(pair.ours), _numbered(pair.theirs))
    return apart or told_of_something_else(pair) or _turns_apart(pair)


def _turns_apart(pair: Comparison) -> tuple[str, str] | None:
    """ "This year" and "last year" of two statements; dated on two days, this year may be last year."""
    at_once = (pair.published_apart or SAME_NOW) <= SAME_NOW
    return _shown_apart(_turns(pair.ours), _turns(pair.theirs)) if at_once else None


def _shown_apart(ours: Mapping[str, frozenset[str]], theirs: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    """The first thing that each side names by words of its own, with these: "first leg", "second leg"."""
    thing = next(iter(contrasted(ours, theirs)), None)
    return None if thing is None else (f"{min(ours[thing])} {thing}", f"{min(theirs[thing])} {thing}")


@once
def _turns(side: Side) -> dict[str, frozenset[str]]:
    """Each period given relative to now, with the words that place it ("last", "next")."""
    text = side.text.lower()
    found = [(BEFORE_NOW.get(turn, turn), stretch) for turn, stretch in TURN.findall(text)]
    found += [("last", stretch) for stretch in ONE_BEFORE.findall(text)]
    found += [("this", stretch) for stretch in THE_ONE.findall(text)]
    return gathered((stretch, [turn]) for turn, stretch in found)


def _kinds_apart(ours: Side, theirs: Side) -> tuple[str, str] | None:
    one, other = _kinds(ours), _kinds(theirs)
    for word in sorted(one.keys() - theirs.lemmas):
        others = counterparts()[word]
        told = [kind for kind in sorted(others & other.keys() - ours.lemmas) if _are_of_one(one[word], other[kind])]
        if told and others.isdisjoint(ours.lemmas):
            return word, told[0]
    return None


def _are_of_one(behind: frozenset[str], behind_other: frozenset[str]) -> bool:
    """Weekly and monthly users go together, a weekly paper and an annual report do not."""
    return (not behind and not behind_other) or not behind.isdisjoint(behind_other)


@once
def _kinds(side: Side) -> dict[str, frozenset[str]]:
    """Each counterpart named, with the lemmas after it where only these say what it is of."""
    found: dict[str, frozenset[str]] = {}
    for n, word in enumerate(side.words):
        if word.lemma in counterparts() and not _means_something_else(side, n):
            following = side.words[n + 1 : n + 1 + TOLD_BY] if word.lemma in OF_SOMETHING else ()
            found[word.lemma] = found.get(word.lemma, frozenset()) | (lemmas(following) - stop_words())
    return found


def _means_something_else(side: Side, n: int) -> bool:
    """A house and the White House are not a chamber, a final report is not a match, "will appeal" is not a court."""
    word, following = side.words[n], side.words[n + 1 : n + 2]
    if word.lemma == HOUSE:
        called = side.text[word.start : word.end]
        return not called.istitle() or (n > 0 and side.words[n - 1].lower == "white")
    if word.lemma in COURTS:
        return COURT.isdisjoint(side.lemmas)
    other = {FINAL: NOT_A_MATCH}.get(word.lemma, PAPERS if word.lemma in OF_SOMETHING else frozenset())
    return any(one.lemma in other for one in following)


@once
def _numbered(side: Side) -> dict[str, frozenset[str]]:
    """Each thing distinguished by its number, with the numbers given: "the first leg"."""
    found = ((word.lower, thing.lemma) for word, thing in pairwise(side.words) if thing.lemma in numbered())
    return gathered((thing, [number]) for number, thing in found if number in RANKS)
