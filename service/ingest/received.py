"""What comes in becomes an Article: HTML is turned into text, and text that is HTML is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from service.article import Article, ArticleHead, BodyFormat
from service.errors import InvalidInput
from service.splitting.lines.html import read_html
from service.splitting.lines.markup import CMS_TAG

# Characters of a draft, some 20,000 words: a busy core checks them in ten to twenty seconds, and answers 3 MB. Eight
# times as many, an article at its longest, took 51 seconds and 38 MB: a writer does not wait that long.
LONGEST_DRAFT = 131_072


def draft(given: Mapping[str, Any], longest_body: int) -> Article:
    """As `article`, but no longer than can be checked while somebody waits; nothing is cut silently."""
    return article(given, min(longest_body, LONGEST_DRAFT))


def article(given: Mapping[str, Any], longest_body: int) -> Article:
    """The article that a loaded ArticleInSchema describes.

    Raises InvalidInput if the body is longer than `longest_body` characters, is HTML declared as text, or is HTML
    without any text.
    """
    fields = {name: value for name, value in given.items() if value is not None}
    body, body_format = fields.pop("body"), fields.pop("body_format")
    if len(body) > longest_body:
        raise InvalidInput("/body", f"at most {longest_body:,} characters are read; this one has {len(body):,}")
    return Article(ArticleHead(**fields), _text(body, body_format))


def _text(body: str, body_format: BodyFormat) -> str:
    if body_format is BodyFormat.TEXT:
        if tag := CMS_TAG.search(body):
            raise InvalidInput(
                "/body_format",
                f'the body holds HTML ({tag.group()} at position {tag.start()}): say "html", or send text',
            )
        return body
    text = read_html(body).text
    if not text.strip():
        raise InvalidInput("/body", "the HTML holds no text")
    return text
