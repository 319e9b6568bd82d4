"""The log is told where something went wrong, and never what an article says."""

from __future__ import annotations

import pytest

from service.errors import LONGEST_DETAIL, CrosscheckError, ModelUnusable, StoreUnavailable, failure


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_a_surprise_is_told_by_its_frames_and_not_by_its_words() -> None:
    told = failure(raised(RuntimeError("Five people " + "died.")))

    assert told["error"] == "RuntimeError"
    assert "in raised" in told["traceback"]
    assert "died" not in str(told)


@pytest.mark.parametrize("kind", [StoreUnavailable, ModelUnusable])
def test_why_data_or_a_model_cannot_be_used_is_told_in_one_short_line(kind: type[CrosscheckError]) -> None:
    full = "the database cannot be used: database or disk is full"

    assert failure(kind(f"{full}\nDETAIL: a row")) == {"error": kind.__name__, "detail": full}
    assert failure(kind()) == {"error": kind.__name__, "detail": ""}
    assert len(failure(kind("x" * 1000))["detail"]) == LONGEST_DETAIL
