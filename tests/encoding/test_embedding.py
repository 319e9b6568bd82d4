"""The encoder: order and unit length."""

from __future__ import annotations

import numpy as np
import pytest

from service.encoding.embedding import Encoder
from service.encoding.weights import BUNDLED


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


def test_the_bundled_model_is_named_and_has_384_dimensions(encoder: Encoder) -> None:
    assert (encoder.name, encoder.dimension) == (BUNDLED, 384)


def test_no_texts_give_no_vectors_of_the_right_width(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["Troops left.", "", " ", "\x00", "中文 🙂 e\u0301", "word " * 2000])
def test_any_text_has_a_finite_float32_vector_of_unit_length(encoder: Encoder, text: str) -> None:
    vectors = encoder.encode([text])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors[0]) == pytest.approx(1, abs=1e-5)


def test_vectors_keep_the_order_of_the_texts_and_ignore_their_company(encoder: Encoder) -> None:
    texts = ["A much longer sentence about the embassy in Baghdad and its guards.", "Short.", "Some 25 died.", "Short."]
    together = encoder.encode(texts)
    alone = np.vstack([encoder.encode([text]) for text in texts])
    np.testing.assert_allclose((together * alone).sum(axis=1), 1, atol=1e-3)  # in bfloat16; float32 gives 1e-6


def test_a_paraphrase_is_nearer_than_another_event(encoder: Encoder) -> None:
    claim, paraphrase, other = encoder.encode(
        [
            "At least 25 fighters were killed in the air strikes.",
            "The strikes killed 25 fighters.",
            "Rain fell in Rome.",
        ]
    )
    assert claim @ paraphrase > claim @ other
