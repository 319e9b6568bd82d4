"""Party and state behind a politician's name, "(R-Ky.)", and "(HHS)": read past, since they mislead the parser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from service.splitting.grammar.syntax import Syntax
from service.splitting.grammar.words import Word

PARTIES = frozenset("R D I".split())
LONGEST = 7  # words, the brackets included: ( D - N . Y . )


def party_places(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """From which word to which (not included) a party stands in brackets behind a word."""
    return tuple(_places(words))


def _places(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    for i in range(1, len(words) - 2):
        if _is_acronym(words, i):
            yield i, i + 3
            continue
        if i + 4 < len(words) and _is_between_commas(words, i):
            yield i, i + 5
            continue
        if words[i].form == "(" and words[i + 1].form in PARTIES and words[i + 2].form == "-":
            end = next((j for j in range(i + 3, min(i + LONGEST, len(words))) if words[j].form == ")"), None)
            if end is not None:
                yield i, end + 1


def _is_acronym(words: Sequence[Word], i: int) -> bool:
    """ "(BOK)" within a name"""
    inside = words[i + 1].form
    return words[i].form == "(" and words[i + 2].form == ")" and inside.isupper() and inside.isalpha()


def _is_between_commas(words: Sequence[Word], i: int) -> bool:
    """ ", R-Ky.," behind a name"""
    marks = words[i].form == "," == words[i + 4].form and words[i + 2].form == "-"
    return marks and words[i + 1].form in PARTIES and words[i + 3].form[0].isupper()


def without_parties(words: Sequence[Word], places: Sequence[tuple[int, int]]) -> Sequence[Word]:
    inside = {i for start, end in places for i in range(start, end)}
    return [word for i, word in enumerate(words) if i not in inside] if inside else words


def with_parties(syntax: Syntax, words: Sequence[Word], places: Sequence[tuple[int, int]]) -> Syntax:
    """The tree of all the words, each party hanging loosely on the word before it."""
    for start, end in places:
        length = end - start
        heads = [head + length if head >= start else head for head in syntax.heads]
        syntax = Syntax(
            words=(*syntax.words[:start], *words[start:end], *syntax.words[start:]),
            tags=(*syntax.tags[:start], *("NNP" for _ in range(length)), *syntax.tags[start:]),
            heads=(*heads[:start], *(start - 1 for _ in range(length)), *heads[start:]),
            relations=(*syntax.relations[:start], *("dep" for _ in range(length)), *syntax.relations[start:]),
            sureness=(*syntax.sureness[:start], *(1.0 for _ in range(length)), *syntax.sureness[start:]),
        )
    return syntax
