"""A storm or an epidemic strikes many places: what is counted in one is not all, nor what another counts."""

from __future__ import annotations

import re

from service.claim import Name
from service.judging.aligning.scopes.whereabouts import MAY_BE_PLACES, THERE, parts_named
from service.judging.measuring.figures import Figure
from service.judging.sides.acquaintance import names_in_lead
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.side import Side
from service.judging.vocabulary.events import far_reaching_words, incidents
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once
from service.splitting.naming.names import read_names
from service.splitting.vocabulary.gazetteer import gazetteer

REGION = "province|state|county|prefecture|district|region|island|city|town|village"
# "In the province", after its name was given; not "in the province of Fujian".
THAT_REGION = re.compile(rf"\b(?:in|across|throughout) (?:the|that) ({REGION})\b(?! of\b)")
NAMED_REGION = re.compile(rf"\b({REGION}) of ([A-Z][\w’'-]+)|\b([A-Z][\w’'-]+) ({REGION})\b")


def in_one_of_its_places(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Ten of the storm's dead in one state are some of the 14 that are counted in no place in particular."""
    if not (pair.in_articles and ours.runs and theirs.runs and _reaches_far(pair.ours) and _reaches_far(pair.theirs)):
        return False
    (few, part), (_, whole) = pair.smaller_first(ours, theirs)
    placed = parts_named(few, part) or _places_of_source(part)
    return bool(placed) and not _is_placed(whole, placed)


def _places_of_source(side: Side) -> list[Name]:
    """Hinds County, where "officials in Hinds County said" so."""
    told = "; ".join(speaker.surface for speaker in side.claim.attributed)
    named = (name for name in read_names(told) if name.kind in MAY_BE_PLACES)
    return [name for name in named if THERE.search(told[: name.start]) and name.canonical not in gazetteer().countries]


def _is_placed(side: Side, placed: list[Name]) -> bool:
    """The claim names a place that holds none of these, or the opening these alone."""
    holds = gazetteer().contains
    named = [name for name in side.names if name.kind in MAY_BE_PLACES]
    if not all(any(holds(wide.canonical, narrow.canonical) for narrow in placed) for wide in named):
        return True
    opening, _ = names_in_lead(side.published.lead, side.published.article.title or "")
    towns = [one for one in opening if one.kind == "place" and one.canonical not in gazetteer().countries]
    return bool(towns) and not without(towns, placed)


@once
def _reaches_far(side: Side) -> bool:
    """The claim is about a storm, a flood or an epidemic; or it names no incident, and the article opens with one."""
    told = side.lemmas & incidents() or lemmas(read_words(side.published.lead))
    return bool(far_reaching_words() & (side.lemmas | told))


def in_a_region_named_before(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """Nothing shows that "the province" of one is the "province of Fujian" of the other."""
    ours, theirs = pair.sides
    return pair.in_articles and (_is_elsewhere(ours, theirs) or _is_elsewhere(theirs, ours))


def _is_elsewhere(untold: Side, named: Side) -> bool:
    """The region that one names stands neither in the other's sentence nor in its article's opening."""
    known = THAT_REGION.search(untold.text)
    told = f"{untold.sentence} {untold.published.lead}"
    return known is not None and any(region == known[1] and name not in told for region, name in _regions(named))


def _regions(side: Side) -> list[tuple[str, str]]:
    """Each region that it names: what it is and its name; "Every province" names none."""
    named = {word for name in side.names for word in name.surface.split()}
    found = NAMED_REGION.findall(side.text)
    return [(first or last, name or other) for first, name, other, last in found if (name or other) in named]
