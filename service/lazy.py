"""What is worked out of an object when it is first asked for, and then kept with the object."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["lazy_property", "once"]

Read = TypeVar("Read")
Fact = TypeVar("Fact")

if TYPE_CHECKING:
    from functools import cached_property as lazy_property
else:

    class lazy_property:  # noqa: N801 - used as functools.cached_property is
        """functools.cached_property without its lock, as it is from Python 3.12 on.

        Before that the lock is one for all objects of a class: whoever reads a long article would keep all others from
        theirs. Two threads that ask at once both work it out, and either value is kept.
        """

        def __init__(self, read: Any) -> None:
            self._read = read
            self.__doc__ = read.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, seen: Any, owner: type | None = None) -> Any:
            if seen is None:
                return self
            value = seen.__dict__[self._name] = self._read(seen)
            return value


def once(read: Callable[[Read], Fact]) -> Callable[[Read], Fact]:
    """A function of an object that caches what it reads with it, however many ask; as lazy_property for outsiders."""
    key = f"{read.__module__}.{read.__qualname__}"

    @wraps(read)
    def kept(seen: Read) -> Fact:
        facts = seen.__dict__
        if key not in facts:
            facts[key] = read(seen)
        fact: Fact = facts[key]
        return fact

    return kept
