"""Party and state after a politician's name, "(R-Ky.)", and "(HHS)": skipped, since they mislead the parser."""

from __future__ import annotations

from collections.abc import Sequence

from service.splitting.grammar.syntax import ROOT, Syntax
from service.splitting.grammar.words import Word
from service.splitting.vocabulary.capitals import PARTIES

LONGEST = 7  # words, the brackets included: ( D - N . Y . )


def party_places(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Where a party stands in brackets after a word, as (first, one past the last) words; never one within another."""
    found: list[tuple[int, int]] = []
    for i in range(1, len(words) - 2):
        end = _end_of_party(words, i)
        if end is not None and (not found or found[-1][1] <= i):
            found.append((i, end))
    return tuple(found)


def _end_of_party(words: Sequence[Word], i: int) -> int | None:
    """The index after the last word of the party that begins at word i, or None."""
    if _is_acronym(words, i):
        return i + 3
    if i + 4 < len(words) and _is_between_commas(words, i):
        return i + 5
    if words[i].form == "(" and words[i + 1].form in PARTIES and words[i + 2].form == "-":
        return next((j + 1 for j in range(i + 3, min(i + LONGEST, len(words))) if words[j].form == ")"), None)
    return None


def _is_acronym(words: Sequence[Word], i: int) -> bool:
    """ "(BOK)" within a name."""
    inside = words[i + 1].form
    return words[i].form == "(" and words[i + 2].form == ")" and inside.isupper() and inside.isalpha()


def _is_between_commas(words: Sequence[Word], i: int) -> bool:
    """ ", R-Ky.," after a name."""
    marks = words[i].form == "," == words[i + 4].form and words[i + 2].form == "-"
    return marks and words[i + 1].form in PARTIES and words[i + 3].form[0].isupper()


def without_parties(words: Sequence[Word], places: Sequence[tuple[int, int]]) -> Sequence[Word]:
    inside = {i for start, end in places for i in range(start, end)}
    return [word for i, word in enumerate(words) if i not in inside] if inside else words


def with_parties(syntax: Syntax, words: Sequence[Word], places: Sequence[tuple[int, int]]) -> Syntax:
    """The tree of all the words, each party hanging loosely on the word before it."""
    before = {i: start - 1 for start, end in places for i in range(start, end)}
    if not before:
        return syntax
    kept = [i for i in range(len(words)) if i not in before]
    read = {i: place for place, i in enumerate(kept)}
    sureness = syntax.sureness or (1.0,) * len(kept)
    heads = [ROOT if head == ROOT else kept[head] for head in syntax.heads]
    return Syntax(
        words=tuple(words),
        tags=tuple(syntax.tags[read[i]] if i in read else "NNP" for i in range(len(words))),
        heads=tuple(heads[read[i]] if i in read else before[i] for i in range(len(words))),
        relations=tuple(syntax.relations[read[i]] if i in read else "dep" for i in range(len(words))),
        sureness=tuple(sureness[read[i]] if i in read else 1.0 for i in range(len(words))),
    )
