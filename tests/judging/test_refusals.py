"""Who refused to do it did not do it."""

import pytest

from service.judging.evidence.refusals import refusal_differs
from tests.judging.building import comparison, published

RACE = "Ellen Voss wins the race for mayor of Harwick against Peter Dunmore"


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Her rival Peter Dunmore conceded shortly before 3am.", "Mr Dunmore refused to concede on Friday.", True),
        ("Dunmore conceded shortly after 2 a.m.", "Dunmore refused to concede and demanded a recount.", True),
        ("Dunmore refused to concede the count.", "Dunmore conceded the first debate.", False),
        ("Dunmore declined to publicly endorse her.", "Peter Dunmore endorsed her in a speech.", True),
        ("The ship failed to reach port.", "The ship reached port.", True),
        ("Peter Dunmore conceded.", "Ellen Voss refused to concede.", False),
        ("Dunmore was urged to concede.", "Dunmore refused to concede.", False),
        ("Dunmore conceded on Saturday.", "Dunmore refused to concede on Thursday.", False),
        ("Dunmore refused to concede.", "Dunmore declined to concede.", False),
        ("Dunmore has not conceded.", "Dunmore refused to concede.", False),
        ("Dunmore refused to concede.", "Dunmore attacked the count.", False),
        ("Dunmore initially refused to concede.", "Dunmore conceded.", False),
        ("The senate refused to pass the budget.", "The senate passed the farm bill.", False),
        ("The senate failed to pass the budget.", "The senate gave up its hope of passing the budget.", False),
        ("The senate refused to vote on it.", "The senate put off the vote on it.", False),
        ("Some judges refused to sign.", "The judges signed.", False),
    ],
)
def test_nobody_did_what_he_refused_to_do(earlier: str, later: str, conflict: bool) -> None:
    sides = (published(text, "2026-05-08", lead=RACE) for text in (earlier, later))
    assert (refusal_differs(comparison(*sides, similarity=0.61)) is not None) is conflict


def test_who_gives_in_a_day_later_refused_before() -> None:
    earlier, later = ("Dunmore refused to concede.", "2026-05-08"), ("Dunmore conceded.", "2026-05-09")
    sides = (published(*told, lead=RACE) for told in (earlier, later))
    assert refusal_differs(comparison(*sides)) is None


def test_who_gives_in_after_the_other_article_came_out_refused_before() -> None:
    earlier, later = ("Dunmore refused to concede.", "2026-05-08T22:00"), "2026-05-09T08:00"
    refused = published(*earlier, lead=RACE)
    for told, conflict in (("Dunmore conceded on Saturday.", False), ("Dunmore conceded on Friday.", True)):
        conceded = published(told, later, lead=RACE)
        assert (refusal_differs(comparison(refused, conceded)) is not None) is conflict
