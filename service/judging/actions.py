"""What was done to the things that are counted, told by the words around the figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from service.judging.lexicon import (
    LONGEST_CUE,
    action_of,
    actions_of,
    cases,
    measure_actions,
    people_actions,
    recurring_words,
    settlements,
    things_actions,
)
from service.judging.roles import Place
from service.judging.words import Word
from service.matching import PublishedClaim
from service.quantity import Quantity

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
# An aside between a counted noun and its verb: "Five people, including the assailant, were killed".
ASIDE = re.compile(r",[^.;]{3,120}?,(?= (?:were|was|are|is|have|had|has|died|remain)\b)")

Span = tuple[int, int]


class Cue(NamedTuple):
    """The words that name an action, how many stand between them and the figure, and the actions they may name."""

    words: Sequence[Word]
    steps: int
    actions: Sequence[str]

    @property
    def lemma(self) -> str:
        return self.words[0].lemma

    def between(self, quantity: Quantity) -> Span:
        """What lies between them and the figure."""
        start, end = self.words[0].start, self.words[-1].end
        return (end, quantity.start) if end <= quantity.start else (quantity.end, start)


def told_of(place: Place, spans: Sequence[Span], published: PublishedClaim) -> str:
    """The action that a figure tells of, "" where nothing does; `spans` are those of all figures of the claim."""
    return (
        _population(place)
        or _lives(place)
        or _own_action(place)
        or _nearest(place, spans, published)
        or _role_of(place)
    )


def counts(word: Word, quantity: Quantity) -> bool:
    """The word is the noun that is counted."""
    forms = (word.lemma, word.lower, word.lower.removesuffix("s"), *_plural_only(word))
    return quantity.counted != "" and quantity.counted in forms


def _plural_only(word: Word) -> tuple[str, ...]:
    """What a plural counts that the lemmas don't tell: "lives" is read as a verb."""
    return {"people": ("person",), "lives": ("life",)}.get(word.lower, ())


def _population(place: Place) -> str:
    """ "A city of 500,000 people" and "home to 500,000 people" tell how many live there."""
    last = [word.lemma for word in place.before[-2:]]
    settled = last[:1] == ["home"] and last[1:] == ["to"] and (place.group != "" or not place.quantity.counted)
    return LIVE if settled or (last[1:] == ["of"] and last[0] in settlements()) else ""


def _lives(place: Place) -> str:
    """ "Cost 43 lives" tells of the dead, "saved 43 lives" does not."""
    saved = any(action_of().get(word.lemma) == "rescue" for word in place.before[-3:])
    return DEATH if place.quantity.counted == "life" and not saved else ""


def _role_of(place: Place) -> str:
    """What the counted people's name tells of them where nothing else does: towns have "residents"."""
    told = action_of().get(place.quantity.counted, "")
    return told if told != LIVE or any(word.lemma in HAVING for word in place.before[-3:]) else ""


def _own_action(place: Place) -> str:
    """The counted noun itself may name the action ("25 deaths")."""
    if place.group or place.quantity.counted in recurring_words():
        return ""
    return action_of().get(place.quantity.counted, "")


def _nearest(place: Place, spans: Sequence[Span], published: PublishedClaim) -> str:
    """The action named nearest to the quantity; that something rose or fell is told only where nothing else is."""
    costs: dict[str, float] = {}
    for cues, extra in ((_cues_before(place.before), 0.0), (_cues_after(place.after), AFTER)):
        for cue in cues:
            action = _named(cue, place)
            if not action:
                continue
            passed = _crossings(cue.between(place.quantity), spans, published)
            cost = cue.steps + extra + passed + MOVEMENT * (action in MOVEMENTS)
            costs[action] = min(cost, costs.get(action, cost))
    reached = {action: cost for action, cost in costs.items() if cost < FARTHEST_CUE + MOVEMENT * (action in MOVEMENTS)}
    return min(reached, key=lambda action: reached[action], default="")


def _cues_before(before: Sequence[Word]) -> Iterator[Cue]:
    """From the figure backwards."""
    near = before[-int(FARTHEST_CUE) - LONGEST_CUE + 1 :]
    found = [Cue(near[at:end], len(near) - end, actions) for at, end, actions in _cues(near)]
    return (cue for cue in reversed(found) if cue.steps < FARTHEST_CUE)


def _cues_after(after: Sequence[Word]) -> Iterator[Cue]:
    near = after[: int(FARTHEST_CUE) + LONGEST_CUE - 1]
    return (Cue(near[at:end], at, actions) for at, end, actions in _cues(near) if at < FARTHEST_CUE)


def _cues(words: Sequence[Word]) -> Iterator[tuple[int, int, Sequence[str]]]:
    """Where words begin and end that name actions, with these; of "shot dead" no word names one by itself."""
    lost = _lives_lost(words)
    at = 0
    while at < len(words):
        long = next((n for n in range(min(LONGEST_CUE, len(words) - at), 1, -1) if _phrase(words[at : at + n])), 1)
        actions = _phrase(words[at : at + long]) if long > 1 else _word(words[at])
        if actions or words[at] in lost:
            yield at, at + long, (DEATH,) if words[at] in lost else actions
        at += long


def _word(word: Word) -> tuple[str, ...]:
    known = actions_of()
    return known.get(word.lemma, ()) or known.get(word.lower, ())


def _phrase(words: Sequence[Word]) -> tuple[str, ...]:
    return actions_of().get(" ".join(word.lemma for word in words), ())


def _named(cue: Cue, place: Place) -> str:
    """The first of its actions that suits what is counted; "" where it is the counted noun itself."""
    if any(counts(word, place.quantity) for word in cue.words) or (place.group and cue.lemma in cases()):
        return ""
    suiting = next((action for action in cue.actions if _suits(action, place)), "")
    return RISE if suiting == COLLECT and not _is_collected(place) else suiting


def _is_collected(place: Place) -> bool:
    """ "Raised $5 million" for somebody; but "raised the tax to 9 cents", "the age by two years"."""
    return MONEY.fullmatch(place.quantity.unit) is not None and not LEVELS & {*place.left(1)}


def _lives_lost(words: Sequence[Word]) -> list[Word]:
    """The "lives" of "lost their lives" and "claimed the lives of"."""
    return [
        word
        for n, word in enumerate(words)
        if word.lower == LIVES and any(one.lemma in LOSING for one in words[max(0, n - 3) : n])
    ]


def _suits(action: str, place: Place) -> bool:
    """Distances and durations are told of their own units, deaths and arrests of people, destruction of things."""
    quantity, counts_people = place.quantity, place.group != ""
    counts_things = bool(quantity.unit or (quantity.counted and not counts_people))
    other_kind = people_actions() if counts_things else things_actions() if counts_people else frozenset()
    return measure_actions().get(action, quantity.unit) == quantity.unit and action not in other_kind


def _crossings(between: Span, spans: Sequence[Span], published: PublishedClaim) -> float:
    start, end = between
    offset = published.claim.sentence_start
    passed = published.sentence[start - offset : end - offset].lower()
    if aside := ASIDE.search(published.sentence, start - offset, end - offset):
        passed = passed.replace(aside.group().lower(), "")
        spans = [(s, e) for s, e in spans if e <= aside.start() + offset or s >= aside.end() + offset]
    figures = sum(1 for s, e in spans if start <= s and e <= end)
    return (
        PAST_ANOTHER_FIGURE * figures
        + PAST_AND * (" and " in passed or " but " in passed or ";" in passed)
        + PAST_COMMA * passed.count(",")
    )
