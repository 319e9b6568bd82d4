"""A figure is a quantity together with what it measures, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from service.judging.measuring.actions import ASIDE, LONGEST_NOUN_PHRASE, MOVEMENTS, counts, told_of
from service.judging.measuring.mixed_units import joined
from service.judging.measuring.peaks import as_measured
from service.judging.measuring.roles import Place, Role, role
from service.judging.measuring.ways import ways_of
from service.judging.verdict import Quote
from service.judging.vocabulary.actions import (
    actions_of,
    running_actions,
    running_counts,
    shrinking_actions,
    unrestricting_modifiers,
)
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import Word, read_words
from service.matching import PublishedClaim
from service.quantity import Quantity, is_money
from service.splitting.vocabulary.gazetteer import gazetteer

NEIGHBOURS = 6
# The group to which all other groups of people belong.
PERSONS = "person"
# "Injured another 43" beside 17 dead, and where "from 58 to 52" or "by six to 24" begins.
ANOTHER, FROM, TO = "another", (Role.START, Role.BASE, Role.CHANGE), " to "
BACK_FROM = re.compile(r" from (?:[a-z]+ ){0,2}")
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
# Six nuclear tests are not a running count, five million tests for a virus are.
MANY = 1000


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the action it counts ("death"; "" where unknown) and the group of people counted.

    `base` is what it is given as a part of ("12 of the 45 miners").

    `kind` holds the modifiers that narrow what is counted ("somali", "police"), `near` the lemmas of the content words
    around it, `phrases` those of any two that stand side by side and name nobody; `ways` says which way it went;
    `quote` runs to the noun that is counted.
    """

    quantity: Quantity
    action: str
    group: str
    role: Role
    kind: frozenset[str]
    near: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    ways: frozenset[str]
    quote: Quote
    base: Quantity | None = None

    @property
    def surface(self) -> str:
        """The quantity as written."""
        return self.quantity.surface

    @property
    def shown(self) -> str:
        """Its words between quotation marks."""
        return f"“{self.quote.quote}”"

    @property
    def is_money(self) -> bool:
        """It is a sum in some currency."""
        return is_money(self.quantity.unit)

    @property
    def runs(self) -> bool:
        """It counts what grows while news comes in: the dead, or many thousand tests or donors."""
        counted = self.quantity.counted in running_counts() and self.quantity.value >= MANY and not self.quantity.unit
        return counted or self.action in running_actions()

    @property
    def may_shrink(self) -> bool:
        """It counts what may also become fewer while news comes in: the missing."""
        return self.action in shrinking_actions()


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
        figures.append(_beside(figures, _figure(quantity, words, whole, published), published))
    return tuple(figures)


def _is_a_name(quantity: Quantity, published: PublishedClaim) -> bool:
    """ "Count 7 charges him with fraud" does not count seven charges."""
    before = published.before(quantity.start)[-NUMBERED_WITHIN:]
    return quantity.surface[:1].isdigit() and NUMBERED.search(before) is not None


def _beside(figures: Sequence[Figure], figure: Figure, published: PublishedClaim) -> Figure:
    """The figure as the ones before it show it: the end or start of a change, the whole of a part, or an addition.

    What was done to a part was not done to all.
    """
    if figures and figures[-1].action not in MOVEMENTS and _became(figures[-1], figure, published):
        figure = replace(figure, action=figures[-1].action)
    if figures and figure.role is Role.START and _began(figures[-1], figure, published):
        figure = replace(figure, near=figure.near | figures[-1].near, phrases=figure.phrases | figures[-1].phrases)
    if figures and figures[-1].base == figure.quantity and figures[-1].action == figure.action:
        figure = replace(figure, action="")
    if _adds_to_something_else(figures, figure, published):
        return replace(figure, role=Role.WHOLE, kind=figure.kind - {ANOTHER})
    return figure


def _became(begun: Figure, figure: Figure, published: PublishedClaim) -> bool:
    """ "From 58 to 52", "by six to 24 people"."""
    between = {published.between(end, figure.quantity.start) for end in (begun.quantity.end, begun.quote.end)}
    return begun.role in FROM and begun.quantity.unit == figure.quantity.unit and TO in between


def _began(end: Figure, figure: Figure, published: PublishedClaim) -> bool:
    """ "To 21 percent from the current 35": both are of one measure."""
    between = published.between(end.quantity.end, figure.quantity.start)
    return end.quantity.unit == figure.quantity.unit and BACK_FROM.fullmatch(between) is not None


def _adds_to_something_else(figures: Sequence[Figure], figure: Figure, published: PublishedClaim) -> bool:
    """ "Killed 17 and injured another 43": nothing before it in the sentence counts the injured, so these are all.

    "Another 10 people were injured", with no figure before it, may be more of them.
    """
    counts_things = figure.quantity.unit != "" or (figure.quantity.counted != "" and not figure.group)
    if ANOTHER not in figure.quantity.modifiers or counts_things or not figure.action:
        return False
    earlier = read_words(published.before(published.claim.start))
    told = {action for word in earlier for action in actions_of().get(word.lemma, ())} | {one.action for one in figures}
    if "" in told:  # "four men and another two men" did the same
        return False
    counted = bool(figures) or any(word.is_figure for word in earlier)
    return counted and figure.action not in told


def _figure(quantity: Quantity, words: Sequence[Word], told: Sequence[Quantity], published: PublishedClaim) -> Figure:
    before = [word for word in words if word.end <= quantity.start]
    after = [word for word in words if word.start >= quantity.end]
    text, offset = published.sentence, published.claim.sentence_start
    end = _noun_end(quantity, after)
    if aside := ASIDE.match(text, end - offset):
        after = [word for word in after if word.start < end or word.start >= aside.end() + offset]
    place = Place(quantity, _group(quantity), before, after)
    base = _base(place, told, published)
    apart = Place(quantity, place.group, before, _behind(base, after)) if base else place
    spans = [(one.start, one.end) for one in told if one is not base]
    beside = [word for word in (*before[-NEIGHBOURS:], *after[:NEIGHBOURS]) if not word.is_figure]
    return Figure(
        quantity=as_measured(quantity, before, beside),
        action=told_of(apart, spans, published),
        group=place.group,
        role=role(place),
        kind=_kind(quantity, published),
        near=frozenset(word.lemma for word in beside) - stop_words(),
        phrases=_phrases([word for word in beside if not _named(word, published)]),
        ways=ways_of(place),
        quote=Quote(published.between(quantity.start, end), quantity.start, end),
        base=base,
    )


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
