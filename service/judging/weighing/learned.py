"""Claims of articles: where the rules are silent, the learned pair model reads both."""

from __future__ import annotations

from dataclasses import replace
from math import inf

from service.claim import Modality
from service.judging.confidences import DOUBTED, SUREST_CHANCE
from service.judging.evidence.something_else import says_something_else
from service.judging.reading import Reading
from service.judging.rules import ONE_DETAIL, PAIR_MODEL, RULES, SURELY_READ, named
from service.judging.sides.comparability import both_asserted, may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.one_detail import is_numbered, told_otherwise
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import READ_AS, Evidence, Label, Reason
from service.quantity import compatible

# Claims less alike than this are not worth the model's time: of 38 more agreements that it read from 0.5 on in real
# articles, eight were of one fact.
WORTH_ASKING = 0.6
SURE_OF_AGREEMENT = 0.8  # never of conflict: of 14 that it raised alone on 89 articles, not one was an editor's
# A conflict stands if the model's share of different things is at most DIFFERENT_THINGS, and its share of conflict at
# least what its rule needs. Conflicts of figures are weighed instead, unless they are plain to see.
DIFFERENT_THINGS = 0.5
CONFIRMED_FROM = {rule.name: rule.confirmed_from for rule in RULES if rule.confirmed_from is not None}
PLAIN = {rule.name: rule.plain for rule in RULES if rule.plain}
CONFLICTS_OF_FIGURES = named(lambda rule: rule.of_figures and rule.label is Label.CONFLICTING)
AGREEMENTS_ON_FIGURES = named(lambda rule: rule.of_figures and rule.label is Label.AGREEING)
# Half of the model's share of conflict is added to this: at full certainty that gives the surest chance shown.
UNREAD_CONFIDENCE = 0.45
# A conflict of figures that is read as one so surely stands even if a figure is found elsewhere or claims are nearer.
SURE_OF_CONFLICT = 0.8


def asked(pair: Comparison) -> bool:
    """The pair is alike enough to be worth the model's time."""
    return pair.similarity >= WORTH_ASKING


def reads_alike(pair: Comparison, reading: Reading) -> Evidence:
    """The model reads both claims as saying the same, or says nothing.

    Otherwise it is in doubt: its share of different things is not used where it is lower than DOUBTED, since next to
    none of the conflicts that it alone reads is one.
    """
    if _agrees(pair, reading):
        return _read(pair, reading, Label.AGREEING)
    seen = _read(pair, reading, Label.NEW)
    return replace(seen, confidence=max(seen.confidence, DOUBTED))


def _read(pair: Comparison, reading: Reading, label: Label) -> Evidence:
    sentence = (
        f"The pair model reads the claims as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, "
        f"telling different things {reading.new:.0%}."
    )
    return pair.finding(READ_AS[label], sentence, round(reading.shares[label], 4)).signed(PAIR_MODEL, label)


def contradicts_in_one_detail(pair: Comparison, reading: Reading) -> Evidence | None:
    """The two are the same, word for word, but for one number, and are surely read as a contradiction.

    The model also reads "died like a dog" and "died like a coward" as one, though it was a single death.
    """
    detail = told_otherwise(pair) if pair.in_articles and pair.same_polarity and is_numbered(pair) else None
    if detail is None or reading.conflict < SURELY_READ or not both_asserted(pair):
        return None
    if unshared_subjects(pair) or not may_be_one_event(pair) or _may_both_be_true(pair):
        return None
    here, there = detail
    sentence = f"Both say it in the same words, but “{here}” is not “{there}”."
    found = pair.finding(Reason.READS_AS_CONFLICT, sentence, _confidence(reading))
    return found.signed(ONE_DETAIL, Label.CONFLICTING)


def _may_both_be_true(pair: Comparison) -> bool:
    """A bound of one side allows the other's figure: twelve are "up to 100"."""
    quantities = ((ours.quantity, theirs.quantity) for ours, theirs in pair.figure_pairs)
    return any(ours.value != theirs.value and compatible(ours, theirs) for ours, theirs in quantities)


def told_by(pair: Comparison, reading: Reading) -> Evidence:
    """What the model reads, under its likeliest label."""
    return _read(pair, reading, reading.likeliest)


def to_be_confirmed(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would conflict by a rule whose conflicts the model has to confirm."""
    if not evidence or evidence[0].label is not Label.CONFLICTING:
        return False
    return evidence[0].rule in CONFIRMED_FROM or evidence[0].rule in CONFLICTS_OF_FIGURES


def confirmed(pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading) -> tuple[Evidence, ...]:
    """A conflict stands if the claims are read as conflicting surely enough, or if it is plain to see without that.

    If the first does not stand, the next one that a rule saw may.
    """
    seen, plain, likeliest = evidence[0], _is_plain(pair, evidence[0]), told_by(pair, reading)
    if (plain or reading.conflict >= CONFIRMED_FROM.get(seen.rule, inf)) and reading.new <= DIFFERENT_THINGS:
        return (seen if plain else replace(seen, confidence=_confidence(reading))), likeliest, *evidence[1:]
    reason, why = (
        (Reason.OTHER_MEASURE, "But with what surrounds them a conflict is not likely enough.")
        if rests_on_figures(evidence)
        else (Reason.OTHER_FACT, "But the claims are not surely enough read as conflicting.")
    )
    doubted = seen.doubted(reason, why, DOUBTED)
    rest = evidence[1:]
    if rest and rest[0].label is Label.CONFLICTING:
        return *(confirmed(pair, rest, reading) if to_be_confirmed(rest) else rest), doubted
    return doubted, likeliest, *evidence[1:]


def _is_plain(pair: Comparison, seen: Evidence) -> bool:
    """The rule says that its conflict is plain here: the model does not always read "held" and "gave way" as one."""
    plain = PLAIN.get(seen.rule)
    return plain is not None and plain(pair, seen)


def read_as_conflicting(evidence: tuple[Evidence, ...]) -> bool:
    """The pair model is so sure of the conflict that no nearer claim and no figure found elsewhere undoes it."""
    return any(
        seen.rule == PAIR_MODEL and seen.label is Label.CONFLICTING and seen.confidence >= SURE_OF_CONFLICT
        for seen in evidence
    )


def rests_on_figures(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would conflict because of its figures."""
    return to_be_confirmed(evidence) and evidence[0].rule in CONFLICTS_OF_FIGURES


def agrees_on_figures(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would agree because of some of its figures."""
    return bool(evidence) and evidence[0].label is Label.AGREEING and evidence[0].rule in AGREEMENTS_ON_FIGURES


def _confidence(reading: Reading) -> float:
    return round(min(SUREST_CHANCE, UNREAD_CONFIDENCE + reading.conflict / 2), 2)


def _agrees(pair: Comparison, reading: Reading) -> bool:
    """The model has to be sure, and nothing may show that one says something else or only wishes it."""
    return reading.agree >= SURE_OF_AGREEMENT and not says_something_else(pair) and not _is_wished_once(pair)


def _is_wished_once(pair: Comparison) -> bool:
    """What one side states as a fact, the other only demands or finds right: "should resign" is not "resigned"."""
    return Modality.OPINION in (pair.ours.modality, pair.theirs.modality) and not both_asserted(pair)
