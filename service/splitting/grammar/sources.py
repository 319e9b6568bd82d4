"""Who says what a verb of saying reports, and who only hears it."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import DENYING, PAPERS

TELLING = frozenset(("told", "tells", "tell"))
HEARD = TELLING | frozenset("informed advised warned assured".split())  # in the passive by somebody, who speaks
COURTS = frozenset("court courts jury jurors inquest tribunal inquiry hearing trial magistrates judge coroner".split())
HEARING = frozenset("hear hears heard".split())


def source_of(syntax: Syntax, cue: int) -> int | None:
    """Who speaks: the cue's subject, or that of the verb which the cue continues ("said …, adding …", "as saying")."""
    subjects = [c for c in syntax.children[cue] if syntax.relations[c] in SUBJECTS and not _is_reflexive(syntax, c)]
    subject = min(subjects, key=lambda c: abs(c - cue), default=None)  # "“We — we go,” Lee said" has two
    if syntax.lower(cue) in HEARD:  # in "Lee told the Press Monday that …" the Press only hears it
        subject = next((c for c in reversed(subjects) if c < cue), subject)
    spokesman = next((c for c in subjects if syntax.lower(c).startswith("spokes") and c < cue), None)
    subject = subject if spokesman is None else spokesman  # "a spokesman for Ann Lee said" as well
    subject = _told_of(syntax, subject, cue)
    agent = _heard_from(syntax, cue) or syntax.child(cue, "obl:agent")
    if subject is not None:
        return agent if _is_empty(syntax, subject, cue) or _is_heard(syntax, cue, agent) else subject
    if agent is not None:
        return agent
    head, relation = syntax.heads[cue], syntax.relations[cue]
    if (blamed := blamed_for(syntax, cue)) is not None:
        return blamed
    if head == ROOT or relation not in ("conj", "advcl", "acl", "xcomp", "obl", "nmod"):
        return None
    marked = any(syntax.relations[c] == "mark" for c in syntax.children[cue])  # "while arguing that …"
    if relation == "acl" and not marked and _may_be_his(syntax, cue, head):
        return head
    around = [(s, a) for a in _verbs_around(syntax, cue) if (s := syntax.child(a, *SUBJECTS)) is not None]
    doing = [(subject, verb) for subject, verb in around if not _only_is(syntax, subject, verb)]
    return next((_told_of(syntax, subject, verb) for subject, verb in doing or around), None)


def _may_be_his(syntax: Syntax, cue: int, noun: int) -> bool:
    """The noun right before "saying" says so; behind a comma only a subject does: "he praised Reed, saying …"."""
    if not syntax.tags[noun].startswith("N") or syntax.lower(noun) in PAPERS:
        return False
    parted = syntax.tags[cue] == "VBG" and syntax.words[cue - 1].form == ","
    return not parted or syntax.relations[noun] in (*SUBJECTS, "obl:agent", "root") or is_according(syntax, noun)


def is_according(syntax: Syntax, noun: int) -> bool:
    """ "Officials" in "according to officials"."""
    return any(syntax.lower(c) == "according" for c in syntax.children[noun])


def blamed_for(syntax: Syntax, cue: int) -> int | None:
    """Reed in "Lee accused Reed of saying that …" and "Lee praised Reed for saying that …"."""
    if syntax.tags[cue] != "VBG" or syntax.heads[cue] == ROOT or syntax.relations[cue] not in ("advcl", "obl", "xcomp"):
        return None
    joined = any(syntax.lower(c) in ("of", "for") for c in syntax.children[cue] if c < cue)
    somebody = syntax.child(syntax.heads[cue], "obj")
    behind = somebody is not None and syntax.heads[cue] < somebody < cue
    return somebody if joined and behind and somebody is not None and is_person(syntax, somebody) else None


def _verbs_around(syntax: Syntax, cue: int) -> Iterator[int]:
    """The verbs above the cue; in "Lee denied the jet was unsafe and said …" Lee says so, not the jet."""
    for above in syntax.above(cue):
        around = syntax.heads[above]
        denied = syntax.relations[above] == "ccomp" and syntax.lower(around) in DENYING
        if not (denied and syntax.relations[cue] in ("conj", "advcl")) and not _only_tells_which(syntax, cue, above):
            yield above


def _only_tells_which(syntax: Syntax, cue: int, verb: int) -> bool:
    """In "pressed Reed on the crimes he admitted, saying …" those who pressed him say it, not he."""
    subject = syntax.child(verb, *SUBJECTS)
    named = syntax.relations[verb] == "acl:relcl" and subject is not None and not is_relative(syntax, subject)
    parted = syntax.tags[cue] == "VBG" and syntax.words[cue - 1].form == ","
    return named and parted and syntax.words[min(syntax.below(verb)) - 1].form != ","


def _only_is(syntax: Syntax, subject: int, verb: int) -> bool:
    """In "Reed, who is black, resigned, saying …" he says it in resigning, not in being black.

    "That" and "what" mostly stand for things.
    """
    thing = syntax.lower(subject) in ("that", "what")
    return is_relative(syntax, subject) and (thing or syntax.child(verb, "cop") is not None)


def _told_of(syntax: Syntax, subject: int | None, verb: int) -> int | None:
    """The noun that "who" or "which" stands for, if that is the verb's subject."""
    if subject is None or not is_relative(syntax, subject):
        return subject
    nouns = [a for a in syntax.above(verb) if syntax.tags[a].startswith(("N", "PRP"))]
    if syntax.lower(subject) != "who" or not nouns or syntax.lower(nouns[0]).endswith(("one", "body")):
        return nouns[0] if nouns else None
    return next((i for i in nouns if is_person(syntax, i)), nouns[0])  # "aides with news of his health who said …"


def _is_empty(syntax: Syntax, subject: int, cue: int) -> bool:
    """In "it was reported that …" "it" is nobody; in "it was told that …" somebody."""
    passive = syntax.relations[subject] == "expl" or syntax.child(cue, "aux:pass") is not None
    return syntax.lower(subject) == "it" and passive and syntax.lower(cue) not in TELLING


def _is_heard(syntax: Syntax, cue: int, agent: int | None) -> bool:
    """In "the jury was told by Cole that …" Cole speaks."""
    return agent is not None and agent > cue and syntax.lower(cue) in HEARD | HEARING


def _heard_from(syntax: Syntax, cue: int) -> int | None:
    """Cole in "the jury heard from Cole that …"."""
    beside = (c for c in syntax.children[cue] if syntax.relations[c] == "obl" and syntax.lower(cue) in HEARING)
    return next((c for c in beside if any(syntax.lower(i) == "from" for i in syntax.children[c])), None)


def only_hears(syntax: Syntax, cue: int, source: int | None) -> bool:
    """The jury in "the jury heard that …" and "the jury was told that …": the speaker is unknown."""
    passive = syntax.lower(cue) in HEARD and syntax.child(cue, "aux:pass") is not None
    own = source is not None and source in syntax.children[cue] and syntax.relations[source] in SUBJECTS
    return own and (passive or syntax.lower(cue) in HEARING)


def is_heard_in_court(syntax: Syntax, cue: int) -> bool:
    """ "The court heard", "jurors were told": what is heard there is alleged, and nobody knows by whom."""
    if syntax.lower(cue) not in HEARD | HEARING:
        return False
    source = source_of(syntax, cue)
    return source is not None and syntax.lower(source) in COURTS and only_hears(syntax, cue, source)


def _is_reflexive(syntax: Syntax, i: int) -> bool:
    """ "the researchers themselves"; "something" says nothing either."""
    return syntax.lower(i).endswith(("self", "selves", "thing"))


def is_relative(syntax: Syntax, i: int) -> bool:
    return syntax.tags[i] in ("WP", "WDT")
