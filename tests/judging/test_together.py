"""Several things together are more than one of them."""

import pytest

from service.judging.aligning.scopes.together import of_several_together
from tests.judging.building import comparison, shows


@pytest.mark.parametrize(
    ("earlier", "later", "together"),
    [
        ("He released 12 pages of emails.", "The emails are a combined 26 pages.", True),
        ("The mine made a profit of $3 million.", "The mines made $9 million combined.", True),
        ("The House approved a $2.2 trillion package.", "All the relief bills so far cost $2.4 trillion.", True),
        ("Firms added 13,000 jobs in February.", "Firms added 14,000 jobs in January and February.", True),
        ("The Liberals won 34 seats.", "The Liberals and their ally, the Greens, won 51 seats.", True),
        ("The Liberals won 51 seats.", "The Liberals and their ally, the Greens, won 34 seats.", False),
        ("The Liberals won 34 seats.", "The Liberals won 51 seats and their ally, the Greens, six.", False),
        ("They stole $50,000 in cash.", "They stole $80,000 worth of cash, guns and ammunition.", True),
        ("They stole $50,000 worth of guns.", "They stole $80,000 worth of guns.", False),
        ("They stole $80,000 in cash.", "They stole $50,000 worth of cash, guns and ammunition.", False),
        ("He released a combined 12 pages of emails.", "The emails are a combined 26 pages.", False),
        ("He released 26 pages of emails.", "The emails are a combined 12 pages.", False),
        ("He released 12 pages of emails.", "The emails are 26 pages long.", False),
        ("Both relief bills cost $2.2 trillion.", "All the relief bills cost $2.4 trillion.", False),
        ("The House approved a $2.2 trillion package.", "The House approved a $2.4 trillion package.", False),
        ("All senators approved a $2.2 trillion package.", "The package costs $2.4 trillion.", False),
        ("Firms added 13,000 jobs in February.", "Firms added 14,000 jobs in February.", False),
        ("Firms added 14,000 jobs in February.", "Firms added 13,000 jobs in January and February.", False),
        ("Firms added 13,000 jobs by March and hired in May.", "Firms added 14,000 jobs in January.", False),
    ],
)
def test_several_together_are_more_than_one(earlier: str, later: str, together: bool) -> None:
    assert shows(of_several_together, earlier, later) is together


@pytest.mark.parametrize(
    ("earlier", "later", "together"),
    [
        ("The inspectors made 17 visits.", "Between those two sites, they made 23 visits.", True),
        ("The inspectors made 23 visits.", "Between those two sites, they made 17 visits.", False),
        ("In all three towns they made 17 visits.", "Between those two sites, they made 23 visits.", False),
        ("The inspectors made 17 visits.", "Between May and June, they made 23 visits.", False),
    ],
)
def test_what_was_done_between_two_places_is_more_than_at_one(earlier: str, later: str, *, together: bool) -> None:
    pair = comparison(earlier, later)
    [ours], [theirs] = ([one for one in side.figures if one.quantity.counted == "visit"] for side in pair.sides)
    assert of_several_together(ours, theirs, pair) is together
