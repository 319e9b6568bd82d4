"""Slips about clauses with "whose" that the parser took for the main clause or hung on a verb."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from service.splitting.grammar.slips.clauses import last_noun
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOUNS, ROOT, SUBJECTS, Syntax

SETTING_OFF = (",", "-", "--")
BESIDE = ("conj", "parataxis", "ccomp", "advcl")


@dataclass(frozen=True, slots=True)
class Owned:
    """A "whose" that the parser misread, the verb whose subject it is part of, and the noun before it."""

    whose: int
    verb: int
    owner: int


def with_verbs_behind_owners(syntax: Syntax) -> Syntax:
    """In "Lee, whose firm was sold, left" Lee left; that the firm was sold only describes him."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for owned in _misread(syntax):
        whose, verb = owned.whose, owned.verb
        subject = next((c for c in syntax.children[verb] if c < whose and syntax.relations[c] in SUBJECTS), None)
        main = _main_verb(syntax, verb) if subject is not None else None
        if subject is None or main is None:
            continue
        heads[main], relations[main] = syntax.heads[verb], syntax.relations[verb]
        heads[verb], relations[verb] = subject, "acl:relcl"
        for c in syntax.children[verb]:
            heads[c] = main if c != main and (c < whose or c > main) else heads[c]
        relations[subject] = "nsubj" if syntax.child(main, "aux:pass") is None else "nsubj:pass"
    return syntax.with_heads(heads, relations)


def _main_verb(syntax: Syntax, verb: int) -> int | None:
    """The finite verb that has no subject and follows the clause with "whose" behind a comma."""
    for c in syntax.children[verb]:
        if c < verb or syntax.relations[c] not in BESIDE or syntax.child(c, "cc", *SUBJECTS) is not None:
            continue
        first = min((i for i in syntax.below(c) if syntax.words[i].lettered), default=c)
        finite = min((i for i in syntax.children[c] if syntax.relations[i] in AUXILIARIES), default=c)
        if syntax.words[first - 1].form in SETTING_OFF and syntax.tags[finite] in FINITE:
            return c
    return None


def with_clauses_of_owners(syntax: Syntax) -> Syntax:
    """In "charged his partner, Lee, whose firm was sold" the clause describes Lee, who is the partner."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for owned in _misread(syntax):
        verb, owner = owned.verb, owned.owner
        if owner in syntax.below(verb):
            top = next(c for c in syntax.children[verb] if owner in syntax.below(c))
            named = _noun_before(syntax, top)
            if named is None or named in syntax.below(verb):
                continue
            heads[top], relations[top] = named, "appos"
        elif relations[verb] not in BESIDE:
            continue
        heads[verb], relations[verb] = owner, "acl:relcl"
    return syntax.with_heads(heads, relations)


def _noun_before(syntax: Syntax, top: int) -> int | None:
    """ "Partner" before ", Allison Trent"."""
    first = min(i for i in syntax.below(top) if syntax.words[i].lettered)
    if first < 2 or syntax.words[first - 1].form != ",":
        return None
    noun = last_noun(syntax, first - 2)
    return noun if syntax.tags[noun] in NOUNS else None


def _misread(syntax: Syntax) -> Iterator[Owned]:
    """Each "whose" whose clause does not yet describe the noun before it."""
    for whose, tag in enumerate(syntax.tags):
        thing = syntax.heads[whose]
        if tag != "WP$" or whose < 2 or thing < whose or syntax.relations[thing] not in SUBJECTS:
            continue
        verb = syntax.heads[thing]
        owner = last_noun(syntax, whose - 1 - (syntax.words[whose - 1].form in SETTING_OFF))
        describes = verb == ROOT or syntax.relations[verb].startswith("acl")
        if not describes and syntax.tags[owner] in NOUNS and owner < whose < verb:
            yield Owned(whose, verb, owner)
