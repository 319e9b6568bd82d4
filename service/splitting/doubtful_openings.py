"""Words with which no statement begins."""

from __future__ import annotations

from service.splitting.clauses import Clause
from service.splitting.kinds import Kind, set_off
from service.splitting.syntax import Syntax

# "until the bureau has finished", "once they are counted", "like you have been": no facts yet, or no statement
NO_OPENING = frozenset("whom whose until till once like unless lest whether".split())
PUT_FIRST = frozenset(("what", "whatever", "whoever"))
INDIRECT = frozenset("why how where when which who".split())  # "described how he was stopped"
RELATING = ("WDT", "WP", "WP$")
NO_ADVERBIAL = frozenset(("no", "such", "than"))
PARTICIPLES = ("VBG", "VBN")


def opens_doubtfully(syntax: Syntax, clause: Clause) -> bool:
    """It begins with "whom", "in which" or "until", or is itself what somebody saw or did ("found what was a bomb")."""
    first = _first_word(syntax, clause)
    form = syntax.lower(first)
    told = first > 0 and syntax.words[first - 1].form != '"'
    if clause.kind is Kind.CONTENT and form in INDIRECT and told and not _is_asked(syntax):
        return True
    if clause.kind is Kind.CONTENT:
        return (
            form in ("whom", "whose")
            or form in PUT_FIRST
            and not _is_asked(syntax)
            and syntax.heads[first] == clause.head
        )
    if form in NO_OPENING or (clause.kind is Kind.ADVERBIAL and (form in NO_ADVERBIAL or _stops_short(syntax, clause))):
        return True
    if clause.kind is not Kind.RELATIVE and (syntax.tags[first] in RELATING or not _is_set_off(syntax, clause)):
        return True
    behind = first + 1 < len(syntax.words) and syntax.tags[first + 1] in RELATING
    partly = any(syntax.lower(i) in ("whom", "which") for i in clause.words[:5]) and clause.kind is not Kind.RELATIVE
    return partly or (behind and syntax.tags[first] in ("IN", "TO"))


def _is_set_off(syntax: Syntax, clause: Clause) -> bool:
    """A mark or "and" stands before what is put beside a clause: nothing parts "the sum (that) they ask for"."""
    if clause.kind not in (Kind.ASIDE, Kind.CONJUNCT):
        return True
    first = min(clause.words)
    joined = syntax.tags[first] in ("CC", "IN", "RB") or not syntax.words[first].form[0].isalnum()
    return first == 0 or joined or not syntax.words[first - 1].form[0].isalnum() or syntax.tags[first - 1] == "CC"


def _stops_short(syntax: Syntax, clause: Clause) -> bool:
    """ "as we must" """
    return syntax.tags[clause.words[-1]] in ("MD", "TO")


def _is_asked(syntax: Syntax) -> bool:
    return any(word.form.endswith("?") for word in syntax.words[-2:])


def _first_word(syntax: Syntax, clause: Clause) -> int:
    return next((i for i in clause.words if syntax.words[i].form[0].isalnum()), clause.head)


def is_doubtful_absolute(syntax: Syntax, clause: Clause) -> bool:
    """ "with the council over changing the law": the noun does nothing, or there is none."""
    first = min(clause.words)
    if syntax.lower(first) == "with" and syntax.relations[clause.head] == "obl" and not set_off(syntax, clause.head):
        return True  # "met with officials investigating the case"
    participles = [i for i in clause.words if syntax.tags[i] in PARTICIPLES]
    if not participles:
        return False
    first = participles[0]
    nouns = [i for i in clause.words if i < first and syntax.tags[i].startswith(("NN", "PRP", "CD", "DT"))]
    marked = any(
        syntax.relations[c] in ("mark", "case") and c > min(nouns, default=first) for c in syntax.children[first]
    )
    return not nouns or marked
