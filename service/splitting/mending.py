"""Slips of the parser that the words themselves show to be slips, put right in the tree."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.cues import SAYING
from service.splitting.syntax import ROOT, Syntax

PRONOUNS = ("which", "who")
SLIPPED = ("advcl", "parataxis", "appos", "acl", "dep", "conj", "ccomp")
PART_OF_NOUN = ("compound", "flat", "nummod", "amod", "nmod:desc", "det")
BESIDE = frozenset("while although though when after before because since".split())
LONGEST_ASIDE = 14  # words between a speaker and "said"
LATE = ("obl", "obl:unmarked", "obl:tmod", "advmod", "nmod:unmarked")


def mended(syntax: Syntax) -> Syntax:
    """The tree with relative clauses on their nouns, late modifiers on the last of coordinated verbs, and subjects
    of what is said on its verb."""
    return _with_said_subjects(_with_late_modifiers(_with_relative_clauses(_with_adverbial_clauses(syntax))))


def _with_adverbial_clauses(syntax: Syntax) -> Syntax:
    """ "While Esper did not specify …, an official told AP …" is beside what the official told, not part of it."""
    beside = {
        i
        for i, relation in enumerate(syntax.relations)
        if relation == "ccomp"
        and any(syntax.lower(c) in BESIDE and syntax.relations[c] == "mark" for c in syntax.children[i])
    }
    relations = tuple("advcl" if i in beside else own for i, own in enumerate(syntax.relations))
    return replace(syntax, relations=relations) if beside else syntax


def _with_relative_clauses(syntax: Syntax) -> Syntax:
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


def _with_late_modifiers(syntax: Syntax) -> Syntax:
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


def _with_said_subjects(syntax: Syntax) -> Syntax:
    """In "said the driver fled" he fled; in "an official, speaking on …, told" the official did."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(syntax.words)):
        if syntax.lower(cue) in SAYING and (found := _said_subject(syntax, cue)) is not None:
            noun, verb = found
            heads[noun], relations[noun] = verb, "nsubj"
        if syntax.lower(cue) in SAYING and (speaker := _speaker_before(syntax, cue)) is not None:
            heads[speaker], relations[speaker] = cue, "nsubj"
    return replace(syntax, heads=tuple(heads), relations=tuple(relations)) if heads != list(syntax.heads) else syntax


def _said_subject(syntax: Syntax, cue: int) -> tuple[int, int] | None:
    objects = [c for c in syntax.children[cue] if syntax.relations[c] == "obj" and c > cue]
    verbs = [c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and syntax.tags[c][:2] == "VB"]
    if len(objects) != 1 or len(verbs) != 1 or not cue < objects[0] < verbs[0]:
        return None
    has_subject = syntax.child(verbs[0], "nsubj", "nsubj:pass", "expl", "csubj", "mark") is not None
    return None if has_subject or syntax.tags[verbs[0]] in ("VB", "VBG") else (objects[0], verbs[0])


def _speaker_before(syntax: Syntax, cue: int) -> int | None:
    """The noun before a verb of saying that has no subject: "a U.S. official, speaking on …, told"."""
    finite = syntax.tags[cue] in ("VBD", "VBZ") and syntax.relations[cue] in ("root", "ccomp", "parataxis", "advcl")
    if not finite or cue < 2 or syntax.child(cue, "nsubj", "nsubj:pass", "expl", "csubj") is not None:
        return None
    noun = cue - 1
    if syntax.words[noun].form == ",":
        commas = (i for i in range(noun - 2, max(0, noun - LONGEST_ASIDE), -1) if syntax.words[i].form == ",")
        noun = next(commas, 0) - 1
    while noun > 0 and syntax.relations[noun] in PART_OF_NOUN and syntax.heads[noun] not in (ROOT, cue):
        noun = syntax.heads[noun]
    above = noun in syntax.above(cue)
    return noun if 0 <= noun < cue and syntax.tags[noun].startswith("NN") and not above else None


def _quoted_between(syntax: Syntax, start: int, end: int) -> bool:
    return any(syntax.words[i].form == '"' for i in range(start, end))
