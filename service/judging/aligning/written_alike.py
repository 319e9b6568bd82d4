"""What the pair model reads: both texts, with measures in two units, or written in two ways, made alike.

It reads digits, and takes 40 degrees Celsius and 104 degrees Fahrenheit for two temperatures; the rules don't.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from math import floor, isclose, log10

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.fitting import one_rounds
from service.judging.aligning.one_clock import on_one_clock
from service.judging.measuring.mixed_units import in_other_units, written_in
from service.judging.sides.comparison import Comparison
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side, whole_words
from service.judging.vocabulary.actions import DESTROY, actions_of
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import Bound, Quantity, compatible
from service.splitting.vocabulary.calendar import WEEKDAYS, one_of
from service.when import When

DAY_OF_MONTH, TEENS = re.compile(r"\b\d\d?(?P<ending>st|nd|rd|th)?\b"), range(11, 14)
PREPOSITION = re.compile(r"(?:in|on|by|since|until|before|after|from|between)\b", re.IGNORECASE)
DIGITS = re.compile(r"\d(?:[\d.,]*\d)?")
# Converted values are written to this many digits: more add nothing, fewer would make 62 miles of 60.
DIGITS_READ = 3
WEEKDAY = re.compile(rf"\b({one_of(day.title() for day in WEEKDAYS)})\b")
LAST_ONE = re.compile(rf"\b[Ll]ast {WEEKDAY.pattern}")
# A degree short of all, or of the whole: "almost completely", "virtually".
DEGREE = re.compile(
    r"\b(?:(?:almost|nearly|virtually|practically|all but) (?P<entirely>totally|completely|entirely|wholly|fully)"
    r"|virtually|practically|all but) (?=(?P<done>[a-z]+))"
)
LONGEST = 15  # digits that are written out, and never as a power of ten


def texts_to_read(pair: Comparison) -> tuple[str, str]:
    """Their text and ours, with figures of one measure, dates and hours written as ours are, and weekdays alike."""
    theirs, ours = on_one_clock(pair, *_on_one_day(pair))
    theirs, ours = without_degrees(theirs, ours), without_degrees(ours, theirs)
    theirs = with_our_dates(pair, theirs)
    for here, there in shared_figures(pair):
        surface = here.surface if one_rounds(pair) else _as_written_here(here.quantity, there.quantity)
        if surface is not None:
            theirs = whole_words(there.surface).sub(" ".join(surface.split()).replace("\\", r"\\"), theirs, count=1)
    return theirs, ours


def without_degrees(text: str, other: str) -> str:
    """The text without "almost totally" and the like before what the other text says outright."""
    if not DEGREE.search(text):
        return text
    outright = lemmas(read_words(DEGREE.sub("", other)))
    return DEGREE.sub(lambda found: "" if _is_as_good_as(found, outright) else found[0], text)


def _is_as_good_as(found: re.Match[str], outright: Set[str]) -> bool:
    """ "Almost totally" leaves little out; what was "virtually destroyed" is gone, what was "all but won" is lost."""
    done = lemma(found["done"].lower())
    return done in outright and (found["entirely"] is not None or DESTROY in actions_of().get(done, ()))


def _on_one_day(pair: Comparison) -> tuple[str, str]:
    """Both texts, without "last" before a weekday that the other gives bare: the model takes it for another day."""
    theirs, ours = _with_its_days(pair.theirs, pair.ours), _with_its_days(pair.ours, pair.theirs)
    days = [{found[1] for found in WEEKDAY.finditer(LAST_ONE.sub("", text))} for text in (theirs, ours)]
    if other_days(pair):
        return theirs, ours
    return _without_last(theirs, days[1]), _without_last(ours, days[0])


def _with_its_days(side: Side, other: Side) -> str:
    """A statement's text with dates for "yesterday" and the like, written as the other side writes its own."""
    date = None if side.in_article else next(filter(_is_a_date, other.claim.times), None)
    text = side.text
    for when in side.claim.times if date else ():
        if date and when.first == when.last and not DIGITS.search(when.surface):
            text = re.sub(
                rf"(?:\b[Oo]n )?{whole_words(when.surface).pattern}", _written_like(date, when), text, count=1
            )
    return text


def _is_a_date(when: When) -> bool:
    """It has a day, the name of a month and a year."""
    named = str(when.first.year) in when.surface and any(map(str.isalpha, when.surface))
    return named and when.first == when.last


def _written_like(date: When, when: When) -> str:
    """The day of `when` as the date is written: "the 12th of May" beside "the 13th of May"."""
    day = when.first
    same_month = (date.first.year, date.first.month) == (day.year, day.month)
    written = date.surface if same_month else f"{day:%B} {day.day}, {day.year}"
    if same_month and not date.overlaps(when):
        written = DAY_OF_MONTH.sub(lambda found: f"{day.day}{_ending(day.day) if found['ending'] else ''}", written, 1)
    return written if PREPOSITION.match(written) else f"on {written}"


def _ending(day: int) -> str:
    return "th" if day in TEENS else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def with_our_dates(pair: Comparison, theirs: str) -> str:
    """Their text with each date written as ours is that may be the same, if one of the two is in figures."""
    for written, instead in _dates_in_figures(pair):
        theirs = theirs.replace(written, instead, 1)
    return theirs


def _dates_in_figures(pair: Comparison) -> Iterator[tuple[str, str]]:
    """Each date of theirs, "4 March 2026", with ours, "3/4/2026"."""
    claims = (pair.theirs.claim, pair.ours.claim)
    theirs, ours = ([when for when in claim.times if when.first == when.last] for claim in claims)
    for there in theirs:
        same = (here for here in ours if (there.in_figures or here.in_figures) and here.overlaps(there))
        if (here := next(same, None)) is not None:
            yield there.surface, here.surface


def _without_last(text: str, days: Set[str]) -> str:
    return LAST_ONE.sub(lambda found: found[1] if found[1] in days else found[0], text)


def _as_written_here(here: Quantity, there: Quantity) -> str | None:
    """Their quantity written as ours is; None where it already is, or cannot be."""
    if not in_other_units(here, there):
        exact = here.bound is there.bound is Bound.EXACT and here.unit == there.unit
        return here.surface if exact and isclose(here.value, there.value) and here.surface != there.surface else None
    if compatible(here, there):
        return here.surface
    unit, digits = written_in(here), DIGITS.search(here.surface)
    if unit is None or digits is None or here.bound is not there.bound:
        return None
    figure = f"{_rounded((there.value - unit.plus) / unit.times):,.{LONGEST}g}"
    return here.surface[: digits.start()] + figure + here.surface[digits.end() :]


def _rounded(value: float) -> float:
    return round(value, DIGITS_READ - 1 - floor(log10(abs(value)))) if value else value
