"""A claim says of itself that it tells of another incident than its article does, and who says it."""

import pytest

from service.article import Article, ArticleHead
from service.judging.sides.comparison import compared
from service.matching import Pair, published
from service.splitting.split import split
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("In another attack, 12 people died.", True),
        ("Another suicide bombing killed 12 people.", True),
        ("An earlier attack killed 12 people.", True),
        ("Earlier attacks killed 12 people.", True),
        ("A similar incident killed 12 people.", True),
        ("A separate shooting killed 12 people.", True),
        ("A previous toll was 12.", True),
        ("Elsewhere in the province, 12 people died.", True),
        ("They had previously killed 12 people.", True),
        ("It is an almost identical situation in Molde, where 12 people died.", True),
        ("Separately, the coastguard found 12 bodies.", True),
        ("The situation in Molde is grave: 12 people died.", False),
        ("The blast earlier on Tuesday killed 12 people.", False),
        ("Officials had earlier put the toll at 12.", False),
        ("The toll was reported earlier this week as 12.", False),
        ("In addition, 43 people were hurt.", False),
        ("A similar number of attackers, 40, were hurt.", False),
        ("The bomb killed 17 people and injured another 43.", False),
        ("Another man died in the attack.", False),
        ("Protests in Basra and elsewhere killed 12 people.", False),
    ],
)
def test_only_a_phrase_tells_of_another_incident(text: str, elsewhere: bool) -> None:
    assert comparison(text, text).ours.looks_elsewhere is elsewhere


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("According to police, 300 boats took part.", "Skippers said that 900 boats had taken part.", True),
        ("According to police, 300 boats took part.", "Some 900 boats took part.", True),
        ("Skippers said that 300 boats had taken part.", "Some 900 boats took part, their skippers said.", False),
        ("Some 300 boats took part.", "Some 900 boats took part.", False),
    ],
)
def test_who_says_a_statement_is_read_from_it(earlier: str, later: str, told: bool) -> None:
    assert comparison(earlier, later).between_speakers is told


def test_a_figure_over_the_end_of_a_wrapped_line_is_found_in_its_claim() -> None:
    article = Article(
        ArticleHead("wire.example"), "The flood in the town of Lorne killed at\nleast 11 people on Monday."
    )
    (claim,) = split(article)
    (told,) = compared([Pair(published(claim, article), published(claim, article), 0.8, 0.8)])
    (figure,) = told.ours.figures
    assert figure.surface == "at\nleast 11"
    assert told.ours.place_of(figure) == claim.text.index("at least 11")
    assert "\n" not in told.ours.published.sentence
