"""Who is quoted after a colon, "Lee ends her letter with: “…", and who "told the Herald" where the grammar lost it."""

from __future__ import annotations

from service.splitting.grammar.persons import TITLES
from service.splitting.grammar.reports import SELVES
from service.splitting.grammar.syntax import SUBJECTS, Syntax

MARKS = frozenset(('"', "”", "''"))
NEAR = 6  # the most words before "told" at the beginning of a sentence
PERSONAL = frozenset("he she it they".split())


def introducer(syntax: Syntax, end: int, *, goes_on: bool = False) -> int | None:
    """The word that names the subject of the words before `end`, if they end with a colon and it can speak.

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


def teller(syntax: Syntax, told: int) -> int | None:
    """The noun before "told" with nothing but its own description in between, or None.

    It is the first one after the quotation or comma that ends what was said: Ann Lee in "“…,” Ann Lee, the head of
    Finlo, told the Herald".
    """
    marks = [i for i in range(told) if syntax.words[i].form in MARKS]
    commas = [i for i in range(told - 1) if syntax.words[i].form == ","]
    start = max(marks or commas, default=-1)
    if not marks and (start < 0 < told - NEAR or syntax.words[told - 1].form == ","):
        return None
    if syntax.tags[told - 1].startswith("NNP") and all(
        syntax.tags[i].startswith("NN") or syntax.lower(i) == "of" for i in range(start + 1, told)
    ):
        return _head_of_name(syntax, told - 1)
    nouns = (i for i in range(start + 1, told) if syntax.tags[i].startswith("NN"))
    first = next(nouns, None)
    if first is None or syntax.tags[first].startswith("NNP"):
        return first
    while first + 1 < told and (syntax.tags[first + 1].startswith("NN") or syntax.tags[first + 1] == "HYPH"):
        first += 1
    return first


def _head_of_name(syntax: Syntax, i: int) -> int:
    while syntax.relations[i] == "flat":
        i = syntax.heads[i]
    return i
