"""Whether two claims tell of the same event at all."""

from dataclasses import replace
from datetime import date

import pytest

from service.claim import Modality
from service.judging.sides.comparability import both_asserted, figures_are_comparable, may_conflict
from service.judging.sides.events import other_event
from service.judging.sides.periods import other_period, other_times, same_period
from service.judging.sides.specificity import recurring
from service.judging.verdict import Reason
from tests.judging.building import comparison, published

QUAKE = "A quake hit Qeshm island in southern Iran on Sunday."
STRIKE = "Tank shells hit a school in Gaza on Tuesday."


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("A bomb killed 12 people in Kabul.", "A bomb killed 40 people in Lagos."),
        ("Car bombing kills 17 in Pakistan", "Suicide bomber kills 10 in Pakistan"),
        ("Three dead, 63 hurt as New York buildings collapse", "Two dead, nine hurt in French building collapse"),
    ],
)
def test_events_of_one_kind_that_share_nothing_particular_are_other_events(earlier: str, later: str) -> None:
    seen = other_event(comparison(earlier, later))
    assert seen is not None
    assert seen.reason is Reason.OTHER_EVENT


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("15 killed in bombing at Russian train station", "Suicide bomber kills 14 at Russian train station"),
        ("9 dead in Mont Blanc avalanche", "6 dead in Mont Blanc avalanche"),
    ],
)
def test_a_shared_name_or_detail_keeps_an_event_together(earlier: str, later: str) -> None:
    assert other_event(comparison(earlier, later)) is None


def test_claims_of_articles_on_unlike_topics_are_of_other_events() -> None:
    earlier, later = published("Ten people died.", lead=QUAKE), published("Forty people died.", lead=STRIKE)
    assert other_event(comparison(earlier, later, similarity=0.6, event_similarity=0.2))
    again = published("Forty people died.", lead=QUAKE)
    assert other_event(comparison(earlier, again, similarity=0.6, event_similarity=0.8)) is None


def test_articles_more_than_a_month_apart_tell_of_other_events() -> None:
    earlier = published("Ten people died.", "2020-01-01", lead=QUAKE)
    later = published("Forty people died.", "2020-03-01", lead=QUAKE)
    assert other_event(comparison(earlier, later))


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("The quake killed 10 people.", "In February 2003 a quake killed 612 people.", False),
        ("The quake killed 10 people.", "Another quake killed 612 people.", False),
        ("The quake killed 10 people.", "The quake killed 612 people.", True),
        ("Sales fell in 2019.", "Sales in 2019 fell by half.", True),
    ],
)
def test_a_claim_that_looks_back_is_of_another_period(earlier: str, later: str, same: bool) -> None:
    pair = comparison(earlier, later)
    assert same_period(pair) is same
    assert (other_period(pair) is None) is same


def test_a_claim_without_a_date_may_agree_with_one_that_has_it() -> None:
    assert not other_times(comparison("The treaty was signed in Vienna.", "The treaty was signed in Vienna in 1990."))
    assert other_times(comparison("The treaty was signed in 1989.", "The treaty was signed in 1990."))


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("form", ["%B", "%b", "%b."])
def test_the_month_in_which_an_article_was_published_is_no_other_time(month: int, form: str) -> None:
    at = date(2026, month, 20)
    told = published(f"The blast on {at.strftime(form)} 19 killed 25 people.", at.isoformat(), lead="Blast in Lagos")
    other = published("The blast killed 31 people.", at.isoformat(), lead="Blast in Lagos")
    assert same_period(comparison(told, other))
    assert same_period(comparison(other, told))


@pytest.mark.parametrize(("told", "same"), [("Jan. 30", True), ("Jan. 3", False), ("Sept. 30", False)])
@pytest.mark.parametrize("before", ["", "As the mayor said, "])
def test_a_date_of_last_month_is_the_same_time_if_it_was_lately(told: str, same: bool, before: str) -> None:
    whole = published(f"{before}the blast on {told} killed 25 people.", "2026-02-02", lead="Blast in Lagos")
    dated = replace(whole, claim=replace(whole.claim, times=() if before else whole.claim.times))
    other = published("The blast killed 31 people.", "2026-02-02", lead="Blast in Lagos")
    assert same_period(comparison(dated, other)) is same


def test_a_month_is_the_same_however_it_is_written() -> None:
    assert not other_times(comparison("The treaty was signed in January.", "It was signed in Jan. in Vienna."))


def test_what_is_only_possible_is_not_held_against_a_fact() -> None:
    possible = published("A quake of magnitude 7 can level a town.", modality=Modality.POSSIBLE)
    assert not both_asserted(comparison(possible, "The quake had a magnitude of 6."))
    assert both_asserted(comparison(possible, possible))


def test_a_conflict_between_articles_takes_like_openings_or_two_names_in_common() -> None:
    gaza = published("The violence left more than 50 dead.", lead="The U.S. blocked a call for a probe into Gaza.")
    iraq = published("Those strikes killed at least 25 people.", lead="Protesters stormed the U.S. embassy in Baghdad.")
    assert not may_conflict(comparison(gaza, iraq, event_similarity=0.38))
    assert may_conflict(comparison(gaza, iraq, event_similarity=0.7))


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("550 injured in Argentina train crash", "49 feared dead in Buenos Aires train crash", False),
        ("A gunman wounded six people in Texas.", "A gunman wounded six people in Houston.", False),
        ("A gunman wounded six people in Texas.", "A gunman wounded six people in Paris.", True),
    ],
)
def test_a_town_and_the_country_around_it_are_one_place(earlier: str, later: str, other: bool) -> None:
    seen = other_event(comparison(earlier, later))
    assert (seen is not None and "the other of" in seen.sentence) is other


@pytest.mark.parametrize(("dated", "apart"), [(None, True), ("2020-01-04", False)])
def test_a_president_in_both_makes_no_two_articles_tell_of_one_event_where_one_is_undated(
    dated: str | None, apart: bool
) -> None:
    theirs = published(
        "Those strikes killed at least 25 people.", dated, lead="Donald Trump says the embassy is safe. Trump waits."
    )
    ours = published(
        "The shooting left 50 people dead.", "2020-01-05", lead="Donald Trump mourns at the night club. Trump spoke."
    )
    assert (other_event(comparison(theirs, ours, similarity=0.51, event_similarity=0.43)) is not None) is apart


@pytest.mark.parametrize(("place", "apart"), [("", True), (" in Baghdad", False)])
def test_that_both_name_the_united_states_makes_no_two_articles_tell_of_one_event(place: str, apart: bool) -> None:
    theirs = published("Those strikes killed at least 25 people.", lead=f"The United States strikes a militia{place}")
    ours = published("The violence left more than 50 dead.", lead=f"The United States blocks an inquiry{place}")
    assert (other_event(comparison(theirs, ours, similarity=0.51, event_similarity=0.43)) is not None) is apart


@pytest.mark.parametrize(
    ("told", "days", "same"),
    [
        ("The stock gained 6 percent, its best day since the listing in 2019.", 0, True),
        ("The stock gained 6 percent since the listing in 2019.", 1, False),
        ("The deadliest quake since 2005 killed 43 people on Monday.", 1, True),
        ("At least 320 people have been arrested since 5 January.", 1, False),
        ("Most of the 40 were arrested since 2019.", 1, False),
        ("It was the worst attack since Monday, when 17 people were killed.", 1, True),
    ],
)
def test_since_when_nothing_was_so_is_no_time_of_the_claim(told: str, days: int, same: bool) -> None:
    earlier = published("The stock gained 18 percent.", "2026-03-11", lead="Lindholm shares rise")
    later = published(told, "2026-03-11", lead="Lindholm shares rise")
    pair = comparison(earlier, later)
    assert len(pair.ours.times) == days
    assert same_period(pair) is same


@pytest.mark.parametrize(
    ("theirs", "told_apart"),
    [("a woman in Qatar", True), ("Omanis in Qatar", False), ("an Omani in Qatar", False)],
)
def test_a_place_is_told_by_its_people_but_not_by_a_word_that_holds_its_letters(
    theirs: str, *, told_apart: bool
) -> None:
    pair = comparison("Police arrested 12 people in Oman.", f"Police arrested {theirs} with 40 others.")
    seen = other_event(pair)
    assert seen is not None
    assert (seen.sentence == "One tells of Qatar, the other of Oman.") is told_apart


@pytest.mark.parametrize(
    ("place", "people"), [("Iran", "Iranians"), ("Japan", "the Japanese"), ("London", "Londoners")]
)
def test_a_place_is_told_by_its_people_whatever_they_are_called(place: str, people: str) -> None:
    pair = comparison(f"Police arrested 12 people in {place}.", f"Police arrested {people} in Qatar with 40 others.")
    seen = other_event(pair)
    assert seen is None or seen.sentence != f"One tells of Qatar, the other of {place}."


@pytest.mark.parametrize(
    ("lead", "comparable"),
    [
        ("Fans cheer Anna Brandt", False),
        ("Fans cheer Anna Brandt in Oslo", True),
        ("Fans cheer Brandt, a swimmer from Oslo", True),
    ],
)
def test_both_words_of_somebodys_name_are_one_name(lead: str, *, comparable: bool) -> None:
    earlier = published("Her fans came to see Anna Brandt with 40 flags.", lead=lead)
    later = published("Her fans came to see Anna Brandt with 90 flags.", lead=f"{lead} again")
    assert figures_are_comparable(comparison(earlier, later, event_similarity=0.35)) is comparable


@pytest.mark.parametrize(
    ("earlier", "later", "again"),
    [
        ("A car bomb killed 12.", "A car bombing killed 40.", True),
        ("A strike hit a depot.", "An air strike killed 12 soldiers.", True),
        ("Sales of cars rose 20 percent.", "Car sales rose 12 percent.", False),
        ("The strike by nurses will last five days.", "Nurses will strike for three days.", False),
        ("Bus fares rose 3 percent.", "A bus crash hurt 12 people.", False),
    ],
)
def test_what_happens_again_and_again_is_told_by_more_than_a_car(earlier: str, later: str, *, again: bool) -> None:
    assert recurring(comparison(earlier, later)) is again


@pytest.mark.parametrize(
    ("draft", "at", "apart"),
    [
        ("Five people died.", None, True),
        ("Five people died.", "2024-05-14", False),
        ("Five people died when a train hit a lorry.", None, False),
        ("Five people died near Harrow.", None, False),
        ("Six people died.", None, False),
    ],
)
def test_what_is_not_dated_needs_something_that_tells_the_event(draft: str, at: str | None, apart: bool) -> None:
    crash = published("Six people died.", "2024-05-14", lead="A passenger train hit a lorry near Harrow.")
    assert (other_event(comparison(crash, published(draft, at, lead=draft))) is not None) is apart
