import pytest

from service.api.slots import Slots
from service.errors import Busy


def test_who_comes_when_all_slots_are_taken_is_turned_away_with_the_reason() -> None:
    slots = Slots(2, "Two read already.")
    with slots.take(), slots.take(), pytest.raises(Busy, match=r"^Two read already\.$"), slots.take():
        pass


def test_a_slot_is_free_again_however_it_was_left() -> None:
    slots = Slots(1, "One reads already.")
    with pytest.raises(OSError, match="gone"), slots.take():
        raise OSError("gone")
    with slots.take():
        pass
