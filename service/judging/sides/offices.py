"""The words of a claim that only say who somebody is."""

from __future__ import annotations

import re

from service.judging.sides.side import Side
from service.judging.vocabulary.words import lemmas, read_words
from service.lazy import once

# Right before the name, or after a comma: "Secretary of State Lee", "Lee, the US secretary of state". More words say
# more: "in a blow to Lee, the Senate voted to override his veto".
TITLE_BEFORE = re.compile(r"((?:\b(?:[A-Z][\w.’'-]+|of|for|the) )+)$")
TITLE_BEHIND = re.compile(r",(?: who (?:is|was))? (?:the|an?|its|his|her|their) ((?:[^\s,.;]+ ?){0,6})")


@once
def offices(side: Side) -> frozenset[str]:
    """The lemmas of the words that say who somebody is: nobody denies or reports them."""
    text = side.text
    named = [(text.find(name.surface), name.surface) for name in side.names if name.kind != "place"]
    told = [
        found.group(1)
        for at, name in named
        for found in (TITLE_BEFORE.search(text[: max(at, 0)]), TITLE_BEHIND.match(text, at + len(name)))
        if at >= 0 and found is not None
    ]
    return lemmas(word for office in told for word in read_words(office))
