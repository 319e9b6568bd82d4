"""A driver and three passengers are four people."""

from __future__ import annotations

import pytest

from service.judging.aligning.scopes.one_more import with_one_more
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.evidence.wording import much_alike
from tests.judging.building import comparison, published, shows


@pytest.mark.parametrize(
    ("earlier", "later", "more"),
    [
        ("Two people were killed before the attacker fatally stabbed an officer.", "The attacker killed four.", True),
        ("Two people were killed and then a guard was shot dead.", "The attacker killed three.", True),
        ("He killed two people before being shot dead.", "The attacker killed three.", False),
        ("He killed two people before he was fatally shot.", "The attacker killed three.", False),
        ("He killed two people before police killed him.", "The attacker killed three.", False),
        ("He killed two people before killing himself.", "The attacker killed three.", False),
        ("Two people were killed before the attacker fled.", "The attacker killed four.", False),
        ("Two people were killed before the attacker fatally stabbed an officer.", "The attacker killed 11.", False),
        ("Two people were hurt before the attacker fatally stabbed an officer.", "The attacker hurt four.", False),
        ("Four people were killed before the attacker fatally stabbed an officer.", "He killed two.", False),
    ],
)
def test_who_is_killed_after_others_is_counted_with_them_or_apart(earlier: str, later: str, more: bool) -> None:
    assert shows(with_one_more, earlier, later) is more


@pytest.mark.parametrize(
    ("earlier", "later", "agree"),
    [
        ("A driver and three passengers died in the crash.", "Three people died in the crash.", False),
        ("Khan and three others died in the crash.", "Three people died in the crash.", False),
        ("Two women and three children died in the crash.", "Three people died in the crash.", False),
        ("A driver and three passengers died in the crash.", "Three passengers died in the crash.", True),
        ("Three passengers died in the crash.", "Three people died in the crash.", True),
        ("The crash destroyed a shop, and three passengers died.", "Three people died in the crash.", True),
    ],
)
def test_a_count_beside_others_is_not_of_all(earlier: str, later: str, agree: bool) -> None:
    told = comparison(*(published(text, lead="A crash at Harrow") for text in (earlier, later)), similarity=0.9)
    assert (amounts_agree(told) is not None) is agree
    assert (much_alike(told) is not None) is agree
