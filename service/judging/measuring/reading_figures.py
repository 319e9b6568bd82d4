"""What each quantity of a claim measures, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from service.judging.measuring.actions import ASIDE, told_of
from service.judging.measuring.after_others import as_continued
from service.judging.measuring.figures import PERSONS, Figure
from service.judging.measuring.mixed_units import joined
from service.judging.measuring.peaks import as_measured
from service.judging.measuring.place import LONGEST_NOUN_PHRASE, Place, counts
from service.judging.measuring.roles import Role, role
from service.judging.measuring.ways import ways_of
from service.judging.verdict import Quote
from service.judging.vocabulary.actions import unrestricting_modifiers
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import Word, read_words
from service.matching import PublishedClaim
from service.quantity import Quantity
from service.splitting.vocabulary.gazetteer import gazetteer

# How many words on either side are near a figure.
NEIGHBOURS = 6
# Between a part and all of it: "12 of the 45", "12 out of 45".
OF_ALL = re.compile(r" (?:out )?of (?:(?:the|its|their|these|those) )?")
# "Five of the 12 dead" were not killed as five.
VICTIMS = frozenset({"dead", "killed", "injured", "wounded", "missing"})
# What stands before a number that is a name.
NUMBERED = re.compile(
    r"\b(?:Counts?|Section|Article|Chapter|Exhibit|Amendment|Clause|Paragraph|Rule|Phase|Stage|Level|Gate|Room|Platform"
    r"|Flight|Route|Highway|Interstate|Channel|Proposition|Prop|Measure|Question|Resolution|Ward|No|Nos)\.? $"
)
NUMBERED_WITHIN = 16  # characters that hold the longest of them
# A claim with more figures is a table or noise: only the first are compared, each with all of the other side.
MOST_FIGURES = 24


def read_figures(published: PublishedClaim) -> tuple[Figure, ...]:
    """The claim's first MOST_FIGURES quantities with what they measure, in the order of the text."""
    claim = published.claim
    inside = (one for one in claim.quantities if claim.start <= one.start and one.end <= claim.end)
    told = list(islice((one for one in inside if not _is_a_name(one, published)), MOST_FIGURES))
    if not told:
        return ()
    sentence = read_words(published.sentence, claim.sentence_start)
    words = tuple(word for word in sentence if claim.start <= word.start and word.end <= claim.end)
    whole = joined(told, published.sentence, claim.sentence_start)
    figures: list[Figure] = []
    for quantity in whole:
        figures.append(as_continued(figures, _figure(quantity, words, whole, published), published))
    return tuple(figures)


def _is_a_name(quantity: Quantity, published: PublishedClaim) -> bool:
    """ "Count 7 charges him with fraud" does not count seven charges."""
    before = published.before(quantity.start)[-NUMBERED_WITHIN:]
    return quantity.surface[:1].isdigit() and NUMBERED.search(before) is not None


def _figure(quantity: Quantity, words: Sequence[Word], told: Sequence[Quantity], published: PublishedClaim) -> Figure:
    end = _noun_end(quantity, [word for word in words if word.start >= quantity.end])
    place = _place(quantity, end, words, published)
    base = _base(place, told, published)
    beside = [word for word in (*place.before[-NEIGHBOURS:], *place.after[:NEIGHBOURS]) if not word.is_figure]
    return Figure(
        quantity=as_measured(quantity, place.before, beside),
        action=_action(place, base, told, published),
        group=place.group,
        role=role(place),
        kind=_kind(quantity, published),
        near=frozenset(word.lemma for word in beside) - stop_words(),
        phrases=_phrases([word for word in beside if not _named(word, published)]),
        ways=ways_of(place),
        quote=Quote(published.between(quantity.start, end), quantity.start, end),
        base=base,
    )


def _place(quantity: Quantity, noun_end: int, words: Sequence[Word], published: PublishedClaim) -> Place:
    """It between the words of its claim, without an aside right behind the noun that is counted."""
    aside = ASIDE.match(published.behind(noun_end))
    resumes = noun_end + aside.end() if aside else noun_end
    before = [word for word in words if word.end <= quantity.start]
    after = [word for word in words if word.start >= quantity.end and not noun_end <= word.start < resumes]
    return Place(quantity, _group(quantity), before, after)


def _action(place: Place, base: Quantity | None, told: Sequence[Quantity], published: PublishedClaim) -> str:
    """The action that it counts; for a part, by the words behind the whole."""
    apart = replace(place, after=_behind(base, place.after)) if base else place
    return told_of(apart, [(one.start, one.end) for one in told if one is not base], published)


def _base(place: Place, told: Sequence[Quantity], published: PublishedClaim) -> Quantity | None:
    """The 45 of "12 of the 45 miners"."""
    behind = (one for one in told if OF_ALL.fullmatch(published.between(place.quantity.end, one.start)))
    return next(behind, None) if role(place) is Role.PART else None


def _behind(base: Quantity, after: Sequence[Word]) -> list[Word]:
    """The text after the whole, which says what was done to the part."""
    words = [word for word in after if word.start >= base.end]
    end = words[0].end if words and words[0].lower in VICTIMS else _noun_end(base, words)
    return [word for word in words if word.start >= end]


def _phrases(words: Sequence[Word]) -> frozenset[tuple[str, str]]:
    """The lemmas of each two content words with nothing but a space between them."""
    return frozenset(
        (one.lemma, other.lemma)
        for one, other in pairwise(words)
        if other.start - one.end == 1 and not {one.lemma, other.lemma} & stop_words()
    )


def _named(word: Word, published: PublishedClaim) -> bool:
    return any(name.start <= word.start and word.end <= name.end for name in published.claim.names)


def _noun_end(quantity: Quantity, after: Sequence[Word]) -> int:
    """Where the counted noun ends, or the quantity itself where it counts nothing."""
    for word in after[:LONGEST_NOUN_PHRASE]:
        if counts(word, quantity):
            return word.end
    return quantity.end


def _group(quantity: Quantity) -> str:
    """The group of people counted; a people's name ("Palestinians") counts persons."""
    if quantity.counted in gazetteer().peoples or f"{quantity.counted}s" in gazetteer().peoples:
        return PERSONS
    return people().get(quantity.counted, "")


def _kind(quantity: Quantity, published: PublishedClaim) -> frozenset[str]:
    """The modifiers that narrow what is counted, places and peoples by their canonical names."""
    names = {name.surface.lower(): name.canonical for name in published.claim.names}
    follows = [
        name.canonical for name in published.claim.names if not quantity.counted and 0 < name.start - quantity.end <= 1
    ]
    modifiers = (names.get(word, word) for word in quantity.modifiers)
    return frozenset((*modifiers, *follows)) - unrestricting_modifiers()
