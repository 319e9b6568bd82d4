"""A claim may say itself that it is about another incident than its article."""

import pytest

from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("told", "elsewhere"),
    [
        ("Elsewhere, two people were killed.", True),
        ("Two people were killed in a separate attack.", True),
        ("Another suicide attack killed two people.", True),
        ("An earlier blast killed two people.", True),
        ("Two people were killed in a similar case in Harrow.", True),
        ("Two people died on the anniversary of the quake.", True),
        ("Another 43 people were hurt in the attack.", False),
        ("Two people were killed earlier on Tuesday.", False),
        ("Another man was killed in the attack.", False),
        ("People at home and elsewhere mourn.", False),
    ],
)
def test_another_incident_is_named_as_such(told: str, *, elsewhere: bool) -> None:
    assert comparison(told, told).ours.looks_elsewhere is elsewhere
