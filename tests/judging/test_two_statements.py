"""What rules and model saw of two statements is weighed; what cannot be is left out."""

from dataclasses import replace

import pytest

from service.judging.aligning.questions import questions
from service.judging.judge import ruled
from service.judging.reading import Reading
from service.judging.rules import RULES
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.statement_signals import Seen
from service.judging.weighing.two_statements import weighed
from tests.judging.building import comparison, published

PAIR = comparison("A bomb killed 17 people in Lahore.", "A bomb killed a minister in Karachi.")
SAYS = {rule.name: rule.label for rule in RULES}


def seen(rule: str) -> tuple[Evidence, ...]:
    return (Evidence(rule, SAYS[rule], Reason.OTHER_EVENT, "Seen.", PAIR.ours.passage, PAIR.theirs.passage, 0.9),)


def test_what_is_read_as_a_contradiction_in_two_events_is_told_as_neither() -> None:
    verdict = weighed(Seen(PAIR, seen("other_event"), Reading(0.3, 0.6, 0.1)))
    assert verdict.label is Label.NEW


def test_what_is_read_as_the_same_in_two_events_may_still_agree() -> None:
    verdict = weighed(Seen(PAIR, seen("other_event"), Reading(0.98, 0.01, 0.01)))
    assert verdict.evidence[-1].rule == "weighed"
    assert "new 100%" not in verdict.evidence[-1].sentence


def test_one_figure_up_and_down_never_agrees() -> None:
    verdict = weighed(Seen(PAIR, seen("directions_differ"), Reading(0.98, 0.01, 0.01)))
    assert verdict.label is not Label.AGREEING


@pytest.mark.parametrize(("conflict", "agrees"), [(0.83, False), (0.7, True)])
def test_what_is_surely_read_as_a_contradiction_and_no_rule_saw_agree_is_not_told_to_agree(
    conflict: float, agrees: bool
) -> None:
    laid = comparison("King Olav will abdicate on 12 May.", "King Olav will give up the throne on 3 June.")
    verdict = weighed(Seen(laid, seen("other_period"), Reading(0.96 - conflict, conflict, 0.04)))
    assert (verdict.label is Label.AGREEING) is agrees


@pytest.mark.parametrize(
    ("earlier", "later", "agrees"),
    [
        ("The Dutch skater Loes Prins took silver.", "Loes Prins took bronze.", False),
        ("Molde and Brann drew the derby.", "Brann won the derby against Molde.", False),
        ("Molde lost the derby to Brann.", "Brann won the derby against Molde.", True),
    ],
)
def test_a_word_beside_its_opposite_agrees_only_of_two(earlier: str, later: str, agrees: bool) -> None:
    verdict = weighed(Seen(comparison(earlier, later), (), Reading(0.98, 0.01, 0.01)))
    assert (verdict.label is Label.AGREEING) is agrees


@pytest.mark.parametrize(
    ("earlier", "later", "label"),
    [
        ("Guests pay £40 on average.", "Guests pay £55.", Label.NEW),
        ("Medical costs fell by £40m.", "Legal costs fell by £55m.", Label.CONFLICTING),
    ],
)
def test_what_words_surely_tell_to_be_two_things_is_read_as_no_conflict(earlier: str, later: str, label: Label) -> None:
    verdict = weighed(Seen(comparison(earlier, later), seen("other_scope"), Reading(0.01, 0.98, 0.01)))
    assert verdict.label is label


def test_none_beside_some_stands_as_it_is_read_whatever_is_weighed() -> None:
    laid = comparison("No one died in the Elbe flood.", "The Elbe flood claimed two lives.")
    assert weighed(Seen(laid, seen("none_counted"), Reading(0.1, 0.8, 0.1))).label is Label.CONFLICTING
    assert weighed(Seen(laid, seen("none_counted"), Reading(0.1, 0.4, 0.5))).label is not Label.CONFLICTING


def test_as_many_jobs_cut_as_there_are_is_neither_the_same_nor_a_conflict() -> None:
    laid = comparison("The firm employs 1,200 people in Bergen.", "1,200 jobs will be cut in Oslo.")
    assert weighed(Seen(laid, (), Reading(0.9, 0.05, 0.05))).label is Label.NEW
    won = comparison("Ida Brekke won the race by four points.", "Ida Brekke lost the race by four points.")
    assert weighed(Seen(won, (), Reading(0.05, 0.9, 0.05))).label is Label.CONFLICTING
    guilty = comparison("Lie was found guilty of seven murders.", "Lie was acquitted of all seven murders.")
    assert weighed(Seen(guilty, (), Reading(0.05, 0.9, 0.05))).label is Label.CONFLICTING


def test_opposites_of_two_things_are_new_and_not_the_likelier_a_conflict() -> None:
    laid = comparison("The law is in place.", "The siege was lifted.")
    assert weighed(Seen(laid, (), Reading(0.4, 0.4, 0.2))).label is Label.NEW


@pytest.mark.parametrize(
    ("earlier", "later", "label"),
    [
        ("Orders at Harrow rose 5%.", "Orders at Harrow fell 3%.", Label.CONFLICTING),
        ("Orders at Harrow rose 5%.", "Orders in Asia at Harrow fell 3%.", Label.NEW),
    ],
)
def test_up_and_down_stand_as_they_are_read_where_nothing_else_is_told(earlier: str, later: str, label: Label) -> None:
    laid = comparison(earlier, later)
    assert weighed(Seen(laid, seen("outcomes_differ"), Reading(0.1, 0.6, 0.3))).label is label


@pytest.mark.parametrize(
    ("earlier", "later", "may_conflict"),
    [
        ("The fire killed at least 10 people.", "The fire killed 12 people.", False),
        ("The storm killed 13 people.", "The storm killed 12 to 14 people.", False),
        ("The bridge cost between $12 million and $14 million.", "The bridge cost $13 million.", False),
        ("The storm killed 12 to 14 people.", "The storm killed 19 people.", True),
        ("Marsh came 27th in a class of 89.", "Marsh came 27th in a class of more than 89.", True),
        ("The storm killed at least 12 people.", "The storm killed at least 10 people.", True),
    ],
)
def test_what_a_bound_or_a_range_leaves_open_is_no_conflict_however_it_is_read(
    earlier: str, later: str, may_conflict: bool
) -> None:
    pair = comparison(earlier, later)
    verdict = weighed(Seen(pair, ruled(pair), Reading(0.02, 0.96, 0.02)))
    assert (verdict.label is Label.CONFLICTING) is may_conflict


INFECTED = "Worldwide, the fever has infected 2,310 people in 30 countries and caused 478 deaths."


@pytest.mark.parametrize(
    ("later", "days", "label", "reason"),
    [
        (
            "The fever has infected 2,970 people in over two dozen countries.",
            (None, None),
            "conflict",
            "amounts_differ",
        ),
        (
            "The fever has infected about 2,300 people in over two dozen countries.",
            (None, None),
            "agree",
            "same_amount",
        ),
        (
            "The fever has infected 2,970 people in over two dozen countries.",
            ("2003-05-05", "2003-05-07"),
            "new",
            "later_figure",
        ),
        (
            "The fever has infected 2,170 people in over two dozen countries.",
            ("2003-05-05", "2003-05-07"),
            "conflict",
            "amounts_differ",
        ),
    ],
)
def test_an_agreement_on_one_figure_covers_no_difference_in_another(
    later: str, days: tuple[str | None, str | None], label: str, reason: str
) -> None:
    laid = comparison(published(INFECTED, days[0]), published(later, days[1]), similarity=0.9)
    asked = replace(laid, answers=dict.fromkeys(questions(laid), 0.77))
    verdict = weighed(Seen(asked, ruled(asked), Reading(0.5, 0.47, 0.03)))
    assert verdict.label.startswith(label)
    assert verdict.reason == reason
