"""The kinds of value in requests and answers, checked for shape alone."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from math import isfinite
from typing import Any

from marshmallow import ValidationError, fields, validate

from service.article import source_named
from service.storage.page import LONGEST_CURSOR

# Blank, or no text at all; written out, since Python and JSON Schema disagree on what \s is.
BLANK = r"\x00-\x20\x7f-\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
UNSEEN = r"\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # a source or text of these alone shows nothing
SOME_TEXT = rf"^[^\x00]*[^{BLANK}{UNSEEN}][^\x00]*$"
LONGEST_NAME = 500  # characters: a longer id, source or name is data in the wrong field


class Text(fields.String):
    """Text that every store and every JSON reader accepts: no NUL, no lone surrogate, not blank."""

    def __init__(self, *, longest: int | None = LONGEST_NAME, **options: Any) -> None:
        metadata = {"minLength": 1, "pattern": SOME_TEXT, **options.pop("metadata", {})}
        if longest is not None:
            metadata["maxLength"] = longest
        super().__init__(metadata=metadata, **options)
        self.longest = longest

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        text = str(super()._deserialize(value, attr, data, **options))
        if "\0" in text:
            raise ValidationError(f"A NUL character stands at position {text.index(chr(0))}.")
        if lone := [position for position, character in enumerate(text) if "\ud800" <= character <= "\udfff"]:
            raise ValidationError(f"Half a surrogate pair stands at position {lone[0]}: not Unicode text.")
        if not re.search(rf"[^{BLANK}{UNSEEN}]", text):
            raise ValidationError("Must not be empty.")
        if self.longest is not None and len(text) > self.longest:
            raise ValidationError(f"Must have at most {self.longest} characters, has {len(text)}.")
        return text


class Source(Text):
    """Who published something, as the name that it is stored under."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> str:
        return source_named(super()._deserialize(value, attr, data, **options))


class Shape(validate.Regexp):
    """The whole text has that shape, to its last character: Python's $ would allow a line break there."""

    def __call__(self, value: Any) -> Any:
        if not self.regex.fullmatch(value):
            raise ValidationError(self.error)
        return value


class Cursor(Text):
    """Where a page begins."""

    def __init__(self) -> None:
        shape = Shape(rf"^[0-9]{{1,{LONGEST_CURSOR}}}$", error="Not a next_cursor of an earlier page.")
        described = {"pattern": shape.regex.pattern, "description": "The next_cursor of the page before."}
        super().__init__(longest=LONGEST_CURSOR, validate=shape, metadata=described)


class Moment(fields.Field[datetime]):
    """An ISO 8601 date or date and time; without a zone it is UTC, and a date alone is its midnight."""

    def __init__(self, *, date_alone: bool = False, **options: Any) -> None:
        """`date_alone` says, in the document, that a date without its time of day is taken too."""
        shape = {"anyOf": [{"format": "date"}, {"format": "date-time"}]} if date_alone else {"format": "date-time"}
        super().__init__(metadata={"type": "string", **shape, **options.pop("metadata", {})}, **options)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> datetime:  # noqa: ARG002
        if not isinstance(value, str):
            raise ValidationError("A date is a string such as 2020-01-01 or 2020-01-01T09:30:00Z.")
        return moment(value)

    def _serialize(self, value: datetime | None, attr: str | None, obj: Any, **options: Any) -> str | None:  # noqa: ARG002
        return None if value is None else written(value)


class Id(fields.String):
    """An id, or null for what was never stored."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_none=True, **options)

    def _serialize(self, value: str | None, attr: str | None, obj: Any, **options: Any) -> str | None:
        return super()._serialize(value, attr, obj, **options) or None


class Finite(fields.Float):
    """A number, or null where there is no end to it: JSON has no infinity."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_none=True, **options)

    def _serialize(self, value: float | None, attr: str | None, obj: Any, **options: Any) -> Any:
        return super()._serialize(value, attr, obj, **options) if value is not None and isfinite(value) else None


def moment(text: str) -> datetime:
    """The moment that an ISO 8601 date or date and time names; raises ValidationError."""
    try:
        read = datetime.fromisoformat(text.strip())
        aware = read if read.tzinfo else read.replace(tzinfo=UTC)
        aware.astimezone(UTC)  # the first and last hours of the calendar have no UTC
    except (ValueError, OverflowError):
        raise ValidationError(f"Not a date: {text[:40]!r}. Write 2020-01-01 or 2020-01-01T09:30:00Z.") from None
    return aware


def written(moment: datetime) -> str:
    """As answers give it: ISO 8601 in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
