"""Figures with the same digits, of which two neighbours have changed places: 118 and 181 million, 112 and 121 dead."""

from __future__ import annotations

from service.judging.measuring.figures import Figure

# 12 and 21 are two numbers; with three digits it is hardly chance.
ENOUGH_DIGITS = 3


def digits_are_swapped(ours: Figure, theirs: Figure) -> bool:
    """One is the other with two neighbouring digits swapped, as in a slip of the pen."""
    (here, size), (there, other_size) = _digits(ours), _digits(theirs)
    if size != other_size or not ENOUGH_DIGITS <= len(here) == len(there):
        return False
    apart = [place for place, (one, other) in enumerate(zip(here, there, strict=True)) if one != other]
    swapped = slice(apart[0], apart[0] + 2) if apart else slice(0)
    return bool(apart) and apart[-1] == apart[0] + 1 and here[swapped] == there[swapped][::-1]


def _digits(figure: Figure) -> tuple[str, str]:
    """Its digits from the first to the last that is not zero, and its sign with its power of ten."""
    digits, power = f"{figure.quantity.value:+.9e}".split("e")
    return digits[1:].replace(".", "").rstrip("0"), digits[0] + power
