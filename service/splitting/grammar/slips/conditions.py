"""Slips about conditions: the consequence of an "if" was taken for a clause beside it."""

from __future__ import annotations

from service.splitting.grammar.kinds import IF
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.syntax import FINITE, ROOT, Syntax
from service.splitting.vocabulary.cues import SAYING

ASKING = frozenset(
    "ask asks asked asking wonder wondered see know knew doubt decide determine question unclear".split()
)
BESIDE = ("conj", "parataxis", "ccomp", "dep")


def with_conditions(syntax: Syntax) -> Syntax:
    """In "said (that) if the council agrees, work will begin" what is said is that work will begin."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for condition in range(len(syntax.words)):
        if not _is_condition(syntax, condition):
            continue
        result = _result_of(syntax, condition)
        if result is None:
            continue
        that = next((c for c in syntax.children[condition] if syntax.lower(c) == "that" and c < condition), None)
        frame = None if that is None or that == 0 or syntax.lower(that - 1) not in SAYING else that - 1
        heads[result] = syntax.heads[condition] if frame is None else frame
        relations[result] = syntax.relations[condition] if frame is None else "ccomp"
        heads[condition], relations[condition] = result, "advcl"
        if that is not None:
            heads[that] = result
    return syntax.with_heads(heads, relations)


def _is_condition(syntax: Syntax, i: int) -> bool:
    """A predicate after "if" that is not tagged as an adverbial clause, and not what somebody asks."""
    marked = any(syntax.lower(c) in IF and syntax.relations[c] == "mark" for c in syntax.children[i] if c < i)
    head = syntax.heads[i]
    asked = head != ROOT and syntax.lower(head) in ASKING
    return marked and not syntax.relations[i].startswith(("advcl", "acl", "conj")) and not asked


def _result_of(syntax: Syntax, condition: int) -> int | None:
    """The clause with a subject and a finite verb after the condition and its comma."""
    head = syntax.heads[condition]
    beside = syntax.children[condition] if head == ROOT else (*syntax.children[condition], *syntax.children[head])
    return next((i for i in sorted(beside) if i > condition and _is_result(syntax, i, condition)), None)


def _is_result(syntax: Syntax, i: int, condition: int) -> bool:
    subject = own_subject(syntax, i)
    if subject is None or syntax.relations[i] not in BESIDE or not condition < subject < i:
        return False
    finite = syntax.tags[i] in FINITE or syntax.child(i, "aux", "cop", "aux:pass") is not None
    first = min(syntax.below(subject))
    parted = any(syntax.words[c].form == "," for c in range(condition + 1, first + 1))
    joined = any(syntax.tags[c] == "CC" for c in range(condition + 1, first))
    return finite and parted and not joined
