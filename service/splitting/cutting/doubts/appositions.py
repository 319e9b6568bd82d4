"""Appositions that may be part of a list, or tell of something else than the noun before them."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.results import is_next_to
from service.splitting.grammar.syntax import ROOT, Syntax

# ", a move that would cost jobs" tells of all that was said
OF_THE_WHOLE = frozenset(
    """move decision step change development sign something shift reversal process figure increase decrease drop rise
    jump claim argument notion result outcome feat practice tactic strategy fact point announcement proposal position
    task prospect trend news victory defeat setback milestone gesture act reference role number amount level
    blow decline margin""".split()
)
BEGINNING = ("DT", "PRP$", "JJ", "JJS", "NN", "VBN", "NNP", "NNPS", "RB")


def is_doubtful_apposition(syntax: Syntax, clause: Clause) -> bool:
    """It does not name by a common noun what stands right before it."""
    head = clause.head
    noun = syntax.heads[head]
    words = [i for i in clause.words if syntax.words[i].lettered]
    if noun == ROOT or not words or head < noun or syntax.tags[head] not in ("NN", "NNS"):
        return True
    if syntax.lower(head) in OF_THE_WHOLE or syntax.lower(words[0]) in ("not", "including", "and", "or", "such"):
        return True
    if any(syntax.lower(i) in ("whom", "which") for i in clause.words[:6]):
        return True  # ", most of whom"
    return (
        _is_listed(syntax, clause) or syntax.tags[words[0]] not in BEGINNING or not is_next_to(syntax, noun, words[0])
    )


def _is_listed(syntax: Syntax, clause: Clause) -> bool:
    """What stands side by side with others, as "a lead in the south" does in "a lead in the north, a lead in …"."""
    noun = syntax.heads[clause.head]
    chained = syntax.relations[noun] == "appos" and syntax.tags[noun] in ("NN", "NNS")
    return chained or syntax.child(noun, "conj") is not None or any(syntax.words[i].form == ";" for i in clause.words)
