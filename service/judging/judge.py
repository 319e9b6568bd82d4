"""The judge is a table (rules.py) and a short loop: the order is the precedence, agreement never masks a conflict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Protocol

from service.errors import ModelUnusable
from service.judging.aligning.questions import questions
from service.judging.aligning.written_alike import texts_to_read
from service.judging.evidence.amounts import amounts_differ
from service.judging.reading import Reading
from service.judging.rules import RULES, named
from service.judging.sides.comparability import other_event
from service.judging.sides.comparison import Comparison, Question, compared
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label, Reason, Verdict
from service.judging.weighing.contradiction import contradiction, may_contradict, misfits
from service.judging.weighing.learned import (
    CONFLICTS_OF_FIGURES,
    agrees_on_figures,
    asked,
    confirmed,
    reads_alike,
    rests_on_figures,
    to_be_confirmed,
    told_by,
)
from service.judging.weighing.likeness import is_only_alike, may_be_one_fact, placed
from service.judging.weighing.telling import told_beside
from service.judging.weighing.weighing import Seen, weighed
from service.matching import Pair
from service.recent import Recent

RULES_VERSION = "18"

# Rules that only say why nothing compares.
EXPLAINING = named(lambda rule: rule.explains)

# What is not shown beside a conflict of figures: that they are of two things, and the same said by another rule.
OVERRULED = EXPLAINING | CONFLICTS_OF_FIGURES

# Readings that are kept, some 500 bytes each: an article that is judged again, since another was stored meanwhile or a
# draft or revision came before it, is not read again. Fewer are forgotten before that.
KEPT = 8192

# Questions and readings of one article at the most, of the pairs most alike: 250 real articles took up to 149 and 42.
# Of text that repeats itself the model would read every line beside every other.
MOST_ASKED, MOST_READ = 600, 400

# Nothing spoke: the chance that the two tell different things, measured on the tuning pairs.
SILENCE_CONFIDENCE = 0.7
# What is said of a pair that no rule or no model was asked about.
PASSED_OVER = Verdict(Label.NEW, SILENCE_CONFIDENCE, Reason.CANNOT_TELL, ())


class ReadsPairs(Protocol):
    """The learned pair model, as the judge sees it; every pair of texts is (earlier, later).

    `read` gives a Reading for each pair, `answers_alike` how surely (0 to 1) the figures masked in both are of one
    measure.
    """

    def read(self, pairs: Sequence[tuple[str, str]], one_story: bool = False) -> list[Reading]: ...

    def answers_alike(self, pairs: Sequence[tuple[str, str]]) -> list[float]: ...


@dataclass(frozen=True, slots=True)
class Considered:
    """A pair of claims of articles with what rules and model saw of it, before its likeness is weighed."""

    pair: Comparison
    evidence: tuple[Evidence, ...]
    nearness: Nearness
    reading: Reading | None


class Judge:
    """Gives every pair its verdict.

    `model` is asked which figures measure the same thing, and how both claims read where the rules are silent.
    """

    def __init__(self, model: ReadsPairs | None) -> None:
        self._model = model
        self._read = Recent[tuple[bool, str, str], Reading](KEPT)
        self._answered = Recent[Question, float](KEPT)

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """One verdict a pair of claims of articles, in order."""
        return [
            PASSED_OVER if one is None else verdict(one.pair, placed(one.pair, one.evidence, one.nearness, one.reading))
            for one in self.considered(pairs)
        ]

    def considered(self, pairs: Sequence[Pair]) -> list[Considered | None]:
        """What is seen of each pair of claims of articles, in order; None of those that were passed over."""
        laid = list(compared(pairs))
        nearness = Nearness(laid)
        asked_of = [questions_of(one, nearness) for one in laid] if self._model else [()] * len(laid)
        unasked = beyond_reach(MOST_ASKED, laid, [len(each) for each in asked_of])
        comparisons = self._answered_of(laid, [() if n in unasked else each for n, each in enumerate(asked_of)])
        found = [() if n in unasked else ruled(one) for n, one in enumerate(comparisons)]
        doubtful = list(to_be_read(comparisons, found, nearness)) if self._model else []
        unread = {doubtful[at] for at in beyond_reach(MOST_READ, [laid[n] for n in doubtful], [1] * len(doubtful))}
        doubtful = [n for n in doubtful if n not in unread]
        read = dict(zip(doubtful, self._readings([comparisons[n] for n in doubtful]), strict=True))
        for n, reading in read.items():
            found[n] = with_reading(comparisons[n], found[n], reading, nearness)
        return [
            None if n in unasked | unread else Considered(one, evidence, nearness, read.get(n))
            for n, (one, evidence) in enumerate(zip(comparisons, found, strict=True))
        ]

    def weigh(self, pairs: Sequence[Pair]) -> list[Verdict]:
        """One verdict a pair of statements without articles around them, in order: all that is seen is weighed.

        Without a model there is nothing to weigh, and the first rule that speaks decides.
        """
        return [weighed(*one) for one in self.seen(pairs)] if self._model else self.judge(pairs)

    def seen(self, pairs: Sequence[Pair]) -> list[Seen]:
        """What rules and model see of each pair of statements. Raises ModelUnusable without a model."""
        if not self._model:
            raise ModelUnusable("statements can be weighed only with the pair model")
        laid = list(compared(pairs))
        comparisons = self._answered_of(laid, [questions_of(one, Nearness(())) for one in laid])
        readings = self._readings(comparisons)
        return [(one, ruled(one), reading) for one, reading in zip(comparisons, readings, strict=True)]

    def _answered_of(
        self, comparisons: Sequence[Comparison], asked_of: Sequence[tuple[Question, ...]]
    ) -> list[Comparison]:
        """The same comparisons, each with the model's answers to what is asked of it."""
        if not self._model:
            return list(comparisons)
        distinct = sorted({question for some in asked_of for question in some})
        answers = dict(zip(distinct, self._answered.each(distinct, self._model.answers_alike), strict=True))
        return [
            replace(one, answers={question: answers[question] for question in some}) if some else one
            for one, some in zip(comparisons, asked_of, strict=True)
        ]

    def _readings(self, comparisons: Sequence[Comparison]) -> list[Reading]:
        """What the model makes of each pair; nothing without a model."""
        if not self._model or not comparisons:
            return []
        model, one_story = self._model, comparisons[0].in_articles
        texts = [(one_story, *texts_to_read(one)) for one in comparisons]
        return self._read.each(texts, lambda new: model.read([(a, b) for _, a, b in new], one_story=one_story))


def beyond_reach(most: int, pairs: Sequence[Comparison], takes: Sequence[int]) -> frozenset[int]:
    """The places of the pairs that go beyond so much for one article, the least alike; `takes` says what each takes."""
    nearest = sorted(range(len(pairs)), key=lambda n: -pairs[n].similarity)
    sums = accumulate(takes[n] for n in nearest)
    return frozenset(n for n, together in zip(nearest, sums, strict=True) if takes[n] and together > most)


def questions_of(pair: Comparison, nearness: Nearness) -> tuple[Question, ...]:
    """What the model is asked of the pair's figures; nothing of two events."""
    return () if other_event(pair) else worth_asking(pair, nearness)


def worth_asking(pair: Comparison, nearness: Nearness) -> tuple[Question, ...]:
    """What the model is asked of the pair's figures, each question once.

    Where there are nearer claims, figures that agree are found in those; what may be a conflict is asked about.
    """
    found = questions(pair) if not nearness.have_nearer(pair) or amounts_differ(pair) else ()
    doubted = misfits(pair) if pair.in_articles and may_contradict(pair, nearness) else ()
    return tuple(dict.fromkeys((*found, *(pair.question(*figures) for figures in doubted))))


def to_be_read(
    comparisons: Sequence[Comparison], found: Sequence[tuple[Evidence, ...]], nearness: Nearness
) -> Iterator[int]:
    """The places of the pairs that the model is to read.

    Every conflict that is to be confirmed, whatever may turn out to be one, every agreement that rests on likeness
    alone, and every pair in doubt whose claims are each other's nearest: of others read, one in eight agreed.
    """
    for n, (pair, evidence) in enumerate(zip(comparisons, found, strict=True)):
        doubted = is_only_alike(evidence) or (leaves_doubt(evidence) and asked(pair) and nearness.are_nearest(pair))
        if (
            to_be_confirmed(evidence)
            or (doubted and may_be_one_fact(pair, nearness))
            or (may_turn_out_otherwise(evidence) and may_contradict(pair, nearness))
        ):
            yield n


def with_reading(
    pair: Comparison, evidence: tuple[Evidence, ...], reading: Reading, nearness: Nearness
) -> tuple[Evidence, ...]:
    """The evidence with what the model reads of both claims, which may decide or only be added."""
    if may_turn_out_otherwise(evidence) and (seen := contradiction(pair, evidence, reading, nearness)):
        return seen, told_by(pair, reading), *(one for one in evidence if one.rule not in OVERRULED)
    if to_be_confirmed(evidence):
        return confirmed(pair, evidence, reading)
    if is_only_alike(evidence):
        return *evidence, reads_alike(pair, reading)
    if not leaves_doubt(evidence):
        return evidence
    learned = reads_alike(pair, reading)
    return (learned, *evidence) if learned.label is not Label.NEW else (*evidence, learned)


def may_turn_out_otherwise(evidence: tuple[Evidence, ...]) -> bool:
    """No rule saw anything, or only what figures that do not fit overrule, or that other figures fit."""
    undecided = leaves_doubt(evidence) or is_only_alike(evidence)
    return undecided or rests_on_figures(evidence) or agrees_on_figures(evidence)


def leaves_doubt(evidence: tuple[Evidence, ...]) -> bool:
    """No rule spoke, or only one that says why nothing compares."""
    return all(one.rule in EXPLAINING for one in evidence)


def ruled(comparison: Comparison) -> tuple[Evidence, ...]:
    """What the rules saw, in the order of their precedence; a pair about two events is looked at no further."""
    evidence: list[Evidence] = []
    for rule in RULES:
        if evidence and rule.if_nothing_spoke:
            continue
        if seen := rule.speaks(comparison):
            evidence.append(seen)
            if rule.ends:
                break
    return tuple(evidence)


def verdict(comparison: Comparison, evidence: tuple[Evidence, ...]) -> Verdict:
    """The first evidence decides; the rest is told beside it for the editor."""
    if not evidence:
        return Verdict(Label.NEW, SILENCE_CONFIDENCE, Reason.OTHER_FACT, ())
    decisive = evidence[0]
    attributed = decisive.label is Label.CONFLICTING and comparison.between_speakers
    told = told_beside(decisive.label, evidence)
    return Verdict(decisive.label, decisive.confidence, decisive.reason, told, attributed)
