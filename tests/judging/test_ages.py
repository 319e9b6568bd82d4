"""One man is of one age."""

import pytest

from service.article import Article, ArticleHead
from service.judging.aligning.scopes.somebody import age_of_another
from service.judging.evidence.ages import ages_differ
from service.judging.evidence.amounts import amounts_differ
from service.judging.sides.comparison import compared
from service.judging.weighing.misfits import misfits
from service.matching import published as as_published
from service.splitting.split import split
from tests.judging.building import comparison, pair, published

STABBING = "Man arrested over Leeford stabbing"
ARRESTED = "A 34-year-old man was arrested on suspicion of murder."


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        (ARRESTED, "A 43-year-old man was charged with murder.", True),
        ("A 22-year-old student was stabbed.", "The 24-year-old student was stabbed outside a bar.", True),
        (ARRESTED, "A man aged 43 was arrested on suspicion of murder.", True),
        (ARRESTED, "A man, 43, was arrested on suspicion of murder.", True),
        (ARRESTED, "A man and 43 others were arrested on suspicion of murder.", False),
        (ARRESTED, "A 34-year-old man was charged with murder.", False),
        (ARRESTED, "A 43-year-old woman was charged with murder.", False),
        (ARRESTED, "Another 43-year-old man was arrested on suspicion of murder.", False),
        (ARRESTED, "A 43-year-old man was murdered.", False),
        (ARRESTED, "A 43-year-old man and a 22-year-old man were arrested on suspicion of murder.", False),
        (ARRESTED, "A 43-year-old man called for a witness.", False),
    ],
)
def test_the_only_man_of_whom_both_tell_is_of_one_age(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", lead=STABBING) for text in (earlier, later))
    assert (ages_differ(comparison(*sides, similarity=0.83)) is not None) is conflict


@pytest.mark.parametrize(
    ("later", "conflict"),
    [
        ("The women killed were 61 and 48 years old.", True),
        ("Two women aged 61 and 48 were killed.", True),
        ("The women killed were 48 and 68 years old.", False),
        ("Two men aged 31 and 22 were held.", False),
        ("Two other women aged 48 and 31 were hurt.", False),
        ("The suspects, 48 and 31 years old, were sons of the women.", False),
        ("A woman aged 48 was killed.", False),
        ("Two sisters aged 61 and 48 were killed.", False),
        ("Two women aged 61 and 48 and two boys aged 9 and 12 were killed.", False),
    ],
)
def test_of_the_same_two_one_age_is_the_same_in_both(later: str, conflict: bool) -> None:
    earlier = "A man of 35 was held over the deaths of two women, 68 and 48 years old."
    sides = (published(text, "2026-05-12", lead=STABBING) for text in (earlier, later))
    assert (ages_differ(comparison(*sides, similarity=0.46)) is not None) is conflict


def test_of_two_men_in_an_article_each_has_his_age() -> None:
    first, second, ours = (
        published(text, "2026-05-12", lead=STABBING)
        for text in (ARRESTED, "A 22-year-old man was stabbed.", "A 43-year-old man was charged with murder.")
    )
    laid = compared([pair(first, ours, similarity=0.83), pair(second, ours)])
    assert ages_differ(next(laid)) is None


def test_whose_brother_it_is_is_read_in_the_sentence_wherever_that_stands() -> None:
    article = Article(
        ArticleHead("herald.example", title="Brun convicted"),
        "Judges convicted them. His brother Nils Brun, 57, was sentenced.",
    )
    brother = split(article)[-1]
    assert (
        amounts_differ(
            comparison(
                as_published(brother, article), published("Brun, 61, was sentenced.", lead=STABBING), similarity=0.83
            )
        )
        is None
    )


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Brun, 61, was sentenced.", "Halvard Brun, 57, was sentenced.", True),
        ("Brun, 61, was sentenced.", "His brother Nils Brun, 57, was sentenced.", False),
        ("Brun, 61, was sentenced.", "Her husband Brun, 57, was sentenced.", True),
        ("Brun was fined $600,000.", "His brother Nils Brun was fined $400,000.", False),
        ("His brother, Nils Brun, 61, was sentenced.", "His younger brother Nils Brun, 57, was sentenced.", True),
    ],
)
def test_a_brother_of_the_same_name_is_of_another_age(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", lead="Minister Halvard Brun convicted") for text in (earlier, later))
    assert (amounts_differ(comparison(*sides, similarity=0.83)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Dalton, 61, showed no emotion.", "Dalton, 63, was sentenced by Judge Marian Voss.", True),
        ("Dalton, 61, paid for the villa.", "Robert Dalton, 63, was sentenced.", True),
        ("Dalton, 61, showed no emotion.", "Marsh, 63, was sentenced by Judge Marian Voss.", False),
        ("Dalton, 61, showed no emotion.", "Dalton, 61, was sentenced by Judge Marian Voss.", False),
    ],
)
def test_somebody_with_a_name_is_as_old_whatever_he_does_or_not(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-12", lead="Dalton sentenced") for text in (earlier, later))
    assert bool(misfits(comparison(*sides))) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "another"),
    [
        ("Robert Brun, 61, was sentenced.", "Elaine Brun, 58, was sentenced.", True),
        ("Catherine Brun, 61, was found dead.", "Katherine Brun, 68, was found dead.", False),
        ("Brun, 61, was sentenced.", "Elaine Brun, 58, was sentenced.", False),
        ("The 24-year-old Emeka Obi scored twice.", "Emeka Obi, 22, scored twice.", False),
        ("At 36, teacher Aaron Whitlock won the cup.", "Aaron Whitlock, 38, won the cup.", False),
        ("The 24-year-old told Emeka Obi.", "Emeka Obi, 22, was told.", False),
        ("The 24-year-old driver Emeka Obi was hurt.", "Ida Voss, 22, was hurt.", True),
    ],
)
def test_whose_age_it_is_is_told_by_the_whole_name_where_both_have_one(
    earlier: str, later: str, *, another: bool
) -> None:
    sides = (published(text, "2026-05-12", lead="Brun sentenced") for text in (earlier, later))
    pair = comparison(*sides)
    assert age_of_another(pair.ours.figures[0], pair.theirs.figures[0], pair) is another
