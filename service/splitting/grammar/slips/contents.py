"""Slips about where what is said begins and ends."""

from __future__ import annotations

from service.splitting.grammar.denying import CONTENTS
from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES, DENYING, SAYING, SUPPOSING

INFORMING = frozenset("inform informs informed advised assured reminded".split())  # "informed parliament that …"


def with_contents_from_that(syntax: Syntax) -> Syntax:
    """In "told CNN on Monday afternoon that it was over" only what follows "that" was told."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, relation in enumerate(syntax.relations):
        cue = syntax.heads[content]
        if relation != "ccomp" or not cue < content or syntax.lower(cue) not in SAYING:
            continue
        that = next((c for c in syntax.children[content] if _opens(syntax, content, c)), None)
        if that is not None:
            relations[that] = "mark"
        for c in syntax.children[content]:
            if cue < c < (content if that is None else that) and (that is not None or _dates(syntax, c)):
                heads[c] = cue
    return syntax.with_heads(heads, relations)


def _dates(syntax: Syntax, i: int) -> bool:
    """ "morning" in "said Monday morning he left", "week" in "said late last week he left"."""
    early = {"late", "early"} & {syntax.lower(c) for c in (i - 2, i - 1) if c >= 0}
    day = syntax.lower(i) in DAYS and (syntax.lower(i - 1) in DAYS or bool(early))
    return day or (syntax.lower(i) in ("late", "early") and syntax.lower(i + 1) in DAYS | {"on", "last", "this"})


def _opens(syntax: Syntax, content: int, i: int) -> bool:
    """ "that" as a joining word, or taken for a subject or object though the clause has another one."""
    if syntax.lower(i) != "that" or i > content:
        return False
    further = any(c > i and syntax.relations[c] in SUBJECTS for c in syntax.children[content])
    taken = syntax.relations[i] in SUBJECTS or (syntax.relations[i] == "obj" and syntax.tags[i] == "IN")
    return syntax.relations[i] == "mark" or (taken and further)


def with_joining_that(syntax: Syntax) -> Syntax:
    """In "proposed that zones be shut" and "said that Ohio's law holds" "that" is not "that zone", "that law"."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for i, described in enumerate(syntax.heads):
        noun = _described(syntax, described)
        if relations[i] != "det" or syntax.lower(i) != "that" or not i < noun or syntax.relations[noun] not in SUBJECTS:
            continue
        verb = syntax.heads[noun]
        content = syntax.heads[verb] if syntax.relations[verb] == "conj" else verb
        if syntax.relations[content] != "ccomp" or syntax.lower(syntax.heads[content]) not in SAYING:
            continue
        opens = all(syntax.relations[c] in ("cc", "punct") for c in syntax.children[verb] if c < i)
        owned = syntax.child(noun, "nmod:poss") is not None
        if opens and (owned or syntax.tags[noun] in ("NNS", "NNP", "NNPS")):
            heads[i], relations[i], tags[i] = verb, "mark", "IN"
    return syntax.with_heads(heads, relations, tags)


def _described(syntax: Syntax, noun: int) -> int:
    """Lee in "that attorney Ann Lee left"; any other noun itself."""
    if noun < 0:
        return noun
    above, behind = syntax.heads[noun], noun + 1
    if syntax.relations[noun] in ("nmod:desc", "compound") and syntax.tags[above] == "NNP":
        return above
    both = behind < len(syntax.words) and above == syntax.heads[behind] and syntax.relations[noun] in SUBJECTS
    return behind if both and syntax.relations[behind] in SUBJECTS and syntax.tags[behind] == "NNP" else noun


def with_subjects_of_contents(syntax: Syntax) -> Syntax:
    """In "said investors lost $40 million" investors lost it: an object does not stand before its verb."""
    relations = list(syntax.relations)
    for content, relation in enumerate(syntax.relations):
        cue = syntax.heads[content]
        finite = syntax.tags[content] in ("VBD", "VBZ", "VBP") and syntax.child(content, *SUBJECTS) is None
        if relation != "ccomp" or not finite or not cue < content:
            continue
        objects = [c for c in syntax.children[content] if syntax.relations[c] == "obj"]
        before = [c for c in objects if cue < c < content and syntax.tags[c].startswith("NN")]
        if len(before) == 1 and len(objects) > 1:
            relations[before[0]] = "nsubj"
    return syntax.with_heads(syntax.heads, relations)


def with_subjects_behind_that(syntax: Syntax) -> Syntax:
    """In "found that 40 percent of them, it said, work" they work: no object of "found" follows "that"."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for that, content in enumerate(syntax.heads):
        cue = that - 1
        opens = relations[that] == "mark" and syntax.lower(that) == "that" and relations[content] == "ccomp"
        if not opens or cue < 0 or heads[content] != cue or syntax.child(content, *SUBJECTS) is not None:
            continue
        thing = next((c for c in syntax.children[cue] if relations[c] == "obj" and that < c < content), None)
        if thing is not None:
            heads[thing], relations[thing] = content, "nsubj"
    return syntax.with_heads(heads, relations)


def with_marks_of_frames(syntax: Syntax) -> Syntax:
    """In "reports that the envoys say they left" the report is that the envoys say so."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        content = syntax.heads[i]
        opening = relation == "mark" and syntax.lower(i) == "that" and 0 <= i < content
        cue = syntax.heads[content] if opening else -1
        if i < cue < content and syntax.relations[content] == "ccomp" and syntax.child(cue, *SUBJECTS) is not None:
            heads[i] = cue
    return syntax.with_heads(heads)


def with_claims_of_nouns(syntax: Syntax) -> Syntax:
    """In "allegations that he hit her" he hit her, not the allegations, since a verb has one object."""
    relations = list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        objects = [c for c in syntax.children[i] if syntax.relations[c] == "obj"]
        if relation == "acl:relcl" and len(objects) > 1 and syntax.lower(objects[0]) == "that":
            relations[objects[0]], relations[i] = "mark", "acl"
    return syntax.with_heads(syntax.heads, relations)


def with_contents_of_suppositions(syntax: Syntax) -> Syntax:
    """In "he spreads the theory that they planned it, or that …" they planned it in the theory: nobody says so."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for that, content in enumerate(syntax.heads):
        if relations[that] != "mark" or syntax.lower(that) != "that" or not 0 < that < content:
            continue
        if syntax.lower(that - 1) in SUPPOSING and syntax.tags[that - 1].startswith("NN"):
            if heads[content] < that - 1 and relations[content] in ("parataxis", "advcl"):
                heads[content], relations[content] = that - 1, "acl"
        elif syntax.lower(that - 1) in ("and", "or") and relations[content] in ("parataxis", "advcl"):
            first = _supposed_before(syntax, that)
            if first is not None:
                heads[content], relations[content] = first, "conj"
    return syntax.with_heads(heads, relations)


def with_denied_contents(syntax: Syntax) -> Syntax:
    """In "they are refuting that it fell, officials say" they refute it, whatever verb the parser chose."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for that, content in enumerate(syntax.heads):
        verb = that - 1
        opens = relations[that] == "mark" and syntax.lower(that) == "that" and 0 < that < content
        if not opens or not syntax.tags[verb].startswith("VB") or syntax.lower(verb) not in DENYING:
            continue
        if heads[content] != verb and verb not in syntax.below(content) and syntax.child(verb, "ccomp") is None:
            heads[content], relations[content] = verb, "ccomp"
    return syntax.with_heads(heads, relations)


def _supposed_before(syntax: Syntax, that: int) -> int | None:
    """What a noun supposes right before the word: "(evidence) they lied (or that …)"."""
    near = (c for c in range(that - 2, -1, -1) if syntax.relations[c] in CONTENTS)
    first = next(near, None)
    supposed = (
        first is not None and ROOT < syntax.heads[first] < first and syntax.lower(syntax.heads[first]) in SUPPOSING
    )
    return first if supposed else None


def with_told_contents(syntax: Syntax) -> Syntax:
    """In "told the Herald that the army killed 25" what begins with "that" was told, and the Herald heard it."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        heard = syntax.heads[i]
        beside = relation == "parataxis" and 0 <= heard < i and syntax.child(heard, "obl:agent") is not None
        of_noun = relation in ("acl", "acl:relcl") and syntax.relations[heard] in ("obj", "iobj", "obl:agent")
        if not (beside or of_noun):
            continue
        cue = heard if beside else syntax.heads[heard]
        marked = any(syntax.lower(c) == "that" and syntax.relations[c] == "mark" for c in syntax.children[i])
        if syntax.lower(cue) in TELLING | INFORMING and marked and syntax.child(cue, "ccomp") is None:
            heads[i], relations[i] = cue, "ccomp"
    return syntax.with_heads(heads, relations)


def with_frames_to_the_end(syntax: Syntax) -> Syntax:
    """In "“It is over,” said Lee, the coach, when asked" nothing after the quotation is part of it."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    marks = [i for i, word in enumerate(syntax.words) if word.form == '"']
    for cue in range(len(syntax.words)):
        content = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c < cue), None)
        closed = content is not None and any(content < i < cue for i in marks) and not any(i > cue for i in marks)
        if content is None or not closed or syntax.lower(cue) not in SAYING:
            continue
        quoted = {i for i in syntax.below(content) if i < cue}
        for i in range(cue + 1, len(heads)):
            if heads[i] in quoted:
                heads[i] = cue
                if relations[i] in (*SUBJECTS, "obj") and syntax.child(cue, *SUBJECTS) is None:
                    relations[i] = "nsubj"
    return syntax.with_heads(heads, relations)


def with_listed_contents(syntax: Syntax) -> Syntax:
    """In "said she would stay, that it was false and that …" each "that" opens another thing that was said."""
    relations = list(syntax.relations)
    for i, first in enumerate(syntax.heads):
        beside = relations[i] == "parataxis" and 0 < first < i and syntax.relations[first] == "ccomp"
        cue = syntax.heads[first] if beside else -1
        if not 0 <= cue < first or syntax.lower(cue) not in SAYING:
            continue
        that = next((c for c in syntax.children[i] if syntax.lower(c) == "that" and relations[c] == "mark"), None)
        if that is not None and that < i and syntax.words[that - 1].form == ",":
            relations[i] = "conj"
    return syntax.with_heads(syntax.heads, relations)


def with_contents_of_relatives(syntax: Syntax) -> Syntax:
    """In "to the relief of those who had feared it would burst" they feared that, and the relief did not burst."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for verb, above in enumerate(syntax.heads):
        subject = next((c for c in syntax.children[verb] if relations[c] in SUBJECTS and syntax.tags[c] == "PRP"), 0)
        cue = subject - 1
        opens = above != ROOT and above < cue < subject < verb and relations[cue].endswith(":relcl")
        if not opens or syntax.lower(cue) not in CUES or syntax.child(cue, "ccomp", "obj") is not None:
            continue
        for c in syntax.children[verb]:
            if c < cue:
                heads[c], relations[c] = above, "obl" if syntax.child(c, "case") is not None else relations[c]
        heads[verb], relations[verb] = cue, "ccomp"
    return syntax.with_heads(heads, relations)
