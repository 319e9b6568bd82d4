"""Slips about who hears what is said: "told the Herald 12 men had fled", where no "that" parts the two."""

from __future__ import annotations

from service.splitting.grammar.sources import HEARD, TELLING
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.grammar.told import marked
from service.splitting.vocabulary.cues import CUES, PAPERS

BEGINNING = ("DT", "PRP", "PRP$", "EX")  # tags of words that never stand inside a name
COUNTING = frozenset("several many some few dozens hundreds thousands nobody everyone everybody nothing".split())
# "At least 41", "more than 40", "about 40".
BOUNDING = frozenset("at more fewer less about around nearly almost over up".split())
NAMING = ("NN", "NNS", "NNP", "NNPS")
INSIDE = (*NAMING, "DT", "JJ", "POS", "PRP$", "HYPH", "CD")
STORIES = PAPERS | frozenset("story stories truth lie lies joke jokes tale tales anecdote news".split())


def with_hearers_of_contents(syntax: Syntax) -> Syntax:
    """In "told the Herald 12 men had fled" the Herald hears it: no name goes on with a figure, "the" or "his"."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, cue in enumerate(syntax.heads):
        told = relations[content] == "ccomp" and 0 <= cue < content and syntax.lower(cue) in TELLING
        subjects = [c for c in syntax.children[content] if relations[c] in SUBJECTS and c < content] if told else []
        heard = syntax.child(cue, "obj", "iobj") if told else None
        if not subjects or marked(syntax, content, "that") or (heard is not None and heard > cue):
            continue
        start = _second_phrase(syntax, cue + 1, subjects[-1])
        if start is None:
            continue
        hearer = start - 1
        for i in range(cue + 1, start):
            if i == hearer or not cue < heads[i] < start:
                heads[i], relations[i] = (cue, "obj") if i == hearer else (hearer, _within_name(relations[i]))
        if syntax.lower(start) == "that":
            heads[start], relations[start] = content, "mark"
        for i in range(start, content):
            heads[i] = subjects[-1] if cue < heads[i] < start else heads[i]
    return syntax.with_heads(heads, relations)


def _within_name(relation: str) -> str:
    return "compound" if relation in (*SUBJECTS, "obl:unmarked", "nmod:desc") else relation


def _second_phrase(syntax: Syntax, first: int, subject: int) -> int | None:
    """Where the subject begins behind a name or noun that ends right before it."""
    for i in range(first + 1, subject + 1):
        if any(tag not in INSIDE for tag in syntax.tags[first:i]):
            return None
        if syntax.tags[i - 1] in NAMING and _begins(syntax, i, subject):
            return i
    return None


def _begins(syntax: Syntax, i: int, subject: int) -> bool:
    counted = syntax.tags[i] == "CD" and (i == subject or syntax.tags[i + 1] in (*NAMING, "JJ", "CD"))
    bounded = syntax.lower(i) in BOUNDING and "CD" in syntax.tags[i + 1 : min(i + 3, subject)]
    return syntax.tags[i] in BEGINNING or syntax.lower(i) in COUNTING or counted or bounded


def with_contents_of_hearers(syntax: Syntax) -> Syntax:
    """In "told the court she had fled" she fled: the court, which hears it, is not what she fled."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, hearer in enumerate(syntax.heads):
        of_noun = relations[content] == "acl:relcl" and 0 < hearer < content and relations[hearer] in ("obj", "iobj")
        cue = syntax.heads[hearer] if of_noun else -1
        if not 0 <= cue < hearer or syntax.lower(cue) not in TELLING or syntax.lower(hearer) in STORIES:
            continue
        subject = syntax.child(content, *SUBJECTS)
        others = (
            syntax.child(cue, "ccomp", "xcomp") is not None
            or sum(relations[c] in ("obj", "iobj") for c in syntax.children[cue]) > 1
        )
        opens = subject is not None and syntax.tags[min(syntax.below(subject))] in (*BEGINNING, "CD", "NNP")
        complete = syntax.child(content, "obj", "ccomp", "cop", "aux:pass") is not None or syntax.lower(content) in CUES
        behind = subject is not None and min(syntax.below(content)) == hearer + 1 == min(syntax.below(subject))
        if opens and complete and behind and not others and syntax.tags[hearer] in NAMING:
            heads[content], relations[content] = cue, "ccomp"
    return syntax.with_heads(heads, relations)


def with_hearers_behind(syntax: Syntax) -> Syntax:
    """In "Lee made it up, Northfield Crown Court was told" the court was told, though its name hung on Lee's verb."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(heads)):
        helping = syntax.child(cue, "aux:pass")
        if helping is None or syntax.lower(cue) not in HEARD or syntax.child(cue, *SUBJECTS) is not None:
            continue
        content, named = syntax.child(cue, "ccomp"), _names_behind_comma(syntax, helping)
        if content is not None and named and content < named[0]:
            for i in named:
                heads[i], relations[i] = (cue, "nsubj:pass") if i == named[-1] else (named[-1], "compound")
    return syntax.with_heads(heads, relations)


def _names_behind_comma(syntax: Syntax, end: int) -> list[int]:
    """The words of a name, with its article, that fill the space between a comma and word `end`."""
    start = end
    while start > 0 and syntax.tags[start - 1] in ("NNP", "NNPS", "DT", "JJ", "NN"):
        start -= 1
    closed = 0 < start < end and syntax.words[start - 1].form == "," and syntax.tags[end - 1].startswith("NN")
    return list(range(start, end)) if closed else []
