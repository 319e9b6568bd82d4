"""Slips about the words that only say who said it."""

from __future__ import annotations

from service.splitting.grammar.kinds import IF
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.sources import HEARD
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import PAPERS, SAYING

OCCASIONS = frozenset(
    """briefing conference interview note speech hearing phone event rally radio television tv show program programme
    call session meeting podcast""".split()
)
REASONS = IF | {"because", "since"}


def with_papers_behind(syntax: Syntax) -> Syntax:
    """In "the brigade was alerted, read a statement" the statement reads so."""
    read = {
        thing
        for cue, relation in enumerate(syntax.relations)
        if relation == "parataxis" and syntax.lower(cue) in SAYING and syntax.words[cue - 1].form in (",", '"')
        if (thing := syntax.child(cue, "obj")) is not None and thing > cue and syntax.lower(thing) in PAPERS
        if syntax.child(cue, *SUBJECTS) is None
    }
    relations = tuple("nsubj" if i in read else own for i, own in enumerate(syntax.relations))
    return syntax.with_heads(syntax.heads, relations)


def with_contents_behind_times(syntax: Syntax) -> Syntax:
    """In "told CNN on Monday afternoon that it was over" the "that" clause was told, and isn't the afternoon's."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, relation in enumerate(syntax.relations):
        if relation not in ("acl", "acl:relcl") or not _is_hearer(syntax, syntax.heads[i]):
            continue
        cue = _told_by(syntax, syntax.heads[i])
        that = next((c for c in syntax.children[i] if syntax.lower(c) == "that" and c < i), None)
        marked = that is not None and (syntax.relations[that] == "mark" or _has_another_subject(syntax, i, that))
        if cue is not None and that is not None and marked and syntax.child(cue, "ccomp") is None:
            heads[i], relations[i], relations[that] = cue, "ccomp", "mark"
    return syntax.with_heads(heads, relations)


def _has_another_subject(syntax: Syntax, verb: int, that: int) -> bool:
    """ "that the ferry sank": the ferry is the subject, so "that" is not."""
    subject = any(syntax.relations[c] in SUBJECTS and c > that for c in syntax.children[verb])
    return subject and syntax.child(verb, "obj") in (None, that)


def _is_hearer(syntax: Syntax, noun: int) -> bool:
    """A day, an occasion or the hearer: nothing that the clause could describe."""
    named = syntax.tags[noun].startswith("NNP") or is_person(syntax, noun)
    inside = syntax.lower(noun) in PAPERS and syntax.relations[noun] == "obl"  # "said in a letter that …"
    warned = syntax.relations[noun] in ("obj", "iobj") and syntax.lower(syntax.heads[noun]) in HEARD
    return named or inside or warned or syntax.lower(noun) in DAYS | OCCASIONS


def _told_by(syntax: Syntax, noun: int) -> int | None:
    """The verb of saying before a noun that gives time, place or hearer."""
    above = [noun, *syntax.above(noun)]
    for i in above:
        if syntax.lower(i) in SAYING and syntax.tags[i].startswith("VB"):
            return i if i < noun else None
        if not syntax.relations[i].startswith(("obl", "nmod", "compound", "iobj", "obj", "flat")):
            return None
    return None


def with_participles_of_frames(syntax: Syntax) -> Syntax:
    """In "“…,” said Esper, referring to the raid, adding that …" Esper refers and adds, not what he said.

    In "ruled that the order is illegal, upholding a stay" the order, which only "is" something, does not uphold it.
    """
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        if relation != "advcl" or syntax.tags[i] != "VBG" or syntax.child(i, "mark", *SUBJECTS) is not None:
            continue
        content = next((a for a in (i, *syntax.above(i)) if syntax.relations[a] == "ccomp"), ROOT)
        frame = syntax.heads[content] if content != ROOT else ROOT
        told = frame < content < i and (_adds(syntax, i) or syntax.child(content, "cop") is not None)
        behind = content < frame < i or told
        if frame != ROOT and behind and syntax.lower(frame) in SAYING:
            heads[i] = frame
    return syntax.with_heads(heads)


def _adds(syntax: Syntax, i: int) -> bool:
    """ ", adding that …" """
    return i > 1 and syntax.lower(i) in SAYING and syntax.words[i - 1].form in (",", '"')


def with_reasons_given(syntax: Syntax) -> Syntax:
    """In "said he left because he was ill" the illness is the reason for what was said, not for saying it."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        cue = syntax.heads[i]
        if relation != "advcl" or cue == ROOT or syntax.lower(cue) not in SAYING:
            continue
        content = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and cue < c < i), None)
        reason = any(syntax.lower(c) in REASONS and syntax.relations[c] == "mark" for c in syntax.children[i])
        if content is not None and reason and syntax.words[min(syntax.below(i)) - 1].form != '"':
            heads[i] = content
    return syntax.with_heads(heads)


def with_frames_between(syntax: Syntax) -> Syntax:
    """In "addressing the crowd, Trump said it was over" only what follows "said" was said.

    Of "sources close to her say it was over" the sources say so.
    """
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(syntax.words)):
        before = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c < cue), None)
        if before is None or syntax.lower(cue) not in SAYING:
            continue
        after = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c > cue), None)
        marks = {syntax.words[i].form for i in range(before, cue)}
        if after is None or '"' in marks:
            continue
        subject = syntax.child(before, *SUBJECTS)
        if syntax.child(cue, *SUBJECTS) is not None and subject is None:
            relations[before] = "advcl"
        elif subject is not None and syntax.child(cue, *SUBJECTS) is None and "," not in marks:
            heads[subject], relations[subject] = cue, "nsubj"
            heads[before], relations[before] = subject, "acl"
    return syntax.with_heads(heads, relations)


def with_published_papers(syntax: Syntax) -> Syntax:
    """In "the report published on Tuesday showed that …" the report showed it, and was published."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(syntax.words)):
        verb = syntax.child(cue, "ccomp")
        subject = None if verb is None else syntax.child(cue, *SUBJECTS)
        if subject is None or verb is None or not _is_reduced(syntax, cue, verb):
            continue
        heads[verb], relations[verb] = heads[cue], relations[cue]
        heads[subject], relations[subject] = verb, "nsubj"
        heads[cue], relations[cue] = subject, "acl"
        for c in syntax.children[cue]:
            if c > verb and heads[c] == cue:
                heads[c] = verb
    return syntax.with_heads(heads, relations)


def _is_reduced(syntax: Syntax, cue: int, verb: int) -> bool:
    finite = syntax.tags[verb] in ("VBD", "VBZ") and syntax.child(verb, "mark", "aux", "cop", *SUBJECTS) is None
    alone = syntax.child(cue, "aux", "aux:pass", "obj", "iobj") is None
    marked = any(syntax.words[i].form in (",", '"', ":") for i in range(cue, verb))
    return finite and alone and not marked and verb > cue and syntax.lower(cue).endswith("ed")
