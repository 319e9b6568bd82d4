"""How many there is room for, how many there are in a week and what is left of a thing are figures of their own."""

import pytest

from service.judging.aligning.scopes.sizes import (
    estimated_otherwise,
    in_another_stretch,
    of_its_capacity,
    without_a_part,
)
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "room"),
    [
        ("The match drew 31,200 people.", "The stadium has a capacity of 35,000.", True),
        ("The match drew 31,200 people.", "It was played in a 35,000-capacity stadium.", True),
        ("The match drew 31,200 people.", "It was played in the 35,000-seat arena.", True),
        ("The centre has room for 600 people.", "Some 740 people live in the centre.", True),
        ("The bank lent $310 billion.", "The bank has a $349 billion lending limit.", True),
        ("The bank has a $310 billion cap.", "The bank has a $349 billion lending limit.", False),
        ("The bank lent $310 billion.", "The bank lent $349 billion and has a limit.", False),
        ("The stadium seats 35,000.", "The stadium has a capacity of 42,000.", False),
        ("The Greens took 38 seats.", "The Greens took 35 seats in the 90-seat assembly.", False),
        ("The match drew 31,200 people.", "The match drew 28,000 people.", False),
        ("The Greens won the seat by 1,204 votes.", "The Greens won by 2,104 votes.", False),
        ("The Greens held their seats with 1,204 votes.", "The Greens won with 2,104 votes.", False),
        ("The centre has room for 600 people.", "The centre can house 450 people.", False),
        ("A crowd of 31,200 came.", "A 35,000-capacity crowd came.", False),
        ("The plant runs at 90 percent capacity.", "The plant runs at 60 percent.", False),
        ("The airline made room for 120 stranded travellers.", "The airline flew 60 stranded travellers.", False),
    ],
)
def test_room_is_not_attendance(earlier: str, later: str, room: bool) -> None:
    assert shows(of_its_capacity, earlier, later) is room


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("The app has 60 million weekly users.", "The app has 140 million monthly users.", True),
        ("The plant builds 40 cars a day.", "The plant builds 900 cars a month.", True),
        ("The line carries 12,000 passengers per day.", "The line carries 80,000 passengers every week.", True),
        ("The app has 60 million weekly users.", "The app has 75 million users every week.", False),
        ("The app has 60 million weekly users.", "The app has 75 million users.", False),
        ("The plant built 40 cars a week ago.", "The plant builds 90 cars a month.", False),
        ("Harrow pays $900 a month.", "Harrow pays $1,200 a month.", False),
    ],
)
def test_a_week_is_not_a_month(earlier: str, later: str, other: bool) -> None:
    assert shows(in_another_stretch, earlier, later) is other


@pytest.mark.parametrize(
    ("earlier", "later", "left_out"),
    [
        ("The probe weighs 5.4 tonnes.", "Without its fuel, the probe weighs 2.3 tonnes.", True),
        ("The truck weighs 12 tonnes empty.", "The truck weighs 20 tonnes.", True),
        ("The bill is $40 million, excluding repairs.", "The bill is $55 million.", True),
        ("Without their parents 2,300 children crossed.", "Some 1,900 children crossed.", False),
        ("The storm left 12,000 homes without power.", "The storm left 31,000 homes dark.", False),
        ("Without warning, 12 people were fired.", "31 people were fired.", False),
        ("Harrow cut 900 jobs without its board's approval.", "Harrow cut 400 jobs.", False),
        ("The town went without its water supply for nine days.", "The town had no water for four days.", False),
        ("Police found 40 kilograms of drugs in an empty house.", "Police found 15 kilograms of drugs.", False),
        ("The crew unloaded 40 tonnes of rice.", "The crew took 25 tonnes of rice ashore.", False),
        ("Empty, the truck weighs 12 tonnes.", "The truck weighs 20 tonnes.", True),
        ("Excluding fuel the probe weighs 2.3 tonnes.", "Without its fuel the probe weighs 2.9 tonnes.", False),
    ],
)
def test_what_is_left_out_makes_another_figure(earlier: str, later: str, left_out: bool) -> None:
    assert shows(without_a_part, earlier, later) is left_out


@pytest.mark.parametrize(
    ("earlier", "later", "estimated"),
    [
        ("The island has a population of 3.5 million.", "The island has 3.4 million inhabitants.", True),
        ("The island has a population of 3.5 million.", "Help for the 3.4 million people of the island came.", True),
        ("The island has a population of 3.5 million.", "The island has 3.1 million inhabitants.", False),
        ("The vote drew 3.5 million people.", "The vote drew 3.4 million people.", False),
        ("The island has a population of 3.5 million.", "The island has 3.4 million cars.", False),
    ],
)
def test_how_many_live_somewhere_is_estimated(earlier: str, later: str, *, estimated: bool) -> None:
    assert shows(estimated_otherwise, earlier, later) is estimated
