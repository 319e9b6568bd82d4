"""Whether two figures measure the same thing, by what they count, what was done to it and the words near them."""

from __future__ import annotations

from service.judging.measuring.figures import PERSONS, Figure
from service.judging.measuring.roles import Role
from service.judging.vocabulary.actions import MOVEMENTS, REACH, action_of
from service.judging.vocabulary.people import groups_of_anybody
from service.quantity import DURATION, SHARE, compatible

# Levels that are changes of something else.
RATES = frozenset({"inflation", "growth"})
NOT_WHAT_THERE_IS = frozenset({Role.CHANGE, Role.START, Role.NEEDED, Role.FORESEEN})


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


def told_of_people(ours: Figure, theirs: Figure) -> bool:
    """Counts of people conflict only if both say what was done to them."""
    if not (ours.group or theirs.group):
        return True
    return ours.action == theirs.action != "" and ours.action not in MOVEMENTS


def other_action(ours: Figure, theirs: Figure) -> bool:
    """Both say what was done, and it is not the same: earned and paid, sent and standing by."""
    told = {ours.action, theirs.action} - MOVEMENTS - {""}
    return len(told) > 1


def measure_the_same(ours: Figure, theirs: Figure) -> bool:
    """Both figures count the same kind of thing, in the same unit, in the same role, of the same action."""
    return _roles_fit(ours, theirs) and measure_one_kind(ours, theirs)


def measure_one_kind(ours: Figure, theirs: Figure) -> bool:
    """Both count the same kind of thing, in the same unit, of the same action, though one may count only a part."""
    if ours.quantity.unit != theirs.quantity.unit:
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


def part_of(part: Figure, whole: Figure) -> bool:
    """What one counts is narrower than what the other counts: the first may be part of the second."""
    narrower = whole.kind < part.kind
    return narrower or (whole.group in (PERSONS, "") and part.group not in (PERSONS, ""))
