"""Where sentences begin and end in news text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.splitting.abbreviations import (
    AFTER_HOURS,
    BEFORE_FIGURES,
    BEFORE_NAMES,
    MAY_END,
    MONTHS,
    STARTERS,
)
from service.splitting.span import Span, stripped

# What may close a sentence: stops, then closing quotes and brackets. Bounded, so that "!!!!…" stays linear.
STOP = re.compile(r"[.!?…。？！]{1,40}[\"”’'»)\]}]{0,4}")
OPENERS = "\"“‘'«([{"
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
LONGEST_WORD = 40
INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?$")
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
        found = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]").search(text, start, end)
        line_end = found.start() if found else end
        yield from _sentences_of_line(text, start, line_end)
        start = line_end + 1


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[Span]:
    begin = start
    for stop in STOP.finditer(text, start, end):
        if stop.start() >= begin and _ends_sentence(text, start, end, stop):
            yield from _unless_empty(stripped(text, begin, stop.end()))
            begin = stop.end()
    yield from _unless_empty(stripped(text, begin, end))


def _unless_empty(span: Span) -> Iterator[Span]:
    if span.start < span.end:
        yield span


def _ends_sentence(text: str, start: int, end: int, stop: re.Match[str]) -> bool:
    """The stop closes a sentence rather than an abbreviation, a figure or a quotation inside one."""
    after = text[stop.end() : min(end, stop.end() + 200)]
    if not after.strip():
        return True
    before = _word_before(text, start, stop.start())
    if not after[0].isspace():
        return _ends_without_space(before, stop.group(), after)
    following = after.lstrip()
    if SIGNATURE.match(following):
        return True
    if "…" in stop.group() or ".." in stop.group():
        return _starts(following)
    if set("!?！？") & set(stop.group()):
        return _ends_exclamation(before, stop.group(), following)
    return _ends_statement(text, before, stop, following, at_start=_at_line_start(text, start, stop.start(), before))


def _word_before(text: str, start: int, end: int) -> str:
    """The run of characters before the stop, without opening quotes, at most LONGEST_WORD long."""
    begin = end
    while begin > start and end - begin < LONGEST_WORD and not text[begin - 1].isspace():
        begin -= 1
    return text[begin:end].lstrip(OPENERS + "—–-").rsplit("—")[-1]


def _at_line_start(text: str, start: int, end: int, word: str) -> bool:
    return not text[start : end - len(word)].strip() if end - start < LONGEST_WORD + 10 else False


def _ends_without_space(before: str, stop: str, after: str) -> bool:
    """“…so notified!”In response: a closing quote, or a lower-case word before a word that begins sentences."""
    first = WORD.match(after.lstrip(OPENERS))
    if not first or not first.group()[0].isupper():
        return False
    if stop[-1] in "”»":
        return True
    if stop[-1] in "\"'’":
        return len(before) > 1 and before[-1].isalnum()
    return before[-2:].islower() and len(before) > 2 and first.group().lower() in STARTERS


def _starts(following: str) -> bool:
    """The next word is capitalised and one that begins sentences."""
    word = WORD.match(following.lstrip(OPENERS))
    return bool(word and word.group()[0].isupper() and word.group().lower().split("’")[0].split("'")[0] in STARTERS)


def _ends_exclamation(before: str, stop: str, following: str) -> bool:
    if before.lower() in MAY_END and stop == "!":
        return _starts(following)
    if _goes_on(following):
        return False
    return not (stop[-1] not in "!?！？" and ASKED.match(following))


def _ends_statement(text: str, before: str, stop: re.Match[str], following: str, at_start: bool) -> bool:
    if _goes_on(following):
        return False
    if stop.group() != ".":
        return True
    word = before.lower()
    if word in BEFORE_NAMES or (at_start and (word.isdigit() or len(word) == 1)):
        return False
    if word in BEFORE_FIGURES or word in MONTHS:
        return not following[0].isdigit() and (word not in MONTHS or _starts(following))
    if word in ("a.m", "p.m", "am", "pm"):
        return _ends_hour(following)
    if word in MAY_END or (INITIALS.fullmatch(before + ".") and (len(before) > 1 or before.isupper())):
        return _starts(following)
    return True


def _ends_hour(following: str) -> bool:
    first = WORD.match(following.lstrip(OPENERS))
    return not first or first.group().split(".")[0].lower() not in AFTER_HOURS


def _goes_on(following: str) -> bool:
    """The next word is lower-case (and no name such as “al-Shabab”), or punctuation that cannot begin a sentence."""
    first = following.lstrip(OPENERS)[:1]
    if first.islower():
        return not re.match(r"(?:al|el|bin|de|von)-?[A-Z]|[a-z][A-Z]", following.lstrip(OPENERS))
    return following[0] in ",;:)]}—–-/&" or (following[0] == "(" and first.islower())
