"""schema.org's NewsArticle in JSON-LD: alone, in a list, or among other things in a @graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from service.errors import InvalidInput
from service.ingest.incoming import Incoming, Status, embargo
from service.ingest.payload import Found, an_object, edited, first, first_of, moment, publisher

ARTICLES = frozenset(
    """Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting Report SocialMediaPosting""".split()
)
STATUSES = {
    "draft": Status.DRAFT,
    "incomplete": Status.DRAFT,
    "pending": Status.DRAFT,
    "embargoed": Status.EMBARGOED,
    "withheld": Status.WITHHELD,
    "canceled": Status.CANCELLED,
    "cancelled": Status.CANCELLED,
    "retracted": Status.CANCELLED,
    "withdrawn": Status.CANCELLED,
    "obsolete": Status.CANCELLED,
    "deleted": Status.DELETED,
}

SKEW = timedelta(minutes=10)  # how far the CMS's clock may be ahead before its "now" counts as the future


def read(payload: Any, now: datetime) -> Incoming:
    """The one article of a JSON-LD document; raises InvalidInput if there is none, or several."""
    at = _only_article(payload)
    status, told_by = _status(payload, at, now)
    url = _plain(payload, at, "url", "mainEntityOfPage", "@id").if_address()
    identifier = first_of(_plain(payload, at, "identifier", "@id"), url)
    body = _plain(payload, at, "articleBody", "text")
    return Incoming(
        source=first_of(
            publisher([url, identifier, _plain(payload, f"{at}/publisher", "url", "@id")]),
            _plain(payload, f"{at}/publisher", "name"),
        ),
        external_id=identifier,
        url=url,
        title=_plain(payload, at, "headline", "name").without_markup(),
        body=body,
        body_format=body.format,
        published_at=_plain(payload, at, "datePublished", "dateCreated"),
        language=_plain(payload, at, "inLanguage").as_language(),
        status=status,
        told_by=told_by,
        edited_at=edited(_plain(payload, at, "dateModified")),
    )


def _only_article(payload: Any) -> str:
    found = [at for at, node in _nodes(payload, "") if _is_article(node)]
    if len(found) != 1:
        raise InvalidInput(found[1] if found else "", f"one NewsArticle was expected, there are {len(found)}")
    return found[0]


def _nodes(value: Any, at: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The objects of the document, of its list and of its graph, but not those inside an article."""
    several = value if isinstance(value, list) else [value]
    for n, one in enumerate(several):
        place = f"{at}/{n}" if isinstance(value, list) else at
        node = an_object(one, place)
        yield place, node
        if not _is_article(node) and isinstance(node.get("@graph"), list):
            yield from (
                (f"{place}/@graph/{m}", an_object(o, f"{place}/@graph/{m}")) for m, o in enumerate(node["@graph"])
            )


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    several = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and kind.rpartition("/")[2].rpartition(":")[2] in ARTICLES for kind in several)


def _status(payload: Any, at: str, now: datetime) -> tuple[Status, Found]:
    said, published = _plain(payload, at, "creativeWorkStatus"), _plain(payload, at, "datePublished")
    if status := STATUSES.get(said.text.rpartition("/")[2]):
        return status, said
    return embargo(moment(published), now + SKEW), published


def _plain(payload: Any, at: str, *names: str) -> Found:
    """The first of these properties with a value; of a list its first value, of an object its name or id."""
    return first_of(*(_named(payload, f"{at}/{name}") for name in names))


def _named(payload: Any, pointer: str) -> Found:
    found = first(payload, pointer)
    while isinstance(found.value, list):
        found = first(payload, f"{found.pointer}/0")
    if isinstance(found.value, Mapping):
        names = ("@value", "@id", "value", "url", "alternateName", "name")
        return first(payload, *(f"{found.pointer}/{name}" for name in names))
    return found
