"""Shares of those who were asked, which speak for nobody: "64 percent of voters said …"."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax

PERCENT = frozenset(("percent", "%", "cent", "percentage", "proportion", "share"))
SHARES = frozenset(
    """half majority minority plurality third thirds quarter quarters fifth fifths sixth tenth tenths""".split()
)
OUT_OF = frozenset(("in", "out"))


def is_share(syntax: Syntax, source: int) -> bool:
    """ "Some 64 percent", "two thirds of voters", "three in four"; not "the majority", which may be a court's."""
    form = syntax.lower(source)
    the = any(syntax.lower(c) == "the" or syntax.relations[c] == "nmod:poss" for c in syntax.children[source])
    return form in PERCENT or (form in SHARES and not the) or _is_so_many_in(syntax, source)


def _is_so_many_in(syntax: Syntax, source: int) -> bool:
    behind = range(source + 1, min(source + 4, len(syntax.words)))
    counted = syntax.tags[source] == "CD" and any(syntax.tags[i] == "CD" for i in behind)
    return counted and syntax.lower(source + 1) in OUT_OF
