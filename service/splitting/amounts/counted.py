"""What a figure counts: the head noun after it and the words that narrow it down."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import simplemma

from service.splitting.vocabulary.cardinals import ONES, TENS
from service.splitting.vocabulary.gazetteer import gazetteer
from service.splitting.vocabulary.tokens import Token, Tokens

LONGEST_PHRASE = 9
MOST_TOKENS = 64  # in a phrase: an endless one, "2019MORE2019MORE…", would be read to its end from each figure

_TABLE = tomllib.loads(Path(__file__).with_name("noun_phrases.toml").read_text(encoding="utf-8"))
IRREGULAR: dict[str, str] = _TABLE["plurals"]
STOPS, SKIPPED, RELATING, NOT_PLURAL, NOT_ADVERBS, COMPOUNDING, ADJECTIVAL, PAST = (
    frozenset(_TABLE[group]["words"].split())
    for group in ("stops", "skipped", "relating", "not_plural", "not_adverbs", "compounding", "adjectival", "past")
)


class Counted(NamedTuple):
    """`lemma` is "" if no noun follows; `end` is the index after the last token of the phrase."""

    lemma: str
    modifiers: tuple[str, ...]
    end: int


class PhraseWord(NamedTuple):
    """One word of a phrase, hyphenated parts joined; `end` is the index after its last token."""

    text: str
    end: int


def read_counted(tokens: Tokens, at: int, plural: bool = True) -> Counted:
    """The noun phrase that begins at token `at`; its head is the first plural or, for one thing, the last word."""
    words = _phrase(tokens, at)
    head = _plural_head(words, alone=_follows_count(tokens, at)) if plural else _singular_head(words)
    if head is None:
        first = words[0].text.lower() if words else ""
        return Counted("", (first,) if first in RELATING else (), at)
    narrowing = tuple(word.text.lower() for word in words[:head] if not _is_adverb(word.text))
    return Counted(lemma(words[head].text), narrowing, words[head].end)


def _phrase(tokens: Tokens, at: int) -> list[PhraseWord]:
    """The words of the phrase; articles are left out, and so are possessors with everything before them."""
    words: list[PhraseWord] = []
    partitive = tokens.lower(at) == "of"
    end = min(at + MOST_TOKENS, len(tokens))
    while at < end and len(words) < LONGEST_PHRASE:
        token = tokens[at]
        if token.lower == "'s" or token.text in "'’":
            words.clear()
        elif _continues_word(tokens, at, words):
            words[-1] = PhraseWord(words[-1].text + token.text, at + 1)
        elif token.kind == "number" and words and words[-1].text.isupper():
            words[-1] = PhraseWord(f"{words[-1].text}-{token.text}", at + 1)
        elif _is_passed_over(tokens, at, words, partitive):
            pass
        elif token.kind != "word" or _stops(token, words, partitive):
            break
        else:
            words.append(PhraseWord(token.text, at + 1))
        at += 1
    return words


def _continues_word(tokens: Tokens, at: int, words: list[PhraseWord]) -> bool:
    """The token is glued to the last word: a hyphen with its right side, an abbreviation's full stop, AK-47's -s."""
    token = tokens[at]
    if not (words and token.glued) or words[-1].end != at:
        return False
    if tokens.is_hyphen(at):
        return at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "number") and tokens[at + 1].glued
    if token.text == ".":
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        short = len(words[-1].text) < 5 and words[-1].text[0].isupper()
        return short and follows is not None and follows.kind == "word" and follows.lower not in STOPS
    return tokens.is_hyphen(at - 1) or (token.kind == "word" and words[-1].text[-1].isdecimal())


def _is_passed_over(tokens: Tokens, at: int, words: list[PhraseWord], partitive: bool) -> bool:
    """Neither part of the phrase nor its end: "of the", "such", the 19 in "15 of the 19 hijackers", a quote."""
    token = tokens[at]
    if not words:
        if token.lower in SKIPPED:
            return partitive or token.lower in ("of", "such")
        opening = token.text in '"“‘' and at + 1 < len(tokens) and tokens[at + 1].kind == "word"
        return opening or (token.kind == "number" and partitive)
    both = words[-1].text[0].isupper() and not is_plural(words[-1].text) and tokens.is_capital(at + 1)
    return token.lower in ("and", "or") and both


def _stops(token: Token, words: list[PhraseWord], partitive: bool) -> bool:
    if token.lower in SKIPPED:
        return token.lower != "such" and (bool(words) or not partitive)
    if token.lower in STOPS and token.text != "US":
        return True
    return _is_adverb(token.text) and bool(words) and is_plural(words[-1].text)


def _follows_count(tokens: Tokens, at: int) -> bool:
    """A figure that is no part of a whole stands right before: "three tanks", unlike "each of the 50 states"."""
    before = tokens[at - 1] if at > 0 else None
    count = before is not None and (before.kind == "number" or before.lower in ONES or before.lower in TENS)
    return count and "of" not in (tokens.lower(at - 2), tokens.lower(at - 3))


def _plural_head(words: list[PhraseWord], *, alone: bool) -> int | None:
    """The first plural, or the last one where plurals make a compound.

    Right behind a count that stands alone a second plural is no verb: "three tanks shells" are shells.
    """
    plurals = [place for place, word in enumerate(words) if is_plural(word.text)]
    # "Chinese students" are students, "12 Chinese" are Chinese.
    nouns = [place for place in plurals if words[place].text.lower() not in ADJECTIVAL]
    head = next(iter(nouns or plurals), None)
    while head is not None and head + 1 < len(words) and _compounds(words, head, alone=alone):
        head += 1
    return head


def _singular_head(words: list[PhraseWord]) -> int | None:
    """The word before a verb or an adverb; without either, the phrase counts only if it is short."""
    for place, word in enumerate(words):
        if word.text.islower() and (_is_verb(word.text) or is_plural(word.text) or _is_adverb(word.text)):
            return place - 1 if place else None
    return len(words) - 1 if words and len(words) <= 4 else None


def _is_verb(word: str) -> bool:
    """ "Resigned", "broke" in "one Conservative broke ranks"."""
    return word.endswith("ed") or word in PAST


def _compounds(words: list[PhraseWord], head: int, *, alone: bool) -> bool:
    """ "Arms dealers" and "police officers" are one thing; "Americans lacks" is a noun with its verb."""
    first, second = words[head].text, words[head + 1].text
    misspelt = alone and first.islower() == second.islower() and first.endswith("s")
    return is_plural(second) and (first.lower() in COMPOUNDING or misspelt)


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """The word is a plural noun by its form."""
    lower = word.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower] != ""
    if not lower.endswith(("s", "men", "women", "children")) or lower.endswith(("ss", "us", "'s")):
        return False
    return lower not in NOT_PLURAL and lemma(word) != lower


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The singular of a noun in lower case; of a hyphenated word, that of its last part."""
    lower = word.lower().rstrip(".")
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    first, hyphen, last = lower.rpartition("-")
    if last[:-1].isdecimal():
        return lower.removesuffix("s")
    for spelling in (last, last.title()):
        base = str(simplemma.lemmatize(spelling, lang="en"))
        if base != spelling:
            return first + hyphen + base.lower()
    return first + hyphen + last.removesuffix("s") if last in gazetteer().peoples else lower


def _is_adverb(word: str) -> bool:
    return word.lower().endswith("ly") and word.lower() not in NOT_ADVERBS
