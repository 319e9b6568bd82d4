"""Slips about what is said without "that": its subject was taken for what the speaker said or showed."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOMINAL, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES, SAYING

NOTHING = frozenset("nothing nobody none neither".split())
BESIDE = ("advcl", "ccomp", "parataxis", "conj")


def with_subjects_of_bare_contents(syntax: Syntax) -> Syntax:
    """In "the poll showed 54 percent of them back it" they back it, in "Lee claims the ban is legal" it is."""
    for cue, form in enumerate(syntax.words):
        says = form.form.lower() in CUES and syntax.tags[cue] != "VBG"
        thing = syntax.child(cue, "obj") if says else None
        if thing is not None and cue < thing and syntax.tags[thing] in NOMINAL:
            verb = _verb_behind(syntax, thing)
            if verb is not None and verb != cue and _hangs_beside(syntax, cue, verb):
                syntax = _as_content(syntax, cue, thing, verb)
    return syntax


def _verb_behind(syntax: Syntax, thing: int) -> int | None:
    """The predicate without a subject whose finite verb follows the noun, marks and adverbs of time aside."""
    i = max(syntax.below(thing)) + 1
    while i < len(syntax.words) and syntax.words[i].form == '"':
        i += 1
    if i >= len(syntax.words) or syntax.tags[i] not in FINITE or any(tag == "WDT" for tag in syntax.tags[thing:i]):
        return None
    verb = syntax.heads[i] if syntax.relations[i] in AUXILIARIES else i
    return verb if verb >= i and syntax.child(verb, *SUBJECTS) is None else None


def _hangs_beside(syntax: Syntax, cue: int, verb: int) -> bool:
    """One of the two hangs on the other, as if the speaker did both."""
    speaker = syntax.child(cue, *SUBJECTS)
    if speaker is not None and syntax.tags[speaker] in ("WP", "WDT"):
        return False  # "those who thought the market would rise": whose thought it was is not sure
    if syntax.heads[verb] == cue:
        return syntax.relations[verb] in BESIDE and syntax.child(verb, "cc", "mark") is None
    above = syntax.heads[cue]
    before_main = (
        above != ROOT and syntax.heads[above] == verb and syntax.heads[verb] == ROOT and _is_main(syntax, above)
    )
    return syntax.relations[cue] in BESIDE and (above == verb or before_main)


def _as_content(syntax: Syntax, cue: int, thing: int, verb: int) -> Syntax:
    heads, relations = list(syntax.heads), list(syntax.relations)
    if heads[cue] != ROOT and heads[heads[cue]] == verb:
        heads[heads[cue]], relations[heads[cue]] = ROOT, "root"
    elif heads[cue] == verb:
        main = next((c for c in syntax.children[verb] if c > verb and _is_main(syntax, c)), None)
        marked = main is not None and heads[verb] == ROOT and syntax.child(cue, "mark") is not None
        if marked and main is not None:  # "while Lee claims the ban is legal, the court has ruled it out"
            heads[main], relations[main], heads[cue] = ROOT, "root", main
        else:
            heads[cue], relations[cue] = heads[verb], relations[verb]
    heads[verb], relations[verb] = cue, "ccomp"
    heads[thing], relations[thing] = verb, "nsubj"
    return syntax.with_heads(heads, relations)


def _is_main(syntax: Syntax, i: int) -> bool:
    return syntax.relations[i] in ("parataxis", "conj") and syntax.child(i, *SUBJECTS) is not None


def with_nothing_as_subject(syntax: Syntax) -> Syntax:
    """In "Lee said nothing in the film suggested he fled" Lee said a lot: it is the film that suggests nothing."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for thing, cue in enumerate(syntax.heads):
        told = cue >= 0 and syntax.lower(cue) in SAYING and relations[thing] in ("obj", "iobj")
        if not told or syntax.lower(thing) not in NOTHING or syntax.child(cue, "ccomp") is not None:
            continue
        verbs = (i for i in sorted(syntax.below(thing)) if syntax.relations[i] == "acl" and tags[i] in ("VBD", "VBN"))
        verb = next(verbs, None)
        if verb is None or syntax.child(verb, "obj", "ccomp") is None or syntax.child(verb, *SUBJECTS) is not None:
            continue
        heads[verb], relations[verb], tags[verb] = cue, "ccomp", "VBD"
        heads[thing], relations[thing] = verb, "nsubj"
    return syntax.with_heads(heads, relations, tags)
