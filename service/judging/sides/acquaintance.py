"""Whether two articles name anybody or any place in common: if not, they are about two events, however alike they read.

"A car bomb killed eight people in Mosul. Twenty were wounded." and "A car bomb killed 15 people in Kirkuk. Thirty-five
were wounded." are nearly one text; of most of their claims neither says where it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING

from service.claim import Name
from service.judging.vocabulary.everyday import wide_names
from service.lazy import lazy_property
from service.splitting.naming.names import read_names, same_name
from service.splitting.vocabulary.gazetteer import gazetteer

if TYPE_CHECKING:
    from service.judging.sides.side import Side

LEADS_KEPT = 1024  # three kilobytes each; with fewer, names are read again for the next article on the same event
# One country may be in the news twice a day; two that both articles name are not a coincidence.
WIDE_ENOUGH = 2
# "US" and "EU" are also words in lower case.
TOO_SHORT = 3

_WORD_OF_A_NAME = re.compile(r"[^\W_]+")
_WHERE = re.compile(
    r"\b(?:in|at|near|off|outside|around|from|of) (?:the |central |northern |southern |eastern |western )?$"
)
_HEADLINE_WHERE = re.compile(r"\b(?:in|at|near|off|outside|around|from) ((?:[A-Z][\w'’-]+ ?)+)")


@dataclass(frozen=True, slots=True)
class Named:
    """Names by their canonical forms; which are places or stand where a place would, and which are in the title."""

    names: dict[str, Name]
    places: frozenset[str]
    in_title: frozenset[str]

    def narrow(self) -> dict[str, Name]:
        """Without countries and the like."""
        return {canonical: name for canonical, name in self.names.items() if canonical not in wide_names()}


class Acquaintance:
    """The claims of two articles that are compared, and what they name."""

    def __init__(self) -> None:
        self._ours: dict[int, Side] = {}
        self._theirs: dict[int, Side] = {}

    def add(self, ours: Side, theirs: Side) -> None:
        """Takes in one more pair; all have to be in before anything is asked."""
        self._ours[id(ours)] = ours
        self._theirs[id(theirs)] = theirs

    @lazy_property
    def told(self) -> tuple[frozenset[str], frozenset[str]]:
        """The sentences of our claims, and those of theirs."""
        ours, theirs = (frozenset(side.sentence for side in sides.values()) for sides in (self._ours, self._theirs))
        return ours, theirs

    @lazy_property
    def strangers(self) -> bool:
        """Both name places or have names in their titles, and neither names anything that the other does.

        But an official who speaks in one and a town in the other may well belong together.
        """
        ours, theirs = _named(self._ours.values()), _named(self._theirs.values())
        here, there = ours.narrow(), theirs.narrow()
        if not here or not there:
            here, there = ours.names, theirs.names
        wide = (ours.names.keys() & theirs.names.keys()) - here.keys()
        if not _contrasted(ours, theirs, here.keys() | there.keys()) or len(wide) >= WIDE_ENOUGH:
            return False
        return not (_share(here, there) or _one_holds_the_other(ours, theirs) or self._stand_in(here, there))

    def _stand_in(self, ours: dict[str, Name], theirs: dict[str, Name]) -> bool:
        """One of the names stands in the other article's opening or sentences, read as a name there or not."""
        here, there = _words_of(self._ours.values()), _words_of(self._theirs.values())
        return _any_in(ours, there) or _any_in(theirs, here) or bool(_headline_places(self._ours.values()) & there)


def _contrasted(ours: Named, theirs: Named, telling: Set[str]) -> bool:
    """Both have places among these names, or both have some of these names in their titles."""
    told = ((ours.places, theirs.places), (ours.in_title, theirs.in_title))
    return any(one & telling and other & telling for one, other in told)


def _named(sides: Iterable[Side]) -> Named:
    """What the articles' openings and then the claims themselves name."""
    told: list[tuple[Name, str]] = []
    in_title: set[str] = set()
    for lead, title in {(side.published.lead, side.published.article.title or "") for side in sides}:
        read, title_end = names_in_lead(lead, title)
        told += [(name, lead[: name.start]) for name in read]
        in_title |= {name.canonical for name in read if name.start < title_end}
    told += [(name, side.published.before(name.start)) for side in sides for name in side.names]
    places = (name.canonical for name, before in told if name.kind == "place" or _WHERE.search(before))
    return Named({name.canonical: name for name, _ in told}, frozenset(places), frozenset(in_title))


def names_around(side: Side) -> tuple[Name, ...]:
    """The names of its article's opening, then those of the claim."""
    opening, _ = names_in_lead(side.published.lead, side.published.article.title or "")
    return *opening, *side.names


@lru_cache(maxsize=LEADS_KEPT)
def names_in_lead(lead: str, title: str) -> tuple[tuple[Name, ...], int]:
    """The names of an article's opening, and where its title ends.

    A capitalised headline shows no names except after "in" and "near".
    """
    end = len(" ".join(title.split()))
    if _is_in_capitals(title):
        return tuple(name for name in read_names(lead) if name.start > end), 0
    return read_names(lead), end


def _is_in_capitals(title: str) -> bool:
    """Every longer word begins with a capital: "Car Bomb Kills 15 at Market in Mosul"."""
    return all(
        word[0].isupper() for word in _WORD_OF_A_NAME.findall(title) if len(word) > TOO_SHORT and word[0].isalpha()
    )


def _headline_places(sides: Iterable[Side]) -> frozenset[str]:
    """What follows "in" and "near" in a capitalised headline, lower-cased."""
    titles = {side.published.article.title or "" for side in sides}
    found = (name for title in titles if _is_in_capitals(title) for name in _HEADLINE_WHERE.findall(title))
    return frozenset(word for name in found for word in _WORD_OF_A_NAME.findall(name.lower()) if len(word) > TOO_SHORT)


def _share(ours: dict[str, Name], theirs: dict[str, Name]) -> bool:
    if ours.keys() & theirs.keys():
        return True
    return any(same_name(one, other) for one in ours.values() for other in theirs.values())


def _one_holds_the_other(ours: Named, theirs: Named) -> bool:
    """A place of one lies in one of the other, as Mosul in Iraq."""
    return any(gazetteer().nested(one, other) for one in ours.names for other in theirs.names)


def _words_of(sides: Iterable[Side]) -> frozenset[str]:
    """The words of the leads and sentences, lower-cased."""
    told = {text for side in sides for text in (side.published.lead, side.sentence)}
    return frozenset(word for text in told for word in _words(text))


@lru_cache(maxsize=LEADS_KEPT)
def _words(text: str) -> frozenset[str]:
    return frozenset(map(intern, _WORD_OF_A_NAME.findall(text.lower())))


def _any_in(named: dict[str, Name], words: frozenset[str]) -> bool:
    """All the words of some name are among these."""
    parts = (
        {word for word in _WORD_OF_A_NAME.findall(name.surface.lower()) if len(word) > TOO_SHORT}
        for name in named.values()
    )
    return any(part <= words for part in parts if part)
