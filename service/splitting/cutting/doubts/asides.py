"""Asides and phrases with "with" that hold no statement of their own."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.doubts.openings import is_measured
from service.splitting.grammar.kinds import set_off
from service.splitting.grammar.phrases import noun_phrase, own_subject
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, Syntax

PARTICIPLES = ("VBG", "VBN")


def is_doubtful_aside(syntax: Syntax, clause: Clause) -> bool:
    """ "from villages to state capitals": it has no finite verb."""
    first = clause.first_word(syntax)
    relative = syntax.lower(first) == "that" and first > 1 and syntax.words[first - 1].form == ","
    goes_on = relative and syntax.tags[first + 1] in FINITE and first > clause.parent  # "…, that harms us, and …"
    return goes_on or not any(syntax.tags[i] in FINITE for i in clause.words) or _may_describe(syntax, clause)


def _may_describe(syntax: Syntax, clause: Clause) -> bool:
    """ "(the Herald,) a website run by Lee": behind a comma the verb may be a participle that describes a noun."""
    head, first = clause.head, clause.first_word(syntax)
    subject = own_subject(syntax, head)
    if subject is None or subject > head or syntax.tags[head] != "VBD" or first == 0 or first < clause.parent:
        return False
    parted = syntax.words[first - 1].form in (",", '"')
    described = syntax.tags[subject] in ("NN", "NNS") and max(noun_phrase(syntax, subject)) == head - 1
    return parted and described and syntax.child(head, "obj", "ccomp", *AUXILIARIES) is None


def is_doubtful_absolute(syntax: Syntax, clause: Clause) -> bool:
    """ "with the council over changing the law": the noun does nothing, or there is no noun."""
    first = min(clause.words)
    if is_measured(syntax, first):
        return True  # "four days after he was sworn into office"
    if syntax.lower(first) == "with" and syntax.relations[clause.head] == "obl" and not set_off(syntax, clause.head):
        return True  # "met with officials investigating the case"
    if syntax.lower(first) in ("from", "since", "without") and syntax.child(clause.head, "aux", "aux:pass") is None:
        return True  # "emerging from the talks complaining"
    participles = [i for i in clause.words if syntax.tags[i] in PARTICIPLES]
    if not participles:
        return False
    first = participles[0]
    nouns = [i for i in clause.words if i < first and syntax.tags[i].startswith(("NN", "PRP", "CD", "DT"))]
    marked = any(
        syntax.relations[c] in ("mark", "case") and c > min(nouns, default=first) for c in syntax.children[first]
    )
    return not nouns or marked
