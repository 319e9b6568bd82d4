"""Words that turn round what a clause says, or leave nobody who does or says it."""

from __future__ import annotations

from service.splitting.syntax import Syntax

NEGATIONS = frozenset("not n't never neither nor".split())
NO = frozenset("no nobody none nothing neither nowhere".split())


def is_none(syntax: Syntax, noun: int) -> bool:
    """ "nobody", "none of the officials", "no minister", "neither side", "not one of them"; never "not only Lee"."""
    return syntax.lower(noun) in NO or any(_takes_away(syntax, c, noun) for c in syntax.children[noun])


def _takes_away(syntax: Syntax, i: int, noun: int) -> bool:
    if syntax.relations[i] not in ("det", "advmod") or i > noun:
        return False
    return syntax.lower(i) in NO or (syntax.lower(i) == "not" and syntax.lower(i + 1) != "only")
