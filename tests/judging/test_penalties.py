"""Penalties are of a kind, and passed, asked for or only allowed."""

import pytest

from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.evidence.left_over import figures_left_over
from service.judging.evidence.other_scopes import other_scope, surely_of_another_scope
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Harrow must go to prison for six years.", "Harrow is banned from office for eight years.", True),
        ("Harrow got 18 months of probation.", "Harrow was jailed for two years.", True),
        ("Harrow was given 200 hours of community service.", "Harrow was banned from driving for two months.", True),
        ("The charge carries up to ten years in prison.", "Harrow was sentenced to six years in prison.", True),
        ("Prosecutors asked for nine years in prison.", "The judge sent Harrow to prison for six years.", True),
        ("Prosecutors recommended four years in jail.", "The charge carries a maximum of ten years in jail.", True),
        ("Harrow was jailed for six years.", "The court sent Harrow to prison for nine years.", False),
        ("The runner was suspended for two years.", "The runner was banned for four years.", False),
        ("Harrow was barred from office for five years.", "Harrow is banned from office for eight years.", False),
        ("Harrow got a suspended prison sentence of two years.", "Harrow was sent to prison for four years.", False),
        ("Harrow faces up to ten years in prison.", "Harrow faces up to seven years in prison.", False),
        ("Harrow must serve a minimum of 30 years in jail.", "Harrow must stay in jail for 25 years.", False),
        ("Harrow must serve at least six years.", "Harrow was jailed for nine years.", True),
        ("Harrow was given a minimum term of 20 years.", "Harrow was jailed for 26 years.", True),
        ("Harrow must serve at least 12 years.", "Harrow was jailed for nine years.", False),
        ("Harrow must serve at least six years.", "Harrow must serve a minimum of nine years.", False),
        ("Harrow was put behind bars for six years.", "Harrow was jailed for nine years.", False),
        ("Harrow, who faces other charges, was jailed for six years.", "Harrow was jailed for nine years.", False),
        ("Harrow, who carried a knife, was sent to prison for six years.", "Harrow was jailed for nine years.", False),
        ("He had asked for mercy but the judge jailed him for six years.", "He was jailed for nine years.", False),
        ("Prosecutors asked the judge, Ann Lee, to jail him for nine years.", "He was jailed for six years.", True),
        ("The charge carries a maximum of ten years in prison, but he died.", "He got six years in prison.", True),
        ("The nurse who asked for mercy was jailed for six years.", "The nurse was jailed for nine years.", False),
        ("Harrow was jailed for up to six years.", "Harrow was jailed for four years.", True),
        ("Harrow could be jailed for up to ten years.", "Harrow was jailed for six years.", True),
        ("Harrow could get as many as ten years in prison.", "Harrow was jailed for six years.", True),
        ("Harrow may serve no more than ten years in jail.", "Harrow was jailed for six years.", True),
        ("Harrow faces a maximum of ten years in jail.", "Harrow was jailed for six years.", True),
        ("Harrow could be jailed for ten years.", "Harrow faces up to ten years in jail.", False),
        ("Harrow can be fined up to £5,000.", "Harrow was fined £1,200.", True),
        ("Harrow faces a fine of at most £5,000.", "Harrow was fined £1,200.", True),
        ("Harrow was fined £5,000.", "Harrow was fined £1,200.", False),
        ("The scheme could get up to £5,000.", "Harrow was fined £1,200.", False),
        ("Harrow was sentenced to at least 20 years.", "Prosecutors sought 30 years in prison for Harrow.", True),
        ("Harrow was sentenced to six years.", "Harrow was jailed for nine years.", False),
        ("Harrow was sentenced to two years of probation.", "Harrow was jailed for two years.", True),
        ("Harrow was in office for six years.", "Harrow is banned from office for eight years.", False),
    ],
)
def test_penalties_of_two_kinds_are_two(earlier: str, later: str, other: bool) -> None:
    assert shows(other_penalty, earlier, later) is other


def test_each_of_two_penalties_in_a_sentence_is_told_by_the_words_nearest_to_it() -> None:
    both = "Harrow was sentenced to six years in prison and banned from office for eight."
    pair = comparison(both.replace("eight", "eight years"), "Harrow was banned from office for five years.")
    assert [other_penalty(pair.ours.figures[0], theirs, pair) for theirs in pair.theirs.figures] == [True, False]


@pytest.mark.parametrize(
    ("earlier", "later", "other"),
    [
        ("Harrow faces up to ten years in prison.", "Harrow was jailed for six years.", True),
        ("Harrow could be fined up to £5,000.", "Harrow was fined £1,200.", True),
        ("Harrow faced up to ten years in prison.", "Harrow faces up to ten years in prison.", False),
        ("Harrow was jailed for six years.", "Harrow was jailed for six years.", False),
    ],
)
def test_what_the_law_allows_neither_agrees_with_what_was_passed_nor_contradicts_it(
    earlier: str, later: str, *, other: bool
) -> None:
    pair = comparison(earlier, later)
    assert (other_scope(pair) is not None and surely_of_another_scope(pair)) is other
    assert (amounts_agree(pair) is None) is other
    assert amounts_differ(pair) is None


def test_what_the_law_allows_at_most_is_one_term() -> None:
    pair = comparison("Harrow faces up to ten years in prison.", "Harrow faces up to seven years in prison.")
    assert amounts_differ(pair) is not None


@pytest.mark.parametrize(
    ("earlier", "later", "left"),
    [
        ("Harrow could be jailed for six months.", "Harrow was banned from driving for six months.", True),
        ("Harrow was fined £2,500 and banned for six months.", "Harrow faces a fine of up to £5,000.", True),
        ("Harrow was jailed for six months.", "Harrow was jailed for six months on Friday.", False),
    ],
)
def test_a_penalty_of_another_kind_is_left_over_even_if_it_is_as_long(earlier: str, later: str, *, left: bool) -> None:
    assert figures_left_over(comparison(earlier, later)) is left


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("Brun faces up to two years in prison, three years of probation and a $9,000 fine.", True),
        ("Prosecutors asked for two years in prison and three years of probation.", True),
        ("Brun, who had faced ten years, got two years in prison and three years of probation.", False),
        ("Brun got two years in prison and three years of probation.", False),
    ],
)
def test_what_stands_before_the_first_of_several_penalties_is_said_of_all(told: str, *, other: bool) -> None:
    pair = comparison("Brun was sentenced to five years of probation.", told)
    [probation] = (one for one in pair.ours.figures if one.surface == "three years")
    assert other_penalty(probation, pair.theirs.figures[0], pair) is other
