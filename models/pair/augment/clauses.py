"""A sentence loses a side clause, or is attributed to somebody."""

import random
import re

from .change import Changed

ASIDE = re.compile(r", (?:who|which|where|whose|including|known|located|according)[^,]{8,80}, (?=[a-z])")
TAIL = re.compile(
    r"(?:, (?:who|which|where|while|after|as|when|with|including|according to|although|because|adding|saying|but|and)|"
    r" (?:after|while|although|because|according to)) [^.]{10,}[.]?$"
)
SPEAKERS = (
    "officials",
    "police",
    "the ministry",
    "witnesses",
    "a spokeswoman",
    "state television",
    "the company",
    "authorities",
    "reports",
)
SHORTEST = 5  # words that a clause needs to stand alone


def shortened(sentence: str, _rng: random.Random) -> Changed | None:
    """What is left of a sentence without its side clause follows from it."""
    for clause, left in ((ASIDE, " "), (TAIL, ".")):
        text = clause.sub(left, sentence, count=1)
        if text != sentence and len(text.split()) >= SHORTEST and len(sentence) < 260:
            return Changed(text, "agree")
    return None


def attributed(sentence: str, rng: random.Random) -> Changed | None:
    """A sentence agrees with the report that somebody says so."""
    if not 6 <= len(sentence.split()) <= 30 or not sentence[0].isupper() or sentence.rstrip().endswith("?"):
        return None
    return Changed(
        f"{sentence.rstrip('. ')}, {rng.choice(SPEAKERS)} {rng.choice(['said', 'say', 'reported'])}.", "agree"
    )
