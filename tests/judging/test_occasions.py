"""What was on another occasion, over a stretch of time or so far is another figure."""

import pytest

from service.judging.aligning.scopes.occasions import counted_so_far, on_another_occasion, over_a_stretch
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison, published, shows

ON_MONDAY, A_WEEK_AFTER = "2025-03-24", "2025-03-31"


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Some 18,000 people marched.", "Last Saturday 9,000 people marched.", True),
        ("The strikers numbered 900.", "A week earlier 400 drivers had joined the strike.", True),
        ("The island reported 1,100 new cases.", "Two weeks ago the island reported 6,000 new cases.", True),
        ("Last Saturday 9,000 people marched.", "Last Saturday 4,000 people marched.", False),
        ("The quake killed 31 people.", "The quake last week killed 25 people.", False),
        ("Some 18,000 people marched.", "A march last Sunday drew 9,000 people.", True),
        ("Some 18,000 people marched.", "Some 9,000 people marched against last week's ruling.", False),
        ("In Wexmoor 18,000 people marched.", "Over the boy who was shot last week, 9,000 people marched.", False),
        ("Harrow fired 900 workers.", "Harrow, bought by a rival firm last week, fired 400 workers.", False),
        ("The city has 500,000 inhabitants.", "Last month the city had 480,000 inhabitants.", False),
    ],
)
def test_what_is_told_of_an_earlier_occasion_is_not_the_news(earlier: str, later: str, other: bool) -> None:
    assert shows(on_another_occasion, earlier, later) is other


@pytest.mark.parametrize(("at", "other"), [(ON_MONDAY, False), (A_WEEK_AFTER, True)])
def test_last_saturday_is_the_day_in_the_news_until_monday(at: str, other: bool) -> None:
    news = published("Some 18,000 people marched.", at)
    pair = comparison(news, published("Last Saturday 9,000 people marched.", "2025-03-26"))
    assert on_another_occasion(pair.ours.figures[0], pair.theirs.figures[0], pair) is other


@pytest.mark.parametrize(
    ("earlier", "later", "stretch"),
    [
        ("The airline dropped 120 flights.", "The airline dropped 310 flights over three days.", True),
        ("One flight cost $40,000.", "The flights cost $900,000 since May.", True),
        ("The airline dropped 310 flights.", "The airline dropped 120 flights over three days.", False),
        ("The airline dropped 120 flights within a week.", "The airline dropped 310 flights over three days.", False),
        ("The airline dropped 120 flights over two days.", "It dropped 310 flights during those six days.", True),
        ("The airline dropped 310 flights over two days.", "It dropped 120 flights during those six days.", False),
        ("The airline dropped 120 flights over two weeks.", "It dropped 310 flights over ten days.", False),
        ("The airline dropped 120 flights over three days.", "The airline dropped 310 flights over three days.", False),
        ("Savers withdrew $800 million last week.", "Savers withdrew $1.3 billion in the five days to Friday.", False),
        ("Some 18,000 nurses are on strike.", "Some 26,000 nurses are on strike since Monday.", False),
        ("The quake killed 25 people.", "The quake killed 31 people in two days.", False),
        ("The deal is worth $68 million.", "The deal is worth $86 million over eight years.", False),
        ("The yard built nine ferries.", "The yard built 12 ferries in six months.", False),
        ("She owns shares worth $23 million.", "Her $31 million in shares must be sold within three months.", False),
        ("Harrow lost 100,000 jobs within a year.", "Harrow lost 160,000 jobs over twelve months.", False),
        ("Some 12,000 people came.", "Some 40,000 people came, the most in six months.", False),
        ("Harrow will cut 400 jobs.", "Harrow will cut 900 jobs over the coming months.", False),
        ("The dam cost $25 million.", "The dam cost $40 million, and was built over 18 months.", False),
        ("Harrow was sold for $25 million.", "Harrow was sold for $40 million after talks since last year.", False),
        ("The firm was fined $25 million.", "The firm was fined $40 million, its third fine since 2014.", False),
        ("The contract is worth $25 million.", "The contract is worth $40 million over 18 months.", False),
    ],
)
def test_what_adds_up_over_days_is_more_than_that_of_one(earlier: str, later: str, stretch: bool) -> None:
    assert shows(over_a_stretch, earlier, later) is stretch


@pytest.mark.parametrize(
    ("opening", "stretch"),
    [("Over the next two days", True), ("Over the next nine days", False), (f"Over {'9' * 5000} days", True)],
)
def test_a_stretch_that_a_sentence_opens_with_is_that_of_all_it_counts(opening: str, *, stretch: bool) -> None:
    earlier = f"{opening} rain fell, and the airline dropped 120 flights."
    pair = comparison(earlier, "It dropped 310 flights during those six days.")
    [dropped] = (one for one in pair.theirs.figures if one.quantity.counted == "flight")
    assert over_a_stretch(pair.ours.figures[0], dropped, pair) is stretch


@pytest.mark.parametrize(
    ("earlier", "later", "so_far"),
    [
        ("So far 12,000 people have signed up.", "Some 19,000 people have signed up.", True),
        ("Some 25,000 homes have already lost power.", "Some 76,000 homes are dark.", True),
        ("The campaign has raised $3 million to date.", "The campaign raised $5 million.", True),
        ("About 12,500 residents had already voted.", "Some 19,000 residents had voted.", False),
        ("The probe has cost $3 million so far.", "The probe costs $2 million.", False),
        ("In the worst strike so far, 40 trains were dropped.", "In the strike 60 trains were dropped.", False),
        ("The biggest march to date drew 12,000 people.", "The march drew 19,000 people.", False),
        ("Harrow has already said that it will hire 400 nurses.", "Harrow will hire 900 nurses.", False),
        ("Harrow, which is already deep in debt, will hire 400 nurses.", "Harrow will hire 900 nurses.", False),
        ("As of July the school will take 400 pupils.", "The school will take 600 pupils.", False),
        ("So far 12 people are dead.", "The quake killed 15 people.", False),
    ],
)
def test_so_far_there_may_be_fewer(earlier: str, later: str, so_far: bool) -> None:
    assert shows(counted_so_far, earlier, later) is so_far


def test_what_there_was_so_far_does_not_become_less() -> None:
    first = published("So far 19,000 people have signed up.", "2025-03-24")
    pair = comparison(first, published("So far 12,000 people have signed up.", "2025-03-25"))
    assert not counted_so_far(pair.ours.figures[0], pair.theirs.figures[0], pair)


def test_as_of_one_day_two_counts_are_held_against_each_other() -> None:
    first = published("As of Monday, 120 planes stood idle.", "2025-03-25")
    pair = comparison(first, published("As of Monday, 95 planes stood idle.", "2025-03-25"))
    assert not counted_so_far(pair.ours.figures[0], pair.theirs.figures[0], pair)


def test_what_is_told_beside_the_same_words_makes_another_figure() -> None:
    assert amounts_differ(comparison("Harrow dropped 120 flights.", "Harrow dropped 310 flights.")) is not None
    assert (
        amounts_differ(comparison("Harrow dropped 120 flights.", "Harrow dropped 310 flights over three days.")) is None
    )
    assert amounts_differ(comparison("Some 18,000 marched.", "Last week some 9,000 marched.")) is None
