"""The words of a clause so that it reads alone: only words of the article, in an order that makes sense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from service.splitting.clauses import Clause, Kind
from service.splitting.phrases import (
    carried_auxiliaries,
    noun_phrase,
    own_subject,
    relative_pronoun,
    subject_of,
)
from service.splitting.span import Span, stripped
from service.splitting.syntax import ROOT, Syntax

LOOSE_MARKS = frozenset(",;:-()[]")
JOINING = frozenset(
    "and but or nor so yet while although though because since as when that where then after before".split()
)
OPENING, CLOSING = '“"‘(', '”"’)'


def standing_alone(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> list[tuple[int, ...]]:
    """Groups of word indices: what is carried over from the sentence, and the clause's own words, in reading order."""
    own = _without_joining(syntax, tuple(sorted({*clause.words, *_restrictive(syntax, clause, clauses)})))
    head = clause.head
    if clause.kind is Kind.RELATIVE or _has_relative(syntax, own):
        return _relative(syntax, own, head)
    if clause.kind is Kind.APPOSITION:
        return [noun_phrase(syntax, syntax.heads[head]), own]
    if clause.kind is Kind.ABSOLUTE and own_subject(syntax, head) is None:
        return [noun_phrase(syntax, syntax.heads[head]), own]
    if own_subject(syntax, head) is not None or clause.kind in (Kind.MAIN, Kind.FRAME):
        return [own]
    return [*_carried(syntax, clause), own]


def _carried(syntax: Syntax, clause: Clause) -> Iterator[tuple[int, ...]]:
    """The subject that the clause shares with another, and the auxiliaries it shares with its first conjunct."""
    subject = subject_of(syntax, clause.head)
    if subject is not None and subject not in clause.words:
        yield noun_phrase(syntax, subject, frozenset(clause.words))
    if clause.kind is Kind.CONJUNCT:
        yield carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head)


def _restrictive(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> Iterator[int]:
    """Words of clauses that say which one is meant ("an attack that killed 3"), not set off by a comma."""
    for other in clauses.values():
        if other.parent == clause.head and other is not clause and _is_restrictive(syntax, other):
            yield from other.words
            yield from _restrictive(syntax, other, clauses)


def _is_restrictive(syntax: Syntax, clause: Clause) -> bool:
    if clause.kind not in (Kind.RELATIVE, Kind.PARTICIPLE):
        return False
    first = min(clause.words)
    return first > 0 and syntax.words[first].form not in ",-" and syntax.words[first - 1].form not in ",-"


def _has_relative(syntax: Syntax, own: tuple[int, ...]) -> bool:
    return bool(own) and syntax.tags[own[0]] in ("WDT", "WP") and syntax.lower(own[0]) in ("which", "who", "that")


def _relative(syntax: Syntax, own: tuple[int, ...], head: int) -> list[tuple[int, ...]]:
    """The noun takes the place of its pronoun: before the verb as its subject, after it as its object."""
    pronoun = own[0] if _has_relative(syntax, own) else relative_pronoun(syntax, head)
    relative = next((a for a in (head, *syntax.above(head)) if syntax.relations[a].endswith(":relcl")), None)
    if pronoun is None or relative is None or syntax.heads[relative] == ROOT:
        return [own]
    noun = noun_phrase(syntax, syntax.heads[relative])
    rest = tuple(i for i in own if i != pronoun)
    subject = own_subject(syntax, head)
    if subject is None or subject == pronoun:
        return [noun, rest]
    return [tuple(i for i in rest if i <= head), noun, tuple(i for i in rest if i > head)]


def _without_joining(syntax: Syntax, own: tuple[int, ...]) -> tuple[int, ...]:
    """The clause without the comma, "and" or "while" that joins it to another."""
    start, end = 0, len(own)
    while start < end and (syntax.words[own[start]].form in LOOSE_MARKS or _joins(syntax, own[start])):
        start += 1
    while end > start and syntax.words[own[end - 1]].form in ",;:-":
        end -= 1
    return own[start:end]


def _joins(syntax: Syntax, i: int) -> bool:
    return syntax.lower(i) in JOINING and syntax.relations[i] in ("cc", "mark", "advmod", "case", "discourse")


def decisive_span(text: str, syntax: Syntax, clause: Clause) -> Span | None:
    """The stretch from the clause's first to its last word, without the marks and joining words at its edges.

    With a participle behind a preposition ("to hundreds of supporters storming …") its noun belongs to it. None where
    nothing but marks would be left.
    """
    own = _without_joining(syntax, clause.words)
    if clause.kind is Kind.ABSOLUTE and own_subject(syntax, clause.head) is None:
        own = tuple(sorted({*own, *noun_phrase(syntax, syntax.heads[clause.head])}))
    if not any(syntax.words[i].form[0].isalnum() for i in own):
        return None
    span = Span(syntax.words[own[0]].start, syntax.words[own[-1]].end)
    return stripped(text, span.start, span.end)


def worded(text: str, syntax: Syntax, groups: Iterable[tuple[int, ...]]) -> str:
    """The groups as text: as written where words stand together, one space where some were left out."""
    parts: list[str] = []
    previous = None
    for group in groups:
        for i in _without_stray_marks(syntax, group):
            word = syntax.words[i]
            if previous is not None:
                between = text[previous.end : word.start] if previous.end <= word.start else " "
                parts.append(" " if between.strip() or between.isspace() or previous.end > word.start else between)
            parts.append(text[word.start : word.end])
            previous = word
    return _balanced("".join(parts))


def _without_stray_marks(syntax: Syntax, group: tuple[int, ...]) -> Iterator[int]:
    """Without commas and dashes that enclosed what is left out."""
    inside = set(group)
    for i in group:
        mark = syntax.words[i].form in LOOSE_MARKS
        if not mark or ((i - 1) in inside and (i + 1) in inside):
            yield i


def _balanced(text: str) -> str:
    """Without a quotation mark or bracket whose partner was left out."""
    for opening, closing in (("“", "”"), ("(", ")"), ('"', '"')):
        if (opening == closing and text.count(opening) == 1) or text.count(opening) != text.count(closing):
            text = text.replace(opening, "").replace(closing, "")
    return " ".join(text.split())
