"""Participles whose subject may not be the one who does it."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind, set_off
from service.splitting.grammar.phrases import DAYS, noun_phrase, own_subject, subject_of
from service.splitting.grammar.results import HARMING, RESULTING, stem
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import PLAINLY, QUOTING, SAYING

EMPTY = frozenset(("it", "there"))


def is_doubtful_participle(syntax: Syntax, clause: Clause) -> bool:
    """No subject is named, it gives the result of the whole, or it says that something was said."""
    head = clause.head
    subject = subject_of(syntax, head)
    if subject is None or syntax.tags[subject] in ("WDT", "WP") or syntax.lower(subject) in DAYS | EMPTY:
        return True
    if any(syntax.lower(c) == "according" for c in syntax.children[subject]):
        return True  # "according to the papers, connected to …"
    if stem(syntax.lower(head)) in HARMING:
        return False
    if _reads_badly(syntax, head, subject):
        return True
    return _opens_loosely(syntax, clause) or _tells_of_another(syntax, clause, subject)


def belongs_to_its_clause(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """Without a figure it is no fact apart: "Lee holding off a strong challenge" lacks a verb.

    "The court ruled that it was void, lifting a stay" tells two things, "Lee said it was void, smiling" only one.
    """
    frame = clauses[clause.parent]
    told_beside = frame.kind is Kind.FRAME and syntax.lower(frame.head) not in PLAINLY
    bare = clause.kind is Kind.PARTICIPLE or goes_on_as_participle(syntax, clause)
    return bare and not told_beside and not clause.counts(syntax)


def goes_on_as_participle(syntax: Syntax, clause: Clause) -> bool:
    """ "(…, killing 12) and injuring 47"."""
    first = syntax.heads[clause.head]
    bare = clause.kind is Kind.CONJUNCT and syntax.child(clause.head, *AUXILIARIES, *SUBJECTS) is None
    both = first != ROOT and syntax.tags[clause.head] == syntax.tags[first] == "VBG"
    return bare and both and syntax.child(first, *AUXILIARIES) is None


def _reads_badly(syntax: Syntax, head: int, subject: int) -> bool:
    """ "we doing hard work": a pronoun needs a verb of its own."""
    return syntax.tags[subject] == "PRP" and syntax.tags[head] == "VBG"


def _opens_loosely(syntax: Syntax, clause: Clause) -> bool:
    """ "Lee, acting director of …", "thus altering …", "such as covering …" """
    head = clause.head
    if syntax.lower(head) == "acting" and syntax.tags[head + 1 : head + 2] in (("NN",), ("NNP",)):
        return True
    first = clause.first_word(syntax)
    loose = syntax.tags[first] in ("IN", "CC") or syntax.lower(first) == "such"
    return loose or (first != head and syntax.tags[first] == "RB")


def _tells_of_another(syntax: Syntax, clause: Clause, subject: int) -> bool:
    head = clause.head
    if syntax.tags[head] == "VBN":
        return _is_behind_noun(syntax, head, min(clause.words))
    verb = syntax.heads[head]
    if verb != ROOT and syntax.relations[verb] == "acl:relcl" and not set_off(syntax, verb):
        return True  # "a charge that accused him of lying, tampering with …"
    if verb != ROOT and syntax.tags[head] == "VBG" and _may_tell_of_inner(syntax, verb, head, subject):
        return True
    told = syntax.lower(head) in SAYING | QUOTING or stem(syntax.lower(head)) in RESULTING
    return (syntax.tags[head] == "VBG" and told) or _is_far(syntax, head, subject)


def _may_tell_of_inner(syntax: Syntax, verb: int, head: int, subject: int) -> bool:
    """In "the trip came after he began a tour, winning votes" he may have won them."""
    between = (c for c in syntax.children[verb] if verb < c < head and syntax.relations[c] == "advcl")
    return any(own_subject(syntax, c) not in (None, subject) for c in between)


def _is_behind_noun(syntax: Syntax, head: int, first: int) -> bool:
    """In "the report lists a resort, valued at $9" the value may be the resort's."""
    before = next((i for i in range(first - 1, -1, -1) if syntax.words[i].lettered), None)
    subject = subject_of(syntax, head)
    if before is None or subject is None or not syntax.tags[before].startswith("NN"):
        return False
    named = noun_phrase(syntax, subject)
    return before not in named and subject < head


def _is_far(syntax: Syntax, head: int, subject: int) -> bool:
    """It hangs on a clause inside another that began before it, whose subject may be meant as well."""
    verb = syntax.heads[head]
    inner = verb != ROOT and syntax.relations[verb] in ("ccomp", "acl:relcl", "advcl") and syntax.heads[verb] < subject
    return inner and syntax.relations[head] == "advcl" and syntax.tags[head] == "VBG"
