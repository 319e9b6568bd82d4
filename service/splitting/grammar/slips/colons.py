"""Slips about what is said after a colon, or between quotation marks in the middle of a sentence."""

from __future__ import annotations

from service.splitting.grammar.introducing import introduced
from service.splitting.grammar.sources import is_relative
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import SAYING


def with_contents_behind_colons(syntax: Syntax) -> Syntax:
    """In "Lee was sure of one thing: the dam had held" she was sure that it held, and it is no thing's dam."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for colon in range(len(syntax.words)):
        found = introduced(syntax, colon)
        if found is not None:
            verb, _, said = found
            heads[said], relations[said] = verb, "ccomp"
            for i in range(colon + 1, len(heads)):
                if 0 <= heads[i] < colon and i != said and syntax.words[i].lettered:
                    heads[i] = said
    return syntax.with_heads(heads, relations)


def with_quoted_sentences(syntax: Syntax) -> Syntax:
    """In "Lee was sure of one thing. “The dam held,” she said" she said what is quoted, not what stands before it."""
    marks = [i for i, word in enumerate(syntax.words) if word.form == '"']
    if len(marks) != 2:
        return syntax
    start, end = marks
    for cue in range(end + 1, len(syntax.words)):
        before = next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c < start), None)
        if before is None or syntax.lower(cue) not in SAYING or syntax.child(cue, *SUBJECTS) is None:
            continue
        said = _sentence_inside(syntax, start, end)
        told = any(syntax.relations[i] in SUBJECTS and syntax.heads[i] < start for i in range(start))
        if said is not None and told:
            return _parted(syntax, (before, said, cue), start, end)
    return syntax


def _sentence_inside(syntax: Syntax, start: int, end: int) -> int | None:
    """The verb of a whole sentence between the marks, which begins with a capital and has its own subject."""
    if start + 1 == len(syntax.words) or not syntax.words[start + 1].form[0].isupper():
        return None
    for i in range(start + 1, end):
        subject = syntax.child(i, *SUBJECTS)
        told = syntax.tags[i] in FINITE or syntax.child(i, *AUXILIARIES) is not None
        if told and subject is not None and subject > start and not start < syntax.heads[i] < end:
            return i
    return None


def _parted(syntax: Syntax, words: tuple[int, int, int], start: int, end: int) -> Syntax:
    before, said, cue = words
    heads, relations = list(syntax.heads), list(syntax.relations)
    heads[said], relations[said] = cue, "ccomp"
    relations[before] = "parataxis"
    for i in range(start, end + 1):
        if not start < heads[i] < end and i != said:
            heads[i] = said
    return syntax.with_heads(heads, relations)


def with_quotations_behind_cues(syntax: Syntax) -> Syntax:
    """In "Lee praised the crew, adding: “The dam held”" the quotation is what she added."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for mark in range(2, len(syntax.words)):
        cue = _cue_before(syntax, mark) if syntax.words[mark].form == '"' else None
        said = None if cue is None else _sentence_inside(syntax, mark, len(syntax.words) - 1)
        if cue is None or said is None or syntax.heads[said] == cue:
            continue
        if syntax.heads[cue] == said:
            heads[cue] = syntax.heads[said]
        heads[said], relations[said] = cue, "ccomp"
    return syntax.with_heads(heads, relations)


def _cue_before(syntax: Syntax, mark: int) -> int | None:
    """The verb of saying of a clause below another, with nothing said yet, right before ", “" or before its hearer."""
    before = mark - 2
    if syntax.words[mark - 1].form not in (",", ":"):
        return None
    cue = syntax.heads[before] if syntax.relations[before] in ("obj", "iobj") else before
    says = cue >= 0 and syntax.lower(cue) in SAYING and syntax.tags[cue].startswith("VB")
    return cue if says and _is_below(syntax, cue) and syntax.child(cue, "ccomp", "aux:pass") is None else None


def _is_below(syntax: Syntax, cue: int) -> bool:
    """ "When Lee said", ", adding", "who said"; not "by saying", nor "when he said", as "he" is read elsewhere."""
    subject = syntax.child(cue, *SUBJECTS)
    if syntax.relations[cue] in ("acl", "acl:relcl"):
        return subject is not None and is_relative(syntax, subject)
    bare = syntax.tags[cue] == "VBG" and syntax.words[cue - 1].form in (",", '"')
    named = syntax.tags[cue] in FINITE and subject is not None and not syntax.tags[subject].startswith("PRP")
    return syntax.relations[cue] == "advcl" and (bare or named)
