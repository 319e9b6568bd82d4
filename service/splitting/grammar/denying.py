"""Who denies what: "denied that …", "dismissed the claim", "rejected the case that …", "ruled out that …"."""

from __future__ import annotations

from service.splitting.grammar.negations import FALSE, is_none, withholds
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.sources import source_of
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CLAIMING, DECIDED, DENYING, PAPERS, REJECTING, RULING, SAYING

NAYSAYING = DENYING | REJECTING | RULING
CONTENTS = ("ccomp", "csubj", "acl", "acl:relcl")  # relations of "that …" to what is denied, or called false


def denies(syntax: Syntax, i: int) -> bool:
    """ "denied responsibility", "dismissed the claim", "ruled out that …"; not "denied the motion", "did not deny"."""
    if syntax.lower(i) not in NAYSAYING or not syntax.tags[i].startswith("VB"):
        return False
    if _is_negated(syntax, i) or withholds(syntax, i):
        return False
    thing = syntax.child(i, "obj", "nsubj:pass")
    if rules_out(syntax, i):
        return thing is None and syntax.child(i, "ccomp") is not None
    if syntax.lower(i) in DENYING:
        return not _only_shows(syntax, i) and (thing is None or syntax.lower(thing) not in DECIDED)
    return syntax.lower(i) in REJECTING and _claimed_thing(syntax, i) is not None


def _only_shows(syntax: Syntax, verb: int) -> bool:
    """ "The ruling contradicts precedent": a thing without a voice denies nothing."""
    subject = syntax.child(verb, *SUBJECTS)
    thing = subject is not None and syntax.tags[subject] in ("NN", "NNS") and not is_person(syntax, subject)
    voiced = subject is not None and (syntax.lower(subject) in PAPERS or syntax.child(subject, "nmod:poss") is not None)
    return thing and not voiced and syntax.lower(verb).startswith("contradict")


def _claimed_thing(syntax: Syntax, verb: int) -> int | None:
    """The claim in "rejected the claim", "dismissed as nonsense claims that …", "rejected Reed's case that he lied"."""
    things = [c for c in syntax.children[verb] if syntax.relations[c] in ("obj", "nsubj:pass")]
    things += [c for c in syntax.children[verb] if c > verb and syntax.relations[c] == "obl" and _tells(syntax, c)]
    told = (c for c in things if syntax.lower(c) in CLAIMING or (syntax.lower(c) not in DECIDED and _tells(syntax, c)))
    return next(told, None)


def _tells(syntax: Syntax, noun: int) -> bool:
    """A clause with "that" says what it is that the noun tells: "reports that he had been drunk"."""
    return any(syntax.relations[c] in CONTENTS and opens_with_that(syntax, c) for c in syntax.children[noun])


def denier(syntax: Syntax, i: int) -> int | None:
    """Lee in "the charges were denied by Lee"."""
    agent = syntax.child(i, "obl:agent")
    return agent if agent is not None and syntax.child(i, "aux:pass") is not None else source_of(syntax, i)


def rules_out(syntax: Syntax, i: int) -> bool:
    return syntax.lower(i) in RULING and any(syntax.lower(c) == "out" for c in syntax.children[i])


def _is_negated(syntax: Syntax, verb: int) -> bool:
    """ "did not", "never", or done by nobody."""
    subject = syntax.child(verb, *SUBJECTS)
    by_nobody = subject is not None and is_none(syntax, subject)
    return by_nobody or has_not(syntax, verb)


def has_not(syntax: Syntax, verb: int) -> bool:
    return any(syntax.lower(c) in ("not", "n't", "never") for c in syntax.children[verb])


def opens_with_that(syntax: Syntax, i: int) -> bool:
    """Its own "that", which the parser may take for an object ("and that they had died")."""
    thats = (c for c in syntax.children[i] if syntax.lower(c) == "that" and c < i)
    return any(syntax.relations[c] == "mark" or syntax.tags[c] == "IN" for c in thats)


def is_in_denial(syntax: Syntax, i: int) -> bool:
    """It is part of what is denied, false or unsaid: "denied that police said he fled"; not "… and police said"."""
    while syntax.heads[i] != ROOT:
        head, relation = syntax.heads[i], syntax.relations[i]
        if relation in CONTENTS and _vouches_for_nothing(syntax, head):
            return True
        if relation not in CONTENTS and not (relation in ("conj", "parataxis") and opens_with_that(syntax, i)):
            return False
        i = head
    return False


def _vouches_for_nothing(syntax: Syntax, verb: int) -> bool:
    """ "Denied that …", "it was false that …", "did not deny that …", "nobody said that …"."""
    if denies(syntax, verb) or syntax.lower(verb) in FALSE:
        return True
    return syntax.lower(verb) in NAYSAYING | SAYING and _is_negated(syntax, verb)
