"""What is said: the clause that belongs to a verb of saying, and whether a clause can be told at all."""

from __future__ import annotations

from service.splitting.grammar.sources import HEARD, TELLING
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import PAPERS

PASSING_ON = frozenset(
    "said says reported reports noted notes wrote writes stated announced explained explains claimed put puts".split()
)
GOING_ON = frozenset("continue continues continued continuing".split())
NEAR = 4  # words from "he continued" to the quotation


def content_of(syntax: Syntax, cue: int) -> int | None:
    """The head of what is said: the cue's clausal object, or the clause that the cue is inserted into or follows."""
    if syntax.lower(cue) in GOING_ON and not _goes_on_speaking(syntax, cue):
        return None
    papers = (c for c in syntax.children[cue] if c > cue and syntax.lower(c) in PAPERS)
    told = (i for noun in papers for i in syntax.children[noun] if syntax.relations[i] in ("acl", "acl:relcl", "ccomp"))
    clausal = [c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and _is_parted(syntax, c, cue)]
    clausal += [c for c in told if marked(syntax, c, "that")]
    if clausal:
        return clausal[0]
    if _is_inserted(syntax, cue) or _passes_on(syntax, cue):
        return syntax.heads[cue]
    later = [c for c in syntax.children[cue] if syntax.relations[c] == "parataxis" and is_clause(syntax, c)]
    if later and (later[0] < cue or _colon_between(syntax, cue, later[0])):
        return later[0]
    return None


def _goes_on_speaking(syntax: Syntax, cue: int) -> bool:
    """ "“It is late,” he continued", "it was, he continued, late"; but not "they continue to sell it"."""
    near = syntax.words[max(0, cue - NEAR) : cue + NEAR]
    parted = any(word.form in ('"', ":") for word in near) or syntax.words[cue + 1 : cue + 2] == ()
    return syntax.child(cue, "xcomp") is None and (parted or syntax.words[cue + 1].form == ",")


def _is_inserted(syntax: Syntax, cue: int) -> bool:
    """ "The plant, officials said, will close": the cue hangs beside what is said, and has no other object."""
    form, beside = syntax.lower(cue), syntax.relations[cue] == "parataxis" and ROOT < syntax.heads[cue] < cue
    active = syntax.child(cue, "aux:pass") is None or form in HEARD
    return beside and active and (form in TELLING or syntax.child(cue, "obj") is None)


def _passes_on(syntax: Syntax, cue: int) -> bool:
    """ "As officials announced"."""
    hangs = syntax.heads[cue] != ROOT and syntax.relations[cue] == "advcl"
    return hangs and marked(syntax, cue, "as") and syntax.lower(cue) in PASSING_ON


def _is_parted(syntax: Syntax, content: int, cue: int) -> bool:
    """What is said follows the verb, or a comma or quotation mark stands between it and the verb."""
    return content > cue or any(syntax.words[i].form in (",", '"', "--") for i in range(content + 1, cue))


def _colon_between(syntax: Syntax, cue: int, content: int) -> bool:
    return any(syntax.words[i].form in (":", '"') for i in range(cue, content))


def marked(syntax: Syntax, i: int, mark: str) -> bool:
    return any(syntax.lower(c) == mark for c in syntax.children[i] if syntax.relations[c] in ("mark", "case", "advmod"))


def can_be_told(syntax: Syntax, i: int) -> bool:
    """A whole clause: not "to cut jobs" or "for cutting jobs", nor the end of "came and left"."""
    if not is_clause(syntax, i):
        return syntax.heads[i] == ROOT
    if syntax.child(i, *SUBJECTS) is not None or syntax.relations[i] not in ("acl", "advcl", "xcomp", "conj"):
        return True
    if syntax.relations[i] == "conj":
        return not is_clause(syntax, syntax.heads[i])
    bare = syntax.tags[i] in ("VB", "VBG") and syntax.child(i, *AUXILIARIES) is None
    return not bare


def is_clause(syntax: Syntax, i: int) -> bool:
    """The word is a predicate: a verb, or another word with a subject, a copula or an object."""
    return syntax.tags[i].startswith("VB") or syntax.child(i, "cop", "obj", *SUBJECTS) is not None
