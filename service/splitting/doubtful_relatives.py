"""Relative clauses of which it is doubtful what they tell of, or that only say which one is meant."""

from __future__ import annotations

from service.splitting.agreement import agree
from service.splitting.clauses import Clause
from service.splitting.cues import CUES
from service.splitting.persons import is_person
from service.splitting.phrases import antecedent, noun_phrase, own_subject, relative_pronoun
from service.splitting.results import is_behind_dash, tells_of_the_whole
from service.splitting.syntax import Syntax
from service.splitting.wording import is_restrictive

ANYBODY = frozenset(
    """anyone anybody someone somebody everyone everybody nobody anything something everything nothing those others
    whoever any every no each all""".split()
)
PRESENT = ("VBZ", "VBP")
DETERMINED = ("det", "nummod", "nmod:poss")


def is_doubtful_relative(syntax: Syntax, clause: Clause) -> bool:
    """Its verb does not fit the noun, the pronoun belongs to another verb, or it only says which one is meant."""
    noun, pronoun = antecedent(syntax, clause.head), relative_pronoun(syntax, clause.head)
    if noun is None or pronoun is None:
        return True
    if syntax.words[pronoun].end == syntax.words[pronoun + 1].start:
        return True  # "that’s"
    subject = own_subject(syntax, clause.head)
    ours = subject is None or subject == pronoun
    if any(syntax.lower(i) in CUES and syntax.tags[i].startswith("VB") for i in range(pronoun, clause.head)):
        return True  # "which she claims would cost jobs"
    if not ours and syntax.lower(clause.head) in CUES and syntax.child(clause.head, "ccomp", "obj", "xcomp") != pronoun:
        return True
    if syntax.heads[pronoun] != clause.head or (ours and not agree(syntax, noun, clause.head)):
        return True
    if is_restrictive(syntax, clause):
        thing = not is_person(syntax, noun) or syntax.tags[noun].startswith("NNP")
        if syntax.lower(pronoun) == "who" and syntax.relations[noun] == "nmod" and thing:
            return True  # "an official with knowledge of the document who spoke"
        return _only_names(syntax, clause, noun)
    if tells_of_the_whole(syntax, clause.head, noun, pronoun):
        return not is_behind_dash(syntax, pronoun)  # what a dash sets off is a claim with the whole before it
    return _is_bare(syntax, noun)


def _only_names(syntax: Syntax, clause: Clause, noun: int) -> bool:
    """ "anyone who enters", "protesters who are violent", "the person who did it" """
    words = {syntax.lower(i) for i in noun_phrase(syntax, noun)}
    if words & (ANYBODY | {"not"}) or _is_bare(syntax, noun):
        return True
    ends = syntax.tags[clause.words[-1]] in ("IN", "TO") and clause.words[-1] > clause.head
    helping = syntax.child(clause.head, "aux", "aux:pass", "cop")
    verb = clause.head if helping is None else helping
    perfect = syntax.lower(verb) in ("has", "have") and helping is not None and syntax.relations[verb] == "aux"
    named = syntax.child(noun, *DETERMINED) is not None
    return ends or (syntax.tags[verb] in PRESENT and not perfect and not named)


def _is_bare(syntax: Syntax, noun: int) -> bool:
    """A lone "candidate": what names it was lost."""
    return syntax.tags[noun] == "NN" and len(noun_phrase(syntax, noun)) == 1
