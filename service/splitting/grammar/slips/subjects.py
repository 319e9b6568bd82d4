"""Subjects and accusations that the parser hung on a verb further off, or on the name before them."""

from __future__ import annotations

from service.splitting.grammar.slips.clauses import last_noun
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOUNS, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import SAYING

ACCUSING = frozenset(
    """accuse accuses accused accusing convict convicts convicted acquit acquits acquitted suspect suspects suspected
    clear clears cleared""".split()
)
BESIDE = ("conj", "appos", "list", "dep")


def with_subjects_behind_sources(syntax: Syntax) -> Syntax:
    """In "according to the Lenders' Association, 130,000 households left" the households are no part of the name."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, source in enumerate(syntax.heads):
        verb = syntax.heads[source] if syntax.lower(i) == "according" and source != ROOT else ROOT
        if verb < source or syntax.child(verb, *SUBJECTS) is not None:
            continue
        first = _first_of(syntax, verb)
        noun = next((c for c in sorted(syntax.below(source)) if _stands_before(syntax, c, source, first)), None)
        if noun is not None and syntax.tags[first] in FINITE:
            heads[noun], relations[noun] = verb, "nsubj"
    return syntax.with_heads(heads, relations)


def _stands_before(syntax: Syntax, noun: int, source: int, verb: int) -> bool:
    """A comma, and no "and", parts it from the source, and the verb follows."""
    listed = noun > source and syntax.relations[noun] in BESIDE and syntax.child(noun, "cc") is None
    return listed and _is_parted(syntax, noun) and max(syntax.below(noun)) + 1 == verb


def _is_parted(syntax: Syntax, noun: int) -> bool:
    first = min(syntax.below(noun))
    return syntax.tags[noun] in NOUNS and first > 0 and syntax.words[first - 1].form == ","


def _first_of(syntax: Syntax, verb: int) -> int:
    return min((c for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES), default=verb)


def with_subjects_before_semicolons(syntax: Syntax) -> Syntax:
    """In "the engines, 40 of which came late, cost $9; two were not delivered" the engines cost it."""
    heads = list(syntax.heads)
    marks = [i for i, word in enumerate(syntax.words) if word.form == ";"]
    for mark in marks[:1]:
        verb = next((i for i, head in enumerate(syntax.heads) if head == ROOT and i < mark), None)
        if verb is None or syntax.child(verb, *SUBJECTS) is not None or not syntax.tags[verb].startswith("VB"):
            continue
        for second in (c for c in syntax.children[verb] if c > mark):
            subjects = [c for c in syntax.children[second] if syntax.relations[c] in SUBJECTS]
            if len(subjects) > 1 and subjects[0] < verb and subjects[1] > mark:
                heads[subjects[0]] = verb
    return syntax.with_heads(heads)


def with_accusations_behind_relatives(syntax: Syntax) -> Syntax:
    """In "accused the firm, which employs 300 people, of dumping waste" it is accused of that."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        verb = syntax.heads[syntax.heads[i]] if relation == "acl:relcl" else ROOT
        if verb == ROOT or syntax.lower(verb) not in ACCUSING:
            continue
        below = sorted(syntax.below(i))
        of = next((w for w in below if w > i and syntax.lower(w) == "of" and syntax.words[w - 1].form == ","), None)
        for word in (w for w in below if of is not None and w >= of and syntax.heads[w] < of):
            heads[word], relations[word] = verb, "obl"
    return syntax.with_heads(heads, relations)


def with_nouns_before_places(syntax: Syntax) -> Syntax:
    """In "the dam at Long Reach burst, officials said" the dam did: a place behind "at" does nothing."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for place, verb in enumerate(syntax.heads):
        case = min(syntax.below(place))
        if relations[place] not in SUBJECTS or syntax.tags[case] != "IN" or not 0 < case < place < verb:
            continue
        noun = last_noun(syntax, case - 1)
        cue = heads[noun]
        speaks = cue > verb and relations[noun] in SUBJECTS and syntax.lower(cue) in SAYING
        if speaks and sum(relations[c] in SUBJECTS for c in syntax.children[cue]) > 1:
            heads[noun], relations[noun] = verb, relations[place]
            heads[place], relations[place] = noun, "nmod"
    return syntax.with_heads(heads, relations)
