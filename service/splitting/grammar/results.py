"""Verbs that give the result of something, and whether a clause is about a noun or about everything said before."""

from __future__ import annotations

from service.splitting.grammar.phrases import noun_phrase, own_subject
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CLAIMING, DENYING, REJECTING

# Results of everything said before: ", forcing a vote", ", which prompted a vote"; by their stems.
RESULTING = frozenset(
    """forc mean mak sett pav prompt rais spark mark requir ensur caus allow enabl bring putt alter drag fuel signal
    indicat underscor highlight reflect demonstrat suggest trigger creat provok result lead open push add giv
    contribut threaten complicat extend end turn draw send reviv heighten deepen worsen eas boost stok reduc rattl
    delay clear limit increas lower generat capp culminat render prov show prevent fulfill avoid anger
    total totall represent account compris measur contain valu""".split()
)
# What somebody or something does to others: said of its subject even if that is the event.
HARMING = frozenset(
    """kill wound injur destroy damag leav displac flatten hit hurt strik shoot shatter topple burn bury trapp
    devastat maim""".split()
)
HURTING = frozenset("kill wound injur maim".split())  # of which somebody is counted even without a figure
# What kills and wounds: "a bomb exploded", "gunmen attacked a bus", "troops opened fire".
STRIKING = HARMING | frozenset(
    """explod attack shell bomb struck shot fir open ambush storm raid detonat stab ramm crash collid collaps erupt
    burst derail overturn sank blew tore swept slamm smash plow plough went hurl lob launch""".split()
)
# Nouns that can be denied; of others the whole statement is denied: "blamed it on a strike, which the union denied".
DENIED = CLAIMING | frozenset("wrongdoing involvement responsibility guilt complicity blame role links ties".split())
ENDINGS = ("ing", "ed", "es", "s", "e")
DASHES = ("-", "--")


def stem(form: str) -> str:
    """The form without its ending: "forcing", "forced" and "force" are "forc"."""
    ending = next((ending for ending in ENDINGS if form.endswith(ending) and len(form) > len(ending) + 2), "")
    return form[: len(form) - len(ending)]


def tells_of_the_whole(syntax: Syntax, head: int, noun: int, pronoun: int) -> bool:
    """ ", which forced a vote", ", which Lee denied": about all that was said, or about no noun right before."""
    if syntax.lower(pronoun) != "which":
        return False
    own = stem(syntax.lower(head))
    result = own in RESULTING and own not in HARMING and own_subject(syntax, head) == pronoun
    denied = syntax.lower(head) in DENYING | REJECTING and own_subject(syntax, head) != pronoun
    return result or (denied and not _can_be_denied(syntax, noun)) or not is_next_to(syntax, noun, pronoun)


def _can_be_denied(syntax: Syntax, noun: int) -> bool:
    """ "Wrongdoing, which he denied", "accused of an assault, which he denied"; a strike is merely reported."""
    accused = any(syntax.lower(c) in ("of", "with") for c in syntax.children[noun] if syntax.relations[c] == "case")
    return accused or syntax.lower(noun) in DENIED


def is_next_to(syntax: Syntax, noun: int, first: int) -> bool:
    """Nothing but marks, brackets and what names the noun stands between it and the word."""
    named = set(noun_phrase(syntax, noun))
    depth, between = 0, list[int]()
    for i in range(noun + 1, first):
        depth += (syntax.words[i].form == "(") - (syntax.words[i].form == ")")
        if depth == 0 and i not in named and syntax.words[i].lettered:
            between.append(i)
    return not between


def is_behind_dash(syntax: Syntax, pronoun: int) -> bool:
    return pronoun > 0 and syntax.words[pronoun - 1].form in DASHES
