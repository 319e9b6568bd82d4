"""Where a clause begins and ends: without the marks and the words that only join it to another."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, Syntax
from service.splitting.span import Span, stripped

LOOSE_MARKS = frozenset((",", ";", ":", "-", "--", "(", ")", "[", "]"))
JOINING = frozenset(
    """and but or nor plus so yet while although though because since as when that where then after before with to
    despite amid following without whereas""".split()
)
TIMING = frozenset("as when after before while".split())
STRESSING = frozenset("even just especially particularly".split())
MARKS = ("IN", "WRB")
JOINED = (Kind.ADVERBIAL, Kind.CONJUNCT, Kind.ABSOLUTE)


def decisive_span(text: str, syntax: Syntax, clause: Clause) -> Span | None:
    """The stretch from the clause's first to its last word, without the marks and joining words at its edges.

    None if only marks would be left.
    """
    own = without_joining(syntax, clause.words, clause.head, clause.kind)
    if not any(syntax.words[i].lettered for i in own):
        return None
    span = Span(syntax.words[own[0]].start, syntax.words[own[-1]].end)
    return stripped(text, span.start, span.end)


def without_joining(syntax: Syntax, own: tuple[int, ...], head: int, kind: Kind) -> tuple[int, ...]:
    """The clause without the comma, "and" or "while" that joins it to another, and without a distant full stop."""
    start, end = 0, len(own)
    start += kind in JOINED and end > 2 and syntax.words[own[0]].form == ","
    start += kind in JOINED and end > start + 2 and _opens_quotation(syntax, own[start], own[start + 1])
    while start < end and (syntax.words[own[start]].form in (*LOOSE_MARKS, ".") or _joins(syntax, own[start], head)):
        start += 1
    if end - start > 2 and kind is not Kind.MAIN:
        start += syntax.lower(own[start]) == "even" and syntax.lower(own[start + 1]) == "though"
        start += syntax.lower(own[start]) in ("though", "although")
        start += kind is Kind.CONTENT and syntax.lower(own[start]) == "while" and syntax.tags[own[start + 1]] != "VBG"
        start += syntax.lower(own[start]) in STRESSING and syntax.lower(own[start + 1]) in TIMING
    if kind in JOINED and end - start > 1 and syntax.lower(own[start]) in JOINING and syntax.tags[own[start]] in MARKS:
        start += 1
    while end > start + 1 and (
        syntax.words[own[end - 1]].form in (",", ";", ":", "-", "--") or _is_far_mark(syntax, *own[end - 2 : end])
    ):
        end -= 1
    return own[start:end]


def _opens_quotation(syntax: Syntax, mark: int, word: int) -> bool:
    """ "“because …" and "” and …": the mark stands before the joining word."""
    joins = syntax.lower(word) in ("because", "while", "when") or syntax.tags[word] == "CC"
    return syntax.words[mark].form == '"' and joins


def _is_far_mark(syntax: Syntax, before: int, i: int) -> bool:
    return i > before + 1 and not syntax.words[i].lettered


def _asks(syntax: Syntax, i: int) -> bool:
    """ "Where" of "Where am I to go?" asks: the verb comes before its subject."""
    inverted = syntax.tags[i] == "WRB" and i + 2 < len(syntax.words) and syntax.tags[i + 1] in FINITE
    return inverted and syntax.relations[i + 1] in AUXILIARIES and syntax.relations[i + 2] in ("nsubj", "det", "expl")


def _joins(syntax: Syntax, i: int, head: int) -> bool:
    if syntax.lower(i) == "so" and i + 1 < len(syntax.words) and syntax.tags[i + 1].startswith(("VB", "JJ", "RB")):
        return False  # "so is Lee", "so pathetic"
    if syntax.tags[i] == "CC" and syntax.lower(i) in JOINING and syntax.heads[i] > i:
        return True
    if syntax.lower(i) == "that" and syntax.relations[i] == "mark":
        return True
    if syntax.heads[i] != head or syntax.lower(i) not in JOINING or _asks(syntax, i):
        return False
    return syntax.relations[i] in ("cc", "mark", "case") or (syntax.relations[i] == "advmod" and i < head)
