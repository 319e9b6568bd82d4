"""What shows something without saying it: "his victory suggests that …" has no speaker."""

from __future__ import annotations

from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import SHOWING

# People, papers and figures "show" things by saying them; an event does so only in the article's own words.
EVENTS = frozenset(
    """victory win loss defeat race vote votes move moves attack attacks case cases outcome outcomes rise drop fall
    shift shifts change changes visit death deaths success failure trend trends increase decrease decline surge gap
    turnout arrest arrests event events speed lack absence fact silence response reaction behavior approach timing size
    scale performance pattern patterns history evidence feud intention preference pick tone wording stance exchange
    demonstration leap leaps decision decisions spread rhetoric seizure seizures level levels number numbers
    choice""".split()
)
ABSTRACT = ("ness", "ity")
COLLECTIVE = frozenset(
    """university community city authority charity majority minority security witness celebrity business facility
    utility fraternity sorority deity entity municipality county harness""".split()
)


def only_shows(syntax: Syntax, cue: int, source: int) -> bool:
    """The verb is "shows" or "suggests", and its subject is an event or a property, which cannot be quoted."""
    noun = syntax.lower(source)
    event = noun in EVENTS or (noun.endswith(ABSTRACT) and noun not in COLLECTIVE)
    return event and syntax.lower(cue) in SHOWING and syntax.tags[source] in ("NN", "NNS")
