"""What a court only hears stays beside the words that say so; without them the article would seem to tell it itself."""

from __future__ import annotations

from service.splitting.cutting.breaking_off import PARTING
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.sources import is_heard_in_court
from service.splitting.grammar.syntax import Syntax


def is_alleged(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "(The court heard) that he had fled", "he fled (, jurors were told)", and what goes on from either."""
    parent = clauses[clause.parent]
    if clause.kind is Kind.FRAME:
        return is_heard_in_court(syntax, clause.head)
    if clause.kind is Kind.CONTENT:
        return parent.kind is Kind.FRAME and is_heard_in_court(syntax, parent.head)
    apart = {syntax.lower(c) for c in syntax.children[clause.head]} & PARTING
    return clause.kind is Kind.CONJUNCT and not apart and _is_heard_around(syntax, clause, parent, clauses)


def _is_heard_around(syntax: Syntax, clause: Clause, first: Clause, clauses: dict[int, Clause]) -> bool:
    """The clause that it goes on from is what is heard, and the words that say so stand before or behind both."""
    frames = [c for c in clauses.values() if c.kind is Kind.FRAME and first.head in (c.head, *_contents(c, clauses))]
    frames += [c for c in clauses.values() if c.kind is Kind.FRAME and c.parent == first.head and c.head > clause.head]
    return any(is_heard_in_court(syntax, frame.head) for frame in frames)


def _contents(frame: Clause, clauses: dict[int, Clause]) -> list[int]:
    return [c.head for c in clauses.values() if c.parent == frame.head and c.kind is Kind.CONTENT]
