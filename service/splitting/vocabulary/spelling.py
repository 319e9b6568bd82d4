"""When two spellings stand for one word: misprints and transliterations."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

# One letter off in a long word is a misprint; "Iran" and "Iraq" (75) or "Austria" and "Australia" (87) must stay apart.
SAME_SPELLING = 90.0
# Transliterations with the same consonants share most letters: "kataeb" and "kataib" 83, "qassem" and "kasem" 73.
SAME_SOUND = 55.0
# Two consonants say little: "moammar" and "muammar" (86) are one name, "mario" and "maria" (80) are not.
SAME_SHORT_SOUND = 85.0
# Letters that transliterations swap.
HEARD = (
    ("kh", "k"), ("g", "k"), ("q", "k"), ("ck", "k"), ("c", "k"), ("ph", "f"),
    ("dh", "d"), ("th", "t"), ("sh", "s"), ("z", "s"), ("v", "w"), ("b", "p"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def spelled_alike(one: str, other: str) -> bool:
    """The same word, or two transliterations of it: Hizbollah and Hezbollah, Soleimani and Suleimani."""
    if one == other:
        return True
    if any(character.isdecimal() for character in one + other):
        return False
    alike = float(fuzz.ratio(one, other))
    needed = SAME_SOUND if len(_sounds(one)) > 2 else SAME_SHORT_SOUND
    return alike >= SAME_SPELLING or (alike >= needed and _sounds(one) == _sounds(other))


def _sounds(word: str) -> str:
    """The consonants of a word, as transliterations tend to keep them."""
    for written, heard in HEARD:
        word = word.replace(written, heard)
    first = word[:1] if word[:1] in "aeiou" else ""
    return first + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouyh]", "", word))
