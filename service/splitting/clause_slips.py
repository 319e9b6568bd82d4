"""Slips of the parser about clauses that the words themselves show to be slips."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.syntax import ROOT, Syntax

PRONOUNS = ("which", "who")
SLIPPED = ("advcl", "parataxis", "appos", "acl", "dep", "conj", "ccomp")
PART_OF_NOUN = ("compound", "flat", "nummod", "amod", "nmod:desc", "det")
BESIDE = frozenset("while although though when after before because since".split())
LATE = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod:unmarked")


def with_adverbial_clauses(syntax: Syntax) -> Syntax:
    """ "While Esper did not specify …, an official told AP …" is beside what the official told, not part of it."""
    beside = {
        i
        for i, relation in enumerate(syntax.relations)
        if relation == "ccomp"
        and any(syntax.lower(c) in BESIDE and syntax.relations[c] == "mark" for c in syntax.children[i])
    }
    relations = tuple("advcl" if i in beside else own for i, own in enumerate(syntax.relations))
    return replace(syntax, relations=relations) if beside else syntax


def with_relative_clauses(syntax: Syntax) -> Syntax:
    """ ", which denies the charge," tells of the noun before the comma, whatever it was hung on."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        if relation in SLIPPED and (noun := _noun_before(syntax, i)) is not None:
            heads[i], relations[i] = noun, "acl:relcl"
    return replace(syntax, heads=tuple(heads), relations=tuple(relations)) if heads != list(syntax.heads) else syntax


def _noun_before(syntax: Syntax, i: int) -> int | None:
    first = min(syntax.below(i))
    while first < i and syntax.words[first].form in (",", "-", "--"):
        first += 1
    if syntax.lower(first) not in PRONOUNS or first < 2 or syntax.words[first - 1].form not in (",", "-", "--"):
        return None
    noun = first - 2
    while syntax.relations[noun] in PART_OF_NOUN and syntax.heads[noun] != ROOT and syntax.heads[noun] < first:
        noun = syntax.heads[noun]
    is_noun = syntax.tags[noun].startswith(("NN", "CD"))
    return noun if is_noun and noun not in syntax.below(i) else None


def with_late_modifiers(syntax: Syntax) -> Syntax:
    """In "passed it on Tuesday and rejected it on Friday" the last words belong to the last verb."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        head = syntax.heads[i]
        if relation in LATE and head != ROOT and head < i:
            between = (c for c in syntax.children[head] if head < c < i and syntax.relations[c] == "conj")
            verbs = [c for c in between if syntax.tags[c].startswith("VB")]
            if verbs and not _quoted_between(syntax, verbs[-1], i):
                heads[i] = verbs[-1]
    return replace(syntax, heads=tuple(heads)) if heads != list(syntax.heads) else syntax


def _quoted_between(syntax: Syntax, start: int, end: int) -> bool:
    return any(syntax.words[i].form == '"' for i in range(start, end))
