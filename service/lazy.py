"""Attributes that are worked out when they are first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["lazy_property"]

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
