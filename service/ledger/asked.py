"""Which measures answer a question: it names what is counted, or what was done to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from service.judging.measuring.actions import counts
from service.judging.vocabulary.actions import actions_of
from service.judging.vocabulary.words import Word, read_words
from service.ledger.measure import Measure


def asked_first(measures: Iterable[Measure], question: str, near: Set[str]) -> list[Measure]:
    """Those that answer "people killed in the quake" before the quake's magnitude; else in the order given.

    `near` are the claims nearest to the question: measures of no such claim are of other events.
    """
    words = read_words(question)
    return sorted(measures, key=lambda measure: -_answers(measure, words) if _claims(measure) & near else 0)


def _claims(measure: Measure) -> Set[str]:
    return {claim_id for entry in measure.entries for claim_id, _ in entry.places}


def _answers(measure: Measure, words: Sequence[Word]) -> int:
    """How much of what it measures the question names, the noun and the action; and it says more with two values."""
    asked = {action for word in words for form in (word.lemma, word.lower) for action in actions_of().get(form, ())}
    figures = [entry.figure for entry in measure.entries]
    noun = any(counts(word, figure.quantity) for word in words for figure in figures)
    return noun + any(figure.action in asked for figure in figures) + (len(figures) > 1)
