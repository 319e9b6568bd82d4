"""Two statements are compared without being stored."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

CASES = [
    ("The ferry carried 214 passengers.", "The ferry carried 180 passengers.", "conflicting"),
    ("The ferry carried 214 passengers.", "The ferry carried more than 200 passengers.", "agreeing"),
    ("The ferry carried 214 passengers.", "The mayor opened a new library in Port Ellery.", "new"),
]


@pytest.mark.parametrize(("a", "b", "label"), CASES, ids=[case[2] for case in CASES])
def test_a_pair_gets_its_label(client: FlaskClient, a: str, b: str, label: str) -> None:
    verdict = client.post("/v1/compare", json={"a": {"text": a}, "b": {"text": b}}).get_json()

    assert verdict["label"] == label
    assert set(verdict) == {
        *("label", "confidence", "reason", "evidence", "attributed"),
        *("rules_version", "model"),
    }


def test_where_a_statement_comes_from_may_be_null(client: FlaskClient) -> None:
    a, b, label = CASES[0]
    unknown = {"source": None, "published_at": None}
    verdict = client.post("/v1/compare", json={"a": {"text": a, **unknown}, "b": {"text": b, **unknown}}).get_json()

    assert verdict["label"] == label


def test_the_evidence_quotes_the_later_statement_as_ours(client: FlaskClient) -> None:
    a, b, _ = CASES[0]
    [evidence, *_] = client.post("/v1/compare", json={"a": {"text": a}, "b": {"text": b}}).get_json()["evidence"]

    assert "180" in b[evidence["ours"]["start"] : evidence["ours"]["end"]]
    assert "214" in a[evidence["theirs"]["start"] : evidence["theirs"]["end"]]
