"""Every field of a claim's parts and of a verdict's evidence comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import date
from math import inf
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from service.claim import Claim, Modality, Name, NotCheckable, Polarity, Speaker
from service.judging.verdict import Evidence, Label, Quote, Reason
from service.quantity import Bound, Interval, Quantity
from service.storage import json_values
from service.storage.rows import claim_columns
from service.when import When

INTERVAL = Interval(25.0, inf, open_low=True, open_high=True)
QUANTITY = Quantity(25.0, INTERVAL, Bound.AT_LEAST, "USD", "soldier", ("american", "young"), "at least 25", 4, 15, 5.0)
WHEN = When(date(2019, 12, 31), date(2020, 1, 1), "New Year’s Eve", 3, 17)
NAME = Name("U.S.", "united states", "place", 1, 5)
SPEAKER = Speaker("Defense Secretary Mark Esper", "Mark Esper")
EVIDENCE = Evidence(
    "amounts_differ",
    Label.CONFLICTING,
    Reason.AMOUNTS_DIFFER,
    "“25” ≠ 30.",
    Quote("25", 1, 3),
    Quote("30", 2, 4),
    0.875,
)
CASES = [
    (INTERVAL, json_values.interval_json, json_values.interval),
    (QUANTITY, json_values.quantity_json, json_values.quantity),
    (WHEN, json_values.when_json, json_values.when),
    (NAME, json_values.name_json, json_values.name),
    (SPEAKER, json_values.speaker_json, json_values.speaker),
    (EVIDENCE, json_values.evidence_json, json_values.evidence),
]

Encode = Callable[[Any], dict[str, Any]]
Decode = Callable[[dict[str, Any]], Any]


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value, allow_nan=False))


@pytest.mark.parametrize(("value", "encode", "decode"), CASES, ids=lambda case: type(case).__name__)
def test_a_part_comes_back_from_json_as_it_was(value: Any, encode: Encode, decode: Decode) -> None:
    assert decode(through_json(encode(value))) == value


@pytest.mark.parametrize(("value", "encode", "decode"), CASES, ids=lambda case: type(case).__name__)
def test_no_field_of_a_part_is_left_out(value: Any, encode: Encode, decode: Decode) -> None:  # noqa: ARG001
    assert {field.name for field in fields(value)} == set(encode(value))


def test_no_field_of_a_claim_is_left_out() -> None:
    claim = Claim("They left", 0, 9, 0, 9, SPEAKER, (SPEAKER,), (QUANTITY,), (WHEN,), (NAME,))
    assert {field.name for field in fields(Claim)} == set(claim_columns(claim))


@given(
    value=some.floats(allow_nan=False),
    ends=some.tuples(some.floats(allow_nan=False), some.floats(allow_nan=False)).map(sorted),
    bound=some.sampled_from(Bound),
    surface=some.text(),
    modifiers=some.lists(some.text()).map(tuple),
)
def test_any_interval_and_text_comes_back(
    value: float, ends: list[float], bound: Bound, surface: str, modifiers: tuple[str, ...]
) -> None:
    quantity = Quantity(value, Interval(*ends), bound, "%", "", modifiers, surface, 0, len(surface))
    assert json_values.quantity(through_json(json_values.quantity_json(quantity))) == quantity


@pytest.mark.parametrize("ends", [(25.0, inf), (-inf, 25.0), (-inf, inf), (0.0, 0.0)])
def test_open_intervals_stay_open(ends: tuple[float, float]) -> None:
    quantity = Quantity(25.0, Interval(*ends), Bound.VAGUE, "", "", (), "some", 0, 4)
    assert json_values.quantity(through_json(json_values.quantity_json(quantity))).interval == Interval(*ends)


def test_every_kind_of_claim_has_a_column_value_that_names_it() -> None:
    claim = Claim(
        "X", 0, 1, 0, 1, polarity=Polarity.DENIED, modality=Modality.PLANNED, not_checkable=NotCheckable.VAGUE
    )
    columns = claim_columns(claim)
    assert (columns["polarity"], columns["modality"], columns["not_checkable"]) == ("denied", "planned", "vague")
