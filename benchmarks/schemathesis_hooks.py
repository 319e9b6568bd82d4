"""For schemathesis: NDJSON and XML bodies are sent as the text they are."""

from __future__ import annotations

from typing import Any

import schemathesis

AS_TEXT = ("application/x-ndjson", "application/rss+xml", "application/atom+xml", "application/xml", "text/xml")


@schemathesis.serializer(*AS_TEXT)
def as_text(_context: Any, value: Any) -> bytes:
    """The bytes of the text, or of whatever schemathesis generated instead of a text."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
