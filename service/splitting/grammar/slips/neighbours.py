"""Slips about verbs and nouns that the parser hung on a word that only stands nearby."""

from __future__ import annotations

from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.slips.clauses import last_noun
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOUNS, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES

BESIDE = ("obl", "obl:agent", "nmod")
OPENING = frozenset("after before since until as while when because".split())  # may open a clause as well as a phrase


def with_verbs_behind_descriptions(syntax: Syntax) -> Syntax:
    """In "after Reed, a member of the board, abstained" Reed did: the comma closes a mere description."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for verb, described in enumerate(syntax.heads):
        noun = _described(syntax, verb, described)
        case = None if noun is None else syntax.child(noun, "case", "mark")
        if noun is None or case is None or syntax.lower(case) not in OPENING or case > noun:
            continue
        heads[verb], relations[verb], tags[verb] = syntax.heads[noun], "advcl", "VBD"
        heads[noun], relations[noun] = verb, "nsubj"
        heads[case], relations[case] = verb, "mark"
    return syntax.with_heads(heads, relations, tags)


def _described(syntax: Syntax, verb: int, hung_on: int) -> int | None:
    """The name described by a noun between commas right before the verb, if the verb has no subject."""
    if not 0 <= hung_on < verb or syntax.words[verb - 1].form != ",":
        return None
    if syntax.tags[verb] not in ("VBN", "VBD") or syntax.child(verb, *AUXILIARIES, *SUBJECTS, "obl:agent") is not None:
        return None
    if syntax.relations[verb] == "acl" and syntax.relations[hung_on] == "appos":
        described = hung_on
    elif syntax.relations[verb] == "parataxis" and syntax.tags[verb] == "VBD":
        before = [c for c in syntax.children[hung_on] if c < verb and syntax.relations[c] in BESIDE]
        described = -1 if not before else syntax.child(before[-1], "appos") or -1
    else:
        return None
    noun = syntax.heads[described] if described >= 0 else ROOT
    return noun if noun != ROOT and _is_between_commas(syntax, described, verb) else None


def _is_between_commas(syntax: Syntax, described: int, verb: int) -> bool:
    below = [i for i in syntax.below(described) - syntax.below(verb) if syntax.words[i].lettered]
    opened = min(below) > 0 and syntax.words[min(below) - 1].form == ","
    return opened and max(below) == verb - 2 and syntax.relations[syntax.heads[described]] in BESIDE


def with_subjects_behind_semicolons(syntax: Syntax) -> Syntax:
    """In "Nokia cut 40 jobs; Ericsson, its rival, cut 300" Ericsson did: no semicolon parts a noun from its own."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for mark, word in enumerate(syntax.words):
        commas = [i for i in range(mark + 2, len(heads)) if syntax.words[i].form == ","] if word.form == ";" else []
        if len(commas) < 2 or (found := _told_behind(syntax, mark, commas[0], commas[1])) is None:
            continue
        noun, verb = found
        heads[noun], relations[noun], relations[verb] = verb, "nsubj", "parataxis"
        for i in range(commas[0] + 1, commas[1]):
            if not commas[0] < heads[i] < commas[1] and i != noun:
                heads[i], relations[i] = noun, "acl:relcl" if syntax.tags[i].startswith("VB") else "appos"
    return syntax.with_heads(heads, relations)


def _told_behind(syntax: Syntax, mark: int, first: int, second: int) -> tuple[int, int] | None:
    """The noun between the semicolon and a comma, and the verb without a subject after what two commas enclose."""
    tops = [i for i in range(mark + 1, first) if not mark < syntax.heads[i] < first]
    finite = second + 1
    if len(tops) != 1 or finite >= len(syntax.words) or syntax.tags[finite] not in FINITE:
        return None
    verb = syntax.heads[finite] if syntax.relations[finite] in AUXILIARIES else finite
    told = verb > second and ROOT < syntax.heads[verb] < second and syntax.child(verb, *SUBJECTS) is None
    return (tops[0], verb) if told and syntax.tags[tops[0]] in NOUNS else None


def with_that_of_objects(syntax: Syntax) -> Syntax:
    """In "approved a budget on Monday that cuts jobs" the budget does."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, verb in enumerate(syntax.heads):
        first = min(syntax.below(i)) if relations[i] == "parataxis" else 0
        if (
            not 0 <= verb < first
            or syntax.lower(verb) in CUES
            or syntax.tags[first] != "WDT"
            or syntax.heads[first] != i
        ):
            continue
        last = last_noun(syntax, first - 1)
        noun = syntax.child(verb, "obj", "nsubj:pass") if syntax.lower(last) in DAYS else last
        if noun is not None and noun < first and syntax.tags[noun] in ("NN", "NNS") and noun not in syntax.below(i):
            heads[i], relations[i] = noun, "acl:relcl"
    return syntax.with_heads(heads, relations)


def with_sources_told_of(syntax: Syntax) -> Syntax:
    """In "according to results released on Monday" the results are the source; "released" names nobody."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, verb in enumerate(syntax.heads):
        if syntax.lower(i) != "according" or relations[i] != "mark" or not i < verb or relations[verb] != "acl":
            continue
        noun = syntax.heads[verb]
        if i < noun < verb and syntax.tags[noun].startswith("NN") and syntax.heads[noun] != ROOT:
            heads[i], relations[i] = noun, "case"
            for c in syntax.children[syntax.heads[noun]]:
                heads[c] = verb if min(syntax.below(c)) == verb + 1 and syntax.lower(c) in DAYS else heads[c]
    return syntax.with_heads(heads, relations)


def with_verbs_of_lists(syntax: Syntax) -> Syntax:
    """In "about $3,000 in cash and a ring had been taken" both had, though the first was taken for the whole clause."""
    root = syntax.heads.index(ROOT)
    verb = next((c for c in syntax.children[root] if syntax.relations[c] in ("parataxis", "conj")), None)
    subject = None if verb is None else syntax.child(verb, "nsubj", "nsubj:pass")
    if verb is None or subject is None or not _is_listed(syntax, root, subject, verb):
        return syntax
    heads, relations = list(syntax.heads), list(syntax.relations)
    heads[verb], relations[verb] = ROOT, "root"
    heads[root], relations[root] = verb, relations[subject]
    heads[subject], relations[subject] = root, "conj"
    for c in syntax.children[root]:
        heads[c] = verb if c > verb else heads[c]
    for c in syntax.children[verb]:
        heads[c] = subject if relations[c] == "cc" else heads[c]
    return syntax.with_heads(heads, relations)


def _is_listed(syntax: Syntax, root: int, subject: int, verb: int) -> bool:
    """Only "and" stands between the two nouns, and the first has no verb."""
    joining = next((c for i in (subject, verb) if (c := syntax.child(i, "cc")) is not None), None)
    noun = syntax.tags[root] in ("NN", "NNS", "NNP", "CD", "$") and syntax.child(root, "cop", *SUBJECTS) is None
    if joining is None or not noun or not root < joining < subject < verb or syntax.lower(joining) != "and":
        return False
    if syntax.child(verb, *AUXILIARIES) is None and syntax.tags[verb] != "VBD":
        return False
    return not any(syntax.tags[i].startswith(("VB", "MD")) or syntax.words[i].form in ",;:" for i in range(joining))


def with_names_behind_relatives(syntax: Syntax) -> Syntax:
    """ "Between Ames, who has led since 2015, and Flint, a lawyer" joins Flint to Ames, not to a year."""
    heads = list(syntax.heads)
    for i, day in enumerate(syntax.heads):
        dated = day >= 0 and syntax.relations[i] == "conj" and syntax.tags[i] == "NNP" and _is_date(syntax, day)
        if not dated or syntax.words[min(syntax.below(i))].form != ",":
            continue
        relative = next((a for a in syntax.above(day) if syntax.relations[a] == "acl:relcl"), None)
        if relative is not None and syntax.tags[syntax.heads[relative]] == "NNP":
            heads[i] = syntax.heads[relative]
            for c in syntax.children[day]:
                heads[c] = i if c > i else heads[c]
    return syntax.with_heads(heads)


def _is_date(syntax: Syntax, i: int) -> bool:
    return syntax.tags[i] == "CD" or syntax.lower(i) in DAYS
