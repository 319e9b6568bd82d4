"""Whom "he", "she", "his" and "her" most likely mean: names that a claim is about without using them.

Too doubtful to change a text for, but enough to know that the quarter "he" ended with $15.7 million was not Ms.
Harris's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from service.claim import Name
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.accusing import accuses
from service.splitting.grammar.persons import TITLES, is_person
from service.splitting.grammar.phrases import subject_of
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.naming.people import KnownNames
from service.splitting.span import Span
from service.splitting.speech.rivals import Cast
from service.splitting.speech.sentence import Sentence

MEANING = {"he": "he", "his": "he", "she": "she", "her": "she"}
SHORT = 2  # letters: "Jr" alone names nobody
PRONOUNS = frozenset("i you he she it we they that which who there".split())


def with_antecedents(sentences: Iterable[Sentence], known: KnownNames) -> Iterator[Sentence]:
    """Each sentence with the man and the woman last mentioned before it; names inside quotations do not count."""
    last: dict[str, Name] = {}
    for sentence in sentences:
        yield replace(sentence, told_of=last, known=known)
        last = _told_of_after(sentence, sentence.syntax, known, last) if sentence.syntax is not None else {}


def _told_of_after(
    sentence: Sentence, syntax: Syntax, known: KnownNames, before: Mapping[str, Name]
) -> dict[str, Name]:
    cast = Cast(syntax, sentence.names, known, sentence.quoting.holds)
    last = {} if _tells_of_somebody(syntax) else dict(before)
    named = (name for name in cast.people() if len(name.surface) > SHORT)
    people = [name for name in named if not sentence.quoting.holds(Span(name.start, name.end))]
    for pronoun, other in (("he", "she"), ("she", "he")):
        if _tells_on(syntax, pronoun):
            continue  # "He praised Joe Biden. He raised …"
        fitting = [name for name in people if _may_be(name, pronoun, known)]
        name = _foremost(fitting, syntax, known)
        if name is not None and not _may_be(name, other, known):
            last[pronoun] = replace(_fuller(name, before.get(pronoun), known), kind="person")
        elif fitting or pronoun in cast.unclear():
            last.pop(pronoun, None)  # of several, or of a name for men and women alike, none is surely meant
    return last


def _fuller(name: Name, before: Name | None, known: KnownNames) -> Name:
    """ "Emily Reed", if "Emily" is mentioned after her."""
    return before if before is not None and known.full(name.surface) == before.surface else name


def _may_be(name: Name, pronoun: str, known: KnownNames) -> bool:
    return known.may_be(known.full(name.surface), pronoun)


def _tells_on(syntax: Syntax, pronoun: str) -> bool:
    """Its subject is the pronoun: it is about the same person as the sentence before."""
    first = next((i for i, relation in enumerate(syntax.relations) if relation in SUBJECTS), None)
    return first is not None and syntax.lower(first) == pronoun


def _foremost(people: list[Name], syntax: Syntax, known: KnownNames) -> Name | None:
    """The first that is a subject of the sentence, else the only one that it names."""
    subject = next((name for name in people if _is_subject(name, syntax)), None)
    only = people[0] if len({known.full(name.surface) for name in people}) == 1 else None
    return subject or only


def _tells_of_somebody(syntax: Syntax) -> bool:
    """Its subject is a person without a name ("a guard"); "the senator" is mostly the person already named."""
    subjects = (i for i, relation in enumerate(syntax.relations) if relation in SUBJECTS and syntax.tags[i] == "NN")
    return any(is_person(syntax, i) and syntax.lower(i) not in TITLES for i in subjects)


def _is_subject(name: Name, syntax: Syntax) -> bool:
    return any(
        syntax.relations[i] in SUBJECTS and name.start <= word.start < name.end for i, word in enumerate(syntax.words)
    )


def antecedent(syntax: Syntax, clause: Clause, sentence: Sentence, read_as: Mapping[int, str]) -> Name | None:
    """The name that the clause's subject or its "his" or "her" stands for; None in somebody's own words.

    `read_as` holds the names that the claim's text puts in the place of its words: no others are meant there.
    """
    pronoun = _pronoun(syntax, clause)
    if pronoun is None or sentence.author is not None or sentence.known is None:
        return None
    start, meaning = syntax.words[pronoun].start, MEANING[syntax.lower(pronoun)]
    if sentence.quoting.holds(Span(start, syntax.words[pronoun].end)):
        return None
    name = _meant(syntax, sentence, pronoun, meaning, sentence.known)
    said = read_as.get(pronoun)
    if said is None and name is sentence.told_of.get(meaning) and _is_risky(syntax, clause, sentence, pronoun):
        return None
    return name if name is None or said is None or _last(said) == _last(sentence.known.full(name.surface)) else None


def _is_risky(syntax: Syntax, clause: Clause, sentence: Sentence, pronoun: int) -> bool:
    """What "he" does may be somebody else's deed, or is so grave that "likely" is not sure enough."""
    meaning = syntax.lower(pronoun)
    deeds = sentence.deeds.accused if accuses(syntax, clause.head) else sentence.deeds.doing
    return meaning in sentence.spoken_of and meaning not in deeds


def _meant(syntax: Syntax, sentence: Sentence, pronoun: int, meaning: str, known: KnownNames) -> Name | None:
    """The person who is the last subject before the pronoun, or else the one last mentioned before the sentence."""
    before = [i for i in range(pronoun) if syntax.relations[i] in SUBJECTS and syntax.lower(i) not in PRONOUNS]
    if not before:
        return sentence.told_of.get(meaning)
    named = (name for name in sentence.names if name.kind in ("person", "") and _may_be(name, meaning, known))
    return next((name for name in named if name.start <= syntax.words[before[-1]].start < name.end), None)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1]


def _pronoun(syntax: Syntax, clause: Clause) -> int | None:
    """ "He" or "she" as subject, or "his" or "her" right before it."""
    subject = subject_of(syntax, clause.head)
    if subject is None:
        return None
    whose = (i for i in syntax.children[subject] if syntax.relations[i] == "nmod:poss")
    return next((i for i in (subject, *whose) if syntax.lower(i) in MEANING), None)
