"""Words with what a claim says beside each, such as things with their ordinals or deeds with their doers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

Said = TypeVar("Said", bound=Hashable)


def gathered(found: Iterable[tuple[str, Iterable[Said]]]) -> dict[str, frozenset[Said]]:
    """Each word once, with everything that was found beside it."""
    told: dict[str, frozenset[Said]] = {}
    for word, beside in found:
        told[word] = told.get(word, frozenset()).union(beside)
    return told


def contrasted(ours: Mapping[str, frozenset[Said]], theirs: Mapping[str, frozenset[Said]]) -> list[str]:
    """The words of both that have nothing in common beside them, in alphabetical order."""
    return sorted(word for word in ours.keys() & theirs.keys() if ours[word].isdisjoint(theirs[word]))
