"""A name in a sentence is replaced by another one."""

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

from .change import Changed
from .times import DAYS, MONTHS

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\b(?!')")
WORD = re.compile(r"\w+")
SPECIFIC = 11  # words: in a shorter sentence, another name may well mean another event


@dataclass(frozen=True, slots=True)
class NameSwap:
    """A change that knows the names it may insert, by the word they stand after."""

    names: dict[str, tuple[str, ...]]
    __name__ = "name_swapped"

    def __call__(self, sentence: str, rng: random.Random) -> Changed | None:
        """Another name in a long sentence full of detail conflicts; in a short one it is another event."""
        found = _names(sentence)
        if not found:
            return None
        name = rng.choice(found)
        others = [other for other in self.names.get(_before(sentence, name), ()) if other not in sentence]
        if not others:
            return None
        text = sentence[: name.start()] + rng.choice(others) + sentence[name.end() :]
        rest = len(WORD.findall(sentence)) - len(name.group().split())
        detailed = len(found) > 1 or any(character.isdigit() for character in sentence)
        if rest >= SPECIFIC and detailed:
            return Changed(text, "conflict")
        return Changed(text, "new") if rest < SPECIFIC - 3 else None


def name_swap(sentences: Iterable[str]) -> NameSwap:
    """Names seen after the same word (`in`, `by`, `president`) may replace one another."""
    seen: dict[str, set[str]] = {}
    for sentence in sentences:
        for name in _names(sentence):
            seen.setdefault(_before(sentence, name), set()).add(name.group())
    return NameSwap({word: tuple(sorted(names)) for word, names in seen.items() if len(names) >= 5})


def _names(sentence: str) -> list[re.Match[str]]:
    return [name for name in NAME.finditer(sentence) if name.group() not in DAYS and name.group() not in MONTHS]


def _before(sentence: str, name: re.Match[str]) -> str:
    return sentence[: name.start()].rsplit(maxsplit=1)[-1].lower()
