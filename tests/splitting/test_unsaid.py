"""No claim says what its text denies, takes back, demands or only imagines."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.article import Article, ArticleHead
from service.splitting.split import split

CASES = json.loads((Path(__file__).parent / "unsaid.json").read_text(encoding="utf-8"))
PUBLISHED = datetime(2026, 5, 6, tzinfo=UTC)  # a Wednesday


@pytest.mark.parametrize("case", CASES, ids=[f"{case['of']}: {case['text'][:50]}" for case in CASES])
def test_a_claim_says_no_more_than_its_sentence_does(case: dict[str, object]) -> None:
    claims = split(Article(ArticleHead(source="example.org", published_at=PUBLISHED), str(case["text"])))
    found = [
        [claim.text.rstrip("."), claim.polarity, claim.modality, claim.speaker.name if claim.speaker else None]
        for claim in claims
    ]
    assert found == case["claims"]
