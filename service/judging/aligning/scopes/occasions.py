"""Of two figures one may be of an earlier occasion, have added up over days, or be only the count so far."""

from __future__ import annotations

import re

from service.judging.aligning.scopes.meanwhile import SAME_GATHERING, changes
from service.judging.aligning.updates import came_out_later
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import ATTEND, COLLECT, running_actions
from service.splitting.vocabulary.calendar import WEEKDAY_NAMES, one_of
from service.splitting.vocabulary.cardinals import ONES, TO_TWELVE

# These words point to an occasion other than the one in the news.
LAST_TIME = re.compile(
    rf"\blast (?:{one_of(WEEKDAY_NAMES)}|week|weekend|month)\b"
    r"|\b(?:a|one|two|three|four) (?:week|weekend|month)s? (?:ago|earlier|before)\b"
    r"|\b(?:the|a) (?:week|weekend|month) (?:before|earlier)\b"
    rf"|\b(?:previous|preceding) (?:{one_of(WEEKDAY_NAMES)}|day|night|week|weekend|month)\b",
    re.IGNORECASE,
)
# "Against last week's ruling", "called after a boy was shot last week": something else happened then.
OF_ELSE = re.compile(r"\b(?:after|since|following|against|over|when|who|which|that|because|by|before)\b")
PHRASES = re.compile(r"[,;] ")
SHORT_PHRASE = 4  # words: "Last Saturday, …", "A week before that, …"
# More adds up over more than a day: "over two days"; a contract's worth is always given over all its years.
OVER_DAYS = re.compile(
    r"\b(?:(?:over|during|across) (?:(?:the|th[eo]se) )?|in the )(?:past |last |first |space of )?"
    r"(?!(?:coming|next|following|remaining) )(?:[\w-]+ )?"
    r"(?:days|nights|weekends|weeks|months)\b(?! ago| ahead| to come| time|[’'] time)"
)
# "Over the next two days", "during those six weeks": how many days a count added up over.
# Python refuses to read very long numbers.
STRETCHES = {"days": 1, "nights": 1, "weeks": 7, "months": 30}
OVER_HOW_MANY = re.compile(
    rf"\b(?:[Oo]ver|[Dd]uring|[Aa]cross) (?:(?:the|th[eo]se|his|her|its|their) )?"
    rf"(?:(?:past|last|first|next|following|previous) )?(\d{{1,3}}|{'|'.join(TO_TWELVE)}) ({'|'.join(STRETCHES)})\b"
)
SINCE_A_DATE = re.compile(r"\bsince (?:[A-Z\d]|last |early |late |mid-|the (?:start|beginning) of)")
# These may be a stretch of time, or a deadline.
ANY_STRETCH = re.compile(
    r"\b(?:last|this|past) (?:week|weekend|month|quarter|year)\b|\bsince\b"
    r"|\b(?:with)?in (?:the |a )?(?:[\w-]+ ){0,2}(?:days?|weeks?|months?|years?)\b"
)
# "For the first time in 28 days", "the worst storm in months", "the most in six weeks", "the first since 2014".
FIRST_IN = re.compile(r"(?:\btime|(?:est|\b(?:most|least|worst|best|first|only))(?: [\w-]+){0,2}) $")
# What follows these is about something else: "for the bridge, which was built over 18 months".
ELSE = re.compile(r"[,;:] | (?:after|before|who|which|that|and (?:was|were|is|are|has|had)) ")
AGREED = re.compile(r"\b(?:worth|contracts?|deals?|loans?|settlements?)\b")  # for as long as they last
NEW_ONES = "new"
# But not "the worst strike so far", "has already said that it will" and "as of Monday it will".
SO_FAR = re.compile(
    r"(?<!\w)(?:so far|to date|(?:is|are|has|have) already(?! (?:said|told|announced|agreed|decided|promised|warned)\b)"
    r"|as of(?!.*\b(?:will|is to|are to)\b)|(?:un)?til now|up to now)\b",
    re.IGNORECASE,
)
MOST_SO_FAR = re.compile(r"(?:est|\b(?:most|least|worst|best|only|first))(?: [\w-]+){1,3} $")


def on_another_occasion(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Those who marched "last Saturday" did not march on the day in the news, which is meant where no day is given."""
    if not any(_was_done_once(figure) for figure in (ours, theirs)):
        return False
    one, other = _looks_back(ours, pair.ours), _looks_back(theirs, pair.theirs)
    looks_back, news = (pair.ours, pair.theirs) if one else (pair.theirs, pair.ours)
    return one != other and not _is_in_the_news(looks_back, news)


def _looks_back(figure: Figure, side: Side) -> bool:
    """The earlier occasion belongs to the figure: it is named in its own phrase or in a short one beside it."""
    text, at = side.text, side.place_of(figure)
    return any(_is_when(text, found, at) for found in LAST_TIME.finditer(text))


def _is_when(text: str, found: re.Match[str], at: int) -> bool:
    start, end = _phrase_around(text, found)
    if not start <= at < end:
        return at < 0 or len(text[start:end].split()) <= SHORT_PHRASE
    return OF_ELSE.search(text, max(start, at if at < found.start() else start), found.start()) is None


def _phrase_around(text: str, found: re.Match[str]) -> tuple[int, int]:
    """The text from the comma before the match to the one after it."""
    start = max((mark.end() for mark in PHRASES.finditer(text, 0, found.start())), default=0)
    return start, next((mark.start() for mark in PHRASES.finditer(text, found.end())), len(text))


def _was_done_once(figure: Figure) -> bool:
    """It counts who came or did something, or what was new that day; a toll stays that of one event for weeks."""
    return figure.action == ATTEND or NEW_ONES in figure.quantity.modifiers or (changes(figure) and not figure.runs)


def _is_in_the_news(looks_back: Side, other: Side) -> bool:
    """What one looks back to was in the news when the other came out."""
    at = other.published_at
    return at is not None and any(abs(at.date() - when.last) <= SAME_GATHERING for when in looks_back.times)


def over_a_stretch(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was called off "over two days" is more than on one of them, and less than "over six"."""
    if ours.runs or not all(not one.quantity.unit or one.is_money for one in (ours, theirs)):
        return False
    (less, shorter), (more, longer) = pair.smaller_first(ours, theirs)
    if (fewer := _days(less, shorter)) and (days := _days(more, longer)):
        return fewer < days
    return _adds_up(more, longer) and not _adds_up(less, shorter) and ANY_STRETCH.search(shorter.sentence) is None


def _adds_up(figure: Figure, side: Side) -> bool:
    """Sums also add up "since" a day; but "26,000 nurses have been on strike since Monday" are the same every day."""
    before, behind = side.around(figure)
    behind = ELSE.split(behind[: side.claim.end - figure.quantity.end], maxsplit=1)[0]
    if figure.quantity.unit and AGREED.search(before):
        return False
    told = OVER_DAYS.search(behind) or (SINCE_A_DATE.search(behind) if figure.quantity.unit else None)
    return told is not None and FIRST_IN.search(behind[: told.start()]) is None


def _days(figure: Figure, side: Side) -> int:
    """How many days it added up over, by what its sentence opens with or says behind it; 0 where that isn't said."""
    before, behind = side.around(figure)
    behind = ELSE.split(behind[: side.claim.end - figure.quantity.end], maxsplit=1)[0]
    told = OVER_HOW_MANY.match(before) or OVER_HOW_MANY.search(behind)
    if told is None or (figure.quantity.unit and AGREED.search(before)):
        return 0
    many = told[1]
    return STRETCHES[told[2]] * (int(many) if many.isdecimal() else ONES[many])


def counted_so_far(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A count "so far" may be higher by now, unless both are of one day or the smaller count came out last."""
    if any(one.action in running_actions() or (one.quantity.unit and one.action != COLLECT) for one in (ours, theirs)):
        return False
    if any(one.overlaps(other) for one in pair.ours.times for other in pair.theirs.times):
        return False
    so_far = _is_so_far(ours, pair.ours) or _is_so_far(theirs, pair.theirs)
    (_, first), (_, last) = pair.smaller_first(ours, theirs)
    return so_far and not came_out_later(first.published_at, last.published_at)


def _is_so_far(figure: Figure, side: Side) -> bool:
    """ "So far" belongs to the figure: it is in its phrase or in a short one: "so far, 40 people have signed up"."""
    before, behind = side.within(figure)
    text = f"{before}{figure.surface}{behind}"
    for found in SO_FAR.finditer(text):
        start, end = _phrase_around(text, found)
        beside = start <= len(before) < end or len(text[start:end].split()) <= SHORT_PHRASE
        if beside and MOST_SO_FAR.search(text[start : found.start()]) is None:
            return True
    return False
