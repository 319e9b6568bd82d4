"""What a figure counts: the head noun behind it and the words that narrow it down."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import simplemma

from service.splitting.tokens import Token, Tokens

LONGEST_PHRASE = 9

_TABLE = tomllib.loads(Path(__file__).with_name("noun_phrases.toml").read_text(encoding="utf-8"))
IRREGULAR: dict[str, str] = _TABLE["plurals"]
STOPS, SKIPPED, RELATING, NOT_PLURAL, NOT_ADVERBS = (
    frozenset(_TABLE[group]["words"].split()) for group in ("stops", "skipped", "relating", "not_plural", "not_adverbs")
)
ADVERB_ENDING = "ly"


class Counted(NamedTuple):
    """`lemma` is "" where nothing is named; `end` is the index after the last token of the phrase."""

    lemma: str
    modifiers: tuple[str, ...]
    end: int


def read_counted(tokens: Tokens, at: int, plural: bool = True) -> Counted:
    """The noun phrase that begins at token `at`; its head is the first plural, or for one thing its last word."""
    words, end = _phrase(tokens, at)
    heads = [place for place, word in enumerate(words) if is_plural(word)]
    if not heads and plural:
        return Counted("", _relating(words), at)
    head = _compound_end(words, heads[0]) if plural else _singular_head(words, heads)
    if head is None:
        return Counted("", (), at)
    return Counted(lemma(words[head]), tuple(_plain(word) for word in words[:head] if _narrows(word)), end[head])


def _phrase(tokens: Tokens, at: int) -> tuple[list[str], list[int]]:
    """The words of the phrase, hyphenated ones joined, articles and possessors left out, and the index after each."""
    words: list[str] = []
    ends: list[int] = []
    begin = at
    while at < len(tokens) and len(words) < LONGEST_PHRASE:
        token = tokens[at]
        if token.lower == "'s" or token.text in ("'", "’"):
            words.clear()
            ends.clear()
        elif (
            token.kind == "sign"
            and token.text in "-‐‑"
            and token.glued
            and at + 1 < len(tokens)
            and words
            and tokens[at + 1].kind in ("word", "number")
        ):
            words[-1] += "-" + tokens[at + 1].text
            ends[-1] = at + 2
            at += 1
        elif (
            token.lower == "."
            and token.glued
            and words
            and len(words[-1]) < 5
            and words[-1][0].isupper()
            and _goes_on(tokens, at + 1)
        ):
            words[-1] += "."
        elif token.kind == "number" and words and words[-1].isupper():
            words[-1] += "-" + token.text
            ends[-1] = at + 1
        elif token.kind == "word" and token.glued and words and words[-1][-1].isdigit():
            words[-1] += token.text
            ends[-1] = at + 1
        elif token.kind not in ("word",) or _stops(token, words, tokens[begin].lower == "of"):
            if not (token.text in "\"“”‘’'" and at + 1 < len(tokens) and tokens[at + 1].kind == "word" and words == []):
                break
        elif token.lower not in SKIPPED:
            words.append(token.text)
            ends.append(at + 1)
        at += 1
    return words, ends


def _goes_on(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "word" and not tokens[at].glued and tokens[at].lower not in STOPS


def _stops(token: Token, words: list[str], partitive: bool) -> bool:
    if token.lower == "of":
        return bool(words)
    if token.lower in SKIPPED:
        return token.lower != "such" and (bool(words) or not partitive)
    if token.lower in STOPS:
        return True
    return (
        token.lower.endswith(ADVERB_ENDING) and token.lower not in NOT_ADVERBS and bool(words) and is_plural(words[-1])
    )


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """The word is a plural noun by its form."""
    lower = word.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower] != ""
    if (
        not lower.endswith(("s", "men", "women", "children"))
        or lower.endswith(("ss", "us", "is", "'s"))
        or lower in NOT_PLURAL
    ):
        return False
    return lemma(word) != lower


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The singular of a noun in lower case; of a hyphenated word, that of its last part."""
    lower = word.lower().rstrip(".")
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    first, hyphen, last = lower.rpartition("-")
    if last[:-1].isdigit():
        return lower.removesuffix("s")
    return first + hyphen + str(simplemma.lemmatize(last, lang="en")).lower()


def _compound_end(words: list[str], head: int) -> int:
    """ "Arms dealers", "police officers": of plurals in a row, the last is the head."""
    while head + 1 < len(words) and is_plural(words[head + 1]):
        head += 1
    return head


def _singular_head(words: list[str], plurals: list[int]) -> int | None:
    if plurals and plurals[0] == 0:
        return None
    for place, word in enumerate(words):
        if place and word.islower() and word.endswith("ed"):
            return place - 1
    return len(words) - 1 if words and len(words) <= 4 else None


def _narrows(word: str) -> bool:
    return (
        not (word.lower().endswith(ADVERB_ENDING) and word.lower() not in NOT_ADVERBS) and word.lower() not in SKIPPED
    )


def _relating(words: list[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words[:1] if word.lower() in RELATING)


def _plain(word: str) -> str:
    return word.lower()
