"""Every code that the service speaks in has words for editors."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import pytest

from service.desk.wording import LABELS, STANDS
from service.judging.verdict import Label, Reason
from service.ledger.measure import Stands
from service.reasons import REASONS


@pytest.mark.parametrize(("words", "codes"), [(LABELS, Label), (REASONS, Reason), (STANDS, Stands)])
def test_every_code_has_its_words_and_no_words_are_left_over(words: Mapping[str, str], codes: type[StrEnum]) -> None:
    assert set(words) == set(codes)


def test_no_two_reasons_read_alike() -> None:
    assert len(set(REASONS.values())) == len(REASONS)
