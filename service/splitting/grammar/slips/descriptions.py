"""Slips about what only describes a noun, and was taken for what the noun, or somebody beside it, did."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, FINITE, SUBJECTS, Syntax

GOING_ON = ("conj", "parataxis")
SUBJECTS_OF_SLIP = 2  # of one verb
FAVOURS = frozenset("favor favour support behalf defense defence honor honour memory".split())


def with_participles_behind_subjects(syntax: Syntax) -> Syntax:
    """In "the index, widely considered a gauge, jumped to 76" the index jumped, and considered nothing."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for verb, head in enumerate(syntax.heads):
        subject = syntax.child(verb, "nsubj") if syntax.tags[verb] in ("VBD", "VBN") else None
        if subject is None or not _is_behind_comma(syntax, subject, verb):
            continue
        told = next((c for c in syntax.children[verb] if _tells(syntax, verb, c)), None)
        if told is None:
            continue
        heads[told], relations[told], heads[subject] = head, relations[verb], told
        heads[verb], relations[verb], tags[verb] = subject, "acl", "VBN"
        for c in syntax.children[verb]:
            if c > told:
                heads[c] = told
    return syntax.with_heads(heads, relations, tags)


def _is_behind_comma(syntax: Syntax, subject: int, verb: int) -> bool:
    """Only a comma and an adverb stand between the subject and the verb, which has no auxiliary."""
    between = range(max((i for i in syntax.below(subject) if i < verb), default=subject), verb)
    comma = next((i for i in between if syntax.words[i].form == ","), None)
    if subject > verb or comma is None or syntax.child(verb, *AUXILIARIES) is not None:
        return False
    if any(syntax.words[i].form == "," for i in range(subject, comma)):
        return False  # "Lee, citing the mayor, rarely spoke"
    return all(syntax.tags[i] == "RB" for i in range(comma + 1, verb))


def _tells(syntax: Syntax, verb: int, i: int) -> bool:
    """A finite verb behind another comma, which nothing joins and which has no subject of its own."""
    if i < verb or syntax.relations[i] not in GOING_ON or syntax.child(i, "cc", *SUBJECTS) is not None:
        return False
    first = min((c for c in syntax.children[i] if syntax.relations[c] in AUXILIARIES), default=i)
    return syntax.tags[first] in FINITE and syntax.words[first - 1].form == ","


def with_those_favoured(syntax: Syntax) -> Syntax:
    """In "rigged in favor of Clinton, who won" Clinton won, no favor."""
    heads = list(syntax.heads)
    for i, noun in enumerate(syntax.heads):
        if syntax.relations[i] != "acl:relcl" or noun < 0 or syntax.lower(noun) not in FAVOURS:
            continue
        person = syntax.child(noun, "nmod")
        who = next((c for c in syntax.children[i] if syntax.lower(c) == "who"), None)
        if who is not None and person is not None and noun < person < who and syntax.tags[person] == "NNP":
            heads[i] = person
    return syntax.with_heads(heads)


def with_one_subject(syntax: Syntax) -> Syntax:
    """In "Reed and Cole, also part of the effort, said so" Reed and Cole say it: the part only describes them."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for verb in range(len(syntax.words)):
        subjects = [c for c in syntax.children[verb] if c < verb and relations[c] == "nsubj"]
        if len(subjects) != SUBJECTS_OF_SLIP or syntax.words[verb - 1].form != ",":
            continue
        named, described = subjects
        below = [i for i in syntax.below(described) if syntax.words[i].lettered] or [described]
        parted = syntax.words[min(below) - 1].form == "," and max(below) == verb - 2
        if parted and syntax.tags[named].startswith("NNP") and syntax.tags[described] in ("NN", "NNS"):
            heads[described], relations[described] = named, "appos"
    return syntax.with_heads(heads, relations)


def with_listed_ages(syntax: Syntax) -> Syntax:
    """In "two men aged 21 and 34 were held" the two men were, and not 34 others."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for second, verb in enumerate(syntax.heads):
        aged, joining = second - 3, second - 1
        listed = aged > 0 and syntax.lower(aged) == "aged" and syntax.lower(joining) == "and"
        if not listed or relations[second] not in SUBJECTS or syntax.heads[verb] != aged:
            continue
        several = syntax.child(aged, "nsubj")
        if several is None or max(syntax.below(several)) != aged - 1 or not _are_several(syntax, several):
            continue
        if syntax.tags[second - 2] == "CD" == syntax.tags[second]:
            heads[verb], relations[verb] = heads[aged], relations[aged]
            heads[several], relations[several] = verb, relations[second]
            heads[aged], relations[aged], tags[aged] = several, "acl", "VBN"
            heads[second], relations[second], heads[joining] = second - 2, "conj", second
            for c in syntax.children[aged]:
                if c > verb:
                    heads[c] = verb
    return syntax.with_heads(heads, relations, tags)


def _are_several(syntax: Syntax, noun: int) -> bool:
    return syntax.tags[noun] == "NNS" or syntax.child(noun, "conj") is not None
