"""Evidence shown beside a verdict either supports it or is marked as overruled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.judging.evidence.distinctive import same_distinctive_figure
from service.judging.evidence.other_scopes import other_measure
from service.judging.rules import PAIR_MODEL, named
from service.judging.verdict import Evidence, Label

# Rules that say whether two figures fit: one of them is enough.
OF_FIGURES = named(lambda rule: rule.of_figures) | {same_distinctive_figure.__name__}


def told_beside(label: Label, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The evidence as an editor reads it under that label; the pair model's sentence names every label itself.

    "These figures measure different things" is left out where something else was found to agree or to differ.
    """
    compared = label is not Label.NEW
    shown = (one for one in _once(evidence) if not (compared and one.rule == other_measure.__name__))
    return tuple(one if one.label is label or one.rule == PAIR_MODEL else one.overruled() for one in shown)


def _once(evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Without repetitions by another rule about the same two figures."""
    told = set()
    for one in evidence:
        if one.rule in OF_FIGURES:
            figures = (one.label, one.ours, one.theirs)
            if figures in told:
                continue
            told.add(figures)
        yield one
