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


def test_a_date_in_figures_may_have_its_day_or_its_month_first() -> None:
    written = When(date(2026, 3, 4), date(2026, 3, 4), "3/4/2026", 0, 8)
    march, april, may = (when(date(2026, *day), date(2026, *day)) for day in ((3, 4), (4, 3), (5, 4)))
    assert [written.overlaps(one) for one in (march, april, may)] == [True, True, False]
    assert [one.overlaps(written) for one in (march, april, may)] == [True, True, False]


def test_other_dates_have_one_reading() -> None:
    dates = (("3/24/2026", date(2026, 3, 24)), ("3/3/2026", date(2026, 3, 3)), ("March 4, 2026", date(2026, 3, 4)))
    assert all(len(When(day, day, surface, 0, 0).readings) == 1 for surface, day in dates)
