"""Two sums of money may be for different things, or one may be only a part set aside from the other."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import VERY_SURE
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.splitting.vocabulary.calendar import WEEKDAY_NAMES

# The purpose follows the sum within three words: "$9 billion in aid for schools", "on furs".
PURPOSE = re.compile(
    r"(?: [a-z-]+){0,3}? (?:on|for|towards?)(?! (?:each|example|free|now|good|average|top|time)\b) ([^.;,]*)"
)
# Where this many sums have one of these behind them, the claim is a list of items.
ITEM, ITEMS = re.compile(r"(?: in [a-z]+)? (?:on|for|at|to)\b"), 3
# "Paid $5 million for the house" gives a price, and somebody fined "for speeding" was fined for one thing.
IS_NO_PURPOSE = frozenset({"price", "fine", "steal", "revenue", "profit", "loss"})
# What follows these is not the purpose.
ENDS = re.compile(r" (?:in|at|by|after|before|when|while|that|which|who|from|as|because|since|until|to)\b")
TIMES = frozenset(
    "year month week weekend day hour quarter decade time first second third last next past coming same".split()
) | {day.lower() for day in WEEKDAY_NAMES}
LOWER = re.compile(r"\b[a-z][a-z-]+\b")
SET_ASIDE = re.compile(
    r"\b(?:geared (?:to|towards?)|aimed at|targeted (?:at|to)|(?:earmark|reserv|dedicat|designat|ring-?fenc)ed"
    r"|set aside)([^.;]*)"
)
# "Divert $4 billion from the army's projects": more may come from elsewhere.
DIVERTS = re.compile(
    r"\b(?:divert|shift|mov|transfer|redirect|reallocat|reprogram|tak|draw|drew|took)\w* (?:[a-z]+ )?$"
)
FROM_A_PURSE = re.compile(r"(?: [a-z]+)? from ([^.;,]*?)(?: to |[.;,]|$)")
# "The bill contains $320 billion for small firms" beside "a $484 billion bill".
CONTAINS = re.compile(r"\b(?:contain|includ)(?:s|ed|ing|es?)? $")
WHOLE = re.compile(r"(?: [\w-]+){0,4} (?:bill|package|plan|measure|deal|act|law|budget|programme|program)\b")


def for_another_purpose(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was spent "on furs" is not what was spent "on a cruise", nor is money "for schools" money "for roads"."""
    if not (ours.is_money and theirs.is_money) or pair.read_as_one(ours, theirs) >= VERY_SURE:
        return False
    one, other = _purpose(ours, pair.ours), _purpose(theirs, pair.theirs)
    return bool(one and other) and one.isdisjoint(pair.theirs.lemmas) and other.isdisjoint(pair.ours.lemmas)


def _purpose(figure: Figure, side: Side) -> frozenset[str]:
    """The lemmas of its purpose; none where that is only a name, which may stand for anything."""
    behind = side.within(figure)[1]
    if _is_an_item(side):
        return _content(ITEM.sub("", behind)) if ITEM.match(behind) else frozenset()
    found = None if figure.action in IS_NO_PURPOSE else PURPOSE.match(behind)
    told = ENDS.split(found.group(1), maxsplit=1)[0] if found else ""
    plain = _content(" ".join(LOWER.findall(told)))
    return _content(told) if plain else frozenset()


def _is_an_item(side: Side) -> bool:
    """Its claim lists items: "$4,272 on a cruise, $2,306 at the Sea World and $300 at Harrow's"."""
    return sum(one.is_money and ITEM.match(side.within(one)[1]) is not None for one in side.figures) >= ITEMS


def only_set_aside(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One is set aside for some, taken from one purse or contained in a package; the other is larger."""
    if not (ours.is_money and theirs.is_money):
        return False
    (part, its), (whole, of) = pair.smaller_first(ours, theirs)
    told = _told_apart(part, its)
    apart = bool(told - of.lemmas) and not _told_apart(whole, of) & told
    return apart or (_is_contained(part, its) and WHOLE.match(of.within(whole)[1]) is not None)


def _told_apart(figure: Figure, side: Side) -> frozenset[str]:
    """For whom it is set aside, or from which budget it is taken."""
    before, behind = side.within(figure)
    aside = SET_ASIDE.search(behind)
    purse = FROM_A_PURSE.match(behind) if DIVERTS.search(before) else None
    return _content(" ".join(found.group(1) for found in (aside, purse) if found))


def _is_contained(figure: Figure, side: Side) -> bool:
    before, behind = side.within(figure)
    return CONTAINS.search(before) is not None and PURPOSE.match(behind) is not None


def _content(text: str) -> frozenset[str]:
    return lemmas(read_words(text)) - stop_words() - TIMES
