"""What a new revision of an article changes: conflicts it resolves or opens, and who still repeats the old text."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.judging.verdict import Label
from service.matching import PublishedClaim
from service.report import Result


@dataclass(frozen=True, slots=True)
class Revised:
    """Conflicts of the previous revision that are gone, conflicts that are new, and echoes of earlier revisions.

    An echo is a conflict with another article that agreed with an earlier revision: it still has the old figure.
    `own` holds the ids of all the article's revisions.
    """

    resolved: tuple[Result, ...]
    broken: tuple[Result, ...]
    echoes: tuple[Result, ...]
    own: frozenset[str]

    def other(self, result: Result) -> PublishedClaim:
        """The side of a result that belongs to another article."""
        return _other_claim(result, self.own)


def revised(revisions: Sequence[str], before: Sequence[Result], now: Sequence[Result]) -> Revised:
    """Compare an article's results with those of its earlier revisions; `revisions` are its ids, oldest first.

    `before` are earlier revisions' results that held until the revision was superseded. `now` are the last one's,
    including those that a revision of the other article has superseded since: this article did not resolve them.
    """
    own = frozenset(revisions)
    previous = [result for result in before if revisions[-2:-1] and _own_article(result, own) == revisions[-2]]
    had = _others(previous, own, Label.CONFLICTING)
    has = _others(now, own, Label.CONFLICTING)
    agreed = _others(before, own, Label.AGREEING)
    standing = {other: result for other, result in has.items() if not result.superseded}
    return Revised(
        resolved=tuple(result for other, result in had.items() if other not in has),
        broken=tuple(result for other, result in standing.items() if other not in had),
        echoes=tuple(result for other, result in standing.items() if other in agreed),
        own=own,
    )


def _others(results: Sequence[Result], own: Collection[str], label: Label) -> dict[str, Result]:
    """The results with that label, by the id of the other article's claim, which may be on either side."""
    return {_other_claim(result, own).id: result for result in results if result.verdict.label is label}


def _other_claim(result: Result, own: Collection[str]) -> PublishedClaim:
    return next(side for side in _sides(result) if side.article.id not in own)


def _own_article(result: Result, own: Collection[str]) -> str:
    return next(side.article.id for side in _sides(result) if side.article.id in own)


def _sides(result: Result) -> list[PublishedClaim]:
    return [side for side in (result.ours, result.theirs) if side is not None]
