"""Every word of a sentence stands on its side of who speaks, and the figures of a claim with what they measure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from service.splitting.cutting.sides import each_on_its_side
from service.splitting.grammar.mending import is_tree
from service.splitting.grammar.syntax import Syntax
from tests.splitting.building import claims_of
from tests.splitting.test_mending import trees


@settings(deadline=None, max_examples=400)
@given(trees())
def test_a_tree_with_each_on_its_side_is_a_tree_of_the_same_words(syntax: Syntax) -> None:
    after = each_on_its_side(syntax)
    assert is_tree(after.heads)
    assert after.words == syntax.words


@pytest.mark.parametrize(
    ("body", "speaker", "figures"),
    [
        ("Six in ten voters, 61 percent, oppose it, a survey found.", "survey", ["Six in ten", "61 percent"]),
        ("It was 7.2 percent, the bureau said, against 6.1 percent in May.", "bureau", ["7.2 percent", "6.1 percent"]),
        ("The company plans to close 12 shops, according to its chairman, Tom Reed.", "Tom Reed", ["12"]),
        ("The fastest run on the Lemkogel was 98 km/h, the club said.", "club", ["98 km/h"]),
    ],
)
def test_what_is_said_keeps_its_figures_and_its_speaker(body: str, speaker: str, figures: list[str]) -> None:
    (claim,) = claims_of(body)
    assert claim.speaker is not None
    assert claim.speaker.name == speaker
    assert [quantity.surface for quantity in claim.quantities] == figures


@pytest.mark.parametrize(
    "body",
    [
        "The court ruled “when” must mean the day of release.",
        "The union said 6,000 of its members had walked out.",
        "“Now is the time to end the strike,” Ida Bell said.",
        'The crews "are winning points," said Ida Bell, the founder of the club.',
        "Reed said the proposed repeal “would make it harder to get a loan.”",
    ],
)
def test_who_speaks_does_not_stand_before_what_is_said(body: str) -> None:
    claim = claims_of(body)[0]
    assert claim.speaker is not None
    assert claim.speaker.name not in claim.text
