"""An article as it comes in and as it goes out."""

from __future__ import annotations

from typing import ClassVar

from marshmallow import fields, validate

from service.api.schemas.fields import BLANK, Cursor, Id, Moment, Shape, Source, Text
from service.api.schemas.sides import Answer, Given
from service.article import BodyFormat

LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"  # the shape of a BCP 47 tag
ADDRESS = rf"^https?://[^{BLANK}/?#<>\"]+[^{BLANK}<>\"]*$"  # non-ASCII letters too: publishers have them


class ArticleInSchema(Given):
    """The canonical article, which every format is turned into."""

    RULE: ClassVar = {
        "if": {"properties": {"body_format": {"const": "html"}}, "required": ["body_format"]},
        "else": {"properties": {"body": {"not": {"pattern": "<[/!A-Za-z]"}}}},
    }

    source = Source(
        required=True,
        metadata={
            "description": "Who published it: an outlet's id, such as dailymail.co.uk. Blanks around it are "
            "stripped, and a host name is lower-cased."
        },
    )
    external_id = Text(
        allow_none=True,
        metadata={
            "description": "The source's own id; the same id with changed content (title, body or published_at) is the "
            "next revision. Without one, each edit is an article of its own, matched against its own earlier text."
        },
    )
    url = Text(
        allow_none=True,
        longest=2000,
        validate=Shape(ADDRESS, error="Not an http or https address."),
        metadata={"pattern": ADDRESS},
    )
    title = Text(allow_none=True, longest=2000)
    body = Text(required=True, longest=None, metadata={"description": "The text, or HTML if body_format says so."})
    body_format = fields.Enum(
        BodyFormat, by_value=True, load_default=BodyFormat.TEXT, metadata={"description": "What body holds."}
    )
    published_at = Moment(
        date_alone=True,
        allow_none=True,
        metadata={"description": "ISO 8601 date, or date and time; UTC if no zone is given."},
    )
    language = Text(
        allow_none=True,
        longest=35,
        validate=Shape(LANGUAGE, error="Not a language tag such as en or en-GB."),
        metadata={
            "description": "A BCP 47 language tag; en if none is given. Whatever it says, texts are read as English.",
            "pattern": LANGUAGE,
        },
    )


class PushedArticleSchema(ArticleInSchema):
    """The same with what only pushed formats say: when the publisher last changed it."""

    edited_at = Moment(allow_none=True)


class ArticleHeadSchema(Answer):
    """A stored article without its body; id is null in a dry run."""

    id = Id()
    source = fields.String()
    external_id = fields.String(allow_none=True)
    revision = fields.Integer()
    url = fields.String(allow_none=True)
    title = fields.String(allow_none=True)
    published_at = Moment(allow_none=True)
    language = fields.String()


class ArticleSchema(Answer):
    """A stored article; every span of its claims counts Unicode code points of body."""

    id = Id(attribute="head.id")
    source = fields.String(attribute="head.source")
    external_id = fields.String(attribute="head.external_id", allow_none=True)
    revision = fields.Integer(attribute="head.revision")
    url = fields.String(attribute="head.url", allow_none=True)
    title = fields.String(attribute="head.title", allow_none=True)
    body = fields.String()
    published_at = Moment(attribute="head.published_at", allow_none=True)
    language = fields.String(attribute="head.language")


class ArticleQuerySchema(Given):
    """Which stored articles, and which page of them."""

    source = Source()
    external_id = Text(metadata={"description": "Each source has its own: with source, this is at most one article."})
    cursor = Cursor()
    limit = fields.Integer(load_default=50, validate=validate.Range(1, 500))


class ArticlePageSchema(Answer):
    """Some articles; next_cursor leads to the ones after them, null at the end."""

    articles = fields.List(fields.Nested(ArticleHeadSchema), attribute="items")
    next_cursor = fields.String(allow_none=True)
