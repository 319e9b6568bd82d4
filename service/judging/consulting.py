"""What the pair model is asked of an article's claims, and what becomes of its answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Protocol

from service.judging.aligning.questions import questions, times_apart
from service.judging.aligning.written_alike import texts_to_read
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.dated_deeds import dates_the_same
from service.judging.reading import Reading
from service.judging.rules import named
from service.judging.sides.comparison import Comparison, Question
from service.judging.sides.events import other_event
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label
from service.judging.weighing.contradiction import contradiction, may_contradict
from service.judging.weighing.learned import (
    CONFLICTS_OF_FIGURES,
    agrees_on_figures,
    asked,
    confirmed,
    contradicts_in_one_detail,
    reads_alike,
    rests_on_figures,
    to_be_confirmed,
    told_by,
)
from service.judging.weighing.likeness import agrees_only_on_figures, is_only_alike, may_be_one_fact
from service.judging.weighing.misfits import misfits
from service.remembering import Recent

# Rules that only say why nothing compares.
EXPLAINING = named(lambda rule: rule.explains)

# Not shown beside a conflict of figures: that they are of two things, and what another rule says of the same conflict.
NOT_TOLD_BESIDE_FIGURES = EXPLAINING | CONFLICTS_OF_FIGURES

# Readings kept, some 500 bytes each, so that an article judged again (another was stored meanwhile, or it was first a
# draft or an earlier revision) is not read again. With fewer they would be gone by then.
READINGS_KEPT = 8192

# The most questions and readings for one article, spent on the pairs most alike: 250 real articles took up to 149 and
# 42. In a text that repeats itself the model would otherwise read every line beside every other.
MOST_ASKED, MOST_READ = 600, 400


class ReadsPairs(Protocol):
    """The learned pair model, as the judge sees it; every pair of texts is (earlier, later).

    `read` returns a Reading for each pair, `answers_alike` how surely (0 to 1) the figures masked in both are of one
    measure.
    """

    def read(self, pairs: Sequence[tuple[str, str]], one_story: bool = False) -> list[Reading]: ...

    def answers_alike(self, pairs: Sequence[tuple[str, str]]) -> list[float]: ...


class Consulted:
    """The pair model, asked each question once, and for one article no more than its limits allow."""

    def __init__(self, model: ReadsPairs) -> None:
        self._model = model
        self._read = Recent[tuple[bool, str, str], Reading](READINGS_KEPT)
        self._answered = Recent[Question, float](READINGS_KEPT)

    def answered(self, pairs: Sequence[Comparison], nearness: Nearness) -> list[Comparison]:
        """The same pairs, each with the model's answers to the questions about it."""
        return self._with_answers([(pair, questions_of(pair, nearness)) for pair in pairs])

    def answered_within_reach(self, pairs: Sequence[Comparison], nearness: Nearness) -> dict[int, Comparison]:
        """The same by index, without the pairs whose questions exceed the limit."""
        asking = [(pair, questions_of(pair, nearness)) for pair in pairs]
        reached = within_reach(MOST_ASKED, pairs, [len(asked_of) for _, asked_of in asking])
        return dict(zip(reached, self._with_answers([asking[n] for n in reached]), strict=True))

    def readings(self, pairs: Sequence[Comparison]) -> list[Reading]:
        """What the model makes of each pair."""
        if not pairs:
            return []
        one_story = pairs[0].in_articles
        texts = [(one_story, *texts_to_read(pair)) for pair in pairs]
        return self._read.each(texts, lambda new: self._model.read([(a, b) for _, a, b in new], one_story=one_story))

    def readings_within_reach(self, pairs: Mapping[int, Comparison]) -> dict[int, Reading]:
        """The same by index, without the pairs beyond the limit."""
        places, laid = list(pairs), list(pairs.values())
        reached = within_reach(MOST_READ, laid, [1] * len(laid))
        return dict(zip([places[n] for n in reached], self.readings([laid[n] for n in reached]), strict=True))

    def _with_answers(self, asking: Sequence[tuple[Comparison, tuple[Question, ...]]]) -> list[Comparison]:
        distinct = sorted({question for _, asked_of in asking for question in asked_of})
        answers = dict(zip(distinct, self._answered.each(distinct, self._model.answers_alike), strict=True))
        return [
            replace(pair, answers={question: answers[question] for question in asked_of}) if asked_of else pair
            for pair, asked_of in asking
        ]


def within_reach(most: int, pairs: Sequence[Comparison], takes: Sequence[int]) -> list[int]:
    """The indices of the pairs that fit into `most`, in order; `takes` says how much of it each pair uses.

    Those most alike are served first; a pair that takes nothing always fits.
    """
    nearest = sorted(range(len(pairs)), key=lambda n: -pairs[n].similarity)
    sums = accumulate(takes[n] for n in nearest)
    return sorted(n for n, together in zip(nearest, sums, strict=True) if not takes[n] or together <= most)


def questions_of(pair: Comparison, nearness: Nearness) -> tuple[Question, ...]:
    """What the model is asked about the pair; nothing if it is of two events."""
    return () if other_event(pair) else worth_asking(pair, nearness)


def worth_asking(pair: Comparison, nearness: Nearness) -> tuple[Question, ...]:
    """What the model is asked about the pair's figures, hours and dates, each question once.

    Where there are nearer claims, agreeing figures are found in those, and only possible conflicts are asked about.
    Dates are asked about only where no claim is nearer or both date the same in words.
    """
    found = questions(pair) if not nearness.have_nearer(pair) or amounts_differ(pair) else ()
    doubted = misfits(pair) if pair.in_articles and may_contradict(pair, nearness) else ()
    dates = times_apart(pair) if nearness.are_nearest(pair) or dates_the_same(pair) else None
    dated = (pair.question(*dates),) if dates else ()
    return tuple(dict.fromkeys((*found, *(pair.question(*figures) for figures in doubted), *dated)))


def is_to_be_read(pair: Comparison, evidence: tuple[Evidence, ...], nearness: Nearness) -> bool:
    """The model is to read the pair.

    It reads every conflict that is to be confirmed, whatever may turn out to be one, every agreement that rests on
    likeness alone or on nothing but figures, and every pair in doubt whose claims are each other's nearest: of the
    others read, one in eight agreed.
    """
    doubted = is_only_alike(evidence) or (leaves_doubt(evidence) and asked(pair) and nearness.are_nearest(pair))
    return (
        to_be_confirmed(evidence)
        or agrees_only_on_figures(pair, evidence)
        or (doubted and may_be_one_fact(pair, nearness))
        or (may_turn_out_otherwise(evidence) and may_contradict(pair, nearness))
    )


def with_reading(
    pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading, nearness: Nearness
) -> tuple[Evidence, ...]:
    """The evidence with the model's reading of both claims, which may decide or only be added."""
    if may_turn_out_otherwise(evidence) and (seen := contradiction(pair, evidence, reading, nearness)):
        return seen, told_by(pair, reading), *(one for one in evidence if one.rule not in NOT_TOLD_BESIDE_FIGURES)
    if to_be_confirmed(evidence):
        return confirmed(pair, evidence, reading)
    undecided = is_only_alike(evidence) or leaves_doubt(evidence)
    if undecided and (detail := contradicts_in_one_detail(pair, reading)):
        return detail, told_by(pair, reading), *evidence
    if is_only_alike(evidence):
        return *evidence, reads_alike(pair, reading)
    if not leaves_doubt(evidence):
        return evidence
    learned = reads_alike(pair, reading)
    return (learned, *evidence) if learned.label is not Label.NEW else (*evidence, learned)


def may_turn_out_otherwise(evidence: tuple[Evidence, ...]) -> bool:
    """No rule saw anything, or only what figures that do not fit may overrule, such as other figures that fit."""
    undecided = leaves_doubt(evidence) or is_only_alike(evidence)
    return undecided or rests_on_figures(evidence) or agrees_on_figures(evidence)


def leaves_doubt(evidence: tuple[Evidence, ...]) -> bool:
    """No rule spoke, or only one that says why nothing compares."""
    return all(one.rule in EXPLAINING for one in evidence)
