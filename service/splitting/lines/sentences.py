"""Where sentences begin and end in news text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from service.splitting.span import Span, stripped
from service.splitting.vocabulary.abbreviations import (
    AFTER_HOURS,
    BEFORE_FIGURES,
    BEFORE_NAMES,
    MAY_END,
    RETIRED,
    STARTERS,
    STATES,
)
from service.splitting.vocabulary.calendar import SHORT_MONTHS

# What may close a sentence: stops, then closing quotes and brackets. Bounded, so that "!!!!…" stays linear.
STOP = re.compile(r"[.!?…。？！]{1,40}[\"”’'»)\]}]{0,4}(?:\[\d{1,3}\])?")
OPENERS = "\"“‘'«([{"
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
LONGEST_WORD = 40  # characters searched backwards for an abbreviation
GLUED_WORD = 3  # letters; a shorter word before a full stop without a space may be part of a name: e.Republic
SEEN_AHEAD = 200  # characters: enough for a name and "asked", or for the signature of a post
ASKING = frozenset("!?！？")
ADDRESS = re.compile(r"[@/]|\.[A-Za-z]")
HOURS = frozenset(("a.m", "p.m", "am", "pm"))
LOWER_NAME = re.compile(r"(?:al|el|bin|de|von)-?[A-Z]|[a-z][A-Z]")
BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")
INITIALS = re.compile(r"(?:[Ee]x-|[Nn]on-|[Aa]nti-|[Pp]ro-|[Tt]hen-|[Pp]re-|[Pp]ost-)?(?:[^\W\d_]\.)+[^\W\d_]?$")
# "U.S. Rep. Tim Walz", though these titles begin many a sentence.
ATTRIBUTED = re.compile(r"(?:Reps?\.|Sens?\.|President|Attorney|Secretary|Ambassador|Marshal)\s")
ELECTED = re.compile(r"(?:Gov|Lt|Sen|Rep)\.\s")  # "Wash. Gov. Jay Inslee"
SIGNATURE = re.compile(r"\s*[—–-]{1,2}\s?[^@\n]{1,80}\(@\w{1,30}\)")
ASKED = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|the|a|an|of|[a-z]+ary|president|official|spokesman|spokeswoman) ){0,5}"
    r"(?:asked|asks|said|says|wrote|writes|tweeted|added|wondered|shouted|chanted|replied|told|yelled|continued|read)\b"
    r"(?=[^\w]|$| (?:in|on|at|during|him|her|them|reporters|the|a|as|while|when|after|to)\b)"
)


def read_sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The stripped spans of the sentences in `text[start:end]`, in order; a line break always ends a sentence."""
    end = len(text) if end is None else end
    while start < end:
        found = BREAK.search(text, start, end)
        line_end = found.start() if found else end
        yield from _sentences_of_line(text, start, line_end)
        start = line_end + 1


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for found in STOP.finditer(text, start, end):
        stop = _stop(text, begin, end, found)
        if found.start() >= begin and _ends_sentence(stop):
            yield from _unless_empty(stripped(text, begin, found.end()))
            begin = found.end()
    yield from _unless_empty(stripped(text, begin, end))


def _unless_empty(span: Span) -> Iterator[Span]:
    if span.start < span.end:
        yield span


@dataclass(frozen=True, slots=True)
class _Stop:
    """A possible end of a sentence: the word before it, its marks, and what follows (at once, and after the space)."""

    word: str
    marks: str
    after: str
    following: str
    first_of_sentence: bool


def _stop(text: str, begin: int, end: int, found: re.Match[str]) -> _Stop:
    word_start = found.start()
    while word_start > begin and found.start() - word_start < LONGEST_WORD and not text[word_start - 1].isspace():
        word_start -= 1
    after = text[found.end() : min(end, found.end() + SEEN_AHEAD)]
    return _Stop(
        word=text[word_start : found.start()].lstrip(OPENERS + "—–-").rsplit("—")[-1],
        marks=found.group(),
        after=after,
        following=after.lstrip(),
        first_of_sentence=not text[begin : min(word_start, begin + LONGEST_WORD)].strip(),
    )


def _ends_sentence(stop: _Stop) -> bool:
    """The stop closes a sentence rather than an abbreviation, a figure or a quotation inside one."""
    if not stop.following or SIGNATURE.match(stop.following):
        return True
    if not stop.after[0].isspace():
        return _ends_without_space(stop)
    if "…" in stop.marks or ".." in stop.marks or stop.word.lower() in RETIRED:
        return _starts(stop.following)
    if _goes_on(stop.following):
        return False
    if ASKING & set(stop.marks):
        return _ends_exclamation(stop)
    return stop.marks != "." or _ends_statement(stop)


def _ends_without_space(stop: _Stop) -> bool:
    """“…so notified!”In response: a closing quote, or a lower-case word before a capitalised one (cash.Lee topped)."""
    first = WORD.match(stop.after.lstrip(OPENERS))
    if not first or not first.group()[0].isupper():
        return False
    if stop.marks[-1] in "”»":
        return True
    if stop.marks[-1] in "\"'’":
        return len(stop.word) > 1 and stop.word[-1].isalnum()
    if stop.word.endswith("%"):
        return first.group().lower() in STARTERS  # "by more than 22%.The index"
    if len(stop.word) < GLUED_WORD or not stop.word[-2:].islower():
        return False
    return first.group().lower() in STARTERS or _are_two_words(stop, first.group())


def _are_two_words(stop: _Stop, following: str) -> bool:
    """Plain words with a full stop between: not an address, a file, or an office before a name."""
    token = stop.after.split(maxsplit=1)[0]
    plain = stop.word.isalpha() and stop.word.islower() and stop.marks == "." and not following.isupper()
    return plain and not ADDRESS.search(token) and stop.word not in BEFORE_NAMES | MAY_END | {"www"}


def _starts(following: str) -> bool:
    """The next word is capitalised and one that begins sentences; the A. in "P. A. Sangma" is an initial."""
    first = following.lstrip(OPENERS)
    word = WORD.match(first)
    if word and first[1:2] == ".":
        return False
    return bool(word and word.group()[0].isupper() and re.split("['’]", word.group().lower())[0] in STARTERS)


def _ends_exclamation(stop: _Stop) -> bool:
    if stop.word.lower() in MAY_END and stop.marks == "!":
        return _starts(stop.following)
    return stop.marks[-1] in ASKING or not ASKED.match(stop.following)


def _ends_statement(stop: _Stop) -> bool:
    """A lone full stop after a word that may be an abbreviation, an initial or the number of a list."""
    word = stop.word.lower()
    rank = word.rsplit("-", 1)[-1]  # "Lt-Gen.", "post-Sept. 11"
    if word in BEFORE_NAMES or rank in BEFORE_NAMES or (stop.first_of_sentence and (word.isdigit() or len(word) == 1)):
        return False
    if word in BEFORE_FIGURES and stop.word != "P":  # "p. 4" is a page, the P. of "John P. Kennedy" an initial
        return not stop.following[0].isdigit()
    if word in HOURS:
        return _ends_hour(stop.following)
    initials = INITIALS.fullmatch(stop.word + ".") and (len(word) > 1 or stop.word.isupper())
    return _ends_abbreviation(word, stop.following) if rank in SHORT_MONTHS or word in MAY_END or initials else True


def _ends_abbreviation(word: str, following: str) -> bool:
    """Decided by the next word: "the U.S.

    Rep. Tim Walz" goes on, and "for Donald Trump Jr. “Putting aside …" does not.
    """
    if (word.rsplit("-", 1)[-1] == "u.s" and ATTRIBUTED.match(following)) or (
        word in STATES and ELECTED.match(following)
    ):
        return False
    return (word in MAY_END and following[0] == "“" and following[1:2].isupper()) or _starts(following)


def _ends_hour(following: str) -> bool:
    first = WORD.match(following.lstrip(OPENERS))
    return not first or first.group().split(".")[0].lower() not in AFTER_HOURS


def _goes_on(following: str) -> bool:
    """The next word is lower-case (but not a name such as “al-Shabab”), or punctuation that cannot begin a sentence."""
    first = following.lstrip(OPENERS)
    if first[:1].islower():
        return not LOWER_NAME.match(first)
    return following[0] in ",;:)]}—–-/&"
