"""What is seen of two bare statements, as numbers: the signals that are weighed, and the weights learnt for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from service.judging.evidence.left_over import figures_left_over
from service.judging.reading import Reading
from service.judging.rules import named
from service.judging.sides.comparison import Comparison
from service.judging.sides.specificity import recurring, specificity
from service.judging.verdict import Evidence, Label
from service.judging.weighing.weights import Weights, learnt, log_share

# By whether the pair model's reading is all that is known of a pair.
FILES = {False: "ruled.json", True: "only_read.json"}
# What distinguishes one event from another counts up to this many names and details.
ENOUGH = 4.0
# Rules whose evidence is a signal by itself.
WEIGHED_ALONE = named(lambda rule: rule.weighed_alone)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules saw of two statements, and how the pair model reads them."""

    pair: Comparison
    evidence: tuple[Evidence, ...]
    reading: Reading

    @property
    def only_read(self) -> bool:
        """Not both give figures, and no rule saw agreement or conflict: the model's reading is nearly all there is."""
        return not self.both_give_figures and all(one.label is Label.NEW for one in self.evidence)

    @property
    def both_give_figures(self) -> bool:
        """Each side has a figure, of whatever measure."""
        return bool(self.pair.ours.figures and self.pair.theirs.figures)

    def saw(self, label: Label) -> bool:
        """Some rule saw evidence for that label."""
        return any(one.label is label for one in self.evidence)


def _saw_beside_them(seen: Seen, label: Label) -> float:
    """Whether a rule without a weight of its own saw evidence for the label."""
    return float(any(one.label is label and one.rule not in WEIGHED_ALONE for one in seen.evidence))


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
    "both_give_figures": lambda seen: float(seen.both_give_figures),
    "figures_left_over": lambda seen: float(figures_left_over(seen.pair)),
    "named_reads_agreeing": lambda seen: seen.pair.named * log_share(seen.reading.agree),
    "named_reads_conflicting": lambda seen: seen.pair.named * log_share(seen.reading.conflict),
    "named_similarity": lambda seen: seen.pair.named * seen.pair.similarity,
    "figures_read_conflicting": lambda seen: seen.both_give_figures * log_share(seen.reading.conflict),
    "length_of_earlier": lambda seen: log(1 + len(seen.pair.theirs.words)),
    "length_of_later": lambda seen: log(1 + len(seen.pair.ours.words)),
    "other_agreement": lambda seen: _saw_beside_them(seen, Label.AGREEING),
    "other_conflict": lambda seen: _saw_beside_them(seen, Label.CONFLICTING),
} | {
    rule: lambda seen, rule=rule: float(any(one.rule == rule for one in seen.evidence))
    for rule in sorted(WEIGHED_ALONE)
}


def signals(seen: Seen) -> tuple[float, ...]:
    """Every signal's value, in the order of STATEMENT_SIGNALS."""
    return tuple(signal(seen) for signal in STATEMENT_SIGNALS.values())


@cache
def weights(of_reading_alone: bool) -> Weights:
    """The weights that ship."""
    return learnt(FILES[of_reading_alone], tuple(STATEMENT_SIGNALS))
