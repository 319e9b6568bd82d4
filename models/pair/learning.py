"""How the network learns: the rate over time, the optimizer, one step, and a run of steps."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from service.bert import BertEncoder
from service.entailment import BASE, PairNetwork, pair_tokenizer

from .mixture import Sources
from .tokens import Batch, Example, batches, examples

WARM_UP = 0.06  # of the steps: the heads start from nothing and would shake the encoder
HEAD_RATE = 3.0  # times the encoder's: the heads have everything to learn
LAYER_DECAY = 0.9  # each lower layer learns that much more slowly: it already knows English
WEIGHT_DECAY = 0.01
SMOOTHING = 0.05  # crowd labels are wrong about that often
DROPOUT = 0.1  # of what every layer adds: the crowd-written pairs are seen several times
QUESTIONS = 1.0  # what the loss of the questions weighs beside that of the labels
REPORT = 20  # seconds between two lines of progress


@dataclass(frozen=True, slots=True)
class Plan:
    """What one training run is told; `minutes` is the time it learns, `workers` the processes that make batches."""

    data: Path
    out: Path
    minutes: float
    rate: float = 2e-4
    budget: int = 8192
    longest: int = 112
    seed: int = 7
    workers: int = 1
    device: str = "cpu"
    shares: dict[str, float] = field(default_factory=dict)


def share_of_peak(used: float) -> float:
    """The learning rate over time: up in a straight line from the start, then down in a straight line to zero."""
    return min(used / WARM_UP, max(0.0, (1 - used) / (1 - WARM_UP)))


def started_from_base() -> PairNetwork:
    """A network with all-MiniLM-L6-v2 as encoder, its word vectors frozen, and untrained heads."""
    network = PairNetwork()
    network.encoder = BertEncoder.from_file(BASE / "model.safetensors")
    network.encoder.embeddings.words.requires_grad_(False)
    for name, part in network.encoder.named_modules():
        if name.endswith((".attended", ".outer")):
            part.register_forward_hook(_dropped)
    return network


def _dropped(part: nn.Module, _: object, output: Tensor) -> Tensor:
    """Dropout that is there in training only, so that what ships has no such layers."""
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
    """What the network gets wrong of a batch, of labels or of questions."""
    seen = (batch.tokens, batch.mask, batch.segments)
    if batch.questions:
        return QUESTIONS * functional.binary_cross_entropy_with_logits(network.aligned(*seen), batch.labels.float())
    return functional.cross_entropy(network(*seen), batch.labels, label_smoothing=SMOOTHING)


def step(network: PairNetwork, adam: torch.optim.Optimizer, batch: Batch, share: float) -> Tensor:
    """Learn from one batch at `share` of the peak rate; the loss before it, left on its device."""
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


class Stream(IterableDataset[Batch]):
    """Batches without end; each worker process draws and makes its own."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.tokenizer = plan, pair_tokenizer()
        self.sources = Sources.read(plan.data, plan.shares)
        self.known = examples(self.tokenizer, self.sources.rows, plan.longest)  # once, for all workers

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        rng = random.Random(self.plan.seed * 1000 + (worker.id if worker else 0))
        while True:
            drawn = [self.known[row] for row in self.sources.drawn(rng)]
            made = examples(self.tokenizer, list(self.sources.made(rng)), self.plan.longest)
            yield from batches([*drawn, *made], self.plan.budget, rng)


def learn(network: PairNetwork, plan: Plan) -> PairNetwork:
    """Learn for the planned minutes; the same network."""
    device = torch.device(plan.device)
    network.to(device).train()
    adam = optimizer(network, plan.rate)
    ahead = 8 if plan.workers else None
    stream = iter(DataLoader(Stream(plan), batch_size=None, num_workers=plan.workers, prefetch_factor=ahead))
    loss = step(network, adam, next(stream).to(device), 0.0)  # the workers have begun
    started, reported, seen = time.monotonic(), 0.0, 0
    while (used := (time.monotonic() - started) / (plan.minutes * 60)) < 1:
        batch = next(stream).to(device)
        loss = 0.98 * loss + 0.02 * step(network, adam, batch, share_of_peak(used))
        seen += len(batch.labels)
        if time.monotonic() > started + reported + REPORT:
            reported = time.monotonic() - started
            print(f"{reported:5.0f} s  {seen} pairs  {seen / reported:.0f}/s  loss {loss.item():.3f}", flush=True)
    return network


@torch.inference_mode()
def accuracy(network: PairNetwork, pairs: Sequence[Example], device: str = "cpu") -> float:
    """The share of pairs, of labels and questions, that the network gets right."""
    network.eval()
    right = 0
    for batch in batches(pairs, 8192, random.Random(0)):
        there = batch.to(torch.device(device))
        seen = (there.tokens, there.mask, there.segments)
        told = (network.aligned(*seen) > 0).long() if there.questions else network(*seen).argmax(1)
        right += int((told == there.labels).sum())
    return right / len(pairs)
