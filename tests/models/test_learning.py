"""The network learns from pairs, and what it learnt survives being shipped."""

import gzip
import json
import random
from pathlib import Path

import pytest
import torch

from models.pair.evaluate import report
from models.pair.export import export, shrunk
from models.pair.learning import Plan, Worker, freeze, optimizer, save, share_of_peak, started_from_base, step
from models.pair.mixture import SHARES, held_out, training_rows
from models.pair.rows import Row
from models.pair.tokens import Batch, batches, examples
from service.entailment import WORDS, PairModel, PairNetwork, pair_tokenizer

ROWS = [
    Row("The senate approved the plan.", "The plan was approved.", "agree", "x"),
    Row("The senate approved the plan.", "The senate rejected the plan.", "conflict", "x"),
    Row("The senate approved the plan.", "The prince married in June.", "new", "x"),
]


@pytest.fixture
def network() -> PairNetwork:
    torch.manual_seed(3)
    return started_from_base()


@pytest.fixture
def batch() -> Batch:
    return next(batches(examples(pair_tokenizer(), ROWS, 32), 512, random.Random(0)))


@pytest.mark.parametrize(("used", "share"), [(0.0, 0.0), (0.02, 0.5), (0.04, 1.0), (0.52, 0.5), (1.0, 0.0), (1.1, 0.0)])
def test_the_rate_rises_and_falls_in_straight_lines(used: float, share: float) -> None:
    assert share_of_peak(used) == pytest.approx(share, abs=1e-6)


def test_a_resumed_run_warms_up_again() -> None:
    assert share_of_peak(0.5, start=0.5) == 0.0
    assert share_of_peak(0.6, start=0.5) == share_of_peak(0.6)


def test_learning_lowers_the_loss_and_leaves_the_word_vectors_alone(network: PairNetwork, batch: Batch) -> None:
    words = network.encoder.embeddings.words.weight.clone()
    adam = optimizer(network.train(), 2e-4)
    losses = [step(network, adam, batch, 1.0) for _ in range(12)]
    assert losses[-1] < losses[0]
    assert torch.equal(words, network.encoder.embeddings.words.weight)


def test_frozen_layers_stay_as_they_are(network: PairNetwork, batch: Batch) -> None:
    freeze(network, 2)
    before = {name: weight.clone() for name, weight in network.encoder.layers.state_dict().items()}
    step(network, optimizer(network, 1e-3), batch, 1.0)
    after = network.encoder.layers.state_dict()
    changed = {name.split(".")[0] for name, weight in before.items() if not torch.equal(weight, after[name])}
    assert changed == {"2", "3", "4", "5"}


def test_lower_layers_learn_more_slowly(network: PairNetwork) -> None:
    peaks = [group["peak"] for group in optimizer(network, 1e-4).param_groups]
    head, *layers = peaks[::2]
    assert layers == sorted(layers, reverse=True)
    assert head > layers[0]


def test_what_ships_is_small_and_holds_no_word_vectors(network: PairNetwork) -> None:
    weights = shrunk(network.state_dict())
    assert WORDS not in weights
    assert sum(weight.nbytes for weight in weights.values()) < 25_000_000


def test_a_checkpoint_becomes_a_model_that_reads_and_is_measured(
    network: PairNetwork, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    save(network, tmp_path)
    export(tmp_path / "checkpoint.pt", ROWS * 3, tmp_path / "pair.safetensors")
    model = PairModel(tmp_path / "pair.safetensors", dtype=torch.float32)
    scores = report("tiny", ROWS, model)
    assert scores.counts.total() == 3
    assert "tiny: 3 pairs" in capsys.readouterr().out


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "train"
    folder.mkdir()
    texts = [
        f"The mayor of {name} said {count} people were hurt in 1994."
        for name in ("Oslo", "Kiev", "Lima", "Rome", "Cairo", "Paris")
        for count in range(13, 99)
    ]
    rows = [{"a": text, "b": text.replace("hurt", "safe"), "label": "conflict"} for text in texts]
    for name in SHARES:
        with gzip.open(folder / f"{name}.jsonl.gz", "wt") as packed:
            packed.writelines(json.dumps(row) + "\n" for row in rows)
    return tmp_path


def test_held_out_pairs_are_in_no_epoch(data: Path) -> None:
    kept = {(row.a, row.b) for row in held_out(data)}
    learnt = {(row.a, row.b) for row in training_rows(data, random.Random(1))}
    assert kept
    assert not kept & learnt


def test_a_worker_learns_until_its_time_is_over(data: Path, network: PairNetwork) -> None:
    plan = Plan(
        data,
        data / "out",
        start=None,
        used=0.0,
        minutes=0.001,
        rate=1e-4,
        budget=256,
        longest=48,
        seed=1,
        workers=1,
        watched=0,
        frozen=0,
    )
    worker = Worker(0, network, plan)
    worker.run()
    assert worker.seen > 0
