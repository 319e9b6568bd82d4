"""Markets are quoted anew all day: levels conflict only within one session.

A claim often implies where the session began: "rose 9.05 points to 972.64" means that it began at 963.59. Sessions that
began at the same level are one session; those that began at different levels are not.
"""

from __future__ import annotations

import re
from datetime import timedelta

from service.judging.confidences import FROM_THE_REST, ON_ONE_DETAIL, TOLD_IN_WORDS
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.market_quotes import MarketLevel, both_quote, in_one_unit, market_levels, same_level
from service.judging.sides.side import Side
from service.judging.sides.unshared import surroundings
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.actions import RISE_OR_FALL, told_as
from service.lazy import once
from service.quantity import DURATION
from service.splitting.vocabulary.calendar import WEEKDAYS

# Within a day, a market seldom moves further than this ratio.
ONE_SESSION = 1.015
# Articles that came out this close together quote the same day.
ONE_DAY = timedelta(days=1)
# Sessions began at one level if they differ by no more than this share of it: levels are rounded.
SAME_START = 1e-4
COMPANIES = ("organisation", "")  # the kinds of names that may be a company's
ITS_SHARES = re.compile(
    r"(?:its|their|the (?:company|firm|group|bank|airline)[’']s) (?:shares?|stock)\b", re.IGNORECASE
)
# "Opened at $82", "in early trade", "at the open"; "ended Monday lower", "at the close", "closed up 2 percent".
BELLS = {
    "open": re.compile(r"\b(?:open(?:s|ed)|early trad(?:e|ing)|at (?:the|its) open(?:ing)?)\b", re.IGNORECASE),
    "close": re.compile(r"\b(?:clos(?:es|ed)|end(?:s|ed)|finish(?:es|ed)|at (?:the|its) close)\b", re.IGNORECASE),
}


def levels_differ(pair: Comparison) -> Finding | None:
    """Both quote a market whose session began at the same level, and the levels differ."""
    if pair.in_articles:  # they quote different hours of a day
        return None
    for ours, theirs in _began_alike(pair):
        if ours.level.quantity.value != theirs.level.quantity.value:
            here, there = ours.level.quote, theirs.level.quote
            sentence = f"“{here.quote}” does not fit “{there.quote}”: both came from {ours.start:,.2f}."
            return Finding(Reason.AMOUNTS_DIFFER, sentence, here, there, TOLD_IN_WORDS)
    return None


def other_session(pair: Comparison) -> Finding | None:
    """Both quote a market, and nothing shows that they quote it on the same day."""
    if not both_quote(pair):
        return None
    if _at_two_bells(pair):
        return pair.finding(Reason.OTHER_PERIOD, "One is of the opening, the other of the close.", TOLD_IN_WORDS)
    if (_published_together(pair) and (not pair.in_articles or _name_a_day(pair))) or _one_session(pair):
        return None
    if not pair.in_articles and _name_one_weekday(pair):
        return None
    sentence = "Markets are quoted anew all day, and nothing shows that these quotes are of one time."
    return pair.finding(Reason.OTHER_PERIOD, sentence, FROM_THE_REST)


def _at_two_bells(pair: Comparison) -> bool:
    """One says how the market opened or traded early, the other how it closed, and neither says both."""
    ours, theirs = _bells(pair.ours), _bells(pair.theirs)
    return len(ours) == len(theirs) == 1 and ours != theirs


@once
def _bells(side: Side) -> frozenset[str]:
    text = side.text
    return frozenset(bell for bell, told in BELLS.items() if told.search(text))


def _published_together(pair: Comparison) -> bool:
    return pair.published_apart is not None and pair.published_apart <= ONE_DAY


def _name_a_day(pair: Comparison) -> bool:
    """Both name a day; articles that came out together otherwise quote different hours."""
    return all(side.claim.times for side in pair.sides)


def _name_one_weekday(pair: Comparison) -> bool:
    """Both name one weekday, the same and no other: two statements with "on Monday" mean one day."""
    ours, theirs = (WEEKDAYS.keys() & side.as_written for side in pair.sides)
    return len(ours) == 1 and ours == theirs


def _one_session(pair: Comparison) -> bool:
    """One level is the same to the last digit, or both sessions began alike; else levels are close and move one way."""
    if same_level(pair):
        return True
    if _told_starts(pair):
        return bool(_began_alike(pair))
    opposite = _directions(pair.ours) ^ _directions(pair.theirs) >= RISE_OR_FALL
    return not opposite and any(_close(ours, theirs) for ours, theirs in in_one_unit(pair))


def _told_starts(pair: Comparison) -> list[tuple[MarketLevel, MarketLevel]]:
    """Every level of ours with a start, paired with every one of theirs."""
    return [(ours, theirs) for ours in market_levels(pair.ours) for theirs in market_levels(pair.theirs)]


def _began_alike(pair: Comparison) -> list[tuple[MarketLevel, MarketLevel]]:
    """Levels of one session: they began at the same level."""
    return [
        (ours, theirs)
        for ours, theirs in _told_starts(pair)
        if abs(ours.start - theirs.start) <= SAME_START * abs(ours.start)
    ]


def _directions(side: Side) -> set[str]:
    return {figure.action for figure in side.figures if figure.quantity.unit != DURATION} & RISE_OR_FALL


def _close(ours: Figure, theirs: Figure) -> bool:
    low, high = sorted((ours.quantity.value, theirs.quantity.value))
    return 0 < high <= low * ONE_SESSION


def moves_differ(pair: Comparison) -> Finding | None:
    """Both say how the same quote moved on the same day, one up and one down."""
    if not (both_quote(pair) and _published_together(pair) and _name_one_company(pair)):
        return None
    for ours, theirs in in_one_unit(pair):
        if {ours.action, theirs.action} == RISE_OR_FALL and ours.role is theirs.role is Role.CHANGE:
            here, there = told_as(ours.action), told_as(theirs.action)
            sentence = f"“{ours.quote.quote}” is the {here} here, “{theirs.quote.quote}” the {there} there."
            return Finding(Reason.OUTCOMES_DIFFER, sentence, ours.quote, theirs.quote, ON_ONE_DETAIL)
    return None


def _name_one_company(pair: Comparison) -> bool:
    """Both name it, or one speaks of "its shares" in a sentence or an article that opens with the other's company."""
    return pair.shares_a_name or _is_its(pair.ours, pair.theirs) or _is_its(pair.theirs, pair.ours)


def _is_its(unnamed: Side, named: Side) -> bool:
    if unnamed.names or not ITS_SHARES.match(unnamed.text):
        return False
    firms = (name.surface.lower() for name in named.names if name.kind in COMPANIES)
    return any(re.search(rf"\b{re.escape(firm)}\b", surroundings(unnamed)) for firm in firms)
