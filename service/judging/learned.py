"""Where the rules are silent, the learned pair model reads both claims."""

from __future__ import annotations

from service.judging.comparison import Comparison
from service.judging.reading import Reading
from service.judging.verdict import Evidence, Label, Reason

# The model is not asked about claims less alike than this: it would see a conflict in any two topics.
WORTH_ASKING = 0.5


def asked(pair: Comparison) -> bool:
    """The pair is alike enough to be worth the model's time."""
    return not pair.ours.in_article or pair.similarity >= WORTH_ASKING


def reads_alike(pair: Comparison, reading: Reading) -> tuple[Evidence, ...]:
    """The model reads both claims as saying the same, the opposite, or neither."""
    probabilities = {Label.AGREEING: reading.agree, Label.CONFLICTING: reading.conflict, Label.NEW: reading.new}
    label = max(probabilities, key=lambda one: probabilities[one])
    reason = {
        Label.AGREEING: Reason.READS_AS_AGREEMENT,
        Label.CONFLICTING: Reason.READS_AS_CONFLICT,
        Label.NEW: Reason.OTHER_FACT,
    }[label]
    confidence = probabilities[label]
    sentence = f"The pair model reads the two as {label}, with {confidence:.0%}."
    return (
        Evidence("pair_model", label, reason, sentence, pair.ours.passage, pair.theirs.passage, round(confidence, 4)),
    )
