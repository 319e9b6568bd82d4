"""Where the rules are silent, the learned pair model reads both claims."""

from __future__ import annotations

from dataclasses import replace

from service.judging.alignment import figures_left_over
from service.judging.comparability import may_conflict
from service.judging.comparison import Comparison
from service.judging.reading import Reading
from service.judging.verdict import Evidence, Label, Reason

# Claims of articles less alike than this are not worth the model's time.
WORTH_ASKING = 0.6
# The model's agreement, the cosine and the shared words together, of news that shares a name. Texts that share more
# words than the second figure are one cut from the other, and then what one adds is new. Both tuned on labelled pairs.
NEWS_AGREES = 1.1
CUT_FROM_THE_OTHER = 0.9
WEIGHT_OF_WORDS = 0.2
# How sure the model has to be of a conflict: of two statements put beside each other, and of claims that a search
# found. An editor forgives a miss, not a false alarm.
SURE_OF_STATEMENTS, SURE_OF_ARTICLES, SURE_OF_AGREEMENT = 0.5, 0.9, 0.8
# Cosines: a search finds much that is somewhat alike; a conflict between articles takes claims that are more so.
SOMEWHAT_ALIKE, MUCH_ALIKE = 0.5, 0.65

# A conflict of figures that were read as one measure stands from the first share of conflict on, if the share of
# different things is at most the second. On judged passages of 12 events that keeps 20 of 21 conflicts and drops half of the rest.
CONFIRMED, DIFFERENT_THINGS = 0.45, 0.3

REASONS = {
    Label.AGREEING: Reason.READS_AS_AGREEMENT,
    Label.CONFLICTING: Reason.READS_AS_CONFLICT,
    Label.NEW: Reason.OTHER_FACT,
}


def asked(pair: Comparison) -> bool:
    """The pair is alike enough to be worth the model's time."""
    return not pair.in_articles or pair.similarity >= WORTH_ASKING


def reads_alike(pair: Comparison, reading: Reading, comparable: bool) -> Evidence:
    """The model reads both claims as saying the same, the opposite, or neither."""
    label = _label(pair, reading, comparable)
    confidence = {Label.AGREEING: reading.agree, Label.CONFLICTING: reading.conflict, Label.NEW: reading.new}[label]
    sentence = (
        f"The pair model reads them as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, "
        f"telling different things {reading.new:.0%}."
    )
    return Evidence(
        "pair_model", label, REASONS[label], sentence, pair.ours.passage, pair.theirs.passage, round(confidence, 4)
    )


def weighed(evidence: tuple[Evidence, ...], reading: Reading) -> tuple[Evidence, ...]:
    """A conflict of figures stands if the claims read as conflicting; else they are taken to measure different things."""
    seen, shares = evidence[0], _shares(reading)
    if reading.conflict >= CONFIRMED and reading.new <= DIFFERENT_THINGS:
        sure = round(min(0.95, 0.45 + reading.conflict / 2), 2)
        return replace(seen, sentence=f"{seen.sentence} {shares}", confidence=sure), *evidence[1:]
    sentence = f"{seen.sentence} {shares}"
    doubted = replace(seen, label=Label.NEW, reason=Reason.OTHER_MEASURE, sentence=sentence, confidence=0.6)
    return doubted, *evidence[1:]


def _shares(reading: Reading) -> str:
    return (
        f"It reads the claims as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, "
        f"telling different things {reading.new:.0%}."
    )


def _label(pair: Comparison, reading: Reading, comparable: bool) -> Label:
    if reading.conflict > max(reading.agree, reading.new):
        return Label.CONFLICTING if comparable and _conflict_stands(pair, reading) else Label.NEW
    agrees = _agrees_in_articles if pair.in_articles else _agrees_as_statements
    return Label.AGREEING if agrees(pair, reading) else Label.NEW


def _conflict_stands(pair: Comparison, reading: Reading) -> bool:
    """The model alone makes a conflict only where it is sure, and where nothing shows that they tell of two things."""
    if pair.in_articles:
        return may_conflict(pair) and pair.similarity >= MUCH_ALIKE and reading.conflict >= SURE_OF_ARTICLES
    if not pair.named:
        return True
    return _told_together(pair) and reading.conflict >= SURE_OF_STATEMENTS


def _told_together(pair: Comparison) -> bool:
    """Of named things, the rules have the last word where both sides give figures; else the two have to be alike."""
    if pair.ours.figures or pair.theirs.figures:
        return may_conflict(pair) and not (pair.ours.figures and pair.theirs.figures)
    return pair.similarity >= SOMEWHAT_ALIKE


def _agrees_in_articles(pair: Comparison, reading: Reading) -> bool:
    """Of claims that a search found alike, the model has to be sure, and no figure may be left over."""
    return reading.agree >= SURE_OF_AGREEMENT and not figures_left_over(pair) and pair.same_polarity


def _agrees_as_statements(pair: Comparison, reading: Reading) -> bool:
    """The likeliest reading is agreement; news that shares a name agrees too if one tells more than the other."""
    alike = reading.agree + pair.similarity + WEIGHT_OF_WORDS * pair.overlap
    as_news = pair.shares_a_name and pair.overlap < CUT_FROM_THE_OTHER and alike >= NEWS_AGREES
    return reading.agree > reading.new or as_news
