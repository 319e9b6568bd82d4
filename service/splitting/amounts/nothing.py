"""Counts of nothing: "no casualties", "none of the passengers", "no one was hurt"."""

from __future__ import annotations

from service.splitting.amounts.counted import Counted, read_counted
from service.splitting.vocabulary.newsroom_words import newsroom_words
from service.splitting.vocabulary.tokens import Tokens

NOTHING = frozenset(["no", "zero", "none", "nobody"])


def read_nothing(tokens: Tokens, at: int) -> Counted | None:
    """What the word at `at` says there is none of; None where it is a plain negation ("no doubt")."""
    words, word = newsroom_words(), tokens.lower(at)
    for length in (1, 2, 3):
        if tokens.phrase(at, at + length).replace(" - ", "-") in words.nobody:
            ahead = range(at + length, at + length + 4)
            harmed = any(tokens.lower(verb) in words.harmed for verb in ahead)
            return Counted("person", (), at + length) if harmed else None
    counted = read_counted(tokens, at + 1)
    partitive = word == "none" and tokens.lower(at + 1) == "of"
    return counted if counted.lemma and (partitive or counted.lemma in words.none_counted) else None
