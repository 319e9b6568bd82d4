"""How the network learns: the rate over time, the optimizer, one step, and a worker's loop of steps."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

from service.bert import BertEncoder
from service.entailment import BASE, PairNetwork, pair_tokenizer

from .mixture import held_out, training_rows
from .tokens import Batch, Example, batches, examples

WARM_UP = 0.04  # of the time: the head starts from nothing and would shake the encoder
HEAD_RATE = 3.0  # times the encoder's: the head has everything to learn
LAYER_DECAY = 0.9  # each lower layer learns that much more slowly: it already knows English
WEIGHT_DECAY = 0.01
SMOOTHING = 0.05  # crowd labels are wrong about that often
REPORT = 30  # seconds between two lines of progress
CHECKS = 16  # checkpoints, each with a look at held-out pairs, in a run


@dataclass(frozen=True, slots=True)
class Plan:
    """What one training run is told."""

    data: Path
    out: Path
    start: Path | None
    used: float
    minutes: float
    rate: float
    budget: int
    longest: int
    seed: int
    workers: int
    watched: int
    frozen: int


@dataclass(frozen=True, slots=True)
class Clock:
    """How much of the time for training is used up."""

    started: float
    seconds: float

    @property
    def used(self) -> float:
        """The share of the time used, 0 to 1 and beyond."""
        return (time.monotonic() - self.started) / self.seconds


def share_of_peak(used: float, start: float = 0.0) -> float:
    """The learning rate over time: up in a straight line from the start, then down in a straight line to zero."""
    return min((used - start) / WARM_UP, max(0.0, (1 - used) / (1 - WARM_UP)))


def started_from_base() -> PairNetwork:
    """A network with all-MiniLM-L6-v2 as encoder, its word vectors frozen, and an untrained head."""
    network = PairNetwork()
    network.encoder = BertEncoder.from_file(BASE / "model.safetensors")
    network.encoder.embeddings.words.requires_grad_(False)
    return network


def freeze(network: PairNetwork, layers: int) -> None:
    """Leave the embeddings and the lowest layers as they are: a fifth of the work less for two of six."""
    for part in (network.encoder.embeddings, *list(network.encoder.layers)[:layers]) if layers else ():
        part.requires_grad_(False)


def optimizer(network: PairNetwork, rate: float) -> torch.optim.AdamW:
    """AdamW whose rate falls from the head down to the embeddings."""
    layers = list(network.encoder.layers)
    parts: list[tuple[nn.Module, float]] = [(network.head, HEAD_RATE)]
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


def step(network: PairNetwork, adam: torch.optim.Optimizer, batch: Batch, share: float) -> float:
    """Learn from one batch at `share` of the peak rate; the loss before it."""
    for group in adam.param_groups:
        group["lr"] = group["peak"] * share
    logits = network(batch.tokens, batch.mask, batch.segments)
    loss = functional.cross_entropy(logits, batch.labels, label_smoothing=SMOOTHING)
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    adam.step()
    adam.zero_grad(set_to_none=True)
    return loss.item()


@torch.inference_mode()
def accuracy(network: PairNetwork, pairs: Sequence[Example]) -> float:
    """The share of pairs whose likeliest label is the right one."""
    network.eval()
    right = 0
    for batch in batches(pairs, 2048, random.Random(0)):
        right += int((network(batch.tokens, batch.mask, batch.segments).argmax(1) == batch.labels).sum())
    network.train()
    return right / len(pairs)


def save(network: PairNetwork, out: Path) -> None:
    """The weights so far, as `checkpoint.pt` in the folder `out`."""
    out.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), out / "checkpoint.pt")


class Worker:
    """One of several processes that learn into the same weights, each in one thread and never waiting."""

    def __init__(self, number: int, network: PairNetwork, plan: Plan) -> None:
        self.number, self.network, self.plan = number, network, plan
        self.adam = optimizer(network, plan.rate)
        self.tokenizer = pair_tokenizer()
        self.watched = examples(self.tokenizer, held_out(plan.data)[: plan.watched], plan.longest)
        self.seen, self.loss, self.reported, self.checked = 0, 1.1, 0.0, 0

    def stream(self) -> Iterator[Batch]:
        """Batches of one epoch after the other, each drawn and made anew; a worker takes its part of the rows."""
        plan, epoch = self.plan, 0
        while True:
            rng = random.Random(plan.seed * 1000 + epoch)
            rows = training_rows(plan.data, rng)[self.number :: plan.workers]
            print(f"worker {self.number} epoch {epoch}: {len(rows)} pairs", flush=True)
            yield from batches(examples(self.tokenizer, rows, plan.longest), plan.budget, rng)
            epoch += 1

    def run(self) -> None:
        """Learn until the time is over."""
        stream = self.stream()
        seconds, start = self.plan.minutes * 60, self.plan.used
        clock = Clock(time.monotonic() - start * seconds, seconds)
        self.checked = int(start * CHECKS)
        while clock.used < 1:
            batch = next(stream)
            loss = step(self.network, self.adam, batch, share_of_peak(clock.used, start))
            self.loss += 0.02 * (loss - self.loss)
            self.seen += len(batch.labels)
            self._report(clock)
            if self.number == 0:
                self._check(clock)

    def _report(self, clock: Clock) -> None:
        now = clock.used * clock.seconds
        if now > self.reported + REPORT:
            self.reported = now
            rate = self.seen / (now - self.plan.used * clock.seconds)
            print(f"{self.number}: {now:5.0f} s  {self.seen} pairs  {rate:.1f}/s  loss {self.loss:.3f}", flush=True)

    def _check(self, clock: Clock) -> None:
        if clock.used * CHECKS > self.checked + 1:
            self.checked += 1
            save(self.network, self.plan.out)
            found = accuracy(self.network, self.watched) if self.watched else float("nan")
            print(f"{clock.used:4.0%} held-out accuracy {found:.3f}", flush=True)
