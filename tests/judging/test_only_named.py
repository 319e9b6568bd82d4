"""Who somebody is, told with his name, is no fact that the other article could say too."""

import pytest

from service.judging.evidence.wording import much_alike
from service.judging.sides.only_named import one_only_named, only_named
from tests.judging.building import comparison, published

MAYOR = "Robert Dalton, the former mayor of Kingsport"


@pytest.mark.parametrize(
    ("text", "only"),
    [
        (MAYOR, True),
        ("Former Mayor Robert Dalton, a Kingsport lawyer", True),
        ("Elaine Dalton, Dalton's wife", True),
        ("Robert Dalton, spokesman for the mayor", True),
        ("Robert Dalton, the former mayor, resigned.", False),
        ("Robert Dalton, the former mayor who resigned in May", False),
        ("Robert Dalton, his wife and two aides flew to Vienna", False),
        ("Robert Dalton was the mayor of Kingsport.", False),
        ("In Kingsport, the mayor resigned", False),
        ("Voters chose Robert Dalton, the former mayor", False),
    ],
)
def test_a_name_with_what_he_is_tells_nothing_else(text: str, only: bool) -> None:
    told = comparison(text, text)
    assert only_named(told.ours) is only


@pytest.mark.parametrize(
    ("earlier", "later", "veto"),
    [
        ("A judge sent former Kingsport mayor Robert Dalton to prison for eight years.", MAYOR, True),
        ("Robert Dalton, once the mayor of Kingsport", MAYOR, True),
        ("Robert Dalton, a former mayor", MAYOR, False),
        ("Robert Dalton, a 61-year-old doctor", "Robert Dalton, a 61-year-old teacher", True),
        ("Elaine Dalton, the former mayor's wife", MAYOR, True),
        ("Robert Dalton was jailed.", "Robert Dalton was sent to prison.", False),
    ],
)
def test_it_agrees_with_nothing_but_the_same_of_the_same_one(earlier: str, later: str, veto: bool) -> None:
    told = comparison(*(published(text, lead="A day in Kingsport") for text in (earlier, later)), similarity=0.9)
    assert one_only_named(told) is veto
    assert not (veto and much_alike(told))
