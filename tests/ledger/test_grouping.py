"""A series holds what the judge told to be of one measure, and never two measures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.verdict import Reason
from service.ledger.grouping import measures
from service.ledger.told import Told
from service.matching import PublishedClaim
from tests.ledger.building import claims, judged, ledger, stands


def test_a_later_count_is_an_update_though_only_the_earlier_tells_what_was_done() -> None:
    told = ("The fire killed 12 guests of the Talvera hotel.", "By evening it was 31 guests of the Talvera hotel.")
    [measure] = ledger((0, told[0]), (5, told[1]))
    assert stands(measure) == [("a", "first"), ("b", "update")]


def test_the_dead_and_the_hurt_are_two_measures() -> None:
    text = "The earthquake killed 12 people. The earthquake injured 140 people."
    assert [measure.name for measure in ledger((0, text))] == ["dead", "hurt"]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Velmont will cut 2,400 jobs in Lindau.", "Its rival Dastan will cut 2,000 jobs."),
        ("The train carried some 320 people.", "A commuter train derailed near Ashby, killing 12 people."),
        (
            "The derailment near Ashby injured 47 people.",
            "In a separate accident a train derailed, injuring two people.",
        ),
        ("The bank opened 14 branches in Sweden.", "The bank closed 14 branches in Norway."),
    ],
)
def test_figures_in_like_words_are_two_measures_where_nothing_was_told_of_the_claims(earlier: str, later: str) -> None:
    found = [*claims("a", 0, earlier), *claims("b", 5, later)]
    assert [len(measure.entries) for measure in measures(found, ())] == [1, 1]


def test_what_the_judge_takes_for_two_things_is_two_measures() -> None:
    told = ledger(
        (0, "The storm left 38,000 homes in Talvera without power."),
        (20, "The storm left 45,000 homes in Talvera without power."),
        (28, "Engineers were working to reconnect 21,000 homes in Talvera that were still without power."),
    )
    assert [stands(measure) for measure in told] == [[("a", "first"), ("b", "conflict")], [("c", "first")]]


def test_an_earlier_event_that_an_article_looks_back_to_is_another_measure() -> None:
    now, then = "The earthquake in Talvera killed 31 people.", "An earthquake in 1998 killed 430 people in Talvera."
    assert [len(measure.entries) for measure in ledger((0, now), (5, f"{now} {then}"))] == [2, 1]


def test_what_is_told_to_be_later_brings_no_two_values_of_one_article_together() -> None:
    now, then = "The earthquake in Talvera killed {} people.", "An earthquake in Orlan killed 430 people."
    found = [*claims("a", 0, now.format(12)), *claims("b", 5, f"{now.format(12)} {then}")]
    told = judged(found)
    wrong = replace(told[0], ours=(found[2].id, found[2].claim.quantities[0].start), reason=Reason.LATER_FIGURE)
    assert [len(measure.entries) for measure in measures(found, [*told, wrong])] == [2, 1]


def test_figures_of_which_a_result_was_dismissed_stay_apart() -> None:
    text = "Brightwater Energy will buy Corran Wind for {} in cash."
    found = [*claims("a", 0, text.format("$1.2 billion")), *claims("b", 30, text.format("$1.5 billion"))]
    told = judged(found)
    assert [len(measure.entries) for measure in measures(found, told)] == [2]
    assert [len(measure.entries) for measure in measures(found, [replace(one, dismissed=True) for one in told])] == [
        1,
        1,
    ]


def test_beside_the_figures_that_decided_a_result_all_others_that_are_the_same_stand_together() -> None:
    text = "In Talvera 288 candidates ran for 125 seats in the parliament of the island on Sunday."
    assert [stands(measure) for measure in ledger((0, text), (5, text))] == [[("a", "first"), ("b", "same")]] * 2


def test_what_went_up_on_one_side_and_down_on_the_other_is_not_the_same() -> None:
    found = [*claims("a", 0, "Velmont's revenue fell 4 percent."), *claims("b", 5, "Velmont's revenue rose 4 percent.")]
    [told] = judged(found)
    assert told.reason is Reason.OUTCOMES_DIFFER
    assert [len(measure.entries) for measure in measures(found, [told])] == [1, 1]


def test_what_an_article_says_twice_is_told_once() -> None:
    text = "The earthquake killed 12 people. Officials said the earthquake killed 12 people."
    first, second = claims("a", 0, text)
    [again] = claims("b", 0, "The earthquake killed 12 people.")
    [measure] = measures([first, second, again], judged([first, second, again]))
    assert [entry.claim.id for entry in measure.entries] == ["a 0", "b 0"]
    assert [place for place, _ in measure.entries[0].places] == ["a 0", "a 1"]


def test_the_measures_are_the_same_in_whatever_order_the_claims_are_found() -> None:
    text = "The earthquake in Talvera killed {} people."
    told = ("at least three", "12", "some 30", "31", "2,000")
    found = [one for n, figure in enumerate(told) for one in claims("abcde"[n], 5.0 * n, text.format(figure))]
    results = judged(found)

    def values(order: list[PublishedClaim], results: list[Told]) -> list[list[str]]:
        return sorted([entry.claim.id for entry in measure.entries] for measure in measures(order, results))

    assert (
        values(found, results)
        == values(found[::-1], results[::-1])
        == values([*found[2:], *found[:2]], results[2:] + results[:2])
    )


def test_of_two_later_figures_the_nearer_is_of_the_measure() -> None:
    now, then = "The earthquake in Talvera killed {} people.", "An earthquake in Talvera killed 612 people."
    [toll, before] = ledger((0, now.format("at least three")), (6, f"{then} {now.format('10')}"))
    assert [entry.quantity.value for entry in toll.entries] == [3, 10]
    assert [entry.quantity.value for entry in before.entries] == [612]


ANOTHER_YEAR = ("The earthquake in Talvera killed 30 people.", "In 2003 an earthquake killed 32 people in Talvera.")
ANOTHER_TOWN = ("The shooting in Dallas killed four people.", "The shooting in Chicago killed 20 people.")


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (ANOTHER_YEAR, Reason.SAME_AMOUNT),
        (ANOTHER_YEAR, Reason.LATER_FIGURE),
        (ANOTHER_TOWN, Reason.LATER_FIGURE),
    ],
)
def test_victims_of_another_year_or_later_of_another_town_are_another_measure_whatever_was_told(
    texts: tuple[str, str], reason: Reason
) -> None:
    [theirs], [ours] = claims("a", 0, texts[0]), claims("b", 60, texts[1])
    told = Told((ours.id, ours.claim.quantities[-1].start), (theirs.id, theirs.claim.quantities[0].start), reason)
    assert [len(measure.entries) for measure in measures([theirs, ours], [told])] == [1, 1]


def test_the_dead_and_those_who_were_infected_later_are_two_measures_whatever_was_told() -> None:
    earlier, later = "The virus has killed 39 people in Talvera.", "The virus has infected 520 people in Talvera."
    [theirs], [ours] = claims("a", 0, earlier), claims("b", 60, later)
    places = [(claim.id, claim.claim.quantities[0].start) for claim in (ours, theirs)]
    told = Told(places[0], places[1], Reason.LATER_FIGURE)
    assert [len(measure.entries) for measure in measures([theirs, ours], [told])] == [1, 1]


def test_what_is_only_possible_stands_beside_no_fact_of_its_article_that_differs() -> None:
    text = "The quake had a magnitude of 5.9. A magnitude-6.1 quake can cause severe damage."
    [measured, possible] = ledger((0, "The quake had a magnitude of 6.0."), (1, text))
    assert [entry.quantity.value for entry in measured.entries] == [6.0, 5.9]
    assert [entry.quantity.value for entry in possible.entries] == [6.1]
