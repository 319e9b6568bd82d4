"""One speaker is told in many ways: by name, as "the company", as "it", and by a spokesman."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.claim import Speaker
from service.judging.sides.side import Side
from service.judging.sides.speakers import one_speaker
from tests.judging.building import published

LEAD = "Velmont to cut jobs. Carmaker Velmont will cut 2,400 jobs, the company said. Mayor Sofia Reuter was shocked."


def said(by: str | None, text: str = "Some 2,400 jobs will go.", sentence: str = "") -> Side:
    claim = published(text, lead=LEAD)
    speaker = Speaker(by, by) if by else None
    return Side(replace(claim, claim=replace(claim.claim, speaker=speaker), sentence=sentence or text))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (None, None),
        ("police", "Police"),
        ("skippers", "their skippers"),
        ("Rowley", "Mark Rowley"),
        ("Carmaker Volta Motors", "Volta Motors"),
        ("company", "carmaker"),
        ("retailer", "it"),
        ("company", "Velmont"),
        ("It", "Velmont"),
        ("Velmont", "Velmont spokesman"),
        ("Navy spokesperson", "Navy spokesman"),
        ("spokeswoman for Velmont", "company"),
        ("Sarah Sanders", "Sarah Sanders"),
    ],
)
def test_one_speaker_is_told_in_many_ways(ours: str | None, theirs: str | None) -> None:
    assert one_speaker(said(ours), said(theirs))
    assert one_speaker(said(theirs), said(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("police", None),
        ("police", "organisers"),
        ("Officials", "Health Officials"),
        ("Mark Rowley", "Anna Rowley"),
        ("company", "union"),
        ("company", "Dastan"),
        ("company", "Sofia Reuter"),
        ("Deborah Ramirez", "attorney for Deborah Ramirez"),
        ("Trump", "younger Trump"),
        ("Trump", "it"),
        ("it", "police"),
        ("Velmont spokesman", "Dastan spokesman"),
    ],
)
def test_two_speakers_are_told_apart(ours: str | None, theirs: str | None) -> None:
    assert not one_speaker(said(ours), said(theirs))
    assert not one_speaker(said(theirs), said(ours))


@pytest.mark.parametrize(
    ("sentence", "same"),
    [
        ("“It was inspected on February 21,” a Northern Lines spokesman, Piers Holt, said.", True),
        ("Northern Lines spokesman Piers Holt said it was inspected on February 21.", True),
        ("It was inspected on February 21, said Piers Holt, a spokesman for Northern Lines.", True),
        ("It was inspected on February 21, Piers Holt said.", False),
        ("A Northern Lines spokeswoman was there when Piers Holt inspected it on February 21.", False),
        ("It was inspected on February 21, his spokesman Piers Holt said.", False),
        ("Piers Holt told a Northern Lines spokeswoman that it was inspected on February 21.", False),
    ],
)
def test_a_spokesman_speaks_for_whom_the_sentence_tells(sentence: str, same: bool) -> None:
    assert one_speaker(said("Piers Holt", sentence=sentence), said("Northern Lines")) is same


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Velmont plans to shed 3,200 jobs, half of them in Lindau, the carmaker announced on Wednesday.", True),
        ("Velmont plans to shed 3,200 jobs, half of them in Lindau, the union announced on Wednesday.", False),
        ("Velmont plans to shed 3,200 jobs, half of them in Lindau.", False),
        ("Velmont will shed 3,200 jobs, ending 40 years of company rule in Lindau.", False),
        ("Velmont plans to shed 3,200 jobs, the largest cut the carmaker planned.", False),
    ],
)
def test_a_sentence_left_whole_names_its_speaker_at_its_end(text: str, same: bool) -> None:
    assert one_speaker(said(None, text), said("company")) is same
