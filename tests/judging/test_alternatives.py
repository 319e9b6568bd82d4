"""Of several alternatives it is enough that one fits."""

import pytest

from service.judging.aligning.scopes.alternatives import another_alternative
from tests.judging.building import shows


@pytest.mark.parametrize(
    ("earlier", "later", "alternative"),
    [
        ("He might get 15 years in jail, or 20 years, for that.", "He might get ten years, or 20 years in jail.", True),
        ("He might get 15 years in jail, or 20 years, for that.", "He might get 20 years in jail.", True),
        ("He might get 15 years in jail, or 20 years, for that.", "He might get ten years in jail.", False),
        ("He got 15 years in jail, and his son 20 years.", "He got ten years in jail, and his son 20 years.", False),
        ("She saw 12 boats, or it may have been 14 boats.", "She saw 14 boats.", False),
        ("She saw 12 boats, or perhaps 14 boats.", "She saw 14 boats.", True),
        ("She saw 12 or 14 boats.", "She saw 14 boats.", False),
        ("It covers 12 states or 14 cities.", "It covers 14 states.", False),
    ],
)
def test_one_alternative_that_fits_is_enough(earlier: str, later: str, *, alternative: bool) -> None:
    assert shows(another_alternative, earlier, later) is alternative
