"""Articles in our own words that the tests send."""

from __future__ import annotations

from typing import Any

FERRY: dict[str, Any] = {
    "source": "harbour-gazette.example",
    "external_id": "hg-2031",
    "title": "Ferry runs aground off Port Ellery",
    "body": "A ferry ran aground off Port Ellery on Monday. The accident injured 214 passengers.",
    "published_at": "2024-03-05T08:30:00Z",
}
OTHER_FERRY: dict[str, Any] = {
    "source": "coast-online.example",
    "title": "Ferry runs aground at Port Ellery",
    "body": "A ferry ran aground off Port Ellery on Monday. The accident injured 180 passengers.",
    "published_at": "2024-03-05T10:00:00Z",
}
