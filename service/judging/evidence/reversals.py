"""Who does what to whom: "Israel struck a Hezbollah depot" is not "Hezbollah struck an Israeli one"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from service.claim import Name
from service.judging.confidences import UNDERSTOOD
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import DETERMINERS
from service.judging.vocabulary.outcomes import done_to
from service.judging.vocabulary.words import Word
from service.lazy import once
from service.splitting.naming.names import same_name

# At most this many words stand between a verb and its "to".
NEEDED_WITHIN = 5
# Verbs for the converse, with the word that has to follow: those who lose "to" others are beaten, those "ahead of"
# others are followed, and others have what goes "to" them.
CONVERSE = {"lose": ("beat", "to"), "lead": ("follow", "of"), "receive": ("have", "to")}
# These rank whoever is named right beside them, whatever comes before: "from Norway, followed by Sweden".
RANKING = frozenset({"lead", "follow"})
# A noun has one of these before it: "the attack by India".
BEFORE_A_NOUN = DETERMINERS | {"no", "any", "another"}
# Right before the name of the doer: "beaten 1-0 by Real Madrid", "hit by Russian missiles".
BY_THE_DOER = re.compile(r"\bby (?:the )?$")
# The name after these is neither the doer nor the sufferer: "at a base near Kirkuk, which killed an American".
TAKES_NO_PART = re.compile(
    r"\b(?:in|at|near|off|outside|around|from|of|on|over|after|before|with|for|against) (?:the |an? )?$"
)

Deed = tuple[str, Name, Name]  # what is done, by whom, to whom


def roles_reversed(pair: Comparison) -> Finding | None:
    """One does to the other what the other does to it: both may be true, and neither says what the other says."""
    for done, doer, sufferer in deeds(pair.ours):
        for same, other_doer, other_sufferer in deeds(pair.theirs):
            if done == same and same_name(doer, other_sufferer) and same_name(sufferer, other_doer):
                sentence = f"Here {doer.surface} does it to {sufferer.surface}, there it is the other way round."
                return pair.finding(Reason.OTHER_FACT, sentence, UNDERSTOOD)
    return None


@once
def deeds(side: Side) -> tuple[Deed, ...]:
    """What the claim says that somebody named did to somebody named."""
    return () if side.lemmas.isdisjoint(done_to()) else tuple(_deeds(side))


def _deeds(side: Side) -> Iterator[Deed]:
    everybody = _named(side.text, side.names)
    taking_part = [(at, name) for at, name in everybody if not TAKES_NO_PART.search(side.text[:at])]
    for n, verb in enumerate(side.words):
        done = done_to().get(verb.lemma, "")
        if done and not _is_noun(side.words, n):
            told = _deed(side, n, done, everybody if done in RANKING else taking_part)
            if told and not same_name(told[1], told[2]):
                yield told


def _deed(side: Side, verb_at: int, done: str, named: Sequence[tuple[int, Name]]) -> Deed | None:
    """What the nearest name before the verb does to the next one behind it; passives and converses turn it round."""
    verb, following = side.words[verb_at], side.words[verb_at + 1 : verb_at + 1 + NEEDED_WITHIN]
    before = [name for at, name in named if at < verb.start]
    behind = [(at, name) for at, name in named if at >= verb.end]
    told, needed = CONVERSE.get(done, (done, ""))
    if not before or not behind or (needed and needed not in (word.lower for word in following)):
        return None
    at, second = behind[0]
    passive = not verb.lower.endswith("ing") and BY_THE_DOER.search(side.text[verb.end : at]) is not None
    return (told, second, before[-1]) if passive or needed else (told, before[-1], second)


def _named(text: str, names: Sequence[Name]) -> list[tuple[int, Name]]:
    """Where each name first stands in the text, in order."""
    found = ((re.search(rf"(?<!\w){re.escape(name.surface)}(?!\w)", text), name) for name in names)
    return sorted({one.start(): name for one, name in found if one}.items())


def _is_noun(words: Sequence[Word], at: int) -> bool:
    """ "A 2-0 defeat", "the attack"."""
    before = words[at - 1] if at else None
    return before is not None and (before.lower in BEFORE_A_NOUN or before.is_figure)
