"""Which words of a sentence head clauses of their own."""

from __future__ import annotations

from enum import StrEnum

from service.splitting.grammar.phrases import is_month, noun_phrase, noun_told_of, own_subject
from service.splitting.grammar.syntax import AUXILIARIES, SUBJECTS, Syntax
from service.splitting.grammar.told import is_clause

SHORTEST = 3  # words; "and fled" says too little by itself, and stays with the clause before it
LONG_ASIDE = 4  # words without marks; a shorter apposition ("Smith, 25,") belongs to its noun
SETTING_OFF = (",", "-", "--", "(")
JOINING = frozenset(
    """if unless whether than lest provided with to after despite amid following without since from while although
    though because as when where before until once by in on for so whereas""".split()
)
# Participles that only join: "including five children", "according to", "based on"
LIKE_PREPOSITIONS = frozenset(
    "including according regarding following concerning compared based given starting beginning excluding".split()
)
IF = frozenset(("if", "unless"))
CONDITIONS = IF | {"whether", "than", "lest", "provided"}
ABSOLUTES = frozenset("with to after despite amid following without since from".split())


class Kind(StrEnum):
    """How a clause relates to the one it hangs on."""

    MAIN = "main"
    CONTENT = "content"
    CONJUNCT = "conjunct"
    ADVERBIAL = "adverbial"
    PARTICIPLE = "participle"
    RELATIVE = "relative"
    ABSOLUTE = "absolute"
    APPOSITION = "apposition"
    ASIDE = "aside"
    FRAME = "frame"


def kind_of(syntax: Syntax, i: int, owner: int, owner_kind: Kind) -> Kind | None:
    """What kind of clause word i heads, or None where it belongs to its owner's."""
    relation = syntax.relations[i]
    if relation in ("obl", "nmod", "acl", "advcl") and (_holds_participle(syntax, i, owner) or _is_with(syntax, i)):
        return Kind.ABSOLUTE
    if relation == "appos":
        return Kind.APPOSITION if _is_long_aside(syntax, i) else None
    if not is_clause(syntax, i) or len(syntax.below(i)) < SHORTEST:
        return None
    if relation == "conj":
        return _conjunct(syntax, i, owner, owner_kind)
    readers = {
        "acl:relcl": _relative,
        "advcl:relcl": _relative,
        "parataxis": _aside,
        "advcl": _adverbial,
        "acl": _noun_clause,
    }
    return readers[relation](syntax, i) if relation in readers else None


def _relative(syntax: Syntax, i: int) -> Kind | None:
    return Kind.RELATIVE if noun_told_of(syntax, i) is not None else None


def _aside(syntax: Syntax, i: int) -> Kind | None:
    return Kind.ASIDE if own_subject(syntax, i) is not None else None


def _conjunct(syntax: Syntax, i: int, owner: int, owner_kind: Kind) -> Kind | None:
    """A coordinated clause with its own subject, or with its own object or complement beside that of the first."""
    if own_subject(syntax, i) is not None:
        return Kind.CONJUNCT
    first = syntax.heads[i]
    if first != owner or owner_kind is Kind.APPOSITION:
        return None
    return Kind.CONJUNCT if _says_more(syntax, first, before=i) and _says_more(syntax, i) else None


def _says_more(syntax: Syntax, i: int, before: int | None = None) -> bool:
    """The predicate has something after it that is its own: "killed 25", unlike "killed (and wounded 25)"."""
    if not syntax.tags[i].startswith("VB"):
        return True
    plain = ("punct", "cc", "conj", "mark", "parataxis", *AUXILIARIES, *SUBJECTS)
    after = (c for c in syntax.children[i] if c > i and (before is None or c < before))
    return any(syntax.relations[c] not in plain for c in after)


def _adverbial(syntax: Syntax, i: int) -> Kind | None:
    """ "while …", "after …" with a subject of its own; "with troops preparing …"; ", killing 25"; never conditions."""
    joining = ("mark", "case", "advmod")
    marks = {syntax.lower(c) for c in syntax.children[i] if c < i and syntax.relations[c] in joining} & JOINING
    if marks & CONDITIONS or syntax.lower(min(syntax.below(i))) == "such":
        return None
    if own_subject(syntax, i) is not None or "with" in marks:
        if marks & ABSOLUTES and is_participle(syntax, i):
            return Kind.ABSOLUTE
        return Kind.ADVERBIAL if marks or set_off(syntax, i) else None
    if not marks and is_participle(syntax, i) and set_off(syntax, i) and syntax.lower(i) not in LIKE_PREPOSITIONS:
        return Kind.PARTICIPLE
    return None


def _noun_clause(syntax: Syntax, i: int) -> Kind | None:
    """A participle with a subject of its own, or set off by a comma."""
    if not is_participle(syntax, i):
        return None
    if own_subject(syntax, i) is not None:
        return Kind.ABSOLUTE
    return Kind.PARTICIPLE if set_off(syntax, i) and syntax.lower(i) not in LIKE_PREPOSITIONS else None


def _holds_participle(syntax: Syntax, noun: int, owner: int) -> bool:
    """A noun after a preposition that does something: "(to) hundreds of supporters storming the embassy"."""
    if not syntax.tags[noun].startswith("NN"):
        return False
    named = noun_phrase(syntax, noun)
    before = {syntax.lower(c) for c in (*syntax.children[noun], named[0]) if c < noun} & ABSOLUTES
    if not before or not (noun < owner or "with" in before):
        return False
    doing = (
        c
        for i in named
        for c in syntax.children[i]
        if syntax.relations[c] in ("acl", "advcl") and syntax.tags[c] == "VBG"
    )
    return any(len(syntax.below(c)) >= SHORTEST and not set_off(syntax, c) for c in doing)


def _is_with(syntax: Syntax, i: int) -> bool:
    """ "with about 3,000 more prepared for deployment": any kind of predicate after "with"."""
    with_it = any(syntax.lower(c) == "with" and syntax.relations[c] == "mark" for c in syntax.children[i] if c < i - 1)
    return with_it and syntax.relations[i] == "advcl" and set_off(syntax, i)


def is_participle(syntax: Syntax, i: int) -> bool:
    return syntax.tags[i] in ("VBG", "VBN")


def set_off(syntax: Syntax, i: int) -> bool:
    """A comma, a dash or the beginning of the sentence stands before the phrase."""
    first = min(syntax.below(i))
    return first == 0 or syntax.words[first].form in SETTING_OFF or syntax.words[first - 1].form in SETTING_OFF


def _is_long_aside(syntax: Syntax, i: int) -> bool:
    words = sum(syntax.words[c].lettered for c in syntax.below(i))
    dated = syntax.tags[i] == "CD" or is_month(syntax, i) or is_month(syntax, syntax.heads[i])
    return words >= LONG_ASIDE and set_off(syntax, i) and not dated
