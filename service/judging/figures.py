"""A figure is a quantity together with what it measures, told by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.judging.lexicon import (
    action_of,
    cases,
    measure_actions,
    people,
    people_actions,
    recurring_words,
    running_actions,
    running_counts,
    settlements,
    shrinking_actions,
    stop_words,
    things_actions,
    unrestricting_modifiers,
)
from service.judging.mixed_units import joined
from service.judging.roles import Place, Role, role
from service.judging.verdict import Quote
from service.judging.words import Word, read_words
from service.matching import PublishedClaim
from service.quantity import Quantity
from service.splitting.gazetteer import gazetteer

# A cue further away than this belongs to something else.
FARTHEST_CUE = 9.0
# What it costs to look past a word that often starts another thought.
PAST_ANOTHER_FIGURE = 4.0
PAST_AND = 1.5
PAST_COMMA = 1.0
# A cue before the figure governs it a little more often than one after it ("killed 25" before "25 … wounded").
AFTER = 0.5
# That a toll rises says less than that it is a toll.
MOVEMENT = 10.0
MOVEMENTS = frozenset({"rise", "fall", "reach"})
# Lives that are lost, claimed or cost are deaths; up to three words stand between.
LIVES, LOSING, DEATH = "lives", frozenset({"lose", "claim", "cost", "take"}), "death"
# A town has so many residents; "1,500 residents fled" does not tell how many live there.
LIVE, HAVING = "live", frozenset({"have", "with", "of", "number"})
# Money may be raised, whatever else is raised rises; and so does what is raised to a level, by so much or from it.
RISE, COLLECT, MONEY, LEVELS = "rise", "collect", re.compile("[A-Z]{3}"), frozenset({"to", "by", "from"})
NEIGHBOURS = 6
LONGEST_NOUN_PHRASE = 7
# A claim with more figures is a table or noise: only the first are compared, each being laid beside all of the other.
MOST_FIGURES = 24
# Six nuclear tests are no running count, five million tests of a virus are.
MANY = 1000
# An aside between a counted noun and its verb: "Five people, including the assailant, were killed".
_ASIDE = re.compile(r",[^.;]{3,120}?,(?= (?:were|was|are|is|have|had|has|died|remain)\b)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with the action it counts ("death"; "" where nothing tells) and the group of people counted.

    `kind` holds the modifiers that narrow what is counted ("somali", "police"), `near` the lemmas of the content words
    around it, `phrases` those of any two that stand side by side and name nobody; `quote` runs to the noun that is
    counted.
    """

    quantity: Quantity
    action: str
    group: str
    role: Role
    kind: frozenset[str]
    near: frozenset[str]
    phrases: frozenset[tuple[str, str]]
    quote: Quote

    @property
    def surface(self) -> str:
        """The quantity as written."""
        return self.quantity.surface

    @property
    def shown(self) -> str:
        """Its words between quotation marks."""
        return f"“{self.quote.quote}”"

    @property
    def runs(self) -> bool:
        """It counts what grows while news comes in: the dead, or many thousand tests or donors."""
        counted = self.quantity.counted in running_counts() and self.quantity.value >= MANY and not self.quantity.unit
        return counted or self.action in running_actions()

    @property
    def may_shrink(self) -> bool:
        """It counts what may become fewer, too, while news comes in: the missing."""
        return self.action in shrinking_actions()


def read_figures(published: PublishedClaim) -> tuple[Figure, ...]:
    """The claim's first MOST_FIGURES quantities with what they measure, in the order of the text."""
    claim = published.claim
    sentence = read_words(published.sentence, claim.sentence_start)
    words = tuple(word for word in sentence if claim.start <= word.start and word.end <= claim.end)
    told = [one for one in claim.quantities if claim.start <= one.start and one.end <= claim.end][:MOST_FIGURES]
    inside = joined(told, published.sentence, claim.sentence_start)
    spans = [(quantity.start, quantity.end) for quantity in inside]
    return tuple(_figure(quantity, words, spans, published) for quantity in inside)


def _figure(
    quantity: Quantity, words: Sequence[Word], spans: Sequence[tuple[int, int]], published: PublishedClaim
) -> Figure:
    before = [word for word in words if word.end <= quantity.start]
    after = [word for word in words if word.start >= quantity.end]
    text, offset = published.sentence, published.claim.sentence_start
    end = _noun_end(quantity, after)
    if aside := _ASIDE.match(text, end - offset):
        after = [word for word in after if word.start < end or word.start >= aside.end() + offset]
    group = _group(quantity)
    beside = [word for word in (*before[-NEIGHBOURS:], *after[:NEIGHBOURS]) if not word.is_figure]
    return Figure(
        quantity=quantity,
        action=_population(quantity, group, before)
        or _lives(quantity, before)
        or _own_action(quantity, group)
        or _action(quantity, before, after, spans, published)
        or _role_of(quantity, before),
        group=group,
        role=role(Place(quantity, group, before, after)),
        kind=_kind(quantity, published),
        near=frozenset(word.lemma for word in beside) - stop_words(),
        phrases=_phrases([word for word in beside if not _named(word, published)]),
        quote=Quote(text[quantity.start - offset : end - offset], quantity.start, end),
    )


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
        if _counts(word, quantity):
            return word.end
    return quantity.end


def _counts(word: Word, quantity: Quantity) -> bool:
    """The word is the noun that is counted."""
    forms = (word.lemma, word.lower, word.lower.removesuffix("s"), *_plural_only(word))
    return quantity.counted != "" and quantity.counted in forms


def _plural_only(word: Word) -> tuple[str, ...]:
    """What a plural counts that the lemmas don't tell: "lives" is read as a verb."""
    return {"people": ("person",), "lives": ("life",)}.get(word.lower, ())


def _group(quantity: Quantity) -> str:
    """The group of people counted; a people's name ("Palestinians") counts persons."""
    if quantity.counted in gazetteer().peoples or f"{quantity.counted}s" in gazetteer().peoples:
        return "person"
    return people().get(quantity.counted, "")


def _population(quantity: Quantity, group: str, before: Sequence[Word]) -> str:
    """ "A city of 500,000 people" and "home to 500,000 people" tell how many live there."""
    last = [word.lemma for word in before[-2:]]
    settled = last[:1] == ["home"] and last[1:] == ["to"] and (group != "" or not quantity.counted)
    return LIVE if settled or (last[1:] == ["of"] and last[0] in settlements()) else ""


def _lives(quantity: Quantity, before: Sequence[Word]) -> str:
    """ "Cost 43 lives" tells of the dead, "saved 43 lives" does not."""
    saved = any(action_of().get(word.lemma) == "rescue" for word in before[-3:])
    return DEATH if quantity.counted == "life" and not saved else ""


def _role_of(quantity: Quantity, before: Sequence[Word]) -> str:
    """What the counted people's name tells of them where nothing else does: towns have "residents"."""
    told = action_of().get(quantity.counted, "")
    return told if told != LIVE or any(word.lemma in HAVING for word in before[-3:]) else ""


def _own_action(quantity: Quantity, group: str) -> str:
    """The counted noun itself may name the action ("25 deaths")."""
    if group or quantity.counted in recurring_words():
        return ""
    return action_of().get(quantity.counted, "")


def _action(
    quantity: Quantity,
    before: Sequence[Word],
    after: Sequence[Word],
    spans: Sequence[tuple[int, int]],
    published: PublishedClaim,
) -> str:
    """The action named nearest to the quantity; that something rose or fell is told only where nothing else is."""
    costs: dict[str, float] = {}
    lost = _lives_lost([*before, *after])
    for words, extra in ((before[::-1], 0.0), (after, AFTER)):
        for steps, word in enumerate(words[: int(FARTHEST_CUE)]):
            action = DEATH if word in lost else action_of().get(word.lemma, "") or action_of().get(word.lower, "")
            action = RISE if action == COLLECT and not _is_collected(quantity, before) else action
            told = bool(action) and not _counts(word, quantity) and not (_group(quantity) and word.lemma in cases())
            if not told or not _suits(action, quantity):
                continue
            between = (word.end, quantity.start) if word.end <= quantity.start else (quantity.end, word.start)
            cost = steps + extra + _crossings(between, spans, published) + MOVEMENT * (action in MOVEMENTS)
            costs[action] = min(cost, costs.get(action, cost))
    reached = {action: cost for action, cost in costs.items() if cost < FARTHEST_CUE + MOVEMENT * (action in MOVEMENTS)}
    return min(reached, key=lambda action: reached[action], default="")


def _is_collected(quantity: Quantity, before: Sequence[Word]) -> bool:
    """ "Raised $5 million" for somebody; but "raised the tax to 9 cents", "the age by two years"."""
    return MONEY.fullmatch(quantity.unit) is not None and not any(word.lower in LEVELS for word in before[-1:])


def _lives_lost(words: Sequence[Word]) -> list[Word]:
    """The "lives" of "lost their lives" and "claimed the lives of"."""
    return [
        word
        for n, word in enumerate(words)
        if word.lower == LIVES and any(one.lemma in LOSING for one in words[max(0, n - 3) : n])
    ]


def _suits(action: str, quantity: Quantity) -> bool:
    """Distances and durations are told of their own units, deaths and arrests of people, destruction of things."""
    counts_people = bool(_group(quantity))
    counts_things = bool(quantity.unit or (quantity.counted and not counts_people))
    other_kind = people_actions() if counts_things else things_actions() if counts_people else frozenset()
    return measure_actions().get(action, quantity.unit) == quantity.unit and action not in other_kind


def _kind(quantity: Quantity, published: PublishedClaim) -> frozenset[str]:
    """The modifiers that narrow what is counted, places and peoples by their canonical names."""
    names = {name.surface.lower(): name.canonical for name in published.claim.names}
    follows = [
        name.canonical for name in published.claim.names if not quantity.counted and 0 < name.start - quantity.end <= 1
    ]
    modifiers = (names.get(word, word) for word in quantity.modifiers)
    return frozenset((*modifiers, *follows)) - unrestricting_modifiers()


def _crossings(between: tuple[int, int], spans: Sequence[tuple[int, int]], published: PublishedClaim) -> float:
    start, end = between
    offset = published.claim.sentence_start
    passed = published.sentence[start - offset : end - offset].lower()
    if aside := _ASIDE.search(published.sentence, start - offset, end - offset):
        passed = passed.replace(aside.group().lower(), "")
        spans = [(s, e) for s, e in spans if e <= aside.start() + offset or s >= aside.end() + offset]
    figures = sum(1 for s, e in spans if start <= s and e <= end)
    return (
        PAST_ANOTHER_FIGURE * figures
        + PAST_AND * (" and " in passed or " but " in passed or ";" in passed)
        + PAST_COMMA * passed.count(",")
    )
