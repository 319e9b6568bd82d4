"""The pair model reads figures of one measure in one unit, and in one way."""

import pytest

from service.judging.aligning.written_alike import texts_to_read
from tests.judging.building import comparison


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
        ("The fire hurt about 12 people.", "The fire hurt 12 people.", "The fire hurt about 12 people."),
        ("The fire burned 5,000 acres.", "The fire hurt 12 people.", "The fire burned 5,000 acres."),
    ],
)
def test_what_fits_or_is_told_in_another_unit_is_written_as_ours_is(earlier: str, later: str, read: str) -> None:
    assert texts_to_read(comparison(earlier, later)) == (read, later)
