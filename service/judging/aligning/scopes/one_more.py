"""Of two counts one may leave out somebody whom its claim names beside them: "a driver and three passengers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from service.judging.aligning.scopes.whereabouts import THERE
from service.judging.measuring.figures import PERSONS, Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY
from service.judging.vocabulary.actions import DEATH
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import lemmas, read_words
from service.splitting.grammar.persons import TITLES

# "11 people inside and a sheriff's sergeant" are twelve, and so are "one other person" and "11 others".
AND_ONE_MORE = re.compile(
    r"(?:(?!\b(?:were|was|are|is|have|had|has|died|killed)\b)[^.;:,]){0,40}\b(?:and|plus|as well as) "
    r"(?:an?|one|his|her) ((?:[\w’'-]+ ?){1,4})"
)
# "Two were killed before he fatally stabbed an officer": the other side may count the officer, or the killer, as well.
# But somebody who "killed two before being shot dead", or before police killed him, killed no more.
THEN_KILLED = re.compile(
    r"[^.;:]*?\b(?:before|(?:and )?then|and later) (?:"
    r"(?:(?!(?:police|officers?|troops|soldiers|deputies|agents|guards|security|being|was|were|been|by)\b)"
    r"[\w’'-]+ ){0,5}?"
    r"(?:fatally \w+|kill(?:ed|ing)|murder(?:ed|ing))(?! (?:himself|herself|themselves)\b)"
    r"|(?:an?|one|another) (?:[\w’'-]+ ){1,3}(?:was|were) (?:\w+ )?"
    r"(?:killed|murdered|(?:shot|stabbed) (?:dead|to death)))"
)
MAY_FOLLOW = 2  # the officer and the killer
ONE_AND = re.compile(r"\bone (?:other|more|person|man|woman|boy|girl|officer)\b[^.;:]{0,60}\band (?:[\w ]{0,20})$")
# "Khan, his wife and three others": those named are in a count of "five people".
WITH_OTHERS = re.compile(r",? (?:and|plus|as well as|(?:along|together) with) (?:the |his |her |their )?$")
SINGLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)(?: [\w’'-]+){0,3} ([\w’'-]+)$")
SEVERAL = frozenset("police crew staff people personnel".split())


def with_one_more(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One names somebody apart whom the other counts with the rest: an officer is a person, but not a civilian."""
    (few, side), (many, _) = pair.smaller_first(ours, theirs)
    more = many.quantity.value - few.quantity.value
    if few.group and many.group and more <= _singles_before(few, side):
        return True
    behind = side.published.behind(few.quote.end)
    if 0 < more <= MAY_FOLLOW and few.action == many.action == DEATH and THEN_KILLED.match(behind):
        return True
    if many.group != PERSONS or not few.group or more != 1:
        return False
    one_more = AND_ONE_MORE.match(behind)
    return bool(one_more and _names_person(one_more.group(1))) or ONE_AND.search(side.around(few)[0]) is not None


def leaves_somebody_out(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """ "A driver and three passengers" are not "three people", nor are "two women and three children"."""
    if not ours.group or not theirs.group or ours.quantity.counted == theirs.quantity.counted:
        return False
    return _is_with_others(ours, pair.ours) != _is_with_others(theirs, pair.theirs)


def _is_with_others(figure: Figure, side: Side) -> bool:
    """Others to whom the same was done stand right before it."""
    joined = WITH_OTHERS.search(side.around(figure)[0])
    counted = {one.quote.end - side.claim.sentence_start for one in side.figures if one.group}
    return joined is not None and (joined.start() in counted or _singles_before(figure, side) > 0)


def _singles_before(figure: Figure, side: Side) -> int:
    """How many people are named singly right before it: "Khan, 34, his wife and three others"."""
    before = side.around(figure)[0]
    joined = WITH_OTHERS.search(before)
    told = [one for one in before[: joined.start()].split(", ") if not one.isdecimal()] if joined else []
    names = tuple(name.surface for name in side.names if name.kind in SOMEBODY)
    return sum(1 for _ in takewhile(lambda one: _ends_in(names, one) or _is_one_person(one), reversed(told)))


def _ends_in(names: Sequence[str], told: str) -> bool:
    """It ends in one of the names, and not in that of a place where something was: "in Jos and three others"."""
    return any(told.endswith(name) and not THERE.search(told.removesuffix(name)) for name in names)


def _is_one_person(told: str) -> bool:
    """It ends in "a driver", "the police officer"; but "the police" and "the drivers" are several."""
    last = SINGLE.search(told)
    return last is not None and last.group(1) not in SEVERAL and (last.group(1) in people() or last.group(1) in TITLES)


def _names_person(text: str) -> bool:
    return any(word in people() or word in TITLES for word in lemmas(read_words(text)))
