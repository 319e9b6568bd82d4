"""Questions from pairs that agree: the same name or number in both texts mostly answers the same question."""

import random
import re
from collections.abc import Iterator

from service.judging.reading import MASKED

from ..rows import Row
from .figures import WORDS
from .times import DAYS, MONTHS

NUMBER = re.compile(rf"(?<![\w$£€.,:/-])(?:\d[\d,.]*\d|\d|{'|'.join(WORDS)})(?![\w:/-])")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}\b")
LONGEST = 320  # characters of the two texts together


def questions(row: Row, rng: random.Random) -> Iterator[Row]:
    """One question with the answer yes and one with the answer no, if the texts allow them."""
    if row.label != "agree" or len(row.a) + len(row.b) > LONGEST:
        return
    for pattern in (NUMBER, NAME):
        ours, theirs = _found(pattern, row.a), _found(pattern, row.b)
        same = [(one, other) for one in ours for other in theirs if one.group() == other.group()]
        shared = {one.group() for one, _ in same}
        once = [pair for pair in same if _once(pair[0].group(), ours) and _once(pair[1].group(), theirs)]
        apart = [
            (one, other)
            for one in ours
            for other in theirs
            if one.group() != other.group() and {one.group(), other.group()} & shared
        ]
        for label, found in (("yes", once), ("no", apart)):
            if found:
                one, other = rng.choice(found)
                yield Row(_masked(row.a, one), _masked(row.b, other), label, "questions", question=True)


def _found(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    return [found for found in pattern.finditer(text) if found.group() not in (*DAYS, *MONTHS)]


def _once(words: str, found: list[re.Match[str]]) -> bool:
    return sum(one.group() == words for one in found) == 1


def _masked(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + MASKED + text[found.end() :]
