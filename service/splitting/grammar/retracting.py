"""What is no longer stood by, or contested by another: "apologised for saying that …", "falsely claimed …"."""

from __future__ import annotations

from service.splitting.grammar.denying import CONTENTS, has_not, opens_with_that
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CLAIMING, CUES, PAPERS, RETRACTING, SAYING, WITHDRAWING

FALSELY = frozenset("falsely wrongly mistakenly erroneously incorrectly inaccurately baselessly untruthfully".split())
EARLIER = frozenset("earlier previous prior original".split())
CORRECTING = frozenset("correction corrections clarification clarifications corrects".split())
STORIES = CLAIMING | PAPERS | frozenset("story stories articles letters posts tweets".split())
SAID_BEFORE = STORIES | frozenset("it them account remark remarks comments statement".split())


def is_false(syntax: Syntax, cue: int) -> bool:
    """ "Falsely claimed that …", "an earlier version of this article said …", "Correction: the report said …"."""
    if syntax.lower(cue) not in CUES or syntax.child(cue, "ccomp") is None:
        return False
    first = [syntax.lower(i) for i in range(min(2, len(syntax.words)))]
    corrects = first[0] in CORRECTING and first[-1] == ":"
    return corrects or is_wrong(syntax, cue) or _is_earlier_version(syntax, cue)


def is_wrong(syntax: Syntax, cue: int) -> bool:
    return any(syntax.lower(c) in FALSELY for c in syntax.children[cue] if syntax.relations[c] == "advmod")


def _is_earlier_version(syntax: Syntax, cue: int) -> bool:
    subject = syntax.child(cue, "nsubj")
    if subject is None or syntax.lower(subject) != "version":
        return False
    return any(syntax.lower(c) in EARLIER for c in syntax.children[subject])


def taken_back(syntax: Syntax, verb: int) -> int | None:
    """The word that heads what is retracted or sued over: "saying" in "apologised for saying that …"."""
    if syntax.lower(verb) not in RETRACTING or not syntax.tags[verb].startswith("VB") or has_not(syntax, verb):
        return None
    behind = [c for c in syntax.children[verb] if c > verb and syntax.relations[c] != "conj"]
    behind += [c for noun in behind for c in syntax.children[noun] if syntax.relations[noun] == "obj"]
    return next((c for c in behind if _is_gerund_of_saying(syntax, c) or _is_story(syntax, c)), None)


def _is_gerund_of_saying(syntax: Syntax, i: int) -> bool:
    """ "(for) saying that …", unlike ", saying that …", which tells what was said about it."""
    joined = syntax.child(i, "mark", "case") is not None or i == syntax.heads[i] + 1
    return syntax.tags[i] == "VBG" and syntax.lower(i) in SAYING and joined and syntax.child(i, "ccomp") is not None


def _is_story(syntax: Syntax, noun: int) -> bool:
    """ "(over) a report that …", "(for) an article which said that …"."""
    if syntax.lower(noun) not in STORIES:
        return False
    below = [c for c in syntax.children[noun] if syntax.relations[c] in CONTENTS]
    return any(opens_with_that(syntax, c) or _says(syntax, c) for c in below)


def _says(syntax: Syntax, verb: int) -> bool:
    return syntax.lower(verb) in SAYING and syntax.child(verb, "ccomp") is not None


def withdrawn(syntax: Syntax, verb: int) -> int | None:
    """The "said" of "said that he shot first, but later withdrew the statement"."""
    thing = syntax.child(verb, "obj")
    if syntax.lower(verb) not in WITHDRAWING or syntax.relations[verb] != "conj" or thing is None:
        return None
    if syntax.lower(thing) not in SAID_BEFORE or has_not(syntax, verb):
        return None
    return next((a for a in syntax.above(verb) if _says(syntax, a)), None)


def is_taken_back(syntax: Syntax, i: int) -> bool:
    """The word is part of what is retracted or sued over."""
    above = list(syntax.above(i))
    return any(taken_back(syntax, verb) in (i, *above) for verb in above)
