"""What one side announces was called off, or had been done before, as the other tells."""

from __future__ import annotations

import re

from service.claim import Modality
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.statements import SAME_STATEMENT
from service.judging.evidence.states import may_be_of_one_state, of_another_moment
from service.judging.evidence.subjects import dated
from service.judging.evidence.times import DONE_AGAIN
from service.judging.sides.comparability import may_be_one_event
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import denied, settled
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.actions import RISE_OR_FALL, action_of
from service.judging.vocabulary.lemmas import lemma

CALLED_OFF = re.compile(
    r"(?P<passive>\b(?:be|been|being|is|are|was|were|got) (?:[a-z]+ly )?)?"
    r"\b(?:called off|cancell?ed|scrapped|postponed|put off|axed|shelved)\b"
)
# Who applies again has applied before.
AGAIN = frozenset("again another second third more further new renew resume".split())
WHAT_IS_PLANNED = re.compile(
    r"\b(?:will|(?:plan|intend|hope|aim|want|is|are|expected|due|set|about)s? to)"
    r"(?: (?!apply|supply|reply|rely)[a-z]+ly| be(?= [a-z]+(?:ed|en)\b))? ([a-z]+)"
)
A_PLAN = frozenset({"plan", "proposal"})
# What was done in May may be planned again for June: a vote is held, a rate or a dividend is raised.
OFTEN_DONE = DONE_AGAIN | frozenset("vote hold raise lift lower reduce hire pay discuss debate review test try".split())


def plan_called_off(pair: Comparison) -> Finding | None:
    """One announces what the other says has been called off."""
    if not _are_plan_and_news(pair) or other_days(pair):
        return None
    plan, told = _plan_first(pair)
    off = CALLED_OFF.search(told.text)
    if off is None or CALLED_OFF.search(plan.text) or not _are_of_one_matter(plan, told, off):
        return None
    return pair.finding(Reason.OUTCOMES_DIFFER, "One announces what, by the other, has been called off.", FROM_THE_REST)


def already_done(pair: Comparison) -> Finding | None:
    """One plans what the other says had been done before."""
    if not _are_plan_and_news(pair) or pair.shared_statement[1] < SAME_STATEMENT:
        return None
    plan, told = _plan_first(pair)
    planned_on, times = plan.published_at, told.claim.times
    if planned_on is None or len(times) != 1 or times[0].last >= planned_on.date() or AGAIN & plan.as_written:
        return None
    if CALLED_OFF.search(told.text) or not _has_its_verb(told, plan):
        return None
    return pair.finding(Reason.OUTCOMES_DIFFER, "One plans what, by the other, had been done before.", FROM_THE_REST)


def _are_plan_and_news(pair: Comparison) -> bool:
    """Within a day one article tells of a plan, the other of a fact, and nothing shows that they are of two things."""
    if {side.modality for side in pair.sides} != {Modality.PLANNED, Modality.ASSERTED} or not may_be_of_one_state(pair):
        return False
    if any(denied(side) or not settled(side) or of_another_moment(side) for side in pair.sides):
        return False
    return may_be_one_event(pair) and not unshared_subjects(pair)


def _plan_first(pair: Comparison) -> tuple[Side, Side]:
    """The side with the plan, then the one with the fact."""
    ours, theirs = pair.sides
    return (ours, theirs) if ours.modality is Modality.PLANNED else (theirs, ours)


def _has_its_verb(told: Side, plan: Side) -> bool:
    """What is told has the verb of the plan, of what is not done again and again."""
    planned = WHAT_IS_PLANNED.search(plan.text)
    verb = lemma(planned[1]) if planned else ""
    again = verb in OFTEN_DONE or action_of().get(verb) in RISE_OR_FALL
    return verb in told.lemmas and not again


def _are_of_one_matter(plan: Side, told: Side, off: re.Match[str]) -> bool:
    """The plan has all names in what is called off, or all words for it; in the active they stand behind the verb."""
    matter = frozenset(
        word.lemma for word in told.words if (word.end <= off.start() if off["passive"] else word.start >= off.end())
    )
    named = matter & told.name_lemmas
    if named:
        return named <= plan.name_lemmas
    nouns = (matter & told.lemmas) - told.name_lemmas - dated(told) - A_PLAN
    return bool(nouns) and nouns <= plan.lemmas
