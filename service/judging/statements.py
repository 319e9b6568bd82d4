"""Whether two claims are the same statement but for one detail."""

from __future__ import annotations

from service.judging.comparability import same_period, unshared_subjects
from service.judging.comparison import Comparison
from service.judging.lexicon import negations

# Below this share of common content words the two may speak of different things.
SAME_STATEMENT = 0.6
# Wordings with fewer common content words than this are too short to tell.
ENOUGH_WORDS = 2


def same_statement(pair: Comparison, words: float = SAME_STATEMENT) -> bool:
    """Both say most of the same of the same time; `words` is the least share of common content words."""
    return same_period(pair) and same_but_for_time(pair, words)


def same_but_for_time(pair: Comparison, words: float = SAME_STATEMENT) -> bool:
    """Both say most of the same, and neither names somebody whom the other does not."""
    return same_but_for_names(pair, words) and not unshared_subjects(pair)


def same_but_for_names(pair: Comparison, words: float) -> bool:
    """Most content words that are no names are common, and both say it as equally certain, of the same incident."""
    shared, share = pair.shared_statement
    return (
        len(shared - negations()) >= ENOUGH_WORDS
        and share >= words
        and pair.ours.modality is pair.theirs.modality
        and pair.ours.looks_elsewhere == pair.theirs.looks_elsewhere
    )
