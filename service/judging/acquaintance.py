"""Whether two articles name anybody or any place in common: if not, they tell of two events, however alike they read.

"A car bomb killed eight people in Mosul. Twenty were wounded." and "A car bomb killed 15 people in Kirkuk. Thirty-five
were wounded." are nearly one text; of most of their claims neither says where it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from service.claim import Name
from service.judging.lexicon import wide_names
from service.splitting.gazetteer import gazetteer
from service.splitting.names import read_names, same_name

if TYPE_CHECKING:
    from service.judging.comparison import Side

LEADS_KEPT = 4096
# One country may be in the news twice a day; two that both articles name are no chance.
WIDE_ENOUGH = 2
# A headline in which so many words are capitalised tells no names apart.
HEADLINE_CASE = 0.6

Named = dict[str, Name]  # by canonical name


class Acquaintance:
    """The claims of two articles that are laid beside each other, and what they name."""

    def __init__(self) -> None:
        self._ours: dict[int, Side] = {}
        self._theirs: dict[int, Side] = {}

    def add(self, ours: Side, theirs: Side) -> None:
        """A pair more, before anybody asks."""
        self._ours[id(ours)] = ours
        self._theirs[id(theirs)] = theirs

    @cached_property
    def strangers(self) -> bool:
        """Both articles name something in their opening or in these claims, and nothing that the other names."""
        ours, theirs = _named(self._ours.values()), _named(self._theirs.values())
        if not ours or not theirs:
            return False
        here, there = _narrow(ours), _narrow(theirs)
        if here and there:
            wide = (ours.keys() - here.keys()) & (theirs.keys() - there.keys())
            return len(wide) < WIDE_ENOUGH and not self._share(here, there)
        return not self._share(ours, theirs)

    def _share(self, ours: Named, theirs: Named) -> bool:
        if ours.keys() & theirs.keys():
            return True
        if any(_may_be_one(one, other) for one in ours.values() for other in theirs.values()):
            return True
        return _stand_in(ours, self._theirs.values()) or _stand_in(theirs, self._ours.values())


def _named(sides: Iterable[Side]) -> Named:
    leads = {(side.published.lead, side.published.article.title or "") for side in sides}
    names = [*(name for lead in leads for name in _in_lead(*lead)), *(name for side in sides for name in side.names)]
    return {name.canonical: name for name in names}


def _narrow(named: Named) -> Named:
    return {canonical: name for canonical, name in named.items() if canonical not in wide_names()}


@lru_cache(maxsize=LEADS_KEPT)
def _in_lead(lead: str, title: str) -> tuple[Name, ...]:
    """The names of an article's opening; of a headline in capitals nothing is read."""
    words = re.findall(r"[^\W\d_]+", title)
    capitals = sum(word[0].isupper() for word in words)
    return read_names(lead.removeprefix(title) if capitals > HEADLINE_CASE * len(words) else lead)


def _may_be_one(ours: Name, theirs: Name) -> bool:
    """One name, or one place that lies in the other."""
    known = gazetteer()
    one, other = ours.canonical, theirs.canonical
    return same_name(ours, theirs) or known.contains(one, other) or known.contains(other, one)


def _stand_in(named: Named, sides: Iterable[Side]) -> bool:
    """One of the names stands in the other article's opening or sentences, whatever was read as a name there."""
    told = {text for side in sides for text in (side.published.lead, side.published.sentence)}
    text = " ".join(told).lower()
    return any(re.search(rf"\b{re.escape(name.surface.lower())}\b", text) for name in named.values())
