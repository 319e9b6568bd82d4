"""What goes on from a clause that states nothing itself, and so must not be cut from it."""

from __future__ import annotations

from service.splitting.cutting.breaking_off import PARTING
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.denying import CONTENTS, denies, is_in_denial, opens_with_that
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.retracting import is_false, is_taken_back, taken_back
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CLAIMING


def goes_on_within(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """In "denied that she lied or that she fled" it goes on from a clause that is not a claim."""
    if is_taken_back(syntax, clause.head) and clause.kind is not Kind.MAIN:  # "sued over an article which said …"
        return True
    first, marked = syntax.heads[clause.head], opens_with_that(syntax, clause.head)
    if clause.kind is Kind.RELATIVE:  # "the claims that she had lied were denied"
        that = syntax.lower(clause.first_word(syntax)) == "that" and syntax.lower(first) in CLAIMING
        return that and denies(syntax, syntax.heads[first])
    if clause.kind in (Kind.ADVERBIAL, Kind.ABSOLUTE, Kind.PARTICIPLE):
        around = (a for a in (first, *syntax.above(first)) if syntax.relations[a] in (*CONTENTS, "conj"))
        return any(_is_unvouched(syntax, a) for a in around)  # "denied that he hit her after she had refused to pay"
    if clause.kind is not Kind.CONJUNCT and not (clause.kind is Kind.ASIDE and marked):
        return False
    apart = {syntax.lower(c) for c in syntax.children[clause.head]} & PARTING  # "denied it lied, but two men fled"
    if first in clauses:
        return _goes_on_from_denial(syntax, clause, first, marked=marked)
    while syntax.relations[first] in ("conj", "parataxis") and syntax.heads[first] not in clauses:
        first = syntax.heads[first]
    told = syntax.relations[first] == "ccomp" or (
        syntax.relations[first] in CONTENTS and opens_with_that(syntax, first)
    )
    return told and (marked or (not apart and _is_unvouched(syntax, first)))


def _goes_on_from_denial(syntax: Syntax, clause: Clause, first: int, *, marked: bool) -> bool:
    """ "… and that she fled were denied by Lee", "sued him for saying it was staged and the dead were alive"."""
    if marked and syntax.child(first, "aux:pass") is not None:
        return denies(syntax, first)
    said = taken_back(syntax, first) is not None or (denies(syntax, first) and syntax.child(first, "ccomp") is not None)
    joined = clause.words[0] > 0 and syntax.lower(clause.words[0]) in ("and", "or")
    return said and joined and syntax.words[clause.words[0] - 1].form not in (",", ";", "-", "--")


def _is_unvouched(syntax: Syntax, i: int) -> bool:
    """It is denied, unsaid, taken back or "falsely claimed"."""
    return is_in_denial(syntax, i) or is_taken_back(syntax, i) or is_false(syntax, syntax.heads[i])
