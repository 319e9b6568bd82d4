"""The clauses that are sure enough to be cut out of their sentence: a whole sentence is better than a broken claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from service.quantity import Quantity
from service.splitting.cutting.clauses import Clause, joined
from service.splitting.cutting.doubts.appositions import is_doubtful_apposition, leaves_another
from service.splitting.cutting.doubts.asides import is_doubtful_absolute, is_doubtful_aside
from service.splitting.cutting.doubts.conditions import completes_condition, is_yet_to_come
from service.splitting.cutting.doubts.conjuncts import is_doubtful_conjunct
from service.splitting.cutting.doubts.going_on import goes_on_within
from service.splitting.cutting.doubts.hearings import is_alleged
from service.splitting.cutting.doubts.openings import counts_time, opens_doubtfully, opens_question
from service.splitting.cutting.doubts.participles import belongs_to_its_clause, is_doubtful_participle
from service.splitting.cutting.doubts.relatives import is_doubtful_relative
from service.splitting.cutting.doubts.untold import stands_within_untold
from service.splitting.cutting.seams import (
    is_word,
    leaves_gap,
    leaves_tail,
    only_comes,
    parts_a_word,
    parts_brackets,
    parts_figure,
)
from service.splitting.cutting.standing_alone import borrows_speaker
from service.splitting.grammar.agreement import agree
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.phrases import DAYS, own_subject, relative_pronoun, subject_of
from service.splitting.grammar.syntax import AUXILIARIES, PLAINLY_FINITE, Syntax
from service.splitting.vocabulary.cues import SAYING

SURE_ACROSS = 0.6  # probability that the parser gives the head it chose
LEAST = 3  # words; one more if the subject is "he" or "it"
MEANWHILE = frozenset("as while when".split())
DANGLING = ("WRB", "DT", "PRP$")
MEANING = frozenset("mean means meant".split())
COMPLETING = (Kind.CONJUNCT, Kind.ADVERBIAL, Kind.PARTICIPLE, Kind.RELATIVE, Kind.ASIDE)
READERS: dict[Kind, Callable[[Syntax, Clause], bool]] = {
    Kind.CONJUNCT: is_doubtful_conjunct,
    Kind.PARTICIPLE: is_doubtful_participle,
    Kind.RELATIVE: is_doubtful_relative,
    Kind.APPOSITION: is_doubtful_apposition,
    Kind.ABSOLUTE: is_doubtful_absolute,
    Kind.ASIDE: is_doubtful_aside,
}


def sure_clauses(
    syntax: Syntax, clauses: tuple[Clause, ...], quantities: tuple[Quantity, ...] = ()
) -> dict[int, Clause]:
    """The clauses by their heads; doubtful ones are joined to the clause they hang on, inner ones first."""
    kept = {clause.head: clause for clause in clauses}
    figures = tuple(words for quantity in quantities if len(words := _words_of(syntax, quantity)) > 1)
    while (doubtful := next(_doubtful(syntax, kept, figures), None)) is not None:
        kept = joined(kept, doubtful)
    return kept


def _words_of(syntax: Syntax, quantity: Quantity) -> frozenset[int]:
    inside = (i for i, w in enumerate(syntax.words) if quantity.start < w.end and w.start < quantity.end)
    return frozenset(i for i in inside if syntax.words[i].lettered)


def _doubtful(syntax: Syntax, clauses: dict[int, Clause], figures: tuple[frozenset[int], ...]) -> Iterator[Clause]:
    owners = {word: clause.head for clause in clauses.values() for word in clause.words}
    for clause in reversed(clauses.values()):
        if clause.parent == clause.head:
            continue
        alleged = is_alleged(syntax, clause, clauses)
        if clause.kind is Kind.FRAME:
            asks = syntax.tags[min(clause.words)] in ("WP", "WDT")
            doubtful = not asks and (alleged or leaves_gap(syntax, clause, clauses, owners))
        else:
            doubtful = (
                alleged
                or _is_read_doubtfully(syntax, clause)
                or _belongs_to_others(syntax, clause, clauses)
                or _breaks(syntax, clause, clauses, owners)
                or any(parts_figure(clause, words) for words in figures)
            )
        if doubtful:
            yield clause


def _belongs_to_others(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """What it says is only true, or only said, together with another clause."""
    return (
        goes_on_within(syntax, clause, clauses)
        or completes_condition(syntax, clause, clauses)
        or is_yet_to_come(syntax, clause)
        or stands_within_untold(syntax, clause)
        or belongs_to_its_clause(syntax, clause, clauses)
        or _completes(syntax, clause, clauses)
        or _completes_names(syntax, clause, clauses)
        or _goes_on_from_time(syntax, clause, clauses)
        or _says_nothing_without_speaker(syntax, clause, clauses)
        or _is_said_within(syntax, clause, clauses)
    )


def _breaks(syntax: Syntax, clause: Clause, clauses: dict[int, Clause], owners: dict[int, int]) -> bool:
    """Cut out, it would break something apart, or leave too little of itself or of the clause it hangs on."""
    return (
        _joins_across(syntax, clause, owners)
        or _is_left_to_say(syntax, clause, clauses)
        or _dangles(syntax, clause, clauses)
        or _leaves_little(syntax, clause, clauses)
        or leaves_gap(syntax, clause, clauses, owners)
        or leaves_tail(syntax, clause, clauses)
        or parts_a_word(syntax, clause, owners)
        or parts_brackets(syntax, clause)
        or leaves_another(syntax, clause, clauses)
    )


def _is_read_doubtfully(syntax: Syntax, clause: Clause) -> bool:
    reader = READERS.get(clause.kind)
    if clause.kind is Kind.MAIN:  # it comes before a frame that took in what is said: "holding what was a bomb"
        opening = syntax.tags[clause.words[0]] in ("WDT", "WP") or opens_question(syntax, clause)
        return own_subject(syntax, clause.head) is None or opening
    if clause.kind is Kind.CONTENT and (_is_said_of_pronoun(syntax, clause) or _is_verbless(syntax, clause)):
        return True
    if _is_subjectless(syntax, clause):
        return True
    own = own_subject(syntax, clause.head)
    if own is not None and not agree(syntax, own, clause.head):
        return True
    return opens_doubtfully(syntax, clause) or (reader is not None and reader(syntax, clause))


def _is_said_within(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "(He left after Lee told the Herald) that he would be fired": the words that say so were not cut out."""
    cue, parent = syntax.heads[clause.head], clauses[clause.parent]
    told = clause.kind is Kind.CONTENT and syntax.relations[clause.head] == "ccomp" and cue < clause.head
    within = parent.kind not in (Kind.FRAME, Kind.CONTENT) and cue in parent.words and cue != parent.head
    return told and within and syntax.relations[cue] in ("advcl", "acl", "acl:relcl")


def _says_nothing_without_speaker(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "(promised to cut taxes and) raise wages": only the speaker could be its subject, and it does not name him."""
    return clause.kind is Kind.CONJUNCT and borrows_speaker(syntax, clause, clauses)


def _is_said_of_pronoun(syntax: Syntax, clause: Clause) -> bool:
    """ "the deal, which Lee says will cost jobs": the subject of what is said stands before the speaker."""
    frame = clause.parent
    pronoun = relative_pronoun(syntax, frame) if syntax.relations[frame].endswith(":relcl") else None
    return pronoun is not None and own_subject(syntax, clause.head) is None and own_subject(syntax, frame) != pronoun


def _is_subjectless(syntax: Syntax, clause: Clause) -> bool:
    """ "followed by Lee", "put out a statement": it has no subject, and neither has a reported "is needed"."""
    if own_subject(syntax, clause.head) is not None:
        return False
    first = next((i for i in clause.words if is_word(syntax, i)), clause.head)
    if clause.kind is Kind.CONTENT:
        first = next((i for i in clause.words if is_word(syntax, i) and not _leads_in(syntax, i)), clause.head)
        bare = syntax.tags[first] in ("VB", "VBG", "VBN", "TO") and _word_before(syntax, clause) != clause.parent
        return first > clause.parent and (bare or syntax.tags[first] in PLAINLY_FINITE)
    cut = clause.kind in (Kind.ASIDE, Kind.ADVERBIAL, Kind.PARTICIPLE, Kind.ABSOLUTE)
    return cut and syntax.tags[first] in ("VBG", "VBN", "VB", "VBD") and _subject_lost(syntax, clause.head)


def _leads_in(syntax: Syntax, i: int) -> bool:
    """ "That" or "also" before a verb; but "now" in "now is the time" stands for a subject."""
    adverb = syntax.tags[i] == "RB" and syntax.lower(i) not in ("now", "here", "there")
    return adverb or syntax.lower(i) == "that"


def _subject_lost(syntax: Syntax, head: int) -> bool:
    subject = subject_of(syntax, head)
    return subject is None or syntax.tags[subject] in ("WDT", "WP") or syntax.lower(subject) in DAYS


def _is_verbless(syntax: Syntax, clause: Clause) -> bool:
    """Reported without quotation marks, and without a verb."""
    first = min(clause.words)
    quoted = '"' in (syntax.words[first].form, syntax.words[max(0, first - 1)].form)
    return not quoted and not any(syntax.tags[i].startswith(("VB", "MD")) for i in clause.words)


def _joins_across(syntax: Syntax, clause: Clause, owners: dict[int, int]) -> bool:
    """ "and" joins it to a verb across another clause that it may continue, and the parser was unsure."""
    first = min(clause.words)
    before = owners.get(first - 1, clause.parent)
    shared = clause.kind is Kind.CONJUNCT and own_subject(syntax, clause.head) is None
    unsure = bool(syntax.sureness) and syntax.sureness[clause.head] < SURE_ACROSS
    across = before != clause.parent and syntax.heads[clause.head] == clause.parent
    return shared and unsure and across and not _is_closed_off(syntax, clause, before)


def _is_closed_off(syntax: Syntax, clause: Clause, before: int) -> bool:
    """In ", hiding in a shed, and was booked" and ", which denied it, and fined" a comma closes the clause between."""
    first, second = clause.words[0], clause.words[min(1, len(clause.words) - 1)]
    if syntax.words[first].form != "," or syntax.tags[second] != "CC":
        return False
    tag = syntax.tags[min((c for c in syntax.children[clause.head] if _helps(syntax, c)), default=clause.head)]
    if syntax.tags[before] == "VBG" and syntax.child(before, *AUXILIARIES) is None:
        return tag in PLAINLY_FINITE
    above = [a for a in (before, *syntax.above(before)) if syntax.relations[a] == "acl:relcl" and a > clause.parent]
    opened = bool(above) and syntax.words[min(syntax.below(above[-1]))].form == ","
    return opened and tag in PLAINLY_FINITE


def _helps(syntax: Syntax, i: int) -> bool:
    return syntax.relations[i] in AUXILIARIES


def _word_before(syntax: Syntax, clause: Clause) -> int | None:
    return next((i for i in range(min(clause.words) - 1, -1, -1) if is_word(syntax, i)), None)


def _is_left_to_say(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """What a verb of saying before it needs ("to demand, “…”"), though the grammar found no report."""
    before = _word_before(syntax, clause)
    cut = clause.kind in (Kind.ASIDE, Kind.ABSOLUTE) or before != clause.parent
    if before is None or not cut or before not in clauses[clause.parent].words:
        return False
    frame = clauses[clause.parent].kind is Kind.FRAME
    return not frame and syntax.lower(before) in SAYING | MEANING and syntax.tags[before].startswith("VB")


def _goes_on_from_time(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """In "two days after the vote was held, the mayor left" the first clause only says when."""
    parent = clauses[clause.parent]
    opens = clause.kind is Kind.ASIDE and max(parent.words[:1]) < min(clause.words)
    return opens and counts_time(syntax, parent.first_word(syntax))


def _leaves_little(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """Without it hardly anything would be left: "It came after …"."""
    parent = clauses[clause.parent]
    left = sum(is_word(syntax, i) for i in parent.words)
    subject = own_subject(syntax, parent.head)
    beside = syntax.lower(min(clause.words)) == "while" and any(syntax.tags[i] == "CD" for i in parent.words)
    marked = {syntax.lower(c) for c in syntax.children[clause.head] if syntax.relations[c] in ("mark", "advmod")}
    if clause.kind is Kind.ADVERBIAL and only_comes(syntax, parent) and not marked & MEANWHILE:
        return True
    least = LEAST + (subject is not None and syntax.tags[subject] == "PRP") - beside  # "Four died while 12 were hurt"
    return clause.kind is Kind.ADVERBIAL and parent.kind is not Kind.FRAME and left < least


def _completes(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """The clause it hangs on has no verb: "Reed, of Ohio, all but confirmed …", where the parser lost it."""
    parent = clauses[clause.parent]
    if parent.kind is not Kind.MAIN or clause.kind not in COMPLETING:
        return False
    beside = (other for other in clauses.values() if other.parent == parent.head and other.kind in COMPLETING)
    if clause.kind is Kind.RELATIVE and any(other.kind is not Kind.RELATIVE for other in beside):
        return False
    return _is_bare_participle(syntax, parent.head) or not any(
        syntax.tags[i].startswith(("VB", "MD")) for i in parent.words
    )


def _completes_names(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "Lee, who was host, and Reed spoke": if the sentence has no verb of its own, it is that of the last clause."""
    main = next(iter(clauses.values()))
    verbless = not any(syntax.tags[i].startswith(("VB", "MD")) for i in main.words)
    named = syntax.tags[main.head].startswith("NN") and min(main.words) < min(clause.words)
    return main.kind is Kind.MAIN and verbless and named and clause.kind is Kind.CONJUNCT and len(clauses) > 1


def _is_bare_participle(syntax: Syntax, head: int) -> bool:
    """ "Asked about the vote" states nothing."""
    bare = syntax.tags[head] in ("VBG", "VBN") and own_subject(syntax, head) is None
    return bare and syntax.child(head, *AUXILIARIES) is None


def _dangles(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """The clause before would end with a word that opens this one: "it is odd why" """
    before, parent = _word_before(syntax, clause), clauses[clause.parent]
    if before is None or before not in parent.words:
        return False
    next_to = before == min(clause.words) - 1
    opens = syntax.lower(before) == "to" or syntax.tags[before] == "MD" or (next_to and syntax.tags[before] in DANGLING)
    return opens and parent.kind is not Kind.FRAME
