"""The two ways to run a sentence model: the bundled MiniLM in plain torch, any other through sentence-transformers."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import torch
from safetensors import SafetensorError
from tokenizers import Tokenizer
from torch import Tensor

from service.encoding.bert import BertEncoder
from service.encoding.passes import Packing, budget, quick_dtype
from service.encoding.weights import BASE, BUNDLED, BUNDLED_SHA256, encoder_name, verify
from service.errors import ModelUnusable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

BUNDLED_WINDOW = 256  # tokens it was trained on at most; text beyond them is not read

# Read when a model library is imported: nothing may contact a hub, and the tokenizer's own threads would warn at every
# fork of a server process.
OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "TOKENIZERS_PARALLELISM": "false",
}


class SentenceModel(Protocol):
    """Texts become tokens, and tokens one vector a text; `name` says which model it is."""

    name: str
    dimension: int
    budget: int  # tokens of one pass, where each text counts as long as the longest

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """Token ids of each text, cut to what the model reads."""

    def vectors(self, rows: Sequence[Sequence[int]]) -> Tensor:
        """float[n, dimension] of texts given as token ids, in their order; not yet of unit length."""


class BundledMiniLM:
    """all-MiniLM-L6-v2 as its package ships it, its weights checked against their published checksum.

    In bfloat16 where the processor multiplies it, pooled in float32: the vectors' cosine to float32 stays over 0.999.
    """

    name = BUNDLED

    def __init__(self, dtype: torch.dtype | None = None) -> None:
        """Raises ModelUnusable if the weights are missing or not the published ones."""
        dtype = dtype or quick_dtype()
        verify(BASE / "model.safetensors", BUNDLED_SHA256)
        try:
            self._bert = BertEncoder.from_file(BASE / "model.safetensors").to_read(dtype)
        except (OSError, SafetensorError) as error:
            raise ModelUnusable(f"{BASE} cannot be read: {error}") from error
        self._tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(BUNDLED_WINDOW)
        self.dimension = self._bert.shape.width
        self.budget = budget(dtype)

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self._tokenizer.encode_batch_fast(list(texts))]

    def vectors(self, rows: Sequence[Sequence[int]]) -> Tensor:
        """The mean over a text's tokens."""
        packing = Packing.of(rows)
        with torch.inference_mode():
            hidden = self._bert.packed(rows, packing).float()
            return torch.cat([texts.mean(1) for texts in packing.rectangles(hidden)])


class LibraryModel:
    """Any sentence-transformers model in a folder, taken as it is under the folder's name."""

    def __init__(self, folder: Path) -> None:
        """Raises ModelUnusable if the folder holds no model that the library can read."""
        self.name = encoder_name(folder)
        self._model = _loaded(folder)
        self.dimension = int(self._model.get_embedding_dimension() or 0)
        self.budget = budget(torch.float32)

    def tokens(self, texts: Sequence[str]) -> list[list[int]]:
        window = self._model.max_seq_length
        ids: list[list[int]] = self._model.tokenizer(list(texts), truncation=True, max_length=window)["input_ids"]
        return ids

    def vectors(self, rows: Sequence[Sequence[int]]) -> Tensor:
        with torch.inference_mode():
            padded = self._model.tokenizer.pad({"input_ids": list(rows)}, return_tensors="pt")
            pooled: Tensor = self._model(dict(padded))["sentence_embedding"]
        return pooled.float()


def _loaded(folder: Path) -> SentenceTransformer:
    os.environ.update(OFFLINE)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - takes seconds; the bundled model needs none

    try:
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except (OSError, ValueError, KeyError) as error:
        raise ModelUnusable(f"{folder} holds no usable sentence-transformers model: {error}") from error
