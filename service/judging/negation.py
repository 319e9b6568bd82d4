"""One side says what the other denies."""

from __future__ import annotations

from service.claim import Polarity
from service.judging.comparison import Comparison, Side
from service.judging.lexicon import negations, opposites
from service.judging.statements import same_statement
from service.judging.verdict import Evidence, Label, Reason

# A negation seldom reaches further than this many words ("was not entered or damaged").
REACH = 4

# A "no" turns a statement round only if nearly all the rest is the same.
SAME_BUT_FOR_A_NO = 0.7
UNSETTLED = frozenset({"whether", "if", "unless"})


def negation_differs(pair: Comparison) -> Evidence | None:
    """One says that it happened, the other that it did not."""
    if not same_statement(pair, SAME_BUT_FOR_A_NO) or not settled(pair.ours) or not settled(pair.theirs):
        return None
    shared = pair.shared_lemmas - negations()
    ours, theirs = denied(pair.ours) & shared, denied(pair.theirs) & shared
    if bool(ours) == bool(theirs):
        return None
    return Evidence(
        "negation_differs",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        "One says what the other denies.",
        pair.ours.passage,
        pair.theirs.passage,
        0.75,
    )


def outcomes_differ(pair: Comparison) -> Evidence | None:
    """One tells the opposite outcome of the other."""
    if denied(pair.ours) or denied(pair.theirs) or not same_statement(pair):
        return None
    table = opposites()
    for word in sorted(pair.ours.lemmas - pair.theirs.lemmas):
        for other in sorted(table.get(word, frozenset()) & (pair.theirs.lemmas - pair.ours.lemmas)):
            return Evidence(
                "outcomes_differ",
                Label.CONFLICTING,
                Reason.OUTCOMES_DIFFER,
                f"“{word}” here is “{other}” there.",
                pair.ours.passage,
                pair.theirs.passage,
                0.7,
            )
    return None


def denied(side: Side) -> frozenset[str]:
    """The lemmas of the words that a negation reaches: all of a denied claim's, else those close behind it."""
    if side.published.claim.polarity is Polarity.DENIED:
        return side.lemmas
    behind = {
        n + step for n, word in enumerate(side.words) if word.lower in negations() for step in range(1, REACH + 1)
    }
    reached = {side.words[n].lemma for n in behind if n < len(side.words)}
    return frozenset(reached) & side.lemmas


def settled(side: Side) -> bool:
    """It is said to be so, not asked whether."""
    return not any(word.lower in UNSETTLED for word in side.words)
