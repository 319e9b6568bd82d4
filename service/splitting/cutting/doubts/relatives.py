"""Relative clauses where it is doubtful what they describe."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.doubts.appositions import OF_THE_WHOLE
from service.splitting.cutting.doubts.openings import PRO_VERBS
from service.splitting.cutting.doubts.restrictions import is_bare, is_doubtful_restriction
from service.splitting.cutting.relative_clauses import is_restrictive
from service.splitting.grammar.agreement import UNCHANGED, agree
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import DAYS, noun_told_of, own_subject, relative_pronoun
from service.splitting.grammar.results import is_behind_dash, is_next_to, tells_of_the_whole
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CUES

# " – which is true –" is about what was said.
JUDGING = frozenset(
    "true untrue false correct incorrect wrong right possible impossible likely unlikely reason why how proof".split()
)


def is_doubtful_relative(syntax: Syntax, clause: Clause) -> bool:
    """Its verb does not fit the noun, the pronoun belongs to another verb, or it only says which one is meant."""
    noun, pronoun = noun_told_of(syntax, clause.head), relative_pronoun(syntax, clause.head)
    if noun is None or pronoun is None or syntax.lower(noun) in OF_THE_WHOLE or _goes_on_behind(syntax, clause):
        return True
    if _is_misjoined(syntax, clause.head, noun, pronoun):
        return True
    if is_restrictive(syntax, clause):
        return is_doubtful_restriction(syntax, clause, noun, pronoun)
    if syntax.lower(pronoun) == "that" and not is_next_to(syntax, noun, pronoun):
        return True  # "a meeting of aides – three came – that dealt with it"
    if tells_of_the_whole(syntax, clause.head, noun, pronoun):
        return not is_behind_dash(syntax, pronoun)  # what a dash sets off is one claim with the sentence before it
    return is_bare(syntax, noun)


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
