"""The encoder written out here computes what the published implementation computes."""

import pytest
import torch

from service.encoding.bert import BertEncoder, BertLayer, PackedLinear
from service.encoding.passes import Packing, quick_dtype
from service.encoding.weights import BASE

TOKENS = torch.tensor([[101, 7592, 2088, 102, 2019, 2060, 102], [101, 2047, 102, 0, 0, 0, 0]])
MASK = torch.tensor([[1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0, 0]])
SEGMENTS = torch.tensor([[0, 0, 0, 0, 1, 1, 1], [0, 0, 0, 0, 0, 0, 0]])


@pytest.fixture(scope="module")
def encoder() -> BertEncoder:
    return BertEncoder.from_file(BASE / "model.safetensors").eval()


@torch.inference_mode()
def test_hidden_states_equal_those_of_transformers(encoder: BertEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    from transformers import BertModel  # noqa: PLC0415  # slow to import, and only this test needs it

    theirs = BertModel.from_pretrained(str(BASE)).eval()
    expected = theirs(input_ids=TOKENS, attention_mask=MASK, token_type_ids=SEGMENTS).last_hidden_state
    ours = encoder(TOKENS, MASK, SEGMENTS)
    assert torch.allclose(ours[MASK.bool()], expected[MASK.bool()], atol=1e-5)


@torch.inference_mode()
def test_padding_changes_nothing(encoder: BertEncoder) -> None:
    alone = encoder(TOKENS[1:, :3], MASK[1:, :3], SEGMENTS[1:, :3])
    assert torch.allclose(encoder(TOKENS, MASK, SEGMENTS)[1, :3], alone[0], atol=1e-5)


@torch.inference_mode()
def test_without_mask_and_segments_every_token_is_seen_and_of_the_first_text(encoder: BertEncoder) -> None:
    every, first = torch.ones_like(TOKENS), torch.zeros_like(TOKENS)
    assert torch.allclose(encoder(TOKENS), encoder(TOKENS, every, first), atol=1e-5)


@torch.inference_mode()
def test_texts_laid_end_to_end_see_nothing_of_each_other(encoder: BertEncoder) -> None:
    texts = [TOKENS[0].tolist(), TOKENS[1, :3].tolist(), [101, 2060, 102], TOKENS[0].tolist()]
    packing = Packing.of(texts)
    assert packing.runs == ((1, 7), (2, 3), (1, 7))
    segments = torch.tensor([0, 0, 0, 0, 1, 1, 1, *[0] * 6, 0, 0, 0, 0, 1, 1, 1])
    alone = [
        encoder(torch.tensor([text]), None, part)
        for text, part in zip(texts, [SEGMENTS[:1], None, None, SEGMENTS[:1]], strict=True)
    ]
    assert torch.allclose(encoder.packed(texts, packing, segments), torch.cat([one[0] for one in alone]), atol=1e-5)


@torch.inference_mode()
def test_in_bfloat16_the_products_meet_few_numbers_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = BertEncoder.from_file(BASE / "model.safetensors").to_read(torch.bfloat16)
    met: set[int] = set()
    packed = BertLayer.packed

    def noted(self: BertLayer, hidden: torch.Tensor, packing: Packing) -> torch.Tensor:
        met.add(len(hidden))
        return packed(self, hidden, packing)

    monkeypatch.setattr(BertLayer, "packed", noted)
    for length in (3, 64, 65, 100):
        texts = [[101, *[2060] * (length - 2), 102]]
        assert len(quick.packed(texts, Packing.of(texts))) == length
    assert met == {64, 128}


@torch.inference_mode()
def test_in_bfloat16_the_hidden_states_stay_near_those_in_float32(encoder: BertEncoder) -> None:
    quick = BertEncoder.from_file(BASE / "model.safetensors").to_read(torch.bfloat16)
    texts = [TOKENS[0].tolist(), TOKENS[1, :3].tolist()]
    expected = encoder.packed(texts, Packing.of(texts))
    near = torch.cosine_similarity(quick.packed(texts, Packing.of(texts)).float(), expected, dim=1)
    assert near.min() > 0.999


@pytest.mark.skipif(quick_dtype() is not torch.bfloat16, reason="the processor does not multiply bfloat16")
@torch.inference_mode()
def test_where_bfloat16_is_quick_matrices_lie_as_they_are_multiplied_and_give_the_same() -> None:
    linear = torch.nn.Linear(384, 1536).bfloat16()
    packed, values = PackedLinear.or_as_it_is(linear), torch.randn(23, 384).bfloat16()
    assert isinstance(packed, PackedLinear)
    assert torch.allclose(packed(values).float(), linear(values).float(), atol=2e-2)


def test_a_step_in_float32_stays_as_it_is() -> None:
    linear = torch.nn.Linear(8, 8)
    assert PackedLinear.or_as_it_is(linear) is linear


def test_a_torch_that_cannot_lay_matrices_out_keeps_the_step_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.ops, "mkldnn", None)
    linear = torch.nn.Linear(8, 8).bfloat16()
    assert PackedLinear.or_as_it_is(linear) is linear
