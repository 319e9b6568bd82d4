"""Headlines left in the middle of a sentence, where a site's text was copied with the pop-ups of its links."""

from __future__ import annotations

import re

_NAMED = r"(?:[A-Z][\w.'’-]{0,30}|\([A-Z][\w.'’-]{0,30}\))"
# “Sen. Rand Paul Randal (Rand) Howard PaulSenate GOP waves … Fed chief urges … MORE (R-Ky.) voted”: after a name comes
# the full name, glued to the first headline, and all up to "MORE".
POPPING_UP = re.compile(
    rf"\b(?P<last>[A-Z][\w'’-]{{1,30}})(?P<links>\s(?:{_NAMED}\s){{0,5}}(?P=last)(?:MORE\b|(?=[A-Z\d“\"'‘])[^\n]{{1,900}}?\sMORE\b))"
)


def without_insertions(text: str) -> str:
    """The text with spaces in place of the pop-up, so that every other character keeps its place."""
    if "MORE" not in text:
        return text
    return POPPING_UP.sub(lambda found: found["last"] + " " * len(found["links"]), text)
