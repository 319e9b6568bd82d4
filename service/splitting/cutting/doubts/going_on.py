"""What goes on from a clause that states nothing itself, and so must not be cut from it."""

from __future__ import annotations

from service.splitting.cutting.breaking_off import PARTING
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.denying import CONTENTS, denies, is_in_denial, opens_with_that
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CLAIMING


def goes_on_within(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """In "denied that she lied or that she fled" it goes on from what is no claim by itself."""
    first, marked = syntax.heads[clause.head], opens_with_that(syntax, clause.head)
    if clause.kind is Kind.RELATIVE:  # "the claims that she had lied were denied"
        that = syntax.lower(clause.first_word(syntax)) == "that" and syntax.lower(first) in CLAIMING
        return that and denies(syntax, syntax.heads[first])
    if clause.kind is not Kind.CONJUNCT and not (clause.kind is Kind.ASIDE and marked):
        return False
    if first in clauses:  # "… and that she fled were denied by Lee"
        return marked and denies(syntax, first) and syntax.child(first, "aux:pass") is not None
    while syntax.relations[first] in ("conj", "parataxis") and syntax.heads[first] not in clauses:
        first = syntax.heads[first]
    apart = {syntax.lower(c) for c in syntax.children[clause.head]} & PARTING  # "denied it lied, but two men fled"
    told = syntax.relations[first] == "ccomp" or (
        syntax.relations[first] in CONTENTS and opens_with_that(syntax, first)
    )
    return told and (marked or (not apart and is_in_denial(syntax, first)))
