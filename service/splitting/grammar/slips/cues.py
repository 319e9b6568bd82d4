"""Slips about verbs of saying, taken for nouns or hung on what was said."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, FINITE, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES, SAYING

JOINING = frozenset(("and", "but"))
COUNTS = frozenset("more fewer less most many few".split())


def with_verbs_taken_for_nouns(syntax: Syntax) -> Syntax:
    """In "the bank forecasts that it will rain" the bank does, and in "it rained, data show" data do."""
    for verb, relation in enumerate(syntax.relations):
        noun = syntax.child(verb, "compound")
        told = relation in ("root", "parataxis") and syntax.lower(verb) in CUES and syntax.tags[verb] in ("NN", "NNS")
        if told and noun == verb - 1 and syntax.child(verb, "case", "cop", *SUBJECTS) is None:
            content = _said(syntax, verb)
            return syntax if content is None else _with_verb(syntax, noun, verb, content)
    return syntax


def _said(syntax: Syntax, noun: int) -> int | None:
    """What the noun would say as a verb: the clause of the "that" right after it, or the one before a comma."""
    comma = min(syntax.below(noun))
    if syntax.relations[noun] == "parataxis":
        ends = all(not word.lettered for word in syntax.words[noun + 1 :])
        return syntax.heads[noun] if ends and syntax.words[comma].form == "," else None
    for c in syntax.children[noun]:
        first = min(syntax.below(c))
        if syntax.relations[c] in ("acl", "acl:relcl", "ccomp") and first == noun + 1 and syntax.lower(first) == "that":
            return c
        if syntax.relations[c] == "ccomp" and any(word.form == "," for word in syntax.words[c:noun]):
            return c
    return None


def _with_verb(syntax: Syntax, noun: int, verb: int, content: int) -> Syntax:
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    heads[noun], relations[noun] = verb, "nsubj"
    tags[verb] = "VBP" if tags[verb] == "NN" else "VBZ"
    if heads[content] == verb:
        relations[content] = "ccomp"
    for c in syntax.children[verb]:
        if c < noun and c != content and syntax.words[c].lettered:
            heads[c] = noun
    if verb + 1 < len(tags) and syntax.lower(verb + 1) == "that":
        tags[verb + 1], relations[verb + 1] = "IN", "mark"
    return syntax.with_heads(heads, relations, tags)


def with_clauses_behind_frames(syntax: Syntax) -> Syntax:
    """In "ten drowned, police said; the hospital put it at nine" police said what comes before."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, relation in enumerate(syntax.relations):
        cue = syntax.heads[content]
        behind = relation == "ccomp" and 0 < cue < content and syntax.relations[cue] == "parataxis"
        if not behind or syntax.heads[cue] > cue or syntax.lower(cue) not in SAYING or not _goes_on(syntax, content):
            continue
        heads[content] = syntax.heads[cue]
        relations[content] = "parataxis" if syntax.words[min(syntax.below(content))].form == ";" else "conj"
    return syntax.with_heads(heads, relations)


def _goes_on(syntax: Syntax, content: int) -> bool:
    """It begins after the verb of saying and a semicolon, or "and" or "but" after a comma, and has a subject."""
    first, *further = sorted(syntax.below(content))
    second = further[0] if further else first
    joined = syntax.words[first].form == ";" or (syntax.words[first].form == "," and syntax.lower(second) in JOINING)
    return joined and syntax.heads[content] < first and syntax.child(content, *SUBJECTS) is not None


def with_doings_for_subjects(syntax: Syntax) -> Syntax:
    """In "said ending the talks early would be a mistake" the ending would be a mistake."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, cue in enumerate(syntax.heads):
        doing = syntax.relations[i] in ("xcomp", "advcl") and syntax.tags[i] == "VBG" and i == cue + 1 > 0
        if not doing or syntax.lower(cue) not in SAYING:
            continue
        content = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c > i), None)
        if content is None or syntax.child(content, "mark", *SUBJECTS) is not None:
            continue
        parted = any(word.form in (",", ":", '"') for word in syntax.words[i:content])
        if not parted and syntax.child(content, *AUXILIARIES) is not None:
            heads[i], relations[i] = content, "csubj"
    return syntax.with_heads(heads, relations)


def with_sides_of_semicolons(syntax: Syntax) -> Syntax:
    """In "ten drowned, police said; the army said it saved two" the army says nothing before the semicolon."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for second, first in enumerate(syntax.heads):
        pair = first >= 0 and relations[second] in ("ccomp", "conj", "parataxis") and first < second
        if not pair or not {syntax.lower(first), syntax.lower(second)} <= SAYING:
            continue
        mark = next((i for i in range(first, second) if syntax.words[i].form == ";"), None)
        if mark is None or syntax.child(second, *SUBJECTS) is None:
            continue
        relations[second] = "parataxis"
        for i in range(mark):
            if syntax.heads[i] > mark and syntax.words[i].lettered:
                speaker = next((c for c in syntax.children[first] if relations[c] in SUBJECTS and c > i), first)
                heads[i] = speaker if syntax.relations[i] == "det" else first
                if syntax.tags[i].startswith("VB") and syntax.child(first, "ccomp") in (None, second):
                    relations[i] = "ccomp"
    return syntax.with_heads(heads, relations)


def with_cues_in_the_past(syntax: Syntax) -> Syntax:
    """In "officials estimated damage of $3" they did so: a participle with an object has no subject before it."""
    tags = list(syntax.tags)
    for i, relation in enumerate(syntax.relations):
        plain = relation in ("root", "ccomp", "parataxis") and tags[i] == "VBN" and syntax.lower(i).endswith("ed")
        if not plain or syntax.lower(i) not in CUES or syntax.child(i, *AUXILIARIES) is not None:
            continue
        subject, thing = syntax.child(i, "nsubj"), syntax.child(i, "obj", "ccomp")
        if subject is not None and thing is not None and subject < i < thing:
            tags[i] = "VBD"
    return syntax.with_heads(syntax.heads, tags=tags)


def with_bare_counts(syntax: Syntax) -> Syntax:
    """In "the union said 30 left" thirty did."""
    relations, tags = list(syntax.relations), list(syntax.tags)
    for i, cue in enumerate(syntax.heads):
        said = relations[i] == "xcomp" and cue >= 0 and syntax.lower(cue) in SAYING and tags[i] in ("VBN", "VBD")
        count = syntax.child(i, "nummod") if said else None
        if count is not None and cue < count < i and tags[count] == "CD":
            relations[count], relations[i], tags[i] = "nsubj", "ccomp", "VBD"
    return syntax.with_heads(syntax.heads, relations, tags)


def with_counts_that_will(syntax: Syntax) -> Syntax:
    """In "said more would follow" more would: a clause that is said has a subject."""
    relations = list(syntax.relations)
    for i, content in enumerate(syntax.heads):
        cue = syntax.heads[content]
        behind = i > 0 and (cue == i - 1 or (cue == i - 2 and syntax.lower(i - 1) == "that"))
        if relations[i] != "advmod" or not behind or cue < 0 or syntax.lower(cue) not in SAYING:
            continue
        finite = syntax.child(content, *AUXILIARIES) is not None and i < content and relations[content] == "ccomp"
        if syntax.lower(i) in COUNTS and finite and syntax.child(content, *SUBJECTS) is None:
            relations[i] = "nsubj"
    return syntax.with_heads(syntax.heads, relations)


def with_shares_that_did(syntax: Syntax) -> Syntax:
    """In "the company says fewer than half did" that is what it says: "fewer" alone is not said."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for than, verb in enumerate(syntax.heads):
        cue = than - 2
        if syntax.lower(than) != "than" or relations[than] != "mark" or cue < 0 or syntax.lower(cue) not in SAYING:
            continue
        count, subject = than - 1, syntax.child(verb, *SUBJECTS, "nummod")
        said = heads[count] == cue and relations[count] in ("obj", "xcomp") and heads[verb] in (cue, count)
        if said and subject is not None and than < subject < verb and relations[verb] not in AUXILIARIES:
            heads[verb], relations[verb] = cue, "ccomp"
            heads[subject], relations[subject] = verb, "nsubj"
            heads[count], relations[count] = subject, "advmod"
            heads[than], relations[than] = count, "fixed"
    return syntax.with_heads(heads, relations)


def with_counts_that_were(syntax: Syntax) -> Syntax:
    """In "organisers say only 12 were" twelve were: "12" alone is not said."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for count, cue in enumerate(syntax.heads):
        said = relations[count] in ("obj", "xcomp", "ccomp") and 0 <= cue < count and syntax.lower(cue) in SAYING
        verb = count + 1 if said and syntax.tags[count] == "CD" else 0
        ends = 0 < verb < len(heads) and not any(word.lettered for word in syntax.words[verb + 1 :])
        if ends and heads[verb] == count and relations[verb] == "cop" and syntax.tags[verb] in FINITE:
            heads[verb], relations[verb] = cue, "ccomp"
            heads[count], relations[count] = verb, "nsubj"
    return syntax.with_heads(heads, relations)


def with_speakers_before_adverbs(syntax: Syntax) -> Syntax:
    """In "critics, however, argue that it fell" the critics argue so: nobody calls on them to."""
    relations, tags = list(syntax.relations), list(syntax.tags)
    for i, cue in enumerate(syntax.heads):
        called = relations[i] == "vocative" and i < cue and syntax.lower(cue) in CUES and tags[i].startswith("NN")
        between = [j for j in range(i + 1, cue) if syntax.words[j].lettered]
        enclosed = bool(between) and [syntax.words[j].form for j in (i + 1, cue - 1)] == [",", ","]
        if called and enclosed and all(tags[j] == "RB" for j in between) and syntax.child(cue, *SUBJECTS) is None:
            relations[i] = "nsubj"
            tags[cue] = "VBP" if tags[cue] == "VB" else tags[cue]
    return syntax.with_heads(syntax.heads, relations, tags)
