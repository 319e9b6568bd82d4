"""Cuts a run of capitalised words into names, without titles, peoples and words that only begin a sentence."""

from __future__ import annotations

import simplemma

from service.splitting.vocabulary.calendar import MONTHS, WEEKDAYS
from service.splitting.vocabulary.capitals import Piece
from service.splitting.vocabulary.gazetteer import Gazetteer, folded, gazetteer

PARTISANS = frozenset("Republican Democrat Democratic Libertarian".split())  # before a given name they are titles
WHOLE_NAME = 3  # words of a name with the party before it
# A stretch of words of a run (the second index excluded), with the kind of thing named if a title shows it.
Part = tuple[int, int, str]


def read_parts(pieces: list[Piece], initial: bool) -> list[Part]:
    """Cuts a run into names: "US President Donald Trump" is a place and a person, and the title is neither."""
    known = gazetteer()
    words = [piece.text for piece in pieces]
    start, end = _without_common(words, initial)
    if start >= end or is_known(words[start:end], known):
        return [(start, end, "")] if start < end else []
    start += _is_partisan(words[start:end], known)
    title = max((at for at in range(start, end) if words[at].rstrip(".") in known.titles), default=None)
    if title is not None and not has_one_of(words[title + 1 : end], known.organisation_words):
        after = _after_title(words, title, end, known)
        return _known_prefix(words, start, title, known) + ([(after, end, "person")] if after < end else [])
    return _untitled(words, start, end, known)


def _is_partisan(words: list[str], known: Gazetteer) -> bool:
    """ "Republican Ann Lee", "Democrat Kyrsten Sinema", but not "Democratic National Committee"."""
    whole = len(words) == WHOLE_NAME and words[0] == "Democrat" and not has_one_of(words, known.organisation_words)
    return words[0] in PARTISANS and len(words) >= WHOLE_NAME and (words[1] in known.given or whole)


def _untitled(words: list[str], start: int, end: int, known: Gazetteer) -> list[Part]:
    """A run without a title: "Iranian Quds" and "Jeb Bush of ABC News" are two names each, "Bank of England" is one."""
    home = next((at for at in range(start + 1, end) if words[at].startswith("of")), end)
    if words[start] in known.given and home < end and not has_one_of(words[start:home], known.organisation_words):
        return [(start, home, "person"), (home + 1, end, "")]
    if has_one_of(words[start:end], known.organisation_words):
        return [(start, end, "")]
    prefix = _known_prefix(words, start, end, known)
    if prefix and prefix[0][1] < end and folded(words[start]) in known.peoples:
        return [prefix[0], (prefix[0][1], end, "")]
    return [(start, end, "")]


def _without_common(words: list[str], initial: bool) -> tuple[int, int]:
    """The run without months, weekdays and words that are capital only because they begin a sentence."""
    start, end = 0, len(words)
    while start < end and _is_common(words[start], initial and start == 0, words[start + 1] if start + 1 < end else ""):
        start += 1
        initial = False
    while end > start and _is_common(words[end - 1], False, ""):
        end -= 1
    while start < end and not words[start][0].isalnum():
        start += 1
    return start, end


def _is_common(word: str, initial: bool, following: str) -> bool:
    lower = word.lower().rstrip(".")
    if " " in word or len(lower) == 1 or lower in MONTHS or lower in WEEKDAYS:
        return True
    known = gazetteer()
    if is_known([word], known) or is_known([word, following], known):
        return False
    if lower in known.common:
        return True
    if word.rstrip(".") in known.titles or word in known.surnames:
        return False
    shouted = len(word) > 2 and word.isupper()
    begins = initial and not _joins(following, known)
    return (shouted or begins) and word not in known.given and bool(simplemma.is_known(lower, lang="en"))


def _joins(following: str, known: Gazetteer) -> bool:
    """The word continues a name, not begins one; it begins one in "Asking Trump" and "Diverting Pentagon funds"."""
    if not following or not following[0].isupper():
        return False
    return not (following in known.given or following in known.surnames or is_known([following], known))


def is_known(words: list[str], known: Gazetteer) -> bool:
    key = folded(" ".join(words))
    return key in known.places or key in known.organisations


def has_one_of(words: list[str], kinds: frozenset[str]) -> bool:
    return any(word.rstrip(".") in kinds for word in words)


def _after_title(words: list[str], title: int, end: int, known: Gazetteer) -> int:
    """The index after a title and its office: "Secretary of State", "Minister of Foreign Affairs"."""
    after = title + 1
    while after < end and (words[after].startswith("of") or words[after] in known.offices):
        after += 1
    return after


def _known_prefix(words: list[str], start: int, end: int, known: Gazetteer) -> list[Part]:
    for stop in range(min(end, start + known.longest), start, -1):
        if is_known(words[start:stop], known):
            return [(start, stop, "")]
    return []
