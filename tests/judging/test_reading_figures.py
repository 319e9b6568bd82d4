"""What is a figure, and what only a name or a fear."""

import pytest

from service.judging.measuring.reading_figures import MOST_FIGURES, read_figures
from service.judging.measuring.roles import Role
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Count 7 charges Harrow with fraud.", []),
        ("Flight 212 passengers waited for three hours.", ["three hours"]),
        ("Section 230 cases fill 40 pages.", ["40 pages"]),
        ("The count: 7 charges.", ["7 charges"]),
        ("Harrow faces 7 charges.", ["7 charges"]),
    ],
)
def test_the_number_of_a_name_counts_nothing(text: str, told: list[str]) -> None:
    assert [figure.quote.quote for figure in read_figures(published(text))] == told


@pytest.mark.parametrize(
    ("text", "role"),
    [("The death toll could exceed 50.", Role.FORESEEN), ("The death toll exceeds 50.", Role.WHOLE)],
)
def test_what_a_toll_could_exceed_is_only_foreseen(text: str, role: Role) -> None:
    (figure,) = read_figures(published(text))
    assert figure.role is role


def test_of_a_claim_that_is_a_table_only_the_first_figures_are_compared() -> None:
    table = "The tolls were " + ", ".join(f"{n} dead" for n in range(100, 400)) + "."
    assert len(comparison(table, table).ours.figures) == MOST_FIGURES
