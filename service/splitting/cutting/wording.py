"""The words of a clause so that it reads alone: only words of the article, in an order that makes sense."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from service.splitting.cutting.balancing import balanced
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.agreement import MANY, ONE, agree
from service.splitting.grammar.kinds import SETTING_OFF, Kind
from service.splitting.grammar.phrases import (
    carried_auxiliaries,
    noun_phrase,
    noun_told_of,
    own_subject,
    relative_pronoun,
    subject_of,
    suffered,
)
from service.splitting.grammar.results import is_behind_dash, is_next_to, tells_of_the_whole
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, Syntax
from service.splitting.span import Span, stripped

LOOSE_MARKS = frozenset((",", ";", ":", "-", "--", "(", ")", "[", "]"))
JOINING = frozenset(
    """and but or nor plus so yet while although though because since as when that where then after before with to
    despite amid following without""".split()
)
TIMING = frozenset("as when after before".split())
MARKS = ("IN", "WRB")
JOINED = (Kind.ADVERBIAL, Kind.CONJUNCT, Kind.ABSOLUTE)
NO_SPACE_BEFORE = ".,;:!?)]”’…%"


def standing_alone(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> list[tuple[int, ...]]:
    """Groups of word indices: what is carried over from the sentence, and the clause's own words, in reading order."""
    head = clause.head
    own = _without_joining(
        syntax, tuple(sorted({*clause.words, *_restrictive(syntax, clause, clauses)})), head, clause.kind
    )
    if clause.kind is Kind.RELATIVE or _has_relative(syntax, own):
        return _relative(syntax, own, clause, clauses)
    if clause.kind is Kind.APPOSITION:
        named = noun_phrase(syntax, syntax.heads[head])
        return [(*named, *_commas(syntax, named, own)), own]
    if helping := _shared_auxiliary(syntax, clause):
        return [tuple(i for i in own if i < head), helping, tuple(i for i in own if i >= head)]
    if own_subject(syntax, head) is not None or clause.kind in (Kind.MAIN, Kind.FRAME, Kind.ABSOLUTE):
        return [own]
    return [*_carried(syntax, clause, clauses), own]


def _shared_auxiliary(syntax: Syntax, clause: Clause) -> tuple[int, ...]:
    """ "Were" of "nine trains were cancelled and 40 delayed": with a subject of its own the verb needs it too."""
    head, first = clause.head, syntax.heads[clause.head]
    subject = own_subject(syntax, head)
    joined = any(syntax.lower(c) == "and" for c in syntax.children[head])  # ", but a third escaped" is no passive
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
    """ "Were" fits forty and no woman: "two men were arrested and a woman charged"."""
    counts = [i for i in (subject, *syntax.children[subject]) if syntax.tags[i] == "CD"]
    if syntax.tags[subject] == "CD" or counts:
        many = any(syntax.lower(i) not in ("one", "1") for i in counts)
        return syntax.lower(helping) not in (ONE if many else MANY)
    return agree(syntax, subject, syntax.heads[helping])


def borrows_speaker(syntax: Syntax, clause: Clause, clauses: Mapping[int, Clause]) -> bool:
    """It is said by somebody, and has no subject but the one who says it: nobody tells that of himself so."""
    subject, said = subject_of(syntax, clause.head), False
    while subject is not None and subject not in clause.words and clause.parent != clause.head:
        said = said or clause.kind is Kind.CONTENT
        clause = clauses[clause.parent]
        if clause.kind is Kind.FRAME and subject in clause.words:
            return said
    return False


def _carried(syntax: Syntax, clause: Clause, clauses: Mapping[int, Clause]) -> Iterator[tuple[int, ...]]:
    """The subject that the clause shares with another, and the auxiliaries it shares with its first conjunct.

    In "the convoy was attacked, killing 3" it was no convoy that killed: the attack comes along.
    """
    subject = subject_of(syntax, clause.head)
    if subject is not None and subject not in clause.words and not borrows_speaker(syntax, clause, clauses):
        yield noun_phrase(syntax, _named(syntax, subject), frozenset(clause.words))
        if clause.kind in (Kind.PARTICIPLE, Kind.CONJUNCT):
            yield suffered(syntax, clause.head, subject)
    if clause.kind is Kind.CONJUNCT:
        yield carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head)


def _restrictive(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> Iterator[int]:
    """Words of clauses that say which one is meant ("an attack that killed 3"), not set off by a comma."""
    for other in clauses.values():
        if other.parent == clause.head and other is not clause and is_restrictive(syntax, other):
            yield from other.words
            yield from _restrictive(syntax, other, clauses)


def is_restrictive(syntax: Syntax, clause: Clause) -> bool:
    """The clause says which one is meant, set off by no comma: its words belong to the clause around it too."""
    if clause.kind is Kind.CONTENT and syntax.relations[clause.head] == "acl":
        return True  # "denied allegations that he hit her"
    if clause.kind not in (Kind.RELATIVE, Kind.PARTICIPLE):
        return False
    first = min(clause.words)
    return first > 0 and syntax.words[first].form not in SETTING_OFF and syntax.words[first - 1].form not in SETTING_OFF


def _has_relative(syntax: Syntax, own: tuple[int, ...]) -> bool:
    return bool(own) and syntax.tags[own[0]] in ("WDT", "WP") and syntax.lower(own[0]) in ("which", "who", "that")


def _commas(syntax: Syntax, named: tuple[int, ...], own: tuple[int, ...]) -> Iterator[int]:
    """The comma between a noun and what explains it: "John Reed, a retired general"."""
    yield from (i for i in range(named[-1] + 1, own[0]) if syntax.words[i].form == "," and i == own[0] - 1)


def _relative(
    syntax: Syntax, own: tuple[int, ...], clause: Clause, clauses: dict[int, Clause]
) -> list[tuple[int, ...]]:
    """The noun takes the place of its pronoun: before the verb as its subject, after it as its object.

    What is told of the whole ("nine left — which angered Lee") comes with the whole.
    """
    head = clause.head
    pronoun = own[0] if _has_relative(syntax, own) else relative_pronoun(syntax, head)
    relative = next((a for a in (head, *syntax.above(head)) if syntax.relations[a].endswith(":relcl")), None)
    if pronoun is None or relative is None or syntax.heads[relative] == ROOT:
        return [own]
    top = noun_told_of(syntax, relative)
    dashed = clause.kind is Kind.RELATIVE and top is not None and is_behind_dash(syntax, pronoun)
    if dashed and top is not None and tells_of_the_whole(syntax, head, top, pronoun):
        return [_without_joining(syntax, clauses[clause.parent].words, clause.parent, Kind.ASIDE), own]
    told = syntax.heads[relative] if top is None else _named(syntax, top)
    noun = noun_phrase(syntax, told, frozenset(own) | _named_behind(syntax, told, pronoun))
    rest = tuple(i for i in own if i != pronoun)
    subject = own_subject(syntax, head)
    if subject is None or subject == pronoun:
        return [noun, rest]
    return [tuple(i for i in rest if i <= head), noun, tuple(i for i in rest if i > head)]


def _named(syntax: Syntax, noun: int) -> int:
    """In "Harold Wynn, a teacher who founded the school" Harold Wynn did, whom the noun between commas describes."""
    name = syntax.heads[noun]
    explains = syntax.relations[noun] == "appos" and syntax.tags[noun] == "NN" and 0 <= name < noun
    if not explains or syntax.tags[name] != "NNP" or syntax.child(name, "conj") is not None:
        return noun
    first = min(noun_phrase(syntax, noun))
    plain = all(syntax.tags[i] != "CD" and not syntax.tags[i].startswith("VB") for i in noun_phrase(syntax, name))
    known = syntax.lower(first) in ("a", "an", "the") and not any(
        syntax.lower(c) in ("a", "an") for c in syntax.children[name]
    )
    return name if plain and known and is_next_to(syntax, name, first) else noun


def _named_behind(syntax: Syntax, noun: int, pronoun: int) -> frozenset[int]:
    """Adu in "Cole, who ran 20.05, and Adu", of whom the clause tells nothing."""
    return frozenset(c for c in syntax.children[noun] if syntax.relations[c] == "conj" and c > pronoun)


def _without_joining(syntax: Syntax, own: tuple[int, ...], head: int, kind: Kind) -> tuple[int, ...]:
    """The clause without the comma, "and" or "while" that joins it to another, and without a far full stop."""
    start, end = 0, len(own)
    start += kind in JOINED and end > 2 and syntax.words[own[0]].form == ","
    start += kind in JOINED and end > start + 2 and _opens_quotation(syntax, own[start], own[start + 1])
    while start < end and (syntax.words[own[start]].form in (*LOOSE_MARKS, ".") or _joins(syntax, own[start], head)):
        start += 1
    if end - start > 2 and kind is not Kind.MAIN:
        start += syntax.lower(own[start]) == "even" and syntax.lower(own[start + 1]) == "though"
        start += syntax.lower(own[start]) in ("though", "although")
        start += syntax.lower(own[start]) in ("even", "just") and syntax.lower(own[start + 1]) in TIMING
    if kind in JOINED and end - start > 1 and syntax.lower(own[start]) in JOINING and syntax.tags[own[start]] in MARKS:
        start += 1
    while end > start + 1 and (
        syntax.words[own[end - 1]].form in (",", ";", ":", "-", "--") or _is_far_mark(syntax, *own[end - 2 : end])
    ):
        end -= 1
    return own[start:end]


def _opens_quotation(syntax: Syntax, mark: int, word: int) -> bool:
    """ "“because …" and "” and …": the mark stands before the word that joins."""
    joins = syntax.lower(word) in ("because", "while", "when") or syntax.tags[word] == "CC"
    return syntax.words[mark].form == '"' and joins


def _is_far_mark(syntax: Syntax, before: int, i: int) -> bool:
    return i > before + 1 and not syntax.words[i].lettered


def _joins(syntax: Syntax, i: int, head: int) -> bool:
    if syntax.lower(i) == "so" and i + 1 < len(syntax.words) and syntax.tags[i + 1].startswith(("VB", "JJ", "RB")):
        return False  # "so is Lee", "so pathetic"
    if syntax.tags[i] == "CC" and syntax.lower(i) in JOINING and syntax.heads[i] > i:
        return True
    if syntax.lower(i) == "that" and syntax.relations[i] == "mark":
        return True
    if syntax.heads[i] != head or syntax.lower(i) not in JOINING:
        return False
    return syntax.relations[i] in ("cc", "mark", "case") or (syntax.relations[i] == "advmod" and i < head)


def decisive_span(text: str, syntax: Syntax, clause: Clause) -> Span | None:
    """The stretch from the clause's first to its last word, without the marks and joining words at its edges.

    None where nothing but marks would be left.
    """
    own = _without_joining(syntax, clause.words, clause.head, clause.kind)
    if not any(syntax.words[i].lettered for i in own):
        return None
    span = Span(syntax.words[own[0]].start, syntax.words[own[-1]].end)
    return stripped(text, span.start, span.end)


def worded(text: str, syntax: Syntax, groups: Iterable[tuple[int, ...]], instead: Mapping[int, str]) -> str:
    """The groups as text: as written where words stand together, one space where some were left out.

    `instead` holds the names to be read for pronouns.
    """
    parts: list[str] = []
    previous = None
    for group in groups:
        for i in _without_stray_marks(syntax, _with_hyphens(syntax, group)):
            word = syntax.words[i]
            if previous is not None:
                parts.append("" if _is_glued(syntax, previous, i) else " ")
            parts.append(instead.get(i) or text[word.start : word.end])
            previous = i
    return balanced("".join(parts))


def _is_glued(syntax: Syntax, previous: int, i: int) -> bool:
    """No space stands there as written (".45 caliber" has one), or a mark follows where words were left out."""
    as_written = syntax.words[previous].end == syntax.words[i].start
    return as_written or (i != previous + 1 and syntax.words[i].form[0] in NO_SPACE_BEFORE)


def _with_hyphens(syntax: Syntax, group: tuple[int, ...]) -> tuple[int, ...]:
    """With the marks between two words of the group: commas of a list, and hyphens as in "Iran-backed"."""
    inside, words = set(group), syntax.words
    joining = (i for i in range(1, len(words) - 1) if i not in inside and i - 1 in inside and i + 1 in inside)
    kept = {i for i in joining if words[i].form == "," or (_is_glued_mark(syntax, i))}
    return tuple(sorted(inside | kept)) if kept else group


def _is_glued_mark(syntax: Syntax, i: int) -> bool:
    words = syntax.words
    glued = words[i].start == words[i - 1].end and words[i].end == words[i + 1].start
    return glued and not words[i].lettered


def _without_stray_marks(syntax: Syntax, group: tuple[int, ...]) -> Iterator[int]:
    """Without commas and dashes that enclosed what is left out."""
    inside = set(group)
    for i in group:
        form = syntax.words[i].form
        last = i == group[-1]
        before, after = (i - 1) in inside or form == "(" or last, (i + 1) in inside or form == ")" or last
        if form not in LOOSE_MARKS or (before and after):
            yield i
