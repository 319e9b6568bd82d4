"""JSON pointers (RFC 6901): where something stands in a document; "" is all of it."""

from __future__ import annotations


def below(pointer: str, step: object) -> str:
    """The pointer to what stands there under this name."""
    return f"{pointer}/{str(step).replace('~', '~0').replace('/', '~1')}"


def steps(pointer: str) -> list[str]:
    """The names that lead there, from the whole document on."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
