"""The learned pair model: how two texts stand to each other, and whether two phrases in them answer one question."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from service.encoding.bert import BertEncoder
from service.encoding.passes import Packing, batches, budget, quick_dtype
from service.encoding.weights import BASE, SHIPPED, recorded, verify
from service.judging.reading import Reading

CLASS, SEPARATOR, MASK = 101, 102, 103  # [CLS], [SEP] and [MASK] in the vocabulary
ONE_STORY = 2  # [unused1]: stands after [CLS] if both texts are known to be about one event
LONGEST = 160  # tokens of one pair: claims are far shorter, and cost grows with length
DECIMALS = 3  # of a logit: further digits depend on the other texts of the batch
WORDS = "encoder.embeddings.words.weight"  # frozen in training, so they come from the base model and are not shipped

SCALE = ".scale"  # beside an int8 matrix: the factor of each of its rows


@dataclass(frozen=True, slots=True)
class PairTokens:
    """One pair as token ids, and the place where its second text begins."""

    ids: tuple[int, ...]
    second: int


def joined(a: Sequence[int], b: Sequence[int], longest: int = LONGEST, one_story: bool = False) -> PairTokens:
    """`[CLS] a [SEP] b [SEP]`, the longer text cut first so that at most `longest` tokens are left."""
    opening = (CLASS, ONE_STORY) if one_story else (CLASS,)
    room = longest - 2 - len(opening)
    keep_b = min(len(b), max(room - len(a), room // 2))
    keep_a = min(len(a), room - keep_b)
    first = (*opening, *a[:keep_a], SEPARATOR)
    return PairTokens((*first, *b[:keep_b], SEPARATOR), len(first))


def padded(pairs: Sequence[PairTokens]) -> tuple[Tensor, Tensor, Tensor]:
    """Token ids, mask (1 at tokens) and segments (1 in the second text), all int64[n, longest of them]."""
    length = max(len(pair.ids) for pair in pairs)
    tokens = np.zeros((3, len(pairs), length), dtype=np.int64)
    for row, pair in enumerate(pairs):
        tokens[0, row, : len(pair.ids)] = pair.ids
        tokens[1, row, : len(pair.ids)] = 1
        tokens[2, row, pair.second : len(pair.ids)] = 1
    ids, mask, segments = torch.from_numpy(tokens)
    return ids, mask, segments


class PairNetwork(nn.Module):
    """A BERT over both texts at once, with two heads.

    `head` labels the pair and also sees how the two texts' mean vectors differ. `alignment` looks at two masked
    phrases, one in each text, and says whether they answer the same question about the same event.
    """

    def __init__(self) -> None:
        super().__init__()
        self.encoder = BertEncoder()
        width = self.encoder.shape.width
        self.head = nn.Sequential(nn.Linear(5 * width, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, 3))
        self.alignment = nn.Sequential(nn.Linear(4 * width, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, 1))

    def forward(self, tokens: Tensor, mask: Tensor, segments: Tensor) -> Tensor:
        """Logits float[n, 3] in the order agree, conflict, new."""
        return self.labelled(self.encoder(tokens, mask, segments).float(), tokens, mask, segments)

    def labelled(self, hidden: Tensor, _tokens: Tensor, mask: Tensor, segments: Tensor) -> Tensor:
        """The same from the encoder's output, float[n, length, width]."""
        first, second = _mean(hidden, mask - segments), _mean(hidden, segments)
        seen = [hidden[:, 0], first, second, (first - second).abs(), first * second]
        return self.head(torch.cat(seen, dim=1))  # type: ignore[no-any-return]  # nn.Module calls are untyped

    def aligned(self, tokens: Tensor, mask: Tensor, segments: Tensor) -> Tensor:
        """Logits float[n]: the phrases masked in the two texts answer the same question."""
        return self.answering(self.encoder(tokens, mask, segments).float(), tokens, mask, segments)

    def answering(self, hidden: Tensor, tokens: Tensor, _mask: Tensor, segments: Tensor) -> Tensor:
        """The same from the encoder's output."""
        masked = tokens == MASK
        first, second = _mean(hidden, masked * (1 - segments)), _mean(hidden, masked * segments)
        seen = [first, second, (first - second).abs(), first * second]
        return self.alignment(torch.cat(seen, dim=1)).squeeze(1)  # type: ignore[no-any-return]  # as above


def _mean(hidden: Tensor, chosen: Tensor) -> Tensor:
    """The mean vector over the chosen tokens, brought to one scale: differences would be tiny otherwise."""
    weight = chosen.unsqueeze(-1).float()
    mean = (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)  # the mask token may have been cut off
    return functional.layer_norm(mean, mean.shape[-1:])


class PairModel:
    """A trained pair network, checked against its recorded checksum, with its calibration."""

    def __init__(self, path: Path = SHIPPED, dtype: torch.dtype | None = None) -> None:
        verify(path, recorded(path))
        with safe_open(path, framework="pt") as stored:
            told = stored.metadata()
            network = assembled(unpacked({name: stored.get_tensor(name) for name in stored.keys()}))  # noqa: SIM118
        verify(BASE / "model.safetensors", told["base_sha256"])
        self.name: str = told["name"]
        self.temperature = float(told["temperature"])
        dtype = dtype or quick_dtype()
        network.eval().encoder.to_read(dtype)
        self._budget = budget(dtype)
        self._network = network
        self._tokenizer = pair_tokenizer()

    def read(self, pairs: Sequence[tuple[str, str]], one_story: bool = False) -> list[Reading]:
        """One reading for each pair (earlier text, later text), in their order.

        `one_story`: both texts of each pair are known to be about one event, as claims of two articles on it are.
        """
        logits = self._logits(pairs, one_story, self._network.labelled)
        shares = functional.softmax(logits.round(decimals=DECIMALS) / self.temperature, dim=1)
        return [Reading(*row) for row in shares.tolist()]

    def answers_alike(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """For each pair of texts of one story, a phrase MASKED in each: how likely both answer one question, 0 to 1."""
        logits = self._logits(pairs, True, self._network.answering)
        shares: list[float] = logits.round(decimals=DECIMALS).sigmoid().tolist()
        return shares

    @torch.inference_mode()
    def _logits(self, pairs: Sequence[tuple[str, str]], one_story: bool, head: Callable[..., Tensor]) -> Tensor:
        """A head's logits for each pair, float64[n, …], in their order."""
        tokens = tokenised(self._tokenizer, pairs, one_story=one_story)
        found: dict[int, Tensor] = {}
        for batch in batches([len(pair.ids) for pair in tokens], self._budget):
            logits = self._packed([tokens[index] for index in batch], head).double()
            found |= dict(zip(batch, logits, strict=True))
        return torch.stack([found[index] for index in range(len(pairs))]) if pairs else torch.empty(0, 3).double()

    def _packed(self, pairs: Sequence[PairTokens], head: Callable[..., Tensor]) -> Tensor:
        """A head's logits for a few pairs, in their order, without padding."""
        packing = Packing.of([pair.ids for pair in pairs])
        segments = torch.tensor([int(place >= pair.second) for pair in pairs for place in range(len(pair.ids))])
        hidden = packing.rectangles(
            self._network.encoder.packed([pair.ids for pair in pairs], packing, segments).float()
        )
        ends = accumulate(texts for texts, _ in packing.runs)
        runs = [pairs[end - texts : end] for end, (texts, _) in zip(ends, packing.runs, strict=True)]
        return torch.cat([head(one, *padded(run)) for one, run in zip(hidden, runs, strict=True)])


def unpacked(stored: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Stored weights as float32: int8 matrices times the scale of each row."""
    return {
        name: weight.float() * stored[name + SCALE][:, None] if name + SCALE in stored else weight.float()
        for name, weight in stored.items()
        if not name.endswith(SCALE)
    }


def assembled(trained: Mapping[str, Tensor]) -> PairNetwork:
    """A network of trained weights and the base model's word vectors."""
    with safe_open(BASE / "model.safetensors", framework="pt") as stored:
        words = stored.get_tensor("embeddings.word_embeddings.weight")
    network = PairNetwork()
    network.load_state_dict({WORDS: words, **trained}, assign=True)
    return network


def pair_tokenizer() -> Tokenizer:
    """The base model's tokenizer, without cutting or padding."""
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def tokenised(
    tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]], longest: int = LONGEST, one_story: bool = False
) -> list[PairTokens]:
    """Every pair as token ids, at most `longest` each."""
    first = tokenizer.encode_batch_fast([a for a, _ in pairs], add_special_tokens=False)
    second = tokenizer.encode_batch_fast([b for _, b in pairs], add_special_tokens=False)
    return [joined(a.ids, b.ids, longest, one_story) for a, b in zip(first, second, strict=True)]
