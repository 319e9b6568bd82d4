"""What somebody should do, or is urged to do, may or may not be done."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from service.judging.sides.side import Side
from service.judging.vocabulary.actions import wanting_words
from service.judging.vocabulary.everyday import negations

OUGHT = frozenset({"should", "ought", "must"})
WISHED = frozenset("time urge call press beg plead implore appeal advise hope wish chance".split())
CAMPAIGNED = frozenset({"campaign", "run"})  # with "on" behind it
# At most this many words stand between a wish and what is wished: "time for the new mayor to go".
WISHED_WITHIN = 6


def is_only_wished(side: Side, words: Set[str]) -> bool:
    """ "It was time to declare", "urged them to declare", "campaigned on declaring": none says that they did."""
    return any(word.lemma in words and _follows_a_wish(side, n) for n, word in enumerate(side.words))


def _follows_a_wish(side: Side, at: int) -> bool:
    near = [word for word in side.words[:at] if word.lower not in negations()][-WISHED_WITHIN:]
    if any(word.lower in OUGHT for word in near[-2:]):
        return True
    if any(word.lemma in CAMPAIGNED and after.lower == "on" for word, after in pairwise(near)):
        return True
    return bool(near) and near[-1].lower == "to" and any(word.lemma in WISHED | wanting_words() for word in near)
