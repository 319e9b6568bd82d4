"""What is demanded and not told as a fact: "demanded that she resign", "asked that he be freed"."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, PLAINLY_FINITE, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import DECREEING, DEMANDING, INSISTING

BARE = ("VB", "VBP")  # tags of a verb without ending; "step" of "that she step down" may be read as either
SINGULAR = ("NN", "NNP")
ONE = frozenset("he she it this that everyone everybody anyone anybody nobody".split())


def demanded(syntax: Syntax, verb: int) -> int | None:
    """The clause that tells what the verb demands, in the subjunctive or as "the firm reinstate them"."""
    if syntax.lower(verb) not in DEMANDING | INSISTING | DECREEING or not syntax.tags[verb].startswith("VB"):
        return None
    told = (c for c in syntax.children[verb] if c > verb and syntax.relations[c] in ("ccomp", "xcomp"))
    return next((c for c in told if _is_wanted(syntax, verb, c)), None)


def _is_wanted(syntax: Syntax, verb: int, content: int) -> bool:
    """Its verb is bare where a statement's would not be, or as bare as a plural's behind what can only be a demand."""
    if any(syntax.lower(c) in ("whether", "if") or syntax.tags[c].startswith("W") for c in syntax.children[content]):
        return False  # "asked whether they work"
    helping = [c for c in syntax.children[content] if c < content and syntax.relations[c] in AUXILIARIES]
    first = min(helping, default=content)
    subject = syntax.child(content, *SUBJECTS)
    if (
        subject is None and syntax.relations[content] == "xcomp"
    ):  # "demands the firm reinstate them", where the firm is taken for what is demanded
        own = next((c for i in (verb, content) for c in syntax.children[i] if syntax.relations[c] == "obj"), None)
        bare = syntax.tags[content] == "VB" and not any(syntax.tags[c] == "TO" for c in syntax.children[content])
        return own is not None and own < content and bare and syntax.lower(verb) in DEMANDING
    if syntax.lower(first) == "be":
        return True
    if syntax.lower(verb) in DEMANDING and not any(syntax.tags[c] in PLAINLY_FINITE for c in (content, *helping)):
        return True  # also where the bare verb was taken for a noun: "demanded that Ann Lee step down"
    if subject is None or first != content or syntax.tags[content] not in BARE:
        return False
    return syntax.lower(subject) in ONE or (syntax.tags[subject] in SINGULAR and not _is_several(syntax, subject))


def _is_several(syntax: Syntax, subject: int) -> bool:
    """ "Lee and Reed", and bodies that are many: "police", "staff"."""
    return syntax.child(subject, "conj") is not None or syntax.lower(subject) in ("police", "staff", "people", "crew")
