"""What a claim says is not so: the words that negate in it, and what they reach."""

from __future__ import annotations

import re
from itertools import pairwise

from service.claim import Modality
from service.judging.sides.arguing import is_called_a_claim
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import negations
from service.lazy import once

# A negation seldom reaches further than this many words ("was not entered or damaged").
NEGATED_WITHIN = 4
# With "to" behind it: a "decline" alone is a fall.
UNDONE = frozenset({"fail", "decline", "refuse"})
# With "out" behind it.
RULE = "rule"
# With one of these behind it: "without a tender", "it is impossible that a missile hit the plane".
TURNS_WITH = {"without": frozenset({"a", "an", "any"}), "impossible": frozenset({"that", "for"})}
DEMONSTRATIVES = frozenset({"this", "that"})
# Whoever says so denies no deed, unless the other side has the words of the second pattern, too.
MAY_NOT, MAY = re.compile(r"\b(?:can ?not|can[’']t|may not|must not)\b"), re.compile(r"\b(?:can|may|must|could)\b")
TOLD_NOT_TO = re.compile(r"\b(?:tell|told|direct|order|ask|urg|warn|advis)(?:e[ds]?|ing|s)?\b[^.;:]{0,40}\bnot to\b")
NOT_TO = re.compile(r"\bnot to\b")
NOT_A, IS = re.compile(r"\b(?:is|was|are|were)(?: not|n[’']t) an? "), re.compile(r"\b(?:is|was|are|were|be|been)\b")
DENIES_NO_DEED = ((MAY_NOT, MAY), (TOLD_NOT_TO, NOT_TO), (NOT_A, IS))
UNSETTLED = frozenset({"whether", "if", "unless"})


def both_negate(pair: Comparison) -> bool:
    """Each side denies something."""
    return _negates(pair.ours) and _negates(pair.theirs)


def either_denies(pair: Comparison) -> bool:
    """A negation reaches a word of one side, or of both."""
    return bool(denied(pair.ours) or denied(pair.theirs))


def _negates(side: Side) -> bool:
    return side.is_denial or bool(negated_at(side))


@once
def negated_at(side: Side) -> tuple[int, ...]:
    """The places of the words that negate."""
    return tuple(n for n in range(len(side.words)) if _is_negation(side, n))


def _is_negation(side: Side, at: int) -> bool:
    """ "Not", "no" and their like, but not "not only"; "yet to", "failed to", "declined to": it has not been done."""
    word = side.words[at]
    undone = word.lower == "yet" or word.lemma in UNDONE
    after = [word.lower for word in side.words[at + 1 : at + 2]]
    if word.lemma == RULE:
        return after == ["out"]
    if word.lower in TURNS_WITH:
        return not TURNS_WITH[word.lower].isdisjoint(after)
    if not undone and word.lower not in negations():
        return False
    return after == ["to"] if undone else after != ["only"]


@once
def denied(side: Side) -> frozenset[str]:
    """The lemmas of the words that a negation reaches: all of a denied claim's, else the next content word."""
    if side.is_denial:
        return side.lemmas
    reached = (first_after(side, at) for at in negated_at(side))
    return frozenset(word for word in reached if word) & side.lemmas


def first_after(side: Side, at: int) -> str:
    """The lemma of the first content word that a negation reaches: "was not damaged", "no missile"."""
    reach = (word.lemma for word in side.words[at + 1 : at + 1 + NEGATED_WITHIN])
    return next((word for word in reach if word in side.lemmas), "")


def stated(side: Side) -> bool:
    """It is stated as a fact, not as a plan, an opinion or a question."""
    return side.modality is Modality.ASSERTED and settled(side)


def told_outright(side: Side) -> bool:
    """It is stated as a fact, and nothing in it is denied."""
    return stated(side) and not denied(side)


@once
def settled(side: Side) -> bool:
    """It is said to be so, not asked whether, nor called a claim."""
    return UNSETTLED.isdisjoint(side.as_written) and not is_called_a_claim(side)


def denies_of_one(denying: Side, saying: Side) -> bool:
    """ "He did not answer this letter" does not deny that "he answered the letters"."""
    one = {noun.lower for word, noun in pairwise(denying.words) if word.lower in DEMONSTRATIVES}
    return any(word.lower != word.lemma and word.lower.endswith("s") and word.lemma in one for word in saying.words)


def denies_no_deed(denying: Side, saying: Side) -> bool:
    """What must not be done may have been done, and what is not a reform may be called one."""
    return any(
        denied_so.search(denying.text) and not said_so.search(saying.text) for denied_so, said_so in DENIES_NO_DEED
    )
