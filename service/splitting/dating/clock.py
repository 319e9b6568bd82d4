"""Times of day: "4:12 a.m.", "1353 GMT", "a quarter to twelve", "just after six in the morning"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.splitting.vocabulary.cardinals import ONES, TO_TWELVE
from service.when import HALF_DAY, ClockTime

_HOUR_WORD = rf"(?:{'|'.join(TO_TWELVE)})"
_HOUR = rf"(?:{_HOUR_WORD}|1[0-2]|[1-9])"
_MINUTES = rf"(?:half|quarter|five|ten|twenty(?:-five)?|(?:[1-5]?\d|{_HOUR_WORD}|twenty(?:-five)?)\sminutes?)"
_BEFOREHAND = (
    r"(?:around|about|approximately|roughly|circa|only|just|shortly|soon|well|a\slittle|a\sfew|(?<=few\s)minutes|moments|nearly|"
    r"almost|close\sto|towards?|not\syet|getting\son\sfor|after|past|before)"
)
_HALF = r"[apAP](?:\.\s?[mM]\b\.?|\s?[mM]\b)"
_PART = r"(?:morning|afternoon|evening|night)"
_ZONE = r"(?:GMT|UTC|BST|CES?T|IST|[ECMP]\.?[SD]?\.?T|(?:local|[A-Z][a-z]+)(?:\s(?:[Ss]tandard|[Dd]aylight))?\s[Tt]ime)"
# What follows "16.45" if it is a time: "16.45 metres" is a length.
_NO_UNIT = rf"[.,;:)]?(?:\s(?:on|at|local|when|\(|{_ZONE}|in\sthe\s(?:early\s|late\s)?{_PART})|\s?$|\s[A-Z])"
# What follows a number that isn't an hour: "a quarter to 12 million", "five to four votes", "soon after two young men".
_PEOPLE = r"(?:people|persons?|police|m[ae]n|wom[ae]n|child(?:ren)?|boy|girl|[a-z]+s)"
_MANY = r"(?:percent|per|hundred|thousand|[mb]illion|dozen|more|of|other)"
_NO_COUNT = rf"(?!\s(?:{_MANY}|(?:(?:young|local|armed|unarmed)\s)?{_PEOPLE}\b))"
_CLOCK = re.compile(
    rf"""
    (?<![-\w])(?:(?P<how>(?i:at|until|till|by|from|since|to|between|as\sof))\s(?:(?:at\sleast|[A-Z][a-z]+day(?:\sat)?)\s)?)?
    (?P<surface>
      (?P<lead>(?:(?i:{_BEFOREHAND})\s){{0,6}}?)
      (?:
        (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>{_HALF})
      | (?P<hour24>[01]?\d|2[0-3])(?::(?P<minute24>[0-5]\d)|\.(?P<pointed>[0-5]\d)(?={_NO_UNIT}))(?![:.]?\d|\s?%)
      | (?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?=\s(?:\(\d{{4}}\s)?(?:{_ZONE}|hours|hrs)\b)
      | (?:a\s)?(?P<fraction>{_MINUTES})[\s-](?P<way>past|after|to|before)[\s-](?P<of>{_HOUR}|noon|midday|midnight)\b
        (?:\s?(?P<of_half>{_HALF}))?{_NO_COUNT}
      | (?P<oclock>{_HOUR})\so\s?['’]\s?clock\b
      | (?P<named>(?i:noon|midday|midnight))\b
      | (?P<bare>{_HOUR})\b{_NO_COUNT}
      )
      (?:\s(?:(?:in\sthe|this|that|yesterday|tomorrow|(?:on\s)?[A-Z][a-z]+day)\s(?:early\s|late\s)?(?P<part>{_PART})
        |at\s(?P<night>night))\b)?
    )
    (?:\s\(?(?P<zone>{_ZONE})\b)?
    """,
    re.VERBOSE,
)
# A quick check that spares most texts the long pattern.
_HINT = re.compile(
    rf"\d\s?{_HALF}|clock\b|\b(?:[Nn]oon|[Mm]idday|[Mm]idnight)\b|\d[:.][0-5]\d\b|\b[012]\d[0-5]\d\s|"
    rf"\b(?:past|after|before|to)\s{_HOUR}\b|\b{_HOUR}\s(?:in\sthe|this|at\snight)\b"
)
# How many minutes off "shortly after" and "nearly" may be, and "about" in either direction.
SHORTLY, ABOUT = 20, 15
_CLOSELY = frozenset("just shortly soon little few moments".split())
_NEARLY = frozenset("nearly almost close toward towards yet getting".split())
_ABOUT = frozenset("around about approximately roughly circa".split())
_AFTER, _BEFORE = frozenset({"after", "past"}), frozenset({"before"})
_BOUNDS = frozenset(("until", "till", "by", "from", "since", "to", "between", "as of"))
_LIMITS = re.compile(r"\s?(?:[-–—]\s?\d|(?:\s[A-Z][a-z]+day)?\s(?:deadline|curfew|cut-?off|to|through|until)\b)")
_LIMITED = re.compile(
    r"(?:\b(?:deadline|curfew|cut-?off|later than)\b[^,.;]{0,15}|\bthrough |[-–—]\s?|\bbetween [^,;]{1,15} and )$"
)
# When it was written down, not when it happened.
_SET_DOWN = re.compile(r"\b(?:[Uu]pdated|[Pp]osted|[Pp]ublished)\b[^,.;]{0,20}$")
_FRACTIONS = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
# "Voted (by) five to four", "cut from five to four".
_SCORED = frozenset({"five", "ten", "twenty"})
_SCORING = frozenset({"", "by", "from", "to", "between"})
_EARLY = 6  # "at four in the night" is before dawn, "at ten in the night" before midnight


def read_clock_times(text: str, offset: int = 0) -> tuple[ClockTime, ...]:
    """The times of day in the text, in order; spans are moved by `offset`."""
    return tuple(_read(text, offset)) if _HINT.search(text) else ()


def _read(text: str, offset: int) -> Iterator[ClockTime]:
    for found in _CLOCK.finditer(text):
        at = _minutes(found)
        lead = frozenset(found["lead"].lower().split())
        if at is None or not _tells_a_time(found, lead) or _SET_DOWN.search(text, 0, found.start()):
            continue
        before, after = _widened(lead)
        end = found.end("surface")
        surface = text[found.start("surface") : end]
        yield ClockTime(
            first=at - before,
            last=at + after,
            half_untold=_half_untold(found),
            zone=_zone(found["zone"]),
            is_bound=_is_bound(text, found),
            surface=surface,
            start=found.start("surface") + offset,
            end=end + offset,
        )


def _is_bound(text: str, found: re.Match[str]) -> bool:
    """ "Until 8 p.m.", "7:30 - 8:30 p.m.", "an 8 p.m. deadline"."""
    told = (found["how"] or "").lower() in _BOUNDS
    limited = _LIMITS.match(text, found.end()) or _LIMITED.search(text, max(found.start() - 30, 0), found.start())
    return told or limited is not None


def _tells_a_time(found: re.Match[str], lead: frozenset[str]) -> bool:
    """Bare numbers need words around them that speak of a clock: "just after six", "at 12.30", "six in the morning".

    "After six" and "before six", without "just" or "nearly", may be any number of hours off and so give no time.
    """
    turned, closely = bool(lead & (_AFTER | _BEFORE)), bool(lead & (_CLOSELY | _NEARLY))
    if turned and not closely:
        return False
    if found["bare"]:
        return bool(_part(found)) or (turned and closely and not found["bare"].isdecimal())
    if found["hour24"]:
        return bool(_part(found) or found["how"] or found["zone"] or turned or lead & (_ABOUT | _NEARLY))
    if found["military"]:
        return bool(found["how"] or lead & _ABOUT or found["zone"])
    if found["fraction"] and found["fraction"] in _SCORED:
        return bool((found["how"] or "").lower() not in _SCORING or lead or _part(found) or found["of_half"])
    return True


def _minutes(found: re.Match[str]) -> int | None:
    """Minutes after midnight; None for a time that no clock shows."""
    if found["named"]:
        return _hour(found["named"].lower(), found)
    if found["military"]:
        return int(found["military"][:2]) * 60 + int(found["military"][2:])
    if found["fraction"]:
        minutes = _fraction(found["fraction"])
        return _hour(found["of"], found) + (minutes if found["way"] in ("past", "after") else -minutes)
    hour = next(told for told in (found["hour"], found["hour24"], found["oclock"], found["bare"]) if told)
    minute = int(found["minute"] or found["minute24"] or found["pointed"] or 0)
    if found["hour"] and not 1 <= int(hour) <= 12:
        return None
    return _hour(hour, found) + minute


def _fraction(told: str) -> int:
    """The minutes of "half", "ten", "12 minutes"."""
    word = told.split(maxsplit=1)[0]
    if word.isdecimal():
        return int(word)
    return _FRACTIONS[word] if word in _FRACTIONS else ONES[word]


def _hour(told: str, found: re.Match[str]) -> int:
    """The hour in minutes, in the half of the day that the text names."""
    if told in ("noon", "midday", "midnight"):
        return 0 if told == "midnight" else HALF_DAY
    hour = int(told) if told.isdecimal() else ONES[told]
    half = (found["half"] or found["of_half"] or "")[:1].lower() or _half(hour, _part(found))
    return (hour % 12 + (12 if half == "p" else 0)) * 60 if half else hour * 60


def _half(hour: int, part: str) -> str:
    """ "a" for the morning, "p" for the evening, "" where the text doesn't say; hours past 12 need no half."""
    if hour > 12 or not part:
        return ""
    if part == "night":
        return "a" if hour % 12 < _EARLY else "p"
    return "a" if part == "morning" else "p"


def _part(found: re.Match[str]) -> str:
    return found["part"] or found["night"] or ""


def _half_untold(found: re.Match[str]) -> bool:
    """The text does not distinguish morning from evening."""
    if found["half"] or found["of_half"] or found["named"] or found["military"] or _part(found):
        return False
    if found["hour24"]:
        return found["hour24"][0] != "0" and int(found["hour24"]) <= 12
    return found["of"] not in ("noon", "midday", "midnight")


def _widened(lead: frozenset[str]) -> tuple[int, int]:
    """How many minutes before and after the named time may be meant."""
    if lead & _NEARLY or (lead & _BEFORE and lead & _CLOSELY):
        return SHORTLY, 0
    if lead & _AFTER and lead & _CLOSELY:
        return 0, SHORTLY
    return (ABOUT, ABOUT) if lead & _ABOUT else (0, 0)


def _zone(told: str | None) -> str:
    """The zone's first word without full stops; "" for local time."""
    word = (told or "").split(" ")[0].replace(".", "").upper()
    return "" if word == "LOCAL" else word
