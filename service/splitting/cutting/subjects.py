"""Subjects that the grammar hung on an auxiliary, or took for an object: without them a clause would borrow another."""

from __future__ import annotations

from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOMINAL, SUBJECTS, Syntax

TAKEN_FOR = ("obj", "obl", "iobj")
COUNTING = frozenset("more fewer less most some about nearly around over".split())  # "(more than) 300 flights"
HELPING = frozenset("is are was were be been has have had do does did 's 're 've 'd".split())
CLAUSES = ("root", "ccomp", "parataxis", "advcl", "conj", "acl:relcl")


def with_subjects_of_verbs(syntax: Syntax) -> Syntax:
    """In "that she had “left at once”" she left, and in "more than 300 flights were cancelled" the flights were."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        if relation in SUBJECTS and _helps(syntax, syntax.heads[i]) and i < syntax.heads[i]:
            verb = syntax.heads[syntax.heads[i]]
            if syntax.child(verb, *SUBJECTS) is None:
                heads[i] = verb
        elif relation in CLAUSES and (noun := _noun_before(syntax, i)) is not None:
            relations[noun] = "nsubj"
    return syntax.with_heads(heads, relations)


def _helps(syntax: Syntax, i: int) -> bool:
    return syntax.relations[i] in AUXILIARIES and (syntax.tags[i] == "MD" or syntax.lower(i) in HELPING)


def _noun_before(syntax: Syntax, verb: int) -> int | None:
    """The only noun before a finite verb without a subject, with no preposition before it and no comma after it."""
    first = min((c for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES), default=verb)
    if syntax.tags[first] not in FINITE or syntax.child(verb, *SUBJECTS) is not None or first > verb:
        return None
    found = [c for c in syntax.children[verb] if c < first and syntax.relations[c] in TAKEN_FOR]
    if len(found) != 1 or syntax.tags[found[0]] not in NOMINAL or not _is_plain(syntax, found[0]):
        return None
    parted = any(syntax.words[i].form == "," for i in range(found[0], first))
    return None if parted else found[0]


def _is_plain(syntax: Syntax, noun: int) -> bool:
    """No preposition stands before it, and it is not a time."""
    below = syntax.below(noun)
    cased = any(syntax.relations[c] in ("case", "mark") for c in syntax.children[noun] if c < noun)
    opened = syntax.tags[min(below)] in ("IN", "TO", "WDT", "WP", "WRB") and syntax.lower(min(below)) not in COUNTING
    return not cased and not opened and syntax.lower(noun) not in DAYS
