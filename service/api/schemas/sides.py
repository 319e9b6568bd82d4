"""What the schemas of requests have in common, and those of answers."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import EXCLUDE, RAISE, Schema

from service.api.faults import NOT_KNOWN


class Given(Schema):
    """An unknown field is a mistake worth reporting: it is refused, and the document forbids it.

    RULE is a condition on several fields, as JSON Schema, for the document.
    """

    RULE: ClassVar[dict[str, Any]] = {}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.error_messages["type"] = "A JSON object was expected."
        self.error_messages["unknown"] = f"{NOT_KNOWN}; known here are: {', '.join(self.load_fields)}."

    class Meta:
        unknown = RAISE


class Answer(Schema):
    """Clients must accept fields that they do not know, so the document does not forbid them.

    Every field is always there, if only as null, except those of SOMETIMES.
    """

    SOMETIMES: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        unknown = EXCLUDE
