"""The BERT encoder of all-MiniLM-L6-v2 in plain torch: token ids become hidden states."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import safe_open
from torch import Tensor, nn
from torch.nn import functional

from service.encoding.passes import Packing


@dataclass(frozen=True, slots=True)
class BertShape:
    """The sizes of the BERT encoder of all-MiniLM-L6-v2."""

    vocabulary: int = 30522
    positions: int = 512
    layers: int = 6
    width: int = 384
    heads: int = 12
    inner: int = 1536
    epsilon: float = 1e-12


# In bfloat16 a pass is filled up to a multiple of this many tokens: oneDNN generates and keeps code for each number of
# rows it meets, which took a tenth of an encoder's time, and gigabytes in a worker that had met a thousand of them.
BLOCK = 64


class BertEmbeddings(nn.Module):
    """A token's vector is the sum of its word, position and segment vectors, normalised."""

    def __init__(self, shape: BertShape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.segments = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)

    def forward(self, tokens: Tensor, segments: Tensor | None, places: Tensor) -> Tensor:
        """`tokens` and `segments` are int64[…, length]; without segments every token belongs to the first one."""
        kind = self.segments.weight[0] if segments is None else self.segments(segments)
        summed: Tensor = self.words(tokens) + self.positions(places) + kind
        return self.norm(summed)  # type: ignore[no-any-return]  # nn.Module calls are untyped


class PackedLinear(nn.Module):
    """A linear step in bfloat16 whose matrix is stored in the layout in which oneDNN multiplies it.

    nn.Linear converts it anew for every product, a seventh of an encoder's time where there is AMX. The operators are
    those that torch's own compiler puts in nn.Linear's place.
    """

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        # Not a buffer: an opaque layout can be neither stored nor converted to another type.
        self._weight = torch.ops.mkldnn._reorder_linear_weight(linear.weight.detach(), None)
        self.bias = linear.bias

    def forward(self, values: Tensor) -> Tensor:
        stepped: Tensor = torch.ops.mkldnn._linear_pointwise(values, self._weight, self.bias, "none", [], "")
        return stepped

    @classmethod
    def or_as_it_is(cls, linear: nn.Linear) -> nn.Module:
        """The step with its matrix in that layout; unchanged if it is not in bfloat16 or torch cannot do that."""
        if linear.weight.dtype is not torch.bfloat16:
            return linear
        try:
            packed = cls(linear)
            packed(linear.weight.new_zeros(1, linear.in_features))
        except (AttributeError, RuntimeError):
            return linear
        return packed


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
        return self._stepped(hidden, self._attend(self.query_key_value(hidden), visible))

    def packed(self, hidden: Tensor, packing: Packing) -> Tensor:
        """The same for float[tokens, width] of several texts, each attending only to itself."""
        mixed = packing.rectangles(self.query_key_value(hidden))
        return self._stepped(hidden, torch.cat([self._attend(one, None).flatten(0, 1) for one in mixed]))

    def _attend(self, mixed: Tensor, visible: Tensor | None) -> Tensor:
        """In float32 whatever the rest is in: on texts as short as claims bfloat16 is slower here."""
        rows, length, width = mixed.shape
        query, key, value = mixed.float().view(rows, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(query, key, value, attn_mask=visible)
        return attended.transpose(1, 2).reshape(rows, length, width // 3).to(mixed.dtype)

    def _stepped(self, hidden: Tensor, attended: Tensor) -> Tensor:
        hidden = self.attended_norm(hidden + self.attended(attended))
        step = self.outer(functional.gelu(self.inner(hidden)))
        return self.outer_norm(hidden + step)  # type: ignore[no-any-return]  # as above


class BertEncoder(nn.Module):
    """Token ids and a mask become float[n, length, width]; padding never reaches the other tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.shape = BertShape()
        self.embeddings = BertEmbeddings(self.shape)
        self.layers = nn.ModuleList(BertLayer(self.shape) for _ in range(self.shape.layers))

    def forward(self, tokens: Tensor, mask: Tensor | None = None, segments: Tensor | None = None) -> Tensor:
        """`mask` is 1 at tokens and 0 at padding (int or bool [n, length]); None means no padding."""
        visible = None if mask is None else mask.bool()[:, None, None, :]
        hidden: Tensor = self.embeddings(tokens, segments, torch.arange(tokens.shape[1], device=tokens.device))
        for layer in self.layers:
            hidden = layer(hidden, visible)
        return hidden

    def packed(self, texts: Sequence[Sequence[int]], packing: Packing, segments: Tensor | None = None) -> Tensor:
        """float[tokens, width] of texts given as token ids, laid end to end; `segments` are int64[tokens]."""
        tokens = torch.tensor([token for text in texts for token in text])
        hidden: Tensor = self.embeddings(tokens, segments, packing.places())
        whole = packing
        if hidden.dtype is torch.bfloat16 and (short := -len(tokens) % BLOCK):
            hidden, whole = torch.cat([hidden, hidden.new_zeros(short, self.shape.width)]), packing.and_one_of(short)
        for layer in self.layers:
            hidden = layer.packed(hidden, whole)  # type: ignore[operator]  # nn.ModuleList forgets whose
        return hidden[: len(tokens)]

    def to_read(self, dtype: torch.dtype) -> "BertEncoder":
        """The same encoder, for inference only, as fast as it runs in `dtype`."""
        self.eval().to(dtype)
        for layer in self.layers:
            for name, step in layer.named_children():
                if isinstance(step, nn.Linear):
                    setattr(layer, name, PackedLinear.or_as_it_is(step))
        return self

    @classmethod
    def from_file(cls, path: Path) -> "BertEncoder":
        """The encoder of a Hugging Face BERT `model.safetensors`."""
        encoder = cls()
        with safe_open(path, framework="pt") as stored:
            tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118  # no mapping
        # The file's tensors themselves, mapped, not copied: all processes and both models share the word vectors.
        encoder.load_state_dict(renamed(tensors, encoder.shape.layers), assign=True)
        return encoder


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
    """Hugging Face's BERT tensors under this module's names, with query, key and value joined."""
    ours = {name: tensors[theirs] for name, theirs in _EMBEDDINGS.items()}
    for index in range(layers):
        there, here = f"encoder.layer.{index}", f"layers.{index}"
        for kind in ("weight", "bias"):
            parts = [tensors[f"{there}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            ours[f"{here}.query_key_value.{kind}"] = torch.cat(parts)
            for name, theirs in _LAYER.items():
                ours[f"{here}.{name}.{kind}"] = tensors[f"{there}.{theirs}.{kind}"]
    return ours
