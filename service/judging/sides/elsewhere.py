"""Whether a claim says itself that it is about another incident than its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from service.judging.vocabulary.events import incidents
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import Word

# Words that mean another incident by themselves; "earlier on Tuesday" and "had earlier said" mean this one.
ELSEWHERE = re.compile(
    r"(?<!and )(?<!or )\belsewhere\b|\bseparately,|\bpreviously\b|\banniversary\b|\b(?:previous|unrelated) [a-z]"
    r"|\b(?:similar|identical) (?:situation|case|story|picture|pattern|scene)s? (?:\w+ ){0,2}in\b"
    r"|\b(?:an|the|its|their|his|her|in|of|from|to|two|three|several) earlier (?!on\b|in\b|this\b|today\b)[a-z]",
    re.IGNORECASE,
)
SEPARATELY = re.compile(r"\W*(?:Separately|Elsewhere),")  # where a sentence begins
# These do if they are said of an incident, up to two words before it: "another suicide attack".
ANOTHER_INCIDENT, INCIDENT_WITHIN = frozenset({"another", "earlier", "similar", "separate"}), 3


def tells_of_another(text: str, sentence: str, words: Sequence[Word]) -> bool:
    """Its text, the beginning of its sentence or its words speak of another incident: "in a separate attack"."""
    if ELSEWHERE.search(text) or SEPARATELY.match(sentence):
        return True
    return any(word.lower in ANOTHER_INCIDENT and _is_incident(words[n:]) for n, word in enumerate(words, start=1))


def _is_incident(following: Sequence[Word]) -> bool:
    """The next noun is an incident; a figure ("another 43") or a function word ends the search."""
    near = takewhile(lambda word: not word.is_figure and word.lower not in stop_words(), following[:INCIDENT_WITHIN])
    return any({word.lower, word.lemma} & incidents() for word in near)
