"""Two statements get a verdict, and a row of pairs comes back with it as the API tells it."""

from collections.abc import Sequence

import numpy as np
import pytest

from service.api.schemas.comparison import ComparisonSchema
from service.comparing import Statement, as_fields, compare
from service.judging.judge import RULES_VERSION, Judge
from service.judging.verdict import NOT_CHECKABLE, Evidence, Label, Quote, Reason, Verdict


def test_a_row_tells_its_verdict_as_the_api_does() -> None:
    ours, theirs = Quote("31 died", 0, 7), Quote("25 died", 4, 11)
    seen = Evidence("amounts_differ", Label.CONFLICTING, Reason.AMOUNTS_DIFFER, "They differ.", ours, theirs, 0.85)
    verdict = Verdict(Label.CONFLICTING, 0.91, Reason.AMOUNTS_DIFFER, (seen, seen.overruled()), attributed=True)
    answered = {"verdict": verdict, "rules_version": RULES_VERSION, "model": "alike"}
    assert as_fields(verdict, "alike") == ComparisonSchema().dump(answered)


class Alike:
    """Encodes every text as the same."""

    name = "alike"

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        return np.ones((len(texts), 1), dtype=np.float32)


def verdicts(*pairs: tuple[str, str]) -> list[Verdict]:
    return compare([(Statement(a), Statement(b)) for a, b in pairs], Judge(None), Alike())


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
