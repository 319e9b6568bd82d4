"""Which figures of a pair measure the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.comparison import Comparison
from service.judging.figures import Figure
from service.quantity import compatible

Shared = tuple[Figure, Figure]


def shared_figures(pair: Comparison) -> tuple[Shared, ...]:
    """Our figures, each beside the one of theirs that measures the same thing; in the order of our text.

    Where several of theirs could be meant, the one that fits best is: the same neighbouring words, then a value that
    agrees, so that a doubt about which figure is meant never makes a conflict.
    """
    if pair.parallel and len(pair.ours.figures) == len(pair.theirs.figures):
        in_order = zip(pair.ours.figures, pair.theirs.figures, strict=True)
        return tuple(shared for shared in in_order if _units_fit(*shared))
    candidates = sorted(
        (
            (-_likeness(ours, theirs), n, m, (ours, theirs))
            for n, ours in enumerate(pair.ours.figures)
            for m, theirs in enumerate(pair.theirs.figures)
            if measure_the_same(ours, theirs)
        ),
        key=lambda one: one[:3],
    )
    return tuple(shared for _, shared in sorted(_one_to_one(candidates)))


def _one_to_one(candidates: list[tuple[float, int, int, Shared]]) -> Iterator[tuple[int, Shared]]:
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    for _, n, m, shared in candidates:
        if n not in taken_ours and m not in taken_theirs:
            taken_ours.add(n)
            taken_theirs.add(m)
            yield n, shared


def _units_fit(ours: Figure, theirs: Figure) -> bool:
    """In texts that differ in nothing but figures, a unit may be left out on one side."""
    return len({ours.quantity.unit, theirs.quantity.unit} - {""}) < 2


def measure_the_same(ours: Figure, theirs: Figure) -> bool:
    """Both figures count the same kind of thing, in the same unit, in the same role, of the same action."""
    if ours.quantity.unit != theirs.quantity.unit or ours.role is not theirs.role:
        return False
    if ours.quantity.unit:
        return _same_measure(ours, theirs)
    return _same_count(ours, theirs)


def _same_measure(ours: Figure, theirs: Figure) -> bool:
    """Money, shares and measurements need the same action, and something else in common nearby."""
    if ours.action != theirs.action:
        return False
    shared = ours.near & theirs.near
    return bool(ours.action and shared) or len(shared) > 1


def _same_count(ours: Figure, theirs: Figure) -> bool:
    """Counts need the same kind of thing counted, or the same thing done to it."""
    if ours.group or theirs.group:
        groups = {ours.group, theirs.group} - {"", "person"}
        return len(groups) < 2 and ours.action == theirs.action != ""
    if not ours.quantity.counted or not theirs.quantity.counted:
        return ours.action == theirs.action != ""
    return _same_noun(ours.quantity.counted, theirs.quantity.counted) and (
        ours.action == theirs.action or "" in (ours.action, theirs.action)
    )


def _same_noun(ours: str, theirs: str) -> bool:
    """The same noun, or one a compound of the other ("boat", "speedboat")."""
    return ours == theirs or ours.endswith(theirs) or theirs.endswith(ours)


def _likeness(ours: Figure, theirs: Figure) -> float:
    union = len(ours.near | theirs.near) or 1
    return (
        len(ours.near & theirs.near) / union
        + 0.5 * (ours.quantity.counted == theirs.quantity.counted)
        + 0.25 * compatible(ours.quantity, theirs.quantity)
    )


def part_of(part: Figure, whole: Figure) -> bool:
    """One counts a group of people, the other people of any kind: the first may be part of the second."""
    return whole.group in ("person", "") and part.group not in ("person", "")
