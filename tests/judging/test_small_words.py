"""A small word may turn a claim round that is the same in all others."""

from dataclasses import replace

import pytest

from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.evidence.small_words import turned_by_a_small_word
from service.judging.evidence.wording import much_alike
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "turned"),
    [
        ("All hostages in the bank were freed.", "Some of the hostages in the bank were freed.", True),
        ("All schools will close.", "Most schools will close.", True),
        ("Nearly all schools will close.", "Most schools will close.", False),
        ("Most schools will close.", "Many schools will close.", False),
        ("Most residents support it.", "Few residents support it.", True),
        ("Both suspects were charged.", "Only one of the two suspects was charged.", True),
        ("Both suspects were charged.", "One suspect died, and the other was charged.", False),
        ("The whole village was evacuated.", "Half of the village was evacuated.", True),
        ("The whole village was evacuated.", "The village was evacuated, and half of the district.", False),
        ("All passengers left the ship.", "Some 300 passengers left the ship.", False),
        ("All passengers and most of the crew left.", "Most of the crew and all passengers left.", False),
        ("The plane was on its way to Harwick.", "The plane was on its way from Harwick.", True),
        ("The plane flew from Dunmore to Harwick.", "The plane flew to Harwick from Dunmore.", False),
        ("Spies hacked into Dunmore's network.", "Spies hacked emails from Dunmore's network.", False),
        ("He answered to questions from Dunmore.", "He answered to some of Dunmore's questions.", False),
        ("The bomb exploded before the crowd arrived.", "The bomb exploded after the crowd arrived.", True),
        ("The bridge collapsed during the storm.", "The bridge collapsed the day before the storm.", True),
        ("The bridge collapsed during the storm.", "The bridge collapsed in the storm.", False),
        ("The mayor voted for the bypass.", "The mayor voted against the bypass.", True),
        ("The hostage was shot by police.", "The hostage was shot by the robbers.", True),
        ("The hostage was shot by police.", "The hostage was shot by two officers.", False),
        ("The hostage was shot by police.", "The hostage was freed by the robbers.", False),
        ("Patients took the drug once a day.", "Patients took the drug twice daily.", True),
        ("Buses run three times a week.", "Buses run 4 times per week.", True),
        ("Patients took the drug twice a day.", "Patients took the drug twice daily.", False),
        ("Patients took the drug once a day.", "Patients took the drug once a week.", True),
        ("Patients took the drug once daily.", "Patients took the drug once every day.", False),
        ("Patients took the drug once a day.", "Patients once took the drug.", False),
    ],
)
def test_a_small_word_turns_a_claim_round(earlier: str, later: str, turned: bool) -> None:
    sides = [published(text, lead="A day at Dunmore") for text in (earlier, later)]
    assert turned_by_a_small_word(comparison(*sides)) is turned
    assert turned_by_a_small_word(comparison(*reversed(sides))) is turned
    assert not turned or much_alike(comparison(*sides, similarity=0.95)) is None


def test_a_clause_that_is_a_claim_of_its_own_still_tells_when_it_was() -> None:
    later = published("The bomb exploded after the crowd arrived.")
    sentence = "The bomb exploded before the crowd arrived."
    claim = published("The bomb exploded").claim
    assert turned_by_a_small_word(comparison(replace(published(sentence), claim=claim), later))


@pytest.mark.parametrize(("doer", "agree"), [("the robbers", False), ("police officers", True)])
def test_as_many_who_were_shot_by_others_are_not_the_same(doer: str, agree: bool) -> None:
    told = comparison("Two hostages were shot by police.", f"Two hostages were shot by {doer}.")
    assert (amounts_agree(told) is not None) is agree
