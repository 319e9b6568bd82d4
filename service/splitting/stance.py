"""How a clause stands to what it says: affirmed or negated, a fact, a plan, a possibility or a question."""

from __future__ import annotations

import re

from service.claim import Modality, Polarity
from service.splitting.clauses import Clause
from service.splitting.kinds import Kind
from service.splitting.phrases import carried_auxiliaries
from service.splitting.syntax import Syntax

NEGATIONS = frozenset("not n't never neither nor".split())
NO = frozenset("no nobody none nothing neither nowhere".split())
# Verbs that deny the one that follows: "failed to reach", "refused to say".
FAILING = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining".split()
)
MAY = frozenset("may might could possibly perhaps maybe likely unlikely potentially probably".split())
WILL = frozenset(("will", "'ll", "shall", "wo"))
POSSIBLE = re.compile(
    r"\b(?:appear(?:s|ed)? to|seem(?:s|ed)? to|is possible|was possible|likelihood|risks? (?:of|being))\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:going to|plan(?:s|ned|ning)? (?:to|on)|expect(?:s|ed|ing)? to|set to|schedul\w+ (?:to|for)"
    r"|prepar(?:e|es|ed|ing) (?:to|for)|intend(?:s|ed|ing)? to|vow(?:s|ed|ing)? to|ready to|readying|poised to|about to"
    r"|pledg\w+ to|promis\w+ to|agreed to|ordered to|aims? to|hopes? to|seek(?:s|ing)? to|alerted for|considering)\b",
    re.IGNORECASE,
)
IF = frozenset(("if", "unless", "provided"))


def polarity_of(syntax: Syntax, clause: Clause) -> Polarity:
    """NEGATED where the predicate, its auxiliaries, its subject or its object is: "did not", "no casualties"."""
    near = {clause.head, *syntax.children[clause.head]} & set(clause.words)
    for i in near:
        if syntax.relations[i] not in ("conj", "advcl", "ccomp", "parataxis") and _negates(syntax, i):
            return Polarity.NEGATED
    return Polarity.AFFIRMED


def _negates(syntax: Syntax, i: int) -> bool:
    if syntax.lower(i) in NEGATIONS | NO | FAILING:
        return True
    core = ("nsubj", "nsubj:pass", "obj", "det", "root", "xcomp")
    if syntax.relations[i] not in core:
        return False
    return any(syntax.lower(c) in NO and syntax.relations[c] in ("det", "advmod") for c in syntax.children[i])


def modality_of(syntax: Syntax, clause: Clause, words: str, sentence: str) -> Modality:
    """A question in a question, conditional beside an "if", possible or planned by its auxiliaries, else asserted."""
    if sentence.rstrip("”\"’') ").endswith("?") and words.rstrip("”\"’') ?")[-12:] in sentence[-40:]:
        return Modality.QUESTION
    beside = {syntax.lower(c) for c in syntax.children[clause.head] if syntax.relations[c] in ("aux", "advmod", "mark")}
    if clause.kind is Kind.CONJUNCT:
        beside |= {syntax.lower(c) for c in carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head)}
    below = {
        syntax.lower(c)
        for a in syntax.children[clause.head]
        for c in syntax.children[a]
        if syntax.relations[a] == "advcl"
    }
    if IF & (below | beside) or "would" in beside:
        return Modality.CONDITIONAL
    if MAY & beside or syntax.lower(clause.head) in ("likely", "unlikely", "possible") or POSSIBLE.search(words):
        return Modality.POSSIBLE
    if WILL & beside or PLANNED.search(words):
        return Modality.PLANNED
    return Modality.ASSERTED
