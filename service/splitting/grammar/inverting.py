"""Conditions without "if": "had the captain slowed down", "should the bank fail", "when a man steals"."""

from __future__ import annotations

from collections.abc import Sequence

from service.splitting.grammar.syntax import AUXILIARIES, SUBJECTS, Syntax

INVERTING = frozenset("had should were".split())
ANYBODY = frozenset("you people somebody someone anybody anyone everybody everyone".split())
FRONTED = frozenset("nor neither never so only not rarely seldom little what how why".split())  # "nor should they go"


def opens_inverted(syntax: Syntax, words: Sequence[int]) -> bool:
    """The words begin with the verb of a condition, and its subject follows, which may be taken for an object."""
    first = next((i for i in words if syntax.words[i].lettered), None)
    if first is None or not _is_inverting(syntax, first):
        return False
    if syntax.tags[first + 1].startswith(("V", "I", "T")):
        return False  # "had been"
    behind = [i for i in words if i > first]
    subject = any(syntax.relations[i] in SUBJECTS for i in behind)
    return subject or (first <= 1 and any(syntax.tags[i] in ("VBN", "VB") for i in behind))


def is_inverted(syntax: Syntax, head: int) -> bool:
    """An auxiliary of the verb stands before its subject: "(nobody would have died) had the captain slowed down"."""
    subject = syntax.child(head, *SUBJECTS)
    before = (c for c in syntax.children[head] if syntax.relations[c] in AUXILIARIES and _is_inverting(syntax, c))
    return subject is not None and subject < head and any(c < subject for c in before)  # "here were the figures"


def is_general(syntax: Syntax, verb: int) -> bool:
    """ "When a man steals $3 million, …", "when a woman's life is at risk": any man, at any time, nobody known."""
    subject = syntax.child(verb, *SUBJECTS)
    whenever = any(syntax.lower(c) in ("when", "whenever") for c in syntax.children[verb] if c < verb)
    if subject is None or not whenever or not _is_lasting(syntax, verb):
        return False
    owners = [c for c in syntax.children[subject] if syntax.relations[c] == "nmod:poss"]
    beside = (c for noun in (subject, *owners) for c in syntax.children[noun])
    return syntax.lower(subject) in ANYBODY or any(syntax.lower(c) in ("a", "an") for c in beside)


def _is_lasting(syntax: Syntax, verb: int) -> bool:
    """ "Steals", "is at risk", "is assaulted"; not "is stealing"."""
    helping = [c for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES]
    if not helping:
        return syntax.tags[verb] in ("VBZ", "VBP")
    being = all(syntax.relations[c] in ("cop", "aux:pass") for c in helping)
    return being and syntax.tags[helping[0]] in ("VBZ", "VBP")


def _is_inverting(syntax: Syntax, i: int) -> bool:
    asked = any(word.form.endswith("?") for word in syntax.words[-2:])
    fronted = i > 0 and syntax.lower(i - 1) in FRONTED
    last = i + 1 == len(syntax.words) or syntax.words[i + 1].start == syntax.words[i].end  # "hadn't", "shouldn't"
    return syntax.lower(i) in INVERTING and not asked and not fronted and not last
