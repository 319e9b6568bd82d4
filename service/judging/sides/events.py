"""Whether two claims, or their articles, are about two events."""

from __future__ import annotations

from datetime import timedelta

from service.article import ArticleHead
from service.claim import Name
from service.judging.confidences import TWO_EVENTS
from service.judging.sides.acquaintance import names_around
from service.judging.sides.comparability import ENOUGH_NAMES, SURELY_ONE_EVENT
from service.judging.sides.comparison import Comparison
from service.judging.sides.destinations import moved_to
from service.judging.sides.incidents import of_one_known_incident
from service.judging.sides.side import Side
from service.judging.sides.specificity import ABOUT_ONE_OF_MANY, recurring, specificity
from service.judging.sides.unshared import PERSON, names_apart, surroundings
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.events import recurring_words
from service.judging.vocabulary.everyday import bounds, generic_words, stop_words, wide_names
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once

# Claims this alike need no name in common.
SAME_CLAIM = 0.75
# Articles about one event are mostly more alike than the first, never less than the second; between the two, a name has
# to be shared as well.
SAME_EVENT = 0.45
OTHER_EVENT = 0.3
# Words that two openings need in common where nothing else shows one event; a single one is shared by chance.
ENOUGH_DETAILS = 2
# News of one event mostly comes within a month; after that an article is about something else, or looks back.
SAME_STORY = timedelta(days=31)
# Where one thing is reported from two places: the least number and share of common words, and cosine.
ENOUGH_SHARED, SAME_BUT_FOR_A_PLACE, ALIKE_BUT_FOR_A_PLACE = 2, 0.6, 0.7
DIFFERENT_EVENTS = "The articles tell of different events."
STRANGERS = "The articles name nobody and no place in common."


@once
def other_event(pair: Comparison) -> Finding | None:
    """They are about different events."""
    why = _why_other_event(pair)
    if why is None:
        return None
    return pair.finding(Reason.OTHER_EVENT, why, TWO_EVENTS)


def _why_other_event(pair: Comparison) -> str | None:
    """What shows it, in a sentence; names, which take longest to compare, are looked at last."""
    if not pair.in_articles:
        return _places_apart(pair) or _happens_often(pair)
    if pair.event_similarity < OTHER_EVENT:
        return DIFFERENT_EVENTS
    if stories_apart(pair.ours.published.article, pair.theirs.published.article):
        return "The articles were published more than a month apart."
    if pair.of_strangers:
        return STRANGERS
    if _nothing_tells_of_one(pair):
        return "Neither a day nor a name nor a detail shows that the articles tell of one event."
    return _places_apart(pair) or (None if _same_event(pair) else DIFFERENT_EVENTS)


def _nothing_tells_of_one(pair: Comparison) -> bool:
    """One is undated, and they share only a name that is in the news for years, or words that fit many events.

    Articles that are not alike need a place, or two names, in both settings: a president is in most.
    """
    if pair.published_apart is not None or pair.same_words:
        return False
    if pair.event_similarity < SAME_EVENT and pair.similarity < SAME_CLAIM:
        ours, theirs = _named_around(pair.ours), _named_around(pair.theirs)
        shared = ours.keys() & theirs.keys() - wide_names()
        each_once = [name for name in shared if not any({*name.split()} < {*other.split()} for other in shared)]
        return len(each_once) < ENOUGH_NAMES and all(ours[name].kind != "place" for name in shared)
    alike = pair.ours.setting & pair.theirs.setting
    return not alike and len(_told_around(pair.ours) & _told_around(pair.theirs)) < ENOUGH_DETAILS


@once
def _named_around(side: Side) -> dict[str, Name]:
    """The names of the claim and of its article's opening, by their canonical forms."""
    return {name.canonical: name for name in names_around(side)}


@once
def _told_around(side: Side) -> frozenset[str]:
    """The content words of its sentence and its article's opening that set an event apart from others of its kind."""
    told = lemmas(read_words(surroundings(side))) - stop_words() - bounds() - generic_words() - people().keys()
    return told - recurring_words() - action_of().keys()


def _happens_often(pair: Comparison) -> str | None:
    """Of two statements: such events happen often, and what they share may be of any."""
    if of_one_known_incident(pair):
        return None
    if recurring(pair) and specificity(pair) < ABOUT_ONE_OF_MANY and not pair.same_words:
        return "Such events happen often, and nothing shows that this is the same one."
    return None


def _same_event(pair: Comparison) -> bool:
    """Of articles that may be about one: they are alike, or the claims are alike, or a name is in both settings."""
    if pair.event_similarity >= SAME_EVENT or pair.similarity >= SAME_CLAIM:
        return True
    return bool(pair.ours.setting & pair.theirs.setting)


def _places_apart(pair: Comparison) -> str | None:
    """Each side names a place that the other has neither in the claim nor in what its article is about."""
    ours, theirs = pair.foreign_names(("place",))
    if not ours or not theirs or _same_but_for_the_place(pair, ours, theirs) or _moved_to(pair, ours, theirs):
        return None
    apart = names_apart(ours, theirs, pair)
    return f"One tells of {apart[0].surface}, the other of {apart[1].surface}." if apart else None


def _same_but_for_the_place(pair: Comparison, ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Both say the same of somebody they name: then they differ in where it was, or a place is misread."""
    named = any(_may_be_a_person(name) for name in pair.shared_names)
    shared, share = pair.shared_statement
    alike = len(shared) >= ENOUGH_SHARED and share >= SAME_BUT_FOR_A_PLACE and pair.similarity >= ALIKE_BUT_FOR_A_PLACE
    return len(ours) == len(theirs) == 1 and alike and named


def _moved_to(pair: Comparison, ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Each says where something is moved to, and in articles on one event they may differ in that."""
    return pair.event_similarity >= SURELY_ONE_EVENT and all(
        set(names) <= set(moved_to(side)) for names, side in ((ours, pair.ours), (theirs, pair.theirs))
    )


def _may_be_a_person(name: Name) -> bool:
    return name.kind == PERSON or (name.kind == "" and " " in name.surface)


def stories_apart(ours: ArticleHead, theirs: ArticleHead) -> bool:
    """The articles came out so far apart in time that they are about two events, however alike they are."""
    return (ours.published_apart(theirs) or timedelta(0)) > SAME_STORY
