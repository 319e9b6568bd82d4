"""Who does what to whom: that Israel struck a Hezbollah depot is not that Hezbollah struck an Israeli one."""

from __future__ import annotations

from collections.abc import Iterator

from service.claim import Name
from service.judging.comparison import Comparison, Side, once
from service.judging.lexicon import done_to
from service.judging.verdict import Evidence, Label, Reason
from service.splitting.names import same_name

BEING = frozenset("is are was were be been being get gets got".split())
# So many words may stand between a verb and what makes it passive.
REACH = 5
LOSING = "lose"

Deed = tuple[str, Name, Name]  # what is done, by whom, to whom


def roles_reversed(pair: Comparison) -> Evidence | None:
    """One does to the other what the other does to it: both may be true, and neither says what the other says."""
    for done, doer, sufferer in deeds(pair.ours):
        for same, other_doer, other_sufferer in deeds(pair.theirs):
            if done == same and same_name(doer, other_sufferer) and same_name(sufferer, other_doer):
                sentence = f"Here {doer.surface} does it to {sufferer.surface}, there it is the other way round."
                ours, theirs = pair.ours.passage, pair.theirs.passage
                return Evidence("roles_reversed", Label.NEW, Reason.OTHER_FACT, sentence, ours, theirs, 0.8)
    return None


@once
def deeds(side: Side) -> tuple[Deed, ...]:
    """What the claim says that somebody named did to somebody named."""
    return tuple(_deeds(side))


def _deeds(side: Side) -> Iterator[Deed]:
    text, words = side.published.claim.text, side.words
    found = {at: name for name in side.names if (at := text.find(name.surface)) >= 0}
    stands = sorted(found.items())
    for n, verb in enumerate(words):
        done = done_to().get(verb.lemma, "")
        before = [name for at, name in stands if at < verb.start]
        after = [name for at, name in stands if at >= verb.end]
        if not done or not before or not after:
            continue
        following = [word.lower for word in words[n + 1 : n + 1 + REACH]]
        passive = not BEING.isdisjoint(word.lower for word in words[max(0, n - REACH) : n]) and "by" in following
        lost = done == LOSING
        if lost and "to" not in following:
            continue
        doer, sufferer = (after[0], before[-1]) if passive or lost else (before[-1], after[0])
        if not same_name(doer, sufferer):
            yield ("beat" if lost else done), doer, sufferer
