"""The network learns from pairs, and what it learnt survives being shipped."""

import gzip
import json
import random
from pathlib import Path

import pytest
import torch

from models.pair.augment.questions import questions
from models.pair.evaluate import report
from models.pair.export import export, shrunk
from models.pair.learning import Plan, Stream, accuracy, learn, optimizer, save, share_of_peak, started_from_base, step
from models.pair.mixture import SHARES, Sources, held_out
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


@pytest.mark.parametrize(("used", "share"), [(0.0, 0.0), (0.03, 0.5), (0.06, 1.0), (0.53, 0.5), (1.0, 0.0), (1.1, 0.0)])
def test_the_rate_rises_and_falls_in_straight_lines(used: float, share: float) -> None:
    assert share_of_peak(used) == pytest.approx(share, abs=1e-6)


def test_learning_lowers_the_loss_and_leaves_the_word_vectors_alone(network: PairNetwork, batch: Batch) -> None:
    words = network.encoder.embeddings.words.weight.clone()
    adam = optimizer(network.train(), 2e-4)
    losses = [float(step(network, adam, batch, 1.0)) for _ in range(12)]
    assert losses[-1] < losses[0]
    assert torch.equal(words, network.encoder.embeddings.words.weight)


def test_questions_are_learnt_by_a_head_of_their_own(network: PairNetwork) -> None:
    texts = ("It killed [MASK] people.", "The dead were [MASK].", "It cost [MASK] dollars.")
    rows = [
        Row(texts[0], texts[1], "yes", "x", question=True, one_story=True),
        Row(texts[0], texts[2], "no", "x", question=True, one_story=True),
    ]
    asked = examples(pair_tokenizer(), rows, 32)
    batch = next(batches(asked, 512, random.Random(0)))
    assert batch.questions
    assert sorted(batch.labels.tolist()) == [0, 1]
    labelling = network.head[0].weight.clone()
    adam = optimizer(network.train(), 3e-4)
    for _ in range(25):
        step(network, adam, batch, 1.0)
    assert accuracy(network, asked) == 1.0
    assert torch.equal(labelling, network.head[0].weight)


def test_dropout_is_for_training_alone(network: PairNetwork, batch: Batch) -> None:
    seen = (batch.tokens, batch.mask, batch.segments)
    network.eval()
    assert torch.equal(network(*seen), network(*seen))
    network.train()
    assert not torch.equal(network(*seen), network(*seen))


def test_lower_layers_learn_more_slowly(network: PairNetwork) -> None:
    peaks = [group["peak"] for group in optimizer(network, 1e-4).param_groups]
    head, alignment, *layers = peaks[::2]
    assert layers == sorted(layers, reverse=True)
    assert head == alignment > layers[0]


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


def test_held_out_pairs_are_in_no_round(data: Path) -> None:
    kept = {(row.a, row.b) for row in held_out(data)}
    sources = Sources.read(data)
    learnt = {(row.a, row.b) for row in sources.rows}
    assert kept
    assert not kept & learnt
    assert {sources.rows[place].source for place in sources.drawn(random.Random(1))} == set(SHARES)


def test_a_round_holds_changed_texts_and_made_up_events(data: Path) -> None:
    made = list(Sources.read(data).made(random.Random(1)))
    assert {"worlds", "figure_changed"} <= {row.source for row in made}
    assert {row.label for row in made if row.question} == {"yes", "no"}
    assert {row.label for row in made if not row.question} == {"agree", "conflict", "new"}


def test_texts_that_agree_ask_about_what_both_name() -> None:
    row = Row("The mayor of Oslo met 14 nurses and 9 clerks.", "In Oslo she met 14 nurses, 9 clerks.", "agree", "x")
    asked = [question for seed in range(9) for question in questions(row, random.Random(seed))]
    alike = {one.label for one in asked if "[MASK] nurses" in one.a and "[MASK] nurses" in one.b}
    assert alike == {"yes"}
    assert {one.label for one in asked} == {"yes", "no"}


def test_learning_goes_on_until_its_time_is_over(data: Path, network: PairNetwork) -> None:
    plan = Plan(data, data / "out", minutes=0.001, budget=256, longest=48, workers=0)
    before = network.head[0].weight.clone()
    assert learn(network, plan) is network
    assert not torch.equal(before, network.head[0].weight)


def test_two_runs_draw_the_same_batches(data: Path) -> None:
    plan = Plan(data, data / "out", minutes=1, budget=256, longest=48, workers=0)
    first, again = (next(iter(Stream(plan))) for _ in range(2))
    assert torch.equal(first.tokens, again.tokens)
