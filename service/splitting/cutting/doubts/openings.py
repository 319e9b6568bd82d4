"""Words that no statement begins with."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import AUXILIARIES, Syntax
from service.splitting.vocabulary.cues import SAYING

# "until the bureau has finished", "once they are counted", "like you have been": not facts yet, or not statements.
NO_OPENING = frozenset("whom whose until till once like unless lest whether than including".split())
IN_PART = (["in", "that"], ["because", "of"])  # "primarily in that it …", "because of how …"
CONDITIONS = (["if"], ["unless"], ["even", "if"], ["only", "if"], ["in", "case"], ["as", "long"], ["so", "long"])
AS_IF = frozenset(
    "soon long well far if though was is it".split()
)  # "as soon as", "as was the case", "as it relates to"
UNITS = frozenset("days weeks months years hours minutes day week month year hour moments shortly soon long".split())
# "(ended) well before …", "(only) after …": what the adverb measures must follow it.
MEASURING = frozenset("well just right even ever only immediately".split())
PUT_FIRST = frozenset(("what", "whatever", "whoever"))
ASKING = frozenset("how why what whether".split())  # "How they act will show …": the clause is what will show it
AT_ONCE = frozenset(("immediately", "right"))
PRO_VERBS = frozenset("do does did".split())
INDIRECT = frozenset("why how where when which who".split())  # "described how he was stopped"
PARTLY = 5  # words among which the "whom" of "90 percent of whom" is found
SHORTEST = 3  # words besides the joining one; "(before) it starts" says nothing
RELATING = ("WDT", "WP", "WP$")
NO_ADVERBIAL = frozenset("no such than had should were".split())  # "had they known" is a condition


def opens_doubtfully(syntax: Syntax, clause: Clause) -> bool:
    """It begins with "whom", "in which" or "until", or is itself what somebody saw or did ("found what was a bomb")."""
    first = clause.first_word(syntax)
    if clause.kind is Kind.CONTENT:
        return _is_indirect(syntax, clause, first)
    if clause.kind is Kind.RELATIVE:
        return syntax.lower(first) in NO_OPENING or _is_behind_preposition(syntax, first)
    form = syntax.lower(first)
    marked = form == "that" and clause.kind is not Kind.CONJUNCT and syntax.relations[first] == "mark"
    opens = clause.kind is Kind.ASIDE and not any(word.lettered for word in syntax.words[:first])
    if marked or form in NO_OPENING or (_measures_itself(syntax, first) and not opens) or _is_condition(syntax, clause):
        return True
    if clause.kind is Kind.ADVERBIAL and _is_half(syntax, clause, first):
        return True
    if syntax.tags[first] in RELATING or not _is_set_off(syntax, clause):
        return True
    partly = any(syntax.lower(i) in ("whom", "which") for i in clause.words[:PARTLY])
    return partly or _is_behind_preposition(syntax, first)


def _is_condition(syntax: Syntax, clause: Clause) -> bool:
    """ "(they stay, and) if the firm fails", "(they stay,) even if it does": the condition alone says nothing."""
    words = [i for i in clause.words if syntax.words[i].lettered and syntax.tags[i] != "CC"][:2]
    opening = [syntax.lower(i) for i in words]
    alone = not any(syntax.relations[c] == "advcl" and c < clause.head for c in syntax.children[clause.head])
    return alone and any(opening[: len(words)] == words for words in CONDITIONS)


def opens_question(syntax: Syntax, clause: Clause) -> bool:
    """ "(asked) whether she believes …", "(asked) about whether she does"."""
    lettered = [i for i in clause.words if syntax.words[i].lettered][:2]
    asked = any(syntax.lower(i) in ("whether", "if") and syntax.relations[i] == "mark" for i in lettered)
    return asked or (syntax.lower(lettered[0]) == "why" and not _is_asked(syntax))


def _is_indirect(syntax: Syntax, clause: Clause, first: int) -> bool:
    """ "described how he left", "found what was a bomb"."""
    form = syntax.lower(first)
    quoted = first == 0 or syntax.words[first - 1].form == '"'
    if form in ("whom", "whose"):
        return True
    if _is_asked(syntax):
        return False
    if _is_behind_preposition(syntax, first):
        return True
    return (form in INDIRECT and not quoted) or (form in PUT_FIRST and syntax.heads[first] == clause.head)


def _is_half(syntax: Syntax, clause: Clause, first: int) -> bool:
    """It measures ("days after …"), compares ("than …") or stops short ("as we must")."""
    marks = [c for c in syntax.children[clause.head] if syntax.relations[c] == "mark" or syntax.tags[c] == "WRB"]
    if marks and min(marks) > first + 1 and syntax.tags[first] == "IN":
        return True  # "in 2004, when it rained"
    if syntax.lower(first) == "with" and syntax.tags[clause.head] in ("VBD", "VBN"):
        return syntax.child(clause.head, *AUXILIARIES) is None  # "with half of the vote counted"
    if syntax.lower(first) in NO_ADVERBIAL | ASKING or _stops_short(syntax, clause) or _only_refers(syntax, clause):
        return True
    pairs = [[syntax.lower(i), syntax.lower(i + 1)] for i in range(first, min(first + 2, clause.words[-1]))]
    if first > 1 and syntax.lower(first - 1) == "part" and syntax.relations[first - 1] == "obl":
        return True  # "in part because …"
    return any(pair in IN_PART for pair in pairs) or is_measured(syntax, first) or _is_short(syntax, clause)


def _is_behind_preposition(syntax: Syntax, first: int) -> bool:
    behind = first + 1 < len(syntax.words) and syntax.tags[first + 1] in RELATING
    asked = first + 1 < len(syntax.words) and (syntax.tags[first + 1] == "WRB" or syntax.lower(first + 1) in NO_OPENING)
    return (behind or asked) and syntax.tags[first] in ("IN", "TO", "RP")


def _is_set_off(syntax: Syntax, clause: Clause) -> bool:
    """A mark or "and" stands before an aside or a conjunct; "the sum (that) they ask for" has neither."""
    if clause.kind not in (Kind.ASIDE, Kind.CONJUNCT):
        return True
    first = min(clause.words)
    joined = syntax.tags[first] in ("CC", "IN", "RB") or not syntax.words[first].lettered
    return first == 0 or joined or not syntax.words[first - 1].lettered or syntax.tags[first - 1] == "CC"


def is_measured(syntax: Syntax, first: int) -> bool:
    """ "came days after …", "as soon as …", "long after …", "rated as highly as …"."""
    measured = first > 0 and syntax.lower(first - 1) in UNITS | MEASURING
    measured = measured and syntax.lower(first) in ("after", "before", "since")
    behind = syntax.lower(first + 1) if first + 1 < len(syntax.words) else ""
    compared = syntax.lower(first) == "as" and "as" in (syntax.lower(first - 2), syntax.lower(first - 3))
    happens = first > 0 and syntax.lower(first - 1) in ("happens", "happen", "happened")
    return measured or happens or (compared and first > 2) or (syntax.lower(first) == "as" and behind in AS_IF)


def _measures_itself(syntax: Syntax, first: int) -> bool:
    """ "long after", "as highly as": the measure belongs to the clause and would begin it."""
    following = [syntax.lower(i) for i in range(first + 1, min(first + 3, len(syntax.words)))]
    if syntax.lower(first) in UNITS | AT_ONCE:
        return following[:1] in (["after"], ["before"])
    if counts_time(syntax, first):
        return True
    return syntax.lower(first) == "as" and following[1:] == ["as"]


def counts_time(syntax: Syntax, first: int) -> bool:
    """ "Two days after …", "a week before …"."""
    following = [syntax.lower(i) for i in range(first + 1, min(first + 3, len(syntax.words)))]
    counted = syntax.tags[first] in ("CD", "DT") and len(following) > 1
    return counted and following[0] in UNITS and following[1] in ("after", "before")


def _is_short(syntax: Syntax, clause: Clause) -> bool:
    """ "before it starts"."""
    words = [i for i in clause.words if syntax.words[i].lettered and syntax.tags[i] not in ("IN", "WRB")]
    return len(words) < SHORTEST


def _stops_short(syntax: Syntax, clause: Clause) -> bool:
    """ "as we must", "just as he did in May": the verb stands for another."""
    stands_in = syntax.lower(clause.head) in PRO_VERBS and syntax.child(clause.head, "obj", "xcomp", "ccomp") is None
    return stands_in or syntax.tags[clause.words[-1]] in ("MD", "TO")


def _only_refers(syntax: Syntax, clause: Clause) -> bool:
    """ "When it comes to taxes", "as I said before", "as far as I am concerned" state nothing by themselves."""
    opening = [syntax.lower(i) for i in clause.words if syntax.words[i].lettered][:3]
    if opening[:2] == ["when", "it"] and opening[2:] in (["comes"], ["came"]):
        return True
    told = syntax.lower(clause.head) in SAYING and syntax.child(clause.head, "obj", "ccomp", "xcomp") is None
    goes_on = syntax.lower(clause.head).startswith("continu")  # "as the debate continued"
    called = syntax.tags[clause.head] == "VBN" and any(syntax.words[i].form == '"' for i in clause.words[:4])
    only = (told and not goes_on) or called or syntax.lower(clause.head) == "concerned"  # "(described it) as a “relic”"
    return opening[:1] == ["as"] and only


def _is_asked(syntax: Syntax) -> bool:
    return any(word.form.endswith("?") for word in syntax.words[-2:])
