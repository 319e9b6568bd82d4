"""Reports, sources and records without a name: "according to published reports" has no speaker."""

from __future__ import annotations

from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.calendar import MONTH_NAMES

NOTHING = frozenset(
    "there what something nothing everything that this".split()
)  # words that the parser took for the speaker
NAMELESS = frozenset("reports sources source estimates estimate".split())
# Papers and pictures of nobody in particular, unless a word beside them tells whose: "records", never "the records".
RECORDS = frozenset("records documents data figures statistics footage images".split())
RUMOURS = frozenset("rumor rumors rumour rumours gossip hearsay".split())
UNCONFIRMED = frozenset("unconfirmed unverified unsubstantiated anonymous".split())
TELLING_NOBODY = frozenset(
    """a the some several various multiple other published media press news local initial early preliminary unconfirmed
    recent latest rough conservative current""".split()
)


def _is_time(syntax: Syntax, source: int) -> bool:
    """ "When", "(on) Sunday"; but "May said"."""
    day = syntax.lower(source) in DAYS.difference(MONTH_NAMES) and all(
        syntax.relations[c] in ("case", "punct") for c in syntax.children[source]
    )
    return day or syntax.tags[source] == "WRB"


def is_rumour(syntax: Syntax, source: int) -> bool:
    """ "Rumours on social media", "unconfirmed reports": what they say stays beside them, for nobody vouches for it."""
    told = syntax.lower(source) in NAMELESS and {syntax.lower(c) for c in syntax.children[source]} & UNCONFIRMED
    return syntax.lower(source) in RUMOURS or bool(told)


def is_nameless(syntax: Syntax, source: int | None) -> bool:
    """ "Published reports", "local media reports", "sources"; never "BBC reports", "sources close to the army"."""
    if source is not None and (syntax.lower(source) in NOTHING or _is_time(syntax, source)):
        return True
    if source is None or syntax.lower(source) not in NAMELESS | RECORDS:
        return False
    if source + 1 < len(syntax.words) and syntax.tags[source + 1] in ("JJ", "IN"):
        return False
    beside = [c for c in syntax.below(source) - {source} if syntax.words[c].lettered]
    telling = [c for c in beside if syntax.lower(c) not in ("according", "to")]
    if syntax.lower(source) in RECORDS:
        return not telling
    return all(syntax.lower(c) in TELLING_NOBODY for c in telling)
