"""The words around a figure that may name what was done to what it counts, and what they mean there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from service.judging.measuring.place import Place
from service.judging.vocabulary.actions import (
    DEATH,
    LONGEST_CUE,
    SENTENCE,
    actions_of,
    beside,
    measure_actions,
    never_measured,
    no_sentence,
    not_beside,
    people_actions,
    things_actions,
)
from service.judging.vocabulary.words import Word
from service.quantity import Quantity

# A cue further away than this belongs to something else.
FARTHEST_CUE = 9.0
# Lives that are lost, claimed or cost are deaths; up to three words stand between.
LIVES, LOSING, LOST_WITHIN = "lives", frozenset({"lose", "claim", "cost", "take"}), 3
# At most this many words from a prison term stands what shows that it is not the sentence passed.
NEAR_A_SENTENCE = 4

Stretch = tuple[int, int]


class Meaning(NamedTuple):
    """An entry of the lexicon and an action that it may name."""

    entry: str
    action: str


class Cue(NamedTuple):
    """The words that may name an action, how many stand between them and the figure, and what they may mean."""

    words: Sequence[Word]
    steps: int
    meanings: Sequence[Meaning]

    def between(self, quantity: Quantity) -> Stretch:
        """What lies between them and the figure."""
        start, end = self.words[0].start, self.words[-1].end
        return (end, quantity.start) if end <= quantity.start else (quantity.end, start)


def cues_before(before: Sequence[Word]) -> Iterator[Cue]:
    """From the figure backwards."""
    near = before[-int(FARTHEST_CUE) - LONGEST_CUE + 1 :]
    found = [Cue(near[at:end], len(near) - end, meanings) for at, end, meanings in _cues(near)]
    return (cue for cue in reversed(found) if cue.steps < FARTHEST_CUE)


def cues_after(after: Sequence[Word]) -> Iterator[Cue]:
    """From the figure onwards."""
    near = after[: int(FARTHEST_CUE) + LONGEST_CUE - 1]
    return (Cue(near[at:end], at, meanings) for at, end, meanings in _cues(near) if at < FARTHEST_CUE)


def _cues(words: Sequence[Word]) -> Iterator[tuple[int, int, Sequence[Meaning]]]:
    """Where words that may name actions begin and end, with their meanings; the longest entry wins."""
    lost = _lives_lost(words)
    at = 0
    while at < len(words):
        lengths = range(min(LONGEST_CUE, len(words) - at), 1, -1)
        long = next((n for n in lengths if meanings_of(words[at : at + n])), 1)
        meanings = (Meaning(LIVES, DEATH),) if words[at] in lost else meanings_of(words[at : at + long])
        if meanings:
            yield at, at + long, meanings
        at += long


def meanings_of(words: Sequence[Word]) -> tuple[Meaning, ...]:
    """What the words mean as they are written, then in their dictionary forms."""
    written, lemmas = " ".join(word.lower for word in words), " ".join(word.lemma for word in words)
    return meanings_as_written(written) + (meanings_as_written(lemmas) if lemmas != written else ())


def meanings_as_written(entry: str) -> tuple[Meaning, ...]:
    """What an entry of the lexicon means, likeliest first; () if it isn't one."""
    return _meanings().get(entry, ())


@cache
def _meanings() -> dict[str, tuple[Meaning, ...]]:
    return {entry: tuple(Meaning(entry, action) for action in actions) for entry, actions in actions_of().items()}


def _lives_lost(words: Sequence[Word]) -> list[Word]:
    """The "lives" of "lost their lives" and "claimed the lives of"."""
    return [
        word
        for n, word in enumerate(words)
        if word.lower == LIVES and any(one.lemma in LOSING for one in words[max(0, n - LOST_WITHIN) : n])
    ]


def first_meant(meanings: Sequence[Meaning], place: Place) -> str:
    """The first meaning that suits what is counted and the words near it."""
    return next((one.action for one in meanings if _suits(one.action, place) and is_in_place(one, place)), "")


def _suits(action: str, place: Place) -> bool:
    """Distances and durations need their own units; deaths and arrests are of people, destruction is of things."""
    quantity = place.quantity
    other_kind = people_actions() if place.counts_things else things_actions() if place.group else frozenset()
    other_kind |= never_measured() if quantity.unit else frozenset()
    return measure_actions().get(action, quantity.unit) == quantity.unit and action not in other_kind


def is_in_place(meaning: Meaning, place: Place) -> bool:
    """The words that it needs stand near the figure, and none that would give it another meaning."""
    if meaning not in beside() and meaning not in not_beside() and meaning.action != SENTENCE:
        return True
    reach = int(FARTHEST_CUE)
    near = {word.lemma for word in (*place.before[-reach:], *place.after[:reach])}
    needed = beside().get(meaning, near)
    return (
        bool(needed & near)
        and not near & not_beside().get(meaning, frozenset())
        and not _is_unsentenced(meaning, place)
    )


def _is_unsentenced(meaning: Meaning, place: Place) -> bool:
    near = (*place.before[-NEAR_A_SENTENCE:], *place.after[:NEAR_A_SENTENCE])
    return meaning.action == SENTENCE and any(word.lemma in no_sentence() for word in near)
