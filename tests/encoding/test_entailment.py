"""The pair model reads two texts; its weights, order and probabilities can be relied on."""

import shutil
from pathlib import Path

import pytest
import torch

from service.encoding.entailment import PairModel, PairTokens, joined, padded, pair_tokenizer, tokenised
from service.encoding.weights import SHIPPED
from service.errors import ModelUnusable

PAIRS = [
    ("Seven people died when a bus left the road near Lima on Friday.", "A bus crash near Lima killed seven people."),
    ("Seven people died when a bus left the road near Lima on Friday.", "Nobody died in the bus crash near Lima."),
    (
        "Seven people died when a bus left the road near Lima on Friday.",
        "The central bank kept its rate at two percent.",
    ),
    ("The minister resigned.", "The minister did not resign."),
    ("The minister resigned on Monday after a vote in parliament.", "The minister resigned."),
]


@pytest.fixture(scope="module")
def model() -> PairModel:
    return PairModel(dtype=torch.float32)


def test_a_pair_is_both_texts_between_their_separators() -> None:
    assert joined([7, 8], [9]) == PairTokens((101, 7, 8, 102, 9, 102), second=4)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [(3, 3, (3, 3)), (30, 3, (14, 3)), (3, 30, (3, 14)), (30, 30, (9, 8))],
)
def test_the_longer_text_is_cut_first(first: int, second: int, kept: tuple[int, int]) -> None:
    pair = joined([1] * first, [2] * second, longest=20)
    assert (pair.ids.count(1), pair.ids.count(2)) == kept


def test_padding_is_masked_and_the_second_text_is_marked() -> None:
    tokens, mask, segments = padded([joined([7], [9]), joined([], [])])
    assert tokens.tolist() == [[101, 7, 102, 9, 102], [101, 102, 102, 0, 0]]
    assert mask.tolist() == [[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]]
    assert segments.tolist() == [[0, 0, 0, 1, 1], [0, 0, 1, 0, 0]]


def test_texts_become_word_pieces_without_padding() -> None:
    (pair,) = tokenised(pair_tokenizer(), [("Kabul", "Kabul fell")])
    assert len(pair.ids) == 6
    assert pair.ids[1] == pair.ids[3]


def test_probabilities_sum_to_one(model: PairModel) -> None:
    for reading in model.read(PAIRS):
        assert reading.agree + reading.conflict + reading.new == pytest.approx(1.0)


def test_no_pairs_give_no_readings(model: PairModel) -> None:
    assert model.read([]) == []


def test_empty_texts_are_read_too(model: PairModel) -> None:
    assert len(model.read([("", ""), ("a", "")])) == 2


def test_readings_come_in_the_order_of_the_pairs(model: PairModel) -> None:
    alone = [model.read([pair])[0] for pair in PAIRS]
    for together, by_itself in zip(model.read(PAIRS), alone, strict=True):
        assert together.conflict == pytest.approx(by_itself.conflict, abs=2e-3)
        assert together.agree == pytest.approx(by_itself.agree, abs=2e-3)


def test_the_same_pairs_get_the_same_readings(model: PairModel) -> None:
    assert model.read(PAIRS) == model.read(PAIRS)


def test_a_paraphrase_agrees_more_than_a_denial_and_a_denial_conflicts_more(model: PairModel) -> None:
    paraphrase, denial, other, *_ = model.read(PAIRS)
    assert paraphrase.agree > denial.agree
    assert denial.conflict > paraphrase.conflict
    assert denial.conflict > other.conflict
    assert other.new > paraphrase.new


def test_not_makes_a_conflict_and_a_shorter_telling_does_not(model: PairModel) -> None:
    *_, denied, shorter = model.read(PAIRS)
    assert denied.conflict > 0.5
    assert shorter.agree > 0.5


def test_the_same_text_agrees(model: PairModel) -> None:
    (reading,) = model.read([("At least 25 people were killed.", "At least 25 people were killed.")])
    assert reading.agree > 0.8


def test_weights_that_changed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / SHIPPED.name
    path.write_bytes(SHIPPED.read_bytes()[:-1] + b"\0")
    shutil.copy(SHIPPED.with_suffix(".sha256"), tmp_path)
    with pytest.raises(ModelUnusable, match="SHA-256"):
        PairModel(path)


def test_the_model_says_its_name_and_its_temperature(model: PairModel) -> None:
    assert model.name
    assert 0.3 < model.temperature < 5


def test_missing_weights_are_told_by_their_path(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match=r"nowhere\.safetensors"):
        PairModel(tmp_path / "nowhere.safetensors")
