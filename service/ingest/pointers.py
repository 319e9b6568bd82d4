"""JSON pointers (RFC 6901): where something stands in a document; "" is all of it."""

from __future__ import annotations


def below(pointer: str, step: object) -> str:
    """The pointer to the value of this name below that pointer."""
    return f"{pointer}/{str(step).replace('~', '~0').replace('/', '~1')}"


def steps(pointer: str) -> list[str]:
    """The names that lead there, from the root of the document."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
