"""Which day a bare "Saturday" means, by its verb: "will meet on", "Arsenal host Chelsea on Saturday"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.syntax import Syntax
from service.splitting.tenses import (
    can_from,
    governing_verb,
    has_been,
    is_planned,
    is_present,
    tells_what_came_before,
    will_be,
)
from service.splitting.vocabulary.calendar import WEEKDAY_NAMES, one_of
from service.when import When

# What can be planned for a day, with the words of which one has to stand between verb and day, if there are any.
# Captions use the present for the past as well ("leaves court on Monday"), so what cameras see (a door that opens, who
# meets or votes) is left out.
_SCHEDULED: dict[str, str] = {
    "reopen resume conclude continue expire premiere debut convene host": "",
    "open begin": "cinemas theatres theaters trial hearing",
    "travel return head": "to into",
    "go": "polls trial court sale air vote ballot",
    "come": "force effect",
    "take": "place effect office part",
    "kick": "off",
    "hold": "election elections vote referendum talks summit meeting congress primary poll polls hearing runoff",
    "run": "from until",
}
AGAINST_NAMES = frozenset("play plays face faces".split())  # "face Peru", unlike "faces charges" and "plays the ball"
DAY = re.compile(
    rf"(?:(?:{one_of(WEEKDAY_NAMES)})\b(?!,)(?: \w+)?|[A-Z][a-z]+\.? \d\d?\b(?:(?!\d{{4}}|year).)*"
    r"|\d\d? [A-Z][a-z]+)",
    re.DOTALL,
)
MONTH = re.compile(r"(?:[Ii]n|[Ff]rom) (?:early |late |mid-)?[A-Z][a-z]+")


def _third(verb: str) -> str:
    return verb + ("es" if verb.endswith(("o", "s", "h", "x")) else "s")


NEEDING = {
    form: frozenset(words.split())
    for verbs, words in _SCHEDULED.items()
    for verb in verbs.split()
    for form in (verb, _third(verb))
}


def with_schedules(whens: Iterable[When], syntax: Syntax | None, published: date | None) -> tuple[When, ...]:
    """The times, moved to their next or last day where the verb that governs them shows that one is meant."""
    if syntax is None or published is None:
        return tuple(whens)
    told = tuple(whens)
    starts = {when.start for when in told}
    return tuple(_as_told(when, syntax, published) if _is_bare(when, starts) else when for when in told)


def _is_bare(when: When, starts: set[int]) -> bool:
    """A weekday, a month or a date without its year; not a weekday followed by a date."""
    dated = not starts.isdisjoint(range(when.end, when.end + 3))
    return not dated and (DAY.fullmatch(when.surface) or MONTH.fullmatch(when.surface)) is not None


def _as_told(when: When, syntax: Syntax, published: date) -> When:
    if when.first > published:
        return _moved(when, -1) if has_been(syntax, when) or tells_what_came_before(syntax, when) else when
    verb = governing_verb(syntax, when)
    if verb is None or when.last >= published:
        return when
    if will_be(syntax, verb, when):
        return _moved(when, 1)
    if can_from(syntax, verb, when) or (is_planned(syntax, verb) and not _is_weekday(when)):
        return _nearer(when, published)
    return _scheduled(when, syntax, verb, published) if is_present(syntax, verb) else when


def _scheduled(when: When, syntax: Syntax, verb: int, published: date) -> When:
    """The next weekday if the verb schedules things; of months and dates the nearer one."""
    if _is_seen(syntax, verb):
        return when
    if _is_weekday(when):
        return _moved(when, 1) if _schedules(syntax, verb) else when
    return _nearer(when, published)


def _nearer(when: When, published: date) -> When:
    """The last such day or the next one, whichever is nearer."""
    return min((when, _moved(when, 1)), key=lambda one: abs(one.first - published))


def _is_weekday(when: When) -> bool:
    return "day" in when.surface


def _moved(when: When, by: int) -> When:
    """A weekday moved by weeks, a month or a date by years."""
    if _is_weekday(when):
        return replace(when, first=when.first + timedelta(weeks=by), last=when.last + timedelta(weeks=by))
    year = when.first.year + by
    last = min(when.last.day, monthrange(year, when.last.month)[1])
    if when.first.day > last:  # February 29
        return when
    return replace(when, first=when.first.replace(year=year), last=when.last.replace(year=year, day=last))


def _schedules(syntax: Syntax, verb: int) -> bool:
    form = syntax.lower(verb)
    if form in AGAINST_NAMES:
        against = syntax.child(verb, "obj")
        return against is not None and syntax.tags[against].startswith("NNP")
    needed = NEEDING.get(form)
    return needed is not None and (not needed or any(syntax.lower(i) in needed for i in syntax.below(verb)))


def _is_seen(syntax: Syntax, verb: int) -> bool:
    """ "A man votes on Sunday": captions begin like this."""
    subject = syntax.child(verb, "nsubj")
    if subject is None:
        return False
    return is_person(syntax, subject) and any(syntax.lower(c) in ("a", "an") for c in syntax.children[subject])
