"""The network learns from pairs, and what it learnt survives being shipped."""

import gzip
import json
import random
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional

from models.pair.augment.questions import questions
from models.pair.evaluate import report
from models.pair.export import export, shrunk
from models.pair.learning import (
    TAUGHT,
    Plan,
    drawn,
    lesson,
    loaded,
    optimizer,
    save,
    share_of_peak,
    started_from_base,
    step,
    taught,
)
from models.pair.make import rounds
from models.pair.material import Material
from models.pair.mixture import GROUPS, SHARES, Maker, held_out, learnt
from models.pair.rows import Row
from models.pair.tokens import Batch, Shelf
from models.pair.train import arguments, train
from service.encoding.entailment import WORDS, PairModel, PairNetwork, pair_tokenizer

ROWS = [
    Row("The senate approved the plan.", "The plan was approved.", "agree", "x"),
    Row("The senate approved the plan.", "The senate rejected the plan.", "conflict", "x"),
    Row("The senate approved the plan.", "The prince married in June.", "new", "x"),
]


@pytest.fixture
def network() -> PairNetwork:
    torch.manual_seed(3)
    return started_from_base()


def batch_of(rows: list[Row]) -> Batch:
    shelf = Shelf.of(pair_tokenizer(), rows, 32)
    return next(shelf.batches(np.arange(len(rows)), 512, np.random.default_rng(0)))


@pytest.fixture
def batch() -> Batch:
    return batch_of(ROWS)


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
    batch = batch_of(rows)
    assert batch.questions
    assert sorted(batch.labels.tolist()) == [0, 1]
    labelling = network.head[0].weight.clone()
    adam = optimizer(network.train(), 3e-4)
    for _ in range(25):
        step(network, adam, batch, 1.0)
    chances = lesson(network, Shelf.of(pair_tokenizer(), rows, 32))[:, 0]
    assert (chances > 0.5).tolist() == [True, False]
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


def test_held_out_pairs_are_not_learnt_from(data: Path) -> None:
    kept = {(row.a, row.b) for row in held_out(data)}
    rows = learnt(data)
    assert kept
    assert not kept & {(row.a, row.b) for row in rows}
    assert {row.source for row in rows} == set(SHARES)


def test_made_pairs_are_changed_texts_and_made_up_events(data: Path) -> None:
    made = list(islice(rounds(Maker.of(learnt(data)), random.Random(1)), 6000))
    assert {"worlds", "figure_changed"} <= {row.source for row in made}
    assert {row.label for row in made if row.question} == {"yes", "no"}
    assert {row.label for row in made if not row.question} == {"agree", "conflict", "new"}


def test_groups_are_drawn_by_their_parts_whatever_their_size() -> None:
    rows = [
        *(Row("a", "b", "agree", source) for source in ("lingnli", "mnli", "mnli")),
        *(Row("a", "b", "new", "stories") for _ in range(5)),
        Row("a", "b", "yes", "stories", question=True),
        Row("a", "b", "agree", "figure_changed"),
    ]
    told = Material.of(rows).chances({"people": 70, "stories": 20, "stories, asked": 10, "changed": 0})
    assert told[:3] == pytest.approx([0.1, 0.3, 0.3])
    assert told[3:] == pytest.approx([0.04] * 5 + [0.1, 0.0])


def test_pairs_are_drawn_by_their_chances() -> None:
    rows = [Row("seldom " * (place + 1), "b", "agree", "x") for place in range(3)]
    shelf = Shelf.of(pair_tokenizer(), rows, 32)
    seen = np.zeros(3)
    for batch in islice(drawn(shelf, np.array([0.7, 0.0, 0.3]), 8192, 5), 120):
        for length in batch.mask.sum(1).tolist():
            seen[shelf.lengths.tolist().index(length)] += 1
    assert seen / seen.sum() == pytest.approx([0.7, 0.0, 0.3], abs=0.02)


def test_texts_that_agree_ask_about_what_both_name() -> None:
    row = Row("The mayor of Oslo met 14 nurses and 9 clerks.", "In Oslo she met 14 nurses, 9 clerks.", "agree", "x")
    asked = [question for seed in range(9) for question in questions(row, random.Random(seed))]
    alike = {one.label for one in asked if "[MASK] nurses" in one.a and "[MASK] nurses" in one.b}
    assert alike == {"yes"}
    assert {one.label for one in asked} == {"yes", "no"}


def test_material_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    asked = Row("[MASK] died.", "[MASK] fell.", "no", "worlds", one_story=True, question=True)
    material = Material.of([*ROWS, asked])
    material.save(tmp_path / "material.npz")
    back = Material.read(tmp_path / "material.npz")
    assert back.sources.tolist() == ["x", "x", "x", "worlds"]
    for name in ("tokens", "starts", "seconds", "labels"):
        assert torch.equal(getattr(back.shelf, name), getattr(material.shelf, name)), name
    assert back.shelf.lengths.tolist() == material.shelf.lengths.tolist()
    assert back.shelf.questions.tolist() == [False, False, False, True]


def test_learning_goes_on_until_its_time_is_over_and_leaves_a_checkpoint(tmp_path: Path) -> None:
    Material.of([Row(row.a, row.b, row.label, "lingnli") for row in ROWS]).save(tmp_path / "material.npz")
    train(Plan(tmp_path / "material.npz", tmp_path / "out", minutes=0.001, budget=256))
    fresh, trained = started_from_base(), loaded(tmp_path / "out" / "checkpoint.pt")
    assert torch.equal(fresh.encoder.embeddings.words.weight, trained.encoder.embeddings.words.weight)
    assert not torch.equal(fresh.encoder.layers[5].outer.weight, trained.encoder.layers[5].outer.weight)
    assert not trained.training


def test_a_pupil_learns_from_labels_and_from_its_teachers(network: PairNetwork, batch: Batch) -> None:
    torch.manual_seed(5)
    teacher = started_from_base().eval()
    seen = (batch.tokens, batch.mask, batch.segments)
    with torch.inference_mode():
        told = teacher(*seen).softmax(1)
    adam = optimizer(network.train(), 2e-4)
    for _ in range(40):
        step(network, adam, replace(batch, taught=told.clone()), 1.0)
    with torch.inference_mode():
        shares = network.eval()(*seen).softmax(1)
    smoothed = 0.95 * functional.one_hot(batch.labels, 3) + 0.05 / 3
    assert torch.allclose(shares, TAUGHT * told + (1 - TAUGHT) * smoothed, atol=0.08)


def test_a_lesson_says_of_every_pair_what_its_teacher_does(network: PairNetwork, tmp_path: Path) -> None:
    asked = Row("It killed [MASK] people.", "The dead were [MASK].", "yes", "x", question=True, one_story=True)
    shelf = Shelf.of(pair_tokenizer(), [ROWS[0], asked, *ROWS[1:]], 32)
    np.save(tmp_path / "lesson.npy", lesson(network, shelf))
    with torch.inference_mode():
        for batch in taught(shelf, [tmp_path / "lesson.npy"]).batches(np.arange(4), 512, np.random.default_rng(1)):
            seen = (batch.tokens, batch.mask, batch.segments)
            told = network.aligned(*seen).sigmoid() if batch.questions else network(*seen).softmax(1)
            assert batch.taught is not None
            assert torch.allclose(batch.taught[:, 0] if batch.questions else batch.taught, told, atol=2e-3)


@pytest.fixture
def lessons(tmp_path: Path) -> list[Path]:
    """Two lessons about the three pairs of ROWS: all zeros, all ones."""
    for name, said in (("none", 0.0), ("all", 1.0)):
        np.save(tmp_path / f"{name}.npy", np.full((3, 3), said, dtype=np.float16))
    return [tmp_path / "none.npy", tmp_path / "all.npy"]


def test_a_pupil_learns_from_the_mean_of_the_lessons(lessons: list[Path]) -> None:
    shelf = taught(Shelf.of(pair_tokenizer(), ROWS, 32), lessons)
    assert shelf.taught is not None
    assert shelf.taught.tolist() == [[0.5] * 3] * 3


def test_a_lesson_of_other_pairs_is_refused(lessons: list[Path]) -> None:
    with pytest.raises(ValueError, match=r"not of these 2 pairs: .*none\.npy"):
        taught(Shelf.of(pair_tokenizer(), ROWS[:2], 32), lessons)


def test_training_heeds_its_teachers_and_teaches(lessons: list[Path], tmp_path: Path) -> None:
    Material.of([Row(row.a, row.b, row.label, "lingnli") for row in ROWS]).save(tmp_path / "material.npz")
    plan = Plan(tmp_path / "material.npz", tmp_path / "out", minutes=0.001, budget=256, teaches=True)
    train(replace(plan, teachers=tuple(lessons)))
    assert np.load(tmp_path / "out" / "lesson.npy").shape == (3, 3)
    np.save(lessons[0], np.zeros((5, 3), dtype=np.float16))
    with pytest.raises(ValueError, match="not of these 3 pairs"):
        train(replace(plan, teachers=tuple(lessons)))


def test_two_runs_draw_the_same_batches() -> None:
    shelf = Shelf.of(pair_tokenizer(), ROWS, 32)
    first, again = (next(drawn(shelf, np.full(3, 1 / 3), 256, 7)) for _ in range(2))
    assert torch.equal(first.tokens, again.tokens)


def test_the_command_line_names_the_groups() -> None:
    told = arguments().parse_args(["--groups", "people=5", "stories, asked=2.5"])
    assert dict(told.groups) == {"people": 5.0, "stories, asked": 2.5}
    with pytest.raises(SystemExit):
        arguments().parse_args(["--groups", "peoples=5"])
    assert sum(GROUPS.values()) == 1000
