"""The outline of a feed's XML: whether it is complete, and what feedparser ignores."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

TOMBSTONE = "http://purl.org/atompub/tombstones/1.0 deleted-entry"  # RFC 6721
FIRST_TAG = re.compile(rb"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")
LONGEST_ROOT = 80  # characters that are quoted back: a longer one is no name
# How expat says that XML ends too early. Many feeds are broken in other ways, which say nothing of the end.
ENDS_EARLY = {
    expat.errors.codes[found]
    for found in (
        expat.errors.XML_ERROR_NO_ELEMENTS,
        expat.errors.XML_ERROR_UNCLOSED_TOKEN,
        expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
        expat.errors.XML_ERROR_PARTIAL_CHAR,
    )
}


@dataclass(frozen=True, slots=True)
class Outline:
    """The name of the root element, whether it is closed, and the ids of all deleted entries.

    Those before the place where the XML breaks; feedparser keeps only one of them.
    """

    root: str
    is_whole: bool
    deleted: tuple[str, ...]


def outline_of(xml: bytes) -> Outline:
    """The outline of XML, well-formed or not."""
    roots: list[str] = []
    deleted: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if not roots:
            roots.append(name.rpartition(" ")[2])
        if name == TOMBSTONE and "ref" in attributes:
            deleted.append(attributes["ref"])

    reader = expat.ParserCreate(namespace_separator=" ")
    reader.StartElementHandler = begin
    ends = _ends(reader, xml)
    plain = xml.replace(b"\0", b"")  # leaves the ASCII of UTF-16
    root = roots[0] if roots else _first_tag(plain)
    return Outline(root[:LONGEST_ROOT], ends or _closes(plain, root, at_end=ends is False), tuple(deleted))


def _ends(reader: expat.XMLParserType, xml: bytes) -> bool | None:
    """Whether it is complete to its end; None if it breaks before, or is in an encoding that expat doesn't know."""
    try:
        reader.Parse(xml, True)
    except expat.ExpatError as error:
        return False if error.code in ENDS_EARLY else None
    except (LookupError, ValueError):
        return None
    return True


def _first_tag(xml: bytes) -> str:
    found = FIRST_TAG.search(xml)
    return found[1].decode(errors="replace") if found else ""


def _closes(xml: bytes, root: str, *, at_end: bool) -> bool:
    """The root is closed somewhere; `at_end`, only at the end, as an item's text may contain the closing tag."""
    closing = rb"</(?:[\w.-]+:)?" + re.escape(root.encode()) + rb"\s*>" + (rb"\s*\Z" if at_end else b"")
    return re.search(closing, xml, re.IGNORECASE) is not None
