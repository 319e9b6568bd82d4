"""Words, figures and signs of a text, each with its place: what the readers of amounts and names walk over."""

from __future__ import annotations

import re
from typing import NamedTuple

HYPHENS = frozenset("-‐‑–—")

_OPAQUE = r"""
    (?P<opaque>https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.\w+|[@\#]\w+|\b[\w-]{1,64}\.(?:com|org|net|gov|tv)\b[\w/.-]*)
  |"""
# "At least 1 500 people", "$1 500": without such a word or sign before it, it may be two figures.
_QUALIFIED = "|".join(rf"(?<=\b{word}\s)" for word in "least about around some nearly almost than".split())
_PRICED = "(?<=[$€£¥₹])|(?<=[$€£¥₹][ ])"
# Decimals may follow, but no further group of digits: "1 800 555 1234" is a telephone number.
_GROUPED = r"(?:\.\d+|,\d\d?)?(?![ ]?\d|[.,]\d)"
_PLAIN = rf"""
    (?P<unit>(?:(?<=\d)|(?<=\d\s))(?:km|m|mi|ft)[23²³](?!\w))
  | (?P<number>\d{{1,3}}(?:[\u00a0\u202f\u2009'’]\d{{3}})+{_GROUPED}
      |\d{{1,3}}(?:[ ]\d{{3}})*[ ]000{_GROUPED}|(?<!\d[ ])[1-9]\d{{0,2}}(?:[ ]\d{{3}}){{2,}}{_GROUPED}
      |(?:{_QUALIFIED})\d{{1,3}}(?:[ ]\d{{3}})+(?=[ ][a-z])|(?:{_PRICED})\d{{1,3}}(?:[ ]\d{{3}})+{_GROUPED}
      |(?<![\d.,])\d+(?:\.\d{{3}})*,\d\d?(?![\d,]|\.\d)
      |\d{{1,2}}(?:,\d\d)+,\d{{3}}(?![\d,])|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![^\W\d_])\.\d+(?!\w)|[½⅓⅔¼¾⅛])
  | (?P<word>(?:[A-Za-z]\.){{2,}}|[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<sign>\S)
"""
_TOKEN = re.compile(_PLAIN, re.VERBOSE)
_TOKEN_OR_LINK = re.compile(_OPAQUE + _PLAIN, re.VERBOSE)
# Links and handles are rare, and looking for one at every word is slow.
_LINK_HINT = re.compile(r"[@#/]|\.(?:com|org|net|gov|tv)\b")


class Token(NamedTuple):
    """`kind` is word, number, sign or opaque (a link, handle or hashtag); `glued` if no space stands before it."""

    text: str
    lower: str
    kind: str
    start: int
    end: int
    glued: bool


class Tokens(list[Token]):
    """The tokens of `text` in order; asking for a word beyond either end gives ""."""

    def __init__(self, text: str) -> None:
        super().__init__(_read(text))
        self.text = text
        self.words = frozenset(token.lower for token in self)

    def lower(self, at: int) -> str:
        return self[at].lower if 0 <= at < len(self) else ""

    def phrase(self, start: int, end: int) -> str:
        """The words from `start` to `end` in lower case with single spaces; "" if they reach over either end."""
        return " ".join([token.lower for token in self[start:end]]) if start >= 0 and end <= len(self) else ""

    def is_capital(self, at: int) -> bool:
        return 0 <= at < len(self) and self[at].kind == "word" and self[at].text[0].isupper()

    def is_hyphen(self, at: int) -> bool:
        return 0 <= at < len(self) and self[at].text in HYPHENS

    def past_hyphen(self, at: int) -> int:
        """The index after a hyphen at `at` that joins a word, or else `at`."""
        return at + 1 if self.is_hyphen(at) and at + 1 < len(self) and self[at + 1].kind == "word" else at

    def surface(self, start: int, end: int) -> tuple[str, int, int]:
        """The text of tokens `start` to `end`, and its span."""
        first, last = self[start].start, self[end - 1].end
        return self.text[first:last], first, last


def _read(text: str) -> list[Token]:
    """Hyphens and possessive endings are tokens of their own."""
    tokens: list[Token] = []
    last_end = -1
    pattern = _TOKEN_OR_LINK if _LINK_HINT.search(text) else _TOKEN
    for found in pattern.finditer(text):
        start, end = found.span()
        word = found.group()
        kind = "word" if found.lastgroup == "unit" else found.lastgroup or "sign"
        owner = word[:-2] if kind == "word" and word[-2:].lower() in ("'s", "’s") else word
        tokens.append(Token(owner, owner.lower(), kind, start, start + len(owner), start == last_end))
        if owner is not word:
            tokens.append(Token(word[-2:], "'s", "sign", end - 2, end, True))
        last_end = end
    return tokens
