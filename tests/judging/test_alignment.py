"""Which figures of a pair measure the same thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.judging.aligning.alignment import shared_figures
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "shared"),
    [
        ("GDP growth slowed to 2.1% in May.", "GDP grew 2.1% in May.", True),
        ("GDP growth slowed to 2.1% in May.", "GDP will need 2.1% in May.", False),
        ("The share of women slowed to 2.1% in May.", "The share of women grew 2.1% in May.", False),
    ],
)
def test_what_grew_by_so_much_has_growth_of_so_much(earlier: str, later: str, shared: bool) -> None:
    pair = comparison(earlier, later)
    asked = pair.question(pair.ours.figures[0], pair.theirs.figures[0])
    assert bool(shared_figures(replace(pair, answers={asked: 0.97}))) is shared
