"""Words, figures and signs of a text, each with its place: what the readers of amounts and names walk over."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    (?P<opaque>https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|[@\#]\w+|\b[\w-]+\.(?:com|org|net|gov|tv)\b[\w/.-]*)
  | (?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+(?!\w)|[½⅓⅔¼¾⅛])
  | (?P<word>(?:[A-Za-z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)
  | (?P<sign>\S)
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """`kind` is word, number, sign or opaque (a link, handle or hashtag); `glued` if no space stands before it."""

    text: str
    lower: str
    kind: str
    start: int
    end: int
    glued: bool


def read_tokens(text: str) -> list[Token]:
    """The tokens of a text in order; hyphens and possessive endings are tokens of their own."""
    tokens: list[Token] = []
    last_end = -1
    for found in _TOKEN.finditer(text):
        start, end = found.span()
        word = found.group()
        kind = found.lastgroup or "sign"
        owner = word[:-2] if kind == "word" and word[-2:].lower() in ("'s", "’s") else word
        tokens.append(Token(owner, owner.lower(), kind, start, start + len(owner), start == last_end))
        if owner is not word:
            tokens.append(Token(word[-2:], "'s", "sign", end - 2, end, True))
        last_end = end
    return tokens
