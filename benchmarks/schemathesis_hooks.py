"""For schemathesis: text that is NDJSON or XML is sent as it is."""

from __future__ import annotations

from typing import Any

import schemathesis

AS_TEXT = ("application/x-ndjson", "application/rss+xml", "application/atom+xml", "application/xml", "text/xml")


@schemathesis.serializer(*AS_TEXT)
def as_text(_context: Any, value: Any) -> bytes:
    """The bytes of the text, or of what was made to be no text at all."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")
