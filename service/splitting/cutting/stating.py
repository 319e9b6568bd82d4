"""Which clauses say something themselves, and which only say who said it, when and how."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from service.splitting.cutting.clauses import Clause
from service.splitting.cutting.seams import only_comes
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES, PAPERS, PLAINLY, QUOTING, SAYING

SETTING = ("obl", "obl:tmod", "obl:unmarked", "nmod:unmarked", "advmod", "iobj")
HEARABLE = TELLING | PLAINLY | frozenset("ask asks asked asking".split())  # whose object only hears it
SHORT = 4  # words; "Lee recalled." says nothing
FEW = 2  # words of an object: "wrote a book" says little
LOST = 6  # words that a frame ("X said") has beside its speaker, from which it may state something itself


def leads_over(syntax: Syntax) -> bool:
    """ "From NBC News:", "The plans include:": the content follows after the closing colon."""
    words = [i for i, word in enumerate(syntax.words) if word.lettered]
    if not words or syntax.words[-1].form != ":":
        return False
    finite = any(tag in FINITE for tag in syntax.tags)
    return not finite or syntax.tags[words[-1]] in ("VBD", "VBZ", "VBP", "VB", "IN", "WRB")


def states(syntax: Syntax, clause: Clause, clauses: dict[int, Clause], reports: Sequence[Reported]) -> bool:
    """It says something itself: not "authorities say", nor "we know" before what they know."""
    if clause.kind is Kind.FRAME:
        return _says_more(syntax, clause, reports)
    if _opens_frame(syntax, clause, clauses) or _only_goes_on(syntax, clause) or _only_names(syntax, clause, clauses):
        return False
    below = [other for other in clauses.values() if other.parent == clause.head and other is not clause]
    counted = any(syntax.tags[i] == "CD" and syntax.lower(i) != "one" for i in clause.words)  # "300 boats came"
    if below and only_comes(syntax, clause) and not counted:
        return False
    if _ends_in_cue(syntax, clause):
        return _is_whole_without_content(syntax, clause, below, reports)
    first = clause.first_word(syntax)
    inverted = first == clause.head > 0 and syntax.tags[first] == "VBD" and syntax.lower(first) in SAYING
    return not inverted  # "…,” said Lee, the coach"


def _only_goes_on(syntax: Syntax, clause: Clause) -> bool:
    """ "Reed went on:", "Reed went on to say to Lee" before what he said."""
    words = [syntax.lower(i) for i in clause.words if i >= clause.head and syntax.words[i].lettered]
    going = words[:2] in (["went", "on"], ["goes", "on"])
    return going and (len(words) == 2 or (words[2:3] == ["to"] and words[3:4] in (["say"], ["add"], ["tell"])))


def _only_names(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "Immigrant advocates" beside "though, said they …", "Pressed about it" beside "Lee admitted …"."""
    asked = clause.kind is Kind.CONTENT and clause.head == 0 and syntax.lower(0) in ("asked", "pressed")
    if not (clause.kind is Kind.MAIN or asked) or len(clauses) == 1:
        return False
    verbs = [i for i in clause.words if syntax.tags[i].startswith(("VB", "MD"))]
    bare = syntax.tags[clause.head] in ("VBN", "VBG") and syntax.child(clause.head, *AUXILIARIES, *SUBJECTS) is None
    told = any(c.kind in (Kind.FRAME, Kind.CONTENT) for c in clauses.values())
    finite = syntax.tags[clause.head] == "VBG" and any(syntax.tags[i] in FINITE for i in verbs)
    return told and (not verbs or (bare and not finite and clause.first_word(syntax) == clause.head))


def _is_whole_without_content(
    syntax: Syntax, clause: Clause, below: Iterable[Clause], reports: Iterable[Reported]
) -> bool:
    """It ends in a verb of saying or finding, and nothing found or said was cut off behind it."""
    helped = _is_helped(syntax, clause)  # "Lee did not testify." says something
    short = len(clause.words) <= SHORT and not helped
    frames = {report.frame for report in reports if report.content == clause.head}  # "Two were found, police said"
    behind = [c for c in below if c.head > clause.head and c.head not in frames]
    return not short and all(_goes_on(syntax, clause, c, helped=helped) for c in behind)


def _is_helped(syntax: Syntax, clause: Clause) -> bool:
    """ "Has not conceded", "Lee was told": the verb can stand without what was said; "it is believed" can't."""
    subject = own_subject(syntax, clause.head)
    told = subject is not None and syntax.lower(subject) != "it" and syntax.child(clause.head, "aux:pass") is not None
    return told or syntax.child(clause.head, "aux") is not None


def _goes_on(syntax: Syntax, clause: Clause, other: Clause, *, helped: bool) -> bool:
    """ "The drug cures, they found, but it is dear": what follows a comma and "but" was not found.

    Nor was it conceded in "Lee has not conceded, and she leads".
    """
    subject = own_subject(syntax, other.head)
    joined = other.kind is Kind.CONJUNCT and other.parent == clause.head and subject is not None
    if not joined or syntax.child(other.head, "cc") is None:
        return False
    if helped and syntax.words[clause.head + 1].form in (",", '"'):
        return True
    comma = next((i for i in range(clause.head, clause.words[0], -1) if syntax.words[i].form == ","), 0)
    said = sum(syntax.words[i].lettered for i in range(clause.words[0], comma))
    return said > SHORT


def _opens_frame(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "Speaking in Lagos, Buhari said …": the occasion of speaking; a figure would state something itself.

    So is what "the letter, signed by Lee, says" tells of the letter: a participle alone is no statement.
    """
    around = clauses[clause.parent]
    opens = syntax.relations[clause.head] == "advcl" and max(clause.words) < min(around.words)
    within = syntax.relations[clause.head] in ("acl", "conj") and syntax.tags[clause.head] == "VBN"
    bare = within and syntax.child(clause.head, *AUXILIARIES, *SUBJECTS) is None
    told = any(syntax.tags[i] == "CD" for i in clause.words)
    return clause.kind is Kind.PARTICIPLE and around.kind is Kind.FRAME and (opens or bare) and not told


def _ends_in_cue(syntax: Syntax, clause: Clause) -> bool:
    """Its last word is a verb of saying, thinking or finding, whose content was cut off."""
    last = next((i for i in reversed(clause.words) if syntax.words[i].lettered), clause.head)
    if last == clause.head + 1 and syntax.lower(last) in ("you", "me", "us", "them", "clear", "him", "her"):
        return syntax.lower(clause.head) in CUES or syntax.lower(last) == "clear"
    return last == clause.head and syntax.lower(last) in CUES and syntax.tags[last].startswith("VB")


def _says_more(syntax: Syntax, frame: Clause, reports: Sequence[Reported]) -> bool:
    """Besides verb, speaker, time and place the frame has words enough to state something itself."""
    if _ends_in_cue(syntax, frame):
        return False
    if any(_does_more(syntax, frame, r.content) for r in reports if r.frame == frame.head):
        return True
    source = next((r.source for r in reports if r.frame == frame.head and r.source is not None), None)
    known = syntax.below(source) if source is not None else set[int]()
    for child in syntax.children[frame.head]:
        known |= _setting(syntax, child)
    further = [i for i in frame.words if i not in known and i != frame.head and syntax.words[i].lettered]
    if syntax.lower(frame.head) in PLAINLY and not any(syntax.tags[i] in FINITE for i in further):
        return False  # "Lee said in an interview aired on 60 Minutes"
    return len(further) >= LOST and any(syntax.tags[i] == "CD" for i in further)


def _does_more(syntax: Syntax, frame: Clause, content: int) -> bool:
    """ "Officials confirmed the state’s first death, saying …": the object is a fact itself, not who hears it."""
    thing = syntax.child(frame.head, "obj")
    if thing is None or not frame.head < thing < content or syntax.lower(frame.head) in HEARABLE:
        return False
    end = max(i for i in syntax.below(thing) if i < content or i == thing)
    parted = end + 1 < len(syntax.words) and not syntax.words[end + 1].lettered and thing in frame.words
    named = syntax.tags[thing] in ("NN", "NNS") and syntax.lower(thing) not in PAPERS and not is_person(syntax, thing)
    return parted and named and sum(i in frame.words for i in syntax.below(thing)) > FEW


def _setting(syntax: Syntax, i: int) -> set[int]:
    """The words of a phrase without a verb that says when, where, to whom or on what authority somebody spoke."""
    below = syntax.below(i)
    if syntax.relations[i] == "advcl" and syntax.lower(i) in QUOTING:
        return below  # "…, Lee said, citing two reports"
    asked = syntax.relations[i] == "advcl" and any(syntax.lower(c) == "when" for c in syntax.children[i])
    if asked and syntax.child(i, "nsubj", "nsubj:pass") is None:
        return below  # "When asked for a comment, he said …"
    plain = not any(syntax.tags[word].startswith("VB") for word in below)
    heard = syntax.relations[i] == "obj" and syntax.lower(syntax.heads[i]) in TELLING
    return below if plain and (heard or syntax.relations[i] in SETTING) else set()
