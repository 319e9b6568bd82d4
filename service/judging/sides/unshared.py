"""Whom, what or where only one of two claims names: they may then be about two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.claim import Name
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.lazy import once
from service.splitting.vocabulary.gazetteer import gazetteer

# Endings of a place's name that make it its people: "Iraqi", "Iranians", "Japanese"; but "Indiana" isn't India's.
OF_ITS_PEOPLE = "(?:(?:i|n|an|ian|er)?s?|ese)"
# What else somebody did meanwhile: "Gray, firing from the Grand Hotel, killed two", "…, capping his years on TV".
BESIDES = re.compile(r"(?:^|(?<=, ))(?!during\b|including\b|following\b)[a-z]+ing (?:[^,;]|, (?=\d))*", re.IGNORECASE)
# The kinds of names that a claim can be about; one without a kind may be somebody's, and a headline be about a place.
PERSON = "person"
SOMEBODY = (PERSON, "")
SUBJECTS = (*SOMEBODY, "organisation")


@once
def unshared_subjects(pair: Comparison) -> tuple[Name, Name] | None:
    """Each side names somebody or something that the other does not: they may be about two."""
    return unshared_names(pair, SUBJECTS)


def unshared_names(pair: Comparison, kinds: tuple[str, ...]) -> tuple[Name, Name] | None:
    """Each side has a name of these kinds that the other lacks, its speakers and surroundings included."""
    ours, theirs = pair.foreign_names(kinds)
    if not ours or not theirs:
        return None
    speakers = {
        name for side in pair.sides for speaker in side.claim.attributed for name in (speaker.surface, speaker.name)
    }
    ours, theirs = (tuple(n for n in names if not any(n.surface in s for s in speakers)) for names in (ours, theirs))
    return names_apart(ours, theirs, pair)


def names_apart(ours: Sequence[Name], theirs: Sequence[Name], pair: Comparison) -> tuple[Name, Name] | None:
    """The first name of each that the other lacks; None where a place of one lies in a place of the other."""
    here = [name for name in ours if _only_one_names(name, pair.ours, pair.theirs)]
    there = [name for name in theirs if _only_one_names(name, pair.theirs, pair.ours)]
    if not here or not there or any(one_holds_the_other(one, other) for one in here for other in there):
        return None
    return here[0], there[0]


def one_holds_the_other(ours: Name, theirs: Name) -> bool:
    """One is a place that is known to lie in the other."""
    return gazetteer().nested(ours.canonical, theirs.canonical)


def _only_one_names(name: Name, side: Side, other: Side) -> bool:
    """It isn't named around the other claim, and this one names it not just in passing."""
    return not _is_told_around(name, other) and not _is_aside(name, side)


def _is_aside(name: Name, side: Side) -> bool:
    """It stands in words for what somebody did meanwhile, which the other article may leave out."""
    text, at = side.published.quote, name.start - side.claim.start
    return any(aside.start() <= at < aside.end() for aside in BESIDES.finditer(text))


def _is_told_around(name: Name, side: Side) -> bool:
    """Its sentence or its article's opening has the name."""
    text = surroundings(side)
    return any(_is_told_in(told, text) for told in {name.surface.lower(), name.canonical.lower()})


def _is_told_in(name: str, text: str) -> bool:
    """It, or a word for its people, is in the text: "Oman" is in "Omanis", not in "a woman"."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}{OF_ITS_PEOPLE}(?!\w)", text) is not None


@once
def surroundings(side: Side) -> str:
    """Its sentence and its article's opening, lower-cased."""
    return f"{side.sentence} {side.published.lead}".lower()
