"""Noun phrases around a clause: its subject, the noun that a relative clause describes, the auxiliaries it shares."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.grammar.persons import TITLES, is_person
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.calendar import MONTH_NAMES, MONTHS, WEEKDAY_NAMES
from service.splitting.vocabulary.capitals import PARTIES

RELATIVE_TAGS = ("WDT", "WP")
# What hangs on a noun without naming it: left out where the noun is carried into another clause.
LOOSE = tuple("acl:relcl advcl:relcl appos parataxis punct dep discourse advcl acl cc:preconj list".split())
# "the attack last week that killed …": the attack did.
DAYS = frozenset("week month year day night morning afternoon evening weekend today yesterday".split()).union(
    WEEKDAY_NAMES, MONTH_NAMES
)
PLACING = frozenset("of from in at".split())
OPENING = (",", "-", "--", '"', "(")
# What befalls a train or a bridge: only through it does the train kill anybody.
BEFALLING = frozenset("derailed crashed collapsed exploded capsized sank burst overturned detonated erupted".split())
VERSUS = frozenset("v v. vs vs. versus".split())
FORMERLY = frozenset("former late acting incoming outgoing".split())  # a noun needs these words before it


def is_month(syntax: Syntax, i: int) -> bool:
    """A month, by its capital: "march" is not one, though a person called May or Jan may be taken for one."""
    return syntax.tags[i] == "NNP" and syntax.lower(i).rstrip(".") in MONTHS


def noun_phrase(syntax: Syntax, noun: int, without: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The words of the noun and what names it: no relative clauses, appositions or words from `without` on."""
    found, waiting = [noun], [noun]
    while waiting:
        for child in syntax.children[waiting.pop()]:
            if child not in without and not _is_loose(syntax, child, noun) and not _is_behind_verb(syntax, noun, child):
                found.append(child)
                waiting.append(child)
    words = _with_whole_words(syntax, found, without)
    while len(words) > 1 and (
        syntax.relations[words[0]] in ("case", "mark", "cc", "fixed")
        or _is_outside(syntax, words[0], noun)
        or (syntax.lower(words[0]), syntax.lower(words[0] + 1)) == ("such", "as")
    ):
        words.pop(0)
    before = words[0] - 1
    if before >= 0 and syntax.lower(before) in FORMERLY and before not in without:
        words.insert(0, before)
    return (*_opponent(syntax, before, without), *words)


def _opponent(syntax: Syntax, versus: int, without: frozenset[int]) -> tuple[int, ...]:
    """ "Roe v." of "Roe v. Wade", which is one case."""
    first = versus
    while first > 0 and syntax.lower(versus) in VERSUS and syntax.tags[first - 1].startswith("NNP"):
        first -= 1
    return tuple(i for i in range(first, versus + 1) if i not in without) if 0 <= first < versus else ()


def _is_behind_verb(syntax: Syntax, noun: int, child: int) -> bool:
    """ "Ruth Reed" in "Ann Lee scolded Ruth Reed" is not part of the subject, though the grammar may say so."""
    verb = syntax.heads[noun]
    return noun < verb < child and syntax.tags[verb].startswith("VB") and syntax.relations[noun] in SUBJECTS


def _goes_on(syntax: Syntax, last: int) -> bool:
    named = last + 1 < len(syntax.words) and syntax.tags[last] == syntax.tags[last + 1] == "NNP"
    return named and syntax.words[last + 1].form[0].isalpha() and syntax.relations[last + 1] != "dep"


def _is_outside(syntax: Syntax, first: int, noun: int) -> bool:
    """ "really" of "(is) really a matter", "most" of "most recently Ann Lee"."""
    beside = syntax.heads[first] if syntax.tags[first] == "RBS" else first
    adverb = beside >= 0 and syntax.relations[beside] == "advmod" and syntax.tags[beside] == "RB"
    return adverb and syntax.relations[first] == "advmod" and syntax.heads[beside] == noun


def _with_whole_words(syntax: Syntax, found: list[int], without: frozenset[int]) -> list[int]:
    """In order, with the rest of a hyphenated word: "son-in-law"."""
    words, last = syntax.words, max(found)
    found = [*found, *(i for word in found for i in _hyphened_before(syntax, word) if i not in without)]
    while last + 2 < len(words) and words[last + 1].form == "-" and last + 2 not in without:
        if words[last].end != words[last + 1].start or words[last + 1].end != words[last + 2].start:
            break
        found = [*found, last + 1, last + 2]
        last += 2
    while _goes_on(syntax, last) and last + 1 not in without:
        last += 1  # the rest of a name that the grammar lost
        found = [*found, last]
    return sorted(set(found))


def _hyphened_before(syntax: Syntax, word: int) -> Iterator[int]:
    """ "22-year-" of "22-year-old"; "R-" of "R-Calif." is a word by itself."""
    words = syntax.words
    while word > 1 and words[word - 1].form == "-" and words[word - 2].form not in PARTIES:
        if words[word - 2].end != words[word - 1].start or words[word - 1].end != words[word].start:
            return
        yield from (word - 1, word - 2)
        word -= 2


def _is_loose(syntax: Syntax, child: int, noun: int) -> bool:
    if syntax.relations[child] == "punct":
        return syntax.words[child].form in (",", ".", ":", ";") or child > noun
    if syntax.heads[child] == noun and syntax.relations[child] in (*AUXILIARIES, *SUBJECTS):
        return True
    if syntax.heads[child] == noun and _is_before_copula(syntax, child, noun):
        return True
    return syntax.relations[child] in LOOSE


def _is_before_copula(syntax: Syntax, child: int, noun: int) -> bool:
    """ "Among the dead" of "Among the dead was the driver"; but not "be" of "his would-be heir"."""
    copula = syntax.child(noun, "cop")
    return copula is not None and child < copula and syntax.words[copula - 1].form != "-"


def own_subject(syntax: Syntax, i: int) -> int | None:
    return syntax.child(i, *SUBJECTS)


def subject_of(syntax: Syntax, i: int) -> int | None:
    """The word that heads the subject of clause i: its own, or the one it shares with the clause it hangs on.

    An order in quotation marks shares none: in "“Do not go,” Reed said" Reed is not the one who goes.
    """
    subject = own_subject(syntax, i)
    if subject is not None:
        there = syntax.relations[subject] == "expl" and syntax.lower(subject) == "there"
        subject = next((c for c in syntax.children[i] if there and syntax.relations[c] == "nsubj"), subject)
        return noun_stood_for(syntax, subject)
    if syntax.heads[i] == ROOT or _calls_on(syntax, i):
        return None
    if syntax.relations[i] == "acl" and syntax.tags[syntax.heads[i]].startswith("N"):
        return syntax.heads[i]
    return subject_of(syntax, syntax.heads[i])


def _calls_on(syntax: Syntax, i: int) -> bool:
    """What is said has no subject because it is an order ("Do not go"), or has no verb of its own."""
    finite = syntax.tags[i] in ("VBD", "VBZ", "VBN", "VBG") or syntax.child(i, "cop") is not None
    helped = any(syntax.tags[c] == "MD" for c in syntax.children[i])
    return syntax.relations[i] == "ccomp" and not (finite or helped)


def noun_stood_for(syntax: Syntax, subject: int) -> int:
    """The noun that a relative pronoun stands for; any other word stands for itself."""
    if syntax.tags[subject] not in RELATIVE_TAGS:
        return subject
    relative = next((a for a in (subject, *syntax.above(subject)) if syntax.relations[a].endswith(":relcl")), None)
    noun = noun_told_of(syntax, relative) if relative is not None else None
    return subject if noun is None else noun


def noun_told_of(syntax: Syntax, relative: int) -> int | None:
    """The noun that a relative clause with "which", "who" or "that" describes."""
    noun = syntax.heads[relative]
    while noun != ROOT and _is_beside_noun(syntax, noun) and syntax.heads[noun] != ROOT:
        noun = syntax.heads[noun]
    who = relative_pronoun(syntax, relative)
    while who is not None and syntax.lower(who) == "who" and noun != ROOT and _is_place_of(syntax, noun):
        noun = syntax.heads[noun]
    if who is not None and syntax.lower(who) == "who" and noun != ROOT:
        noun = _person_of_body(syntax, noun)
    if noun == ROOT or not syntax.tags[noun].startswith(("NN", "CD")):
        return None
    return noun if relative_pronoun(syntax, relative) is not None else None


def _is_beside_noun(syntax: Syntax, i: int) -> bool:
    """A day, an age ("McKinney, 32, who …") or a party ("Issa, R-Calif., who …"): the clause describes the person."""
    aged = syntax.relations[i] == "appos" and syntax.words[i].form.isdigit()
    party = i > 1 and syntax.words[i - 1].form == "-" and syntax.words[i - 2].form in PARTIES
    return syntax.lower(i) in DAYS or aged or party


def _is_place_of(syntax: Syntax, noun: int) -> bool:
    """ "Rep. Malinowski of New Jersey, who …": the man, not the state; but "all except for Senator Lee, who …": Lee."""
    named = syntax.relations[noun] == "nmod" and syntax.tags[noun].startswith("NNP")
    placed = any(syntax.lower(c) in PLACING for c in syntax.children[noun] if syntax.relations[c] == "case")
    return named and placed and syntax.tags[syntax.heads[noun]].startswith("NNP")


def _person_of_body(syntax: Syntax, noun: int) -> int:
    """The chair in "Ann Lee, chair of surgery at the Reed School, who …": no school is a "who"."""
    led = {syntax.lower(c) for c in syntax.children[noun] if c < noun}
    if syntax.tags[noun] != "NNP" or syntax.lower(noun) in TITLES or not led & {"the", "at"}:
        return noun
    at = noun
    while syntax.relations[at] == "nmod" and syntax.heads[at] != ROOT:
        at = syntax.heads[at]
        if syntax.tags[at] == "NN" and is_person(syntax, at):
            return at
    return noun


def relative_pronoun(syntax: Syntax, relative: int) -> int | None:
    """The pronoun that opens the clause ("which", "who", "that"); never "whose" or one after a preposition."""
    below = syntax.below(relative)
    first = next((i for i in sorted(below) if syntax.words[i].form not in OPENING), None)
    if first is None or syntax.lower(first) not in ("which", "who", "that") or syntax.relations[first] == "mark":
        return None
    return first


def _shares(syntax: Syntax, first: int, second: int) -> bool:
    """The second verb needs an auxiliary, or may be a participle after "has" ("has cut jobs and closed plants")."""
    if syntax.tags[second] in ("VB", "VBN", "VBG") or not syntax.tags[second].startswith("VB"):
        return True
    perfect = any(syntax.lower(c) in ("has", "have", "had", "'ve") for c in syntax.children[first] if c < first)
    told = syntax.lower(second).endswith("ed") or _is_denied_as_well(syntax, first)  # "has not paid or sold it"
    return perfect and syntax.tags[first] == "VBN" and told


def carried_auxiliaries(syntax: Syntax, first: int, second: int) -> tuple[int, ...]:
    """Auxiliaries and negation that the first of two coordinated verbs shares with the second ("has … and wounded")."""
    if syntax.child(second, *AUXILIARIES) is not None:
        return ()
    if not _shares(syntax, first, second):
        return _never(syntax, first, second)
    while syntax.child(first, *AUXILIARIES) is None and _is_listed(syntax, first):
        first = syntax.heads[first]  # "will cut …, close … and sell …"
    if coming := _is_to(syntax, first):
        return coming
    kept = (*AUXILIARIES, "advmod") if syntax.child(second, "obj") is None else ("aux", "advmod")
    return tuple(
        c
        for c in syntax.children[first]
        if c < first and syntax.relations[c] in kept and (syntax.relations[c] != "advmod" or _denies(syntax, c))
    )


def _denies(syntax: Syntax, i: int) -> bool:
    """ "Not", but not that of "not only left, but paid"."""
    return syntax.lower(i) in ("not", "n't", "never") and syntax.lower(i + 1) != "only"


def _never(syntax: Syntax, first: int, second: int) -> tuple[int, ...]:
    """ "Never" of "never left, paid the fine or told the police", which says three times that he did not."""
    never = tuple(c for c in syntax.children[first] if c < first and syntax.lower(c) == "never")
    return never if _is_denied_as_well(syntax, first) and syntax.tags[second] == syntax.tags[first] else ()


def _is_denied_as_well(syntax: Syntax, first: int) -> bool:
    """A denial goes on with "or"."""
    joining = (c for i in syntax.children[first] if syntax.relations[i] == "conj" for c in syntax.children[i])
    either = any(syntax.relations[c] == "cc" and syntax.lower(c) == "or" for c in joining)
    return either and any(_denies(syntax, c) for c in syntax.children[first] if c < first)


def _is_to(syntax: Syntax, first: int) -> tuple[int, ...]:
    """ "Is to" of "is to cut jobs and close a plant", "are to be" of "are to be meeting Lee and asking him"."""
    to = syntax.child(first, "mark")
    helping = [c for c in syntax.children[first] if c < first and syntax.relations[c] in ("cop", "aux")]
    if to is None or syntax.lower(to) != "to" or not helping or not helping[0] < to < first:
        return ()
    plain = syntax.tags[first] == "VB" and syntax.relations[helping[0]] == "cop"
    lasting = syntax.tags[first] == "VBG" and syntax.lower(helping[-1]) == "be" and len(helping) > 1
    return (helping[0], to, *helping[1:]) if plain or lasting else ()


def _is_listed(syntax: Syntax, i: int) -> bool:
    head = syntax.heads[i]
    return syntax.relations[i] == "conj" and head != ROOT and syntax.tags[head] == syntax.tags[i]


def suffered(syntax: Syntax, participle: int, subject: int) -> tuple[int, ...]:
    """A verb that befell its subject, with its auxiliaries, if ", killing 3" or "and wounding 9" gives its result."""
    if syntax.relations[participle] == "conj" and syntax.tags[participle] == "VBG":
        participle = syntax.heads[participle]
    verb = syntax.heads[participle]
    bare = syntax.tags[participle] == "VBG" and syntax.relations[participle] == "advcl" and verb != ROOT
    if not bare or not _befell(syntax, verb) or not subject < verb < participle:
        return ()
    own = (c for c in syntax.children[verb] if subject < c < verb and syntax.relations[c] in ("aux", "aux:pass"))
    particle = syntax.child(verb, "compound:prt")
    return (*own, verb) if particle is None else (*own, verb, particle)


def _befell(syntax: Syntax, verb: int) -> bool:
    """ "Was attacked", "derailed": the subject did not cause what came of it."""
    itself = syntax.tags[verb] == "VBD" and syntax.lower(verb) in BEFALLING and syntax.child(verb, "obj") is None
    return itself or syntax.child(verb, "aux:pass") is not None
