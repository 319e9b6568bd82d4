"""How the network learns: the rate over time, the optimizer, one step, and a run of steps."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from service.encoding.bert import BertEncoder
from service.encoding.entailment import PairNetwork
from service.encoding.weights import BASE

from .tokens import Batch, Shelf

WARM_UP = 0.06  # of the steps: the heads start from nothing and would shake the encoder
HEAD_RATE = 3.0  # times the encoder's: the heads have everything to learn
LAYER_DECAY = 0.9  # factor from each layer to the one below, which learns more slowly: it already knows English
WEIGHT_DECAY = 0.01
SMOOTHING = 0.05  # crowd labels are wrong about this often
DROPOUT = 0.1  # of what every layer adds: the crowd-written pairs are seen several times
QUESTIONS = 1.0  # weight of the questions' loss against that of the labels
TAUGHT = 0.7  # of the loss, if there are teachers: the distance from what they say
ROUND = 24_576  # pairs drawn together
LESSON_BUDGET = 65_536  # tokens of one batch that is only read
REPORT = 20  # seconds between two lines of progress


@dataclass(frozen=True, slots=True)
class Plan:
    """The settings of one training run; `minutes` is the time it learns.

    `start` is a checkpoint, `teachers` are lessons: what networks trained before said about the same material.
    """

    material: Path
    out: Path
    minutes: float
    rate: float = 2e-4
    budget: int = 8192
    seed: int = 7
    device: str = "cpu"
    start: Path | None = None
    teachers: tuple[Path, ...] = ()
    teaches: bool = False
    groups: Mapping[str, float] = field(default_factory=dict)


def share_of_peak(used: float) -> float:
    """The learning rate over time: up in a straight line from the start, then down in a straight line to zero."""
    return min(used / WARM_UP, max(0.0, (1 - used) / (1 - WARM_UP)))


def started_from_base() -> PairNetwork:
    """A network with all-MiniLM-L6-v2 as encoder, its word vectors frozen, and untrained heads."""
    network = PairNetwork()
    network.encoder = BertEncoder.from_file(BASE / "model.safetensors")
    return learning(network)


def learning(network: PairNetwork) -> PairNetwork:
    """The same network, prepared for training: the word vectors, which are not shipped, stay as they are."""
    network.encoder.embeddings.words.requires_grad_(False)
    for name, part in network.encoder.named_modules():
        if name.endswith((".attended", ".outer")):
            part.register_forward_hook(_dropped)
    return network


def _dropped(part: nn.Module, _: object, output: Tensor) -> Tensor:
    """Dropout that exists in training only, so that what ships has no such layers."""
    return functional.dropout(output, DROPOUT, part.training)


def optimizer(network: PairNetwork, rate: float) -> torch.optim.AdamW:
    """AdamW whose rate falls from the heads down to the embeddings."""
    layers = list(network.encoder.layers)
    parts: list[tuple[nn.Module, float]] = [(network.head, HEAD_RATE), (network.alignment, HEAD_RATE)]
    parts += [(layer, LAYER_DECAY**depth) for depth, layer in enumerate(reversed(layers))]
    parts += [(network.encoder.embeddings, LAYER_DECAY ** len(layers))]
    groups = [group for part, share in parts for group in _groups(part, rate * share) if group["params"]]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)


def _groups(part: nn.Module, rate: float) -> Iterator[dict[str, object]]:
    """A part's matrices, which decay, and its norms and biases, which don't."""
    learning = [weight for weight in part.parameters() if weight.requires_grad]
    matrices, vectors = ([weight for weight in learning if (weight.ndim > 1) is wide] for wide in (True, False))
    yield {"params": matrices, "lr": rate, "peak": rate, "weight_decay": WEIGHT_DECAY}
    yield {"params": vectors, "lr": rate, "peak": rate, "weight_decay": 0.0}


def loss_of(network: PairNetwork, batch: Batch) -> Tensor:
    """The network's loss on a batch of labels or of questions, and its distance from its teachers, if any.

    Learning from the mean of several networks of one's own shape: Furlanello et al. 2018, Born-Again Neural Networks.
    """
    told, wrong = _told(network, batch), _wrong_of_questions if batch.questions else _wrong_of_labels
    if batch.taught is None:
        return wrong(told, batch.labels)
    taught = batch.taught[:, 0] if batch.questions else batch.taught
    return (1 - TAUGHT) * wrong(told, batch.labels) + TAUGHT * wrong(told, taught)


def _told(network: PairNetwork, batch: Batch) -> Tensor:
    seen = (batch.tokens, batch.mask, batch.segments)
    return network.aligned(*seen) if batch.questions else network(*seen)


def _wrong_of_questions(told: Tensor, wished: Tensor) -> Tensor:
    return QUESTIONS * functional.binary_cross_entropy_with_logits(told.float(), wished.float())


def _wrong_of_labels(told: Tensor, wished: Tensor) -> Tensor:
    """Cross-entropy with labels (int64[n]), smoothed; with shares (float[n, 3]), as they are."""
    smoothing = 0.0 if wished.is_floating_point() else SMOOTHING
    return functional.cross_entropy(told.float(), wished, label_smoothing=smoothing)


def step(network: PairNetwork, adam: torch.optim.Optimizer, batch: Batch, share: float) -> Tensor:
    """Learn from one batch at `share` of the peak rate; returns the loss before it, left on its device."""
    for group in adam.param_groups:
        group["lr"] = group["peak"] * share
    with torch.autocast(batch.tokens.device.type, torch.bfloat16, enabled=batch.tokens.is_cuda):
        loss = loss_of(network, batch)
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    adam.step()
    adam.zero_grad(set_to_none=True)
    return loss.detach()


def save(network: PairNetwork, out: Path) -> None:
    """The weights, as `checkpoint.pt` in the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save({name: weight.cpu() for name, weight in network.state_dict().items()}, out / "checkpoint.pt")


def loaded(path: Path) -> PairNetwork:
    """A network with saved weights."""
    network = PairNetwork()
    network.load_state_dict(torch.load(path, weights_only=True))
    return network.eval()


def taught(shelf: Shelf, lessons: Sequence[Path]) -> Shelf:
    """The shelf with the mean of what teachers said about its pairs; unchanged without teachers.

    Raises ValueError for a lesson of other material, if its length shows it.
    """
    if not lessons:
        return shelf
    told = [np.load(path).astype(np.float32) for path in lessons]
    if others := [str(path) for path, one in zip(lessons, told, strict=True) if len(one) != len(shelf.lengths)]:
        raise ValueError(f"not of these {len(shelf.lengths)} pairs: {', '.join(others)}")
    mean = np.mean(told, axis=0)
    return replace(shelf, taught=torch.from_numpy(mean.astype(np.float16)))


def drawn(shelf: Shelf, chances: NDArray[np.float64], budget: int, seed: int) -> Iterator[Batch]:
    """Endless batches, pairs drawn by their chances (float64[pairs], summing to 1)."""
    rng, ends = np.random.default_rng(seed), np.cumsum(chances)
    while True:
        places = np.searchsorted(ends, rng.random(ROUND) * ends[-1], side="right")
        yield from shelf.batches(places.astype(np.int64), budget, rng)


def learn(network: PairNetwork, shelf: Shelf, chances: NDArray[np.float64], plan: Plan) -> PairNetwork:
    """Learn for the planned minutes; returns the same network."""
    network.train()
    adam = optimizer(network, plan.rate)
    batches = drawn(shelf, chances, plan.budget, plan.seed)
    loss = step(network, adam, next(batches), 0.0)  # the device has started up
    started, reported, seen = time.monotonic(), 0.0, 0
    while (used := (time.monotonic() - started) / (plan.minutes * 60)) < 1:
        batch = next(batches)
        loss = 0.98 * loss + 0.02 * step(network, adam, batch, share_of_peak(used))
        seen += len(batch.labels)
        if time.monotonic() > started + reported + REPORT:
            reported = time.monotonic() - started
            print(f"{reported:5.0f} s  {seen} pairs  {seen / reported:.0f}/s  loss {loss.item():.3f}", flush=True)
    return network


@torch.inference_mode()
def lesson(network: PairNetwork, shelf: Shelf) -> NDArray[np.float16]:
    """What the network says about every pair on the shelf, [pairs, 3]: the labels' shares, or a question's chance."""
    network.eval()
    told = torch.zeros(len(shelf.lengths), 3, device=shelf.tokens.device)
    for batch in shelf.batches(np.arange(len(shelf.lengths)), LESSON_BUDGET, np.random.default_rng(0)):
        with torch.autocast(batch.tokens.device.type, torch.bfloat16, enabled=batch.tokens.is_cuda):
            logits = _told(network, batch).float()
        told[batch.places] = logits.sigmoid()[:, None].expand(-1, 3) if batch.questions else logits.softmax(1)
    return told.half().cpu().numpy()
