"""Whether the words around a figure say that somebody wants or offers it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from service.judging.vocabulary.actions import wanting_words
from service.judging.vocabulary.words import Word

# What is wanted may stand this many words before the figure ("requires a supermajority of 60 votes") or after it.
WANTED_BEFORE, WANTED_AFTER = 6, 4
# "People in need", "goods in demand", "if needed": the figure isn't what is wanted.
UNTOLD = frozenset({("in", "need"), ("in", "demand"), ("on", "request"), ("on", "offer"), ("if", "need")})
# Somebody "wanted for murder" is wanted by the police, and somebody "asked about" it is to answer.
OTHERWISE = frozenset({("want", "for"), *(("ask", word) for word in "about why how when whether if what".split())})
# A remark about somebody ends at a comma or at the next verb: "who asked for mercy was jailed for".
WHO, TOLD_ON = frozenset({"who", "which"}), frozenset("is are was were has have had will would said says".split())


def is_wanted(before: Sequence[Word], after: Sequence[Word]) -> bool:
    """ "Requires 60 votes", "offered $1.3 billion", "$5 billion is demanded"."""
    behind = after[: WANTED_AFTER + 1]
    if any(_wants(behind, n) for n in range(len(behind[:WANTED_AFTER]))):
        return True
    near = range(max(len(before) - WANTED_BEFORE, 0), len(before))
    return any(_wants(before, n) and not _in_passing(before, n) for n in near)


def _wants(words: Sequence[Word], n: int) -> bool:
    lemma, beside = words[n].lemma, words[max(n - 1, 0) : n + 2]
    told = {(one.lower, lemma) for one in beside[:1]}, {(lemma, one.lower) for one in beside[-1:]}
    return lemma in wanting_words() and UNTOLD.isdisjoint(told[0]) and OTHERWISE.isdisjoint(told[1])


def _in_passing(before: Sequence[Word], n: int) -> bool:
    """The wish is only a remark about somebody, and the figure stands after it."""
    behind = before[n:]
    told_on = any(word.lower in TOLD_ON for word in behind[2:]) or any(b.start - a.end > 1 for a, b in pairwise(behind))
    return told_on and any(word.lower in WHO for word in before[max(n - 1, 0) : n])
