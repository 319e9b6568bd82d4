"""Two figures for the same measure should agree."""

from dataclasses import replace

import pytest

from service.claim import Polarity
from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.fitting import differ
from service.judging.aligning.questions import questions
from service.judging.evidence.amounts import amounts_differ, read_amounts_differ
from service.judging.evidence.distinctive import same_distinctive_figure
from service.judging.evidence.fitting_amounts import amounts_agree, read_amounts_agree
from service.judging.evidence.later_figures import later_figure
from service.judging.evidence.open_bounds import bound_leaves_open
from service.judging.evidence.wording import much_alike
from service.judging.measuring.reading_figures import MOST_FIGURES
from service.judging.measuring.roles import Role
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


def conflict_if_read_as_one(lead: str, earlier: str, later: str, share: float = 0.95) -> bool:
    """Whether the figures of two claims conflict, if the pair model reads them as one measure that surely."""
    laid = comparison(*(published(text, lead=lead) for text in (earlier, later)))
    asked = replace(laid, answers=dict.fromkeys(questions(laid), share))
    return (amounts_differ(asked) or read_amounts_differ(asked)) is not None


@pytest.mark.parametrize(("earlier", "later"), CONFLICTS)
def test_figures_that_no_reading_reconciles_conflict(earlier: str, later: str) -> None:
    seen = amounts_differ(comparison(earlier, later))
    assert seen is not None
    assert later[seen.ours.start : seen.ours.end] == seen.ours.quote
    assert earlier[seen.theirs.start : seen.theirs.end] == seen.theirs.quote


@pytest.mark.parametrize(("earlier", "later"), AGREEMENTS)
def test_figures_that_newsrooms_write_for_the_same_number_agree(earlier: str, later: str) -> None:
    assert amounts_differ(comparison(earlier, later)) is None
    assert amounts_agree(comparison(earlier, later)) is not None


@pytest.mark.parametrize(("earlier", "later"), NO_CONFLICTS)
def test_figures_of_different_measures_are_not_compared(earlier: str, later: str) -> None:
    assert amounts_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        ("A driver and three passengers died in the crash.", "Three people died in the crash.", False),
        ("Khan and three others died in the crash.", "Three people died in the crash.", False),
        ("Two women and three children died in the crash.", "Three people died in the crash.", False),
        ("A driver and three passengers died in the crash.", "Three passengers died in the crash.", True),
        ("Three passengers died in the crash.", "Three people died in the crash.", True),
        ("The crash destroyed a shop, and three passengers died.", "Three people died in the crash.", True),
    ],
)
def test_a_count_beside_others_is_not_of_all(earlier: str, later: str, agree: bool) -> None:
    told = comparison(*(published(text, lead="A crash at Harrow") for text in (earlier, later)), similarity=0.9)
    assert (amounts_agree(told) is not None) is agree
    assert (much_alike(told) is not None) is agree


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        ("Vijay sells it at 14 % below cost.", "Vijay sells it at less than 84 % below cost.", amounts_agree),
        ("Leo gains 10 pounds this year.", "Leo gains more than 10 pounds this year.", amounts_differ),
        ("More than 68 pupils passed the exam.", "78 pupils passed the exam.", bound_leaves_open),
    ],
)
def test_texts_that_differ_in_nothing_but_the_figure_are_read_to_the_letter(earlier, later, rule) -> None:
    rules = (amounts_differ, bound_leaves_open, amounts_agree)
    assert next(one for one in rules if one(comparison(earlier, later))) is rule


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("At least four people died in the fire.", "Nine people died in the fire.", "at least four people|nine people"),
        ("Nine people died in the fire.", "At least four people died in the fire.", "at least four people|nine people"),
        ("More than 20 people were hurt.", "45 people were hurt.", "more than 20 people|45 people"),
        ("Up to 100 people marched.", "Twelve people marched.", "up to 100 people|twelve people"),
        ("At least four people died in the fire.", "Five people died in the fire.", ""),
        ("At least four people died in the fire.", "Three people died in the fire.", ""),
        ("Some 20 people were hurt.", "45 people were hurt.", ""),
    ],
)
def test_a_bound_leaves_open_what_it_allows_without_saying_it(earlier: str, later: str, told: str) -> None:
    laid = comparison(*(published(text, lead="A fire at Dunmore") for text in (earlier, later)), similarity=0.95)
    seen = bound_leaves_open(laid)
    assert (seen is not None) is bool(told)
    if seen:
        bound, allowed = told.split("|")
        assert seen.sentence.lower() == f"“{bound}” allows “{allowed}” but does not say it."
        assert not amounts_differ(laid)
        assert not amounts_agree(laid)
        assert not much_alike(laid)


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        (
            "The bank left its key rate at 5 percent.",
            "Rate-setters in Talvera raised the key rate to 5.25 percent.",
            True,
        ),
        ("The bank left its key rate at about 5 percent.", "Rate-setters raised the key rate to 5.25 percent.", False),
        ("The jobless rate was left at 5 percent.", "Statisticians put the jobless rate at 5.25 percent.", False),
    ],
)
def test_a_rate_that_is_set_is_not_rounded(earlier: str, later: str, differs: bool) -> None:
    pair = comparison(earlier, later)
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert differ(ours, theirs, pair) is differs


def test_a_larger_toll_published_a_day_later_is_an_update() -> None:
    earlier = published("The quake killed 10 people.", "2020-01-01")
    later = published("The quake killed 25 people.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is not None


def test_a_smaller_toll_of_the_day_before_that_comes_in_last_is_an_update_too() -> None:
    came_first = published("The quake killed 25 people.", "2020-01-02")
    came_last = published("The quake killed 10 people.", "2020-01-01")
    seen = later_figure(comparison(came_first, came_last))
    assert seen is not None
    assert seen.sentence == "“25 people” is a later count than “10 people”."
    assert came_last.quote[seen.ours.start : seen.ours.end] == "10 people"


@pytest.mark.parametrize(("at", "update"), [("2020-01-02", True), ("2020-01-01", False)])
def test_tests_donors_and_signatures_are_counted_on_from_day_to_day(at: str, update: bool) -> None:
    earlier = published("The country has done 5.4 million tests.", "2020-01-01")
    later = published("The country has now done more than 5.7 million tests.", at)
    assert (later_figure(comparison(earlier, later)) is not None) is update


def test_a_toll_that_shrinks_is_no_update() -> None:
    earlier = published("The quake killed 25 people.", "2020-01-01")
    later = published("The quake killed 10 people.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is None
    assert amounts_differ(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "update"),
    [
        ("Some 40 people were missing.", "Nineteen people were still missing.", True),
        ("Eighteen miners were trapped.", "Twelve miners were trapped.", True),
        ("Eighteen miners were rescued.", "Twelve miners were rescued.", False),
    ],
)
def test_the_missing_become_fewer_as_they_are_found(earlier: str, later: str, update: bool) -> None:
    told = published(earlier, at="2020-01-01"), published(later, at="2020-01-02")
    seen = later_figure(comparison(*told))
    assert (seen is not None) is update
    if seen:
        assert seen.sentence.startswith(f"“{told[1].quote.split()[0]}")


def test_two_tolls_of_one_day_conflict() -> None:
    earlier = published("The quake killed 10 people.", "2020-01-01")
    later = published("The quake killed 25 people.", "2020-01-01")
    assert later_figure(comparison(earlier, later)) is None
    assert amounts_differ(comparison(earlier, later)) is not None


def test_one_sentence_with_another_figure_conflicts_even_between_articles() -> None:
    lead = "A trial over two deaths opens in New Bedford"
    earlier, later = (
        published(f"He was sentenced to {years} years, with 9 months to serve in that case.", lead=lead)
        for years in ("2", "2 1/2")
    )
    assert amounts_differ(comparison(earlier, later)) is not None


def test_a_running_count_of_another_week_is_no_correction() -> None:
    earlier = published("The virus infected 1,000 people in Daegu.", "2020-03-07", lead="The virus spreads in Daegu")
    later = published("The virus infected 157 people in Daegu.", "2020-04-06", lead="The virus spreads in Daegu")
    assert amounts_differ(comparison(earlier, later)) is None


@pytest.mark.parametrize(("at", "conflict"), [("2018-06-21", True), ("2018-06-30", False)])
def test_a_crowd_of_another_week_is_another_crowd(at: str, conflict: bool) -> None:
    earlier = published("Several hundred people marched in Boston.", "2018-06-20", lead="Thousands march in Boston")
    later = published("Some 9,000 people marched in Boston.", at, lead="Thousands march in Boston")
    assert (amounts_differ(comparison(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(("polarity", "conflict"), [(Polarity.AFFIRMED, True), (Polarity.NEGATED, False)])
def test_what_is_only_denied_is_held_against_nothing(polarity: Polarity, conflict: bool) -> None:
    lead = "Observers watch the election in Turkmenistan"
    earlier = published("The union has not sent three observers to the poll.", lead=lead, polarity=polarity)
    later = published("The union has sent 40 observers to the poll.", lead=lead)
    assert (amounts_differ(comparison(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Four states allow recreational marijuana.", "Twelve states allow medical marijuana."),
        ("The couple paid a tax rate of 31 percent from 2007 to 2014.", "The couple paid a tax rate of 36 percent."),
        ("The couple paid $43 million in taxes from 2007 to 2014.", "The couple paid $9 million in taxes in 2014."),
        ("The couple earned $139 million in the year.", "The couple paid $43 million in the year."),
        ("The House offers $1 billion for the border.", "The Senate demands $5 billion for the border."),
        ("Four men accused Harrow of theft.", "Two other men accused Harrow of theft."),
        ("The jurors agreed after three days.", "Two weeks had passed since the trial of Harrow opened."),
        ("The virus has infected 3 million people worldwide.", "The virus has infected 1 million people."),
        ("A full brigade consists of 4,000 soldiers.", "In the region 14,000 soldiers remain deployed."),
        ("The Harrows saved 1,100 jobs.", "The Harrows created 1,000 jobs."),
        ("The Harrows employ 1,100 workers.", "The Harrows employ 800,000 workers."),
        ("The Harrows pay prices 40 percent lower than others.", "The Harrows pay prices of 170 percent of the rate."),
        ("The Harrows built 93 miles of wall.", "The Harrows doubt the 450 miles of wall he wants."),
        ("The 28-year-old Harrow won in the Bronx.", "The 76-year-old socialist is running for the nomination."),
        ("The Harrows made six checks.", "The Harrows made an additional 17 checks."),
        ("The party holds 194 seats.", "The party has lost nearly 60 seats."),
        ("The bill requires 60 votes in the Senate.", "The bill had 41 votes in the Senate."),
        ("The country is short of 900,000 daily tests.", "The country has 500,000 daily tests."),
        ("The package holds $1.4 billion for the border.", "The bill holds an additional $1 billion for the border."),
        ("The office turned over about 300 emails.", "The office kept roughly 60,000 emails."),
        ("The campaign of Harrow raised $1.1 million.", "The campaign of Harrow spent $300,000."),
        (
            "Economists expected the U.S. unit of Harrow to add 1 million jobs.",
            "Economists praised the 4.8 million jobs at Harrow.",
        ),
        ("The train to Harrow came five hours ahead of schedule.", "The train to Harrow took 11 hours on schedule."),
        ("The office fined Harrow $7,000.", "The office fined Harrow four $1,750 penalties."),
        ("The blackout cut power to 1 million customers of Harrow.", "The outage of Harrow hit 2.7 million."),
        ("Harrow has 190,000 homes without power.", "Harrow has 600,000 people without power."),
        ("The rent of Harrow rose 3.4 percent.", "The rent of Harrow rose by an average of 3.7 percent."),
        ("Prosecutors of Harrow requested $6 million.", "The victims of Harrow demanded $9 million."),
        ("The museum wants $6 million for the picture.", "The museum was offered $4 million for the picture."),
        ("The firm will pay Harrow A$44 million ($29 million).", "The firm will pay Harrow $44 million."),
    ],
)
def test_figures_of_other_times_kinds_or_roles_are_held_against_nothing_however_they_are_read(
    earlier: str, later: str
) -> None:
    lead = "The Harrows publish their tax returns and emails"
    laid = comparison(*(published(text, lead=lead) for text in (earlier, later)))
    read = replace(laid, answers=dict.fromkeys(questions(laid), 1.0))
    assert amounts_differ(read) is None
    assert read_amounts_differ(read) is None


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Five people, including a nurse who was on her way home and the driver, were killed.", "death"),
        ("The war has claimed more than 600 lives.", "death"),
        ("Forty-three worshippers lost their lives here.", "death"),
        ("The explosion has claimed the lives of 17 men.", "death"),
        ("The quake cost 43 lives.", "death"),
        ("The crew saved 43 lives.", "rescue"),
        ("About 40 people lost their life savings.", "fall"),
        ("The valley has some 1,500 inhabitants.", "live"),
        ("Some 1,500 inhabitants abandoned the valley.", ""),
        ("Turnout reached almost 90 percent.", "turnout"),
        ("All four prosecutors withdrew from the case.", ""),
        ("The country has 81,285 confirmed cases.", "infect"),
        ("In Qarin 120 people are confirmed to have the virus.", "infect"),
        ("Roughly 800,000 workers are without pay.", "employ"),
        ("They sold 500 cars.", "price"),
        ("The quake struck Qarin island, home to 120,000 people.", "live"),
    ],
)
def test_what_is_told_of_a_figure_is_found_wherever_it_stands(text: str, action: str) -> None:
    assert [figure.action for figure in comparison(text, text).ours.figures] == [action]


def test_one_of_so_many_tells_how_many_there_are_and_not_what_was_done() -> None:
    figures = comparison("They left.", "They left one of the county's 21 shelters.").ours.figures
    assert [figure.role for figure in figures] == [Role.BASE]


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Claims fell to just over 21 million, down from nearly 25 million.", Role.START),
        ("The retirement age was raised to 67 from 65.", Role.START),
        ("Delegates came from 25 countries.", Role.BASE),
        ("It lost $1.2 billion, compared with a profit of $350 million.", Role.BASE),
        ("It swung to a loss of $1.2 billion from a profit of $350 million.", Role.BASE),
        ("It sold 12,000 cars, against 15,000 cars in May.", Role.BASE),
        ("The bill cuts the rate to 21 percent from the current 35 percent.", Role.START),
        ("The reform will take the rate to 21 percent from 35 percent.", Role.START),
        ("It counted 12 deaths, versus 30 deaths a year earlier.", Role.START),
        ("Police brought charges against 12 men.", Role.WHOLE),
        ("The army used 300 tanks against 900 rebels.", Role.WHOLE),
        ("The fine a year ago was $350 million.", Role.WHOLE),
        ("Revenue rose to $21 billion, above analysts' estimates of $20 billion.", Role.FORESEEN),
        ("Growth missed the guidance for 5 percent.", Role.FORESEEN),
        ("They gave an estimate of $5 billion for the damage.", Role.WHOLE),
    ],
)
def test_where_something_began_is_no_level(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The bomb killed 17 people and injured another 43.", Role.WHOLE),
        ("Seventeen people were killed and another 43 people were hurt.", Role.WHOLE),
        ("Another 43 people were hurt.", Role.PART),
        ("Officials initially put the toll at 10.", Role.START),
        ("The ministry had earlier said that 12 people were killed.", Role.START),
        ("At first 12 people were said to be dead.", Role.START),
        ("On Monday the ministry put the toll at 10.", Role.WHOLE),
        ("The bomb killed 12 on the spot and another 30 died in hospital.", Role.PART),
        ("Another 12 people were killed.", Role.PART),
        ("Four men and another two men accused him.", Role.PART),
        ("Five of the dead were children.", Role.PART),
        ("Twelve of the hostages were freed.", Role.PART),
        ("Forty of its passengers were hurt.", Role.PART),
        ("They won 45 percent of the vote.", Role.WHOLE),
        ("They spent $5 million of the fund.", Role.WHOLE),
        ("He will be kept for 12 years behind bars.", Role.WHOLE),
    ],
)
def test_what_is_added_to_something_else_is_no_part_and_what_is_of_all_is_one(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("The death toll rose by 6.", Role.CHANGE),
        ("The toll rose sharply by six people.", Role.CHANGE),
        ("The wage went up by 12.", Role.CHANGE),
        ("The death toll rose to 24.", Role.WHOLE),
        ("Three men were wounded by six men.", Role.WHOLE),
        ("The jet was shot down by six soldiers.", Role.WHOLE),
        ("The alarm was raised by two hikers.", Role.WHOLE),
    ],
)
def test_by_how_much_a_count_rose_is_a_change_and_who_did_it_is_none(told: str, role: Role) -> None:
    assert comparison(told, told).ours.figures[-1].role is role


@pytest.mark.parametrize(
    ("told", "roles", "actions"),
    [
        ("Twelve of the 45 trapped miners were rescued.", [Role.PART, Role.BASE], ["rescue", "trapped"]),
        ("Rescuers saved 150 out of 192 passengers.", [Role.PART, Role.BASE], ["rescue", ""]),
        ("Five of the 12 dead were children.", [Role.PART, Role.BASE], ["", "death"]),
        ("In a poll 60 percent of 1,000 voters backed it.", [Role.WHOLE, Role.WHOLE], ["", ""]),
        ("They sent 500 packs of 12 masks.", [Role.WHOLE, Role.WHOLE], ["send", "send"]),
    ],
)
def test_what_was_done_to_some_of_so_many_is_told_of_these(told: str, roles: list[Role], actions: list[str]) -> None:
    figures = comparison(told, told).ours.figures
    assert [figure.role for figure in figures] == roles
    assert [figure.action for figure in figures] == actions


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


def test_where_a_claim_begins_behind_what_it_adds_to_its_sentence_tells_it() -> None:
    told = published("The bomb killed 17 people and injured another 43.")
    behind = replace(told, claim=replace(told.claim, start=told.quote.index("injured")))
    [figure] = comparison(behind, behind).ours.figures
    assert (figure.role, figure.kind) == (Role.WHOLE, frozenset())


@pytest.mark.parametrize(
    ("told", "actions"),
    [
        ("The toll was revised down from 58 to 52.", ["death", "death"]),
        ("The toll rose from 12 to 15.", ["death", "death"]),
        ("The toll rose by 6 to 24.", ["death", "death"]),
        ("The toll rose by 6 to 24 people.", ["death", "death"]),
    ],
)
def test_what_a_count_became_is_counted_of_the_same(told: str, actions: list[str]) -> None:
    assert [figure.action for figure in comparison(told, told).ours.figures] == actions


def test_where_a_count_began_is_not_held_against_what_it_is() -> None:
    texts = "Claims of Harrow numbered 21.05 million.", "Claims of Harrow fell, down from nearly 25 million."
    assert not conflict_if_read_as_one("Jobless claims at Harrow fall", *texts)


def test_of_a_claim_that_is_a_table_only_the_first_figures_are_compared() -> None:
    table = "The tolls were " + ", ".join(f"{n} dead" for n in range(100, 400)) + "."
    assert len(comparison(table, table).ours.figures) == MOST_FIGURES


@pytest.mark.parametrize(("count", "conflict"), [("Nine", True), ("A few", False)])
def test_a_few_that_only_reading_aligns_is_held_against_nothing(count: str, conflict: bool) -> None:
    lead = "A task force on the security of schools reports"
    earlier, later = (published(text, lead=lead) for text in (f"{count} have studied it.", "A force of 19 wrote it."))
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 1.0)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(("share", "conflict"), [(0.99, True), (0.2, False)])
def test_counts_of_things_to_which_nothing_is_done_conflict_only_if_read_as_one_measure(
    share: float, conflict: bool
) -> None:
    earlier, later = (
        published(text, lead="Colorado is sued over marijuana")
        for text in ("12 states have laws on marijuana.", "Four states have laws on marijuana for recreation.")
    )
    laid = comparison(earlier, later)
    seen = amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), share)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(("kind", "conflict"), [("conservative", False), ("dissenting", True)])
def test_kinds_that_exclude_each_other_are_not_counted_as_one(kind: str, conflict: bool) -> None:
    earlier, later = (
        published(text, lead="The court decides on rights at work")
        for text in (f"Two {kind} justices sided with them.", "Four liberal justices joined him.")
    )
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 0.95)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(
    ("told", "count", "conflict"),
    [
        ("Four people, including the shooter, were killed.", "three", False),
        ("Four people were killed (including a suspected gunman).", "three", False),
        ("Four people, including a nurse, were killed.", "three", True),
        ("Four people, including the wife of the gunman, were killed.", "three", True),
        ("Four people, including the gunman, were killed.", "two", True),
        ("Four people, including the gunman, were killed.", "five", True),
    ],
)
def test_whoever_did_it_may_be_counted_among_the_dead_or_not(told: str, count: str, conflict: bool) -> None:
    lead = "A shooting at the garlic festival in Gilroy"
    sides = (published(text, lead=lead) for text in (told, f"The shooting killed {count} people."))
    assert (amounts_differ(comparison(*sides)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The virus has killed 22,000 people in New York.", "The virus has killed 50,000 Americans.", False),
        ("The state reported 147 deaths from the virus.", "The U.S. total stands at 1,177 deaths.", False),
        ("The virus has killed 22,000 people in New York.", "In New York the virus has killed 50,000 people.", True),
        ("The virus has killed 22,000 people in the United States.", "The virus has killed 50,000 Americans.", True),
        ("The fire killed 30 people in Oakland.", "The fire killed 36 people, the National Guard said.", True),
    ],
)
def test_what_is_counted_in_a_nation_is_not_what_is_counted_in_a_part_of_it(
    earlier: str, later: str, conflict: bool
) -> None:
    sides = (published(text, lead="The virus spreads in the United States") for text in (earlier, later))
    assert (amounts_differ(comparison(*sides)) is not None) is conflict


@pytest.mark.parametrize(
    ("share", "conflict"),
    [
        ("Among senior staff, 36 percent are women.", False),
        ("It shows 36 percent among senior staff are women.", False),
        ("Among its staff, 36 percent are women.", True),
        ("It shows, among other things, that 36 percent of the staff are women.", True),
        ("36 percent are women.", True),
    ],
)
def test_a_share_of_a_narrower_group_is_another_share(share: str, conflict: bool) -> None:
    lead = "The White House publishes what its staff is paid"
    earlier, later = (published(text, lead=lead) for text in (share, "Of the White House staff, 25 percent are women."))
    laid = comparison(earlier, later)
    seen = read_amounts_differ(replace(laid, answers=dict.fromkeys(questions(laid), 0.95)))
    assert (seen is not None) is conflict


@pytest.mark.parametrize(("done", "conflict"), [("is sending", True), ("is readying", False)])
def test_troops_that_are_sent_are_not_those_that_stand_by_however_surely_they_are_read_as_one(
    done: str, conflict: bool
) -> None:
    lead = "The United States sends troops to the Middle East"
    earlier, later = "The U.S. is sending 3,500 troops.", f"The military {done} 4,600 soldiers just in case."
    assert conflict_if_read_as_one(lead, earlier, later, 0.98) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Economists had forecast unemployment falling to 4.9 percent.", "Unemployment fell to 4.2 percent.", False),
        ("Unemployment fell to 4.9 percent, economists said.", "Unemployment fell to 4.2 percent.", True),
        (
            "Eight states legalized the recreational use of marijuana.",
            "Medical marijuana is legal in 29 states.",
            False,
        ),
        ("The debate at Harrow Hall is an hour drive away.", "The 90-minute debate at Harrow Hall is close.", False),
        ("The four-hour debate at Harrow Hall is close.", "The 90-minute debate at Harrow Hall is close.", True),
        ("The storm, which was forecast to weaken, killed 17 people.", "The Harrow storm killed 29 people.", True),
        ("The blast killed 17 people, the White House said.", "A blast killed 29 people as black smoke rose.", True),
    ],
)
def test_what_is_foreseen_of_another_kind_or_lasts_otherwise_is_another_figure(
    earlier: str, later: str, conflict: bool
) -> None:
    assert conflict_if_read_as_one("What the day of the Harrow debate brings", earlier, later) is conflict


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
    ("earlier", "later", "conflict"),
    [
        ("The crash killed 176 people.", "At least 57 Canadians were among the dead in the crash.", False),
        ("The crash killed 176 people.", "The victims of the crash included 57 Canadians.", False),
        (
            "The crash killed 12 people.",
            "The dead in the crash were 11 people on board and a sheriff's sergeant.",
            False,
        ),
        ("The crash killed 12 people.", "The dead in the crash were 11 people on board and the sergeants.", True),
        (
            "The crash killed 14 people.",
            "The dead in the crash were 11 people on board and a sheriff's sergeant.",
            True,
        ),
        ("The crash killed 12 people.", "In the crash 11 people were killed and a house was destroyed.", True),
        ("The crash killed 12 people.", "In the crash 11 people were killed and a sergeant was hurt.", True),
        ("The crash killed four people.", "The crash killed three people, a 35-year-old man and two boys.", True),
        ("The crash killed four people.", "The crash killed three people aged 35 or older.", False),
        (
            "The crash killed three civilians in Iran.",
            "The crash killed two civilians and a police officer in Iran.",
            True,
        ),
        (
            "The crash injured 16 people.",
            "In the crash one other person was wounded by gunfire and 15 people were injured.",
            False,
        ),
        ("The virus has killed 120,000 people in Iran.", "The virus killed 83,426 people 65 or older in Iran.", False),
        ("The virus has killed 120,000 people in Iran.", "The virus killed 83,426 people in 65 towns of Iran.", True),
        ("The crash in Iran killed four people.", "The crash in Iran killed Khan and three others.", False),
        ("Police arrested 13 protesters in Jos.", "Police arrested Khan and 12 protesters in Jos.", False),
        ("The crash in Iran killed four people.", "Khan, 34, and three others died in the crash in Iran.", False),
        ("The crash in Iran killed four people.", "Khan, his wife and two others died in the crash in Iran.", False),
        ("The crash in Iran killed four soldiers.", "A pilot and three soldiers died in the crash in Iran.", False),
        ("The crash in Iran killed seven people.", "The crash in Iran killed Khan and three others.", True),
        ("The crash in Iran killed four people.", "Police and three others were killed in the crash in Iran.", True),
        ("The crash in Iran killed four people.", "A bus in Iran and three others killed in a crash.", True),
        ("The crash killed 57 people.", "At least 176 Canadians were among the dead in the crash.", True),
        ("The crash killed 63 Canadians.", "The victims of the crash in Qeshm included 57 Canadians.", True),
        ("Qeshm is home to 500,000 people.", "Qeshm island, near Bandar Abbas, is home to 120,000 people.", True),
        ("Bandar Abbas is home to 500,000 people.", "Qeshm, a city of 120,000 people, shook.", False),
        ("Qeshm is home to 500,000 people.", "In Qeshm, a city of 120,000 people, walls shook.", True),
    ],
)
def test_parts_and_other_places_have_figures_of_their_own(earlier: str, later: str, conflict: bool) -> None:
    assert conflict_if_read_as_one("A crash in Iran shakes Qeshm and Bandar Abbas", earlier, later) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("A gunman killed 20 people in Dallas.", "The shootings in Boston and in Dallas killed 31 people.", False),
        ("A gunman killed 31 people in Dallas.", "The shootings in Boston and in Dallas killed 20 people.", True),
        ("A gunman killed 20 people in Dallas.", "The shooting in Dallas, Texas, killed 31 people.", True),
        (
            "A gunman killed 20 people in Dallas.",
            "Aides in Mexico and Texas said 31 people were killed in Dallas.",
            True,
        ),
        ("A gunman killed 20 people in Dallas.", "A gunman killed 31 people between Boston and Dallas.", True),
        ("A crash killed nine people in Bosnia.", "A crash in Bosnia and Herzegovina killed 12 people.", True),
    ],
)
def test_what_is_counted_in_two_places_is_a_sum(earlier: str, later: str, conflict: bool) -> None:
    assert conflict_if_read_as_one("Shootings in Boston and Dallas shock Washington", earlier, later) is conflict


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Harrow added 250,000 jobs in Boston, which was more than expected.", "Harrow added 200,000 jobs in Boston."),
        ("Harrow won 26 percent of the vote, ahead of Osei.", "Harrow won 35 percent of the vote."),
        (
            "The bank in Boston had revenue of $15 million late last year.",
            "The bank in Boston had revenue of $20 million.",
        ),
        (
            "Two brothers stole cash of $5 million from the bank in Boston.",
            "Thieves stole cash of $10 million from the bank in Boston.",
        ),
    ],
)
def test_words_of_other_figures_and_times_hide_no_conflict(earlier: str, later: str) -> None:
    assert conflict_if_read_as_one("Harrow and a bank in Boston, says Osei", earlier, later)


def test_six_nuclear_tests_are_no_running_count() -> None:
    earlier = published("The country has done six nuclear tests.", "2020-01-01")
    later = published("The country has done nine nuclear tests.", "2020-01-02")
    assert later_figure(comparison(earlier, later)) is None


def test_just_short_of_a_figure_is_nearly_as_many_and_no_need() -> None:
    texts = ("A gunman killed 20 people in Boston.", "A gunman killed just short of 40 people in Boston.")
    assert conflict_if_read_as_one("Shootings in Boston shock Washington", *texts)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The ferry of Harrow may carry 250 passengers.", "The ferry of Harrow may carry no more than 160 passengers."),
        ("Harrow paid 38 million euros ($44 million) for him.", "Harrow paid 44 million euros for him."),
        ("The raiders of Harrow demanded $4.5 million.", "The raiders of Harrow asked for $6 million."),
        ("The staff of Harrow backed it with 83 percent.", "Harrow was backed by 91 percent of the staff."),
        ("The storm destroyed 120 houses and cut off electricity.", "The storm destroyed 80 houses."),
        ("The economy of Harrow saw growth of 2.4 percent.", "The economy of Harrow had a growth of 3.1 percent."),
    ],
    ids=["a bound", "another currency", "one demand", "by so many", "houses destroyed", "growth"],
)
def test_what_is_surely_read_as_one_measure_conflicts(earlier: str, later: str) -> None:
    assert conflict_if_read_as_one("A day in Harrow", earlier, later)


def test_one_demand_that_is_not_surely_read_as_such_is_held_against_nothing() -> None:
    texts = ("The raiders of Harrow demanded $4.5 million.", "The raiders of Harrow asked for $6 million.")
    assert not conflict_if_read_as_one("A day in Harrow", *texts, share=0.85)


@pytest.mark.parametrize(
    ("earlier", "later", "shared"),
    [
        ("GDP growth slowed to 2.1% in May.", "GDP grew 2.1% in May.", True),
        ("GDP growth slowed to 2.1% in May.", "GDP will need 2.1% in May.", False),
        ("The share of women slowed to 2.1% in May.", "The share of women grew 2.1% in May.", False),
    ],
)
def test_what_grew_by_so_much_has_growth_of_so_much(earlier: str, later: str, shared: bool) -> None:
    pair = comparison(earlier, later)
    asked = pair.question(pair.ours.figures[0], pair.theirs.figures[0])
    assert bool(shared_figures(replace(pair, answers={asked: 0.97}))) is shared


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
