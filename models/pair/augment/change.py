"""The form of every augmentation: a sentence becomes a labelled pair, or None."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from ..rows import Row


@dataclass(frozen=True, slots=True)
class Changed:
    """The sentence after a change, and its relation to the sentence before."""

    text: str
    label: str


Change = Callable[[str, random.Random], Changed | None]


def pair(sentence: str, change: Change, rng: random.Random) -> Row | None:
    """The sentence and its changed version; a conflict may come in either order."""
    changed = change(sentence, rng)
    if changed is None or changed.text == sentence:
        return None
    texts = [sentence, changed.text]
    if changed.label == "conflict" and rng.random() < 0.5:
        texts.reverse()
    return Row(texts[0], texts[1], changed.label, change.__name__)
