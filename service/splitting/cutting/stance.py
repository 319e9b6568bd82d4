"""How a clause is meant: affirmed or negated; a fact, a plan, a possibility or a question."""

from __future__ import annotations

import re

from service.claim import Modality, Polarity
from service.splitting.cutting.breaking_off import PARTING
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.demanding import demanded
from service.splitting.grammar.falsehoods import is_called_false, is_twice_negated
from service.splitting.grammar.inverting import is_general, is_inverted, opens_inverted
from service.splitting.grammar.kinds import IF, Kind
from service.splitting.grammar.negations import NEGATIONS, NO, SELDOM, falls_short, is_few, is_negated, is_none
from service.splitting.grammar.phrases import carried_auxiliaries
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.grammar.undecided import is_undecided
from service.splitting.grammar.unsaid import FAILING
from service.splitting.vocabulary.cues import DECREEING, JOKING

NEGATING = NEGATIONS | NO | SELDOM | FAILING
MAY = frozenset("may might could possibly perhaps maybe likely unlikely potentially probably".split())
OUGHT = frozenset(("should", "ought"))  # what somebody finds right is no fact, and "should resign" no resignation
WILL = frozenset(("will", "'ll", "shall", "wo"))
ARE = frozenset(("is", "are", "'s", "'re", "’s", "’re"))
POSSIBLE = re.compile(
    r"\b(?:appear(?:s|ed)? to|seem(?:s|ed)? to|is possible|was possible|likelihood|risks? (?:of|being)"
    r"|(?:is|are|was|were|remain\w*|look\w*|seem\w*) (?:still |very |highly )?(?:un)?likely to)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:going to|plan(?:s|ned|ning)? (?:to|on)|expect(?:s|ed|ing)? to|set to|schedul\w+ (?:to|for)"
    r"|prepar(?:e|es|ed|ing) (?:to|for)|intend(?:s|ed|ing)? to|vow(?:s|ed|ing)? to|ready to|readying|poised to|about to"
    r"|pledg\w+ to|promis\w+ to|agreed to|ordered to|aims? to|hopes? to|seek(?:s|ing)? to|alerted for|considering)\b",
    re.IGNORECASE,
)
# "Are feared dead", "is believed to have fled": nobody has seen it.
SUPPOSED = re.compile(
    r"(?:feared|presumed|believed|thought|suspected) "
    r"(?:to (?:have|be)|dead|lost|missing|trapped|killed|drowned|buried)\b"
)
LAST, NEAR = 12, 40  # characters at the end of a question, and of the sentence in which they are found
PHRASE = 3  # the most words that mark a plan or a supposition
PROVIDED = IF | {"provided", "assuming", "supposing"}
IMAGINING = frozenset("suppose imagine supposing".split())
AS_LONG_AS = re.compile(r"\b(?:as long as|so long as|in the event (?:of|that)|on condition that)\b")


def polarity_of(syntax: Syntax, clause: Clause) -> Polarity:
    """NEGATED where the predicate, its auxiliaries, its subject or its object is: "did not", "no casualties".

    So are "hardly any", "few of them" and what is doubted or called false: the article does not agree with the speaker.
    """
    opening = [syntax.lower(i) for i in clause.words if syntax.words[i].lettered][:2]
    if {"nor", "neither"} & set(opening):
        return Polarity.NEGATED
    if is_twice_negated(syntax, clause.head):
        return Polarity.AFFIRMED
    near = {clause.head, *syntax.children[clause.head]} & set(clause.words)
    if clause.kind is Kind.CONJUNCT and _shares_denial(syntax, clause.head):
        near |= set(carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head))
    for i in near:
        if syntax.relations[i] not in ("conj", "advcl", "ccomp", "parataxis") and _negates(syntax, i):
            return Polarity.NEGATED
    unsaid = falls_short(syntax, clause.head) or is_called_false(syntax, clause.words, clause.head)
    return Polarity.NEGATED if unsaid else Polarity.AFFIRMED


def _shares_denial(syntax: Syntax, head: int) -> bool:
    """ "(Has not left) or paid" is a denial, ", but rather paid" and "and Lee paid" are none."""
    joining = syntax.child(head, "cc")
    return syntax.child(head, *SUBJECTS) is None and (joining is None or syntax.lower(joining) != "but")


def _negates(syntax: Syntax, i: int) -> bool:
    if syntax.lower(i) == "not" and syntax.lower(i + 1) == "only":
        return False
    if syntax.lower(i) in NEGATING:
        return not syntax.lower(i).startswith(("fail", "declin")) or _is_left_undone(syntax, i)
    if syntax.relations[i] in ("nsubj", "nsubj:pass", "obj", "det", "root", "xcomp") and is_none(syntax, i):
        return True
    if syntax.relations[i] == "aux":  # "Never has the country had so many refugees"
        return any(syntax.lower(c) == "never" for c in syntax.children[i])
    no_longer = syntax.lower(i) == "longer" and is_none(syntax, i)
    return no_longer or (syntax.relations[i] in ("nsubj", "nsubj:pass") and is_few(syntax, i))


def _is_left_undone(syntax: Syntax, i: int) -> bool:
    """ "Failed to act", "declined comment"; but a bank fails, and sales decline, decline 6 percent, or by as much."""
    if syntax.child(i, "xcomp") is not None or "comment" in {syntax.lower(c) for c in syntax.children[i]}:
        return True
    refused = syntax.child(i, "obj") if syntax.lower(i).startswith("declin") else None
    return refused is not None and syntax.child(refused, "nummod") is None and syntax.words[refused].lettered


def _asks(syntax: Syntax, clause: Clause) -> bool:
    """ "(asked) if May 1 was a good target", "whether they would go": what is said begins with the question."""
    if clause.kind is not Kind.CONTENT:
        return False
    marks = (c for c in syntax.children[clause.head] if syntax.relations[c] == "mark")
    first = next(marks, clause.head)
    opens = first == clause.first_word(syntax)
    return opens and (syntax.lower(first) == "whether" or (syntax.lower(first) == "if" and _is_object(syntax, clause)))


def _is_object(syntax: Syntax, clause: Clause) -> bool:
    return syntax.relations[clause.head] == "ccomp" and syntax.heads[clause.head] < min(clause.words)


def _tells(syntax: Syntax, clause: Clause, told: re.Pattern[str]) -> bool:
    """Its predicate says so: "plans to go", "is set to go"; but not "banned posts intended to mislead"."""
    for i in clause.words:
        if i == clause.head or (syntax.relations[i] in ("aux", "xcomp", "conj") and syntax.heads[i] == clause.head):
            following = (syntax.lower(c) for c in range(i, min(i + PHRASE, len(syntax.words))))
            if told.match(" ".join(following)):
                return True
    return False


def _looks_ahead(syntax: Syntax, clause: Clause) -> bool:
    """ "She said that it would open in May": in the past, somebody said that it will."""
    frame = _frame(syntax, clause)
    told = frame is not None and (syntax.tags[frame] == "VBD" or _was_told(syntax, frame))
    return told and not PROVIDED & {syntax.lower(i) for i in range(len(syntax.words))}


def _frame(syntax: Syntax, clause: Clause) -> int | None:
    """The verb of saying around what is said, or around what "and" joins to it."""
    if clause.kind is Kind.CONTENT:
        return clause.parent
    first = syntax.heads[clause.head]
    return syntax.heads[first] if clause.kind is Kind.CONJUNCT and syntax.relations[first] == "ccomp" else None


def _was_told(syntax: Syntax, frame: int) -> bool:
    """ "Pupils were told that it would not take place": somebody said so in the past."""
    helping = syntax.child(frame, "aux:pass")
    return helping is not None and syntax.lower(helping) in ("was", "were")


def modality_of(syntax: Syntax, clause: Clause, words: str, sentence: str) -> Modality:
    """A question, also after "whether"; conditional with an "if"; advised, possible or planned; else asserted."""
    if _is_asked(words, sentence) or _asks(syntax, clause) or is_undecided(syntax, clause.head):
        return Modality.QUESTION
    if (wanted := _wanted(syntax, clause)) is not None:
        return wanted
    beside = _helpers(syntax, clause)
    if _is_conditional(syntax, clause, beside):
        return Modality.CONDITIONAL
    if OUGHT & (beside | {syntax.lower(clause.head)}):
        return Modality.OPINION
    possible = _is_possible(syntax, clause.head) or POSSIBLE.search(words) is not None
    if MAY & beside or possible or _tells(syntax, clause, SUPPOSED) or ("can" in beside and _is_of_any(syntax, clause)):
        return Modality.POSSIBLE
    planned = WILL & beside or "would" in beside or _tells(syntax, clause, PLANNED) or _is_to(syntax, clause)
    return Modality.PLANNED if planned else Modality.ASSERTED


def _is_possible(syntax: Syntax, head: int) -> bool:
    """ "It is possible that …", "not impossible that …"; what is "not possible" is not."""
    if syntax.lower(head) == "possible":
        return not is_negated(syntax, head)
    return syntax.lower(head) in ("likely", "unlikely") or is_twice_negated(syntax, head)


def _is_asked(words: str, sentence: str) -> bool:
    """It ends with the sentence's question mark, or with that of a quotation in it: "“Has it?” Lee asked"."""
    asked = sentence.rstrip("”\"’') ").endswith("?")
    end = words.rstrip("”\"’') ?")[-LAST:]
    quoted = any(f"{end}{marks}" in sentence for marks in ("?”", '?"', "?’"))
    return quoted or (asked and end in sentence[-NEAR:])


def _helpers(syntax: Syntax, clause: Clause) -> set[str]:
    """The auxiliaries, adverbs and joining words of its verb, with those it shares."""
    beside = {syntax.lower(c) for c in syntax.children[clause.head] if syntax.relations[c] in ("aux", "advmod", "mark")}
    if clause.kind is Kind.CONJUNCT:
        beside |= {syntax.lower(c) for c in carried_auxiliaries(syntax, syntax.heads[clause.head], clause.head)}
    if clause.kind is Kind.PARTICIPLE and (verb := syntax.heads[clause.head]) != ROOT:
        # "the firm would shrink in May, cutting 300 jobs"
        beside |= {syntax.lower(c) for c in syntax.children[verb] if syntax.relations[c] == "aux"}
    return beside


def _is_conditional(syntax: Syntax, clause: Clause, beside: set[str]) -> bool:
    """Told with "if", instead of it with a verb before its subject, or with a "would" that looks ahead to nothing."""
    told = _with_conditions(syntax, clause)
    if opens_inverted(syntax, clause.words) or any(is_inverted(syntax, i) or is_general(syntax, i) for i in told):
        return True
    past = {"would", "have"} <= beside  # "nobody would have died"
    would = "would" in beside and (past or not _looks_ahead(syntax, clause))
    if _is_supposed(syntax, clause) or _shares_condition(syntax, clause):
        return True
    return would or bool(PROVIDED & (_openings_below(syntax, clause) | beside))


def _is_supposed(syntax: Syntax, clause: Clause) -> bool:
    """ "Suppose the mayor stole it", "as long as prices fall, the bank owes nothing"."""
    called = clause.head == clause.first_word(syntax) and syntax.lower(clause.head) in IMAGINING
    words = " ".join(syntax.lower(i) for i in clause.words)
    ahead = syntax.tags[clause.head] != "VBD" and syntax.child(clause.head, "aux:pass") is None
    return called or (ahead and AS_LONG_AS.search(words) is not None)


def _shares_condition(syntax: Syntax, clause: Clause) -> bool:
    """ "(Unless he pays, they lose their homes) and the bank fails"; but not what "but" sets apart."""
    first = syntax.heads[clause.head]
    shares = clause.kind in (Kind.CONJUNCT, Kind.PARTICIPLE) and first != ROOT
    if not shares or {syntax.lower(i) for i in clause.words[:2]} & PARTING:
        return False
    before = (a for a in syntax.children[first] if syntax.relations[a] == "advcl" and a < first)
    return any(syntax.lower(c) in PROVIDED for a in before for c in syntax.children[a] if c < a)


def _with_conditions(syntax: Syntax, clause: Clause) -> tuple[int, ...]:
    """Its verb, and those of clauses below it, in which a condition may be told: "nobody died had he slowed down"."""
    return (clause.head, *(c for c in syntax.children[clause.head] if syntax.relations[c] == "advcl"))


def _openings_below(syntax: Syntax, clause: Clause) -> set[str]:
    """The words beside the verbs of clauses below it: "if" of "it closes if the council agrees"."""
    below = (a for a in syntax.children[clause.head] if syntax.relations[a] == "advcl")
    return {syntax.lower(c) for a in below for c in (a, *syntax.children[a])}


def _wanted(syntax: Syntax, clause: Clause) -> Modality | None:
    """What is joked or demanded is somebody's opinion, what is ordered a plan."""
    if _jokes(syntax, clause):
        return Modality.OPINION
    if demanded(syntax, clause.head) is None:
        return None
    return Modality.PLANNED if syntax.lower(clause.head) in DECREEING else Modality.OPINION


def _jokes(syntax: Syntax, clause: Clause) -> bool:
    """ "Lee joked that he had fled", "“I fled,” Lee joked": it is told as no fact."""
    joked = syntax.lower(clause.head) in JOKING and syntax.child(clause.head, "ccomp") is not None
    frame = _frame(syntax, clause)
    return joked or (frame is not None and syntax.lower(frame) in JOKING)


def _is_to(syntax: Syntax, clause: Clause) -> bool:
    """ "The plant is to close", "they are due to be heard"; but not "the goal was to close it"."""
    beside = {(syntax.relations[c], syntax.lower(c)) for c in syntax.children[clause.head]}
    present = any(relation in ("cop", "aux", "aux:pass") and word in ARE for relation, word in beside)
    due = ("case", "due") in beside and syntax.tags[clause.head].startswith("VB")  # read as in "due to rain"
    to = due or ("mark", "to") in beside
    return present and to and syntax.child(clause.head, "nsubj", "nsubj:pass") is not None


def _is_of_any(syntax: Syntax, clause: Clause) -> bool:
    """ "A quake of magnitude 6 can cause damage" does not mean that one did."""
    subject = syntax.child(clause.head, "nsubj", "nsubj:pass")
    return subject is not None and any(syntax.lower(c) in ("a", "an") for c in syntax.children[subject])
