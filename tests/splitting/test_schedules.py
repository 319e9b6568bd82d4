"""What is scheduled is told in the present."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from service.article import Article, ArticleHead
from service.splitting.split import split

PUBLISHED = datetime(2023, 10, 18, tzinfo=UTC)  # a Wednesday


def days_of(body: str) -> list[str]:
    claims = split(Article(ArticleHead("herald.example", published_at=PUBLISHED), body))
    return [when.first.isoformat() for claim in claims for when in claim.times]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Arsenal host Chelsea on Saturday.", "2023-10-21"),
        ("On Saturday Argentina face Peru.", "2023-10-21"),
        ("Voters go to the polls on Sunday.", "2023-10-22"),
        ("The president meets his Chinese counterpart on Thursday.", "2023-10-19"),
        ("The case returns to court on Monday.", "2023-10-23"),
        ("The film opens in cinemas on Friday.", "2023-10-20"),
        ("The trial begins in Paris on Monday.", "2023-10-23"),
        ("Israel and Hamas begin a truce on Monday.", "2023-10-16"),
        ("The festival runs from October 20 to 29.", "2023-10-20"),
        ("The president meets his Chinese counterpart on Wednesday.", "2023-10-18"),
    ],
)
def test_a_verb_in_the_present_schedules_its_day(sentence: str, day: str) -> None:
    assert days_of(sentence) == [day]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Storm kills 12 on Monday.", "2023-10-16"),
        ("Arsenal hosted Chelsea on Saturday.", "2023-10-14"),
        ("Voters went to the polls on Sunday.", "2023-10-15"),
        ("Lee faces 12 charges over the attack on Monday.", "2023-10-16"),
        ("Lee plays the ball on Saturday.", "2023-10-14"),
        ("A man votes in Kyiv on Sunday.", "2023-10-15"),
        ("The minister meets families of 12 men killed on Monday.", "2023-10-16"),
        ("The court opens an inquiry after the crash on Monday.", "2023-10-16"),
        ("The vote on Saturday was close.", "2023-10-14"),
        ("The trial begins in Paris on October 16.", "2023-10-16"),
    ],
)
def test_any_other_day_without_its_date_is_the_last_one(sentence: str, day: str) -> None:
    assert days_of(sentence) == [day]


def test_a_weekday_with_its_date_stays_that_date() -> None:
    assert set(days_of("The case returns to court on Monday, Oct. 16.")) == {"2023-10-16"}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("On Sunday the two teams will meet in Rome.", "2023-10-22"),
        ("On November 4 the two teams are expected to meet in Rome.", "2023-11-04"),
        ("In November the leaders will meet in Rome.", "2023-11-01"),
        ("He leaves office in November.", "2023-11-01"),
        ("The price rises on November 1.", "2023-11-01"),
        ("The film is released in Britain in November.", "2023-11-01"),
        ('British audiences can see "Salt Road" from 2 November.', "2023-11-02"),
        ("The two are accused of a theft in November.", "2022-11-01"),
        ("The film was released in Britain in November.", "2022-11-01"),
        ("Visitors can see what was left in November.", "2022-11-01"),
        ("After the crash on Sunday, the road will be closed.", "2023-10-15"),
        ("On Sunday Lee fled to a town that will be shelled.", "2023-10-15"),
        ("The men arrested on Sunday will appear in court.", "2023-10-15"),
    ],
)
def test_what_will_be_is_to_come_though_its_day_stands_first(sentence: str, day: str) -> None:
    assert set(days_of(sentence)) == {day}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The mayor will be stripped of the title he won in November.", "2022-11-01"),
        ("The court will hear the families of six people killed in November.", "2022-11-01"),
        ("Voters plan to march against the bill that passed on Sunday.", "2023-10-15"),
        ("Lee will be suspended for the final after his two bookings on Sunday.", "2023-10-15"),
        ("Lee will resign after the vote on Sunday.", "2023-10-22"),
        ("Lee will resign after the party said it lost on Sunday.", "2023-10-15"),
        ("The bank will close because it has to do so on Sunday.", "2023-10-22"),
        ("The bank will close because it lost its licence on Sunday.", "2023-10-15"),
        ("The bank plans to cut rates after it on Monday raised them.", "2023-10-16"),
        ("They will attend the talks that Lee set for Sunday.", "2023-10-22"),
        ("The bill, which would keep the courts funded through November 16, will pass.", "2023-11-16"),
    ],
)
def test_what_a_past_verb_governs_is_over_whatever_will_come_of_it(sentence: str, day: str) -> None:
    assert days_of(sentence)[0] == day
