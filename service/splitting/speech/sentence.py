"""One sentence that may hold claims, with its grammar and its speakers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.claim import Name, Speaker
from service.quantity import Quantity
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.syntax import Syntax
from service.splitting.naming.people import KnownNames
from service.splitting.span import Span
from service.splitting.speech.attribution import Quoting
from service.splitting.speech.deeds import Deeds
from service.when import When

NOBODY = Quoting((), ())
NO_DEEDS = Deeds()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may hold claims.

    `syntax` is None where it could not be read; `speakers` belong to `reports` one by one; `author` posted the whole
    sentence; `spoken_of` holds whom "he" and "she" at its beginning safely stand for, `deeds` those among them to whom
    deeds may be attributed, `told_of` whom they most likely mean; `quoting` and `known` (its people) belong to the
    whole article.
    """

    span: Span
    syntax: Syntax | None
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[When, ...]
    reports: tuple[Reported, ...]
    speakers: tuple[Speaker | None, ...] = ()
    quoting: Quoting = NOBODY
    author: Speaker | None = None
    spoken_of: Mapping[str, Speaker] = field(default_factory=dict)
    deeds: Deeds = NO_DEEDS
    told_of: Mapping[str, Name] = field(default_factory=dict)
    known: KnownNames | None = None
