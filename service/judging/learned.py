"""Claims of articles: where the rules are silent, the learned pair model reads both."""

from __future__ import annotations

from dataclasses import replace

from service.judging.alignment import figures_left_over
from service.judging.comparison import Comparison
from service.judging.reading import Reading
from service.judging.verdict import REASONS, Evidence, Label, Reason

# Claims less alike than this are not worth the model's time.
WORTH_ASKING = 0.6
SURE_OF_AGREEMENT = 0.8  # it raises no conflict: of 14 that it raised alone on 89 articles, not one was an editor's
# A conflict of figures stands if the model's share of different things is at most DIFFERENT_THINGS. One whose figures
# were only read as one measure needs a share of conflict, too: on judged passages of 12 events that keeps 20 of 21
# conflicts and drops half of the rest. Figures that words align need none, since the model is weak at vague figures.
DIFFERENT_THINGS = 0.3
CONFIRMED = {"amounts_differ": 0.0, "read_amounts_differ": 0.45}


def asked(pair: Comparison) -> bool:
    """The pair is alike enough to be worth the model's time."""
    return pair.similarity >= WORTH_ASKING


def reads_alike(pair: Comparison, reading: Reading) -> Evidence:
    """The model reads both claims as saying the same, or says nothing."""
    return _read(pair, reading, Label.AGREEING if _agrees(pair, reading) else Label.NEW)


def _read(pair: Comparison, reading: Reading, label: Label) -> Evidence:
    confidence = {Label.AGREEING: reading.agree, Label.CONFLICTING: reading.conflict, Label.NEW: reading.new}[label]
    sentence = (
        f"The pair model reads the claims as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, "
        f"telling different things {reading.new:.0%}."
    )
    return Evidence(
        "pair_model", label, REASONS[label], sentence, pair.ours.passage, pair.theirs.passage, round(confidence, 4)
    )


def confirmed(pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading) -> tuple[Evidence, ...]:
    """A conflict of figures stands unless the claims are read as telling different things."""
    seen = evidence[0]
    if reading.conflict >= CONFIRMED[seen.rule] and reading.new <= DIFFERENT_THINGS:
        stands = replace(seen, confidence=_confidence(reading))
        return stands, _read(pair, reading, Label.CONFLICTING), *evidence[1:]
    doubted = seen.doubted(Reason.OTHER_MEASURE, "But the claims are read as telling different things.", 0.6)
    return doubted, _read(pair, reading, Label.NEW), *evidence[1:]


def rests_on_figures(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would conflict, for its figures."""
    return bool(evidence) and evidence[0].label is Label.CONFLICTING and evidence[0].rule in CONFIRMED


def _confidence(reading: Reading) -> float:
    return round(min(0.95, 0.45 + reading.conflict / 2), 2)


def _agrees(pair: Comparison, reading: Reading) -> bool:
    """The model has to be sure, and no figure may be left over."""
    return reading.agree >= SURE_OF_AGREEMENT and not figures_left_over(pair) and pair.same_polarity
