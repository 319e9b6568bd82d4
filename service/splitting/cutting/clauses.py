"""The clauses of a sentence that state facts of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from service.splitting.grammar.kinds import Kind, kind_of
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.results import HURTING, stem
from service.splitting.grammar.syntax import ROOT, Syntax

YEAR = re.compile(r"(?:19|20)\d\d")
VAGUELY = frozenset("dozens scores hundreds thousands millions billions".split())
FEWEST = 2  # words left without the clauses below it ("wounding many" can stand alone, "known" cannot)


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate and its words, as indices in order, without the words of the clauses that hang on it.

    `parent` is the head of the clause it hangs on, itself for the main clause.
    """

    kind: Kind
    head: int
    parent: int
    words: tuple[int, ...]

    def first_word(self, syntax: Syntax) -> int:
        """Its first word that is not a mark; its head if all are marks."""
        return next((i for i in self.words if syntax.words[i].lettered), self.head)

    def counts(self, syntax: Syntax) -> bool:
        """It gives a figure, exact or vague ("dozens"), or tells that somebody was hurt."""
        forms = (syntax.lower(i) for i in self.words if syntax.tags[i] == "CD" or syntax.lower(i) in VAGUELY)
        return any(not YEAR.fullmatch(form) for form in forms) or stem(syntax.lower(self.head)) in HURTING


def read_clauses(syntax: Syntax, reports: tuple[Reported, ...]) -> tuple[Clause, ...]:
    """Every word of the sentence in exactly one clause, main clause first; frames ("X said") are clauses too."""
    frames = {report.frame for report in reports if not report.denied}
    contents = {report.content for report in reports if not report.denied}
    root = syntax.heads.index(ROOT)
    kinds = {root: Kind.FRAME if root in frames else Kind.MAIN}
    parents, words = {root: root}, {root: [root]}
    waiting = [(child, root) for child in syntax.children[root]]
    while waiting:
        word, owner = waiting.pop()
        kind = _reported_kind(word, frames, contents) or kind_of(syntax, word, owner, kinds[owner])
        if kind is not None:
            kinds[word], parents[word], words[word] = kind, owner, []
            owner = word
        words[owner].append(word)
        waiting.extend((child, owner) for child in syntax.children[word])
    clauses = {head: Clause(kinds[head], head, parents[head], tuple(sorted(words[head]))) for head in kinds}
    return tuple(_without_scraps(syntax, clauses).values())


def _without_scraps(syntax: Syntax, clauses: dict[int, Clause]) -> dict[int, Clause]:
    """Clauses left with too few words of their own go back to the clause they hang on, inner ones first."""
    for scrap in reversed(clauses.values()):
        if scrap.kind in (Kind.MAIN, Kind.FRAME, Kind.CONTENT) or _count(syntax, scrap) >= FEWEST:
            continue
        return _without_scraps(syntax, joined(clauses, scrap))
    return clauses


def joined(clauses: dict[int, Clause], part: Clause) -> dict[int, Clause]:
    """The clauses with one of them given back to the clause before it, which then counts as stating something."""
    whole = _around(clauses, part)
    states = part.kind in (Kind.CONTENT, Kind.CONJUNCT)
    kind = Kind.MAIN if whole.kind is Kind.FRAME and states else whole.kind
    whole = replace(whole, kind=kind, words=tuple(sorted({*whole.words, *part.words})))
    hanging = {c.head: replace(c, parent=whole.head) for c in clauses.values() if c.parent == part.head}
    return {head: clause for head, clause in clauses.items() if head != part.head} | hanging | {whole.head: whole}


def _around(clauses: dict[int, Clause], part: Clause) -> Clause:
    """The clause it hangs on, or the one it continues, if the former would leave other clauses' words in between."""
    parent, first = clauses[part.parent], min(part.words)
    before = next((c for c in clauses.values() if first - 1 in c.words), parent)
    if before.kind is Kind.FRAME and before.head == parent.parent and max(parent.words) < before.words[0]:
        return before  # "“They died,” Lee told the Herald": nothing after the frame is said
    apart = not {first - 1, max(part.words) + 1} & set(parent.words)
    joins = (
        (part.kind is Kind.CONJUNCT or (apart and part.kind is Kind.ASIDE))
        and parent.words[0] < first
        and before.kind is not Kind.FRAME
    )
    return before if joins and not _hangs_on(clauses, before, part) else parent


def _hangs_on(clauses: dict[int, Clause], below: Clause, above: Clause) -> bool:
    while below.head not in (below.parent, above.head):
        below = clauses[below.parent]
    return below.head == above.head


def _count(syntax: Syntax, clause: Clause) -> int:
    return sum(syntax.words[i].lettered for i in clause.words)


def _reported_kind(word: int, frames: set[int], contents: set[int]) -> Kind | None:
    if word in frames:
        return Kind.FRAME
    return Kind.CONTENT if word in contents else None
