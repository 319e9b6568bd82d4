"""Weights are the ones expected, which can be told before torch is loaded."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from service.config import Settings
from service.encoding.weights import BUNDLED, SHIPPED, encoder_name, pair_weights, verify
from service.errors import ModelUnusable


def test_weights_with_another_sum_are_refused_and_both_sums_named(tmp_path: Path) -> None:
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"tampered")
    found = hashlib.sha256(b"tampered").hexdigest()
    with pytest.raises(ModelUnusable, match=f"{found}, not {'0' * 64}"):
        verify(weights, "0" * 64)
    verify(weights, found)


def test_missing_weights_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="weights are missing"):
        verify(tmp_path / "model.safetensors", "0" * 64)


def test_an_encoder_is_called_as_its_folder_or_as_the_bundled_one(tmp_path: Path) -> None:
    (tmp_path / "minilm").mkdir()

    assert encoder_name(None) == BUNDLED
    assert encoder_name(tmp_path / "minilm") == "minilm"
    with pytest.raises(ModelUnusable, match="no model folder"):
        encoder_name(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("pair_model", "weights"), [("", SHIPPED), ("/srv/pair.safetensors", Path("/srv/pair.safetensors")), ("off", None)]
)
def test_the_pair_model_is_the_shipped_one_another_or_none(pair_model: str, weights: Path | None) -> None:
    assert pair_weights(Settings(pair_model=pair_model)) == weights


def test_weights_are_looked_at_without_torch() -> None:
    code = "import sys, service.encoding.weights; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
