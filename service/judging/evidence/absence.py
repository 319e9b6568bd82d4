"""One says that there was none of what the other tells of."""

from __future__ import annotations

import re

from service.claim import Modality
from service.judging.aligning.updates import GATHERED_AT_ONCE
from service.judging.confidences import ON_ONE_DETAIL, UNDERSTOOD
from service.judging.evidence.negation import ALLEGED, both_negate, settled
from service.judging.evidence.statements import ENOUGH_WORDS
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparability import may_conflict, other_days
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason
from service.judging.vocabulary.lexicon import action_of, negations, people_actions

# Claims less alike than this are read as conflicting too easily.
ALIKE_BUT_FOR_NONE = 0.6
UNIVERSAL, NO_MORE = (
    frozenset({"no", "none", "nobody", "nothing", "never"}),
    frozenset("longer more fewer less later".split()),
)
# Whoever claims it, wants it or may do it does not tell that there is any; more words beside it are of something else.
NOT_TOLD_AS_SO = ALLEGED | frozenset(
    "claim suggest idea notion myth false fake fear warn deny time right power call urge ask demand need want seek "
    "plan consider propose threaten".split()
)
# Claims that count none and some share little else; those less alike than this are of two things.
ALIKE_BUT_COUNTED = 0.45
# What any such count is told with, and what tells that there were others.
SAID_OF_ANY = frozenset("one person people make report record immediately far".split())
FURTHER = frozenset("other further more else additional new yet".split())
SAYS_MORE, CAN = 5, frozenset({"can", "could"})
# What stands before a clause that is only imagined; who is asked if it is so tells what is.
SUPPOSING = re.compile(
    r"\b(?:(?<!asked )if|suppose|supposing|imagine|assuming|unless|whenever)\b[^.;:]*$", re.IGNORECASE
)
# "When a president declares one" tells of any day on which one does, "when a mayor declared one" of that day.
WHEN, ANY = re.compile(r"\bwhen $", re.IGNORECASE), frozenset({"a", "an", "any", "another"})
PRESENT, ARE = ("s", "ing"), frozenset({"are", "am"})


def none_told_of(pair: Comparison) -> Evidence | None:
    """One says that there was none, the other tells of one."""
    if not pair.in_articles or pair.similarity < ALIKE_BUT_FOR_NONE or both_negate(pair):
        return None
    if not any(_is_one_of_none(none, some) for none, some in ((pair.ours, pair.theirs), (pair.theirs, pair.ours))):
        return None
    if not may_conflict(pair) or not (_is_settled_fact(pair.ours) and _is_settled_fact(pair.theirs)):
        return None
    return Evidence(
        "none_told_of",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        "One says that there was none, the other tells of one.",
        pair.ours.passage,
        pair.theirs.passage,
        ON_ONE_DETAIL,
    )


def none_counted(pair: Comparison) -> Evidence | None:
    """One counts nobody to whom something was done, the other counts some."""
    if not pair.in_articles or pair.similarity < ALIKE_BUT_COUNTED or not may_conflict(pair) or other_days(pair):
        return None
    if not (_is_settled_fact(pair.ours) and _is_settled_fact(pair.theirs)) or _may_be_later(pair):
        return None
    for ours in pair.ours.figures:
        for theirs in pair.theirs.figures:
            none, some = (pair.ours, pair.theirs) if ours.quantity.value == 0 else (pair.theirs, pair.ours)
            if _none_and_some(ours, theirs) and _of_nothing_else(none, some):
                sentence = f"{ours.shown} does not fit {theirs.shown}."
                return Evidence(
                    "none_counted",
                    Label.CONFLICTING,
                    Reason.AMOUNTS_DIFFER,
                    sentence,
                    ours.quote,
                    theirs.quote,
                    UNDERSTOOD,
                )
    return None


def _none_and_some(ours: Figure, theirs: Figure) -> bool:
    """To people the same was done, to none of them here and to some there, whether they or what was done is counted."""
    one_is_none = (ours.quantity.value == 0) != (theirs.quantity.value == 0)
    same = ours.action == theirs.action in people_actions()
    return one_is_none and same and Role.WHOLE is ours.role is theirs.role


def _of_nothing_else(none: Side, some: Side) -> bool:
    """Nothing narrows of whom there was none: nobody on the ground, no officer, no further arrest."""
    of_the_action = {word for word in none.lemmas if action_of().get(word) in people_actions()}
    narrowing = none.lemmas - of_the_action - negations() - SAID_OF_ANY
    return narrowing <= some.lemmas and FURTHER.isdisjoint(word.lower for word in none.words)


def _may_be_later(pair: Comparison) -> bool:
    """The articles came out at two times: whoever was not yet arrested may have been since."""
    apart = pair.published_apart
    return apart is None or apart >= GATHERED_AT_ONCE


def _is_settled_fact(side: Side) -> bool:
    told = side.modality is Modality.ASSERTED and settled(side) and CAN.isdisjoint(word.lower for word in side.words)
    return told and not _is_only_imagined(side)


def _is_only_imagined(side: Side) -> bool:
    """ "What if they say that it is one", "when a president declares one": nobody says that there is any."""
    claim = side.published.claim
    before = side.published.sentence[: claim.start - claim.sentence_start]
    return SUPPOSING.search(before) is not None or (WHEN.search(before) is not None and _is_of_any_day(side))


def _is_of_any_day(side: Side) -> bool:
    """Whatever it begins with is any of its kind, and no word tells of the past."""
    changed = (word.lower for word in side.words if word.lower not in {word.lemma} | ARE)
    return side.words[0].lower in ANY and all(word.endswith(PRESENT) for word in changed)


def _is_one_of_none(none: Side, some: Side) -> bool:
    """All that one says there is none of is told by the other, which may say more of it: any will do."""
    if not _says_none(none) or none.figures or some.lemmas & NOT_TOLD_AS_SO:
        return False
    told = none.lemmas - negations()
    beyond = some.lemmas - told - negations()
    return told <= some.lemmas and len(told - none.name_lemmas) >= ENOUGH_WORDS and len(beyond) <= SAYS_MORE


@once
def _says_none(side: Side) -> bool:
    return any(_is_universal(side, n) for n in range(len(side.words)))


def _is_universal(side: Side, at: int) -> bool:
    """ "No warning", "none of the dead", "never"; but not "no longer"."""
    following = [word.lower for word in side.words[at + 1 : at + 2]]
    return side.words[at].lower in UNIVERSAL and not NO_MORE.issuperset(following)
