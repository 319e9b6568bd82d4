"""What is scheduled is told in the present: "Arsenal host Chelsea on Saturday" means the Saturday to come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.syntax import ROOT, Syntax
from service.when import When

# What can be planned for a day, with the words of which one has to stand between verb and day, if any has. Captions
# tell of the past in the present as well ("leaves court on Monday"); what cameras see, a door that opens and who meets
# or votes, is left out for that.
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
FINITE = ("VBZ", "VBP", "VBD", "MD")
# Behind these a day may be that of what went before: "opens an inquiry after the crash on Monday".
TELLING_WHICH = frozenset("over after since during following because amid about against who which that when".split())
DAY = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,)(?: \w+)?|[A-Z][a-z]+\.? \d\d?\b(?:(?!\d{4}).)*)", re.DOTALL
)


def _third(verb: str) -> str:
    return verb + ("es" if verb.endswith(("o", "s", "h", "x")) else "s")


NEEDING = {
    form: frozenset(words.split())
    for verbs, words in _SCHEDULED.items()
    for verb in verbs.split()
    for form in (verb, _third(verb))
}


def with_schedules(whens: Iterable[When], syntax: Syntax | None, published: date | None) -> tuple[When, ...]:
    """The times, those put off to their next day that a verb in the present schedules."""
    if syntax is None or published is None:
        return tuple(whens)
    told = tuple(whens)
    starts = {when.start for when in told}
    return tuple(
        _next(when, published) if when.last < published and _is_bare(when, starts) and _is_ahead(syntax, when) else when
        for when in told
    )


def _is_bare(when: When, starts: set[int]) -> bool:
    """A weekday or a date without its year, and no weekday with a date behind it."""
    dated = not starts.isdisjoint(range(when.end, when.end + 3))
    return not dated and DAY.fullmatch(when.surface) is not None


def _next(when: When, published: date) -> When:
    """A week on for a weekday; a date in the year to come where that is nearer."""
    if not when.surface[-1].isdigit():
        return replace(when, first=when.first + timedelta(days=7), last=when.last + timedelta(days=7))
    try:
        first, last = (day.replace(year=day.year + 1) for day in (when.first, when.last))
    except ValueError:  # February 29
        return when
    return replace(when, first=first, last=last) if abs(first - published) < abs(when.first - published) else when


def _is_ahead(syntax: Syntax, when: When) -> bool:
    """A verb in the present that schedules things governs the day, and neither is part of what else is told."""
    day = next((i for i, word in enumerate(syntax.words) if word.start >= when.start), ROOT)
    verb = syntax.heads[day]
    while verb != ROOT and when.start <= syntax.words[verb].start < when.end:
        verb = syntax.heads[verb]
    if verb == ROOT or not _is_present(syntax, verb):
        return False
    between = range(min(verb, day) + 1, max(verb, day))
    parted = any(syntax.tags[i].startswith("VB") or syntax.lower(i) in TELLING_WHICH for i in between)
    return not parted and _schedules(syntax, verb) and not _is_seen(syntax, verb)


def _is_present(syntax: Syntax, verb: int) -> bool:
    """Tagged so, or the head of a sentence without another verb, as "host" may be read in "Arsenal host Chelsea"."""
    if syntax.child(verb, "aux", "aux:pass", "cop") is not None:
        return False
    lone = syntax.heads[verb] == ROOT and verb > 0 and not any(tag in FINITE for tag in syntax.tags)
    return syntax.tags[verb] in ("VBZ", "VBP") or (lone and syntax.tags[verb].startswith("NN"))


def _schedules(syntax: Syntax, verb: int) -> bool:
    form = syntax.lower(verb)
    if form in AGAINST_NAMES:
        against = syntax.child(verb, "obj")
        return against is not None and syntax.tags[against].startswith("NNP")
    needed = NEEDING.get(form)
    return needed is not None and (not needed or any(syntax.lower(i) in needed for i in syntax.below(verb)))


def _is_seen(syntax: Syntax, verb: int) -> bool:
    """ "A man votes on Sunday": captions begin so."""
    subject = syntax.child(verb, "nsubj")
    if subject is None:
        return False
    return is_person(syntax, subject) and any(syntax.lower(c) in ("a", "an") for c in syntax.children[subject])
