"""Whether two figures of one measure can both be true."""

from __future__ import annotations

import pytest

from service.judging.aligning.fitting import differ
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "differs"),
    [
        (
            "The bank left its key rate at 5 percent.",
            "Rate-setters in Talvera raised the key rate to 5.25 percent.",
            True,
        ),
        ("The bank left its key rate at about 5 percent.", "Rate-setters raised the key rate to 5.25 percent.", False),
        ("The jobless rate was left at 5 percent.", "Statisticians put the jobless rate at 5.25 percent.", False),
    ],
)
def test_a_rate_that_is_set_is_not_rounded(earlier: str, later: str, differs: bool) -> None:
    pair = comparison(earlier, later)
    [ours], [theirs] = pair.ours.figures, pair.theirs.figures
    assert differ(ours, theirs, pair) is differs
