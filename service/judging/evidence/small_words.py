"""Small words may turn a claim round: all or some, to or from, before or after, once or twice a day, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import dropwhile, islice, takewhile

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.beside import gathered
from service.judging.vocabulary.everyday import DETERMINERS, stop_words
from service.judging.vocabulary.outcomes import opposite_portions, opposite_prepositions
from service.judging.vocabulary.people import exclusive_people, people
from service.judging.vocabulary.words import Word, read_words
from service.lazy import once

# "All of the 12 remaining hostages": what is counted is among the next two content words.
COUNTED_WITHIN = 2
# "By two masked men": the doer stands within this many words.
AGENT_WITHIN = 3
# No more words after another are looked at.
FOLLOWING = 40
# "One of the suspects" is a portion, "one suspect" is a figure.
ONE, OF, BY = "one", "of", "by"
# What stands behind them is counted by itself: "all passengers and most of the crew".
JOINING = frozenset({"and", "or", "but", "while"})
# "Nearly all" may be most of them.
NEARLY = frozenset("nearly almost virtually practically not".split())
# A subordinate clause may be a claim of its own; this many words of it show what a preposition before it governs.
BEHIND_THE_CLAIM = 4

# "Once a day", "twice daily", "three times per week": how often, and in what period.
HOW_OFTEN = re.compile(
    r"\b(once|twice|thrice|[\w-]+ times) (?:(?:a|per|each|every) (day|week|month|year)|(daily|weekly|yearly))\b"
)
PERIODS = {"daily": "day", "weekly": "week", "yearly": "year"}

# Small words and deeds, each with the words beside it.
Beside = Mapping[str, frozenset[str]]


def turned_by_a_small_word(pair: Comparison) -> bool:
    """All of them here are some of them there, what is before it here is after it there, or others did it."""
    return (
        _turned(*_apart(_portions(pair.ours), _portions(pair.theirs)), opposite_portions())
        or _turned(_prepositions(pair.ours), _prepositions(pair.theirs), opposite_prepositions())
        or done_at_another_rate(pair)
        or done_by_others(pair)
    )


def done_at_another_rate(pair: Comparison) -> bool:
    """It is done once a day here, and twice a day or once a week there."""
    ours, theirs = _rates(pair.ours), _rates(pair.theirs)
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


@once
def _rates(side: Side) -> frozenset[tuple[str, str]]:
    """How often, and in what period, the claim says that something is done: "twice daily" is twice a day."""
    return frozenset(
        (often, period or PERIODS[adverb]) for often, period, adverb in HOW_OFTEN.findall(side.text.lower())
    )


def _turned(ours: Beside, theirs: Beside, opposites: Mapping[str, frozenset[str]]) -> bool:
    """A word of ours and an opposite of it are said of one thing, and neither claim says both words of it."""
    none: frozenset[str] = frozenset()
    return any(
        (ours[word] - ours.get(other, none)) & (theirs[other] - theirs.get(word, none))
        for word in ours.keys() & opposites.keys()
        for other in theirs.keys() & opposites[word]
    )


def _apart(ours: Beside, theirs: Beside) -> tuple[Beside, Beside]:
    """What is said of each portion that only one claim mentions."""
    here, there = ours.keys() - theirs.keys(), theirs.keys() - ours.keys()
    return {word: ours[word] for word in here}, {word: theirs[word] for word in there}


def done_by_others(pair: Comparison) -> bool:
    """One deed was done by the police here and by the robbers there."""
    ours, theirs = _agents(pair.ours), _agents(pair.theirs)
    return any(
        not exclusive_people().get(agent, frozenset()).isdisjoint(theirs[deed])
        for deed in ours.keys() & theirs.keys()
        for agent in ours[deed]
    )


@once
def _portions(side: Side) -> Beside:
    """Each word for a portion with what it is a portion of; but "some 300" are about 300."""
    before = ("", *(word.lower for word in side.words))
    return gathered(
        (word.lower, islice(_counted(behind, side), COUNTED_WITHIN))
        for last, (word, behind) in zip(before, _with_what_follows(side.words), strict=False)
        if word.lower in opposite_portions() and last not in NEARLY and _is_a_portion(word, behind[0])
    )


def _is_a_portion(word: Word, following: Word) -> bool:
    return not following.is_figure and (word.lower != ONE or following.lower == OF)


def _counted(behind: Iterable[Word], side: Side) -> Iterator[str]:
    """The lemmas of what may be counted: no figures, names or function words."""
    joined = takewhile(lambda word: word.lower not in JOINING, behind)
    lemmas = (word.lemma for word in joined if not word.is_figure)
    return (lemma for lemma in lemmas if lemma not in stop_words() and lemma not in side.name_lemmas)


@once
def _prepositions(side: Side) -> Beside:
    """Each preposition or conjunction that has an opposite, with the first word of what it governs."""
    return gathered(
        (word.lower, _governed(behind))
        for word, behind in _with_what_follows((*side.words, *_right_behind(side)))
        if word.lower in opposite_prepositions()
    )


def _governed(behind: Iterable[Word]) -> Iterator[str]:
    """The lemma of the first word of a noun or clause behind a preposition, unless that is a function word."""
    following = dropwhile(lambda word: word.is_figure or word.lower in DETERMINERS, behind)
    return (word.lemma for word in islice(following, 1) if word.lower not in stop_words())


def _right_behind(side: Side) -> Sequence[Word]:
    """The first words of the clause that follows on the claim in its sentence."""
    words = read_words(side.published.behind(side.claim.end))[:BEHIND_THE_CLAIM]
    return words if words and words[0].lower in opposite_prepositions() else ()


@once
def _agents(side: Side) -> Beside:
    """Each deed by its lemma, with the group of people that it was done by."""
    return gathered(
        (deed.lemma, islice(_groups(behind[1 : 1 + AGENT_WITHIN]), 1))
        for deed, behind in _with_what_follows(side.words)
        if behind[0].lower == BY
    )


def _with_what_follows(words: Sequence[Word]) -> Iterator[tuple[Word, Sequence[Word]]]:
    """Each word but the last, with those after it."""
    return ((word, words[n : n + FOLLOWING]) for n, word in enumerate(words[:-1], start=1))


def _groups(words: Iterable[Word]) -> Iterator[str]:
    return (people()[word.lemma] for word in words if word.lemma in people())
