"""A claim may be no more than a name and a description: "Robert Dalton, the former mayor of Kingsport"."""

from __future__ import annotations

import re

from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.everyday import ARTICLES, stop_words
from service.lazy import once

# A description without a verb after it; a place may have its state: "the mayor of Austin, Texas".
WHO_HE_IS = re.compile(
    r"(?P<who>[^,]+), (?:[a-z]+ly )?"
    r"(?:(?:the|an?|another|his|her|its|their|one of|former|then|now) |\d|[A-Z][\w.-]*(?:['’]s|s['’]) "
    r"|(?![a-z]+(?:ing|ed) )[a-z]+ (?:of|for) )"
    r"[^,;:]*(?:, [A-Z][\w.]*)?\W*"
)
# Anything more than that; a person named with others does something: "Lee, his wife and two aides flew home".
TOLD_OF_HIM = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|and|am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can"
    r"|could|may|might|must|should)\b"
)
TITLE = re.compile(r"(?:(?:[Tt]he|[Aa]n?|[A-Z][\w.-]*(?:['’]s)?) )*")
AGED = frozenset({"year-old"})


@once
def only_named(side: Side) -> bool:
    """It names somebody or something and says who or what that is, and nothing else."""
    text = side.text
    told = WHO_HE_IS.fullmatch(text)
    if told is None or TOLD_OF_HIM.search(text):
        return False
    return any(_is_called(told["who"], name.surface) for name in side.names)


def _is_called(who: str, name: str) -> bool:
    """The name, with no more than a title before it; "In London, the mayor" begins with a place."""
    title = who.removesuffix(name)
    opening = {word.lower() for word in title.split()[:1]} - ARTICLES
    return title != who and TITLE.fullmatch(title) is not None and opening.isdisjoint(stop_words())


def one_only_named(pair: Comparison) -> bool:
    """One only says who somebody is, which the other takes for granted; or both do, without a word in common."""
    named = [only_named(side) for side in pair.sides]
    if not all(named):
        return any(named)
    alike = pair.shared_statement[0] - AGED
    return not alike or not pair.shares_a_name
