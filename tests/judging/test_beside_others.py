"""Of two figures that are told together one may fit and the other may not."""

import pytest

from service.judging.aligning import beside_others as module
from service.judging.aligning.beside_others import beside_others
from service.judging.evidence.amounts import amounts_differ
from tests.judging.building import comparison


@pytest.mark.parametrize(
    ("earlier", "later", "misfit"),
    [
        ("Lind won 38,410 votes, against 37,206 for Dunmore.", "Ms Lind got 38,410 votes and Mr Dunmore 37,602.", True),
        (
            "Lind won 38,410 votes, against 37,206 for Dunmore.",
            "Ms Lind got 38,410 votes and Mr Dunmore 37,206.",
            False,
        ),
        ("Lind won 38,410 votes, against 37,206 for Dunmore.", "Ms Lind got 38,410 votes and Mr Sorley 12,602.", False),
        ("Lind won 38,410 votes, against 37,206 for Dunmore.", "Ms Lind got 38,410 votes, 1,204 over Dunmore.", False),
        ("Bombs killed 12 people in Kabul and 15 in Herat.", "They killed 12 people in Kabul and 19 in Herat.", True),
        (
            "Bombs killed 12 people in Kabul and 15 in Herat.",
            "They killed 12 people in Kabul, hurt 19 in Herat.",
            False,
        ),
        ("Labour won 12 seats and the Greens seven.", "Labour took 12 seats, the Greens nine.", True),
        ("Labour won 12 seats and the Greens seven for Lind.", "Labour took 12 seats, the Greens nine.", True),
        ("Labour won 12 seats and the Greens seven.", "Labour took 14 seats, the Liberals nine.", False),
        ("Harrow scored 21 points and Ellis 14.", "Harrow scored 21 points and Ellis had 17 rebounds.", False),
        ("Harrow scored 21 points and Ellis 14.", "Harrow scored 21 points, Ellis missed 17.", False),
    ],
)
def test_figures_beside_one_name_conflict_in_the_company_of_two_that_fit(
    earlier: str, later: str, misfit: bool
) -> None:
    seen = amounts_differ(comparison(earlier, later))
    assert (seen is not None and seen.ours.quote not in earlier and seen.theirs.quote not in later) is misfit


def test_the_words_beside_each_figure_are_read_once_however_many_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    reading = module.read_words
    monkeypatch.setattr(module, "read_words", lambda text: (read.append(text), reading(text))[1])
    text = "The mayor said " + "and the fire hurt 14 men " * 20
    pair = comparison(text, text)
    assert len(pair.ours.figures) == 20
    list(beside_others(pair))
    assert len(read) == 2 * 20 * 2  # before and after each figure of both
