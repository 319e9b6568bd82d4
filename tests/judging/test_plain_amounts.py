"""Which conflicts of two figures stand whatever the pair model reads."""

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.plain_amounts import plainly_amounts_differ
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "plain"),
    [
        ("The quake killed hundreds of people.", "The quake killed 12 people.", True),
        ("The quake killed 31 people.", "The quake killed 12 people.", True),
        ("The quake in Orby killed 31 people on Monday.", "In Orby 12 people were killed by the quake.", False),
    ],
    ids=["one is vague", "the texts differ in nothing else", "told in other words"],
)
def test_a_conflict_is_plain_where_words_leave_nothing_to_be_read(earlier: str, later: str, plain: bool) -> None:
    laid = comparison(earlier, later)
    seen = amounts_differ(laid)
    assert seen is not None
    assert plainly_amounts_differ(laid, seen) is plain
