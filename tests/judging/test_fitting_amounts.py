"""Two figures for the same measure that fit make two claims agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.aligning.questions import questions
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.distinctive import same_distinctive_figure
from service.judging.evidence.fitting_amounts import amounts_agree, read_amounts_agree
from service.judging.evidence.wording import much_alike
from tests.judging.building import comparison, published

AGREEMENTS = [
    ("The strikes killed 25 fighters.", "The strikes killed some 25 fighters."),
    ("The strikes killed at least 25 people.", "The strikes killed around two dozen fighters."),
    ("Trump deployed 750 soldiers.", "The deployment of 750 additional troops was announced."),
    ("Ten people were killed and 50 injured.", "The quake killed 10 people."),
    ("Winds reached 140 km/h in Brest.", "Winds reached 87 mph in Brest."),
    ("Winds reached 40 m/s in Brest.", "Winds reached 144 km/h in Brest."),
    ("Unemployment fell to 5 percent in Talvera.", "Unemployment in Talvera fell to 5.25 percent."),
    ("Revenue at Tesco rose to $21 billion, above forecasts of $20 billion.", "Tesco's revenue rose to $21 billion."),
    ("Rescuers saved 150 of the 192 passengers.", "Of the 192 passengers 150 were rescued."),
    ("Ukraine shot down 20 of 32 drones over Lviv.", "Over Lviv 20 drones were shot down by Ukraine."),
]


@pytest.mark.parametrize(("earlier", "later"), AGREEMENTS)
def test_figures_that_newsrooms_write_for_the_same_number_agree(earlier: str, later: str) -> None:
    assert amounts_differ(comparison(earlier, later)) is None
    assert amounts_agree(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The party won 112 of the 230 seats.", "The party won 120 of the 230 seats."),
        ("Twelve of the 45 miners were rescued.", "Twenty of the 45 miners were rescued."),
        ("150 of the 192 passengers were rescued.", "192 passengers were rescued."),
        ("Sales fell to $5 million from $83 million.", "Sales fell to $2 million from $83 million."),
        ("The loss was $9 million, compared with a profit of $350 million.", "The profit was $350 million."),
        ("Revenue was $29 billion, above estimates of $25 billion.", "Revenue was $25 billion."),
        (
            "Revenue was $21 billion, above estimates of $20 billion.",
            "Revenue of $23 billion beat estimates of $20 billion.",
        ),
    ],
)
def test_that_both_tell_how_many_there_were_makes_nothing_agree(earlier: str, later: str) -> None:
    laid = comparison(*(published(text, lead="A day at Harrow") for text in (earlier, later)), similarity=0.9)
    read = replace(laid, answers=dict.fromkeys(questions(laid), 1.0))
    for rule in (amounts_agree, read_amounts_agree, same_distinctive_figure, much_alike):
        assert rule(read) is None


@pytest.mark.parametrize(
    ("later", "agree"),
    [
        ("The strikes killed some 25 of the group's fighters.", True),
        ("The strikes killed some 12 of the group's fighters.", False),
        ("The strikes wounded some 25 of the group's fighters.", False),
    ],
)
def test_as_many_of_a_group_as_were_killed_agree(later: str, agree: bool) -> None:
    pair = comparison("Those strikes killed at least 25 people.", later)
    assert (amounts_agree(pair) is not None) is agree
    assert amounts_differ(pair) is None


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        ("Harrow cuts 1,200 jobs.", "Harrow will cut 1,200 jobs.", True),
        ("Harrow cuts 1,200 jobs.", "Harrow employs 1,200 people.", False),
        ("Harrow employs 400 people.", "Harrow hires 400 people.", False),
        ("Harrow employs 400 people.", "Some 400 people are employed by Harrow.", True),
    ],
)
def test_jobs_that_are_cut_or_filled_are_not_those_that_there_are(earlier: str, later: str, *, agree: bool) -> None:
    assert (amounts_agree(comparison(earlier, later)) is not None) is agree


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The Front missed the five percent threshold.", "The Front cleared the five percent threshold."),
        ("Patients took 10 milligrams once a day.", "Patients took 10 milligrams twice a day."),
        ("The match ended 2-2 after 120 minutes.", "The match ended 3-2 after 120 minutes."),
        ("Fuel costs fell 9 percent.", "Fuel costs rose 9 percent."),
        ("Harrow lowered its forecast to $7 billion.", "Harrow left its forecast unchanged at $7 billion."),
        ("New orders grew by 3 percent to 2.1 billion euros.", "Order intake was down 3% at €2.1 billion."),
    ],
)
def test_one_figure_in_both_is_no_agreement_where_a_word_or_a_tally_is_another(earlier: str, later: str) -> None:
    laid = comparison(*(published(text, lead="A day at Harrow") for text in (earlier, later)), similarity=0.9)
    read = replace(laid, answers=dict.fromkeys(questions(laid), 1.0))
    for rule in (amounts_agree, read_amounts_agree, same_distinctive_figure, much_alike):
        assert rule(read) is None


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        ("Robbers left the 270-kilogram altar in Karlow.", "The owner of the 600-pound altar in Karlow called.", True),
        ("They spoke of the 60-degree-Celsius vat in Karlow.", "The 140-degree-Fahrenheit vat in Karlow is old.", True),
        ("They spoke of the 26-foot yacht Dunmore.", "The owner of the eight-metre yacht Dunmore was found.", True),
        ("Robbers left the 270-kilogram altar in Karlow.", "The owner of the 800-pound altar in Karlow called.", False),
        ("Robbers left the 270-kilogram altar in Karlow.", "The owner of the 600-pound door in Karlow called.", False),
        ("They left the 3-year deal.", "The owner of the three-year-old deal called.", False),
        ("They met the 9-year-old boy.", "The mother of the 9-year-old boy called.", False),
        ("They saw 270 kilograms of stone.", "The owner of 600 pounds of stone called.", False),
    ],
)
def test_what_a_thing_of_one_name_measures_is_told_beside_it(earlier: str, later: str, *, agree: bool) -> None:
    assert (amounts_agree(comparison(earlier, later)) is not None) is agree
