"""Whether a figure is the magnitude of a quake: "magnitude 5.9", "its strength at 6.3", "6.3 on the Richter scale"."""

from __future__ import annotations

import re

from service.splitting.vocabulary.tokens import Tokens

QUAKES = frozenset("quake quakes earthquake earthquakes tremor tremors temblor temblors aftershock aftershocks".split())
SCALED = frozenset("measuring measured measures measure registering registered registers".split())
STRENGTH = re.compile(r"[1-9][.,]\d+")
STRENGTH_WITHIN = 6  # tokens before the figure: "put the strength of the quake at 6.1"
RICHTER_WITHIN = 6  # tokens after the figure: "6.3 on the open-ended Richter scale"
MAGNITUDE_LINKS = frozenset(["of", "-", "–", "was", "about", "around", "at", "least", "a", "preliminary"])


def is_magnitude(tokens: Tokens, at: int) -> bool:
    """The words around the figure at token `at` make it a magnitude."""
    for back in range(1, 5):
        word = tokens.lower(at - back)
        if word == "magnitude" or (word in SCALED and _is_strength(tokens, at)):
            return True
        if word not in MAGNITUDE_LINKS:
            break
    strong = "strength" in tokens.phrase(max(at - STRENGTH_WITHIN, 0), at).split()
    return tokens[at].kind == "number" and (_on_richter(tokens, at + 1) or (strong and _is_strength(tokens, at)))


def _is_strength(tokens: Tokens, at: int) -> bool:
    """ "6.3": a figure with tenths in a text about a quake; "6.3 by 4.5 metres" measures a room."""
    strong = tokens[at].kind == "number" and STRENGTH.fullmatch(tokens[at].text) is not None
    return strong and not QUAKES.isdisjoint(tokens.words) and tokens.lower(at + 1) != "by"


def _on_richter(tokens: Tokens, after: int) -> bool:
    behind = tokens.phrase(after, min(after + RICHTER_WITHIN, len(tokens))).split()
    return behind[:1] == ["on"] and "richter" in behind
