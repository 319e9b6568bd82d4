"""A view is what a page's address asks for: it can be shared as a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from service.errors import InvalidInput
from service.judging.verdict import Label, Reason
from service.review import Review
from service.storage.page import ResultFilter

Code = TypeVar("Code", bound=StrEnum)

ANY = "any"
# The most digits of a number: Python refuses to read very long ones.
LONGEST_NUMBER = 9


class Reviews(StrEnum):
    """Which results by their review; those that stand are all but the dismissed."""

    OPEN = Review.OPEN
    CONFIRMED = Review.CONFIRMED
    DISMISSED = Review.DISMISSED
    STANDING = "standing"


class Order(StrEnum):
    """Which results come first."""

    NEWEST = "newest"
    SUREST = "sure"


@dataclass(frozen=True, slots=True)
class View:
    """Which results, and in which order; by default the open conflicts, which nobody has reviewed, newest first."""

    label: Label | None = Label.CONFLICTING
    review: Reviews | None = Reviews.OPEN
    reason: Reason | None = None
    source: str = ""
    article: str = ""
    days: int | None = None
    confidence: int | None = None
    order: Order = Order.NEWEST

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> View:
        """From an address's query. Raises InvalidInput."""
        return cls(
            label=_code(Label, "label", asked, Label.CONFLICTING),
            review=_code(Reviews, "review", asked, Reviews.OPEN),
            reason=_code(Reason, "reason", asked, None),
            source=asked.get("source", "").strip()[:500],
            article=asked.get("article", "").strip()[:100],
            days=_number("days", asked, 36_500),
            confidence=_number("confidence", asked, 100),
            order=_code(Order, "order", asked, Order.NEWEST) or Order.NEWEST,
        )

    def query(self, **changed: object) -> str:
        """The query that leads here, with these fields changed; what is the default is left out."""
        default = View()
        fields = {name: changed.get(name, getattr(self, name)) for name in View.__slots__}
        said = {
            name: ANY if value is None else value for name, value in fields.items() if value != getattr(default, name)
        }
        more = {name: value for name, value in changed.items() if name not in fields}
        return urlencode({**said, **more})

    @property
    def first(self) -> str:
        """Which results come first, in a word."""
        return "surest" if self.order is Order.SUREST else "newest"

    @property
    def filtered(self) -> bool:
        """Something besides the label and the review narrows it."""
        return self.differs("label", "review", "order")

    def differs(self, *but: str) -> bool:
        """It is not the default in something, fields named here aside."""
        default = View()
        return any(getattr(self, name) != getattr(default, name) for name in View.__slots__ if name not in but)

    def wanted(self, now: datetime) -> ResultFilter:
        """What to ask the store for."""
        return ResultFilter(
            label=self.label,
            source=self.source or None,
            article=self.article or None,
            reason=self.reason,
            review=None if self.review in (None, Reviews.STANDING) else Review(self.review),
            standing=self.review is Reviews.STANDING,
            min_confidence=None if self.confidence is None else self.confidence / 100,
            created_after=None if self.days is None else now.astimezone(UTC) - timedelta(days=self.days),
        )


def _code(kind: type[Code], name: str, asked: Mapping[str, str], default: Code | None) -> Code | None:
    said = asked.get(name, "")
    if not said:
        return default
    if said == ANY:
        return None
    try:
        return kind(said)
    except ValueError:
        raise InvalidInput(f"/{name}", f"one of {', '.join(kind)} or {ANY} was expected") from None


def _number(name: str, asked: Mapping[str, str], most: int) -> int | None:
    said = asked.get(name, "").strip()
    if not said or said == ANY:
        return None
    if not (said.isascii() and said.isdigit() and len(said) <= LONGEST_NUMBER and int(said) <= most):
        raise InvalidInput(f"/{name}", f"a whole number up to {most} was expected")
    return int(said)
