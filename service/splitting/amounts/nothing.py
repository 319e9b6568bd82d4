"""Counts of nothing: "no casualties", "none of the passengers", "no one was hurt"."""

from __future__ import annotations

from service.splitting.amounts.counted import RELATING, Counted, read_counted
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.tokens import Tokens

NOTHING = frozenset(["no", "zero", "none", "nobody"])
# Words between "nobody" and the harm; somebody not "seriously" hurt may still be hurt.
BETWEEN = frozenset("was were is are has have had been being be got".split())


def read_nothing(tokens: Tokens, at: int) -> Counted | None:
    """What the word at `at` says there is none of; None for a plain negation ("no doubt")."""
    words, word = newsroom_words(), tokens.lower(at)
    for length in (1, 2, 3):
        if tokens.phrase(at, at + length).replace(" - ", "-") in words.nobody:
            told = _are_harmed(tokens, at + length) or tokens.lower(at - 1) in words.harmed
            return Counted("person", (), at + length) if told else None
    counted = read_counted(tokens, at + 1)
    partitive = word == "none" and tokens.lower(at + 1) == "of"
    if partitive or counted.lemma in words.none_counted:
        return counted if counted.lemma else None
    told = word == "no" and counted.lemma != "" and RELATING.isdisjoint(counted.modifiers)
    return counted if told and _are_harmed(tokens, counted.end) else None


def _are_harmed(tokens: Tokens, at: int) -> bool:
    """A harm follows: "was killed", "have been arrested"."""
    ahead = next((verb for verb in range(at, at + 4) if tokens.lower(verb) not in BETWEEN), at)
    return tokens.lower(ahead) in newsroom_words().harmed
