"""Two texts that are the same, word for word, but for one detail."""

from __future__ import annotations

import re
from itertools import takewhile

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import ORDINALS, stop_words
from service.judging.vocabulary.words import Word, lemmas
from service.lazy import once

# With fewer words around the detail both are a set phrase: "two people were killed".
LEAST_AROUND = 4
# A detail of more words is a statement of its own.
LONGEST_DETAIL = 4
# The endings of "21st" and "22nd" are words of their own.
ENDINGS = frozenset({"st", "nd", "rd", "th"})
ENDING = re.compile(r"\w+")

Detail = tuple[Word, ...]


@once
def only_detail(pair: Comparison) -> tuple[Detail, Detail] | None:
    """The only words in which the two differ, ours and theirs: "64" and "70"; None if they differ in more."""
    ours, theirs = pair.ours.words, pair.theirs.words
    before = _in_common(ours, theirs)
    behind = _in_common(ours[before:][::-1], theirs[before:][::-1])
    here, there = ours[before : len(ours) - behind], theirs[before : len(theirs) - behind]
    short = min(len(here), len(there)) > 0 and max(len(here), len(there)) <= LONGEST_DETAIL
    return (here, there) if short and before + behind >= LEAST_AROUND and _are_one_detail(here, there) else None


def _in_common(ours: Detail, theirs: Detail) -> int:
    """How many words both begin with, whatever their endings."""
    alike = zip(ours, theirs, strict=False)
    return sum(1 for _ in takewhile(lambda two: two[0].lemma == two[1].lemma, alike))


def _are_one_detail(here: Detail, there: Detail) -> bool:
    """They have no word in common, and if they have figures no other word differs: "built 17" and "delivered 14" do."""
    ours, theirs = ({word.lemma for word in words} - stop_words() for words in (here, there))
    figures = any(word.is_figure for word in (*here, *there))
    return ours.isdisjoint(theirs) and (not figures or not (lemmas(here) | lemmas(there)) - stop_words() - ENDINGS)


def words_around(pair: Comparison) -> int:
    """How many words the two have in common around the one detail; 0 where they differ in more."""
    detail = only_detail(pair)
    return len(pair.ours.words) - len(detail[0]) if detail else 0


def told_otherwise(pair: Comparison) -> tuple[str, str] | None:
    """The detail as each text gives it, if each has a meaningful word for it: a doctor is not a teacher."""
    detail = only_detail(pair)
    if detail is None or any(all(word.lower in stop_words() for word in words) for words in detail):
        return None
    ours, theirs = (_as_written(side, words) for side, words in zip(pair.sides, detail, strict=True))
    return ours, theirs


def is_numbered(pair: Comparison) -> bool:
    """The detail is a figure or an ordinal on both sides."""
    detail = only_detail(pair)
    return detail is not None and all(
        any(word.is_figure or word.lower in ORDINALS for word in words) for words in detail
    )


def _as_written(side: Side, words: Detail) -> str:
    """With its ending: the words of "64th" are two."""
    text, end = side.text, words[-1].end
    ending = ENDING.match(text, end)
    return text[words[0].start : ending.end() if ending else end]
