"""How far a running count reaches: the world, a nation, or a part of one such as "the state"."""

from __future__ import annotations

import re

from service.judging.aligning.scopes.whereabouts import IN_A_PART, THERE, may_be_less, places_of, where
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison, Sided
from service.judging.sides.side import Side
from service.judging.vocabulary.kinds import in_one_spot, reach, spreading
from service.splitting.vocabulary.gazetteer import gazetteer

WORLDWIDE = frozenset({"worldwide", "globally", "global"})
# "In the world", but neither "in the world cup" nor "the highest dam in the world".
MOST = re.compile(r"(?:est|\b(?:most|(?<!at )least|worst|best|only|first))(?: [a-z’'-]+){0,3} $")
IN_THE_WORLD = re.compile(
    r"\b(?:in|around|across|throughout|all over) (?:all of |all )?the (?:whole |entire )?world"
    r"(?= ?(?:$|[,.;:)]|(?:so|since|by|on|as|has|have|had|and|or|but|this|last|was|were|is|are|to|from|who|that|in)\b))"
)
A_COUNTRY = "country"
# A nation's government, and neither a country's name nor what belongs to it.
THE_STATE = re.compile(r"\b[Tt]he state(?! (?:department|media|television|tv|news|of))\b")
# Parts so large that what happened in one spot is seldom placed by them alone.
IN_A_LARGE_PART = re.compile(
    r"\b[Ii]n (?:the|this|that) (?:[\w’'-]+ )?(?:state|province|county|region|district|prefecture|territory)\b"
    r"(?! (?:department|media|television|tv|news|capital|hospital|prison|house|senate|court|council|hall)\b)"
)


def of_another_reach(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """One side counts worldwide and the other does not say so; or one in a nation, the other in a part of it.

    The part may not be more than the whole.
    """
    one, other = (ours, pair.ours), (theirs, pair.theirs)
    if _is_worldwide(pair.ours) != _is_worldwide(pair.theirs):
        world, rest = (one, other) if _is_worldwide(pair.ours) else (other, one)
        return not _is_in_many_countries(rest[1]) and (not _is_placed(*rest) or may_be_less(rest[0], world[0]))
    return _is_part_of(one, other) or _is_part_of(other, one)


def _is_part_of(part: Sided, whole: Sided) -> bool:
    nation = _reach(*part) == "part" and _reach(*whole) == "nation"
    return (nation or _lies_in_a_country(part, whole)) and may_be_less(part[0], whole[0])


def _lies_in_a_country(part: Sided, whole: Sided) -> bool:
    """ "Six people in the state", "56 in the United States"; but a blast in the province was in the country, too."""
    if not all(figure.runs for figure, _ in (part, whole)) or not _is_in_a_country(*whole) or _is_in_a_country(*part):
        return False
    told = part[1].lemmas | whole[1].lemmas
    behind = part[1].within(part[0])[1]
    if IN_A_LARGE_PART.search(behind):
        return told.isdisjoint(in_one_spot())
    return IN_A_PART.search(behind) is not None and not told.isdisjoint(spreading())


def _is_in_a_country(figure: Figure, side: Side) -> bool:
    """The figure was in a country that is named, and in no place within it."""
    places = {name.canonical for name in where(figure, side)}
    return bool(places) and places <= gazetteer().countries


def _is_worldwide(side: Side) -> bool:
    told = (MOST.search(side.text[: found.start()]) is None for found in IN_THE_WORLD.finditer(side.text))
    return not WORLDWIDE.isdisjoint(side.as_written) or any(told)


def _is_in_many_countries(side: Side) -> bool:
    """ "In over two dozen countries": it may be all of the world that matters."""
    counted = (figure.quantity for figure in side.figures if figure.quantity.counted == A_COUNTRY)
    return any(one.value > 1 and THERE.search(side.published.before(one.start)) for one in counted)


def _is_placed(figure: Figure, side: Side) -> bool:
    """It says where, be it only "in the province"."""
    return bool(where(figure, side)) or any(IN_A_PART.search(text) for text in side.within(figure))


def _reach(figure: Figure, side: Side) -> str:
    """Whether the words beside a running count speak of a nation or of a part of one; "" if of neither, or of both."""
    if not figure.runs:
        return ""
    nation, part, sums = reach()
    places = places_of(side, "place") - gazetteer().countries
    in_nation = bool(nation & figure.near) or ("u.s" in figure.near and bool(sums & figure.near))
    in_part = bool(part & figure.near) or any(place.split()[-1] in figure.near for place in places)
    in_part |= "state" in figure.near and THE_STATE.search(side.text) is not None
    return "" if in_nation == in_part else "nation" if in_nation else "part"
