"""What strikes many places has a toll in each of them."""

from dataclasses import replace

import pytest

from service.claim import Speaker
from service.judging.aligning.scopes.far_reaching import in_a_region_named_before, in_one_of_its_places
from tests.judging.building import comparison, published

STORM, FIRE = "Storm Odd floods the coast", "Fire in a hall of Harrow"


@pytest.mark.parametrize(
    ("lead", "earlier", "later", "one"),
    [
        (STORM, "At least 14 people have died.", "Authorities in North Carolina have confirmed 10 deaths.", True),
        (STORM, "At least 14 people died in the U.S.", "Authorities in North Carolina confirmed 10 deaths.", True),
        (STORM, "At least 14 people have died.", "Authorities in North Carolina have confirmed 20 deaths.", False),
        (STORM, "In North Carolina 14 people have died.", "Authorities in North Carolina confirmed 10 deaths.", False),
        (STORM, "At least 14 people have died.", "At least 10 people have died.", False),
        ("Storm in North Carolina", "At least 14 people died.", "In North Carolina 10 people died.", False),
        (STORM, "At least 14 people have died in a fire.", "A fire in North Carolina killed 10 people.", False),
        (FIRE, "At least 14 people have died.", "Authorities in North Carolina have confirmed 10 deaths.", False),
    ],
)
def test_a_toll_in_one_state_is_a_part_of_a_storms_toll(lead: str, earlier: str, later: str, *, one: bool) -> None:
    pair = comparison(*(published(text, lead=lead) for text in (earlier, later)))
    assert in_one_of_its_places(pair.ours.figures[0], pair.theirs.figures[0], pair) is one


@pytest.mark.parametrize(
    ("source", "one"),
    [("Officials in Hinds County", True), ("Officials in Sweden", False), ("Officials in uniform", False)],
)
def test_what_officials_of_a_county_count_is_in_their_county(source: str, *, one: bool) -> None:
    read = published("The flood killed ten people.", lead=STORM)
    speakers = (Speaker(source, source),)
    told = replace(read, claim=replace(read.claim, attributed=speakers, speaker=speakers[0]))
    pair = comparison(published("The flood killed 14 people.", lead=STORM), told)
    assert in_one_of_its_places(pair.ours.figures[0], pair.theirs.figures[0], pair) is one


@pytest.mark.parametrize(
    ("lead", "untold", "named", "before"),
    [
        (STORM, "in the province", "in the southern province of Fujian", True),
        (STORM, "in the province", "in Fujian province", True),
        (STORM, "in the county", "in Fujian province", False),
        (STORM, "in the city", "in the city of Karlow", True),
        (STORM, "in Fujian", "in Fujian province", False),
        (STORM, "in the province of Fujian", "in Fujian province", False),
        (STORM, "in the province", "in a province", False),
        (STORM, "in the province", "there: The province is poor", False),
        (STORM, "in the province", "in a hall. Every province has one", False),
        ("Storm hits Fujian", "in the province", "in Fujian province", False),
    ],
)
def test_the_province_is_the_one_that_the_article_opens_with(
    lead: str, untold: str, named: str, *, before: bool
) -> None:
    texts = (f"Some 48,000 boats lay in port {untold}.", f"Thousands of boats lay in port {named}.")
    pair = comparison(*(published(text, lead=lead) for text in texts))
    assert in_a_region_named_before(pair.ours.figures[0], pair.theirs.figures[0], pair) is before
