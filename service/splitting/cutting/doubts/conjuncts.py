"""Clauses joined by "and" where it is doubtful what they are joined to."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.agreement import UNCHANGED, agree
from service.splitting.grammar.phrases import DAYS, carried_auxiliaries, noun_phrase, own_subject, subject_of
from service.splitting.grammar.slips.conjuncts import UNSUFFERED
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, ROOT, Syntax

SURE = 0.4  # probability that the parser gives the head it chose; below it most were joined to the wrong verb
SURE_WITH_SUBJECT = 0.25
JOINING = frozenset({"and", "but"})
DOING = frozenset("do does did to".split())


def is_doubtful_conjunct(syntax: Syntax, clause: Clause) -> bool:
    """The parser was unsure of it, "nor" negates it from outside, or its verb does not fit its subject."""
    head = clause.head
    own = own_subject(syntax, head)
    if own is not None and _is_marked(syntax, head):
        return False  # "said that …, and that …"
    if _is_unsure(syntax, head) or not is_finite(syntax, head):
        return True
    negated = any(syntax.lower(c) == "nor" for c in syntax.children[head]) or _is_not_done(syntax, head)
    asked = any(syntax.tags[i] in ("WP", "WDT", "WP$") for i in clause.words[:3])
    if negated or asked or _follows_aside(syntax, clause) or (own is None and _may_be_suffered(syntax, head)):
        return True
    if own is not None:
        return _is_time(syntax, own, head) or _stands_for_verb(syntax, clause)
    subject = subject_of(syntax, head)
    if subject is None:
        return False
    bare = syntax.tags[head] == "VBG" and not carried_auxiliaries(syntax, syntax.heads[head], head)
    return (
        _is_helped_badly(syntax, head) or (bare and syntax.tags[subject] == "PRP") or not agree(syntax, subject, head)
    )  # "they providing help"


def _is_unsure(syntax: Syntax, head: int) -> bool:
    """The parser was unsure what it joins; that matters less if it has a subject, and not if it also has a copula."""
    sureness = syntax.sureness[head] if syntax.sureness else 1.0
    own = own_subject(syntax, head)
    if own is None:
        return sureness < SURE
    joined = any(syntax.lower(c) in JOINING for c in syntax.children[head])
    helped = any(syntax.relations[c] == "cop" and syntax.tags[c] in FINITE and own < c for c in syntax.children[head])
    return sureness < SURE_WITH_SUBJECT and not (joined and helped)


def _is_not_done(syntax: Syntax, head: int) -> bool:
    """ "(described it as informal) and not tied to a job": nobody does something with a mere "not" before it."""
    bare = syntax.tags[head] in ("VBD", "VBN") and syntax.child(head, *AUXILIARIES) is None
    refused = any(syntax.lower(c) == "not" and c == head - 1 for c in syntax.children[head])
    return bare and refused and not carried_auxiliaries(syntax, syntax.heads[head], head)


def _is_time(syntax: Syntax, subject: int, head: int) -> bool:
    """In "Reed founded it, and the following year received a prize" the year received nothing."""
    return syntax.lower(subject) in DAYS and syntax.child(head, "obj") is not None


def _stands_for_verb(syntax: Syntax, clause: Clause) -> bool:
    """ "…, but so does Lee": the verb is that of the clause before."""
    words = [i for i in clause.words if syntax.words[i].lettered and syntax.relations[i] != "cc"]
    return len(words) > 1 and syntax.lower(words[0]) == "so" and syntax.tags[words[1]] in FINITE


def _follows_aside(syntax: Syntax, clause: Clause) -> bool:
    """In "after the drummer, Bram Hoek, broke his wrist" nothing joins the verb: the comma closes the name."""
    head, first = clause.head, syntax.heads[clause.head]
    if first == ROOT or any(syntax.relations[c] in ("cc", "mark") for c in syntax.children[head]):
        return False
    opening = clause.first_word(syntax)
    listed = [c for c in syntax.children[first] if first < c < opening and syntax.relations[c] == "conj"]
    between = range(max([first, *listed]) + 1, opening)
    subject = own_subject(syntax, head)
    if subject is not None:  # "after the pianist, Ida Bell, broke her arm"
        behind = syntax.words[max(noun_phrase(syntax, subject)) + 1 :][:1]
        return syntax.words[opening - 1].form == "," and any(word.form == "," for word in behind)
    if any(syntax.tags[i] == "WP$" for i in range(first)) and syntax.words[opening - 1].form == ",":
        return True  # "Lund, whose firm paid the fine, walked out"
    commas = sum(syntax.words[i].form == "," for i in between)
    return commas > 1 or not any(not syntax.words[i].lettered for i in between)


def _is_helped_badly(syntax: Syntax, head: int) -> bool:
    """The auxiliary of the first verb does not fit the second: "should (call and) hung up", "has (begun and) doing"."""
    carried = [syntax.lower(c) for c in carried_auxiliaries(syntax, syntax.heads[head], head)]
    modal = any(syntax.tags[c] == "MD" for c in carried_auxiliaries(syntax, syntax.heads[head], head))
    last = carried[-1] if carried else ""
    if modal and len(carried) == 1:
        return syntax.tags[head] in ("VBN", "VBD", "VBG")
    return last in ("has", "have", "had") and syntax.tags[head] == "VBG"


def _may_be_suffered(syntax: Syntax, head: int) -> bool:
    """ "was arrested and questioned for hours", unlike "was wounded and fled", may be a passive: it has no object."""
    first = syntax.heads[head]
    passive = first != ROOT and syntax.child(first, "aux:pass") is not None
    told = syntax.tags[head] == "VBD" and syntax.lower(head).endswith("ed") and syntax.lower(head) not in UNSUFFERED
    return passive and told and syntax.child(head, "obj", "xcomp", "ccomp") is None


def _is_marked(syntax: Syntax, head: int) -> bool:
    return any(syntax.lower(c) == "that" and syntax.relations[c] == "mark" for c in syntax.children[head])


def is_finite(syntax: Syntax, i: int) -> bool:
    """It has a finite verb of its own or shares one, or is a participle beside another."""
    finite = syntax.tags[i] in FINITE or syntax.child(i, *AUXILIARIES) is not None
    if finite or not syntax.tags[i].startswith("VB"):
        return True
    first = syntax.heads[i]
    if first == ROOT or syntax.relations[i] != "conj":
        return False
    past = syntax.tags[first] == "VBD" or (own_subject(syntax, i) is not None and _was(syntax, first))
    if past and (syntax.lower(i).endswith("ed") or syntax.lower(i) in UNCHANGED):
        return True  # a past tense that was taken for another form
    if syntax.tags[i] == "VBN" == syntax.tags[first] and _describes(syntax, first):
        return False
    alike = syntax.tags[i] == syntax.tags[first] and syntax.tags[i] in ("VBG", "VBN", "VB")
    carried = carried_auxiliaries(syntax, first, i)
    if syntax.tags[i] == "VB" and not alike:  # "have … alter" is not a statement, "will … alter" is
        return any(syntax.tags[c] == "MD" or syntax.lower(c) in DOING for c in carried)
    return alike or bool(carried)


def _describes(syntax: Syntax, i: int) -> bool:
    """ "Founded" of "a firm founded in May and led by Lee"."""
    return syntax.relations[i] in ("acl", "amod") and syntax.child(i, *AUXILIARIES) is None


def _was(syntax: Syntax, head: int) -> bool:
    """ "Was" in "revenue was up, but orders decreased"."""
    return any(syntax.relations[c] == "cop" and syntax.tags[c] == "VBD" for c in syntax.children[head])
