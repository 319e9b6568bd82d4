"""Two figures for the same measure should agree."""

import pytest

from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, published

CONFLICTS = [
    ("Hundreds of supporters stormed the embassy.", "Around 6,000 militia fighters stormed the embassy."),
    ("The strikes killed 25 fighters.", "The strikes killed 40 fighters."),
    ("The blast in Basra killed at least three people.", "Two people were killed in the Basra blast."),
    ("The statue sold for £174,000.", "The statue sold for £180,447."),
    ("About 3,000 more soldiers at Fort Bragg are prepared to deploy.", "Fort Bragg is readying 4,000 more soldiers."),
    ("Four villages were destroyed.", "Seven villages were destroyed."),
    ("Mortar fire kills 105 in Homs", "Homs offensive kills 200"),
    ("Blast kills 11 in northwestern Pakistan", "Bomb Kills 19 In Northwest Pakistan"),
    ("The retirement age will rise to 67.", "Lawmakers raised the retirement age to 68."),
    ("Norway raised its fuel tax to 4 cents a litre.", "The fuel tax in Norway will rise to 9 cents a litre."),
    ("Gusts of 140 km/h were measured in Brest.", "Gusts of 190 kph were measured in Brest."),
    ("Inflation in Talvera rose to 4.2 percent in May.", "Inflation in Talvera slowed to 3.7 percent in May."),
    ("The bomb in Jos killed 17 people and injured another 43.", "The bomb in Jos injured 90 people."),
    ("Russia launched 120 drones at Lviv.", "Russia fired 70 drones at Lviv."),
    ("The death toll in Jos rose by 6 to 24.", "The death toll in Jos rose to 30."),
    ("The death toll in Jos rose by 6 to 24 people.", "The blast in Jos killed 30 people."),
    ("Three men were fined $10,000 each in Jos.", "In Jos three men were each fined $12,000."),
    ("Jos will pay $5,000 to the kin of each victim.", "Jos will pay each victim's kin $2,000."),
    ("Jos will pay $5,000 to the families of the dead.", "Jos will pay the families of those killed $2,000."),
    ("Nine out of the 12 miners were rescued.", "Seven of 12 miners were rescued."),
    ("Twelve of the 45 trapped miners were rescued.", "Twenty of the 45 trapped miners were rescued."),
    ("Ukraine shot down 20 of 32 drones over Lviv.", "Ukraine shot down 28 of the 32 drones over Lviv."),
    ("The minimum wage goes up to 14 euros in Talvera.", "The minimum wage in Talvera was raised to 13 euros."),
]
NO_CONFLICTS = [
    ("The strikes killed 25 fighters.", "The strikes wounded 60 fighters."),
    ("Trump deployed 750 soldiers.", "Some 3,000 more troops are preparing to go."),
    ("A total of 30 people were injured.", "Seven police officers were injured."),
    ("Profit rose 3 percent.", "Profit rose to $3 million."),
    ("Revenue rose from $1.57 billion.", "Revenue rose to $1.63 billion."),
    ("He was sentenced on May 3.", "He was sentenced on May 4, 2011."),
    ("The train was travelling at 150 km/h.", "The train stopped 120 km from Graz."),
    ("Rescuers pulled 14 people from the collapsed tower.", "Six people were trapped in the collapsed tower."),
    ("Sixty witnesses were heard.", "The indictment names 85 witnesses."),
    ("The charity raised $5 million.", "The charity raised its prices by $8 million."),
    ("The first blast in Jos killed five people.", "The second blast in Jos killed 12 people."),
    ("Four villages were damaged in Jos.", "Seven villages were destroyed in Jos."),
    ("Russia launched 120 drones at Lviv.", "Ukraine shot down 95 drones over Lviv."),
    ("The blast in Jos killed 12 people.", "Twelve of the injured in Jos died, 30 of the dead were children."),
    ("The sinking in Jos killed 12 people.", "In Jos five people remain missing."),
    ("Sales at Tesco rose 4 percent in May.", "Profits at Tesco rose 9 percent in May."),
    ("Three men were fined $10,000 each in Jos.", "Three men were fined $30,000 in Jos."),
    ("Each of the three men in Jos was fined $10,000.", "Three men in Jos were fined $30,000."),
    ("Jos will pay $5,000 each to the families of the dead.", "Jos will pay $2,000 each to the injured."),
    ("In Jos the kin of those killed will be paid $5,000.", "In Jos the wounded will be paid $2,000."),
    ("The death toll in Jos rose by 6.", "The death toll in Jos rose to 24."),
    ("The death toll in Jos rose by six people.", "The death toll in Jos rose to 24 people."),
    ("The army sent five ships and an additional three to Jos.", "The army sent eight ships to Jos."),
    ("Ukraine shot down 20 of 32 drones over Lviv.", "Ukraine shot down 32 drones over Lviv."),
    ("Twelve of the 45 miners were rescued.", "Rescuers saved 30 of the 60 miners on Monday."),
    ("The ruling party won 112 of the 230 seats.", "The opposition won 118 of the 230 seats."),
    ("Five of the 12 dead in Jos were children.", "Four of the 12 dead in Jos were women."),
]


@pytest.mark.parametrize(("earlier", "later"), CONFLICTS)
def test_figures_that_no_reading_reconciles_conflict(earlier: str, later: str) -> None:
    seen = amounts_differ(comparison(earlier, later))
    assert seen is not None
    assert later[seen.ours.start : seen.ours.end] == seen.ours.quote
    assert earlier[seen.theirs.start : seen.theirs.end] == seen.theirs.quote


@pytest.mark.parametrize(("earlier", "later"), NO_CONFLICTS)
def test_figures_of_different_measures_are_not_compared(earlier: str, later: str) -> None:
    assert amounts_differ(comparison(earlier, later)) is None


def test_one_sentence_with_another_figure_conflicts_even_between_articles() -> None:
    lead = "A trial over two deaths opens in New Bedford"
    earlier, later = (
        published(f"He was sentenced to {years} years, with 9 months to serve in that case.", lead=lead)
        for years in ("2", "2 1/2")
    )
    assert amounts_differ(comparison(earlier, later)) is not None


def test_how_many_senators_did_something_is_held_against_nothing_if_it_is_not_told_what() -> None:
    lead = "Senators break ranks over the health bill"
    earlier, later = (
        published(text, lead=lead)
        for text in (
            "Four Republican senators backed away from the bill.",
            "Two Republican senators broke ranks on it.",
        )
    )
    assert amounts_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(
    ("later", "conflict"),
    [("Fifteen states leave landlords free to choose.", False), ("Fifteen states protect tenants little.", True)],
)
def test_what_has_nothing_but_its_noun_in_common_is_held_against_nothing(later: str, *, conflict: bool) -> None:
    texts = ("In 12 states there is no law that protects tenants.", later)
    pair = comparison(*(published(text, lead="Judges rule on rents") for text in texts))
    assert (amounts_differ(pair) is not None) is conflict


@pytest.mark.parametrize(("similarity", "conflict"), [(0.6, True), (0.45, False)])
def test_claims_of_articles_hardly_alike_may_name_a_measure_in_the_same_words(
    similarity: float, *, conflict: bool
) -> None:
    lead = "Strikes in the north of Norland"
    texts = ("The strikes killed 25 fighters.", "In all 40 fighters were killed by strikes, the army said.")
    pair = comparison(*(published(text, lead=lead) for text in texts), similarity=similarity)
    assert (amounts_differ(pair) is not None) is conflict


def test_which_way_each_figure_went_is_said_where_they_went_two_ways() -> None:
    found = amounts_differ(comparison("Sales at Norda fell 3 percent.", "Sales at Norda rose 8 percent."))
    assert found is not None
    assert found.sentence == "“8 percent” (up) does not fit “3 percent” (down)."
