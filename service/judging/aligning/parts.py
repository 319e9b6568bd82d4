"""Of two figures one may count only a part of what the other counts, or the same thing of another place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from service.claim import Name
from service.judging.measuring.actions import LIVE
from service.judging.measuring.cues import DEATH
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import doers, people, reach, stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.splitting.grammar.persons import TITLES
from service.splitting.vocabulary.gazetteer import gazetteer

PERSON = "person"
# What is said to be counted too: "four people were killed (including the shooter)", but not "the wife of the gunman".
INCLUDED = re.compile(r"\b(?:including|counting|among them)\b([^.;()]*)")
DOER = re.compile(r"(?<!of )\b(?:the|a|an|one|alleged|suspected|apparent) (?:\w+ )?([a-z]+?)s?\b")
# Up to two words beside a figure that tell among whom: "among senior staff, 36 percent".
AMONG_BEFORE = re.compile(r"\b[Aa]mong (?:the |its |his |her |their )?([\w'’-]+(?: [\w'’-]+)?),? $")
AMONG_AFTER = re.compile(r" among (?:the |its |his |her |their )?([\w'’-]+(?: [\w'’-]+)?)")
# What stands around a figure that is told as a part of another.
INCLUDES = re.compile(r"\b(?:include|includes|included|including|among them)(?: (?:at least|about|some|more than))? $")
ARE_AMONG = re.compile(r" (?:were|are|was|is) among (?:the|those|them)\b")
# A government, not a country's name nor what belongs to it.
THE_STATE = re.compile(r"\b[Tt]he state(?! (?:department|media|television|tv|news|of))\b")
PLACES = ("place", "")  # kinds of names that may be places
# What stands between two places that are counted together: "in El Paso, Texas, and Dayton".
AND = re.compile(r",? and (?:in |at |near )?")
THERE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear) $")
SECOND_OF_ONE_COUNTRY = frozenset({"herzegovina", "tobago", "barbuda", "nevis", "principe", "labrador"})
# "11 people inside and a sheriff's sergeant" are twelve, and so are "one other person" and "11 others".
AND_ONE_MORE = re.compile(
    r"(?:(?!\b(?:were|was|are|is|have|had|has|died|killed)\b)[^.;:,]){0,40}\b(?:and|plus|as well as) "
    r"(?:an?|one|his|her) ((?:[\w’'-]+ ?){1,4})"
)
ONE_AND = re.compile(r"\bone (?:other|more|person|man|woman|boy|girl|officer)\b[^.;:]{0,60}\band (?:[\w ]{0,20})$")
# "Khan, his wife and three others": those before are counted with "four people".
WITH_OTHERS = re.compile(r",? (?:and|plus|as well as|(?:along|together) with) (?:the |his |her |their )?$")
SINGLE = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)(?: [\w’'-]+){0,3} ([\w’'-]+)$")
SOMEBODY, SEVERAL = (PERSON, ""), frozenset("police crew staff people personnel".split())
AGE = "year"
OLD = re.compile(r" (?:aged |who (?:are|were) )?")  # between people and how old they are: "people 65 or older"
WORLDWIDE = frozenset({"worldwide", "globally", "global"})


def told_as_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """People who "were among the dead", or were "included", are fewer than all of them."""
    one, other = _is_included(ours, pair.ours), _is_included(theirs, pair.theirs)
    if one == other or ours.quantity.counted == theirs.quantity.counted:
        return False
    part, whole = (ours, theirs) if one else (theirs, ours)
    return part.quantity.value < whole.quantity.value


def _is_included(figure: Figure, side: Side) -> bool:
    if not figure.group:
        return False
    text = side.published.sentence
    start, end = (at - side.published.claim.sentence_start for at in (figure.quote.start, figure.quote.end))
    return bool(INCLUDES.search(text[:start]) or ARE_AMONG.match(text[end:]))


def of_another_place(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Each tells how many live in a place of its own, which it names before the figure."""
    if not ours.action == theirs.action == LIVE:
        return False
    here, there = _named_before(ours, pair.ours), _named_before(theirs, pair.theirs)
    return bool(here and there) and len(without(here, there)) == len(here)


def of_several_places(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The dead of El Paso are a part of those "in El Paso and Dayton"."""
    ours_together, theirs_together = _places_told_together(pair.ours), _places_told_together(pair.theirs)
    if bool(ours_together) == bool(theirs_together) or ours.quantity.unit:
        return False
    if ours_together:
        return ours.quantity.value > theirs.quantity.value and not ours_together.isdisjoint(_places(pair.theirs))
    return theirs.quantity.value > ours.quantity.value and not theirs_together.isdisjoint(_places(pair.ours))


def _places_told_together(side: Side) -> frozenset[str]:
    """The places of "in El Paso, Texas, and Dayton": a known one among them, joined by "and", where something was."""
    claim, text = side.published.claim, side.published.sentence
    names = sorted((name for name in claim.names if name.kind in PLACES), key=lambda name: name.start)
    starts = [name.start - claim.sentence_start for name in names]
    ends = [name.end - claim.sentence_start for name in names]
    for n, (one, other) in enumerate(pairwise(names)):
        if "place" not in (one.kind, other.kind) or not AND.fullmatch(text[ends[n] : starts[n + 1]]):
            continue
        first = next((m for m in range(n, 0, -1) if text[ends[m - 1] : starts[m]] != ", "), 0)
        if THERE.search(text[: starts[first]]) and other.canonical not in SECOND_OF_ONE_COUNTRY:
            return frozenset(name.canonical for name in names[first : n + 2])
    return frozenset()


def _places(side: Side) -> frozenset[str]:
    return frozenset(name.canonical for name in side.published.claim.names if name.kind in PLACES)


def _named_before(figure: Figure, side: Side) -> tuple[Name, ...]:
    before = [name for name in side.published.claim.names if name.end <= figure.quantity.start]
    return tuple(name for name in before if name.kind in PLACES)


def one_counts_the_doer(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Four killed, "including the shooter", are the three that others count."""
    counted = {_counts_the_doer(side): figure for side, figure in ((pair.ours, ours), (pair.theirs, theirs))}
    if len(counted) == 1 or not ours.action == theirs.action == DEATH:
        return False
    return counted[True].quantity.value == counted[False].quantity.value + 1


def _counts_the_doer(side: Side) -> bool:
    told = INCLUDED.search(side.published.claim.text.lower())
    return told is not None and not doers().isdisjoint(DOER.findall(told.group(1)))


def with_one_more(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One counts a single one apart whom the other counts with the rest: an officer is a person, but no civilian."""
    (few, side), (many, _) = sorted(((ours, pair.ours), (theirs, pair.theirs)), key=lambda one: one[0].quantity.value)
    more = many.quantity.value - few.quantity.value
    if few.group and many.group and more <= _singles_before(few, side):
        return True
    if many.group != PERSON or not few.group or more != 1:
        return False
    text, offset = side.published.sentence, side.published.claim.sentence_start
    before, after = text[: few.quantity.start - offset], text[few.quote.end - offset :]
    one_more = AND_ONE_MORE.match(after)
    return bool(one_more and _names_person(one_more.group(1))) or ONE_AND.search(before) is not None


def leaves_somebody_out(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """ "A driver and three passengers" are no "three people", nor are "two women and three children"."""
    if not ours.group or not theirs.group or ours.quantity.counted == theirs.quantity.counted:
        return False
    return _is_with_others(ours, pair.ours) != _is_with_others(theirs, pair.theirs)


def _is_with_others(figure: Figure, side: Side) -> bool:
    """Right before it stand others to whom the same was done."""
    joined = WITH_OTHERS.search(side.around(figure)[0])
    counted = {one.quote.end - side.published.claim.sentence_start for one in side.figures if one.group}
    return joined is not None and (joined.start() in counted or _singles_before(figure, side) > 0)


def _singles_before(figure: Figure, side: Side) -> int:
    """How many single people stand right before it: "Khan, 34, his wife and three others"."""
    before = side.around(figure)[0]
    joined = WITH_OTHERS.search(before)
    told = [one for one in before[: joined.start()].split(", ") if not one.isdecimal()] if joined else []
    names = tuple(name.surface for name in side.published.claim.names if name.kind in SOMEBODY)
    return sum(1 for _ in takewhile(lambda one: _ends_in(names, one) or _is_one_person(one), reversed(told)))


def _ends_in(names: Sequence[str], told: str) -> bool:
    """It ends in one of the names, which is not where something was: "in Jos and three others"."""
    return any(told.endswith(name) and not THERE.search(told.removesuffix(name)) for name in names)


def _is_one_person(told: str) -> bool:
    """It ends in "a driver", "the police officer"; but "the police" and "the drivers" are several."""
    last = SINGLE.search(told)
    return last is not None and last.group(1) not in SEVERAL and (last.group(1) in people() or last.group(1) in TITLES)


def _names_person(text: str) -> bool:
    return any(word in people() or word in TITLES for word in lemmas(read_words(text)))


def of_an_age(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One counts only the people of an age: those "65 or older" are not all."""
    return _is_of_an_age(ours, pair.ours) != _is_of_an_age(theirs, pair.theirs)


def _is_of_an_age(figure: Figure, side: Side) -> bool:
    text, offset = side.published.sentence, side.published.claim.sentence_start
    ages = (
        one.quantity for one in side.figures if one.quantity.unit == AGE and not one.quantity.surface.endswith("old")
    )
    return figure.group != "" and any(
        OLD.fullmatch(text[figure.quote.end - offset : age.start - offset]) for age in ages
    )


def other_base(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Shares "among senior staff" are not those of the whole staff, nor those "among voters" of somebody else."""
    one, other = _among(ours, pair.ours), _among(theirs, pair.theirs)
    return ours.quantity.unit == "%" and not (one <= pair.theirs.lemmas and other <= pair.ours.lemmas)


def _among(figure: Figure, side: Side) -> frozenset[str]:
    """The words beside a figure that tell among whom; a whole people is everybody."""
    text, peoples = side.published.claim.text, gazetteer().peoples
    at = max(side.place_of(figure), 0)
    beside = (AMONG_BEFORE.search(text[:at]), AMONG_AFTER.match(text[at + len(figure.quantity.surface) :]))
    told = {word.lower() for found in beside if found for word in found.group(1).split()}
    return frozenset(told - peoples - stop_words())


def of_another_reach(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One side counts all over the world, the other does not say so; or one in a nation, the other in a part of it."""
    one, other = (any(word.lower in WORLDWIDE for word in side.words) for side in (pair.ours, pair.theirs))
    reaches = {_reach(ours, pair.ours), _reach(theirs, pair.theirs)}
    return one != other or reaches == {"nation", "part"}


def _reach(figure: Figure, side: Side) -> str:
    """Whether the words beside a running count speak of a nation or of a part of one; "" if of neither, or of both."""
    if not figure.runs:
        return ""
    nation, part, sums = reach()
    places = {name.canonical for name in side.published.claim.names if name.kind == "place"} - gazetteer().countries
    in_nation = bool(nation & figure.near) or ("u.s" in figure.near and bool(sums & figure.near))
    in_part = bool(part & figure.near) or any(place.split()[-1] in figure.near for place in places)
    in_part |= "state" in figure.near and THE_STATE.search(side.published.claim.text) is not None
    return "" if in_nation == in_part else "nation" if in_nation else "part"
