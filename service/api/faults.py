"""What is wrong with an input, and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from service.ingest.pointers import below

NOT_KNOWN, NOT_EXPECTED = "Unknown name", "No parameter is expected here."


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong; `pointer` is a JSON pointer, "" for the whole input."""

    pointer: str
    detail: str


def faults(messages: Any, pointer: str = "") -> Iterator[Fault]:
    """Marshmallow's nested messages, a fault each; `_schema` stands for the object that contains it."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from faults(inner, pointer if key == "_schema" else below(pointer, key))
    elif isinstance(messages, list):
        for message in messages:
            yield from faults(message, pointer)
    else:
        yield Fault(pointer, str(messages))


def told(found: tuple[Fault, ...]) -> str:
    """The first few faults in one line."""
    return "; ".join(f"{fault.pointer or 'the input'}: {fault.detail}" for fault in found[:3])
