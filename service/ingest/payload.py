"""A payload in the shape of somebody else's system: values, and where they stand as JSON pointers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from service.article import BodyFormat
from service.errors import InvalidInput
from service.ingest.pointers import steps
from service.splitting.lines.html import read_html
from service.splitting.lines.markup import CMS_TAG


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the pointer to its place in the payload; None with the place where it would be if it is missing."""

    value: Any
    pointer: str

    @property
    def text(self) -> str:
        """The value in small letters if it is text, else "": for comparing with known words."""
        return self.value.strip().lower() if isinstance(self.value, str) else ""

    def without_markup(self) -> Found:
        """The text of a title in HTML, None if it has none; a value that isn't text stays, to be refused later."""
        return replace(self, value=read_html(self.value).text or None) if isinstance(self.value, str) else self

    @property
    def format(self) -> BodyFormat:
        """HTML if the text contains tags, whatever the payload says: much that is declared plain is not."""
        is_html = isinstance(self.value, str) and CMS_TAG.search(self.value)
        return BodyFormat.HTML if is_html else BodyFormat.TEXT

    def if_address(self) -> Found:
        """The same if it is a web address; with None if it is another kind of identifier."""
        return self if self.text.startswith(("http://", "https://")) else replace(self, value=None)

    def as_language(self) -> Found:
        """A language tag with hyphens, where locales such as en_GB have underscores."""
        return replace(self, value=self.value.replace("_", "-")) if isinstance(self.value, str) else self


def first(payload: Any, *pointers: str) -> Found:
    """The value at the first of the pointers that leads to more than null, "" or []."""
    for pointer in pointers:
        value = _at(payload, pointer)
        if value not in (None, "", []):
            return Found(value, pointer)
    return Found(None, pointers[0])


def first_of(*several: Found) -> Found:
    """The first that has a value, else the first."""
    return next((one for one in several if one.value is not None), several[0])


def _at(payload: Any, pointer: str) -> Any:
    value = payload
    for step in steps(pointer):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return value


def objects(payload: Any, pointer: str) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The objects of a list with their pointers; raises InvalidInput if it holds anything else."""
    several = _at(payload, pointer)
    if several is None:
        return ()
    if not isinstance(several, list):
        raise InvalidInput(pointer, "a list was expected")
    return tuple((f"{pointer}/{n}", an_object(one, f"{pointer}/{n}")) for n, one in enumerate(several))


def an_object(value: Any, pointer: str = "") -> Mapping[str, Any]:
    """The value, if it is a JSON object; raises InvalidInput if not."""
    if not isinstance(value, Mapping):
        raise InvalidInput(pointer, "a JSON object was expected")
    return value


def named_moment(found: Found) -> datetime | None:
    """The moment it names, in UTC if no zone is given; None if it is not a date."""
    try:
        read = datetime.fromisoformat(found.value.strip())
    except (AttributeError, ValueError):  # no text, or no date
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def in_utc(found: Found) -> datetime | None:
    """The same in UTC; None, too, if that lies outside the calendar, as the last hours of the year 9999 may."""
    read = named_moment(found)
    try:
        return read and read.astimezone(UTC)
    except OverflowError:
        return None


def moment(found: Found) -> datetime | None:
    """The moment it names; raises InvalidInput if something else than a date stands there."""
    if (read := named_moment(found)) is None and found.value is not None:
        raise InvalidInput(found.pointer, "a date and time such as 2024-03-05T08:30:00Z was expected")
    return read


def edited(found: Found) -> datetime | None:
    """When a text was last changed; None without a time of day, which gives no order."""
    return in_utc(found) if ":" in found.text else None


def absolute(address: str, base: str) -> str:
    """The address as a page at `base` means it; as it is where either is none, such as "http://[", which feeds have."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def publisher(addresses: Sequence[Found]) -> Found:
    """Who published it: the host of the first address with one, so http://www.herald.example/a gives herald.example."""
    hosts = (replace(address, value=_host(address.value)) for address in addresses)
    return first_of(*hosts)


def _host(address: Any) -> str | None:
    if not isinstance(address, str):
        return None
    scheme, _, rest = address.strip().partition(":")
    if scheme.lower() in ("http", "https"):
        return _web_host(address.strip())
    if scheme.lower() == "tag":  # RFC 4151: tag:herald.example,2024:a, and Superdesk's tag:herald.example:2024:a
        return _named(rest.replace(",", ":").partition(":")[0])
    if address.lower().startswith("urn:newsml:"):  # RFC 3085: urn:newsml:herald.example:20240305:a:1
        return _named(address.split(":")[2])
    return None


def _web_host(address: str) -> str | None:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _named(authority: str) -> str | None:
    """The domain of a tag's or URN's authority, which may be a mail address; "localhost" names nobody."""
    domain = authority.lower().rpartition("@")[2].removeprefix("www.")
    return domain if "." in domain else None
