"""The BERT encoder of all-MiniLM-L6-v2 in plain torch: token ids and a mask become hidden states."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class BertShape:
    """The sizes of one BERT encoder; the defaults are those of all-MiniLM-L6-v2."""

    vocabulary: int = 30522
    positions: int = 512
    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    epsilon: float = 1e-12


class BertEmbeddings(nn.Module):
    """A token's vector is the sum of its word, position and segment vectors, normalised."""

    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.segments = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)

    def forward(self, tokens: Tensor, segments: Tensor | None) -> Tensor:
        """`tokens` and `segments` are int64[n, length]; without segments every token is of the first."""
        kind = self.segments.weight[0] if segments is None else self.segments(segments)
        summed: Tensor = self.words(tokens) + self.positions.weight[: tokens.shape[1]] + kind
        return self.norm(summed)  # type: ignore[no-any-return]  # nn.Module calls are untyped


class BertLayer(nn.Module):
    """One transformer layer: self-attention, then a feed-forward step, each added and normalised."""

    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.query_key_value = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attended_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.outer_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)

    def forward(self, hidden: Tensor, visible: Tensor | None) -> Tensor:
        """`visible` is bool[n, 1, 1, length], true at the tokens that may be attended to."""
        hidden = self.attended_norm(hidden + self.attended(self._attend(hidden, visible)))
        step = self.outer(functional.gelu(self.inner(hidden)))
        return self.outer_norm(hidden + step)  # type: ignore[no-any-return]  # as above

    def _attend(self, hidden: Tensor, visible: Tensor | None) -> Tensor:
        rows, length, width = hidden.shape
        mixed = self.query_key_value(hidden).view(rows, length, 3, self.heads, -1)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=visible)
        return mixed.transpose(1, 2).reshape(rows, length, width)


class BertEncoder(nn.Module):
    """Token ids and a mask become float[n, length, width]; padding never reaches the other tokens."""

    def __init__(self, shape: BertShape | None = None) -> None:
        super().__init__()
        self.shape = shape or BertShape()
        self.embeddings = BertEmbeddings(self.shape)
        self.layers = nn.ModuleList(BertLayer(self.shape) for _ in range(self.shape.layers))

    def forward(self, tokens: Tensor, mask: Tensor | None = None, segments: Tensor | None = None) -> Tensor:
        """`mask` is 1 at tokens and 0 at padding (int or bool [n, length]); None says: no padding."""
        visible = None if mask is None else mask.bool()[:, None, None, :]
        hidden: Tensor = self.embeddings(tokens, segments)
        for layer in self.layers:
            hidden = layer(hidden, visible)
        return hidden

    @classmethod
    def from_file(cls, path: Path, dtype: torch.dtype = torch.float32) -> "BertEncoder":
        """The encoder of a Hugging Face BERT `model.safetensors`."""
        encoder = cls()
        with safe_open(path, framework="pt") as stored:
            tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118  # no mapping
        encoder.load_state_dict(renamed(tensors, encoder.shape.layers))
        return encoder.to(dtype)


_EMBEDDINGS = {
    "embeddings.words.weight": "embeddings.word_embeddings.weight",
    "embeddings.positions.weight": "embeddings.position_embeddings.weight",
    "embeddings.segments.weight": "embeddings.token_type_embeddings.weight",
    "embeddings.norm.weight": "embeddings.LayerNorm.weight",
    "embeddings.norm.bias": "embeddings.LayerNorm.bias",
}
_LAYER = {
    "attended": "attention.output.dense",
    "attended_norm": "attention.output.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "outer_norm": "output.LayerNorm",
}


def renamed(tensors: Mapping[str, Tensor], layers: int) -> dict[str, Tensor]:
    """Hugging Face's BERT tensors under this module's names, query, key and value joined."""
    ours = {name: tensors[theirs] for name, theirs in _EMBEDDINGS.items()}
    for index in range(layers):
        there, here = f"encoder.layer.{index}", f"layers.{index}"
        for kind in ("weight", "bias"):
            parts = [tensors[f"{there}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            ours[f"{here}.query_key_value.{kind}"] = torch.cat(parts)
            for name, theirs in _LAYER.items():
                ours[f"{here}.{name}.{kind}"] = tensors[f"{there}.{theirs}.{kind}"]
    return ours


def budget(dtype: torch.dtype) -> int:
    """Padded tokens in one pass.

    Fewer leave the cores idle between passes, more spill the activations out of the cache: in float32, 512 are 1.7
    times as fast as 4096. Processors that multiply bfloat16 have twice the cache a core and need larger matrices.
    """
    return 4096 if dtype is torch.bfloat16 else 512


def quick_dtype(cpuinfo: Path = Path("/proc/cpuinfo")) -> torch.dtype:
    """bfloat16 where the processor multiplies it in hardware; elsewhere it is far slower than float32."""
    if not cpuinfo.exists():
        return torch.float32
    flags = cpuinfo.read_text(encoding="ascii", errors="ignore").split()
    return torch.bfloat16 if {"amx_bf16", "avx512_bf16"} & set(flags) else torch.float32
