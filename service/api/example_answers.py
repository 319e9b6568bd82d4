"""The answer to the second of examples.ARTICLE once the first is stored, and the feed then; a test keeps both true."""

from __future__ import annotations

from typing import Any

from service.judging.judge import RULES_VERSION

_RESULT: dict[str, Any] = {
    "id": "018e0e2a-0a00-7000-8000-000000000003",
    "seq": 4,
    "label": "conflicting",
    "confidence": 0.85,
    "reason": "amounts_differ",
    "similarity": 0.926949,
    "claim": {
        "id": "018e0e2a-0a00-7000-8000-000000000002",
        "article_id": "018e0e2a-0a00-7000-8000-000000000001",
        "source": "coast-online.example",
        "text": "The ferry accident off Port Ellery injured around 180 passengers on Monday.",
        "start": 0,
        "end": 75,
    },
    "match": {
        "id": "018e0e2a-0a00-7000-8000-000000000004",
        "article_id": "018e0e2a-0a00-7000-8000-000000000005",
        "source": "harbour-gazette.example",
        "text": "The ferry accident off Port Ellery injured 214 passengers on Monday.",
        "start": 0,
        "end": 68,
        "published_at": "2024-03-05T08:30:00Z",
    },
    "evidence": [
        {
            "rule": "amounts_differ",
            "label": "conflicting",
            "sentence": "“around 180 passengers” does not fit “214 passengers” (hurt).",
            "ours": {"quote": "around 180 passengers", "start": 43, "end": 64},
            "theirs": {"quote": "214 passengers", "start": 43, "end": 57},
        }
    ],
    "attributed": False,
    "same_origin": False,
    "rules_version": RULES_VERSION,
    "model": "all-MiniLM-L6-v2",
    "created_at": "2024-03-05T10:00:04Z",
    "review": None,
    "review_reason": None,
    "reviewer": None,
    "reviewed_at": None,
    "superseded": False,
    "deleted": False,
}

REPORT: dict[str, Any] = {
    "article": {
        "id": "018e0e2a-0a00-7000-8000-000000000001",
        "source": "coast-online.example",
        "external_id": None,
        "revision": 1,
        "url": "https://coast-online.example/ferry",
        "title": None,
        "body": "The ferry accident off Port Ellery injured around 180 passengers on Monday.",
        "published_at": "2024-03-05T10:00:00Z",
        "language": "en",
    },
    "claims": [
        {
            "text": "The ferry accident off Port Ellery injured around 180 passengers on Monday.",
            "start": 0,
            "end": 75,
            "speaker": None,
            "checkable": True,
            "polarity": "affirmed",
            "modality": "asserted",
            "quantities": [
                {
                    "surface": "around 180",
                    "start": 43,
                    "end": 53,
                    "value": 180.0,
                    "low": 162.0,
                    "high": 198.0,
                    "bound": "about",
                    "unit": "",
                    "counted": "passenger",
                    "modifiers": [],
                }
            ],
            "times": [{"surface": "Monday", "start": 68, "end": 74, "first": "2024-03-04", "last": "2024-03-04"}],
            "id": "018e0e2a-0a00-7000-8000-000000000002",
            "html_start": 3,
            "html_end": 85,
            "label": "conflicting",
            "origin": None,
            "agreeing_origins": 0,
            "results": [_RESULT],
        }
    ],
    "summary": {"claims": 1, "agreeing": 0, "conflicting": 1, "new": 0},
}

RESULT_PAGE: dict[str, Any] = {"results": [_RESULT], "next_cursor": None, "last_seq": 4}
