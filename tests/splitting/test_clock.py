"""Times of day, in the many ways in which newsrooms tell them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.splitting.dating.clock import read_clock_times

MARKS = (
    "at around just after before 9 a.m. 12:30 1353 GMT ( ) half past quarter to twelve midnight in the night .".split()
)


@pytest.mark.parametrize(
    ("text", "surface", "first", "last"),
    [
        ("It struck at 4:12 a.m. local time.", "4:12 a.m.", "04:12", "04:12"),
        ("It struck at 4:12 a.m.", "4:12 a.m.", "04:12", "04:12"),
        ("The ferry left at 8.12pm.", "8.12pm", "20:12", "20:12"),
        ("The quake came at 04:12 on Saturday.", "04:12", "04:12", "04:12"),
        ("It came at 16.45.", "16.45", "16:45", "16:45"),
        ("It was 2.20 in the afternoon.", "2.20 in the afternoon", "14:20", "14:20"),
        ("The quake struck at 1353 (1023 GMT).", "1353", "13:53", "13:53"),
        ("At twelve minutes past four in the morning", "twelve minutes past four in the morning", "04:12", "04:12"),
        ("It stopped twenty minutes before noon.", "twenty minutes before noon", "11:40", "11:40"),
        ("It began at 6:30 this morning.", "6:30 this morning", "06:30", "06:30"),
        ("It was 6 in the evening.", "6 in the evening", "18:00", "18:00"),
        ("It was 45 minutes after 8 p.m.", "45 minutes after 8 p.m.", "20:45", "20:45"),
        ("We found him at four in the night.", "four in the night", "04:00", "04:00"),
        ("It was ten at night.", "ten at night", "22:00", "22:00"),
        ("They met at around 2:40 p.m.", "around 2:40 p.m.", "14:25", "14:55"),
        ("It began shortly after 10 a.m.", "shortly after 10 a.m.", "10:00", "10:20"),
        ("It began just after six on Monday morning.", "just after six on Monday morning", "06:00", "06:20"),
        ("The gavel fell a few minutes before midnight.", "a few minutes before midnight", "23:40", "00:00"),
        ("Shortly after midnight, they fled.", "Shortly after midnight", "00:00", "00:20"),
        ("It was nearly 11 p.m.", "nearly 11 p.m.", "22:40", "23:00"),
        ("The mayor resigned at noon.", "noon", "12:00", "12:00"),
    ],
)
def test_a_time_of_day_becomes_the_minutes_that_it_may_mean(text: str, surface: str, first: str, last: str) -> None:
    told = read_clock_times(text)[0]
    assert (told.surface, _shown(told.first), _shown(told.last)) == (surface, first, last)
    assert (told.half_untold, told.is_bound, told.zone) == (False, False, "")


def _shown(minutes: int) -> str:
    return "{:02}:{:02}".format(*divmod(minutes % (24 * 60), 60))


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("He came at a quarter to twelve.", "a quarter to twelve"),
        ("It was half past eight.", "half past eight"),
        ("It was just before nine.", "just before nine"),
        ("They came at five to four.", "five to four"),
        ("They met at ten o’clock.", "ten o’clock"),
        ("The race was halted at 11:45.", "11:45"),
    ],
)
def test_what_tells_no_half_of_the_day_may_be_of_either(text: str, surface: str) -> None:
    (told,) = read_clock_times(text)
    assert told.surface == surface
    assert told.half_untold


@pytest.mark.parametrize("how", ["until", "from", "by", "until Friday at", "by Friday at", "until at least"])
def test_from_when_or_until_when_is_not_when(how: str) -> None:
    (told,) = read_clock_times(f"The bridge was closed {how} 10:30 p.m.")
    assert told.is_bound


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("They meet 9 a.m. - 10:30 a.m.", ["9 a.m.", "10:30 a.m."]),
        ("It runs 10 p.m. through 6 a.m.", ["10 p.m.", "6 a.m."]),
        ("It was 8 a.m. to 5 p.m.", ["8 a.m.", "5 p.m."]),
        ("between 8 and 9 p.m.", ["9 p.m."]),
    ],
)
def test_neither_end_of_a_range_is_when(text: str, surfaces: list[str]) -> None:
    assert [(told.surface, told.is_bound) for told in read_clock_times(text)] == [(one, True) for one in surfaces]


@pytest.mark.parametrize(
    "text",
    ["Two had died as of 8 p.m. local time.", "She was set a 2:30 p.m. deadline.", "The deadline of 8 p.m. passed."],
)
def test_nor_is_a_deadline_or_as_of_when_something_is_known(text: str) -> None:
    assert [told.is_bound for told in read_clock_times(text)] == [True]


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("at 2:40 p.m. local time (10:40 a.m. EST)", ["", "EST"]),
        ("at 1353 (1023 GMT)", ["", "GMT"]),
        ("at 7 p.m. Eastern Time", ["EASTERN"]),
    ],
)
def test_zones_are_kept(text: str, zones: list[str]) -> None:
    assert [told.zone for told in read_clock_times(text)] == zones


@pytest.mark.parametrize(
    "text",
    [
        "He won in 2:14:09.",
        "It cost 4.50 euros after two years.",
        "Rates rose to 11.25% in May.",
        "One of five people voted after nine months.",
        "They held 10 to 12 meetings.",
        "It rose by 12.30 per cent.",
        "He cleared it at 1.30 metres.",
        "The board voted five to four.",
        "The board voted by five to four.",
        "The toll was cut from five to four.",
        "It struck just after six men were shot.",
        "Soon after two young women left, the road was closed.",
        "Sales rose a quarter to 12 million.",
        "He flew 2000 hours in it.",
        "About 1500 local residents came.",
        "The gunman left after 8 p.m.",
        "It began two hours before midnight.",
        "Updated at 3:45 p.m.",
        "A quarter of the twelve members left.",
        "At 13:75 p.m. and at 25 p.m.",
    ],
)
def test_other_numbers_are_no_times_of_day(text: str) -> None:
    assert read_clock_times(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        ("at 4:12 a.m.", "at 4:12 a.m.", 0),
        ("at 11:50 p.m.", "at 12:10 a.m.", 20),
        ("at half past eight", "at 8:30 p.m.", 0),
        ("at 8:30 a.m.", "at 8:30 p.m.", 12 * 60),
        ("shortly after 10 a.m.", "at 11:45 a.m.", 85),
    ],
)
def test_minutes_apart_go_around_the_clock(one: str, other: str, minutes: int) -> None:
    (ours,), (theirs,) = read_clock_times(one), read_clock_times(other)
    assert ours.minutes_apart(theirs) == theirs.minutes_apart(ours) == minutes


@given(st.one_of(st.text(), st.lists(st.sampled_from(MARKS)).map(" ".join)))
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    found = read_clock_times(text, offset=3)
    assert all(text[one.start - 3 : one.end - 3] == one.surface and one.first <= one.last for one in found)
