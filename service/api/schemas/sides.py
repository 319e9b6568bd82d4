"""What all schemas have in common, on the side that is given and on the side that answers."""

from __future__ import annotations

from typing import Any, ClassVar

from marshmallow import EXCLUDE, RAISE, Schema

from service.api.faults import NOT_KNOWN


class Given(Schema):
    """A field that nobody knows is a mistake worth telling: it is refused, and the document forbids it.

    RULE is what binds several fields, as JSON Schema: only the document knows it in this form.
    """

    RULE: ClassVar[dict[str, Any]] = {}

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.error_messages["type"] = "A JSON object was expected."
        self.error_messages["unknown"] = f"{NOT_KNOWN}, where there are: {', '.join(self.load_fields)}."

    class Meta:
        unknown = RAISE


class Answer(Schema):
    """A client takes answers with fields that it does not know: the document says so by not forbidding them.

    Every field is always there, if only as null, but for those of SOMETIMES.
    """

    SOMETIMES: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        unknown = EXCLUDE
