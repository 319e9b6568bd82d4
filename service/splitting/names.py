"""Proper names in a text, in a form in which two articles can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import simplemma
from rapidfuzz import fuzz

from service.claim import Name
from service.splitting.gazetteer import Gazetteer, folded, gazetteer
from service.splitting.times import MONTHS, WEEKDAYS
from service.splitting.tokens import Token, Tokens

# One letter off in a long word is a misprint; "Iran" and "Iraq" (75) or "Austria" and "Australia" (87) must stay apart.
SAME_SPELLING = 90.0
# Transliterations with the same consonants share most letters: "kataeb" and "kataib" 83, "qassem" and "kasem" 73.
SAME_SOUND = 60.0


class Piece(NamedTuple):
    """Tokens `start` to `end` are one word of a name: "al-Khazali", "J.", "82nd"."""

    text: str
    start: int
    end: int


def read_names(text: str, offset: int = 0) -> tuple[Name, ...]:
    """The proper names of a text in order, titles left out; spans count code points from `offset`."""
    tokens = Tokens(text)
    names: list[Name] = []
    at = 0
    while at < len(tokens):
        pieces = _pieces(tokens, at)
        if not pieces:
            at += 1
            continue
        for start, end, kind in _parts(pieces, _begins_sentence(tokens, at)):
            first, last = tokens[pieces[start].start], tokens[pieces[end - 1].end - 1]
            surface = text[first.start : last.end]
            names.append(
                _name(
                    surface, [piece.text for piece in pieces[start:end]], kind, first.start + offset, last.end + offset
                )
            )
        at = pieces[-1].end
    return tuple(names)


def _begins_sentence(tokens: Tokens, at: int) -> bool:
    """The token is the first, or stands behind the end of a sentence or an opening quotation mark."""
    return at == 0 or tokens[at - 1].text in ".?!:;—–\"“”‘'…•|"


def _pieces(tokens: Tokens, at: int) -> list[Piece]:
    """The run of capitalised words that begins at token `at`, with the particles inside it."""
    pieces: list[Piece] = []
    while True:
        piece = _piece(tokens, at)
        if piece is None:
            joint = _joint(tokens, at) if pieces else None
            piece = _piece(tokens, joint) if joint else None
            if piece is None or joint is None:
                return pieces
            pieces.append(Piece(" ".join(token.text for token in tokens[at:joint]), at, joint))
        pieces.append(piece)
        at = piece.end


def _piece(tokens: Tokens, at: int) -> Piece | None:
    """One capitalised word, with what is glued to it: hyphenated parts and the full stop of an initial or a title."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    end = at + 1
    if (
        token.kind == "number"
        and token.text.isdigit()
        and end < len(tokens)
        and tokens[end].glued
        and tokens[end].lower in ("st", "nd", "rd", "th")
    ):
        follows = end + 1 < len(tokens) and tokens[end + 1].text[:1].isupper() and not tokens[end + 1].glued
        return Piece(token.text + tokens[end].text, at, end + 1) if follows else None
    particle = (
        token.lower in gazetteer().particles
        and end + 1 < len(tokens)
        and tokens[end].text in "-‐‑"
        and tokens[end + 1].text[:1].isupper()
    )
    if token.kind != "word" or not (token.text[0].isupper() or particle):
        return None
    while _is_hyphenated_on(tokens, end):
        end += 2
    if end < len(tokens) and tokens[end].text == "." and tokens[end].glued and _is_abbreviated(token, tokens, end):
        end += 1
    return Piece("".join(part.text for part in tokens[at:end]), at, end)


def _is_hyphenated_on(tokens: Tokens, end: int) -> bool:
    """ "Saint-Denis" and "AH-64" are one word of a name; "Iran-backed" is not."""
    if end + 1 >= len(tokens) or tokens[end].text not in "-‐‑" or not (tokens[end].glued and tokens[end + 1].glued):
        return False
    return tokens[end + 1].kind == "number" or tokens[end + 1].text[:1].isupper()


def _is_abbreviated(token: Token, tokens: Tokens, stop: int) -> bool:
    known = gazetteer()
    more = stop + 1 < len(tokens) and tokens[stop + 1].text[:1].isupper()
    initial = len(token.text) == 1 and more
    title = token.text in known.titles and len(token.text) <= 4 and more
    return (
        initial
        or title
        or token.text + "." in known.abbreviations
        or (token.text in ("Inc", "Corp", "Ltd", "Co", "Jr", "Sr", "St", "Ft", "Mt") and more)
    )


def _joint(tokens: Tokens, at: int) -> int | None:
    """The index behind particles or an "of" that may lead on to more of the name."""
    known = gazetteer()
    ahead = at
    while (
        ahead < len(tokens)
        and ahead - at < 3
        and (tokens[ahead].text in known.particles or tokens[ahead].lower in ("of", "the", "for", "&"))
    ):
        if tokens[ahead].lower in ("the", "for") and tokens[ahead - 1].lower != "of":
            return None
        ahead += 1
    return ahead if ahead > at else None


def _parts(pieces: list[Piece], initial: bool) -> list[tuple[int, int, str]]:
    """Cuts a run into names: "US President Donald Trump" is a place and a person, and the title is neither."""
    known = gazetteer()
    words = [piece.text for piece in pieces]
    start, end = _without_common(words, initial)
    title = max((at for at in range(start, end) if words[at].rstrip(".") in known.titles), default=None)
    if start >= end:
        return []
    if (
        title is not None
        and not _known(words[start:end], known)
        and not _has(words[title + 1 : end], known.organisation_words)
    ):
        after = _after_title(words, title, end, known)
        leading = _gazetteer_prefix(words, start, title, known)
        return leading + ([(after, end, "person")] if after < end else [])
    people = _gazetteer_prefix(words, start, end, known)
    if (
        people
        and people[0][1] < end
        and folded(words[start]) in known.peoples
        and not _known(words[start:end], known)
        and not _has(words[start:end], known.organisation_words)
    ):
        return [people[0], (people[0][1], end, "")]
    return [(start, end, "")]


def _without_common(words: list[str], initial: bool) -> tuple[int, int]:
    """The run without months, weekdays and words that are capital only because they begin a sentence."""
    start, end = 0, len(words)
    while start < end and _is_common(words[start], initial and start == 0, words[start + 1 : end]):
        start += 1
        initial = False
    while end > start and _is_common(words[end - 1], False, []):
        end -= 1
    while start < end and not words[start][0].isalnum():
        start += 1
    return start, end


def _is_common(word: str, initial: bool, following: list[str]) -> bool:
    lower = word.lower().rstrip(".")
    if " " in word or lower in MONTHS or lower in WEEKDAYS:
        return True
    known = gazetteer()
    if folded(word) in known.places or folded(word) in known.organisations:
        return False
    if lower in known.common:
        return True
    if word.rstrip(".") in known.titles or word in known.surnames:
        return False
    shouted = len(word) > 2 and word.isupper()
    lone = initial and (not following or not following[0][0].isupper())
    return (shouted or lone) and word not in known.given and bool(simplemma.is_known(lower, lang="en"))


def _known(words: list[str], known: Gazetteer) -> bool:
    key = folded(" ".join(words))
    return key in known.places or key in known.organisations


def _has(words: list[str], kinds: frozenset[str]) -> bool:
    return any(word.rstrip(".") in kinds for word in words)


def _after_title(words: list[str], title: int, end: int, known: Gazetteer) -> int:
    """The index behind a title and its office: "Secretary of State", "Minister of Foreign Affairs"."""
    after = title + 1
    while after < end and (words[after].startswith("of") or words[after] in known.offices):
        after += 1
    return after


def _gazetteer_prefix(words: list[str], start: int, end: int, known: Gazetteer) -> list[tuple[int, int, str]]:
    for stop in range(min(end, start + known.longest), start, -1):
        if _known(words[start:stop], known):
            return [(start, stop, "")]
    return []


def _name(surface: str, words: list[str], kind: str, start: int, end: int) -> Name:
    known = gazetteer()
    key = folded(surface)
    if key in known.organisations:
        return Name(surface, known.organisations[key], "organisation", start, end)
    if key in known.places and kind != "person":
        return Name(surface, known.places[key], "place", start, end)
    canonical = " ".join(known.places.get(folded(word), word.lower().rstrip(".")) for word in words)
    return Name(surface, canonical.replace("’", "'"), kind or _kind(words, known), start, end)


def _kind(words: list[str], known: Gazetteer) -> str:
    if _has(words, known.organisation_words):
        return "organisation"
    if len(words) > 1 and (words[0] in known.given or words[-1].rstrip(".") in known.suffixes):
        return "person"
    if len(words) > 1 and _has([words[0], words[-1]], known.place_words):
        return "place"
    return "organisation" if len(words) == 1 and words[0].isupper() and 2 <= len(words[0]) <= 6 else ""


def same_name(ours: Name, theirs: Name) -> bool:
    """Both name the same: by alias, spelling, initials, or surname beside full name."""
    if ours.canonical == theirs.canonical:
        return True
    if ours.kind and theirs.kind and ours.kind != theirs.kind:
        return False
    if _in_gazetteer(ours) and _in_gazetteer(theirs):
        return False
    first, second = _words(ours), _words(theirs)
    if _is_acronym(ours.surface, second) or _is_acronym(theirs.surface, first):
        return True
    if len(first) == len(second):
        return all(_spelled_alike(one, other) for one, other in zip(first, second, strict=True))
    shorter, longer = sorted((first, second), key=len)
    return _is_shortened(shorter, longer)


def _in_gazetteer(name: Name) -> bool:
    known = gazetteer()
    return folded(name.surface) in known.places or folded(name.surface) in known.organisations


def _words(name: Name) -> list[str]:
    """The words that tell a name apart: particles and initials left out."""
    plain = unicodedata.normalize("NFD", name.canonical).encode("ascii", "ignore").decode()
    words = [word for word in re.split(r"[\s-]+", plain.replace("'", "")) if word]
    telling = [
        word
        for word in words
        if word not in gazetteer().particles and len(word) > 1 and word not in ("of", "the", "for", "and")
    ]
    return telling or words


def _is_acronym(surface: str, words: list[str]) -> bool:
    letters = surface.replace(".", "").lower()
    return surface.isupper() and len(letters) > 1 and letters == "".join(word[0] for word in words)


def _is_shortened(shorter: list[str], longer: list[str]) -> bool:
    """A surname for a full name, a first and last name for one with a middle name, an opening for a long title."""
    if not shorter:
        return False
    if len(shorter) == 1:
        return len(shorter[0]) > 2 and _spelled_alike(shorter[0], longer[-1])
    ends = _spelled_alike(shorter[0], longer[0]) and _spelled_alike(shorter[-1], longer[-1])
    return ends or all(_spelled_alike(one, other) for one, other in zip(shorter, longer, strict=False))


@lru_cache(maxsize=8192)
def _spelled_alike(one: str, other: str) -> bool:
    """The same word, or two transliterations of it: Hizbollah and Hezbollah, Soleimani and Suleimani."""
    if one == other:
        return True
    if any(character.isdigit() for character in one + other):
        return False
    alike = float(fuzz.ratio(one, other))
    return alike >= SAME_SPELLING or (alike >= SAME_SOUND and len(_sounds(one)) > 2 and _sounds(one) == _sounds(other))


def _sounds(word: str) -> str:
    """The consonants of a word, as transliterations tend to keep them."""
    for written, heard in (
        ("kh", "k"),
        ("gh", "k"),
        ("q", "k"),
        ("ck", "k"),
        ("c", "k"),
        ("ph", "f"),
        ("dh", "d"),
        ("th", "t"),
        ("sh", "s"),
        ("z", "s"),
        ("v", "w"),
        ("j", "g"),
    ):
        word = word.replace(written, heard)
    consonants = re.sub(r"[aeiouyh]", "", word)
    return (
        word[:1] + re.sub(r"(.)\1+", r"\1", consonants) if word[:1] in "aeiou" else re.sub(r"(.)\1+", r"\1", consonants)
    )
