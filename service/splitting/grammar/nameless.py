"""Reports and sources without a name: "according to published reports" has no speaker."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax

NOTHING = frozenset(
    "there what something nothing everything that this".split()
)  # words that the parser took for the speaker
NAMELESS = frozenset("reports sources source estimates estimate".split())
TELLING_NOBODY = frozenset(
    """a the some several various multiple other published media press news local initial early preliminary unconfirmed
    recent latest rough conservative current""".split()
)


def is_nameless(syntax: Syntax, source: int | None) -> bool:
    """ "Published reports", "local media reports", "sources"; never "BBC reports", "sources close to the army"."""
    if source is not None and syntax.lower(source) in NOTHING:
        return True
    if source is None or syntax.lower(source) not in NAMELESS:
        return False
    if source + 1 < len(syntax.words) and syntax.tags[source + 1] in ("JJ", "IN"):
        return False
    telling = (c for c in syntax.below(source) - {source} if syntax.words[c].lettered)
    return all(syntax.lower(c) in TELLING_NOBODY for c in telling if syntax.lower(c) not in ("according", "to"))
