"""What somebody wants is no figure of what there is, and not all that asks or needs wants a figure."""

import pytest

from service.judging.measuring.reading_figures import read_figures
from service.judging.measuring.roles import Role
from tests.judging.building import published


@pytest.mark.parametrize(
    "text",
    [
        "The union asked for a rise of 5%.",
        "Harrow demanded that the fund pay £4m.",
        "The firm, which needs £4m, may close.",
        "Prosecutors, who asked for six years, will appeal.",
        "A ransom of £4m was demanded.",
        "The seller wants £4m for it.",
    ],
)
def test_what_is_wanted_is_told_by_the_words_around_it(text: str) -> None:
    (figure,) = read_figures(published(text))
    assert figure.role is Role.NEEDED


@pytest.mark.parametrize(
    "text",
    [
        "The mother who asked for mercy was jailed for four years.",
        "The club, which asked for patience, lost £4m.",
        "Harrow, wanted for fraud, stole £4m.",
        "Asked about the deal, Harrow said it cost £4m.",
        "The fund gave families in need £4m.",
    ],
)
def test_who_asks_in_passing_or_is_asked_wants_no_figure(text: str) -> None:
    (figure,) = read_figures(published(text))
    assert figure.role is not Role.NEEDED
