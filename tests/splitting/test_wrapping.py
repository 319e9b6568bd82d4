"""Lines that mail, PDF or a wire broke are read as the paragraphs they were; other lines stay as they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.splitting.lines.plain_text import plain_text
from tests.splitting.test_split import claims_of

STORY = (
    "A flood in Lorne killed 11 people and destroyed 40 homes on Monday night, when a dam above the town broke, the "
    "mayor, Ann Lee, told reporters in the town hall. She asked Prime Minister Jo Ray for $3 million.",
    "“We lost eleven neighbours, and nobody had warned us that the dam could break,” said Ben Hill, the head of the "
    "fire brigade, whose 12 men saved at least 25 people from the Sankt-Anna school.",
)
WHOLE = "\n\n".join(STORY)


def _filled(*, width: int = 66, **rest: str) -> str:
    return "\n\n".join(textwrap.fill(paragraph, width, **rest) for paragraph in STORY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrapped",
    [
        _filled(),
        _filled(width=60),
        _filled(width=80),
        _filled().replace("\n", "\r\n"),
        _filled(initial_indent="    "),
        _filled(initial_indent="    ", subsequent_indent="    "),
        _filled(initial_indent="> ", subsequent_indent="> ").replace("\n\n", "\n>\n"),
        _filled(initial_indent="> > ", subsequent_indent="> > "),
        "\n".join(textwrap.fill(paragraph, 66, initial_indent="   ") for paragraph in STORY),
    ],
)
def test_wrapped_paragraphs_give_the_claims_that_they_give_whole(wrapped: str) -> None:
    assert [(claim.text, claim.speaker) for claim in claims_of(wrapped)] == [
        (claim.text, claim.speaker) for claim in claims_of(WHOLE)
    ]


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        ("A flood in Lorne killed\r\n11 people on\r\nMonday.", ["A flood in Lorne killed 11 people on Monday."]),
        ("The court also ordered him to repay\n$640,000.", ["The court also ordered him to repay $640,000."]),
        ("The fighters of Kataeb-\nHezbollah left.", ["The fighters of Kataeb-Hezbollah left."]),
        ("He met\nfour men, Lee,\nRay and Hill.", ["He met four men, Lee, Ray and Hill."]),
        (
            "Facts:\n- The flood killed\n  11 people.\n- It destroyed 40 homes.",
            ["The flood killed 11 people.", "It destroyed 40 homes."],
        ),
    ],
)
def test_a_sentence_goes_on_in_the_next_line(body: str, claims: list[str]) -> None:
    assert [claim.text for claim in claims_of(body)] == claims


@pytest.mark.parametrize(
    "body",
    [
        "Flood kills dozens\n11 people were killed in Lorne on Monday.\n40 homes were destroyed.",
        "FLOOD KILLS 11\nBy Ann Lee\nLorne\nThe flood began on Monday.",
        "The dam broke on Monday.\nThe flood killed 11 people.\n“We lost all,” said Lee.",
        "Facts:\n- 11 people died in Lorne\n- 40 homes were destroyed\n- The dam is closed",
        "1. The dam broke\n2. The flood began\n3. The town was lost",
        "Team    Won   Lost\nLorne    12      3\nBrest    11      4",
        "The rain fell on the town\nThe river rose again\nAnd nobody came home\nAnd nobody could tell",
        "PENCE: We met 12 men.\nAUSTIN: We lost seven men in Ohio.",
        "Lorne gets a new dam\n___\nThe dam cost $3 million.",
        "He said that\n\nthe dam broke.",
    ],
)
def test_lines_of_their_own_stay(body: str) -> None:
    assert plain_text(body).text == body


def test_a_headline_above_a_wrapped_paragraph_stays_apart() -> None:
    body = f"Flood kills 11 in Lorne\nBy Jo Hill\n{_filled()}"
    assert [claim.text for claim in claims_of(body)] == [claim.text for claim in claims_of(WHOLE)]


def test_a_claim_is_the_passage_as_the_article_has_it() -> None:
    body = "> The dam broke and the flood killed at\n> least 11 people near the town of\n> Sankt Anna in May\n> 2019."
    claim = claims_of(body)[-1]
    assert "at\n> least 11 people near the town of\n> Sankt Anna in May\n> 2019" in body[claim.start : claim.end]
    assert claim.text.rstrip(".").endswith("killed at least 11 people near the town of Sankt Anna in May 2019")
    assert [quantity.surface for quantity in claim.quantities] == ["at\n> least 11"]
    assert all(body[one.start : one.end] == one.surface for one in (*claim.quantities, *claim.times, *claim.names))


LINES = st.lists(
    st.sampled_from(["> ", "the dam", "11", "- ", "• ", "\n", "\r\n", " ", "of", "A-", ".", ",", "\u00ad"])
)


@given(LINES.map("".join))
def test_every_letter_read_stands_where_it_is_said_to(body: str) -> None:
    read = plain_text(body)
    places = read.places or range(len(body) + 1)
    assert len(places) == len(read.text) + 1
    assert all(body[place] == letter or letter in " \n" for letter, place in zip(read.text, places, strict=False))
    assert list(places) == sorted(places)


@pytest.mark.parametrize(
    "odd", ["> ", ">\n", "\n", "a\n", "a-\n", "- \n", "• a\n", "of\n", " \n", "11\n", "(\n", f"{'a' * 60} of\n"]
)
def test_long_runs_of_odd_lines_are_read(odd: str) -> None:
    plain_text(odd * 50_000)
