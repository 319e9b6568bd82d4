"""Proper names in a text, in a form in which two articles can be compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from service.claim import Name
from service.splitting.naming.name_parts import has_one_of, read_parts
from service.splitting.vocabulary.capitals import Piece, begins_sentence, read_run
from service.splitting.vocabulary.gazetteer import Gazetteer, folded, gazetteer
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.spelling import spelled_alike
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import units

YEAR_LONG = 4  # "in 2022 Celsius failed"


def read_names(text: str, offset: int = 0) -> tuple[Name, ...]:
    """The proper names of a text in order, titles left out; spans count code points from `offset`.

    Where all is in capitals, "IS" and "WHO" are words.
    """
    tokens, in_capitals = Tokens(text), text.isupper()
    names: list[Name] = []
    at = 0
    while at < len(tokens):
        run = read_run(tokens, at)
        if in_capitals:
            run = list(takewhile(_may_be_named, run))
        for start, end, kind in read_parts(run, begins_sentence(tokens, at)) if run else ():
            if not _belongs_to_figure(tokens, run[start:end]):
                names.append(_placed(tokens, run[start:end], kind, offset))
        at = run[-1].end if run else at + 1
    return tuple(names)


def _may_be_named(piece: Piece) -> bool:
    """It is no common word, as "IS" and "WHO" are, though they are also organisations."""
    known = gazetteer()
    return piece.text not in known.organisations or piece.text.lower() not in known.common


def _belongs_to_figure(tokens: Tokens, pieces: list[Piece]) -> bool:
    """ "Rs 500", "USD 2 million", "45 degrees Celsius", "Category 5", "the Richter scale": no names."""
    (start, end), word = (pieces[0].start, pieces[-1].end), pieces[0].text.lower().rstrip(".")
    if len(pieces) > 1:
        return False
    follows = end + (tokens.lower(end) == ".")
    if follows < len(tokens) and tokens[follows].kind == "number":
        return word in newsroom_words().placed or word in units().before or pieces[0].text in units().written
    heat = word in units().after and units().after[word].name == "°C"
    measured = (tokens[start - 1].kind == "number" and len(tokens[start - 1].text) < YEAR_LONG) or tokens.lower(
        start - 1
    ) in ("degrees", "degree", "°")
    return (start > 0 and heat and measured) or (word == "richter" and tokens.lower(end) == "scale")


def _placed(tokens: Tokens, pieces: list[Piece], kind: str, offset: int) -> Name:
    last = pieces[-1].end
    words = [piece.text for piece in pieces]
    if words[-1] in gazetteer().given and _is_surname(tokens, last):
        words, last = [*words, tokens[last].text], last + 1
    surface, start, end = tokens.surface(pieces[0].start, last)
    canonical, kind = _canonical(surface, words, kind)
    return Name(surface, canonical, kind, start + offset, end + offset)


def _is_surname(tokens: Tokens, at: int) -> bool:
    """ "May" of "Theresa May", unlike "April in May 2019"."""
    month = at < len(tokens) and tokens[at].text in ("May", "March", "June", "August")
    return month and not (at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit())


def _canonical(surface: str, words: list[str], kind: str) -> tuple[str, str]:
    """The form to compare by, and the kind of thing named, if the words say more about it than the title did."""
    known = gazetteer()
    key = folded(surface)
    if key in known.organisations:
        return known.organisations[key], "organisation"
    if key in known.places and kind != "person":
        return known.places[key], "place"
    canonical = " ".join(known.places.get(folded(word), word.lower().rstrip(".")) for word in words)
    return canonical.replace("’", "'"), kind or _kind(words, known)


def _kind(words: list[str], known: Gazetteer) -> str:
    if has_one_of(words, known.organisation_words):
        return "organisation"
    if len(words) > 1 and has_one_of([words[0], words[-1]], known.place_words):
        return "place"
    if len(words) > 1 and (words[0] in known.given or words[-1].rstrip(".") in known.suffixes):
        return "person"
    return "organisation" if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6 else ""


def same_name(ours: Name, theirs: Name) -> bool:
    """Both name the same thing: by alias, spelling, initials, or surname for full name."""
    if ours.canonical == theirs.canonical:
        return True
    if ours.kind and theirs.kind and ours.kind != theirs.kind:
        return False
    return _named_alike(_compared(ours.surface, ours.canonical), _compared(theirs.surface, theirs.canonical))


class _Compared(NamedTuple):
    """What is compared of a name: whether the gazetteer has it, its distinctive words, its letters if all capitals.

    `initials` are those of the words, which an acronym may stand for.
    """

    known: bool
    words: tuple[str, ...]
    letters: str
    initials: str


@lru_cache(maxsize=4096)  # the same few names meet in thousands of pairs of claims
def _compared(surface: str, canonical: str) -> _Compared:
    words = _words(canonical)
    letters = surface.replace(".", "").lower() if surface.isupper() else ""
    return _Compared(
        known=_in_gazetteer(surface),
        words=words,
        letters=letters if len(letters) > 1 else "",
        initials="".join(word[0] for word in words),
    )


def _named_alike(ours: _Compared, theirs: _Compared) -> bool:
    if ours.known and theirs.known:
        return False
    if _is_acronym(ours, theirs) or _is_acronym(theirs, ours):
        return True
    first, second = ours.words, theirs.words
    if len(first) == len(second):
        return all(spelled_alike(one, other) for one, other in zip(first, second, strict=True))
    shorter, longer = sorted((first, second), key=len)
    return _is_shortened(shorter, longer)


def _in_gazetteer(surface: str) -> bool:
    known, key = gazetteer(), folded(surface)
    return key in known.places or key in known.organisations


def _words(canonical: str) -> tuple[str, ...]:
    """The words that distinguish a name: particles and initials left out."""
    plain = unicodedata.normalize("NFD", canonical).encode("ascii", "ignore").decode()
    words = tuple(word for word in re.split(r"[\s-]+", plain.replace("'", "")) if word)
    telling = tuple(
        word
        for word in words
        if word not in gazetteer().particles and len(word) > 1 and word not in ("of", "the", "for", "and")
    )
    return telling or words


def _is_acronym(short: _Compared, long: _Compared) -> bool:
    return bool(short.letters) and short.letters == long.initials


def _is_shortened(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """A surname for a full name, a first and last name for one with a middle name, or the beginning of a long title."""
    if not shorter:
        return False
    if len(shorter) == 1:
        return len(shorter[0]) > 2 and spelled_alike(shorter[0], longer[-1])
    ends = spelled_alike(shorter[0], longer[0]) and spelled_alike(shorter[-1], longer[-1])
    return ends or all(spelled_alike(one, other) for one, other in zip(shorter, longer, strict=False))
