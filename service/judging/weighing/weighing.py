"""Two bare statements: what rules and model saw is weighed, by weights learnt from labelled pairs.

A multinomial logistic model over a few named signals, learnt twice: where rules or figures have a say, and where only
the pair model has. It is used only where no article says what a statement is about: there no rule can be sure, and an
honest share for each label is worth more than the first rule that spoke.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.in_passing import tells_in_passing
from service.judging.aligning.scopes.branches import counts_jobs
from service.judging.aligning.scopes.moves import other_move
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.negation import other_actors
from service.judging.evidence.other_scopes import other_scope, surely_of_another_scope
from service.judging.evidence.outcomes import is_the_only_difference, one_follows, outcomes_differ, tell_the_opposite
from service.judging.evidence.topics import only_of_one_topic
from service.judging.reading import Reading
from service.judging.rules import RULES, WEIGHED, named
from service.judging.sides.comparison import Comparison
from service.judging.sides.events import other_event
from service.judging.sides.specificity import recurring, specificity
from service.judging.verdict import READ_AS, Evidence, Label, Reason, Verdict
from service.judging.weighing.contradiction import nothing_fits
from service.judging.weighing.telling import told_beside
from service.judging.weighing.weights import Weights, learnt, log_share
from service.quantity import Bound, Quantity, compatible

LABELS = (Label.AGREEING, Label.CONFLICTING, Label.NEW)
# By whether the pair model's reading is all that is known of a pair.
FILES = {False: "ruled.json", True: "only_read.json"}
# What distinguishes one event from another counts up to this many names and details.
ENOUGH = 4.0
# Of the conflicts shown for real news pairs 42 % are right with it and 35 % without; 45 % are found, and 51 % without.
MORE_LIKELY_THAN_NOT = 0.5
# A caller who compares two statements mostly means one event: where only unlike places show two, and not of a kind that
# happens again and again, nearly all development pairs weighed this surely conflict.
SURE_THOUGH_APART = 0.7
# Of 11 development and written pairs weighed as agreeing, read as conflicting this surely and seen to agree by no rule,
# 7 conflict and 2 agree.
SURELY_READ_OTHERWISE = 0.8
# Statements that share only their names and subject were weighed as agreeing though they were read as two facts.
# Rejecting those read as a conflict as well would lose a tenth of the real agreements.
READ_AS_TWO_FACTS, HARDLY_READ = 0.35, 0.5
WEIGHED_ALONE = named(lambda rule: rule.weighed_alone)
AS_READ = {rule.name: rule.as_read for rule in RULES if rule.as_read}


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules saw of two statements, and how the pair model reads them."""

    pair: Comparison
    evidence: tuple[Evidence, ...]
    reading: Reading


def _other_rule(label: Label, evidence: Sequence[Evidence]) -> bool:
    return any(one.label is label and one.rule not in WEIGHED_ALONE for one in evidence)


STATEMENT_SIGNALS: Mapping[str, Callable[[Seen], float]] = {
    "reads_agreeing": lambda seen: log_share(seen.reading.agree),
    "reads_conflicting": lambda seen: log_share(seen.reading.conflict),
    "reads_new": lambda seen: log_share(seen.reading.new),
    "similarity": lambda seen: seen.pair.similarity,
    "overlap": lambda seen: seen.pair.overlap,
    "named": lambda seen: float(seen.pair.named),
    "shares_a_name": lambda seen: float(seen.pair.shares_a_name),
    "parallel": lambda seen: float(seen.pair.parallel),
    "specific": lambda seen: min(specificity(seen.pair), ENOUGH),
    "recurring": lambda seen: float(recurring(seen.pair)),
    "both_give_figures": lambda seen: float(bool(seen.pair.ours.figures and seen.pair.theirs.figures)),
    "figures_left_over": lambda seen: float(figures_left_over(seen.pair)),
    "named_reads_agreeing": lambda seen: seen.pair.named * log_share(seen.reading.agree),
    "named_reads_conflicting": lambda seen: seen.pair.named * log_share(seen.reading.conflict),
    "named_similarity": lambda seen: seen.pair.named * seen.pair.similarity,
    "figures_read_conflicting": lambda seen: (
        bool(seen.pair.ours.figures and seen.pair.theirs.figures) * log_share(seen.reading.conflict)
    ),
    "length_of_earlier": lambda seen: log(1 + len(seen.pair.theirs.words)),
    "length_of_later": lambda seen: log(1 + len(seen.pair.ours.words)),
    "other_agreement": lambda seen: float(_other_rule(Label.AGREEING, seen.evidence)),
    "other_conflict": lambda seen: float(_other_rule(Label.CONFLICTING, seen.evidence)),
} | {
    rule: lambda seen, rule=rule: float(any(one.rule == rule for one in seen.evidence))
    for rule in sorted(WEIGHED_ALONE)
}


def weighed(seen: Seen) -> Verdict:
    """The likeliest of the labels that the rules leave possible, with its share among them as confidence."""
    shares = _possible(_given(seen), seen)
    if likeliest(shares) is Label.AGREEING and _read_otherwise(seen):
        shares = _without(shares, {Label.AGREEING})
    label = likeliest(shares)
    reason = next((one.reason for one in seen.evidence if one.label is label), READ_AS[label])
    told = _told(seen, label, reason, shares)
    spoken = told_beside(label, sorted(seen.evidence, key=lambda one: one.label is not label))
    attributed = label is Label.CONFLICTING and seen.pair.between_speakers
    return Verdict(label, told.confidence, reason, (*spoken, told), attributed)


def _given(seen: Seen) -> Mapping[Label, float]:
    """Each label's share as weighed; or as read where a rule sees a plain conflict and the model reads one, too.

    The weights know such a rule only together with all others that see a conflict, most of which are often wrong. Texts
    that differ only in two opposites the model may read as the same: it knows "sober" and "drunk" as words of one kind.
    """
    pair, reading = seen.pair, seen.reading
    plain = [one for one in seen.evidence if (holds := AS_READ.get(one.rule)) and holds(pair, one)]
    if any(one.rule == outcomes_differ.__name__ for one in plain) and is_the_only_difference(pair):
        sure = max(FROM_THE_REST, reading.conflict)
        return {Label.AGREEING: (1 - sure) / 2, Label.CONFLICTING: sure, Label.NEW: (1 - sure) / 2}
    if plain and reading.conflict >= MORE_LIKELY_THAN_NOT:
        return {Label.AGREEING: reading.agree, Label.CONFLICTING: reading.conflict, Label.NEW: reading.new}
    return weights(only_read(pair, seen.evidence)).shares(signals(seen))


def likeliest(shares: Mapping[Label, float]) -> Label:
    """The label with the largest share; a conflict only if it is more likely than not.

    Where it is not, the larger share of the other two decides: of six real news pairs that agree so four do.
    """
    doubtful = shares[Label.CONFLICTING] < MORE_LIKELY_THAN_NOT
    return max((one for one in LABELS if not (doubtful and one is Label.CONFLICTING)), key=lambda one: shares[one])


def _possible(shares: Mapping[Label, float], seen: Seen) -> dict[Label, float]:
    """The shares without the labels that are ruled out.

    Two market days don't conflict, nor do two events, unless that is surely weighed and such events aren't frequent.
    Nor do figures that words show to count two things, nor a claim that follows on the other, if no rule saw a
    conflict.

    Figures of one measure that do not fit never agree, nor do those of one unit of which none fits, deeds with doer and
    sufferer exchanged, things got by two holders, or two events read as conflicting rather than agreeing. Nor does a
    word with its opposite, where no rule saw agreement: "Ghana lost", "Brazil won".
    """
    pair, evidence, reading = seen.pair, seen.evidence, seen.reading
    rules = {one.rule for one in evidence}
    sure = shares[Label.CONFLICTING] >= SURE_THOUGH_APART and not recurring(pair)
    ruled_out = {rule.rules_out for rule in RULES if rule.name in rules and not (sure and rule.speaks is other_event)}
    if other_scope.__name__ in rules and surely_of_another_scope(pair):
        ruled_out |= {Label.CONFLICTING, Label.AGREEING}
    if one_follows(pair) and all(one.label is not Label.CONFLICTING for one in evidence):
        ruled_out |= {Label.CONFLICTING}
    if Label.CONFLICTING in ruled_out and reading.conflict > reading.agree:
        ruled_out |= {Label.AGREEING}
    if _leaves_room(pair, evidence):
        ruled_out |= {Label.CONFLICTING}
    if nothing_fits(pair):
        ruled_out |= {Label.AGREEING}
    if _opposite(pair, evidence) and pair.shared_lemmas:
        ruled_out |= {Label.AGREEING}
    elif _opposite(pair, evidence):  # of two things
        shares = {**shares, Label.NEW: shares[Label.NEW] + shares[Label.AGREEING], Label.AGREEING: 0.0}
    if _became_otherwise(pair, evidence):
        ruled_out |= {Label.AGREEING, Label.CONFLICTING}
    return _without(shares, ruled_out)


def _leaves_room(pair: Comparison, evidence: Sequence[Evidence]) -> bool:
    """No rule saw a conflict, and each figure of a measure that both give lies in what the other side leaves open.

    "At least 10" and "12", "12 to 14" and "13" may both be true; "10" beside "more than 10" is meant to be otherwise.
    """
    shared = shared_figures(pair)
    fit = bool(shared) and all(_lies_within(one.quantity, other.quantity) for one, other in shared)
    return fit and all(one.label is not Label.CONFLICTING for one in evidence) and not figures_left_over(pair)


def _lies_within(one: Quantity, other: Quantity) -> bool:
    """One is exact and lies between the ends of the other, on neither of them."""
    exact, bounded = (one, other) if one.bound is Bound.EXACT else (other, one)
    if exact.bound is not Bound.EXACT or bounded.bound is Bound.EXACT:
        return False
    return exact.value not in (bounded.interval.low, bounded.interval.high) and compatible(one, other)


def _without(shares: Mapping[Label, float], ruled_out: Container[Label | None]) -> dict[Label, float]:
    """The shares of the other labels, made to add up to one."""
    left = {label: 0.0 if label in ruled_out else share for label, share in shares.items()}
    return {label: share / sum(left.values()) for label, share in left.items()}


def _read_otherwise(seen: Seen) -> bool:
    """No rule saw agreement, and the model reads a conflict or two facts on one topic, or a figure is in passing."""
    pair, reading = seen.pair, seen.reading
    of_one_topic = reading.new >= READ_AS_TWO_FACTS and reading.agree < HARDLY_READ and only_of_one_topic(pair)
    otherwise = reading.conflict >= SURELY_READ_OTHERWISE or of_one_topic or tells_in_passing(pair)
    return otherwise and all(one.label is not Label.AGREEING for one in seen.evidence)


def _opposite(pair: Comparison, evidence: Sequence[Evidence]) -> bool:
    seen = any(one.label is Label.AGREEING for one in evidence)
    return not seen and tell_the_opposite(pair) and not other_actors(pair)


def _became_otherwise(pair: Comparison, evidence: Sequence[Evidence]) -> bool:
    """The same number of jobs has different fates here and there, and no rule saw anything agree."""
    seen = any(one.label is Label.AGREEING for one in evidence)
    return not seen and any(
        ours.quantity.value == theirs.quantity.value and counts_jobs(ours) and other_move(ours, theirs, pair)
        for ours, theirs in pair.figure_pairs
    )


def _told(seen: Seen, label: Label, reason: Reason, shares: Mapping[Label, float]) -> Evidence:
    pair, reading = seen.pair, seen.reading
    sentence = (
        f"The pair model reads them as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, telling "
        f"different things {reading.new:.0%}; with what the rules saw that is agreeing {shares[Label.AGREEING]:.0%}, "
        f"conflicting {shares[Label.CONFLICTING]:.0%}, new {shares[Label.NEW]:.0%}."
    )
    return Evidence(WEIGHED, label, reason, sentence, pair.ours.passage, pair.theirs.passage, round(shares[label], 4))


def signals(seen: Seen) -> tuple[float, ...]:
    """Every signal's value, in the order of STATEMENT_SIGNALS."""
    return tuple(signal(seen) for signal in STATEMENT_SIGNALS.values())


def only_read(pair: Comparison, evidence: Sequence[Evidence]) -> bool:
    """Not both give figures, and no rule saw agreement or conflict: the model's reading is nearly all there is."""
    figures = pair.ours.figures and pair.theirs.figures
    return not figures and all(one.label is Label.NEW for one in evidence)


@cache
def weights(of_reading_alone: bool) -> Weights:
    """The weights that ship."""
    return learnt(FILES[of_reading_alone], tuple(STATEMENT_SIGNALS))
