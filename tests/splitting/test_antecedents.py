"""Whom a pronoun most likely means is among the claim's names; its text stays as it is."""

import pytest

from service.article import Article, ArticleHead
from service.claim import Claim
from service.splitting.split import split

CAMPAIGN = "Sen. Bernie Sanders led the field. Sen. Kamala Harris came second."


def last_claim(text: str) -> Claim:
    return split(Article(ArticleHead("herald.example"), text))[-1]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (f"{CAMPAIGN} Her campaign ended the quarter with $8.9 million in the bank.", "Kamala Harris"),
        (f"{CAMPAIGN} His campaign ended the quarter with $15.7 million in the bank.", "Bernie Sanders"),
        (f"{CAMPAIGN} A spokesman for Ann Wood said his campaign ended the quarter with $7 million.", None),
        (f"{CAMPAIGN} A gunman fled to the north. His car hit six people near the bank.", None),
        (f"{CAMPAIGN} “His campaign ended the quarter with $15.7 million,” a guard said.", None),
        (f"{CAMPAIGN} Sen. Booker was third. Her campaign ended the quarter with $8.9 million in the bank.", None),
        (f"{CAMPAIGN} A guard fled to the north. His car hit six people near the bank.", None),
        (
            f"{CAMPAIGN} He praised Joe Biden in Iowa. His campaign ended the quarter with $15.7 million.",
            "Bernie Sanders",
        ),
        (f"{CAMPAIGN} According to Joe Biden, he ended the quarter with $15.7 million in the bank.", None),
        (f"{CAMPAIGN} The campaign ended the quarter with $15.7 million in the bank.", None),
    ],
)
def test_he_and_she_are_the_man_and_the_woman_told_of_last_outside_quotations(text: str, named: str | None) -> None:
    claim = last_claim(text)
    people = {name.surface for name in claim.names} & {"Bernie Sanders", "Kamala Harris"}
    assert people == ({named} if named else set())
    assert named is None or named not in claim.text


def test_of_two_men_in_one_sentence_he_is_the_one_that_it_tells_of() -> None:
    claim = last_claim("Bernie Sanders beat Joe Biden in Nevada. Then his campaign raised $15.7 million in a week.")
    assert "Bernie Sanders" in {name.surface for name in claim.names}


def test_a_name_that_a_pronoun_means_lies_before_the_claim() -> None:
    text = f"{CAMPAIGN} Her campaign ended the quarter with $8.9 million in the bank."
    claim = last_claim(text)
    meant = next(name for name in claim.names if name.surface == "Kamala Harris")
    assert text[meant.start : meant.end] == meant.surface
    assert meant.end <= claim.start
