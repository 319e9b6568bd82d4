"""What is not sure enough to be cut out stays in its sentence, and who speaks is carried over to what goes on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from service.splitting.grammar.agreement import agree
from service.splitting.grammar.results import stem
from service.splitting.grammar.words import read_words
from service.splitting.span import Span
from service.splitting.speech.quotes import read_quotations
from service.splitting.speech.speaker_names import is_several
from service.splitting.split import default_parser
from tests.splitting.building import claims_of

CASES = json.loads((Path(__file__).parent / "doubts.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["sentence"][:50] for case in CASES])
def test_a_sentence_is_left_whole_where_a_cut_would_break_it(case: dict[str, object]) -> None:
    assert [claim.text.rstrip(".") for claim in claims_of(str(case["sentence"]))] == case["claims"]


@pytest.mark.parametrize(
    "body",
    [
        "“The ferry sank,” Ann Reed said. “Nine sailors drowned in the harbor.”",
        "“The ferry sank,” said Sen. Ann Reed (R-Ky.), the No. 2 in the U.S. Senate. “Nine sailors drowned.”",
        "“The ferry sank,” Ann Reed said.\n\n“Nine sailors drowned in the harbor.\n\n“Ten were saved by the crew.”",
        "“The ferry sank,” Ann Reed said.\n“Nine sailors drowned in the harbor.\nTen were saved by the crew.”",
        '“The ferry sank in the harbor," Ann Reed said.\n\n"Nine sailors drowned there.”',
        "Ann Reed ended her letter with: “The ferry sank. Nine sailors drowned.”",
        "Ann Reed chided them for coming “to ruin the harbor. The ferry sank. Shame on the owners of it.”",
    ],
)
def test_a_quotation_that_goes_on_keeps_its_speaker(body: str) -> None:
    quoted = [claim for claim in claims_of(body) if "Reed" not in claim.text and "ended" not in claim.text]
    assert quoted
    assert {claim.speaker.name if claim.speaker else None for claim in quoted} == {"Ann Reed"}


@pytest.mark.parametrize(
    "body",
    [
        "“The ferry sank in the harbor.”\n\nAnn Reed said nine sailors drowned.",
        "The sign read “closed.” The ferry sank. “Nine sailors drowned.”",
    ],
)
def test_a_quotation_of_nobody_stays_nobodys(body: str) -> None:
    quoted = [
        claim for claim in claims_of(body) if claim.text in ("The ferry sank in the harbor.", "Nine sailors drowned.")
    ]
    assert [claim.speaker for claim in quoted] == [None]


def test_a_quotation_goes_on_over_paragraphs_only_where_it_is_closed_later() -> None:
    assert read_quotations("“One.\nTwo.”") == (Span(0, 11),)
    assert read_quotations("“One.\n“Two.”") == (Span(0, 5), Span(6, 12))
    assert read_quotations("“One.\nTwo.") == (Span(0, 5),)


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("Mr. Reed waved. She said the ferry sank.", "She"),
        ("Ann Reed spoke on Friday. She also chided Tom Lee. She said the ferry sank.", "Ann Reed"),
        ("Theresa May spoke on Friday. She said the ferry sank.", "Theresa May"),
        ("Ann Reed said on Monday that she thinks the ferry sank.", "Ann Reed"),
        ("A spokesman for Senate Leader Ann Reed said the ferry sank.", "spokesman for Senate Leader Ann Reed"),
        ("The American Foreign Service Association said the ferry sank.", "American Foreign Service Association"),
        ("The Harbor Post first reported that the ferry sank.", "Harbor Post"),
        ("Secretary of State John Reed said the ferry sank.", "John Reed"),
        ("Lee said the crews are safe and predicted that the ferry would sink.", "Lee"),
        ("The researchers themselves said the ferry sank.", "researchers"),
        ("The celebrity suggested that the ferry sank.", "celebrity"),
        ("“The ferry sank,” the 22-year-old said.", "22-year-old"),
        ("“The ferry sank,” said the 22-year-old.", "22-year-old"),
        ("“The ferry sank,” said Ann Lee, R-Calif.", "Ann Lee"),
        ("“The ferry sank,” argued Rep. Pete King, R-N.Y., one of the owners.", "Pete King"),
        ("West Virginia Gov. Jim Justice said the ferry sank.", "Jim Justice"),
        ("Reed, the former harbor chairman, said the ferry sank.", "Reed"),
        ("The ferry sank, according to Majority Leader Ann Reed (R-Ky.).", "Ann Reed"),
        ("The congressman over the weekend joked about it, adding that the ferry sank.", "congressman"),
        ("They praised John Reed, the chief of the port, who said in a letter that the ferry sank.", "John Reed"),
        ("The envoy to Ukraine Marie Reed left. Reed said the ferry sank.", "Marie Reed"),
        ("The firm decided that the posts broke no rule, arguing that the ferry sank.", "firm"),
        ("While John Reed left, he said the ferry sank.", "John Reed"),
        ("John Reed warned the council that the ferry sank.", "John Reed"),
        ("Tom Lee fled. John Reed, the mayor, has left and he said the ferry sank.", "John Reed"),
        (
            "The ferry sank, a spokesman for the Bureau of Mines and Quarries said.",
            "spokesman for the Bureau of Mines and Quarries",
        ),
        ("The ferry sank, Ivan Reed, a spokesman for the Bureau of Mines and Quarries told the paper.", "Ivan Reed"),
    ],
)
def test_who_said_that_it_sank(body: str, speakers: str) -> None:
    said = [claim for claim in claims_of(body) if "ferry" in claim.text]
    assert said[-1].speaker is not None
    assert said[-1].speaker.name == speakers


@pytest.mark.parametrize(
    ("surface", "several"),
    [
        ("House Democrats", True),
        ("the mayor and the governor", True),
        ("the Department of Health and Human Services", False),
        ("the Harbor Post", False),
    ],
)
def test_they_are_several_and_it_is_one_body(surface: str, several: bool) -> None:
    assert is_several(surface) is several


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("The port is old, but they have been warned, officials said.", "they have been warned"),
        ("Reed said the gunman fled when he saw the police.", "he saw the police"),
        ("The agency said it will cost $9 to rebuild the pier.", "it will cost $9 to rebuild the pier"),
        ("The Coast Guard Administration said it lost nine boats.", "The Coast Guard Administration lost nine boats"),
        ("U.S. officials left on Friday. They said he had sold the boats.", "he had sold the boats"),
        (
            "John Reed spoke of it, though the gunman was born in Ohio. He bought nine boats.",
            "He bought nine boats",
        ),
    ],
)
def test_a_pronoun_is_replaced_only_where_the_speaker_is_meant(body: str, text: str) -> None:
    assert text in {claim.text.rstrip(".") for claim in claims_of(body)}


@pytest.mark.parametrize(
    "line",
    [
        "STAY UP TO DATE WITH THE FREE HARBOR APP!",
        "The plans of the council include:",
        "Ann Reed is a senior reporter for The Harbor Post.",
        "This is a breaking news story and will be updated.",
        "(RELATED: Ferry Sinks In The Harbor)",
        "Harbor Council Votes To Rebuild The Old Ferry Terminal After Storms Of The Winter And Spring",
        "Share this story: https://example.org/ferry",
        "Lee recalled.",
        "Reed went on.",
        "More:How the ferry of the harbor sank on Monday.",
        "Sign up for The Harbor News and get three letters in your inbox every week.",
        "You will receive occasional promotional offers for programs of the harbor.",
    ],
)
def test_what_states_nothing_gives_no_claim(line: str) -> None:
    assert claims_of(line) == ()


def test_a_label_is_no_part_of_what_it_announces() -> None:
    assert [claim.text for claim in claims_of("BREAKING: The ferry sank in the harbor.")] == [
        "The ferry sank in the harbor."
    ]


def test_figures_of_names_and_rows_count_nothing() -> None:
    body = "Article two and phase three let 3M, 4Front and no one else sell one last ferry."
    listed = "1. The top 10 council doubled down on the twenty-sixth floor."
    assert [
        quantity.surface for text in (body, listed) for claim in claims_of(text) for quantity in claim.quantities
    ] == []


def test_verbs_agree_with_their_subject_in_number() -> None:
    def fits(sentence: str, noun: int, verb: int) -> bool:
        (syntax,) = default_parser().parse([read_words(sentence, 0, len(sentence))])
        assert syntax is not None
        return agree(syntax, noun, verb)

    assert fits("Companies sell ferries.", 0, 1)
    assert not fits("The companies that sells ferries left.", 1, 3)
    assert fits("The police have left.", 1, 3)


@pytest.mark.parametrize("form", ["forcing", "forced", "forces", "force"])
def test_forms_of_a_verb_have_one_stem(form: str) -> None:
    assert stem(form) == "forc"
