"""Two bare statements: what rules and model saw is weighed, by weights learnt from labelled pairs.

A multinomial logistic model over a few named signals, learnt twice: where rules or figures have a say, and where only
the pair model has. It is used only where no article says what a statement is about: there no rule can be sure, and an
honest share for each label is worth more than the first rule that spoke.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

from service.judging.aligning.in_passing import tells_in_passing
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.outcomes import is_the_only_difference, outcomes_differ
from service.judging.evidence.topics import only_of_one_topic
from service.judging.rules import RULES, WEIGHED, named
from service.judging.verdict import READ_AS, Evidence, Label, Reason, Verdict
from service.judging.weighing.ruled_out import ruled_out, tell_opposites_of_two
from service.judging.weighing.statement_signals import Seen, signals, weights
from service.judging.weighing.telling import told_beside

LABELS = (Label.AGREEING, Label.CONFLICTING, Label.NEW)
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
DECIDING = named(lambda rule: rule.decides)
AS_READ = {rule.name: rule.as_read for rule in RULES if rule.as_read}


def weighed(seen: Seen) -> Verdict:
    """The likeliest of the labels that the rules leave possible, with its share among them as confidence."""
    shares = _possible(_given(seen), seen)
    if likeliest(shares) is Label.AGREEING:
        shares = _without(shares, _read_otherwise(seen))
    label = likeliest(shares)
    reason = next((one.reason for one in seen.evidence if one.label is label), READ_AS[label])
    told = _told(seen, label, reason, shares)
    spoken = told_beside(label, sorted(seen.evidence, key=lambda one: one.label is not label))
    attributed = label is Label.CONFLICTING and seen.pair.between_speakers
    return Verdict(label, told.confidence, reason, (*spoken, told), attributed)


def _given(seen: Seen) -> Mapping[Label, float]:
    """Each label's share as weighed; or as read where a rule sees a plain conflict and the model reads one too.

    The weights know such a rule only together with all others that see a conflict, most of which are often wrong. Texts
    that differ only in two opposites the model may read as the same: it knows "sober" and "drunk" as words of one kind.
    """
    pair, reading = seen.pair, seen.reading
    deciding = next((one for one in seen.evidence if one.rule in DECIDING), None)
    if deciding is not None:
        return _nearly_all(deciding.label, FROM_THE_REST)
    plain = [one for one in seen.evidence if (holds := AS_READ.get(one.rule)) and holds(pair, one)]
    if any(one.rule == outcomes_differ.__name__ for one in plain) and is_the_only_difference(pair):
        return _nearly_all(Label.CONFLICTING, max(FROM_THE_REST, reading.conflict))
    if plain and reading.conflict >= MORE_LIKELY_THAN_NOT:
        return reading.shares
    return weights(seen.only_read).shares(signals(seen))


def _nearly_all(label: Label, share: float) -> Mapping[Label, float]:
    """That share for the label; the other two halve what is left."""
    return {one: share if one is label else (1 - share) / 2 for one in LABELS}


def likeliest(shares: Mapping[Label, float]) -> Label:
    """The label with the largest share; a conflict only if it is more likely than not.

    Where it is not, the larger share of the other two decides: of six real news pairs that agree so four do.
    """
    doubtful = shares[Label.CONFLICTING] < MORE_LIKELY_THAN_NOT
    return max((one for one in LABELS if not (doubtful and one is Label.CONFLICTING)), key=lambda one: shares[one])


def _possible(shares: Mapping[Label, float], seen: Seen) -> dict[Label, float]:
    """The shares without the labels that are ruled out; opposites said of two things are new as far as they agreed."""
    impossible = ruled_out(seen, is_sure=shares[Label.CONFLICTING] >= SURE_THOUGH_APART)
    if tell_opposites_of_two(seen):
        shares = {**shares, Label.NEW: shares[Label.NEW] + shares[Label.AGREEING], Label.AGREEING: 0.0}
    return _without(shares, impossible)


def _without(shares: Mapping[Label, float], impossible: Container[Label]) -> dict[Label, float]:
    """The shares of the other labels, made to add up to one."""
    left = {label: 0.0 if label in impossible else share for label, share in shares.items()}
    return {label: share / sum(left.values()) for label, share in left.items()}


def _read_otherwise(seen: Seen) -> frozenset[Label]:
    """What statements weighed as agreeing cannot get, as they are read, where no rule saw them agree.

    Two facts on one topic, if they are not surely read as a conflict, do not conflict either.
    """
    pair, reading = seen.pair, seen.reading
    if seen.saw(Label.AGREEING):
        return frozenset()
    if reading.conflict >= SURELY_READ_OTHERWISE or tells_in_passing(pair):
        return frozenset({Label.AGREEING})
    of_one_topic = reading.new >= READ_AS_TWO_FACTS and reading.agree < HARDLY_READ and only_of_one_topic(pair)
    return frozenset({Label.AGREEING, Label.CONFLICTING}) if of_one_topic else frozenset()


def _told(seen: Seen, label: Label, reason: Reason, shares: Mapping[Label, float]) -> Evidence:
    reading = seen.reading
    sentence = (
        f"The pair model reads them as agreeing {reading.agree:.0%}, conflicting {reading.conflict:.0%}, telling "
        f"different things {reading.new:.0%}; with what the rules saw that is agreeing {shares[Label.AGREEING]:.0%}, "
        f"conflicting {shares[Label.CONFLICTING]:.0%}, new {shares[Label.NEW]:.0%}."
    )
    return seen.pair.finding(reason, sentence, round(shares[label], 4)).signed(WEIGHED, label)
