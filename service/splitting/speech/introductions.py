"""Who is quoted behind a colon: "Lee ends her letter with: “…"."""

from __future__ import annotations

from service.splitting.grammar.persons import TITLES
from service.splitting.grammar.reports import SELVES, SUBJECTS
from service.splitting.grammar.syntax import Syntax

PERSONAL = frozenset("he she it they".split())


def introducer(syntax: Syntax, end: int, *, goes_on: bool = False) -> int | None:
    """The word that names the subject of the words before `end`, if a colon closes them and it may speak.

    No colon is needed before a quotation that goes on over sentences: "Lee chided them for coming “to cheat. Shame!”"
    """
    before = [i for i, word in enumerate(syntax.words) if word.end <= end]
    if not before or (syntax.words[before[-1]].form != ":" and not goes_on):
        return None
    subjects = (i for i in before if syntax.relations[i] in SUBJECTS and 0 <= syntax.heads[i] < len(before))
    subject = next(subjects, None)
    return subject if subject is not None and _may_speak(syntax, subject) else None


def _may_speak(syntax: Syntax, i: int) -> bool:
    form = syntax.lower(i)
    return form in PERSONAL | TITLES or (syntax.tags[i].startswith("NNP") and form not in SELVES)
