"""What follows a numeral and makes it larger: "million", "bn", "dozen", a half."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.amounts.numeral import LARGEST, SCALES, Numeral, NumeralKind
from service.splitting.vocabulary.tokens import Tokens


def with_scale(tokens: Tokens, numeral: Numeral, short: dict[str, float]) -> Numeral:
    """The numeral with the "million", "bn" or "dozen" that follows it, hyphenated or not."""
    at = tokens.past_hyphen(numeral.end)
    word = tokens.lower(at)
    if word in ("dozen", "dozens"):
        return replace(numeral.scaled(12, at + 1), kind=NumeralKind.DOZEN)
    by = SCALES.get(word) or short.get(word)
    if by is None or not 0 < numeral.value < LARGEST:
        return numeral
    end = at + 1
    if word in short and tokens.lower(end) == "." and tokens[end].glued and word in ("mil", "mn", "bn"):
        end += 1
    return with_scale(tokens, numeral.scaled(by, end), {})


def with_more(numeral: Numeral, more: float, end: int) -> Numeral:
    return replace(numeral, low=numeral.low + more, high=numeral.high + more, end=end, step=0.5, figures=2)
