"""The pair model reads figures of one measure in one unit, and in one way."""

import pytest

from service.judging.aligning.written_alike import texts_to_read
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "read"),
    [
        (
            "The fire has burned 5,000 acres near Tolo.",
            "Some 2,000 hectares near Tolo have burned.",
            "The fire has burned Some 2,000 hectares near Tolo.",
        ),
        ("The fire burned 5,000 acres.", "The fire burned 5,000 hectares.", "The fire burned 2,020 hectares."),
        ("The fire hurt twelve people.", "The fire hurt 12 people.", "The fire hurt 12 people."),
        ("The lender lost €1,200 million.", "The lender lost €1.2 billion.", "The lender lost €1.2 billion."),
        ("The fire hurt 15 people.", "The fire hurt 12 people.", "The fire hurt 15 people."),
        ("The fire lasted 240 minutes.", "The fire lasted two hours.", "The fire lasted 240 minutes."),
        ("The fire lasted over 240 minutes.", "The fire lasted 2 hours.", "The fire lasted over 240 minutes."),
        ("The fire hurt about 12 people.", "The fire hurt 12 people.", "The fire hurt about 12 people."),
        ("The fire burned 5,000 acres.", "The fire hurt 12 people.", "The fire burned 5,000 acres."),
        ("He left on 3/4/2026.", "He fled on 4 March 2026.", "He left on 4 March 2026."),
        ("He left on 5/4/2026.", "He fled on 4 March 2026.", "He left on 5/4/2026."),
    ],
)
def test_what_fits_or_is_told_in_another_unit_is_written_as_ours_is(earlier: str, later: str, read: str) -> None:
    assert texts_to_read(comparison(earlier, later)) == (read, later)


@pytest.mark.parametrize(
    ("earlier", "later", "read"),
    [
        ("Crowds came to last Friday's march.", "Crowds came on Friday.", "Crowds came to Friday's march."),
        ("Crowds came last Friday.", "Crowds came on Monday.", "Crowds came last Friday."),
        ("Crowds came last Friday.", "Crowds came last Friday.", "Crowds came last Friday."),
        ("Crowds came last year.", "Crowds came on Friday.", "Crowds came last year."),
    ],
)
def test_last_friday_is_friday_if_that_is_all_the_other_tells(earlier: str, later: str, read: str) -> None:
    assert texts_to_read(comparison(earlier, later)) == (read, later)
    assert texts_to_read(comparison(later, earlier)) == (later, read)


def test_last_friday_is_another_day_where_the_articles_tell_so() -> None:
    earlier, later = published("Crowds came last Friday.", "2025-03-14"), published("Crowds came Friday.", "2025-03-14")
    assert texts_to_read(comparison(earlier, later)) == ("Crowds came last Friday.", "Crowds came Friday.")


@pytest.mark.parametrize(
    ("earlier", "later", "read"),
    [
        ("It began at 6 p.m.", "It began at 6 a.m.", ("It began at 18:00", "It began at 06:00")),
        (
            "It began at ten o'clock on Monday evening.",
            "It began on Monday at 10 in the morning.",
            ("It began at 22:00 on Monday.", "It began on Monday at 10:00."),
        ),
        (
            "It began at 9.30pm on Friday.",
            "It began around 9.30 a.m.",
            ("It began at 21:30 on Friday.", "It began around 09:30"),
        ),
        (
            "It began at six in the evening.",
            "It began at 6 in the morning.",
            ("It began at 18:00.", "It began at 06:00."),
        ),
        ("It began at 3 p.m. on Sunday.", "It began at 15:00 on Sunday.", ("It began at 15:00 on Sunday.",) * 2),
        ("It began at noon.", "It began at 12 p.m. on Sunday.", ("It began at 12:00.", "It began at 12:00 on Sunday.")),
    ],
)
def test_halves_of_the_day_and_one_time_told_in_two_ways_are_read_by_24_hours(
    earlier: str, later: str, read: tuple[str, str]
) -> None:
    assert texts_to_read(comparison(earlier, later)) == read


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("It began at 6 p.m.", "It began at 9 a.m."),
        ("It began at 6 p.m.", "It began at 6 p.m. on Sunday."),
        ("It began at 6 p.m.", "It began at half past six."),
        ("It lasted from 6 p.m. to 6 a.m.", "It lasted from half past five to six in the morning."),
        ("It lasted from 6 p.m. to 6 a.m.", "It lasted until six in the morning."),
        ("It lasted until 6 a.m.", "It lasted until six in the morning."),
        ("It began at 6 p.m. EST.", "It began at 6 a.m. GMT."),
        ("The museum opens at 8 a.m.", "The museum closes at 8 p.m."),
        ("The raid began at 8 a.m.", "Police arrived at 8 p.m."),
    ],
)
def test_all_other_times_of_day_are_read_as_they_are_written(earlier: str, later: str) -> None:
    assert texts_to_read(comparison(earlier, later)) == (earlier, later)


@pytest.mark.parametrize(
    ("earlier", "later", "read"),
    [
        ("A fire destroyed the mill.", "The mill was almost totally destroyed.", "The mill was destroyed."),
        ("The mill was virtually destroyed.", "A fire destroyed the mill.", "A fire destroyed the mill."),
        ("The lake dried up.", "The lake has almost completely dried up.", "The lake has dried up."),
        ("A fire nearly destroyed the mill.", "A fire destroyed the mill.", "A fire destroyed the mill."),
        ("Ghana won the cup.", "Ghana all but won the cup.", "Ghana all but won the cup."),
        ("The mill was spared.", "The mill was virtually destroyed.", "The mill was virtually destroyed."),
    ],
)
def test_what_is_as_good_as_destroyed_is_read_as_destroyed(earlier: str, later: str, read: str) -> None:
    assert texts_to_read(comparison(earlier, later))[1] == read


def test_what_was_nearly_done_is_read_as_it_stands() -> None:
    nearly = "A fire nearly destroyed the mill."
    assert texts_to_read(comparison(nearly, "A fire destroyed the mill."))[0] == nearly
    virtually = "The mill was virtually destroyed."
    assert texts_to_read(comparison(virtually, "A fire destroyed the mill."))[0] == "The mill was destroyed."


@pytest.mark.parametrize(
    ("later", "read"),
    [
        ("He left on 12 March 2026.", "He fled on 11 March 2026."),
        ("He left on March 11, 2026.", "He fled on March 11, 2026."),
        ("He left on the 12th of March 2026.", "He fled on the 11th of March 2026."),
        ("He left on 2 April 2026.", "He fled on March 11, 2026."),
        ("He left in March 2026.", "He fled yesterday."),
        ("He left on 3/12/2026.", "He fled yesterday."),
        ("He left on a Monday.", "He fled yesterday."),
    ],
)
def test_yesterday_of_a_dated_statement_is_read_as_a_date_where_the_other_gives_one(later: str, read: str) -> None:
    earlier = published("He fled yesterday.", "2026-03-12")
    assert texts_to_read(comparison(earlier, later)) == (read, later)


def test_in_articles_yesterday_is_read_as_it_stands() -> None:
    sides = [published("He fled yesterday.", "2026-03-12", lead="A flight"), published("He left on 12 March 2026.")]
    assert texts_to_read(comparison(*sides))[0] == "He fled yesterday."
