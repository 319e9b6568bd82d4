"""Who has what only one can have."""

import pytest

from service.judging.evidence.holders import other_holder
from tests.judging.building import comparison

HELD = "Labour held Orby in Thursday's by-election."
PRIZE = "The Brekke Prize for maps went on Monday to Anna Holm."


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        (HELD, "The Conservatives took Orby from Labour in Thursday's by-election.", True),
        (HELD, "Orby was won by the Conservatives.", True),
        (HELD, "Labour kept Orby.", False),
        (HELD, "The Conservatives held a rally in Orby.", False),
        (HELD, "The Conservatives kept Malk.", False),
        (PRIZE, "Sune Malk won this year's Brekke Prize with a map of the sea.", True),
        (PRIZE, "Holm won the Brekke Prize.", False),
        (PRIZE, "Anna Holm went to Oslo with the Brekke Prize.", False),
        ("Baltimore won the Harbour Cup.", "The Ravens won the Harbour Cup.", False),
        ("Iran's Revolutionary Guards took Bushkan from the rebels.", "Iran took Bushkan.", False),
        ("Norway's navy seized a British trawler.", "Sweden, not Norway, seized a British trawler.", False),
        ("Ukraine holds Orikhiv, and not Russia.", "Russia took Orikhiv.", True),
    ],
)
def test_what_only_one_can_have_nobody_else_has(earlier: str, later: str, other: bool) -> None:
    assert (other_holder(comparison(earlier, later)) is not None) is other
