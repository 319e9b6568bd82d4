"""Words with which no statement begins."""

from __future__ import annotations

from service.splitting.clauses import Clause
from service.splitting.kinds import Kind
from service.splitting.syntax import Syntax

# "until the bureau has finished", "once they are counted", "like you have been": no facts yet, or no statement
NO_OPENING = frozenset("whom whose until till once like unless lest whether".split())
PUT_FIRST = frozenset(("what", "whatever", "whoever"))
NO_ADVERBIAL = frozenset(("no", "such", "than"))
PARTICIPLES = ("VBG", "VBN")


def opens_doubtfully(syntax: Syntax, clause: Clause) -> bool:
    """It begins with "whom", "in which" or "until", or is itself what somebody saw or did ("found what was a bomb")."""
    first = _first_word(syntax, clause)
    form = syntax.lower(first)
    if clause.kind is Kind.CONTENT:
        return form in ("whom", "whose") or form in PUT_FIRST and not _is_asked(syntax) and syntax.heads[first] == clause.head
    if form in NO_OPENING or (clause.kind is Kind.ADVERBIAL and (form in NO_ADVERBIAL or _stops_short(syntax, clause))):
        return True
    behind = first + 1 < len(syntax.words) and syntax.tags[first + 1] in ("WDT", "WP", "WP$")
    return behind and syntax.tags[first] in ("IN", "TO")


def _stops_short(syntax: Syntax, clause: Clause) -> bool:
    """ "as we must" """
    return syntax.tags[clause.words[-1]] in ("MD", "TO")


def _is_asked(syntax: Syntax) -> bool:
    return any(word.form.endswith("?") for word in syntax.words[-2:])


def _first_word(syntax: Syntax, clause: Clause) -> int:
    return next((i for i in clause.words if syntax.words[i].form[0].isalnum()), clause.head)


def is_doubtful_absolute(syntax: Syntax, clause: Clause) -> bool:
    """ "with the council over changing the law": the noun does nothing, or there is none."""
    participles = [i for i in clause.words if syntax.tags[i] in PARTICIPLES]
    if not participles:
        return False
    first = participles[0]
    nouns = [i for i in clause.words if i < first and syntax.tags[i].startswith(("NN", "PRP", "CD", "DT"))]
    marked = any(syntax.relations[c] in ("mark", "case") and c > min(nouns, default=first) for c in syntax.children[first])
    return not nouns or marked
