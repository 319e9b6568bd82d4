"""One figure of one thing went up or down, not both."""

import pytest

from service.judging.evidence.directions import directions_differ, told_by_two_figures
from service.judging.measuring.ways import are_opposite
from tests.judging.building import claim, comparison, published


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Revenue fell 11% to $1.9bn.", [{"down"}, {"down"}]),
        ("Shares closed 1.2 percent lower.", [{"down"}]),
        ("Shares were up 1.2 percent.", [{"up"}]),
        ("Sales rose 3 percent, down from 5 percent.", [{"up"}, {"down"}]),
        ("Korvo cut its loss to $310 million.", [{"loss", "down"}]),
        ("The city ran a surplus of $40 million.", [{"surplus"}]),
        ("Growth slowed to 2.1 percent.", [set()]),
        ("Growth was 2.1 percent, lower than in May.", [set()]),
        ("Rebels shot down 12 drones.", [set()]),
        ("She added that 300 houses were gone.", [set()]),
        ("The toll rose to 25 people.", [set()]),
    ],
)
def test_the_words_around_a_figure_tell_which_way_it_went(text: str, ways: list[set[str]]) -> None:
    figures = comparison(text, "Nothing.").theirs.figures
    assert [set(figure.ways) for figure in figures] == ways


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("Revenue at Halden fell 11% to $1.9bn.", "Halden's revenue grew 11% to $1.9bn.", True),
        ("Revenue at Halden fell 11% to $1.9bn.", "Halden's revenue grew 11% to $2.2bn.", True),
        ("Revenue at Halden fell 11% to $1.9bn.", "Revenue of Halden's tools grew 11% to $0.4bn.", False),
        ("The economy added 21,000 jobs in May.", "The economy lost 21,000 jobs in May.", True),
        ("Korvo shares closed up 1.2 percent.", "Korvo shares ended 1.2 percent lower.", True),
        ("Korvo posted a profit of $310 million.", "Korvo posted a loss of $310 million.", True),
        ("Halden will create 600 jobs in Leeds.", "Halden will cut 600 jobs in Leeds.", True),
        ("Korvo's sales rose 3 percent and its costs fell 3 percent.", "Korvo's sales fell 3 percent.", True),
        ("Korvo's sales rose 3% and its costs fell 3%.", "Korvo's costs fell 3% as its sales rose 3%.", False),
        ("Revenue at Halden fell 11% to $1.9bn.", "Halden's revenue dropped 11% to $1.9bn.", False),
        ("Revenue at Halden fell 11% to $1.9bn.", "Halden's revenue grew 8% to $2.1bn.", False),
        ("Halden expected revenue to grow 11%.", "Halden's revenue fell 11%.", False),
        ("The rate fell to 2 percent in Leeds.", "The rate in Leeds rose 2 percent.", False),
        ("Korvo cut its loss to $310 million.", "Korvo's loss narrowed to $310 million.", False),
        ("Korvo's online sales grew 8 percent.", "Korvo's store sales fell 8 percent.", False),
        ("The Greens lost 14 seats.", "The Greens have 14 seats.", False),
        ("The Greens lost 14 seats.", "The Greens won 14 seats.", False),
        ("Korvo rose 4 percent in early trade.", "Korvo fell 4 percent.", False),
        ("Korvo pays a dividend of 900 won.", "Korvo cut its dividend to 900 won.", False),
    ],
)
def test_one_figure_up_here_and_down_there_conflicts(earlier: str, later: str, conflict: bool) -> None:
    assert (directions_differ(comparison(published(earlier), published(later))) is not None) is conflict


def test_both_directions_are_told() -> None:
    seen = directions_differ(comparison("The economy added 21,000 jobs.", "The economy lost 21,000 jobs."))
    assert seen is not None
    assert seen.sentence == "“21,000 jobs” is “down” here, “21,000 jobs” “up” there."


def test_a_way_rules_out_its_opposite_alone() -> None:
    assert are_opposite(frozenset({"down", "loss"}), frozenset({"up"}))
    assert not are_opposite(frozenset({"down", "loss"}), frozenset({"deficit"}))
    assert claim("The city ran a deficit.").quantities == ()


@pytest.mark.parametrize(
    ("earlier", "later", "two"),
    [
        ("Revenue rose 2 percent to 1.31 billion euros.", "Sales fell 2 percent to 1.31 billion euros.", True),
        ("Revenue rose 2 percent to 1.31 billion euros.", "Sales fell 2 percent to 1.28 billion euros.", False),
        ("Revenue rose 2 percent.", "Sales fell 2 percent.", False),
    ],
)
def test_a_change_and_its_level_are_two_figures(earlier: str, later: str, two: bool) -> None:
    laid = comparison(earlier, later)
    assert told_by_two_figures(laid, directions_differ(laid)) is two
