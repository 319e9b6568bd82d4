"""What stands within a theory, an accusation or a condition stays there: cut out, the article would assert it."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.cutting.breaking_off import PARTING
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.denying import CONTENTS, opens_with_that
from service.splitting.grammar.inverting import is_general
from service.splitting.grammar.kinds import IF, Kind
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import SUPPOSING

ACCUSING = frozenset(
    """accuse accuses accused accusing suspect suspects suspected suspecting charged charge charges charging blame
    blames blamed blaming""".split()
)
OF = frozenset(("of", "with", "for"))
GOING_ON = (Kind.ADVERBIAL, Kind.ABSOLUTE, Kind.PARTICIPLE, Kind.CONJUNCT, Kind.ASIDE)
CONCEDING = frozenset("though although while whereas since as".split())
INTENDING = frozenset("intend intends intended plan plans planned want wants wanted prepare prepares prepared".split())
QUESTIONING = frozenset("whether if why".split())
FOCUSING = frozenset("just only simply merely solely purely partly mainly largely".split())  # "just because …"


def stands_within_untold(syntax: Syntax, clause: Clause) -> bool:
    """ "(the theory that they spread it) because they enjoy it", "(if the firm fails) after the state has paid"."""
    if clause.kind not in GOING_ON:
        claimed = clause.kind is Kind.RELATIVE and _tells_what_is_claimed(syntax, clause)
        return claimed or (clause.kind is Kind.CONTENT and _is_only_asked(syntax, clause))
    if clause.kind is Kind.ADVERBIAL and (_is_only_reason(syntax, clause) or _is_behind_accusation(syntax, clause)):
        return True
    if clause.kind is Kind.ADVERBIAL and (is_general(syntax, clause.head) or _is_in_condition(syntax, clause)):
        return True
    if clause.kind is Kind.CONJUNCT and _goes_on_from_condition(syntax, clause):
        return True
    return not _goes_its_own_way(syntax, clause) and any(
        _is_untold(syntax, i) for i in _between(syntax, clause.head, clause.parent)
    )


def _is_in_condition(syntax: Syntax, clause: Clause) -> bool:
    """ "If you defend him because you like his style, fine": the reason is part of the condition."""
    first, parent = clause.words[0], clause.parent
    if syntax.heads[clause.head] != parent or first == 0 or not syntax.words[first - 1].lettered:
        return False
    fronted = [c for c in syntax.children[parent] if c < first < parent and syntax.relations[c] == "advcl"]
    before = [*fronted, *([parent] if parent < first else [])]
    marks = [c for i in before for c in syntax.children[i] if syntax.relations[c] == "mark" and c < min(i, first)]
    return any(syntax.lower(c) in IF for c in marks)


def _is_only_asked(syntax: Syntax, clause: Clause) -> bool:
    """ "(Lee was asked whether she believes) that it is safe": nobody says that she does."""
    frame = syntax.heads[clause.head]
    if syntax.relations[clause.head] not in CONTENTS or frame == ROOT or frame > clause.head:
        return False
    if syntax.relations[frame] == "xcomp" and syntax.lower(syntax.heads[frame]) in INTENDING:
        return True  # "he intends to testify that …": he has not yet
    before = (c for c in syntax.children[frame] if c < frame and syntax.relations[c] in ("mark", "advmod"))
    return any(syntax.lower(c) in QUESTIONING for c in before)


def _goes_its_own_way(syntax: Syntax, clause: Clause) -> bool:
    """ ", but …", ", though …": the article says it itself."""
    opening = {syntax.lower(i) for i in clause.words[:3]}
    if clause.kind is Kind.CONJUNCT:
        return bool(opening & PARTING)
    if clause.kind is not Kind.ADVERBIAL:
        return False
    parted = "," in (syntax.words[clause.words[0]].form, syntax.words[clause.words[0] - 1].form)
    return bool(opening & {"though", "although"}) or (parted and bool(opening & CONCEDING))


def _between(syntax: Syntax, head: int, parent: int) -> Iterator[int]:
    """The words on the way up from the clause to the one it hangs on, both left out."""
    above = syntax.heads[head]
    while above not in (parent, ROOT):
        yield above
        above = syntax.heads[above]


def _is_untold(syntax: Syntax, i: int) -> bool:
    """It heads what a noun supposes, what somebody is accused of, or a condition."""
    head, relation = syntax.heads[i], syntax.relations[i]
    noun = head != ROOT and syntax.tags[head].startswith("NN") and syntax.lower(head) in SUPPOSING
    told = relation in CONTENTS and noun and head < i
    if told and (opens_with_that(syntax, i) or syntax.child(i, *SUBJECTS) is not None):
        return True
    marks = {syntax.lower(c) for c in syntax.children[i] if c < i and syntax.relations[c] in ("mark", "case", "advmod")}
    if syntax.tags[i] == "VBG" and syntax.lower(head) in ACCUSING and marks & OF:
        return True
    return relation == "advcl" and bool(marks & IF)


def _is_behind_accusation(syntax: Syntax, clause: Clause) -> bool:
    """ "(Lee accused Reed of lying) after she was fired": it may be part of what he is accused of."""
    verb, first = syntax.heads[clause.head], min(clause.words)
    if syntax.lower(verb) not in ACCUSING or syntax.words[first].form == "," or syntax.words[first - 1].form == ",":
        return False
    charged = (c for c in syntax.children[verb] if verb < c < first and syntax.tags[c] == "VBG")
    return any(syntax.lower(mark) in OF for c in charged for mark in syntax.children[c] if mark < c)


def _tells_what_is_claimed(syntax: Syntax, clause: Clause) -> bool:
    """ "accusations by a man on the board that Lee worked with them": no board that Lee worked."""
    noun, pronoun = syntax.heads[clause.head], clause.first_word(syntax)
    if syntax.lower(pronoun) != "that" or syntax.relations[pronoun] in SUBJECTS:
        return False
    around = (syntax.heads[a] for a in (noun, *syntax.above(noun)) if syntax.relations[a] == "nmod")
    return any(syntax.lower(a) in SUPPOSING for a in around)


def _goes_on_from_condition(syntax: Syntax, clause: Clause) -> bool:
    """ "(jobs go if the plant closes) and suppliers fail": without a comma it goes on from the condition before it."""
    first, before = clause.words[0], syntax.heads[clause.head]
    if before == ROOT or "," in (syntax.words[first].form, syntax.words[first - 1].form):
        return False
    conditions = (c for c in syntax.children[before] if syntax.relations[c] == "advcl" and before < c < first)
    return any(_is_untold(syntax, c) and max(syntax.below(c)) == first - 1 for c in conditions)


def _is_only_reason(syntax: Syntax, clause: Clause) -> bool:
    """ "It was unfair just because she is a woman": without the reason something else is said."""
    first = clause.first_word(syntax)
    if syntax.lower(first) in FOCUSING:
        return syntax.lower(first + 1) == "because"
    return syntax.lower(first) == "because" and first > 0 and syntax.lower(first - 1) in FOCUSING
