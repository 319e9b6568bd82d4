import pytest

from service.errors import Busy
from service.places import Places


def test_who_comes_when_all_places_are_taken_is_turned_away_with_the_reason() -> None:
    places = Places(2, "Two read already.")
    with places.take(), places.take(), pytest.raises(Busy, match=r"^Two read already\.$"), places.take():
        pass


def test_a_place_is_free_again_however_it_was_left() -> None:
    places = Places(1, "One reads already.")
    with pytest.raises(OSError, match="gone"), places.take():
        raise OSError("gone")
    with places.take():
        pass
