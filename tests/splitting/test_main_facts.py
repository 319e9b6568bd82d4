"""What a sentence mainly tells is never lost to a verb of saying in it, nor to a clause that only adds something."""

from __future__ import annotations

import pytest

from tests.splitting.building import claims_of, speaker_of


def told(body: str) -> list[tuple[str, str | None]]:
    return [(claim.text.rstrip("."), speaker_of(claim)) for claim in claims_of(body)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee, whose firm was sold by the council last year, called Reed a fraud in 12 tweets",
        "Reed, whose campaign is funded by two banks, did not say how much she owes the state",
        "The court on Monday found Dorin Vask guilty of second-degree arson in the burning of his former partner, "
        "Mary Holm, whose house was found in ashes",
    ],
)
def test_a_clause_with_whose_does_not_take_the_place_of_the_main_one(sentence: str) -> None:
    assert told(f"{sentence}.") == [(sentence, None)]


def test_what_is_said_is_not_hung_on_a_clause_with_whose() -> None:
    body = (
        "The port has been a quiet place, said John Lund, a professor at Harbor College, whose book was cited in May."
    )
    assert told(body)[0] == ("The port has been a quiet place", "John Lund")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Holm has not conceded, and he has sold 12 farms.", "Holm has not conceded"),
        (
            "The dates in May have not been determined, but the fair will go on.",
            "The dates in May have not been determined",
        ),
        (
            "The dam near Port Ellis held, officials said, to the relief of those who had feared it would burst.",
            "The dam near Port Ellis held",
        ),
        (
            "The wall at Bayou Reed held, officials said, to the joy of men who had feared it would fall.",
            "The wall at Bayou Reed held",
        ),
        (
            "Officials in Ohio confirmed the state’s first death from the storm, saying they feared more.",
            "Officials in Ohio confirmed the state’s first death from the storm",
        ),
        (
            "The group tweeted a picture of a black rifle: “I’ll keep my 12 guns.”",
            "The group tweeted a picture of a black rifle",
        ),
    ],
)
def test_what_stands_before_a_verb_of_saying_or_is_its_object_is_told(sentence: str, text: str) -> None:
    assert text in [claim for claim, _ in told(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Lee has said, and Reed agrees, that 12 men died.",
        "It is now believed that 12 men died, and he has sold the farm.",
        "Reed asked a small crowd of farmers: “Did 12 men die?”",
        "“What money?” Reed asked, leaving 12 men behind.",
    ],
)
def test_that_somebody_says_something_is_still_no_claim(sentence: str) -> None:
    assert all(
        "12" in claim.text or claim.not_checkable or claim.text.startswith("he has") for claim in claims_of(sentence)
    )


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Reed told lawmakers that attacks on 12 clerks were cruel.", [("attacks on 12 clerks were cruel", "Reed")]),
        ("Reed said 12 clerks were ill.", [("12 clerks were ill", "Reed")]),
    ],
)
def test_who_is_told_something_is_not_whom_it_is_about(sentence: str, claims: list[tuple[str, str]]) -> None:
    assert told(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "checkable"),
    [
        ("Moss has not been charged.", True),
        ("Moss has been charged.", True),
        ("Holm has not conceded.", True),
        ("She has not conceded.", False),
        ("The moss was cruel.", False),
        ("That president was cruel.", False),
    ],
)
def test_what_is_told_of_a_name_can_be_checked_though_the_name_is_a_common_noun(sentence: str, checkable: bool) -> None:
    (claim,) = claims_of(sentence)
    assert (claim.not_checkable is None) is checkable


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Lund pointed the finger at Carl Bale, who had lost 12 jobs.", "Carl Bale had lost 12 jobs"),
        (
            "She spoke of a row over school meals, which cost two men their jobs.",
            "a row over school meals cost two men their jobs",
        ),
        ("They read the list of names, which fill 12 pages.", "names fill 12 pages"),
        ("They saw a row of ships, which were sold in 2012.", "ships were sold in 2012"),
    ],
)
def test_a_clause_describes_whom_it_can_and_what_its_verb_fits(sentence: str, text: str) -> None:
    assert text in [claim for claim, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Finlo acquired Norda, a Danish software company, in 2022, paying $640 million.",
            [
                "Finlo acquired Norda in 2022",
                "Norda was a Danish software company",
                "Finlo acquired Norda in 2022, paying $640 million",
            ],
        ),
        (
            "Finlo, a Danish company of 2022, bought Norda.",
            ["Finlo bought Norda", "Finlo was a Danish company of 2022"],
        ),
    ],
)
def test_a_date_behind_what_describes_a_firm_is_that_of_the_deal(sentence: str, claims: list[str]) -> None:
    assert [claim for claim, _ in told(sentence)] == claims


def test_a_place_is_not_who_did_something_where_people_stand_before_it() -> None:
    body = "The board heard 12 nurses from two clinics, who had been dismissed in May."
    assert told(body) == [(body.rstrip("."), None)]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Revenue was up 6 percent at 1.84 billion euros, but incoming orders decreased three percent.",
            ["Revenue was up 6 percent at 1.84 billion euros", "incoming orders decreased three percent"],
        ),
        (
            "Revenue was up 6 percent, but orders were down 3 percent.",
            ["Revenue was up 6 percent", "orders were down 3 percent"],
        ),
        ("Revenue was up, and that is how Norda grew.", ["Revenue was up", "that is how Norda grew"]),
    ],
)
def test_levels_of_two_subjects_are_two_claims(sentence: str, claims: list[str]) -> None:
    assert [claim for claim, _ in told(sentence)] == claims


@pytest.mark.parametrize(
    "sentence",
    [
        "The hospital in Port Ellis counted 40 dead and 55 wounded",
        "The clashes in Port Ellis left three dead and 12 injured",
        "There were 40 dead and 55 injured in Port Ellis",
    ],
)
def test_those_hurt_are_counted_with_the_dead(sentence: str) -> None:
    assert [text for text, _ in told(f"{sentence}.")] == [sentence]


def test_those_hurt_are_told_of_apart_where_they_were_hurt() -> None:
    assert [text for text, _ in told("Three people were killed and 12 injured.")] == [
        "Three people were killed",
        "12 were injured",
    ]


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "“We lost 12 games in May,” fumed manager Karl Obst.",
            [("We lost 12 games in May", "Karl Obst")],
        ),
        (
            "“We lost 12 games in May,” groaned Westhaven coach Karl Obst after the match.",
            [("We lost 12 games in May", "Karl Obst")],
        ),
        (
            "There will be no forced layoffs in May, Gorm pledged; instead the firm will cut pay by 5 percent.",
            [
                ("There will be no forced layoffs in May", "Gorm"),
                ("instead the firm will cut pay by 5 percent", None),
            ],
        ),
        (
            "The mill will stay open, Holm said; instead the depot will close in May.",
            [("The mill will stay open", "Holm"), ("instead the depot will close in May", None)],
        ),
        (
            "Coalition talks between the Union, the Blues and the Greens begin on Monday, party leader Ann Holm said.",
            [("Coalition talks between the Union, the Blues and the Greens begin on Monday", "Ann Holm")],
        ),
        (
            "The clerk arrested on Monday pleaded guilty to theft.",
            [("The clerk arrested on Monday pleaded guilty to theft", None)],
        ),
        (
            "The officer arrested on Monday two men in Port Ellis.",
            [("The officer arrested on Monday two men in Port Ellis", None)],
        ),
        ("The fire raged for 12 hours, the mayor said.", [("The fire raged for 12 hours", "mayor")]),
    ],
)
def test_each_half_of_a_sentence_is_told_whole(sentence: str, claims: list[tuple[str, str | None]]) -> None:
    assert told(sentence) == claims


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Holm agreed that 12 men had fled, but said the gate was open all night.",
            [("12 men had fled", "Holm"), ("the gate was open all night", "Holm")],
        ),
        (
            "Ann Holm, the mill’s former owner, told The Associated Post Tuesday night that 12 men had fled.",
            [("Ann Holm was the mill’s former owner", None), ("12 men had fled", "Ann Holm")],
        ),
        (
            "Critics, however, argue that the dam breaks three rules.",
            [("the dam breaks three rules", "Critics")],
        ),
        (
            "The Post reported that attorney Jan Sorel drew up the list in May.",
            [("attorney Jan Sorel drew up the list in May", "Post")],
        ),
        (
            "The law allows 12 exceptions when a woman’s life is at risk.",
            [("The law allows 12 exceptions when a woman’s life is at risk", None)],
        ),
        (
            "The law was changed in May when the mayor’s life was at risk.",
            [("The law was changed in May", None), ("the mayor’s life was at risk", None)],
        ),
        (
            "The king pardoned Bern Karik, the former head of the city police, as well as Edvard Barto.",
            [
                ("The king pardoned Bern Karik as well as Edvard Barto", None),
                ("Bern Karik was the former head of the city police", None),
            ],
        ),
        (
            "Mary Chane, the younger sister of Liz Chane, a Senate candidate, sharply criticised the bill.",
            [("Mary Chane, the younger sister of Liz Chane, a Senate candidate, sharply criticised the bill", None)],
        ),
    ],
)
def test_who_says_it_and_whom_it_is_about_is_not_lost(sentence: str, claims: list[tuple[str, str | None]]) -> None:
    assert told(sentence) == claims


def test_a_comma_stays_where_what_is_left_out_had_none_before_it() -> None:
    body = (
        "In Port Ellis, with half of the mills in ruins because nobody buys cloth, the mayor is worried about 400 jobs."
    )
    assert [text for text, _ in told(body)] == [
        "In Port Ellis, with half of the mills in ruins, the mayor is worried about 400 jobs",
        "nobody buys cloth",
    ]


def test_the_commas_around_what_is_left_out_go_with_it() -> None:
    texts = [text for text, _ in told("Lund, who ran the mill in Port Ellis, left in May with 12 others.")]
    assert texts == ["Lund left in May with 12 others", "Lund ran the mill in Port Ellis"]


def test_a_long_dash_encloses_an_aside() -> None:
    sentence = "Lewis told the Herald that 12 photos ― most recently one of a shed ― show that the fleet has grown."
    assert told(sentence)[0] == ("the fleet has grown", "12 photos")
