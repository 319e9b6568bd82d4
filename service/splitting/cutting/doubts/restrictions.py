"""Relative clauses without a comma that say which one is meant: of what, and whether they tell a fact of their own."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import IF
from service.splitting.grammar.negations import NEGATIONS, SELDOM
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS, noun_phrase, own_subject
from service.splitting.grammar.slips.conjuncts import UNSUFFERED
from service.splitting.grammar.syntax import AUXILIARIES, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import SUPPOSING

ANYBODY = frozenset(
    """anyone anybody someone somebody everyone everybody nobody anything something everything nothing those others
    whoever any every no each all ones""".split()
)
CALLED = frozenset("call called calls calling labeled labelled dubbed branded deemed considers considered".split())
SHOWN = frozenset("this that these those one other".split())
DETERMINED = ("det", "nummod", "nmod:poss")


def is_doubtful_restriction(syntax: Syntax, clause: Clause, noun: int, pronoun: int) -> bool:
    """It describes another noun, or tells nothing without what it restricts."""
    if syntax.tags[noun].startswith("NNP") or _is_known_already(syntax, noun) or _is_not_there(syntax, noun):
        return True  # a name needs nothing to say which one is meant
    if _says_what(syntax, clause.head, noun, pronoun):
        return True
    return _is_of_another(syntax, noun, pronoun) or _only_names(syntax, clause, noun)


def _is_known_already(syntax: Syntax, noun: int) -> bool:
    """ "A will on his phone that …", "an ad from Lee's campaign that …": the will is described, not the phone."""
    beside = [c for c in syntax.children[noun] if c < noun]
    owned = any(syntax.relations[c] == "nmod:poss" and syntax.lower(c) not in DAYS for c in beside)
    shown = syntax.tags[noun] == "NN" and any(syntax.lower(c) in SHOWN for c in beside)
    known = owned or shown or syntax.words[noun].form[0].isupper()
    beside_object = syntax.relations[noun] == "obl" and syntax.child(syntax.heads[noun], "obj") is not None
    return known and (syntax.relations[noun] == "nmod" or beside_object)


def _is_not_there(syntax: Syntax, noun: int) -> bool:
    """ "(would not consider) a bill that Lee opposes", "(hardly) a holiday that …": there may be none."""
    if _is_denied(syntax, noun) or _is_what_it_is_called(syntax, noun):
        return True
    led = [c for c in syntax.children[noun] if syntax.relations[c] in DETERMINED]
    some = all(syntax.lower(c) in ("a", "an", "any") for c in led) and (bool(led) or syntax.tags[noun] == "NNS")
    verb = next((a for a in (noun, *syntax.above(noun)) if syntax.child(a, *SUBJECTS) is not None), None)
    if not some or verb is None or syntax.relations[noun] in SUBJECTS:
        return False
    beside = {syntax.lower(c) for c in (*syntax.children[verb], *syntax.children[noun]) if c < noun}
    return bool(beside & (NEGATIONS | SELDOM | IF))


def _is_what_it_is_called(syntax: Syntax, noun: int) -> bool:
    """ "Called it a plan that would cost jobs": that it would is what he calls it."""
    verb = syntax.heads[noun]
    called = verb >= 0 and syntax.relations[noun] in ("obj", "xcomp") and syntax.lower(verb) in CALLED
    return called and any(syntax.relations[c] in ("obj", "iobj") and verb < c < noun for c in syntax.children[verb])


def _is_denied(syntax: Syntax, noun: int) -> bool:
    """ "It is not the exodus that she needs", "not even aides who …"."""
    led = [c for c in syntax.children[noun] if c < noun and syntax.relations[c] in (*DETERMINED, "amod", "compound")]
    first = min([noun, *led])
    if first and syntax.lower(first - 1) == "even":
        first -= 1
    return first > 0 and syntax.lower(first - 1) == "not"


def _says_what(syntax: Syntax, head: int, noun: int, pronoun: int) -> bool:
    """ "The impression that they speak for all", "a chance that we lose": what follows is not done to the noun."""
    if own_subject(syntax, head) in (None, pronoun) or syntax.lower(pronoun) != "that":
        return False
    following = syntax.tags[head + 1 : head + 3]
    never = syntax.lower(head) in UNSUFFERED or syntax.lower(noun) == "time"  # "the ruling that he died"
    return never or syntax.lower(noun) in SUPPOSING or syntax.tags[pronoun] == "IN" or following == ("IN", "IN")


def _is_of_another(syntax: Syntax, noun: int, pronoun: int) -> bool:
    """ "an official with knowledge of the document who spoke" """
    thing = not is_person(syntax, noun) or syntax.tags[noun].startswith("NNP")
    return syntax.lower(pronoun) == "who" and syntax.relations[noun] == "nmod" and thing


def _only_names(syntax: Syntax, clause: Clause, noun: int) -> bool:
    """ "anyone who enters", "protesters who are violent", "the person who did it"."""
    words = {syntax.lower(i) for i in noun_phrase(syntax, noun)}
    if words & (ANYBODY | {"not"}) or is_bare(syntax, noun):
        return True
    ends = syntax.tags[clause.words[-1]] in ("IN", "TO") and clause.words[-1] > clause.head
    helping = syntax.child(clause.head, *AUXILIARIES)
    verb = clause.head if helping is None else helping
    perfect = syntax.lower(verb) in ("has", "have") and helping is not None and syntax.relations[verb] == "aux"
    named = syntax.child(noun, *DETERMINED) is not None
    present = syntax.tags[verb] in ("VBZ", "VBP")
    generic = syntax.tags[noun] == "NNS" or present
    anybody = syntax.relations[noun] in SUBJECTS and is_person(syntax, noun) and bool(words & {"a", "an"})
    if present and not perfect and anybody:
        return True  # "a person who steals goes to prison": anybody who does
    ever = any(syntax.lower(i) == "ever" for i in clause.words)  # "the worst storm that they have ever seen"
    return ends or ever or (generic and not perfect and not named)


def is_bare(syntax: Syntax, noun: int) -> bool:
    """A lone "candidate": what names it was lost."""
    return syntax.tags[noun] == "NN" and len(noun_phrase(syntax, noun)) == 1
