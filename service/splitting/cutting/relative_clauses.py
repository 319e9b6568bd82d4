"""The noun that "which" or "who" stands for, and clauses that say which one is meant."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.edges import without_joining
from service.splitting.grammar.kinds import SETTING_OFF, Kind
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import noun_phrase, noun_told_of, own_subject, relative_pronoun
from service.splitting.grammar.results import is_behind_dash, is_next_to, tells_of_the_whole
from service.splitting.grammar.syntax import ROOT, Syntax


def is_restrictive(syntax: Syntax, clause: Clause) -> bool:
    """The clause says which one is meant, without a comma: its words belong to the clause around it too."""
    if clause.kind is Kind.CONTENT and syntax.relations[clause.head] == "acl":
        return True  # "denied allegations that he hit her"
    if clause.kind not in (Kind.RELATIVE, Kind.PARTICIPLE):
        return False
    first = min(clause.words)
    return first > 0 and syntax.words[first].form not in SETTING_OFF and syntax.words[first - 1].form not in SETTING_OFF


def restrictive_words(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> Iterator[int]:
    """Words of clauses, without a comma before them, that say which one is meant ("an attack that killed 3")."""
    for other in clauses.values():
        if other.parent == clause.head and other is not clause and is_restrictive(syntax, other):
            yield from other.words
            yield from restrictive_words(syntax, other, clauses)


def has_relative(syntax: Syntax, own: tuple[int, ...]) -> bool:
    return bool(own) and syntax.tags[own[0]] in ("WDT", "WP") and syntax.lower(own[0]) in ("which", "who", "that")


def noun_for_pronoun(
    syntax: Syntax, own: tuple[int, ...], clause: Clause, clauses: dict[int, Clause]
) -> list[tuple[int, ...]]:
    """The noun takes the place of its pronoun: before the verb as its subject, after it as its object.

    What is said of the whole ("nine left — which angered Lee") comes with the whole.
    """
    head = clause.head
    pronoun = own[0] if has_relative(syntax, own) else relative_pronoun(syntax, head)
    relative = next((a for a in (head, *syntax.above(head)) if syntax.relations[a].endswith(":relcl")), None)
    if pronoun is None or relative is None or syntax.heads[relative] == ROOT:
        return [own]
    top = noun_told_of(syntax, relative)
    dashed = clause.kind is Kind.RELATIVE and top is not None and is_behind_dash(syntax, pronoun)
    if dashed and top is not None and tells_of_the_whole(syntax, head, top, pronoun):
        return [without_joining(syntax, clauses[clause.parent].words, clause.parent, Kind.ASIDE), own]
    told = syntax.heads[relative] if top is None else named_noun(syntax, top)
    noun = noun_phrase(syntax, told, frozenset(own) | _named_behind(syntax, told, pronoun))
    rest = tuple(i for i in own if i != pronoun)
    subject = own_subject(syntax, head)
    if subject is None or subject == pronoun:
        return [noun, rest]
    last = next((i for i in reversed(rest) if syntax.words[i].lettered), head)
    if last > head and syntax.tags[last] in ("IN", "TO"):
        return [tuple(i for i in rest if i <= last), noun]  # "(the matter that) he lied about"
    return [tuple(i for i in rest if i <= head), noun, tuple(i for i in rest if i > head)]


def named_noun(syntax: Syntax, noun: int) -> int:
    """In "Harold Wynn, a teacher who founded the school" Harold Wynn did, whom the noun between commas describes."""
    name = syntax.heads[noun]
    explains = syntax.relations[noun] == "appos" and syntax.tags[noun] == "NN" and 0 <= name < noun
    if not explains or syntax.tags[name] != "NNP" or syntax.child(name, "conj") is not None:
        return noun
    first = min(noun_phrase(syntax, noun))
    plain = all(syntax.tags[i] != "CD" and not syntax.tags[i].startswith("VB") for i in noun_phrase(syntax, name))
    titled = first == noun and is_person(syntax, noun)  # "Ann Lee, chair of the board, who …"
    known = (titled or syntax.lower(first) in ("a", "an", "the")) and not any(
        syntax.lower(c) in ("a", "an") for c in syntax.children[name]
    )
    return name if plain and known and is_next_to(syntax, name, first) else noun


def _named_behind(syntax: Syntax, noun: int, pronoun: int) -> frozenset[int]:
    """Adu in "Cole, who ran 20.05, and Adu", whom the clause does not describe."""
    return frozenset(c for c in syntax.children[noun] if syntax.relations[c] == "conj" and c > pronoun)
