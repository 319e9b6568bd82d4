"""Who or what did what is done only once: caused a fire, found a body, paid for a study."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product, takewhile

from service.judging.confidences import FROM_THE_REST
from service.judging.sides.comparability import may_conflict
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import denied, stated
from service.judging.sides.periods import other_days
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import Word
from service.lazy import once

# Claims less alike than this are about other things, whatever they share.
ALIKE_FOR_A_DOER = 0.5
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
BEING = frozenset("is are was were be been being".split())
BY = "by"
# The doer or the sufferer ends before these.
ENDS_A_PHRASE = frozenset(
    """who which that while when after before because as and but in on at near from for during with since to of will
    would could may might has have had""".split()
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
    if not pair.in_articles or pair.similarity < ALIKE_FOR_A_DOER or not all(map(_is_told, pair.sides)):
        return None
    told = product(_done(pair.ours), _done(pair.theirs))
    apart = next((both for both in told if _by_another(*both, pair)), None)
    if apart is None or not may_conflict(pair) or other_days(pair):
        return None
    here, there = apart
    return pair.finding(
        Reason.PERSONS_DIFFER, f"It was {here.deed} by “{here.by}” here, by “{there.by}” there.", FROM_THE_REST
    )


def _is_told(side: Side) -> bool:
    return stated(side) and not denied(side)


def _by_another(ours: Done, theirs: Done, pair: Comparison) -> bool:
    """The same was done to the same, and neither claim has a word for the doer of the other."""
    if ours.deed != theirs.deed or not ours.sufferer & theirs.sufferer:
        return False
    return not ours.doer & pair.theirs.lemmas and not theirs.doer & pair.ours.lemmas


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
        passive = bool(BEING & {word.lower for word in before[-2:]})
        if passive and not (behind and behind[0].lower == BY):
            continue
        halves = (_unbroken(behind[1:], side), before) if passive else (before, behind)
        doer, sufferer = map(_phrase, halves)
        told = Done(deed, _written(doer, side), _content(doer, side), _content(sufferer, side))
        if told.doer and told.sufferer:
            yield told


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
    return (frozenset(word.lemma for word in phrase) & side.lemmas) - stop_words()
