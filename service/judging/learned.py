"""Claims of articles: where the rules are silent, the learned pair model reads both."""

from __future__ import annotations

from dataclasses import replace

from service.judging.alignment import figures_left_over
from service.judging.comparison import Comparison
from service.judging.reading import Reading
from service.judging.verdict import REASONS, Evidence, Label, Reason

# Claims less alike than this are not worth the model's time.
WORTH_ASKING = 0.6
SURE_OF_AGREEMENT = 0.8
# A conflict of figures that were read as one measure stands from the first share of conflict on, if the share of
# different things is at most the second. On judged passages of 12 events that keeps 20 of 21 conflicts and drops half
# of the rest.
CONFIRMED, DIFFERENT_THINGS = 0.45, 0.3


def asked(pair: Comparison) -> bool:
    """The pair is alike enough to be worth the model's time."""
    return pair.similarity >= WORTH_ASKING


def reads_alike(pair: Comparison, reading: Reading) -> Evidence:
    """The model reads both claims as saying the same, the opposite, or neither."""
    label = _label(pair, reading)
    confidence = {Label.AGREEING: reading.agree, Label.CONFLICTING: reading.conflict, Label.NEW: reading.new}[label]
    sentence = f"The pair model reads the claims as {_shares(reading)}."
    return Evidence(
        "pair_model", label, REASONS[label], sentence, pair.ours.passage, pair.theirs.passage, round(confidence, 4)
    )


def confirmed(evidence: tuple[Evidence, ...], reading: Reading) -> tuple[Evidence, ...]:
    """A conflict of figures stands if the claims read as conflicting; else they measure different things."""
    seen = evidence[0]
    sentence = f"{seen.sentence} It reads the claims as {_shares(reading)}."
    if reading.conflict >= CONFIRMED and reading.new <= DIFFERENT_THINGS:
        return replace(seen, sentence=sentence, confidence=_confidence(reading)), *evidence[1:]
    doubted = replace(seen, label=Label.NEW, reason=Reason.OTHER_MEASURE, sentence=sentence, confidence=0.6)
    return doubted, *evidence[1:]


def _confidence(reading: Reading) -> float:
    return round(min(0.95, 0.45 + reading.conflict / 2), 2)


def _shares(reading: Reading) -> str:
    return (
        f"agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, telling different things {reading.new:.0%}"
    )


def _label(pair: Comparison, reading: Reading) -> Label:
    """Agreement or nothing: of 14 conflicts that the model alone raised on 89 articles, not one was a conflict."""
    return Label.AGREEING if _agrees(pair, reading) else Label.NEW


def _agrees(pair: Comparison, reading: Reading) -> bool:
    """The model has to be sure, and no figure may be left over."""
    return reading.agree >= SURE_OF_AGREEMENT and not figures_left_over(pair) and pair.same_polarity
