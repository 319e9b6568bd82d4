"""Two statements get a verdict."""

from collections.abc import Sequence

import numpy as np
import pytest

from service.comparing import Statement, compare
from service.judging.judge import Judge
from service.judging.verdict import NOT_CHECKABLE, Label, Reason, Verdict


class Alike:
    """Encodes every text as the same."""

    name = "alike"

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        return np.ones((len(texts), 1), dtype=np.float32)


def verdicts(*pairs: tuple[str, str]) -> list[Verdict]:
    return [one.verdict for one in compare([(Statement(a), Statement(b)) for a, b in pairs], Judge(None), Alike())]


@pytest.mark.parametrize("empty", [".", "!", "…", "x", "The", "of the", "They were", "A."])
def test_a_statement_without_a_word_of_content_is_not_checkable(empty: str) -> None:
    told = "The fire killed 12 people."
    assert verdicts((empty, told), (told, empty), (empty, empty)) == [NOT_CHECKABLE] * 3


@pytest.mark.parametrize("telling", ["12", "No", "Fire", "He died.", "火", "Пожар"])
def test_a_figure_a_word_or_a_denial_may_be_compared(telling: str) -> None:
    (verdict,) = verdicts((telling, telling))
    assert verdict.reason is Reason.SAME_WORDING


def test_verdicts_keep_the_order_of_their_pairs() -> None:
    same = ("The dam broke.", "The dam broke.")
    assert [one.label for one in verdicts(same, (".", "!"), same)] == [Label.AGREEING, Label.NEW, Label.AGREEING]
