"""Whether two claims have enough in common to be about one event."""

import pytest

from service.claim import Modality
from service.judging.sides.comparability import both_asserted, figures_are_comparable, may_conflict
from tests.judging.building import comparison, published


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
