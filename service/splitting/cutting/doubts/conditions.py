"""A condition without "if", or the time at which something is to happen, and what depends on it are one claim."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.inverting import opens_inverted
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import AUXILIARIES, Syntax

COMING = frozenset("will 'll wo shall would can could may might must should".split())
TIMING = frozenset("when after before once".split())


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


def is_yet_to_come(syntax: Syntax, clause: Clause) -> bool:
    """ "(He will speak) when the strike is over": nobody says that it is over."""
    marks = {syntax.lower(c) for c in syntax.children[clause.head] if syntax.relations[c] in ("mark", "advmod")}
    if clause.kind is not Kind.ADVERBIAL or not marks & TIMING or syntax.heads[clause.head] != clause.parent:
        return False
    helping = [c for c in syntax.children[clause.head] if syntax.relations[c] in AUXILIARIES]
    finite = syntax.tags[helping[0] if helping else clause.head]
    if "before" in marks and finite in ("MD", "VBP", "VBZ"):
        return True  # "(there are hurdles) before she can win"
    ahead = {syntax.lower(c) for c in syntax.children[clause.parent] if syntax.relations[c] == "aux"} & COMING
    return bool(ahead) and finite in ("VBZ", "VBP")
