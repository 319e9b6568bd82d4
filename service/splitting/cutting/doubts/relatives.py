"""Relative clauses where it is doubtful what they describe, or that only say which one is meant."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.doubts.appositions import OF_THE_WHOLE
from service.splitting.cutting.doubts.openings import PRO_VERBS
from service.splitting.cutting.relative_clauses import is_restrictive
from service.splitting.grammar.agreement import UNCHANGED, agree
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS, noun_phrase, noun_told_of, own_subject, relative_pronoun
from service.splitting.grammar.results import is_behind_dash, is_next_to, tells_of_the_whole
from service.splitting.grammar.syntax import AUXILIARIES, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES

ANYBODY = frozenset(
    """anyone anybody someone somebody everyone everybody nobody anything something everything nothing those others
    whoever any every no each all""".split()
)
# " – which is true –" is about what was said.
JUDGING = frozenset("true untrue false correct incorrect wrong right possible impossible likely unlikely".split())
DETERMINED = ("det", "nummod", "nmod:poss")


def is_doubtful_relative(syntax: Syntax, clause: Clause) -> bool:
    """Its verb does not fit the noun, the pronoun belongs to another verb, or it only says which one is meant."""
    noun, pronoun = noun_told_of(syntax, clause.head), relative_pronoun(syntax, clause.head)
    if noun is None or pronoun is None or syntax.lower(noun) in OF_THE_WHOLE or _goes_on_behind(syntax, clause):
        return True
    if _is_misjoined(syntax, clause.head, noun, pronoun):
        return True
    if is_restrictive(syntax, clause):
        if syntax.tags[noun].startswith("NNP"):
            return True  # a name needs nothing to say which one is meant
        return _is_of_another(syntax, noun, pronoun) or _only_names(syntax, clause, noun)
    if tells_of_the_whole(syntax, clause.head, noun, pronoun):
        return not is_behind_dash(syntax, pronoun)  # what a dash sets off is one claim with the sentence before it
    return _is_bare(syntax, noun)


def _is_misjoined(syntax: Syntax, head: int, noun: int, pronoun: int) -> bool:
    """The verb, or what the pronoun stands for, is not what the grammar took it for."""
    which, form = syntax.lower(pronoun) == "which", syntax.lower(head)
    person = syntax.tags[noun] in ("NN", "NNS") and is_person(syntax, noun)
    return (
        (which and (form in JUDGING or person))  # "a survey of fairgoers, which showed …"
        or _is_misread(syntax, head, noun, pronoun)
        or _loses_verb(syntax, head)
        or _stands_for_verb(syntax, head, pronoun)
        or _may_be_of_another(syntax, noun, pronoun)
    )


def _stands_for_verb(syntax: Syntax, head: int, pronoun: int) -> bool:
    """ "They must stop them, which they can do": the verb is that of the clause before."""
    return syntax.lower(head) in PRO_VERBS and own_subject(syntax, head) not in (None, pronoun)


def _goes_on_behind(syntax: Syntax, clause: Clause) -> bool:
    """In "Lee, who had called the vote, spoke of fraud" a comma closes the clause, and Lee spoke."""
    for i in clause.words:
        joined = any(syntax.relations[c] == "cc" for c in syntax.children[i])
        verb = syntax.tags[i] in ("VBD", "VBN", "VBZ") and syntax.relations[i] == "conj" and not joined
        if verb and i > clause.head and syntax.words[i - 1].form == ",":
            return True
    return False


def _follows_people(syntax: Syntax, noun: int) -> bool:
    """ "Nine nurses from two clinics, who …": a clinic is not a "who", so the nurses may be meant."""
    case = next((c for c in syntax.children[noun] if c < noun and syntax.relations[c] == "case"), 0)
    return case > 0 and syntax.tags[case - 1] in ("NN", "NNS") and is_person(syntax, case - 1)


def _loses_verb(syntax: Syntax, head: int) -> bool:
    """In "would have cost (less)" the cost is not a thing that one has, though it may be spelled like one."""
    thing = syntax.child(head, "obj")
    had = syntax.lower(head) == "have" and syntax.child(head, "aux") is not None
    return had and thing is not None and thing == head + 1 and syntax.lower(thing) in UNCHANGED


def _is_misread(syntax: Syntax, head: int, noun: int, pronoun: int) -> bool:
    """ "that’s …", "which she claims would cost jobs", "that last year released …", "companies reduces …" """
    if syntax.words[pronoun].end == syntax.words[pronoun + 1].start or syntax.heads[pronoun] != head:
        return True
    if any(syntax.lower(i) in CUES and syntax.tags[i].startswith("VB") for i in range(pronoun, head)):
        return True
    subject = own_subject(syntax, head)
    if subject is None or subject == pronoun:
        return not agree(syntax, noun, head)
    said = syntax.lower(head) in CUES and syntax.child(head, "ccomp", "obj", "xcomp") != pronoun
    return said or syntax.lower(subject) in DAYS or syntax.child(head, "xcomp") is not None


def _is_of_another(syntax: Syntax, noun: int, pronoun: int) -> bool:
    """ "an official with knowledge of the document who spoke" """
    thing = not is_person(syntax, noun) or syntax.tags[noun].startswith("NNP")
    return syntax.lower(pronoun) == "who" and syntax.relations[noun] == "nmod" and thing


def _may_be_of_another(syntax: Syntax, noun: int, pronoun: int) -> bool:
    """ "A man interviewed by The Hill, who asked not to be named": the man, or the paper?"""
    if syntax.lower(pronoun) != "who":
        return False
    if syntax.tags[noun] in ("NN", "NNS") and not is_person(syntax, noun):
        near = is_next_to(syntax, noun, pronoun)
        return not near or _belongs_to_somebody(syntax, noun) or _follows_people(syntax, noun)
    participle = syntax.heads[noun]
    by_noun = any(syntax.lower(c) == "by" for c in syntax.children[noun])
    if not (by_noun and syntax.relations[participle] == "acl") or syntax.words[pronoun - 1].form != ",":
        return False
    described = syntax.heads[participle]
    return syntax.tags[described] in ("NN", "JJ") and is_person(syntax, described)


def _belongs_to_somebody(syntax: Syntax, noun: int) -> bool:
    """ "The architect of the policy, who …", "people buying plans on the exchanges who …": he and they do, no thing."""
    beside = syntax.relations[noun] in ("nmod", "obl")
    return beside and any(syntax.tags[i].startswith("NN") and is_person(syntax, i) for i in syntax.above(noun))


def _only_names(syntax: Syntax, clause: Clause, noun: int) -> bool:
    """ "anyone who enters", "protesters who are violent", "the person who did it"."""
    words = {syntax.lower(i) for i in noun_phrase(syntax, noun)}
    if words & (ANYBODY | {"not"}) or _is_bare(syntax, noun):
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


def _is_bare(syntax: Syntax, noun: int) -> bool:
    """A lone "candidate": what names it was lost."""
    return syntax.tags[noun] == "NN" and len(noun_phrase(syntax, noun)) == 1
