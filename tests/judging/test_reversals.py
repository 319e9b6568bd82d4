"""Who does what to whom."""

from __future__ import annotations

import pytest

from service.judging.evidence.reversals import roles_reversed
from tests.judging.building import comparison

MADRID = "Real Madrid beat Liverpool 1-0 in Paris."


@pytest.mark.parametrize(
    ("earlier", "later", "turned"),
    [
        ("Israel struck a Hezbollah depot.", "Hezbollah struck an Israeli depot.", True),
        (MADRID, "Liverpool beat Real Madrid 1-0 in Paris.", True),
        (MADRID, "Real Madrid lost 1-0 to Liverpool in Paris.", True),
        (MADRID, "Liverpool lost 1-0 to Real Madrid in Paris.", False),
        (MADRID, "Liverpool were beaten 1-0 by Real Madrid.", False),
        ("Liverpool were beaten by Real Madrid.", "Real Madrid were defeated by Liverpool.", True),
        (MADRID, "Liverpool beaten 1-0 by Real Madrid in Paris.", False),
        (MADRID, "Liverpool suffered a 1-0 defeat by Real Madrid.", False),
        (MADRID, "Liverpool slumped to a 1-0 defeat to Real Madrid.", False),
        ("Russia attacked Ukraine overnight.", "Ukraine was hit by Russian missiles overnight.", False),
        ("Israel attacked Hezbollah.", "Israel is attacking Hezbollah by air.", False),
        ("An American was killed by rockets near Kirkuk.", "A rocket attack near Kirkuk killed an American.", False),
        ("Somalia accused Kenya.", "Kenya accused Somalia, and not Mali.", True),
        ("Poland sued Hungary.", "Hungary was sued by Poland.", False),
        ("India accused Pakistan of shelling.", "Pakistan accused India of shelling.", True),
        ("India accused Pakistan of shelling.", "Pakistan met India in Dubai.", False),
        ("Norway beat Sweden, and Norway went home.", "Sweden beat Norway, and Sweden went home.", True),
        ("Most came from Norway, followed by Sweden.", "Sweden was ahead of Norway.", True),
        ("Norway came in ahead of Sweden.", "Sweden trailed Norway.", False),
        ("Norway voted ahead of Sweden.", "Sweden voted after Norway.", False),
        ("Norway was ahead of Sweden.", "Norway went ahead with the sale to Sweden.", False),
        ("France met Spain in Lyon.", "Spain met France in Lyon.", False),
        ("Norway lost three players before the match with Sweden.", "Sweden lost to Norway.", False),
    ],
)
def test_a_deed_done_the_other_way_round_is_another_one(earlier: str, later: str, turned: bool) -> None:
    assert (roles_reversed(comparison(earlier, later)) is not None) is turned
