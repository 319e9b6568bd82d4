"""Where what somebody said ends and the article goes on in its own voice."""

from __future__ import annotations

from collections.abc import Collection

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.syntax import AUXILIARIES, Syntax

DISSENTING = frozenset("disagreed disagree disagrees doubted doubt doubts objected disputed questioned".split())
SETTING_APART = frozenset((",", ";"))  # "it had lost money but its debts are small" may all be said
PARTING = frozenset(("but", "yet", ";"))  # after these the article may go on in its own voice
SHIFTED = frozenset("would could might had".split())  # "will", "can", "may" and "has", as "he said" changes them
UNSHIFTED = frozenset("will can may has have is are".split())


def breaks_off(syntax: Syntax, report: Reported, clause: Clause) -> bool:
    """In "Lee said it would open, but few doubted it" or "...; Kim will stay" Lee said only the first half."""
    subject = own_subject(syntax, clause.head)
    if subject is None or syntax.tags[subject].startswith("PRP") or syntax.child(clause.head, "mark") is not None:
        return False
    first = min(clause.words)
    opening = {syntax.lower(i) for i in (first - 1, *clause.words[:2])}
    if not opening & SETTING_APART or not opening & PARTING:
        return False
    dissents = syntax.lower(clause.head) in DISSENTING and syntax.child(clause.head, "aux:pass") is None
    shifted = syntax.tags[report.frame] == "VBD" and bool(_helpers(syntax, report.content) & SHIFTED)
    unshifted = _is_unshifted(syntax, clause.head)
    return dissents or (unshifted and (shifted or _tells_of_another(syntax, report, subject, opening)))


def _tells_of_another(syntax: Syntax, report: Reported, subject: int, opening: Collection[str]) -> bool:
    """In "Nokia said it will cut 40 jobs; Ericsson will cut 300" Nokia speaks of itself, not of Ericsson."""
    own = own_subject(syntax, report.content)
    itself = own is not None and syntax.lower(own) in ("it", "he", "she") and syntax.tags[report.frame] == "VBD"
    return itself and ";" in opening and syntax.tags[subject] == "NNP"


def _is_unshifted(syntax: Syntax, verb: int) -> bool:
    helpers = _helpers(syntax, verb)
    return bool(helpers & UNSHIFTED) or (not helpers and syntax.tags[verb] in ("VBZ", "VBP"))


def _helpers(syntax: Syntax, verb: int) -> set[str]:
    return {syntax.lower(c) for c in syntax.children[verb] if syntax.relations[c] in AUXILIARIES}
