"""What has been called off or will go ahead is still to come: "Saturday's game has been called off"."""

from __future__ import annotations

import re
from enum import Enum, auto

WITHIN = 80  # characters before a weekday that may tell; behind it, where more words may come between, twice as many
_OFF = r"(?:called off|postponed|cancell?ed|scrapped|put off|axed|rescheduled)"
_MOVED = rf"(?:{_OFF}|pushed back|brought forward|moved (?:to|from|back|forward))"
_CALL_OFF = r"(?:call(?:ing)? off|postpon(?:e|ing)|cancel(?:l?ing)?|scrap(?:ping)?|put(?:ting)? off|axe)"
_GO_AHEAD = (
    r"(?:(?:still|now|not|also|only) )?"
    r"(?:go ahead|take place|proceed|kick off|be (?:held|played|staged|fought|broadcast|televised)|(?:start|begin) at)"
)
# Between a weekday and what becomes of its matter: "Saturday's game at Kell", "(its) Tuesday market", "(the game on)
# Saturday in Kell", "(was to start on) Saturday but". In "on Saturday it has been called off" that is when it was told.
_NEXT_CLAUSE = r"(?:it|he|she|they|that|the|its|an?|this|who|which|as|because|after|when)\b"
_MATTER = (
    rf"(?:['’]s(?: [\w'’-]+){{1,6}}?|(?: (?!{_NEXT_CLAUSE})[a-z-]+){{1,2}}?"
    r"|(?: (?:at|in|against|between|with)(?: [\w'’-]+){1,3}?)?(?: but| and)?)"
)
_TO_COME_BEHIND = re.compile(
    rf"{_MATTER} (?:(?:has|have) (?:(?:now|also|already|since|again) )?been {_MOVED}"
    rf"|(?:is|are|will be) (?:being )?{_MOVED}|(?:will|won['’]t|is to|are to) {_GO_AHEAD})\b"
)
_OFF_BEHIND = re.compile(rf"{_MATTER} (?:was|were) {_OFF}\b")
_SAID_THEN = re.compile(
    r"\b(?:said|says|told \w+|announced|confirmed|reported|added|warned|tweeted|wrote)(?: (?:on|late|early))* $"
)
# "(Cancelled) its meeting on", "a planned"; without such words the weekday is an owner: "postponed Sunday's vote".
_ITS = r" (?P<its>(?:an?|the|its|their|his|her|this|all|both) (?:[\w'’-]+ ){0,3}?(?:(?:on|for) )?)?$"
_TO_COME_BEFORE = re.compile(
    rf"\b(?:(?:has|have) (?:\w+ )?{_OFF}|(?:will|would|may|could|must|should) {_CALL_OFF}){_ITS}"
)
_OFF_BEFORE = re.compile(rf"\b(?:{_OFF}|to {_CALL_OFF}){_ITS}")
_OWNS = re.compile(r"['’]s ")


class Fate(Enum):
    """Where the day lies of what was called off or goes ahead: "was called off" may be told before the day or after."""

    TO_COME = auto()
    EITHER = auto()


def fate_of(text: str, weekday: re.Match[str]) -> Fate | None:
    """What is told to have become of what was to be on the weekday; None where nothing tells."""
    before = text[max(weekday.start() - WITHIN, 0) : weekday.start("weekday")]
    behind = text[weekday.end() : weekday.end() + 2 * WITHIN]
    if _SAID_THEN.search(before) and not _OWNS.match(behind):
        return None
    if _TO_COME_BEHIND.match(behind) or _is_called_off(_TO_COME_BEFORE, before, behind):
        return Fate.TO_COME
    off = _OFF_BEHIND.match(behind) or _is_called_off(_OFF_BEFORE, before, behind)
    return Fate.EITHER if off else None


def _is_called_off(called_off: re.Pattern[str], before: str, behind: str) -> bool:
    found = called_off.search(before)
    return found is not None and (found["its"] is not None or _OWNS.match(behind) is not None)
