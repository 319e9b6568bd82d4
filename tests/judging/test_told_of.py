"""Two measures of one name may be of two things."""

import pytest

from service.judging.aligning.scopes.told_of import of_something_else, raised_otherwise
from service.judging.evidence.counterparts import other_counterpart
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("It cut the risk of stroke by 20%.", "It cut the risk of a heart attack by 30%.", True),
        ("The number of burglaries rose 5%.", "The number of robberies rose 9%.", True),
        ("The price of milk rose 5%.", "The price of bread rose 9%.", True),
        ("It cut the risk of a stroke by 20%.", "It cut the risk of stroke by 30%.", False),
        ("The price of milk rose 5%.", "The price of fresh milk rose 9%.", False),
        ("The number of the dead rose to 5.", "The number of victims rose to 9.", False),
        ("The number of deaths rose to 5.", "The number of those killed rose to 9.", False),
        ("The risk of stroke fell by 20%.", "The price of bread fell by 30%.", False),
        ("The price of milk rose 5%.", "Bread prices rose 9%.", False),
    ],
)
def test_the_risk_of_one_thing_is_not_that_of_another(earlier: str, later: str, *, two: bool) -> None:
    assert shows(of_something_else, earlier, later) is two


def test_without_a_figure_two_statements_of_two_risks_are_of_counterparts() -> None:
    stroke = "The pill lowers the risk of stroke."
    assert other_counterpart(comparison(stroke, "The pill raises the risk of a heart attack.")) is not None
    assert other_counterpart(comparison(stroke, "The pill raises the risk of a stroke.")) is None


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("Leeds will raise council tax by 5%.", "Leeds will raise rents by 8%.", True),
        ("Harrow cut wages by 5%.", "Harrow cut its dividend to 8%.", True),
        ("Leeds will raise council tax by 5%.", "Leeds will increase the tax by 8%.", False),
        ("Leeds will raise council tax by 5%.", "Rents will rise by 8%.", False),
    ],
)
def test_what_is_raised_may_be_two_things(earlier: str, later: str, *, two: bool) -> None:
    assert shows(raised_otherwise, earlier, later) is two
