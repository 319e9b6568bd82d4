"""Examples for the documents, in our own words: a test sends each of them."""

from __future__ import annotations

import json
from typing import Any

ARTICLE: dict[str, dict[str, Any]] = {
    "text": {
        "summary": "A short article",
        "value": {
            "source": "harbour-gazette.example",
            "external_id": "hg-2031",
            "title": "Ferry runs aground off Port Ellery",
            "body": "A ferry ran aground off Port Ellery on Monday. The accident injured 214 passengers.",
            "published_at": "2024-03-05T08:30:00Z",
        },
    },
    "html": {
        "summary": "The same as HTML",
        "value": {
            "source": "coast-online.example",
            "url": "https://coast-online.example/ferry",
            "body": "<p>The ferry accident off Port Ellery injured around <b>180 passengers</b> on Monday.</p>",
            "body_format": "html",
            "published_at": "2024-03-05",
        },
    },
}

BATCH = {
    "two": {
        "summary": "Two articles",
        "value": "".join(json.dumps(example["value"]) + "\n" for example in ARTICLE.values()),
    }
}

COMPARISON = {
    "figures": {
        "summary": "Two figures for one thing",
        "value": {
            "a": {"text": "The ferry carried 214 passengers.", "published_at": "2024-03-05"},
            "b": {"text": "The ferry carried around 180 passengers.", "published_at": "2024-03-05"},
        },
    }
}

REVIEW = {
    "dismissed": {
        "summary": "An editor sees no conflict",
        "value": {"review": "dismissed", "reason": "The second figure counts the crew as well.", "reviewer": "desk"},
    }
}
