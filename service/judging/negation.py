"""One side says what the other denies."""

from __future__ import annotations

from service.claim import Polarity
from service.judging.comparison import Comparison, Side
from service.judging.lexicon import negations, opposites
from service.judging.statements import same_statement
from service.judging.verdict import Evidence, Label, Reason


def negation_differs(pair: Comparison) -> Evidence | None:
    """One says that it happened, the other that it did not."""
    ours, theirs = negated(pair.ours), negated(pair.theirs)
    if ours == theirs or not same_statement(pair):
        return None
    sentence = "One says what the other denies."
    return Evidence(
        "negation_differs",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        sentence,
        pair.ours.passage,
        pair.theirs.passage,
        0.75,
    )


def outcomes_differ(pair: Comparison) -> Evidence | None:
    """One tells the opposite outcome of the other."""
    if negated(pair.ours) != negated(pair.theirs) or not same_statement(pair):
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


def negated(side: Side) -> bool:
    """An odd number of negations, the claim's polarity included."""
    if side.published.claim.polarity is not Polarity.AFFIRMED:
        return True
    return sum(word.lower in negations() for word in side.words) % 2 == 1
