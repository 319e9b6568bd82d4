"""The dictionary forms of words."""

from __future__ import annotations

from functools import cache, lru_cache

import simplemma

from service.judging.vocabulary.tables import tables


@cache
def _irregular() -> dict[str, str]:
    """Forms that the lemmatizer leaves as they are → their lemmas."""
    forms: dict[str, str] = tables()["irregular"]
    return forms


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The dictionary form of a lower-cased English word ("killed" → "kill")."""
    if word in _irregular():
        return _irregular()[word]
    return str(simplemma.lemmatize(word, lang="en")).lower()
