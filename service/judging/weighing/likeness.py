"""How likely two claims that only read alike tell one and the same fact."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log, log1p

from service.judging.confidences import DOUBTED, FROM_THE_REST
from service.judging.reading import Reading
from service.judging.rules import PAIR_MODEL, named
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.learned import read_as_conflicting, rests_on_figures

# Agreements that neither the same words nor measured figures vouch for, only that both sides read alike.
ONLY_ALIKE = named(lambda rule: rule.only_alike) | {PAIR_MODEL}
# Below this share two claims that read alike are not told as agreeing. Of 60 of other events that one person read
# later, all over 0.45 and 62 % right, it keeps 86 % of the right ones, and 65 % of what it keeps is right.
LIKELY = 0.55
# A logistic model, fitted on 230 such agreements between 165 real articles that one person read, 57 % of them right. On
# events left out, the ones kept at 0.5 are right in 71 % and 76 % of the right ones are kept; without what the pair
# model reads it is 64 % and 69 %.
BIAS, SIMILARITY, EVENT_SIMILARITY, WORDS, NEAREST, READ = -3.92, 2.76, 1.39, 0.27, 0.90, 0.51
UNREAD = 0.8  # the log-odds of agreement that the pair model gives such pairs on average
# Of ten real agreements by likeness the pair model reads up to 81 % conflict; of what it reads higher, most is none.
READ_AS_CONFLICT = 0.85
READ_OTHERWISE = "But the pair model reads a contradiction rather than the same."
MOST = 3.0  # surer log-odds tell no more


def share(pair: Comparison, nearness: Nearness, reading: Reading | None) -> float:
    """The share of pairs like this that tell one fact, 0 to 1."""
    return _share(pair, nearness, UNREAD if reading is None else _log_odds(reading.agree))


def may_be_one_fact(pair: Comparison, nearness: Nearness) -> bool:
    """The share is large enough if the pair model should read the two as surely agreeing."""
    return _share(pair, nearness, MOST) >= LIKELY


def _share(pair: Comparison, nearness: Nearness, read: float) -> float:
    alike = SIMILARITY * pair.similarity + EVENT_SIMILARITY * pair.event_similarity
    words = WORDS * log1p(len(pair.shared_lemmas))
    odds = BIAS + alike + words + NEAREST * nearness.are_nearest(pair) + READ * read
    return round(1 / (1 + exp(-odds)), 2)


def _log_odds(share: float) -> float:
    inside = min(max(share, 1e-6), 1 - 1e-6)
    return min(max(log(inside / (1 - inside)), -MOST), MOST)


def is_only_alike(evidence: tuple[Evidence, ...]) -> bool:
    """The pair would agree, and only since it reads alike."""
    return bool(evidence) and evidence[0].label is Label.AGREEING and evidence[0].rule in ONLY_ALIKE


def placed(
    pair: Comparison, evidence: tuple[Evidence, ...], nearness: Nearness, reading: Reading | None
) -> tuple[Evidence, ...]:
    """The evidence as it stands beside what else the two articles claim."""
    if is_only_alike(evidence):
        if reading is not None and reading.conflict >= READ_AS_CONFLICT:
            return evidence[0].doubted(Reason.OTHER_FACT, READ_OTHERWISE, DOUBTED), *evidence[1:]
        return _weighed(evidence, share(pair, nearness, reading))
    if rests_on_figures(evidence) and nearness.have_nearer(pair) and not read_as_conflicting(evidence):
        why = "But both have a nearer claim in the other article."
        return evidence[0].doubted(Reason.OTHER_MEASURE, why, FROM_THE_REST), *evidence[1:]
    return evidence


def _weighed(evidence: tuple[Evidence, ...], likely: float) -> tuple[Evidence, ...]:
    """The agreement with its share as confidence; two facts if the share is too small."""
    if likely >= LIKELY:
        return replace(evidence[0], confidence=likely), *evidence[1:]
    why = "But claims that are no more alike mostly tell two facts."
    return evidence[0].doubted(Reason.OTHER_FACT, why, round(1 - likely, 2)), *evidence[1:]
