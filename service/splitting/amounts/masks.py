"""Figures that are not amounts: scores, clock times, telephone numbers, years, and numbers that are part of a name."""

from __future__ import annotations

import re
from bisect import bisect_right

from service.splitting.amounts.counted import is_plural
from service.splitting.dating.clock import read_clock_times
from service.splitting.dating.times import time_spans
from service.splitting.vocabulary.calendar import MONTHS, one_of
from service.splitting.vocabulary.cardinals import ONES
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import LARGE, units

_CLOCK = (
    r"(?:[ap]\s?\.?\s?m\b\.?|(?:noon|midnight|o\s?['’]\s?clock|hours\s+gmt|gmt|utc|bst|cet|est|edt|et|pst|pdt|pt|cst|cdt|ist|"
    r"hrs\s+ist)\b)"
)
_CONTEST = (
    r"(?:loss|defeat|win|victory|draw|tie|vote|decision|ruling|record|scoreline|lead|verdict|split|triumph|margin|score|"
    r"deficit|start|run)\b"
)
_MASK = re.compile(
    rf"""
    \b\d{{1,2}}(?:\s?[:.]\s?\d{{2}})?(?:\s?[-–]\s?\d{{1,2}}(?:[:.]\d{{2}})?)?\s?{_CLOCK}    # 9:30 a.m., 2-3pm
  | \b\d{{1,2}}\s?:\s?\d{{2}}(?:\s?:\s?\d{{2}})?(?:\.\d+)?\b                             # 15:04
  | \b\d{{4}}\s(?:\(\d{{4}}\s)?(?:gmt|utc|hours|hrs|bst|cet|ist|local)\b                 # 1353 GMT
  | \b\d{{4}}\s(?=\(\d{{4}}\s(?:gmt|utc))                                               # 1353 (1023 GMT)
  | \b\d+\s?(?:st|nd|rd|th)\b(?:\s?-\s?\w+)?                                           # 82nd, 21st-century
  | (?:\b|['’])(?:1[5-9]|20)?\d0['’]?s\b | (?<!\w)['’‘]\d\d\b                          # 1990s, '90s, '08
  | \(?\+?\d{{0,3}}[\s-]?\(?\d{{3}}\)?[\s.-]\d{{3}}[\s.-]\d{{4}}\b                     # telephone numbers
  | \b\d+(?:\.\d+){{2,}}\b                                                             # versions and addresses
  | \b\d{{1,3}}\s?[-–]\s?\d{{1,3}}(?:\s?[-–]\s?\d{{1,3}})?(?=\s+{_CONTEST})            # a 5-4 decision
  | \b\d(?:d|g|x\d)\b | \b(?:480|720|1080|1440|2160)p\b                                          # 3D, 5G
  | \b(?:9\s?/\s?11|24\s?/\s?7|7\s?/\s?7|50\s?/\s?50|20\s?/\s?20)\b
  | \b(?:1[0-2]|0?[1-9])/(?!(?:[234568]|10|16)\b)(?:[12]\d|3[01]|0?[1-9])\b(?!/|\s?(?:inch|of|mile))  # 6/27
  | \b7[0-8]7s?\b(?=\s(?:MAX|jet|plane|aircraft|Dreamliner|flight))                    # the 737 Max
  | (?<=\bthe\s)7[0-8]7\b(?=\s(?:was|is|has|had|will)\b)                               # the 737 was grounded
  | \b\d+\s(?:[A-Z]\w+\s){{1,2}}(?:street|avenue|road|boulevard|lane|drive|st|ave|blvd)\b  # 10 Downing Street
  | (?<=\bGroup\sof\s)(?:7|8|20|77|seven|eight|twenty)\b                              # Group of Seven, of 20
  | \b\d\d?(?:\.\d\d?)?\s?mm(?=\s(?:pistol|handgun|gun|rifle|rounds?|bullets?|weapon|semi|caliber|glock|sig|luger)\b)
  | (?<=\b(?:in|by)\s)1[0-4]\d\d(?=[.,;:)]|$|\s(?:and|as|at|by|on|to|under|was|were|when|while|with)\b)     # in 1163
  | (?<=\s)\d{{1,2}}\)(?=\s\w)                                                           # 1) …, 2) …
  | (?<!\bto\s)(?<!\bmay\s)(?<!\bwill\s)(?<!\b(?:could|would|might)\s)
    \btop[\s-]\d+\b(?!\s?(?:percent|%))    # a top 10 finish
  | \A\W{{0,2}}\d{{1,2}}[./]\s(?=\S)                                                     # 1. The first of a list
  | \b(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)\b
  | \bdoubl(?:ed|ing)\sdown\b
  | \b9-11\b(?!\s?(?:percent|%|people|months|years|days|weeks|hours))
  | \b\d+-?(?:ers|somethings?)\b                                                        # 49ers
  | \b\d{{1,2}}\s?(?:ft|feet)\s?\d{{1,2}}(?:ins?|\s?inch(?:es)?)\b                          # 6ft 2in is two figures
  | \b60\sMinutes\b | (?<=Poor['’]s\s)500\b | \b\d+\s?-\s?(?:of|for)\s?-\s?\d+\b | \.\d{{2,3}}(?=[\s-]?calib)
  """,
    re.VERBOSE | re.IGNORECASE,
)
_SIGNS = "|".join(sign for sign in units().written if sign.isalpha() and len(sign) > 1)
_LETTERS = "".join(sign for sign in units().written if len(sign) == 1)
# AK-47, G20, F-16s, COVID-19, A380; but Rs50 is money.
_NAME = re.compile(
    rf"(?<![\w.])(?!(?:{_SIGNS})\d|[{_LETTERS}]{LARGE})"
    r"(?!(?:km|m|mi|ft)[23]\b|(?:Rs|USD|EUR|GBP|INR|AUD|CAD|NZ|HK)-?\d|[Mm]agnitude|Mw?\d\.\d\s(?i:quake|earthquake|tremor|temblor|aftershock)|[Mm]inus-[\d.]+[\s-]?(?:degree|°|Celsius|Fahrenheit)|[Aa]bout|[Uu]nder-|[Oo]ver-|[Aa]ged?-)"
    r"[A-Za-z]{1,6}-?\d+(?:-\d+)?(?:[A-Za-z]{0,3}\d*)(?:['’]?s)?\b|(?<![\w.$£€])(?:3M|\d[A-Z][a-z]{3,}\w*)\b"
)
_SCORE = re.compile(
    r"(?<![\w.,$£€])(?<!from\s)(\d{1,3})(?:\s?[-–]\s?(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?"
    r"|\sto\s(\d{1,3})(?!\sper\s?cent|\sdegrees|\smillion|\sbillion|[ ][a-z]+s\b))(?![\w.%]*\d|,\d{3}|\s?%|/\d)"
)
# "Scored 245/7" and "120/80" are two figures side by side: nobody writes fractions finer than sixteenths.
_SLASHED = re.compile(r"(?<![\w.,/])(\d{1,9})/(\d{1,9})(?![\w/]|[.,]\d)")
FINEST = 16
# The last three digits of "1 500" and "3 450,25".
_THOUSANDS_BEHIND = re.compile(r"\d{3}(?:[.,]\d\d?)?")
_YEAR = re.compile(r"(?<![\w,.$£€-])(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?(?![\w%]|,\d|\.\d)")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:a|an|this|that|each|every|in|since|by|until|till|from|during|after|before|of|the|early|late|mid|through|to|and|between|for|spring|"
    r"summer|autumn|fall|winter|year|ending|ended|its|his|their|her|back|"
    rf"{one_of(MONTHS)})\.?[\s-]*|[(\[,’'–-]\s?|\d,?\s)$",
    re.IGNORECASE,
)
_LINKING = r"(?!that|which|to|and|or|was|is|are|were|of|in|by|on|as|the|it|he|she)"
_PERSONS = (
    r"(?:people|men|women|children|troops|soldiers|personnel|staff|police|officers|fighters|workers|protesters|homes|"
    r"jobs|dollars|euros|victims|refugees|migrants|prisoners|students|members|cases|deaths)"
)
_COUNTED_BEHIND = re.compile(rf"\s(?:{_LINKING}[a-z'-]+\s)?(?:{_PERSONS}|percent|[a-z]{{3,}}(?<!ou)(?<![su])s)\b")
_PERSONS_BEHIND = re.compile(rf"\s(?:{_LINKING}[a-z'-]+\s)?{_PERSONS}\b")
# In these years, as in "1990 levels" and "2012 games", the figure is a date; only people and the like are counted by
# it.
LIKELY_YEARS = range(1950, 2031)


def masked(tokens: Tokens) -> list[bool]:
    """For every token, whether it cannot be part of an amount."""
    mask = [token.kind == "opaque" for token in tokens]
    ends = [token.end for token in tokens]
    told = ((time.start, time.end) for time in read_clock_times(tokens.text))
    for start, end in (*_spans(tokens.text), *time_spans(tokens.text), *told):
        at = bisect_right(ends, start)
        while at < len(tokens) and tokens[at].start < end:
            mask[at] = True
            at += 1
    _mask_idioms(tokens, mask)
    _mask_side_by_side(tokens, mask)
    return mask


def _spans(text: str) -> list[tuple[int, int]]:
    if not any(character.isdecimal() for character in text):
        return []
    spans = [found.span() for found in _MASK.finditer(text)]
    spans += [found.span() for found in _NAME.finditer(text)]
    spans += [found.span() for found in _SCORE.finditer(text) if _is_score(found)]
    spans += [found.span() for found in _SLASHED.finditer(text) if not 0 < int(found[1]) < int(found[2]) <= FINEST]
    spans += [found.span() for found in _YEAR.finditer(text) if _is_year(text, found)]
    return spans


def _is_score(found: re.Match[str]) -> bool:
    """A second figure no greater than the first (3-2, 58-3, 228 to 191), or three in a row: no range."""
    return found[3] is not None or int(found[2] or found[4]) <= int(found[1])


def _is_year(text: str, found: re.Match[str]) -> bool:
    """1500 to 2099 without a comma, unless a counted noun follows and no preposition makes it a date."""
    likely = found[0].isdecimal() and int(found[0]) in LIKELY_YEARS
    if not (_PERSONS_BEHIND if likely else _COUNTED_BEHIND).match(text, found.end()):
        return True
    return bool(_YEAR_BEFORE.search(text, max(found.start() - 20, 0), found.start())) if found[0].isdecimal() else True


def _mask_side_by_side(tokens: Tokens, mask: list[bool]) -> None:
    """Masks "1 500 people": 1,500 people or, if the first figure ends a name or a place, 500; not "96 737 MAX jets"."""
    for at in range(len(tokens) - 1):
        first, second = tokens[at : at + 2]
        apart = tokens.text[first.end : second.start] == " " and len(first.text) <= 3 and first.text.isdecimal()
        named = tokens.is_capital(at + 2) and not is_plural(tokens.lower(at + 2))
        if apart and not named and _THOUSANDS_BEHIND.fullmatch(second.text):
            mask[at : at + 2] = [True, True]


def _mask_idioms(tokens: Tokens, mask: list[bool]) -> None:
    """Masks "one day", "second half", "four-star": the table's phrases with spaces or hyphens."""
    idioms = newsroom_words().idioms
    for at, token in enumerate(tokens):
        for length in idioms.get(token.lower, ()):
            words, end = _unhyphenated(tokens, at, length)
            if words in newsroom_words().idiom_phrases and not _is_part_of(tokens, end):
                mask[at:end] = [True] * (end - at)


def _is_part_of(tokens: Tokens, at: int) -> bool:
    """ "One woman in eight" is not an idiom."""
    return tokens.lower(at - 1) in ("man", "woman") and tokens.lower(at) == "in" and tokens.lower(at + 1) in ONES


def _unhyphenated(tokens: Tokens, at: int, length: int) -> tuple[str, int]:
    words: list[str] = []
    while at < len(tokens) and len(words) < length:
        if not tokens.is_hyphen(at):
            words.append(tokens[at].lower)
        at += 1
    return " ".join(words), at
