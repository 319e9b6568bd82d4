"""What a cut must not separate: neighbouring words, a word and its clitic, a pair of brackets."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.relative_clauses import is_restrictive
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import Syntax

COMING = frozenset("come comes came begin begins began happen happens happened".split())
TIMES = frozenset("days weeks months years hours minutes day week month year hour moments just shortly".split())
CLITICS = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")


def leaves_gap(syntax: Syntax, clause: Clause, clauses: dict[int, Clause], owners: dict[int, int]) -> bool:
    """Taken out, it would leave two words side by side without a mark, in its own clause or the one around it."""
    parent = clauses[clause.parent]
    inside = parent.kind is not Kind.FRAME and not is_restrictive(syntax, clause)
    gaps = [(gap, clause.head) for gap in _gaps(syntax, parent) if inside]
    gaps += [(gap, parent.head) for gap in _gaps(syntax, clause)]
    return any(filler in {owners.get(i) for i in gap} for gap, filler in gaps)


def _gaps(syntax: Syntax, clause: Clause) -> Iterator[range]:
    """Words left out between two of the clause's without a comma, dash or other mark at the end."""
    for before, after in zip(clause.words, clause.words[1:], strict=False):
        marked = not (is_word(syntax, after - 1) and is_word(syntax, after))
        if after > before + 1 and not marked:
            yield range(before + 1, after)


def is_word(syntax: Syntax, i: int) -> bool:
    """Not a mark, though it may begin like one: "$5", "'s"."""
    return syntax.words[i].lettered or syntax.words[i].form[0] in "$'"


def leaves_tail(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "(She took leave) but denies it(, calling them liars)": what follows the clause would be left with the first."""
    parent = clauses[clause.parent]
    if clause.kind not in (Kind.CONJUNCT, Kind.ADVERBIAL, Kind.RELATIVE) or parent.kind is Kind.FRAME:
        return False
    first, last = min(clause.words), max(clause.words)
    before = any(i < first and is_word(syntax, i) for i in parent.words)
    behind = [i for i in parent.words if i > last and is_word(syntax, i)]
    if not before or not behind:
        return False
    opening = behind[0]
    if syntax.words[opening - 1].form in ("-", "--") and opening == last + 2:
        apart = syntax.tags[opening] in ("DT", "NN", "NNS", "IN")  # "(the year,) when he died -- a sign of decay"
        return apart and not is_restrictive(syntax, clause)
    dangles = syntax.tags[opening] in ("VBG", "VBN", "IN", "TO") or {"whom", "which"} & _forms(syntax, behind[:3])
    next_to = opening == last + 1 + (syntax.words[last + 1].form == ",")
    return clause.kind is not Kind.RELATIVE and bool(dangles) and next_to


def _forms(syntax: Syntax, words: list[int]) -> set[str]:
    return {syntax.lower(i) for i in words}


def parts_a_word(syntax: Syntax, clause: Clause, owners: dict[int, int]) -> bool:
    """It ends or begins within "stay-at-home" or "Lee's"."""
    inside, words = set(clause.words), syntax.words
    for i in clause.words:
        for other in (i - 1, i + 1):
            if 0 <= other < len(words) and other not in inside and _is_glued(syntax, min(i, other)):
                return owners.get(other) is not None
    return False


def _is_glued(syntax: Syntax, i: int) -> bool:
    """Words i and i + 1 are written together, with a hyphen or as "Lee's"."""
    first, second = syntax.words[i], syntax.words[i + 1]
    if first.end != second.start:
        return False
    if second.form == "(" and first.lettered:
        return True  # "email(s)"
    return second.form.lower() in CLITICS or _is_hyphen(syntax, i) or _is_hyphen(syntax, i + 1)


def _is_hyphen(syntax: Syntax, i: int) -> bool:
    words = syntax.words
    inner = 0 < i < len(words) - 1 and words[i].form == "-"
    return inner and words[i - 1].end == words[i].start and words[i].end == words[i + 1].start


def parts_brackets(syntax: Syntax, clause: Clause) -> bool:
    """One bracket of a pair is in it, the other is not."""
    below = [syntax.words[i].form for i in syntax.below(clause.head)]
    return below.count("(") != below.count(")")


def parts_figure(clause: Clause, figure: frozenset[int]) -> bool:
    """Some words of a quantity are in it, others are not: "(was) 151 km" and "/h"."""
    return 0 < len(figure.intersection(clause.words)) < len(figure)


def only_comes(syntax: Syntax, clause: Clause) -> bool:
    """ "The vote came", "Lee's hearing comes (days)": they say something only with what they come after."""
    behind = [i for i in clause.words if i > clause.head and is_word(syntax, i)]
    timed = all(syntax.lower(i) in TIMES or syntax.tags[i] in ("CD", "DT") for i in behind)
    return syntax.lower(clause.head) in COMING and (not behind or (timed and syntax.lower(behind[-1]) in TIMES))
