"""Which figures of a pair measure the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from service.judging.measuring.actions import MOVEMENTS, REACH
from service.judging.measuring.figures import PERSONS, Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import (
    action_of,
    groups_of_anybody,
    narrowed_by_nothing,
    steps,
    unrestricting_modifiers,
)
from service.quantity import DURATION, SHARE, compatible

Shared = tuple[Figure, Figure]

# The pair model reads two figures as one measure. Of look-alikes in stories that it was not trained on, 86 % of those
# read this surely or more are of one measure (at 0.5 it is 77 %, at 0.8 89 %).
SURE = 0.7
# From here on even a figure given as a part, or of a narrower kind of thing, counts as the same measure: 93 % are.
VERY_SURE = 0.9
# Levels that are changes of something else.
RATES = frozenset({"inflation", "growth"})
NOT_WHAT_THERE_IS = frozenset({Role.CHANGE, Role.START, Role.NEEDED, Role.FORESEEN})


@once
def shared_figures(pair: Comparison) -> tuple[Shared, ...]:
    """Our figures, each paired with the one of theirs that measures the same thing, in the order of our text.

    Where several of theirs could be meant, it is the one that fits best: first by the same neighbouring words, then by
    an agreeing value, so that a doubt about which figure is meant never makes a conflict.
    """
    if not pair.ours.figures or not pair.theirs.figures:
        return ()
    alike = pair.parallel or pair.word_for_word or pair.only_figures_differ
    if len(pair.ours.figures) == len(pair.theirs.figures) > 0 and alike:
        in_order = zip(pair.ours.figures, pair.theirs.figures, strict=True)
        return tuple(
            (ours, theirs) for ours, theirs in in_order if ours.role is theirs.role and _units_fit(ours, theirs)
        )
    candidates = sorted(
        (
            (-_likeness(ours, theirs) - pair.read_as_one(ours, theirs), n, m, (ours, theirs))
            for n, ours in enumerate(pair.ours.figures)
            for m, theirs in enumerate(pair.theirs.figures)
            if measure_the_same(ours, theirs) or read_as_one(pair, ours, theirs)
        ),
        key=lambda one: one[:3],
    )
    return tuple(shared for _, shared in sorted(_one_to_one(candidates)))


def read_as_one(pair: Comparison, ours: Figure, theirs: Figure) -> bool:
    """The pair model is sure that both figures measure the same thing."""
    if other_role(ours, theirs):
        return False
    return pair.read_as_one(ours, theirs) >= (SURE if ours.role is theirs.role else VERY_SURE)


def other_role(ours: Figure, theirs: Figure) -> bool:
    """One says how much more, how much before, or how much is wanted or was forecast; the other does not."""
    return (
        ours.role is not theirs.role
        and bool({ours.role, theirs.role} & NOT_WHAT_THERE_IS)
        and not _a_rate(ours, theirs)
    )


def _a_rate(ours: Figure, theirs: Figure) -> bool:
    """Prices that rose 3 percent are inflation of 3 percent; an economy that grew 3 percent has growth of 3 percent."""
    change, level = (ours, theirs) if ours.role is Role.CHANGE else (theirs, ours)
    roles = change.role is Role.CHANGE and level.role is Role.WHOLE
    return roles and change.quantity.unit == level.quantity.unit == SHARE and not RATES.isdisjoint(level.near)


def may_measure_the_same(ours: Figure, theirs: Figure) -> bool:
    """Neither unit nor noun tells the two figures apart; what was done to whom is left to the pair model."""
    one, other = ours.quantity, theirs.quantity
    if one.unit != other.unit:
        return False
    if ours.group and theirs.group:
        return _groups_fit(ours, theirs)
    if not one.counted or not other.counted:
        return True
    same = _same_noun(one.counted, other.counted) or ours.action == theirs.action != ""
    return same and not (ours.group or theirs.group)


def tells_the_news(side: Side) -> tuple[Figure, ...]:
    """Its figures, except those that others are compared with or are a part of: these say little by themselves."""
    figures = tuple(one for one in side.figures if one.role not in (Role.BASE, Role.START, Role.FORESEEN))
    return figures if len(side.figures) > 1 else side.figures


def _one_to_one(candidates: list[tuple[float, int, int, Shared]]) -> Iterator[tuple[int, Shared]]:
    taken_ours: set[int] = set()
    taken_theirs: set[int] = set()
    for _, n, m, shared in candidates:
        if n not in taken_ours and m not in taken_theirs:
            taken_ours.add(n)
            taken_theirs.add(m)
            yield n, shared


def told_of_people(ours: Figure, theirs: Figure) -> bool:
    """Counts of people conflict only if both say what was done to them."""
    if not (ours.group or theirs.group):
        return True
    return ours.action == theirs.action != "" and ours.action not in MOVEMENTS


def other_action(ours: Figure, theirs: Figure) -> bool:
    """Both say what was done, and it is not the same: earned and paid, sent and standing by."""
    told = {ours.action, theirs.action} - MOVEMENTS - {""}
    return len(told) > 1


def contrasted(ours: Figure, theirs: Figure) -> bool:
    """One word is narrowed in another way on each side: "recreational marijuana" is not "medical marijuana".

    But "deaths from cancer fell" and "cancer deaths fell" are about one thing.
    """
    if ours.group or theirs.group:
        return False
    narrowed, other = _narrowed(ours), _narrowed(theirs)
    return any(
        narrowed[word].isdisjoint(other[word]) and narrowed[word] - theirs.near and other[word] - ours.near
        for word in narrowed.keys() & other.keys()
    )


def _narrowed(figure: Figure) -> dict[str, frozenset[str]]:
    """Each word near the figure, except the noun counted, with the words that narrow it."""
    words = {word for _, word in figure.phrases} - {figure.quantity.counted} - narrowed_by_nothing()
    phrases = [phrase for phrase in figure.phrases if phrase[0] not in unrestricting_modifiers()]
    told = {word: frozenset(before for before, one in phrases if one == word) for word in words}
    return {word: narrowing for word, narrowing in told.items() if narrowing}


def two_steps(ours: Figure, theirs: Figure) -> bool:
    """What is done in steps is counted anew at each: one "additional" figure does not contradict another."""
    actions, words = steps()
    marked = words & {*ours.quantity.modifiers, *theirs.quantity.modifiers}
    return ours.action in actions and bool(marked)


def _units_fit(ours: Figure, theirs: Figure) -> bool:
    """In texts that differ in nothing but figures, a unit may be left out on one side."""
    return len({ours.quantity.unit, theirs.quantity.unit} - {""}) < 2


def measure_the_same(ours: Figure, theirs: Figure) -> bool:
    """Both figures count the same kind of thing, in the same unit, in the same role, of the same action."""
    if ours.quantity.unit != theirs.quantity.unit or not _roles_fit(ours, theirs):
        return False
    if ours.quantity.unit:
        return _same_measure(ours, theirs)
    return _same_count(ours, theirs)


def _roles_fit(ours: Figure, theirs: Figure) -> bool:
    """Both have the same role, or one adds out of how many: "150 of 192 were rescued", "150 were rescued".

    For people it need not say out of how many: "killed 25 of the group's fighters".
    """
    of_all = {ours.role, theirs.role} == {Role.PART, Role.WHOLE} and (
        {(one.role, one.base is not None) for one in (ours, theirs)} == {(Role.PART, True), (Role.WHOLE, False)}
        or bool(ours.group and theirs.group)
    )
    same = of_all and ours.action == theirs.action != "" and compatible(ours.quantity, theirs.quantity)
    return same or ours.role is theirs.role


def _same_measure(ours: Figure, theirs: Figure) -> bool:
    """Money, shares and measurements need the same action and one more word in common nearby, durations two.

    So do levels of which one has no verb: "with inflation at 3.7 percent", "inflation of 3.7 percent".
    """
    levels = {ours.action, theirs.action} <= {"", REACH}
    needed = 2 if ours.quantity.unit == DURATION or "" in (ours.action, theirs.action) else 1
    return (levels or ours.action == theirs.action) and len(beside_the_action(ours, theirs)) >= needed


def beside_the_action(ours: Figure, theirs: Figure) -> frozenset[str]:
    """The words near both figures, except those that name the action."""
    return frozenset(word for word in ours.near & theirs.near if action_of().get(word) != ours.action)


def _same_count(ours: Figure, theirs: Figure) -> bool:
    """Counts need the same kind of thing counted, or the same thing done to it."""
    if not _kinds_fit(ours, theirs):
        return False
    if ours.group and theirs.group:
        return _groups_fit(ours, theirs) and (ours.action == theirs.action != "" or _same_unnamed(ours, theirs))
    if not ours.quantity.counted or not theirs.quantity.counted:
        return ours.action == theirs.action != ""
    if ours.group or theirs.group or not _same_noun(ours.quantity.counted, theirs.quantity.counted):
        return False
    return ours.action == theirs.action != "" or ("" in (ours.action, theirs.action) and bool(ours.near & theirs.near))


def _same_unnamed(ours: Figure, theirs: Figure) -> bool:
    """One does not say what was done, but both count the same people of the same thing ("a brigade of 4,000")."""
    same = ours.quantity.counted == theirs.quantity.counted and "" in (ours.action, theirs.action)
    return same and bool((ours.near & theirs.near) - {ours.quantity.counted})


def _groups_fit(ours: Figure, theirs: Figure) -> bool:
    return ours.group == theirs.group or bool({ours.group, theirs.group} & {PERSONS, *groups_of_anybody()})


def _kinds_fit(ours: Figure, theirs: Figure) -> bool:
    """Neither is narrowed in a way that the other is not, or only one is: then it may be part of the other."""
    return ours.kind <= theirs.kind or theirs.kind <= ours.kind


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
    """What one counts is narrower than what the other counts: the first may be part of the second."""
    narrower = whole.kind < part.kind
    return narrower or (whole.group in (PERSONS, "") and part.group not in (PERSONS, ""))
