"""Slips about nouns that the parser hung on the wrong word."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import FINITE, NOUNS, SUBJECTS, Syntax
from service.splitting.grammar.told import is_clause
from service.splitting.vocabulary.cues import SAYING

UNITS = frozenset("minutes hours days weeks months years minute hour day week month year".split())
CALLING = frozenset(
    "call calls called calling dub dubs dubbed brand branded label labelled labeled term termed".split()
)


def with_days_that_do_nothing(syntax: Syntax) -> Syntax:
    """In "the men missing since Saturday were found" the men were found, not Saturday."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, verb in enumerate(syntax.heads):
        if relations[i] not in SUBJECTS or syntax.lower(i) not in DAYS or i == 0:
            continue
        marked = heads[i - 1] == verb and relations[i - 1] == "mark"
        others = (c for c in syntax.children[verb] if c < i - 1 and syntax.relations[c] in SUBJECTS)
        if marked and next(others, None) is not None:
            relations[i], heads[i - 1], relations[i - 1] = "obl", i, "case"
    return syntax.with_heads(heads, relations)


def with_hours_that_do_nothing(syntax: Syntax) -> Syntax:
    """In "hours after the fire, the chief was certain of it" the chief was, not the hours."""
    relations = list(syntax.relations)
    for i, verb in enumerate(syntax.heads):
        after = any(syntax.lower(c) in ("after", "before") for c in range(i + 1, min(i + 2, len(relations))))
        if relations[i] not in SUBJECTS or syntax.lower(i) not in UNITS or not after:
            continue
        other = any(i < c < verb and syntax.relations[c] in SUBJECTS for c in syntax.children[verb])
        comma = next((c for c in range(i, verb) if syntax.words[c].form == ","), i)
        if other and i < comma and not any(tag.startswith("VB") for tag in syntax.tags[i:comma]):
            relations[i] = "obl:tmod"
    return syntax.with_heads(syntax.heads, relations)


def with_names_of_bodies(syntax: Syntax) -> Syntax:
    """In "ferry company Nordlink sacked 786 workers" the whole is one name of one body."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, verb in enumerate(syntax.heads):
        before = i - 1
        named = relations[i] in SUBJECTS and syntax.tags[i] == "NNP" and before >= 0 and syntax.tags[before] == "NN"
        if named and heads[before] == verb and relations[before] in SUBJECTS and not is_person(syntax, before):
            heads[i], relations[i] = before, "flat"
    return syntax.with_heads(heads, relations)


def with_what_it_is_called(syntax: Syntax) -> Syntax:
    """In "Lee, who called it “a relic”, signed it" the relic is what he called it, not what he signed."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, head in enumerate(syntax.heads):
        if head <= i or not syntax.tags[i].startswith(("NN", "JJ")):
            continue
        first = min(syntax.below(i)) - 1
        verb = syntax.heads[first] if first > 0 and syntax.relations[first] == "obj" else -1
        if verb < 0 or syntax.lower(verb) not in CALLING or head in syntax.below(verb) or verb in syntax.below(i):
            continue
        if any(word.form == "," for word in syntax.words[i:head]):
            heads[i], relations[i] = verb, "xcomp"
    return syntax.with_heads(heads, relations)


def with_phrases_of_last_nouns(syntax: Syntax) -> Syntax:
    """In "convicted him of theft but cleared him of arson, the gravest charge" the arson is the charge."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, head in enumerate(syntax.heads):
        if relations[i] != "parataxis" or not syntax.tags[i].startswith("NN") or is_clause(syntax, i):
            continue
        first = min(syntax.below(i))
        if first < 2:
            continue
        noun = (first if syntax.words[first].form == "," else first - 1) - 1
        joined = next((c for c in syntax.children[head] if syntax.relations[c] == "conj" and head < c < noun), None)
        ends = all(not word.lettered for word in syntax.words[max(syntax.below(i)) + 1 :])
        if joined is not None and ends and noun in syntax.below(joined) and syntax.tags[noun].startswith("NN"):
            heads[i], relations[i] = noun, "appos"
    return syntax.with_heads(heads, relations)


def with_listed_subjects(syntax: Syntax) -> Syntax:
    """In "said two ships, a plane and nine boats had left" all of them had, whichever was taken for what is said."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for verb, cue in enumerate(syntax.heads):
        if relations[verb] not in ("conj", "ccomp") or cue < 0 or syntax.lower(cue) not in SAYING - TELLING:
            continue
        first, subject = syntax.child(cue, "obj", "iobj"), syntax.child(verb, *SUBJECTS)
        joined = syntax.child(verb, "cc") is not None or syntax.child(cue, "ccomp") not in (None, verb)
        if first is None or subject is None or joined or not cue < first < subject < verb:
            continue
        comma = min(max(syntax.below(first)) + 1, verb)
        plain = not any(syntax.tags[i].startswith("VB") for i in range(cue + 1, comma))
        if plain and syntax.words[comma].form == "," and min(syntax.below(subject)) <= comma + 1:
            heads[first], relations[first] = verb, relations[subject]
            heads[subject], relations[subject], relations[verb] = first, "conj", "ccomp"
    return syntax.with_heads(heads, relations)


def with_names_from_the_beginning(syntax: Syntax) -> Syntax:
    """In "Works council head Ann Lee left" she left: "works" is not a verb with her as its subject."""
    verb = syntax.heads[0]
    subjects = [c for c in syntax.children[verb] if syntax.relations[c] in SUBJECTS] if verb > 0 else []
    if syntax.tags[0] != "VBZ" or len(subjects) < 2 or subjects[0] != 0 or min(syntax.below(subjects[1])) != 1:
        return syntax
    if subjects[1] > verb:
        return syntax
    named = syntax.with_heads([subjects[1], *syntax.heads[1:]], ["compound", *syntax.relations[1:]])
    return replace(named, tags=("NNS", *syntax.tags[1:]))


def with_parties_of_talks(syntax: Syntax) -> Syntax:
    """In "talks between Lee, Reed and Cole begin" the talks begin: Reed and Cole take part in them, as Lee does."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for verb, noun in enumerate(syntax.heads):
        joined = relations[verb] == "conj" and 0 <= noun < verb and syntax.tags[noun] in NOUNS
        if not joined or syntax.tags[verb] not in FINITE or syntax.child(verb, "cc") is not None:
            continue
        first = _first_party(syntax, noun)
        others = [c for c in syntax.children[verb] if relations[c] in SUBJECTS]
        if first is None or any(c < first for c in others):
            continue
        heads[verb], relations[verb] = heads[noun], relations[noun]
        heads[noun], relations[noun] = verb, "nsubj"
        for c in others:
            heads[c], relations[c] = first, "conj"
        comma = next((i for i in range(verb, len(heads)) if syntax.words[i].form in (",", ";", ".", '"')), len(heads))
        for c in range(verb + 1, comma):
            heads[c] = heads[c] if verb <= heads[c] < comma else verb
    return syntax.with_heads(heads, relations)


def _first_party(syntax: Syntax, noun: int) -> int | None:
    """Lee in "talks (on a deal) between Lee, …"."""
    below = (c for c in sorted(syntax.below(noun)) if syntax.relations[c] == "nmod" and c > noun)
    return next((c for c in below if any(syntax.lower(i) == "between" for i in syntax.children[c])), None)
