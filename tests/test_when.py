"""Two times meet if some day lies in both."""

from __future__ import annotations

from datetime import date

from service.when import When


def when(first: date, last: date) -> When:
    return When(first, last, "", 0, 0)


def test_a_day_lies_in_the_week_around_it() -> None:
    week, day = when(date(2020, 1, 1), date(2020, 1, 7)), when(date(2020, 1, 7), date(2020, 1, 7))
    assert week.overlaps(day)
    assert day.overlaps(week)


def test_two_days_in_a_row_do_not_meet() -> None:
    monday, tuesday = when(date(2020, 1, 6), date(2020, 1, 6)), when(date(2020, 1, 7), date(2020, 1, 7))
    assert not monday.overlaps(tuesday)
    assert not tuesday.overlaps(monday)
