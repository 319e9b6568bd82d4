"""Who or what did what is done only once: caused a fire, found a body, paid for a study."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product, takewhile

from service.judging.confidences import FROM_THE_REST
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import told_outright
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Finding, Reason
from service.judging.vocabulary.everyday import same_thing, stop_words
from service.judging.vocabulary.people import people
from service.judging.vocabulary.words import Word
from service.lazy import once

# Claims less alike than this are about other things, whatever they share; bodies are found but once.
ALIKE_FOR_A_DOER, ALIKE_FOR_A_FINDER = 0.5, 0.42
# What is done only once to one thing, by the forms that tell that it was done: somebody may yet build a wall.
DONE_BY_ONE = {
    **dict.fromkeys(("caused", "started", "sparked", "triggered", "ignited"), "caused"),
    **dict.fromkeys(("found", "discovered", "spotted"), "found"),
    **dict.fromkeys(("funded", "financed"), "paid for"),
    **dict.fromkeys(("designed", "built"), "built"),
    **dict.fromkeys(("wrote", "written", "composed"), "written"),
    **dict.fromkeys(("stole", "stolen"), "stolen"),
    "invented": "invented",
}
FOUND, STARTED = "found", frozenset({"started", "ignited"})
# A court finds a law void and talks are started again and again, but not these.
FOUND_ONCE = frozenset("body bodies corpse remains wreck wreckage".split())
STARTED_ONCE = frozenset("fire blaze wildfire inferno brawl fight riot stampede panic landslide avalanche".split())
# The body of one of these is not that of another.
WHOSE = frozenset("man woman boy girl baby toddler".split())
# Without "was" before them these stand before what was asked or taken: "a written request".
PARTICIPLES = frozenset({"written", "stolen"})
BEING = frozenset("is are was were be been being".split())
BY = "by"
# The doer or the sufferer ends before these.
ENDS_A_PHRASE = frozenset(
    """who which that while when after before because as and but in on at near from for during with since to of will
    would could may might has have had though although except meanwhile""".split()
)
MARKS = frozenset(",;:—(")
# Only the article says who or what is meant by these.
LEFT_OPEN_WORDS = frozenset("it he she they we i this that these those which who someone somebody something".split())


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, who or what did it as written, and the content words for that and for what it was done to."""

    deed: str
    by: str
    doer: frozenset[str]
    sufferer: frozenset[str]


def doers_differ(pair: Comparison) -> Finding | None:
    """Both tell who or what did what is done only once, and it is not the same."""
    if not pair.in_articles or pair.similarity < ALIKE_FOR_A_FINDER or not all(map(told_outright, pair.sides)):
        return None
    apart = _apart(pair)
    if apart is None or not may_conflict(pair) or other_days(pair):
        return None
    here, there = apart
    return pair.finding(
        Reason.PERSONS_DIFFER, f"It was {here.deed} by “{here.by}” here, by “{there.by}” there.", FROM_THE_REST
    )


def bodies_were_found(pair: Comparison, _seen: Evidence) -> bool:
    """Two people, or groups of people, found the dead or a wreck, whatever the model makes of "found by"."""
    apart = _apart(pair)
    return apart is not None and apart[0].deed == FOUND and all(_is_by_people(one) for one in apart)


def _is_by_people(done: Done) -> bool:
    return not done.doer.isdisjoint(people())


@once
def _apart(pair: Comparison) -> tuple[Done, Done] | None:
    """What both tell of one deed, of which each has another doer."""
    told = product(_done(pair.ours), _done(pair.theirs))
    return next((both for both in told if _by_another(*both, pair)), None)


def _by_another(ours: Done, theirs: Done, pair: Comparison) -> bool:
    """The same was done to the same, and neither claim has a word for the doer of the other."""
    if ours.deed != theirs.deed or not ours.sufferer & theirs.sufferer:
        return False
    if ours.deed != FOUND and pair.similarity < ALIKE_FOR_A_DOER:
        return False
    if ours.deed == FOUND and _are_of_two_dead(ours, theirs, pair):
        return False
    return not ours.doer & _meant(pair.theirs) and not theirs.doer & _meant(pair.ours)


def _are_of_two_dead(ours: Done, theirs: Done, pair: Comparison) -> bool:
    """ "The body of a man" and "the body of a woman", whoever found them."""
    here, there = (pair.ours.lemmas & WHOSE) - ours.doer, (pair.theirs.lemmas & WHOSE) - theirs.doer
    return bool(here and there) and here.isdisjoint(there)


@once
def _meant(side: Side) -> frozenset[str]:
    """Its content words, and for each the one that a newsroom means the same by."""
    return side.lemmas | frozenset(same_thing().get(word, word) for word in side.lemmas)


@once
def _done(side: Side) -> tuple[Done, ...]:
    return () if side.as_written.isdisjoint(DONE_BY_ONE) else tuple(_read(side))


def _read(side: Side) -> Iterator[Done]:
    words = side.words
    for n, verb in enumerate(words):
        deed = DONE_BY_ONE.get(verb.lower, "")
        if not deed:
            continue
        before, behind = words[:n], words[n + 1 :]
        by = bool(behind) and behind[0].lower == BY
        if not by and (verb.lower in PARTICIPLES or BEING & {word.lower for word in before[-2:]}):
            continue
        halves = (_unbroken(behind[1:], side), before) if by else (before, behind)
        doer, sufferer = map(_phrase, halves)
        told = Done(deed, _written(doer, side), _content(doer, side), _content(sufferer, side))
        if told.doer and told.sufferer and _is_done_once(verb, told):
            yield told


def _is_done_once(verb: Word, done: Done) -> bool:
    if done.deed == FOUND:
        return not done.sufferer.isdisjoint(FOUND_ONCE)
    return verb.lower not in STARTED or not done.sufferer.isdisjoint(STARTED_ONCE)


def _unbroken(words: Sequence[Word], side: Side) -> list[Word]:
    """The words before the first mark: the campers of "by campers, police said"."""
    gaps = takewhile(lambda both: MARKS.isdisjoint(side.text[both[0].end : both[1].start]), pairwise(words))
    return [*words[:1], *(word for _, word in gaps)]


def _phrase(words: Sequence[Word]) -> list[Word]:
    return list(takewhile(lambda word: word.lower not in ENDS_A_PHRASE, words))


def _written(phrase: Sequence[Word], side: Side) -> str:
    return side.text[phrase[0].start : phrase[-1].end] if phrase else ""


def _content(phrase: Sequence[Word], side: Side) -> frozenset[str]:
    """Its content words; none where a pronoun stands for it."""
    if any(word.lower in LEFT_OPEN_WORDS for word in phrase):
        return frozenset()
    told = (frozenset(word.lemma for word in phrase) & side.lemmas) - stop_words()
    return frozenset(same_thing().get(word, word) for word in told)
