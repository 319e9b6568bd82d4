"""Of two figures one may be of another place than the other, of a part of it or of several places together."""

from __future__ import annotations

import re
from itertools import pairwise

from service.claim import Name
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison, Sided, without
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import LIVE
from service.quantity import LENGTH, SHARE
from service.splitting.vocabulary.gazetteer import gazetteer

MAY_BE_PLACES = ("place", "")  # kinds of names that may be places
# What stands between two places that are counted together: "in El Paso, Texas, and Dayton".
AND_ANOTHER_PLACE = re.compile(r",? and (?:in |at |near )?")
THERE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Tt]hroughout) $")
SECOND_OF_ONE_COUNTRY = frozenset({"herzegovina", "tobago", "barbuda", "nevis", "principe", "labrador"})
# Parts of a country, with an article: "in the capital", "in one district".
PART_OF_A_COUNTRY = (
    r"(?:capital|city|town|village|district|province|county|region|area|suburb|borough|municipality|prefecture|canton"
    r"|constituency|precinct|polling station|neighbou?rhood)"
)
IN_A_PART = re.compile(
    rf"\b[Ii]n (?:the|one|its) (?:[\w’'-]+ ){{0,2}}{PART_OF_A_COUNTRY}\b(?! (?:hall|council|court|jail|meeting)\b)"
)
PART_ALONE = re.compile(rf"\b({PART_OF_A_COUNTRY}) alone\b")
ALONE = " alone"
IN_ALL = re.compile(
    r"\b(?:nation-?wide|country-?wide|state-?wide|nationally"
    r"|(?:across|throughout|all over|in) (?:all of |the whole |the entire |the )+"
    r"(?:country|nation|state|kingdom|republic))\b",
    re.IGNORECASE,
)

# Rivers rise by so much each: "the Lower Little River".
WATER = re.compile(r"\b[A-Z][\w’'-]* (?:River|Creek|Lake|Bayou|Bay|Sound|Reservoir|Canal)\b|\bLake [A-Z]\w+")
THE_WATER = re.compile(r"\b(?:the|The) (?:swollen |flooded )?(?:river|creek|lake|bayou|bay|sound|reservoir|canal)\b")
RISING = frozenset("flood rise crest swell bank level surge".split())

PER_HEAD = frozenset("average median earn wage salary rent price pay fare".split())
# "In all" is not a place: what killed 40 people "in all" may have been in one town.
SUMMED_UP = re.compile(r"\b(?:overall|all told|altogether|in total|in all(?=[,.;]|$| \d))\b", re.IGNORECASE)
PLACED_FIRST = re.compile(r"\W*(?:in|at|near) ", re.IGNORECASE)


def of_another_place(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Each gives a population, a share or a water level for a place of its own."""
    if _of_another_water(pair.ours, pair.theirs) or _of_another_water(pair.theirs, pair.ours):
        return ours.quantity.unit == theirs.quantity.unit == LENGTH
    if ours.action == theirs.action == LIVE:
        here, there = _named_before(ours, pair.ours), _named_before(theirs, pair.theirs)
    elif ours.quantity.unit == theirs.quantity.unit == SHARE:
        here, there = where(ours, pair.ours), where(theirs, pair.theirs)
    else:
        return False
    nested = any(gazetteer().nested(one.canonical, other.canonical) for one in here for other in there)
    return bool(here and there) and len(without(here, there)) == len(here) and not nested


def _of_another_water(named: Side, other: Side) -> bool:
    """One says how high a named river rises, the other names no river or another one; "the river" may be the same."""
    told, elsewhere = (frozenset(WATER.findall(side.text)) for side in (named, other))
    floods = all(not RISING.isdisjoint(side.lemmas) for side in (named, other))
    return floods and bool(told) and told.isdisjoint(elsewhere) and THE_WATER.search(other.sentence) is None


def where(figure: Figure, side: Side) -> tuple[Name, ...]:
    """The places in or near which the figure was, except whole countries."""
    before, behind = side.within(figure)
    span = range(figure.quantity.start - len(before), figure.quantity.end + len(behind))
    named = (name for name in side.names if name.kind in MAY_BE_PLACES and name.start in span)
    return tuple(name for name in named if THERE.search(_before(name, side)))


def _before(name: Name, side: Side) -> str:
    """The text before it, without the article of a known place: "in the United States"."""
    text = side.published.before(name.start)
    return text.removesuffix("the ") if name.kind == "place" else text


def of_a_part(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A figure of one place is not one "nationwide"; nor is that of "the capital alone" one of the whole."""
    one, other = (ours, pair.ours), (theirs, pair.theirs)
    if _lies_within(one, other) or _lies_within(other, one):
        return True
    extents = _extent(*one), _extent(*other)
    if extents == ("part", "all"):
        return _is_less_than_all(one, other)
    if extents == ("all", "part"):
        return _is_less_than_all(other, one)
    return _is_of_one_alone(one, other) or _is_of_one_alone(other, one)


def _is_less_than_all(part: Sided, whole: Sided) -> bool:
    """One is of a part, the other of a whole country, or summed up where the part was more than the place of it."""
    country = any(IN_ALL.search(text) for text in whole[1].within(whole[0]))
    return may_be_less(part[0], whole[0]) and (country or not _is_where_it_was(*part))


def _is_of_one_alone(part: Sided, whole: Sided) -> bool:
    """One is of a place "alone", the other of none alone and in a claim that does not name the place."""
    alone = _alone(*part)
    apart = alone != "" and not _alone(*whole) and alone not in whole[1].text
    return apart and may_be_less(part[0], whole[0])


def _lies_within(part: Sided, whole: Sided) -> bool:
    """Nurses in London are some of those in England; but everybody hurt in Kobe was also hurt in Japan."""
    befell = any(figure.group and figure.action not in ("", LIVE) for figure, _ in (part, whole))
    here, there = ({name.canonical for name in where(*told)} for told in (part, whole))
    holds = any(gazetteer().contains(wide, narrow) for narrow in here for wide in there)
    return holds and not befell and here.isdisjoint(there) and may_be_less(part[0], whole[0])


def may_be_less(part: Figure, whole: Figure) -> bool:
    """A share, an average or a unit price may be larger in a part than in the whole; a count or a sum may not."""
    larger = SHARE in part.quantity.unit or not PER_HEAD.isdisjoint(part.near & whole.near)
    return larger or part.quantity.value < whole.quantity.value


def _extent(figure: Figure, side: Side) -> str:
    """Whether it is of a "part" or of "all"; "" if of neither or both."""
    beside = side.within(figure)
    in_all = any(IN_ALL.search(text) or SUMMED_UP.search(text) for text in beside)
    in_part = any(IN_A_PART.search(text) for text in beside) or bool(parts_named(figure, side))
    return "" if in_all == in_part else "all" if in_all else "part"


def _is_where_it_was(figure: Figure, side: Side) -> bool:
    """ "The collapse in the city killed 31 people": it can't have killed any elsewhere."""
    before, behind = side.within(figure)
    told_behind = IN_A_PART.search(behind) or any(
        name.start >= figure.quantity.end for name in parts_named(figure, side)
    )
    return figure.quantity.unit != SHARE and not told_behind and PLACED_FIRST.match(before) is None


def parts_named(figure: Figure, side: Side) -> list[Name]:
    """The places where the figure was, other than countries."""
    return [name for name in where(figure, side) if name.canonical not in gazetteer().countries]


def _alone(figure: Figure, side: Side) -> str:
    """The place of whose "alone" it is: "in the capital alone"; "" where there is none."""
    before, behind = side.within(figure)
    told = PART_ALONE.search(f"{before} {behind}")
    names = (name.surface for name in side.names if name.kind in MAY_BE_PLACES)
    return told.group(1) if told else next((name for name in names if f"{name}{ALONE}" in f"{before} {behind}"), "")


def of_several_places(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The dead of El Paso are a part of those "in El Paso and Dayton"."""
    (few, part), (many, whole) = pair.smaller_first(ours, theirs)
    together = _places_told_together(whole)
    if few.quantity.value == many.quantity.value or ours.quantity.unit or not together or _places_told_together(part):
        return False
    return not together.isdisjoint(places_of(part, *MAY_BE_PLACES))


def _places_told_together(side: Side) -> frozenset[str]:
    """The places of "in El Paso, Texas, and Dayton": joined by "and", at least one of them known."""
    names = sorted((name for name in side.names if name.kind in MAY_BE_PLACES), key=lambda name: name.start)
    joints = [side.published.between(one.end, other.start) for one, other in pairwise(names)]
    for n, joint in enumerate(joints):
        if "place" not in (names[n].kind, names[n + 1].kind) or not AND_ANOTHER_PLACE.fullmatch(joint):
            continue
        first = next((m for m in range(n, 0, -1) if joints[m - 1] != ", "), 0)
        there = THERE.search(side.published.before(names[first].start)) is not None
        if there and names[n + 1].canonical not in SECOND_OF_ONE_COUNTRY:
            return frozenset(name.canonical for name in names[first : n + 2])
    return frozenset()


def places_of(side: Side, *kinds: str) -> frozenset[str]:
    """The names of these kinds, by their canonical forms."""
    return frozenset(name.canonical for name in side.names if name.kind in kinds)


def _named_before(figure: Figure, side: Side) -> tuple[Name, ...]:
    before = [name for name in side.names if name.end <= figure.quantity.start]
    return tuple(name for name in before if name.kind in MAY_BE_PLACES)
