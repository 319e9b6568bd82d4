"""A condition without "if" and what it leads to are one claim."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.inverting import opens_inverted
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import Syntax


def completes_condition(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "(Had he slowed down,) nobody would have died", or the condition itself behind what it leads to."""
    parent = clauses[clause.parent]
    if opens_inverted(syntax, parent.words):
        beside = (c for c in clauses.values() if c.parent == parent.head and c.words[0] > parent.words[0])
        following = [
            c for c in beside if c is not parent and c.kind not in (Kind.FRAME, Kind.APPOSITION, Kind.RELATIVE)
        ]
        return clause is min(following, key=lambda c: c.words[0], default=None)
    left = any(c.parent == clause.head for c in clauses.values() if c is not clause)
    return not left and parent.kind is not Kind.FRAME and opens_inverted(syntax, clause.words)
