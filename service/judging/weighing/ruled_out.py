"""Which labels two bare statements cannot get, however they are weighed."""

from __future__ import annotations

from collections.abc import Callable

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.ends_of_a_change import each_of_its_year
from service.judging.aligning.fitting import one_rounds
from service.judging.aligning.scopes.branches import counts_jobs
from service.judging.aligning.scopes.moves import other_move
from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.negation import other_actors
from service.judging.evidence.other_scopes import other_scope, surely_of_another_scope
from service.judging.evidence.outcomes import one_follows, tell_the_opposite
from service.judging.evidence.topics import of_two_topics
from service.judging.rules import RULES
from service.judging.sides.events import other_event
from service.judging.sides.ever import denied_for_another_time
from service.judging.sides.specificity import recurring
from service.judging.verdict import Label
from service.judging.weighing.misfits import nothing_fits
from service.judging.weighing.statement_signals import Seen
from service.quantity import Bound, Quantity, compatible


def ruled_out(seen: Seen, *, is_sure: bool) -> frozenset[Label]:
    """The labels that rules or words rule out; `is_sure` says that a conflict is surely weighed.

    What shows two facts that are read as conflicting rather than agreeing shows no agreement either.
    """
    out = _by_rules(seen, is_sure=is_sure) | _where_it_holds(OF_TWO_FACTS, seen)
    if Label.CONFLICTING in out and seen.reading.conflict > seen.reading.agree:
        out |= {Label.AGREEING}
    return out | _where_it_holds(BY_WORDS, seen)


def _by_rules(seen: Seen, *, is_sure: bool) -> frozenset[Label]:
    """Two events don't conflict, unless that is surely weighed and such events don't happen again and again."""
    doubted = is_sure and not recurring(seen.pair)
    speaking = {one.rule for one in seen.evidence}
    rules = (rule for rule in RULES if rule.name in speaking and not (doubted and rule.speaks is other_event))
    return frozenset(rule.rules_out for rule in rules if rule.rules_out)


def _count_two_things(seen: Seen) -> bool:
    """Words show that figures which do not fit count two things."""
    return any(one.rule == other_scope.__name__ for one in seen.evidence) and surely_of_another_scope(seen.pair)


def _one_follows(seen: Seen) -> bool:
    """One may follow on the other, and no rule saw a conflict."""
    return one_follows(seen.pair) and not seen.saw(Label.CONFLICTING)


def _of_two_topics(seen: Seen) -> bool:
    """They have nothing in common but that each gives numbers, and no rule saw a conflict."""
    return of_two_topics(seen.pair) and not seen.saw(Label.CONFLICTING)


def _denied_for_another_time(seen: Seen) -> bool:
    """It was not done at one time and was at another, and no rule saw a conflict."""
    return denied_for_another_time(seen.pair) and not seen.saw(Label.CONFLICTING)


def _leaves_room(seen: Seen) -> bool:
    """No rule saw a conflict, and each figure of a measure that both give lies in what the other side leaves open.

    "At least 10" and "12", "12 to 14" and "13" may both be true; "10" beside "more than 10" is meant to be otherwise.
    """
    shared = shared_figures(seen.pair)
    fit = bool(shared) and all(_lies_within(ours.quantity, theirs.quantity) for ours, theirs in shared)
    return fit and not seen.saw(Label.CONFLICTING) and not figures_left_over(seen.pair)


def _lies_within(one: Quantity, other: Quantity) -> bool:
    """One is exact and lies between the ends of the other, on neither of them."""
    exact, bounded = (one, other) if one.bound is Bound.EXACT else (other, one)
    if exact.bound is not Bound.EXACT or bounded.bound is Bound.EXACT:
        return False
    return exact.value not in (bounded.interval.low, bounded.interval.high) and compatible(one, other)


def _each_of_its_year(seen: Seen) -> bool:
    """What both give for one year is the same, the rest is of other years, and no rule saw a conflict."""
    return each_of_its_year(seen.pair) and not seen.saw(Label.CONFLICTING)


def _is_rounded(seen: Seen) -> bool:
    """One gives the other's figures more coarsely, and no rule saw a conflict."""
    return one_rounds(seen.pair) and not seen.saw(Label.CONFLICTING)


def _nothing_fits(seen: Seen) -> bool:
    """Figures of one measure do not fit, nor do any others of one unit."""
    return nothing_fits(seen.pair)


def _tell_opposites_of_one(seen: Seen) -> bool:
    """A word stands here and its opposite there, of one thing: "Ghana lost", "Ghana won"."""
    return _tell_opposites(seen) and bool(seen.pair.shared_lemmas)


def tell_opposites_of_two(seen: Seen) -> bool:
    """The same of two things: "Ghana lost", "Brazil won"."""
    return _tell_opposites(seen) and not seen.pair.shared_lemmas


def _tell_opposites(seen: Seen) -> bool:
    """A word stands here and its opposite there, the claims do not begin with two names, and no rule saw agreement."""
    return not seen.saw(Label.AGREEING) and tell_the_opposite(seen.pair) and not other_actors(seen.pair)


def _became_otherwise(seen: Seen) -> bool:
    """The same number of jobs has different fates here and there, and no rule saw anything agree."""
    return not seen.saw(Label.AGREEING) and any(
        ours.quantity.value == theirs.quantity.value and counts_jobs(ours) and other_move(ours, theirs, seen.pair)
        for ours, theirs in seen.pair.figure_pairs
    )


NEITHER = frozenset({Label.CONFLICTING, Label.AGREEING})
NO_CONFLICT, NO_AGREEMENT = frozenset({Label.CONFLICTING}), frozenset({Label.AGREEING})

# What shows it, and the labels that it rules out.
Shown = tuple[Callable[[Seen], bool], frozenset[Label]]
OF_TWO_FACTS: tuple[Shown, ...] = (
    (_count_two_things, NEITHER),
    (_one_follows, NO_CONFLICT),
    (_of_two_topics, NO_CONFLICT),
    (_denied_for_another_time, NO_CONFLICT),
)
BY_WORDS: tuple[Shown, ...] = (
    (_leaves_room, NO_CONFLICT),
    (_each_of_its_year, NO_CONFLICT),
    (_is_rounded, NO_CONFLICT),
    (_nothing_fits, NO_AGREEMENT),
    (_tell_opposites_of_one, NO_AGREEMENT),
    (_became_otherwise, NEITHER),
)


def _where_it_holds(table: tuple[Shown, ...], seen: Seen) -> frozenset[Label]:
    return frozenset(label for holds, labels in table if holds(seen) for label in labels)
