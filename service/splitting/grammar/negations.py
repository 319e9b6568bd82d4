"""Words that reverse what a clause says, or say that nobody does or says it."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import DENYING, DOUBTING, WITHHELD

NEGATIONS = frozenset("not n't never neither nor".split())
NO = frozenset("no nobody none nothing neither nowhere".split())
SELDOM = frozenset("hardly scarcely seldom rarely".split())
FALSE = frozenset("false untrue wrong incorrect baseless unfounded groundless fake fabricated".split())
STOPPING = frozenset("stop stops stopped stopping".split())  # if "short" follows
BE = frozenset("is are was were be been being".split())


def is_negated(syntax: Syntax, head: int) -> bool:
    """ "Not clear", "never left"."""
    return any(syntax.lower(c) in NEGATIONS for c in syntax.children[head])


def is_none(syntax: Syntax, noun: int) -> bool:
    """ "nobody", "none of the officials", "no minister", "neither side", "not one of them"; never "not only Lee"."""
    return syntax.lower(noun) in NO or any(_takes_away(syntax, c, noun) for c in syntax.children[noun])


def _takes_away(syntax: Syntax, i: int, noun: int) -> bool:
    if syntax.relations[i] not in ("det", "advmod") or i > noun:
        return False
    return syntax.lower(i) in NO or (syntax.lower(i) == "not" and syntax.lower(i + 1) != "only")


def is_few(syntax: Syntax, noun: int) -> bool:
    """ "few of them", "few people"; never "a few people", "the last few people"."""
    few = next((i for i in (noun, *syntax.children[noun]) if syntax.lower(i) == "few" and i <= noun), None)
    return few is not None and (few == 0 or syntax.tags[few - 1] not in ("DT", "JJ", "PRP$", "CD"))


def withholds(syntax: Syntax, verb: int) -> bool:
    """ "denied him bail", "was denied a fair trial": nothing is said, and nothing is given."""
    if syntax.lower(verb) not in DENYING or not syntax.lower(verb).startswith("den"):
        return False
    things = [c for c in syntax.children[verb] if syntax.relations[c] in ("obj", "iobj", "xcomp", "nsubj:pass")]
    got = syntax.child(verb, "aux:pass") is not None and syntax.child(verb, "obj", "xcomp") is not None
    return got or any(syntax.lower(c) in WITHHELD for c in things)


def falls_short(syntax: Syntax, verb: int) -> bool:
    """ "doubts that …", "stopped short of …", "denied him bail": what follows did not happen."""
    if withholds(syntax, verb):
        return True
    if syntax.lower(verb) in DOUBTING:
        return syntax.tags[verb].startswith("VB") and syntax.child(verb, "ccomp") is not None
    return syntax.lower(verb) in STOPPING and any(syntax.lower(c) == "short" for c in syntax.children[verb])
