"""Verbs of saying that report nothing: nobody says it, or nobody in particular, or it is not said at all."""

from __future__ import annotations

from service.splitting.grammar.demanding import demanded
from service.splitting.grammar.denying import has_not, rules_out
from service.splitting.grammar.nameless import is_rumour
from service.splitting.grammar.negations import is_none
from service.splitting.grammar.polling import is_share
from service.splitting.grammar.showing import only_shows
from service.splitting.grammar.sources import is_relative
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.grammar.told import marked
from service.splitting.grammar.undecided import is_out_of_reach
from service.splitting.vocabulary.cues import JOKING

# Verbs that deny the one that follows: "failed to reach", "refused to say".
FAILING = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined declining".split()
)
URGING = frozenset(
    """urge urges urged urging ask asks asked want wants wanted order orders ordered press pressed pressure pressured
    force forced persuade persuaded encourage encouraged try tries tried trying expect expects expected need needs
    needed""".split()
)
HELPING = frozenset("help helps helped helping let lets make makes made".split())  # "will help guarantee that …"
ACCUSING = frozenset("accuse accuses accused accusing".split())
ANYBODY = frozenset("anyone anybody whoever everyone everybody those".split())


def vouches_not(syntax: Syntax, cue: int, content: int, source: int | None) -> bool:
    """It is joked or demanded, or nobody in particular says so, but an event or a share of those who were asked."""
    if (syntax.lower(cue) in JOKING and content > cue) or demanded(syntax, cue) == content:
        return True
    if source is None:
        return False
    if only_shows(syntax, cue, source) or is_rumour(syntax, source):
        return True
    return _is_anybody(syntax, cue, source) or is_share(syntax, source)


def _is_anybody(syntax: Syntax, cue: int, source: int) -> bool:
    """ "(threatened to sue) anyone who claimed that …": nobody is shown to have claimed it."""
    return syntax.lower(source) in ANYBODY and syntax.relations[cue] == "acl:relcl"


def is_of_noun(syntax: Syntax, cue: int) -> bool:
    """ "the assets he said he would keep": the words only say which assets are meant."""
    subject = syntax.child(cue, *SUBJECTS)
    named = syntax.relations[cue].endswith("relcl") and subject is not None and subject < cue
    return named and subject is not None and not is_relative(syntax, subject)


def is_unsaid(syntax: Syntax, cue: int) -> bool:
    """ "does not believe …", "declined to say …", "urged him to say …", "no reason to believe …": nothing is said.

    Nor has who is accused of saying it been shown to.
    """
    if syntax.tags[cue] == "VBG" and marked(syntax, cue, "of") and syntax.lower(syntax.heads[cue]) in ACCUSING:
        return True
    if syntax.relations[cue] == "xcomp" and syntax.lower(syntax.heads[cue]) in FAILING | URGING | HELPING:
        return True
    if syntax.relations[cue] in ("xcomp", "acl") and is_none(syntax, syntax.heads[cue]):
        return True
    if syntax.lower(cue) in ("assuming", "supposing") and syntax.relations[cue] == "advcl":
        return True  # "assuming that prices fall, …" is a condition
    if cue > 1 and [syntax.lower(cue - 2), syntax.lower(cue - 1)] == ["short", "of"]:
        return True  # "stopped short of saying …"
    return is_out_of_reach(syntax, cue) or rules_out(syntax, cue) or has_not(syntax, cue)
