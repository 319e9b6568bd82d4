"""Two measures of one name may be of different things: the risk of a stroke is not that of a heart attack."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import MOVEMENTS, action_of, people_actions
from service.judging.vocabulary.beside import contrasted
from service.judging.vocabulary.everyday import ARTICLES, stop_words
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once

# Measures that say nothing without what they are of.
OF_WHAT = re.compile(r"\b(risk|chance|odds|likelihood|incidence|price|number)s? of ([^,.;:]+)", re.IGNORECASE)
# What is raised or cut stands before the "by".
RAISED = re.compile(
    r"\b(?:rais|increas|cut|lower|reduc|hik|slash)\w* ((?:[\w’'-]+ ){1,4})(?:by|to) (?:about |around |nearly )?$",
    re.IGNORECASE,
)


def of_something_else(_ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """The number of burglaries is not the number of robberies."""
    return told_of_something_else(pair) is not None


def raised_otherwise(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A council that raises its tax by one amount may raise rents by another."""
    one, other = _raised(ours, pair.ours), _raised(theirs, pair.theirs)
    return bool(one and other) and one.isdisjoint(other)


def told_of_something_else(pair: Comparison) -> tuple[str, str] | None:
    """The words by which each side says what a risk, a price or a number is of; None where they share one."""
    ours, theirs = _of_what(pair.ours), _of_what(pair.theirs)
    for measure in contrasted(ours, theirs):
        one, other = ours[measure], theirs[measure]
        if one and other and not _of_one_kind(one, other):
            return f"{measure} of {min(one)}", f"{measure} of {min(other)}"
    return None


def _of_one_kind(one: frozenset[str], other: frozenset[str]) -> bool:
    """The number of the dead is that of the victims, and of those who were killed."""
    return all(any(_tells_of_people(word) for word in words) for words in (one, other))


def _tells_of_people(word: str) -> bool:
    return word in people() or action_of().get(word) in people_actions()


@once
def _of_what(side: Side) -> dict[str, frozenset[str]]:
    """Each such measure of the claim, with the lemmas of the words behind its "of", up to the next function word."""
    return {found[1].lower(): _noun(found[2]) for found in OF_WHAT.finditer(side.text)}


def _noun(text: str) -> frozenset[str]:
    words = dropwhile(lambda word: word.lower in ARTICLES, read_words(text))
    noun = takewhile(lambda word: word.lower not in stop_words() and not word.is_figure, words)
    return frozenset(word for word in lemmas(noun) if action_of().get(word) not in MOVEMENTS)


def _raised(figure: Figure, side: Side) -> frozenset[str]:
    found = RAISED.search(side.within(figure)[0])
    return lemmas(read_words(found[1])) - stop_words() - side.name_lemmas if found else frozenset()
