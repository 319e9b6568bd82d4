"""Slips about which of several verbs "and" goes on from."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax

OF_ITS_OWN = (*AUXILIARIES, *SUBJECTS)
CLAUSES = ("advcl", "acl:relcl", "ccomp", "acl")


def with_verbs_side_by_side(syntax: Syntax) -> Syntax:
    """In "by a man who wrote and then burned a letter" he burned it: nothing stands between the two verbs."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        joining = syntax.child(i, "cc") if relation == "conj" else None
        if joining is None or joining > i or syntax.child(i, *OF_ITS_OWN) is not None:
            continue
        verb = _verb_before(syntax, joining)
        beside = verb is not None and syntax.heads[i] in syntax.above(verb) and syntax.tags[verb] == syntax.tags[i]
        if verb is not None and beside and all(syntax.tags[c] == "RB" for c in range(joining + 1, i)):
            heads[i] = verb
    return syntax.with_heads(heads)


def _verb_before(syntax: Syntax, joining: int) -> int | None:
    """The verb right before "and", or before ", and" with the "for" of "called for" in between."""
    parted = syntax.words[joining - 1].form == ","
    last = joining - 1 - parted
    particle = last > 0 and syntax.tags[last] in ("IN", "RP", "RB") and syntax.heads[last] == last - 1
    if parted and not particle:
        return None
    verb = last - particle
    told = verb >= 0 and syntax.tags[verb] in ("VBD", "VBZ", "VBP")
    return verb if told and syntax.child(verb, "obj", "ccomp", "xcomp") is None else None


def with_verbs_in_the_same_tense(syntax: Syntax) -> Syntax:
    """In "the vote comes days after a man entered a shop and shot two" the man shot them: the vote is yet to come."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        joining = syntax.child(i, "cc") if relation == "conj" and syntax.tags[i] == "VBD" else None
        if joining is None or syntax.child(i, *OF_ITS_OWN) is not None or syntax.words[joining - 1].form in (",", ";"):
            continue
        first = syntax.heads[i]
        verb = next((v for v in range(joining - 1, first, -1) if _tells(syntax, v, first)), None)
        finite = _finite_of(syntax, first)
        timed = verb is not None and syntax.relations[verb] == "advcl" and finite in ("VBZ", "VBP")
        if verb is not None and syntax.heads[first] == ROOT and (timed or finite == "MD"):
            heads[i] = verb
    return syntax.with_heads(heads)


def _tells(syntax: Syntax, verb: int, first: int) -> bool:
    """A past tense with a subject of its own, in a clause below the first verb."""
    past = (
        syntax.tags[verb] == "VBD" and syntax.relations[verb] in CLAUSES and syntax.child(verb, *SUBJECTS) is not None
    )
    return past and first in syntax.above(verb)


def _finite_of(syntax: Syntax, verb: int) -> str:
    """The tag of its first auxiliary, or its own."""
    return syntax.tags[next((c for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES), verb)]
