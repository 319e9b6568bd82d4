"""Whether two claims are about one subject: who or what stands before the words for what it did."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.claim import Name
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import PERSON
from service.judging.vocabulary.everyday import negations, stop_words
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.words import Word, lemmas, read_words
from service.lazy import once
from service.splitting.naming.names import same_name

# Only the article says who is meant by these.
HE_OR_SHE = frozenset({"he", "she"})
# What is true of some schools may not be true of others, or of all.
PARTIAL = frozenset(
    """some most many several few other another half both only two nearly almost first second third last next
    north south east west northern southern eastern western northbound southbound eastbound westbound
    upper lower left right front rear back inner outer""".split()
)
# These say that something stays as it is, not what it is.
KEEPING = frozenset({"stay", "remain", "keep", "become"})
# "The plant in Linz, which makes gears, will be closed": what is told of it beside, up to the verb. So is ", the
# biggest, "; but without a comma behind it, as in "on Monday, the plant", a noun is the subject itself.
IN_PASSING = re.compile(
    r",\s+(?:(?:which|who|whose|where|once|long|already|now|formerly)\s|(?:an?|the)\s(?=[^,]*,[^,]*$))(?!.*\band\b)"
)
# Schools "across the county" are those "in the county"; a guard "among the dead" is a guard.
THROUGHOUT = frozenset({"across", "throughout", "within", "among"})
ADVERB = "ly"
AGE_OF_ONE = re.compile(r", (\d{1,3})(?=,)")
ANY_MARK = re.compile(r"[,;:—(]")


@dataclass(frozen=True, slots=True)
class Subject:
    """The names and the other content words that stand before what is said of it.

    `owned` says that it is named by its owner: somebody's secretary is somebody else; so is who is `headed` by a noun
    behind the name ("Pence spokeswoman"). The `head` is the last of the nouns: a main gate is a gate. `numbers` are
    parts of names, as in "Highway 32".
    """

    names: tuple[Name, ...]
    nouns: frozenset[str]
    head: str
    numbers: frozenset[str]
    owned: bool
    headed: frozenset[str]
    partial: frozenset[str]
    is_pronoun: bool
    counted: bool


def of_one_subject(pair: Comparison, ours: Word, theirs: Word) -> bool:
    """What stands before these words of both claims names the same one, and no figure says that there are several."""
    here, there = _subject(pair.ours, ours), _subject(pair.theirs, theirs)
    if here.counted or there.counted or here.partial != there.partial or here.numbers != there.numbers:
        return False
    if here.names and there.names:
        return _share_a_name(here, there) and (here.nouns == there.nouns or _is_told_less_of(here, there))
    if here.is_pronoun or there.is_pronoun:
        return _is_in_both_titles(here.names or there.names, pair)
    if here.names or there.names:
        return False
    return bool(here.nouns) and (here.nouns == there.nouns or (here.head == there.head and _less_is_told(here, there)))


def _less_is_told(here: Subject, there: Subject) -> bool:
    return here.nouns <= there.nouns or there.nouns <= here.nouns


def _is_told_less_of(here: Subject, there: Subject) -> bool:
    """One only adds what somebody or something is; somebody's spokeswoman is somebody else."""
    if here.owned or there.owned or here.headed - there.nouns or there.headed - here.nouns:
        return False
    is_a_person = PERSON in (here.names[-1].kind, there.names[-1].kind)
    return is_a_person or _less_is_told(here, there)


def _subject(side: Side, told: Word) -> Subject:
    text = IN_PASSING.split(side.text[: told.start], maxsplit=1)[0]
    before = [word for word in side.words if word.end <= len(text)]
    names = tuple(name for name in side.names if name.surface in text)
    beside = lemmas(word for name in names for word in read_words(name.surface)) | dated(side)
    numbers = frozenset(word.lower for word in before if word.is_figure) - _words_of_times(side)
    numbers -= frozenset(AGE_OF_ONE.findall(text))
    nouns = lemmas(_without_adverbs(before)) - stop_words() - negations() - KEEPING - THROUGHOUT - beside
    return Subject(
        names,
        nouns,
        next((word.lemma for word in reversed(before) if word.lemma in nouns), ""),
        numbers - _words_of_figures(side),
        any(re.search(rf"{re.escape(name.surface)}(?:['’]s\b|['’](?= ))", text) for name in names),
        _directly_behind(names, before, text) - beside,
        frozenset(word.lower for word in before) & PARTIAL,
        bool(before) and before[0].lower in HE_OR_SHE,
        not numbers.isdisjoint(_words_of_figures(side)),
    )


def _directly_behind(names: Sequence[Name], before: Sequence[Word], text: str) -> frozenset[str]:
    """The content words that follow the last name, up to a mark."""
    end = text.rfind(names[-1].surface) + len(names[-1].surface) if names else len(text)
    following = [word for word in before if word.start >= end and ANY_MARK.search(text[end : word.start]) is None]
    return lemmas(_without_adverbs(following)) - stop_words() - negations() - KEEPING - THROUGHOUT


def _without_adverbs(words: Iterable[Word]) -> Iterator[Word]:
    return (word for word in words if not word.lower.endswith(ADVERB))


def dated(side: Side) -> frozenset[str]:
    """The lemmas of the words by which the claim says when it was."""
    return frozenset(lemma(word) for word in _words_of_times(side))


@once
def _words_of_times(side: Side) -> frozenset[str]:
    return frozenset(word.lower for when in side.claim.times for word in read_words(when.surface))


@once
def _words_of_figures(side: Side) -> frozenset[str]:
    return frozenset(word.lower for figure in side.figures for word in read_words(figure.surface) if word.is_figure)


def _share_a_name(here: Subject, there: Subject) -> bool:
    """They share the nearest name; names further off may only say whose it is."""
    return same_name(here.names[-1], there.names[-1])


def _is_in_both_titles(names: tuple[Name, ...], pair: Comparison) -> bool:
    """Both titles have the last word of the nearest name that one of the two gives."""
    titles = [side.published.article.title or "" for side in pair.sides]
    return bool(names) and all(names[-1].surface.split()[-1] in title for title in titles)
