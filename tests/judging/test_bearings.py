"""One thing seen from one place lies in one direction."""

import pytest

from service.judging.evidence.bearings import bearings_differ
from tests.judging.building import comparison, published

LEAD = "Pirates attack the Gibe in the Gulf of Aden"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The Gibe was sailing 150 miles west of Aden.", "It was attacked some 150 miles east of Aden.", True),
        ("The Gibe was sailing 150 miles north of Aden.", "It was attacked 150 miles south-east of Aden.", True),
        ("The Gibe was 150 miles west of Aden on Monday.", "It was 150 miles east of Aden when it sank.", True),
        ("The Gibe was sailing 150 miles north of Aden.", "It was attacked 150 miles east of Aden.", False),
        ("The Gibe was sailing 150 miles west of Aden.", "It was attacked 150 miles east of Mocha.", False),
        ("The Gibe was sailing 150 miles west of Aden.", "A frigate lay 20 miles east of Aden.", False),
        ("The Gibe was sailing 150 miles west of it.", "It was attacked 150 miles east of it.", False),
    ],
)
def test_opposite_directions_from_one_place_at_one_distance_conflict(earlier: str, later: str, conflict: bool) -> None:
    laid = comparison(published(earlier, lead=LEAD), published(later, lead=LEAD))
    assert (bearings_differ(laid) is not None) is conflict


def test_the_words_of_both_directions_are_shown() -> None:
    earlier = "The Gibe was sailing 150 miles west of Aden."
    seen = bearings_differ(comparison(earlier, "The Gibe was sailing 150 miles east of Aden."))
    assert seen is not None
    assert (seen.theirs.quote, seen.ours.quote) == ("west of Aden", "east of Aden")
    assert earlier[seen.theirs.start : seen.theirs.end] == "west of Aden"
