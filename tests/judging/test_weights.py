"""Learnt weights belong to the signals by which they are named."""

from pathlib import Path

import pytest

from service.judging.verdict import Label
from service.judging.weighing import weights
from service.judging.weighing.weights import learnt

TOLD = '{"signals": ["near", "far"], "labels": ["agreeing", "new"], "bias": [0, 1], "weights": [[2, 3], [4, 5]]}'


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "told.json").write_text(TOLD, encoding="utf-8")
    monkeypatch.setattr(weights, "files", lambda _package: tmp_path)


def test_weights_are_those_of_their_signals_in_whatever_order_these_are_asked_for() -> None:
    found = learnt("told.json", ("far", "near"))
    assert found.labels == (Label.AGREEING, Label.NEW)
    assert found.weights == ((3, 2), (5, 4))


@pytest.mark.parametrize("signals", [("near",), ("near", "far", "beside"), ("near", "beside")])
def test_weights_of_other_signals_are_refused(signals: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="learnt for other signals"):
        learnt("told.json", signals)
