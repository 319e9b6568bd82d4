"""What a clause takes from its sentence to stand alone: its subject, auxiliaries and the noun it describes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.doubts.participles import goes_on_as_participle
from service.splitting.cutting.edges import without_joining
from service.splitting.cutting.relative_clauses import has_relative, named_noun, noun_for_pronoun, restrictive_words
from service.splitting.grammar.agreement import MANY, ONE, agree
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.phrases import carried_auxiliaries, noun_phrase, own_subject, subject_of, suffered
from service.splitting.grammar.syntax import AUXILIARIES, Syntax


def standing_alone(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> list[tuple[int, ...]]:
    """Groups of word indices: what is carried over from the sentence, and the clause's own words, in reading order."""
    head = clause.head
    own = without_joining(
        syntax, tuple(sorted({*clause.words, *restrictive_words(syntax, clause, clauses)})), head, clause.kind
    )
    if clause.kind is Kind.RELATIVE or has_relative(syntax, own):
        return noun_for_pronoun(syntax, own, clause, clauses)
    if clause.kind is Kind.APPOSITION:
        named = noun_phrase(syntax, syntax.heads[head])
        return [tuple(i for i in named if i < own[0]), own]  # not the Cole of "Lee, the mayor, as well as Cole"
    if helping := _shared_auxiliary(syntax, clause):
        return [tuple(i for i in own if i < head), helping, tuple(i for i in own if i >= head)]
    if own_subject(syntax, head) is not None or clause.kind in (Kind.MAIN, Kind.FRAME, Kind.ABSOLUTE):
        return [own]
    if around := _around_participle(syntax, clause, clauses):
        return [tuple(sorted({*around, *(own if clause.kind is Kind.CONJUNCT else clause.words)}))]
    return [*_carried(syntax, clause, clauses), own]


def _around_participle(syntax: Syntax, clause: Clause, clauses: Mapping[int, Clause]) -> tuple[int, ...]:
    """In "a fire broke out on the ferry, injuring 47" the fire comes along whole, unless it has a figure of its own."""
    goes_on = goes_on_as_participle(syntax, clause)
    first = syntax.heads[clause.head] if goes_on else clause.head
    if clause.kind is not Kind.PARTICIPLE and not goes_on:
        return ()
    around = clauses[clauses[first].parent if first in clauses else clause.parent]
    if around.kind in (Kind.FRAME, Kind.RELATIVE, Kind.PARTICIPLE) or own_subject(syntax, around.head) is None:
        return ()
    beside = syntax.below(first) if goes_on else ()
    words = tuple(i for i in around.words if i not in beside)
    if replace(around, words=words).counts(syntax):
        return ()
    return without_joining(syntax, words, around.head, around.kind)


def _shared_auxiliary(syntax: Syntax, clause: Clause) -> tuple[int, ...]:
    """ "Were" of "nine trains were cancelled and 40 delayed": with a subject of its own the verb needs it too."""
    head, first = clause.head, syntax.heads[clause.head]
    subject = own_subject(syntax, head)
    joined = any(syntax.lower(c) == "and" for c in syntax.children[head])  # ", but a third escaped" is not a passive
    suffers = clause.kind is Kind.CONJUNCT and joined and syntax.tags[head] == "VBN" == syntax.tags[first]
    if (
        not suffers
        or subject is None
        or syntax.relations[subject] != "nsubj:pass"
        or syntax.child(head, *AUXILIARIES) is not None
    ):
        return ()
    helping = tuple(c for c in syntax.children[first] if c < first and syntax.relations[c] in ("aux", "aux:pass"))
    return helping if all(_fits(syntax, subject, c) for c in helping) else ()


def _fits(syntax: Syntax, subject: int, helping: int) -> bool:
    """ "Were" fits forty but not one woman: "two men were arrested and a woman charged"."""
    counts = [i for i in (subject, *syntax.children[subject]) if syntax.tags[i] == "CD"]
    if syntax.tags[subject] == "CD" or counts:
        many = any(syntax.lower(i) not in ("one", "1") for i in counts)
        return syntax.lower(helping) not in (ONE if many else MANY)
    return agree(syntax, subject, syntax.heads[helping])


def borrows_speaker(syntax: Syntax, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """It is said by somebody, and only the speaker could be its subject: nobody says that of himself like this."""
    subject, said = subject_of(syntax, clause.head), False
    while subject is not None and subject not in clause.words and clause.parent != clause.head:
        said = said or clause.kind is Kind.CONTENT
        clause = clauses[clause.parent]
        if clause.kind is Kind.FRAME and subject in clause.words:
            return said
    return False


def _carried(syntax: Syntax, clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[tuple[int, ...]]:
    """The subject that the clause shares with another, and the auxiliaries it shares with its first conjunct.

    In "the convoy was attacked, killing 3" the convoy did not kill: the attack comes along.
    """
    subject = subject_of(syntax, clause.head)
    if subject is not None and subject not in clause.words and not borrows_speaker(syntax, clause, clauses):
        yield noun_phrase(syntax, named_noun(syntax, subject), frozenset(clause.words))
        if clause.kind in (Kind.PARTICIPLE, Kind.CONJUNCT):
            yield suffered(syntax, clause.head, subject)
    if clause.kind is Kind.CONJUNCT:
        yield carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head)
