"""Whether two claims are about the same event at all; where that cannot be shown, nothing conflicts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from service.article import ArticleHead
from service.claim import Modality, Name
from service.judging.confidences import TOLD_IN_WORDS, TWO_EVENTS
from service.judging.sides.acquaintance import names_in_lead
from service.judging.sides.comparison import Comparison, once, without
from service.judging.sides.destinations import moved_to
from service.judging.sides.incidents import of_one_known_incident
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.lexicon import (
    action_of,
    bounds,
    generic_words,
    people,
    recurring_words,
    stop_words,
    telling_of_recurring,
    wide_names,
    words_of_work,
)
from service.judging.vocabulary.words import lemmas, read_words
from service.splitting.vocabulary.gazetteer import gazetteer
from service.when import When

# Endings of a place's name that make it its people: "Iraqi", "Iranians", "Japanese"; but "Indiana" isn't India's.
OF_ITS_PEOPLE = "(?:(?:i|n|an|ian|er)?s?|ese)"
# Claims this alike need no name in common.
SAME_CLAIM = 0.75
# Articles about one event are mostly more alike than the first, never less than the second; between the two, a name has
# to be shared as well.
SAME_EVENT = 0.45
OTHER_EVENT = 0.3
# Conflicts in words need more: a toll in Baghdad does not contradict one in Gaza because both articles mention an
# embassy.
SURELY_ONE_EVENT, ENOUGH_NAMES = 0.5, 2
# Any two disasters "killed some 30 people": figures are compared only in articles at least this alike. Of 13 pairs of
# figures in real articles that were less alike, none was of one event.
FIGURES_OF_ONE_EVENT = 0.4
# Words that two openings need in common where nothing else shows one event; a single one is shared by chance.
ENOUGH_DETAILS = 2
# News of one event mostly comes within a month; after that an article is about something else, or looks back.
SAME_STORY = timedelta(days=31)
# Midnight and time zones move a day, though not a month or a year.
DOUBT = timedelta(days=1)
# What adds up over longer than this is another figure than that of a day; where only one side gives a time, it must be
# longer than a year.
STRETCH, YEARS = timedelta(days=31), timedelta(days=400)
# What is shared counts by how much it narrows: a name most, a detail less, a country or an alliance least.
NAME, DETAIL, WIDE_NAME = 1.5, 1.0, 0.5
SPECIFIC = 1.5
STRIKE = "strike"
# The kinds of names that a claim can be about; one without a kind may be somebody's, and a headline be about a place.
PERSON = "person"
SOMEBODY = (PERSON, "")
SUBJECTS = (*SOMEBODY, "organisation")
ABOUT_ONE_THING = 1.0
# The least share of common words, and cosine, where one thing is reported from two places.
SAME_BUT_FOR_A_PLACE, ALIKE_BUT_FOR_A_PLACE = 0.6, 0.7

DIFFERENT_EVENTS = "The articles tell of different events."
STRANGERS = "The articles name nobody and no place in common."


@once
def other_event(pair: Comparison) -> Finding | None:
    """They are about different events."""
    why = _why_other_event(pair)
    if why is None:
        return None
    return Finding(Reason.OTHER_EVENT, why, pair.ours.passage, pair.theirs.passage, TWO_EVENTS)


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
    opening, _ = names_in_lead(side.published.lead, side.published.article.title or "")
    return {name.canonical: name for name in (*opening, *side.names)}


@once
def _told_around(side: Side) -> frozenset[str]:
    """The content words of its sentence and its article's opening that set an event apart from others of its kind."""
    told = lemmas(read_words(_surroundings(side))) - stop_words() - bounds() - generic_words() - people().keys()
    return told - recurring_words() - action_of().keys()


def _happens_often(pair: Comparison) -> str | None:
    if of_one_known_incident(pair):
        return None
    if recurring(pair) and specificity(pair) < SPECIFIC and not pair.same_words:
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
    ours = tuple(name for name in ours if not _known(name, pair.theirs))
    theirs = tuple(name for name in theirs if not _known(name, pair.ours))
    apart = _first_apart(ours, theirs)
    return f"One tells of {apart[0].surface}, the other of {apart[1].surface}." if apart else None


def _same_but_for_the_place(pair: Comparison, ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Both say the same of somebody they name: then they differ in where it was, or a place is misread."""
    named = (name for name in pair.ours.names if _may_be_a_person(name) and not without((name,), pair.theirs.names))
    shared, share = pair.shared_statement
    alike = len(shared) >= ENOUGH_NAMES and share >= SAME_BUT_FOR_A_PLACE and pair.similarity >= ALIKE_BUT_FOR_A_PLACE
    return len(ours) == len(theirs) == 1 and alike and any(named)


def _moved_to(pair: Comparison, ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> bool:
    """Each says where something is moved to, and in articles on one event they may differ in that."""
    return pair.event_similarity >= SURELY_ONE_EVENT and all(
        set(names) <= set(moved_to(side)) for names, side in ((ours, pair.ours), (theirs, pair.theirs))
    )


def _may_be_a_person(name: Name) -> bool:
    return name.kind == PERSON or (name.kind == "" and " " in name.surface)


def _first_apart(ours: tuple[Name, ...], theirs: tuple[Name, ...]) -> tuple[Name, Name] | None:
    """A name of either side, unless a place of one side lies within one of the other."""
    if not ours or not theirs or any(one_holds_the_other(one, other) for one in ours for other in theirs):
        return None
    return ours[0], theirs[0]


def one_holds_the_other(ours: Name, theirs: Name) -> bool:
    """One is a place that is known to lie in the other."""
    return gazetteer().nested(ours.canonical, theirs.canonical)


def _known(name: Name, side: Side) -> bool:
    surroundings = _surroundings(side)
    return any(_is_told_in(told, surroundings) for told in {name.surface.lower(), name.canonical.lower()})


def _is_told_in(name: str, text: str) -> bool:
    """It, or a word for its people, is in the text: "Oman" is in "Omanis", not in "a woman"."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}{OF_ITS_PEOPLE}(?!\w)", text) is not None


@once
def _surroundings(side: Side) -> str:
    return f"{side.published.sentence} {side.published.lead}".lower()


def stories_apart(ours: ArticleHead, theirs: ArticleHead) -> bool:
    """The articles came out so far apart in time that they are about two events, however alike they are."""
    return (ours.published_apart(theirs) or timedelta(0)) > SAME_STORY


def other_period(pair: Comparison) -> Finding | None:
    """They are about different times."""
    if same_period(pair):
        return None
    sentence = "They tell of different times."
    return Finding(Reason.OTHER_PERIOD, sentence, pair.ours.passage, pair.theirs.passage, TOLD_IN_WORDS)


@once
def same_period(pair: Comparison) -> bool:
    """Nothing shows that the two sides look back to different times or incidents."""
    if pair.ours.looks_elsewhere != pair.theirs.looks_elsewhere:
        return False
    ours, theirs = pair.ours.times, pair.theirs.times
    if ours and theirs:
        return any(_may_be_one_time(a, b) for a in ours for b in theirs)
    dates, other_dates = pair.ours.dates, pair.theirs.dates
    return bool(dates & other_dates) or not (dates | other_dates)


def _may_be_one_time(ours: When, theirs: When) -> bool:
    return any(_is_near(one, other) for one in ours.readings for other in theirs.readings)


def _is_near(ours: When, theirs: When) -> bool:
    doubt = DOUBT if ours.first == ours.last and theirs.first == theirs.last else timedelta(0)
    return ours.first - doubt <= theirs.last and theirs.first - doubt <= ours.last


def other_days(pair: Comparison) -> bool:
    """Both say when, and they have no day in common: what is counted daily is then another figure."""
    ours, theirs = pair.ours.times, pair.theirs.times
    return bool(ours) and bool(theirs) and not any(a.overlaps(b) for a in ours for b in theirs)


def other_stretch(pair: Comparison) -> bool:
    """One covers a long period, the other a much shorter one; or one covers years, the other gives no time.

    Not where a day is named on both sides: "jailed on Tuesday for stealing since 2009".
    """
    if _days(pair.ours) & _days(pair.theirs):
        return False
    short, long = sorted((_stretch(pair.ours), _stretch(pair.theirs)))
    return long > (STRETCH if short else YEARS) and long > 2 * short


def _days(side: Side) -> set[date]:
    """The single days that the claim names."""
    return {read.first for when in side.times for read in when.readings if read.first == read.last}


def _stretch(side: Side) -> timedelta:
    """From the first day that the claim names to the last; zero where it names none."""
    times = side.times
    if not times:
        return timedelta(0)
    return max(when.last for when in times) - min(when.first for when in times) + timedelta(days=1)


def other_times(pair: Comparison) -> bool:
    """Both say when, and not one of the times is the same."""
    if pair.ours.times and pair.theirs.times:
        return not same_period(pair)
    ours, theirs = pair.ours.dates, pair.theirs.dates
    return bool(ours) and bool(theirs) and not ours & theirs


@once
def may_conflict(pair: Comparison) -> bool:
    """Same period, same subjects, and enough in common to be one event; both say it as a fact."""
    if not same_period(pair) or not both_asserted(pair):
        return False
    apart = unshared_subjects(pair) if pair.in_articles else unshared_names(pair, (*SUBJECTS, "place"))
    return apart is None and may_be_one_event(pair)


def may_be_one_event(pair: Comparison) -> bool:
    """They, or their articles, have enough in common to be about one event."""
    if pair.in_articles:
        return _surely_one_event(pair)
    return pair.parallel or specificity(pair) >= ABOUT_ONE_THING or of_one_known_incident(pair)


def _surely_one_event(pair: Comparison) -> bool:
    return _alike_or_of_one_setting(pair, SURELY_ONE_EVENT)


def figures_are_comparable(pair: Comparison) -> bool:
    """Figures of the two may be of one event, as far as their articles show."""
    return not pair.in_articles or _alike_or_of_one_setting(pair, FIGURES_OF_ONE_EVENT)


def _alike_or_of_one_setting(pair: Comparison, alike: float) -> bool:
    """The articles are that much alike, or both their settings share two names."""
    return pair.event_similarity >= alike or _names_in_both_settings(pair) >= ENOUGH_NAMES


def _names_in_both_settings(pair: Comparison) -> int:
    """How many names both settings share; the two words of a person's name count as one."""
    shared = pair.ours.setting & pair.theirs.setting
    if len(shared) < ENOUGH_NAMES:
        return len(shared)
    return len(shared) - len({two for two in _couples(pair.ours) | _couples(pair.theirs) if shared.issuperset(two)})


@once
def _couples(side: Side) -> frozenset[tuple[str, str]]:
    """Every two words that stand side by side in the name of a person, in the claim or in the article's opening."""
    opening, _ = names_in_lead(side.published.lead, side.published.article.title or "")
    persons = (name.surface.split() for name in (*side.names, *opening) if name.kind == PERSON)
    return frozenset(two for words in persons for two in pairwise(words))


def both_asserted(pair: Comparison) -> bool:
    """Neither only supposes, asks or thinks so; what is planned is compared with plans and facts alike."""
    unsure = {Modality.POSSIBLE, Modality.CONDITIONAL, Modality.QUESTION, Modality.OPINION}
    return pair.ours.modality is pair.theirs.modality or not {pair.ours.modality, pair.theirs.modality} & unsure


def recurring(pair: Comparison) -> bool:
    """Both are about what happens again and again: bombings, crashes."""
    return all(_happens_again(side) for side in (pair.ours, pair.theirs))


def _happens_again(side: Side) -> bool:
    told = side.lemmas & telling_of_recurring()
    return bool(told) and not (told == {STRIKE} and side.lemmas & words_of_work())


def specificity(pair: Comparison) -> float:
    """How much they share that sets an event apart from others of its kind: names, details, countries only a little."""
    names = [name for name in pair.ours.names if not without((name,), pair.theirs.names)]
    wide = [name for name in names if name.canonical in wide_names()]
    named = {word for name in names for word in (*name.surface.lower().split(), *name.canonical.split())}
    common = recurring_words() | people().keys() | generic_words() | bounds() | named
    details = [word for word in pair.shared_lemmas - common if word not in action_of()]
    return NAME * (len(names) - len(wide)) + WIDE_NAME * len(wide) + DETAIL * len(details)


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
        name
        for side in (pair.ours, pair.theirs)
        for speaker in side.published.claim.attributed
        for name in (speaker.surface, speaker.name)
    }
    ours = tuple(n for n in ours if not any(n.surface in s for s in speakers) and not _known(n, pair.theirs))
    theirs = tuple(n for n in theirs if not any(n.surface in s for s in speakers) and not _known(n, pair.ours))
    return _first_apart(ours, theirs)
