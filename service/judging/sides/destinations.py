"""Where a claim says that somebody or something goes."""

from __future__ import annotations

from collections.abc import Iterator

from service.claim import Name
from service.judging.sides.side import Side
from service.judging.vocabulary.words import read_words
from service.lazy import once

TOWARDS = frozenset({"to", "for", "into"})
# What is moved for good goes to one place only; people travel to many.
MOVING = frozenset({"move", "relocate", "transfer", "shift", "extradite", "deport", "divert"})
GOING = MOVING | frozenset({"go", "send", "bind", "bound", "head", "travel", "fly", "deploy", "leave", "return"})
# So does a ship or a plane on one voyage, wherever people travel from there.
CRAFT = frozenset(
    "ferry ship vessel boat dinghy tanker freighter liner yacht trawler plane jet airliner flight train".split()
)
VOYAGE = frozenset({"bind", "bound", "head", "fly", "sail", "way", "route"})
# How many words before the name to search for the verb: fewer for going, more for moving, whose object is between.
GOING_WITHIN, MOVING_WITHIN = 3, 6
LOOKED_BACK = 90  # characters: longer than that many words


@once
def destinations(side: Side) -> tuple[Name, ...]:
    """The names that words of going lead to ("bound for Kuwait", "sent to Kuwait"), known as places or not."""
    return tuple(_led_to(side, GOING, GOING_WITHIN))


@once
def moved_to(side: Side) -> tuple[Name, ...]:
    """The destinations to which something is moved for good, or a ship or a plane is bound."""
    bound = _led_to(side, VOYAGE, MOVING_WITHIN) if side.lemmas & CRAFT else ()
    return tuple(dict.fromkeys((*_led_to(side, MOVING, MOVING_WITHIN), *bound)))


def _led_to(side: Side, going: frozenset[str], reach: int) -> Iterator[Name]:
    for name in side.names:
        if name.kind not in ("place", ""):
            continue
        before = read_words(side.published.before(name.start)[-LOOKED_BACK:])[-reach:]
        if before and before[-1].lower in TOWARDS and any(word.lemma in going for word in before):
            yield name
