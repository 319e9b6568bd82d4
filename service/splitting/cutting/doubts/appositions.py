"""Appositions that may be part of a list, or describe something other than the noun before them."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import noun_phrase
from service.splitting.grammar.results import is_next_to
from service.splitting.grammar.syntax import PLAINLY_FINITE, ROOT, Syntax

# ", a move that would cost jobs" is about everything said before.
OF_THE_WHOLE = frozenset(
    """move decision step change development sign something shift reversal process figure increase decrease drop rise
    jump claim argument notion result outcome feat practice tactic strategy fact point announcement proposal position
    task prospect trend news victory defeat setback milestone gesture act reference role number amount level
    blow decline margin""".split()
)
# Nor is a name ever one of these.
EVENTS = frozenset(
    """shakeup overhaul departure exit admission concession response reaction crackdown rebuke challenge escalation
    revelation switch turnaround""".split()
)
BEGINNING = ("DT", "PRP$", "JJ", "JJS", "NN", "VBN", "NNP", "NNPS", "RB")


def is_doubtful_apposition(syntax: Syntax, clause: Clause) -> bool:
    """It is not a common noun saying what the name right before it is."""
    head = clause.head
    noun = syntax.heads[head]
    words = [i for i in clause.words if syntax.words[i].lettered]
    if noun == ROOT or not words or head < noun or syntax.tags[head] != "NN":
        return True
    if not _is_particular(syntax, noun) or _may_be_another(syntax, noun, head) or _tells_more(syntax, clause):
        return True
    if syntax.lower(head) in OF_THE_WHOLE | EVENTS or syntax.lower(words[0]) in (
        "not",
        "including",
        "and",
        "or",
        "such",
    ):
        return True
    if any(syntax.lower(i) in ("whom", "which") for i in clause.words[:6]):
        return True  # ", most of whom"
    return (
        _is_listed(syntax, clause) or syntax.tags[words[0]] not in BEGINNING or not is_next_to(syntax, noun, words[0])
    )


def _is_particular(syntax: Syntax, noun: int) -> bool:
    """A name, or one thing in particular: "the driver of the lorry", "Lee's nominee"; but not "not to Lee"."""
    beside = any(syntax.lower(c) == "the" or syntax.relations[c] == "nmod:poss" for c in syntax.children[noun])
    opening = syntax.tags[noun_phrase(syntax, noun)[0]]
    named = syntax.tags[noun].startswith("NNP") or (syntax.tags[noun] == "NN" and beside)
    return named and opening not in ("IN", "TO", "RB", "CC")


def _may_be_another(syntax: Syntax, noun: int, head: int) -> bool:
    """In "the attorney for the District of Columbia, an official who …" the attorney is the official.

    In "the case of Roy Lee, a candidate" Lee is, not the case.
    """
    of_another = syntax.relations[noun] == "nmod" and any(syntax.lower(c) == "the" for c in syntax.children[noun])
    of_somebody = syntax.tags[noun] == "NN" and not is_person(syntax, noun) and syntax.child(noun, "nmod") is not None
    return (of_another or of_somebody) and is_person(syntax, head)


def _tells_more(syntax: Syntax, clause: Clause) -> bool:
    """ "Lee, an aide, and Reed spoke": it holds a verb outside any relative clause of its own."""
    finite = (i for i in clause.words if syntax.tags[i] in PLAINLY_FINITE)
    return any(
        not any(syntax.relations[a].endswith("relcl") for a in (i, *syntax.above(i)) if a in clause.words)
        for i in finite
    )


def _is_listed(syntax: Syntax, clause: Clause) -> bool:
    """It stands side by side with others, as "a lead in the south" does in "a lead in the north, a lead in …"."""
    noun = syntax.heads[clause.head]
    chained = syntax.relations[noun] == "appos" and syntax.tags[noun] in ("NN", "NNS")
    return chained or syntax.child(noun, "conj") is not None or any(syntax.words[i].form == ";" for i in clause.words)


def leaves_another(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """In "Lee, the sister of Reed, a senator, left" the senator would be left behind, and seem to be Lee."""
    if clause.kind is not Kind.APPOSITION or clauses[clause.parent].kind is Kind.FRAME:
        return False
    own, end = clauses[clause.parent].words, max(i for i in clause.words if syntax.words[i].lettered)
    others = (c for c in syntax.children[syntax.heads[clause.head]] if syntax.relations[c] == "appos" and c in own)
    behind = (min(i for i in syntax.below(c) if syntax.words[i].lettered) for c in others if c > end)
    behind = (first for first in behind if syntax.tags[first] in BEGINNING and syntax.tags[first] != "VBN")
    return any(all(not syntax.words[i].lettered for i in range(end + 1, first)) for first in behind)
