"""A statement given whole is one claim; a dateline says when and where it was written."""

from datetime import date

import pytest

from service.splitting.statement import read_statement


@pytest.mark.parametrize(
    ("dateline", "told", "day"),
    [
        ("KARLOW, March 4, 2003 (Reuters) - ", "Ann Lowe left yesterday.", date(2003, 3, 3)),
        ("Karlow, March 4, '90 (Alp-Wire) -", "Ann Lowe left today.", date(1990, 3, 4)),
        ("KARLOW, 4 March 2003 (AP) -- ", "Ann Lowe left on Monday.", date(2003, 3, 3)),
    ],
)
def test_a_dateline_dates_the_rest_and_is_no_part_of_it(dateline: str, told: str, day: date) -> None:
    text = dateline + told
    claim = read_statement(text, None)
    assert claim.text == text[claim.start : claim.end] == told
    assert [(when.first, when.last) for when in claim.times] == [(day, day)]
    assert [text[when.start : when.end] for when in claim.times] == [when.surface for when in claim.times]
    assert [text[name.start : name.end] for name in claim.names] == ["Ann Lowe"]


def test_a_dateline_says_more_exactly_when_it_was_written_than_whoever_compares_it() -> None:
    (when,) = read_statement("KARLOW, March 4, 2003 (AP) - Ann Lowe left today.", date(2003, 3, 6)).times
    assert when.first == date(2003, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "KARLOW, March 4 (Reuters) - Ann Lowe left yesterday.",
        "KARLOW (Reuters) - Ann Lowe left yesterday.",
        "Ann Lowe was born in Karlow, Ohio, on March 4, 1970 and left yesterday.",
        "The Dunmore, which sank on March 4, 2001 (a Sunday) - a calm day - was raised.",
        "KARLOW, March 4, 2003 (AP) - ",
    ],
)
def test_without_a_full_date_or_a_text_nothing_is_dated(text: str) -> None:
    claim = read_statement(text, None)
    assert (claim.start, claim.text) == (0, text)
    assert all(when.surface != "yesterday" for when in claim.times)
