"""Who gives a figure: "the ministry put the death toll at 12", "police reported 54 arrests"."""

from __future__ import annotations

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.showing import EVENTS
from service.splitting.grammar.syntax import Syntax

PUTTING = frozenset("put puts putting pegged pegs placed places".split())
ESTIMATING = frozenset("estimate estimates estimated predict predicts predicted forecast forecasts forecasted".split())
COUNTING = frozenset("counted tallied".split())  # "The shop counts 40 employees": it has them
REPORTING = frozenset("report reports reported confirm confirms confirmed".split())
SAYING = frozenset("say says said".split())
GIVING = PUTTING | ESTIMATING | COUNTING | REPORTING | SAYING
FOUND = frozenset("discovery recovery find body bodies victim victims collapse update announcement".split())
RULED = frozenset(
    "sentence conviction verdict ruling ban fine penalty".split()
)  # a court that "confirms" one of these gives no figure
TALLIES = frozenset(
    """toll number figure count total damage losses cost estimate strength crowd turnout attendance dead injured wounded
    missing it time level depth magnitude speed value price""".split()
)
BARE = ("obj", "obl:unmarked", "xcomp")  # "counted 58 dead"


def gives_figure(syntax: Syntax, i: int) -> int | None:
    """The subject of verb i, if it gives a figure, else None: "the attack put the toll at 12" is the article's own."""
    if syntax.lower(i) not in GIVING:
        return None
    passive = syntax.child(i, "aux:pass") is not None
    source = syntax.child(i, "obl:agent") if passive else syntax.child(i, "nsubj")
    thing = syntax.child(i, "nsubj:pass") if passive else syntax.child(i, *BARE)
    if source is None or thing is None or not syntax.tags[source].startswith("N"):
        return None
    gives = _puts(syntax, i, thing) or (_is_finite(syntax, i) and _reports(syntax, i, thing, passive=passive))
    return source if gives and syntax.lower(source) not in EVENTS | FOUND else None


def _puts(syntax: Syntax, i: int, thing: int) -> bool:
    return syntax.lower(i) in PUTTING and syntax.lower(thing) in TALLIES and _at_figure(syntax, i, thing)


def _reports(syntax: Syntax, i: int, thing: int, *, passive: bool) -> bool:
    form = syntax.lower(i)
    if form in ESTIMATING:
        return _at_figure(syntax, i, thing) or (not passive and _is_counted(syntax, thing))
    if passive:
        return False
    if form in SAYING:  # "Police said six died; the hospital says eight."
        return syntax.tags[thing] == "CD" and min(syntax.below(thing)) > i and syntax.child(i, "ccomp") is None
    parts = {syntax.lower(c) for c in syntax.below(i) if c > thing}
    if form in COUNTING:
        relied = syntax.lower(i + 1) in ("on", "upon")  # "counted on 40 fans to come"
        return _is_counted(syntax, thing) and "among" not in parts and not relied
    handed = is_person(syntax, thing) or "to" in parts or syntax.lower(thing) in RULED  # "reported two men to police"
    return form in REPORTING and _is_counted(syntax, thing) and not handed


def _is_finite(syntax: Syntax, i: int) -> bool:
    helping = [syntax.tags[c] for c in syntax.children[i] if syntax.relations[c].startswith("aux")]
    return "MD" not in helping and (
        syntax.tags[i] in ("VBD", "VBZ", "VBP") or (syntax.tags[i] == "VBN" and helping != [])
    )


def _is_counted(syntax: Syntax, thing: int) -> bool:
    return any(syntax.tags[c] == "CD" for c in syntax.below(thing)) and syntax.tags[thing] != "NNP"


def _at_figure(syntax: Syntax, i: int, thing: int) -> bool:
    behind = range(max(i, thing) + 1, len(syntax.words) - 1)
    return any(syntax.lower(c) == "at" and "CD" in syntax.tags[c + 1 : c + 4] for c in behind)
