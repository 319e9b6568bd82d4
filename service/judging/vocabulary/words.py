"""The words of a text, with where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from service.judging.vocabulary.lemmas import lemma
from service.splitting.vocabulary.cardinals import ONES, TENS

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+(?:[.,:/]\d+)*")
_NUMERAL = re.compile(
    rf"{'|'.join(word for word, worth in ONES.items() if worth)}|(?:{'|'.join(TENS)})(?:-\w+)?"
    r"|(?:hundred|thousand|million|billion|trillion|dozen)s?|scores"
)


class Word(NamedTuple):  # made in a third of a dataclass's time, for every word of every claim compared
    """A word, lower-cased, and its span in the text that was read."""

    lower: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        return _is_figure(self.lower)

    @property
    def lemma(self) -> str:
        return lemma(self.lower)


@lru_cache(maxsize=8192)
def _is_figure(lower: str) -> bool:
    return lower[0].isdigit() or bool(_NUMERAL.fullmatch(lower))


def read_words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Every word and number of the text; spans are moved by `offset`."""
    words = []
    for found in _WORD.finditer(text):
        start, end = found.span()
        words.append(Word(found.group().lower().removesuffix("'s").removesuffix("’s"), start + offset, end + offset))
    return tuple(words)


def lemmas(words: Iterable[Word]) -> frozenset[str]:
    """The lemmas of all words that are not figures."""
    return frozenset(lemma(word.lower) for word in words if not _is_figure(word.lower))
