"""A verdict is a label with its reasons: what the judge says of one pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol


class Label(StrEnum):
    AGREEING = "agreeing"
    CONFLICTING = "conflicting"
    NEW = "new"


# Which label comes first where several results bear on one claim: conflicts are what editors need to see.
BY_WEIGHT = (Label.CONFLICTING, Label.AGREEING, Label.NEW)


class Reason(StrEnum):
    """The one code that says why a verdict has its label; every label has its own codes."""

    # conflicting
    AMOUNTS_DIFFER = "amounts_differ"
    NEGATION_DIFFERS = "negation_differs"
    OUTCOMES_DIFFER = "outcomes_differ"
    TIMES_DIFFER = "times_differ"
    PLACES_DIFFER = "places_differ"
    PERSONS_DIFFER = "persons_differ"
    READS_AS_CONFLICT = "reads_as_conflict"
    # agreeing
    SAME_AMOUNT = "same_amount"
    SAME_WORDING = "same_wording"
    SAME_PLACE = "same_place"
    SAME_TIME = "same_time"
    READS_AS_AGREEMENT = "reads_as_agreement"
    # new
    NO_MATCH = "no_match"
    OTHER_EVENT = "other_event"
    OTHER_MEASURE = "other_measure"
    OTHER_PERIOD = "other_period"
    OTHER_SCOPE = "other_scope"
    OTHER_FACT = "other_fact"
    OTHER_MODALITY = "other_modality"
    LATER_FIGURE = "later_figure"
    NOT_CHECKABLE = "not_checkable"
    CANNOT_TELL = "cannot_tell"


# The reason for a label that only the pair model gives, and no rule.
READ_AS = {
    Label.AGREEING: Reason.READS_AS_AGREEMENT,
    Label.CONFLICTING: Reason.READS_AS_CONFLICT,
    Label.NEW: Reason.OTHER_FACT,
}


# How a sentence begins whose evidence speaks against the verdict that it is shown with.
OVERRULED = "Looked at and overruled:"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article and where they stand in its body."""

    quote: str
    start: int
    end: int


class InArticle(Protocol):
    """Anything read in an article, with its words and where they stand: a name, a time, a figure."""

    @property
    def surface(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def quote_of(told: InArticle) -> Quote:
    """The words of the article that it was read from."""
    return Quote(told.surface, told.start, told.end)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found in a pair, before it is signed with the rule's name and label."""

    reason: Reason
    sentence: str
    ours: Quote
    theirs: Quote
    confidence: float

    def signed(self, rule: str, label: Label) -> Evidence:
        """The same as evidence of that rule, for that label."""
        return Evidence(rule, label, self.reason, self.sentence, self.ours, self.theirs, self.confidence)


def differing(reason: Reason, ours: Quote, theirs: Quote, confidence: float) -> Finding:
    """The two passages contradict each other."""
    return Finding(reason, f"“{ours.quote}” is not “{theirs.quote}”.", ours, theirs, confidence)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one rule saw on both sides, in one sentence for an editor."""

    rule: str
    label: Label
    reason: Reason
    sentence: str
    ours: Quote
    theirs: Quote
    confidence: float

    def doubted(self, reason: Reason, why: str, confidence: float) -> Evidence:
        """The same, seen to show nothing after all; `why` is a sentence that follows its own."""
        sentence = f"{self.sentence} {why}"
        return replace(self, label=Label.NEW, reason=reason, sentence=sentence, confidence=confidence)

    def overruled(self) -> Evidence:
        """The same, marked as looked at but not decisive."""
        return replace(self, sentence=f"{OVERRULED} {self.sentence}")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says of a pair, and how surely.

    `confidence`, 0 to 1, is the fitted chance that the label is right for two statements by themselves, and between
    articles for conflicts of figures and for agreement by likeness alone; else an estimate, good only for ordering.
    """

    label: Label
    confidence: float
    reason: Reason
    evidence: tuple[Evidence, ...]
    attributed: bool = False

    @property
    def telling(self) -> bool:
        """It agrees, conflicts or is a later figure; anything else was not comparable."""
        return self.label is not Label.NEW or self.reason is Reason.LATER_FIGURE

    @property
    def decisive(self) -> Evidence | None:
        """The first evidence that speaks for the label, or the first of all; None where nothing was seen."""
        speaking = (one for one in self.evidence if one.label is self.label)
        return next(speaking, next(iter(self.evidence), None))


NO_MATCH = Verdict(Label.NEW, 1.0, Reason.NO_MATCH, ())
NOT_CHECKABLE = Verdict(Label.NEW, 1.0, Reason.NOT_CHECKABLE, ())
