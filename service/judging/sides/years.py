"""The year that a figure is of, by the words right beside it: "62.3 percent in 2001", "in 2001, 143,000 officers"."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.side import Side

THE_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)\b(?![-–/]|\s(?:to|and)\s(?:1[5-9]|20)\d\d\b)"
BEHIND = re.compile(rf"(?: (?:people|jobs|in all))? (?:back )?(?:in|for|during|by the end of|at the end of) {THE_YEAR}")
BEFORE = re.compile(rf"\b(?:[Ii]n|[Ff]or|[Dd]uring) {THE_YEAR},? (?:(?:it|they|there) (?:was|were|had) )?(?:to )?$")


def year_of(figure: Figure, side: Side) -> str:
    """The year named right behind the figure or else right before it; "" where none is."""
    behind, before = side.published.behind(figure.quote.end), side.published.before(figure.quote.start)
    found = BEHIND.match(behind) or BEFORE.search(before)
    return found["year"] if found else ""
