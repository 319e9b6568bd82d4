"""Whether a verb fits a noun in number."""

from __future__ import annotations

from service.splitting.grammar.syntax import AUXILIARIES, Syntax

# Nouns that take verbs of either number.
EITHER = frozenset(
    """police people team staff majority minority number numbers group couple percent half rest most some dozen family
    crowd public media data pair lot series all none any more fewer less army government band crew
    committee council variety range handful trio quarter third % one those these this that who which""".split()
)
# Verbs whose past is spelled like their present.
UNCHANGED = frozenset("put set cut hit beat spread shut let cast hurt quit split cost burst bet rid shed read".split())
MANY = frozenset("are were have".split())
ONE = frozenset("is was has".split())


def agree(syntax: Syntax, noun: int, verb: int) -> bool:
    """The noun may be the verb's subject: not "companies reduces", not "a set make"."""
    if _stands_with_either(syntax, noun):
        return True
    noun_is, verb_is = number_of(syntax, noun), number_of_verb(syntax, verb)
    return noun_is is None or verb_is is None or noun_is == verb_is


def _stands_with_either(syntax: Syntax, noun: int) -> bool:
    """ "Half of them", "12 percent", "Lee or Reed", "the United Nations"."""
    joined = syntax.child(noun, "conj") is not None or syntax.tags[noun] == "NNPS"
    counted = any(syntax.tags[c] == "CD" or syntax.lower(c) in EITHER for c in syntax.children[noun])
    return joined or counted or syntax.lower(noun) in EITHER


def number_of(syntax: Syntax, noun: int) -> str | None:
    """Singular or plural by the noun's form, plural if others are joined to it; None for names like "Norda Foods"."""
    if syntax.tags[noun].startswith("NN") and syntax.child(noun, "conj") is not None:
        return "many"
    if syntax.tags[noun] == "NNS" and noun > 0 and syntax.words[noun].form[0].isupper():
        return None
    return {"NN": "one", "NNP": "one", "NNS": "many", "NNPS": "many"}.get(syntax.tags[noun])


def number_of_verb(syntax: Syntax, verb: int) -> str | None:
    """Singular or plural by the verb's form, or by that of its auxiliary."""
    helping = syntax.child(verb, *AUXILIARIES)
    i = verb if helping is None else helping
    if syntax.lower(i) in ONE | MANY:
        return "one" if syntax.lower(i) in ONE else "many"
    if syntax.lower(i) in UNCHANGED:
        return None
    return {"VBZ": "one", "VBP": "many"}.get(syntax.tags[i])
