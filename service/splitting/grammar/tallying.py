"""Who gives a figure by putting a toll at it: "the ministry put the death toll at 12"."""

from __future__ import annotations

from service.splitting.grammar.showing import EVENTS
from service.splitting.grammar.syntax import Syntax

PUTTING = frozenset("put puts putting pegged pegs placed places".split())
FOUND = frozenset("discovery recovery find body bodies victim victims collapse update announcement".split())
TALLIES = frozenset("toll number figure count total damage losses cost estimate strength".split())


def puts_tally(syntax: Syntax, i: int) -> bool:
    """ "The ministry put the death toll at 12"; "the attack put the toll at 12" is the article's own."""
    tally, source = syntax.child(i, "obj"), syntax.child(i, "nsubj")
    if syntax.lower(i) not in PUTTING or tally is None or source is None or syntax.lower(tally) not in TALLIES:
        return False
    somebody = syntax.tags[source].startswith("N") and syntax.lower(source) not in EVENTS | FOUND
    behind = range(tally + 1, len(syntax.words) - 1)
    return somebody and any(syntax.lower(c) == "at" and "CD" in syntax.tags[c + 1 : c + 4] for c in behind)
