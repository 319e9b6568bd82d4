"""Slips about who said what."""

from __future__ import annotations

from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.slips.clauses import BESIDE, PART_OF_NOUN
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CLAIMING, SAYING, THINKING

SAID_OR_THOUGHT = SAYING | THINKING
LONGEST_ASIDE = 14  # words between a speaker and "said"
JOINING = BESIDE | {"until", "than"}  # before a noun these may open a clause, or a count: "more than 200 groups said"
BREAKS = (",", "--")
FRAME = 8  # words after a quotation in which "said" is looked for
COMPARATIVES = ("JJR", "RBR")


def with_claims_at_beginning(syntax: Syntax) -> Syntax:
    """ "Reports that the bridge fell are untrue" is about reports: nobody "reports" here, as a verb would mean."""
    if syntax.tags[0] != "VBZ" or len(syntax.words) < 2:
        return syntax
    noun = syntax.lower(0) in CLAIMING and syntax.lower(1) == "that"
    return syntax.with_heads(syntax.heads, tags=("NNS", *syntax.tags[1:])) if noun else syntax


def with_frames_behind(syntax: Syntax) -> Syntax:
    """What stands before ",” said Esper" is what Esper said, whichever of its words "said" was hung on."""
    marks = [i for i, word in enumerate(syntax.words) if word.form == '"']
    if not marks or len(marks) > 2 or (len(marks) == 2 and marks[0] != 0):
        return syntax
    end, root = marks[-1], syntax.heads.index(ROOT)
    behind = range(end + 1, min(end + 1 + FRAME, len(syntax.words)))
    cue = next((i for i in behind if syntax.lower(i) in SAYING and syntax.tags[i] in ("VBD", "VBZ")), None)
    if cue is not None and cue == root:
        return _with_quoted_content(syntax, cue, end)
    if cue is None or root > end or syntax.heads[cue] > end:
        return syntax
    heads, relations = list(syntax.heads), list(syntax.relations)
    heads[root], relations[root] = cue, "ccomp"
    heads[cue], relations[cue] = ROOT, "root"
    for i in range(end + 1, len(heads)):
        if i != cue and heads[i] <= end:
            heads[i] = cue
    return syntax.with_heads(heads, relations)


def _with_quoted_content(syntax: Syntax, cue: int, end: int) -> Syntax:
    """In "“They failed,” the report notes" the part of the quotation that hangs on "notes" is what it notes."""
    quoted = [c for c in syntax.children[cue] if c < end and syntax.words[c].lettered]
    speaks = any(syntax.relations[c] in SUBJECTS and c > end for c in syntax.children[cue])
    verbs = [c for c in quoted if syntax.tags[c].startswith("VB")] or (quoted if speaks else [])
    if not verbs or syntax.child(cue, "ccomp") is not None:
        return syntax
    if syntax.relations[verbs[-1]] in SUBJECTS and not speaks:
        return syntax
    heads, relations = list(syntax.heads), list(syntax.relations)
    relations[verbs[-1]] = "ccomp"
    for c in quoted:
        if c != verbs[-1]:
            heads[c] = verbs[-1]
    return syntax.with_heads(heads, relations)


def with_frames_at_end(syntax: Syntax) -> Syntax:
    """In "he was a supporter, the report alleges." the report says everything before it."""
    root = syntax.heads.index(ROOT)
    comma = max((i for i, word in enumerate(syntax.words) if word.form == ","), default=-1)
    behind = range(comma + 2, len(syntax.words))
    cue = next((i for i in behind if syntax.lower(i) in SAYING and syntax.tags[i] in ("VBD", "VBZ", "VBP")), None)
    if cue is None or not 0 < root < comma or len(behind) > FRAME or syntax.child(cue, "ccomp", "obj") is not None:
        return syntax
    subject = syntax.child(cue, *SUBJECTS)
    if (
        subject is None
        or not comma < subject < cue
        or syntax.relations[cue] not in ("conj", "acl:relcl", "advcl", "acl")
    ):
        return syntax
    marked = any(syntax.relations[c] in ("cc", "mark") or syntax.tags[c] in ("WDT", "WP") for c in syntax.children[cue])
    heads, relations = list(syntax.heads), list(syntax.relations)
    heads[cue], relations[cue] = root, "parataxis"
    return syntax if marked else syntax.with_heads(heads, relations)


def with_said_subjects(syntax: Syntax) -> Syntax:
    """In "said the driver fled" he fled; in "an official, speaking on …, told" the official did."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(syntax.words)):
        if syntax.lower(cue) in SAID_OR_THOUGHT and (found := _said_subject(syntax, cue)) is not None:
            noun, verb = found
            heads[noun], relations[noun] = verb, "nsubj"
        if syntax.lower(cue) in SAYING and (speaker := _speaker_before(syntax, cue)) is not None:
            for i in syntax.children[cue]:
                relations[i] = "obj" if relations[i] in SUBJECTS else relations[i]  # the Herald in "told the Herald"
            heads[speaker], relations[speaker] = cue, "nsubj"
            for i in range(speaker + 1, cue):
                if not speaker < heads[i] < cue and syntax.relations[i] in ("advcl", "acl", "appos", "parataxis"):
                    heads[i], relations[i] = speaker, "acl" if relations[i] == "advcl" else relations[i]
    return syntax.with_heads(heads, relations)


def _said_subject(syntax: Syntax, cue: int) -> tuple[int, int] | None:
    objects = [c for c in syntax.children[cue] if syntax.relations[c] in ("obj", "iobj") and c > cue]
    contents = [c for c in syntax.children[cue] if syntax.relations[c] == "ccomp"]
    verbs = [c for c in contents if syntax.tags[c].startswith("VB") or _is_said_to_be(syntax, c)]
    if len(objects) != 1 or len(verbs) != 1 or not cue < objects[0] < verbs[0]:
        return None
    if syntax.lower(cue) in THINKING and syntax.tags[verbs[0]] == "VBN":
        return None  # "found the town destroyed"
    if syntax.lower(cue) in TELLING and syntax.lower(objects[0] + 1) == "that":
        return None  # "told lawmakers that …"
    has_subject = syntax.child(verbs[0], "nsubj", "nsubj:pass", "expl", "csubj", "mark") is not None
    return None if has_subject or syntax.tags[verbs[0]] in ("VB", "VBG") else (objects[0], verbs[0])


def _is_said_to_be(syntax: Syntax, i: int) -> bool:
    """ "was weak" in "said demand was weak", unlike "is a cancer" in "Lee, he told them, is a cancer" """
    copula = syntax.child(i, "cop")
    if copula is None or syntax.tags[copula] not in ("VBD", "VBZ", "VBP"):
        return False
    return sum(syntax.words[c].form == "," for c in range(syntax.heads[i], copula)) % 2 == 0


def _speaker_before(syntax: Syntax, cue: int) -> int | None:
    """The noun before a verb of saying that has no subject: "a U.S. official, speaking on …, told"."""
    finite = syntax.tags[cue] in ("VBD", "VBZ") and syntax.relations[cue] in ("root", "ccomp", "parataxis", "advcl")
    subject = syntax.child(cue, "nsubj", "nsubj:pass", "expl", "csubj")
    heard = subject is not None and subject > cue and syntax.lower(cue) in TELLING and syntax.words[cue - 1].form == ","
    if not finite or cue < 2 or (subject is not None and not heard):
        return None
    noun = cue - 1
    if syntax.words[noun].form == ",":
        commas = (i for i in range(noun - 2, max(0, noun - LONGEST_ASIDE), -1) if syntax.words[i].form == ",")
        noun = next(commas, 0) - 1
    while noun > 0 and syntax.heads[noun] not in (ROOT, cue) and _belongs_to_noun(syntax, noun):
        noun = syntax.heads[noun]
    if not 0 <= noun < cue or noun in syntax.above(cue) or _tells_where_or_when(syntax, noun):
        return None
    return noun if syntax.tags[noun].startswith("NN") or syntax.lower(noun) in ("it", "they") else None


def _belongs_to_noun(syntax: Syntax, i: int) -> bool:
    """Part of a name, or a description of a noun: "the plan" in "a person familiar with the plan"."""
    if syntax.relations[i] in ("nmod", "obl"):
        placed = _is_placed(syntax, i) or (syntax.child(i, "case") is None and syntax.tags[i] in ("NN", "NNS"))
        return placed and (syntax.relations[i] == "nmod" or syntax.relations[syntax.heads[i]] == "acl")
    return syntax.relations[i] in (*PART_OF_NOUN, "acl")


def _tells_where_or_when(syntax: Syntax, noun: int) -> bool:
    """ "In Cannes" and "Monday" are not speakers."""
    beside = syntax.relations[noun].startswith(("obl", "nmod"))
    return beside and (syntax.lower(noun) in DAYS or _is_placed(syntax, noun))


def _is_placed(syntax: Syntax, noun: int) -> bool:
    """It follows a preposition, with no mark between; "came as a clerk" and "after a clerk" open a clause."""
    case = syntax.child(noun, "case")
    if case is None or syntax.lower(case) in JOINING or any(syntax.words[i].form in BREAKS for i in range(case, noun)):
        return False
    return syntax.lower(case) != "as" or (case > 0 and syntax.tags[case - 1].startswith("NN"))


def _is_said_beside(syntax: Syntax, cue: int, i: int) -> bool:
    """Another speaker's verb of saying, after a semicolon or "but"."""
    subject = syntax.child(i, *SUBJECTS)
    if syntax.lower(i) not in SAYING or subject is None or not cue < subject < i:
        return False
    before = min(syntax.below(subject)) - 1
    return syntax.words[before].form == ";" or syntax.tags[before] == "CC"


def with_one_content(syntax: Syntax) -> Syntax:
    """A verb of saying has one content: a participle after its noun describes the noun, the rest continues it.

    In "police said six died; the army said eight" what the army said stands beside what police said. "Nine died, the
    firm said, fewer than reported" is no second one.
    """
    heads, relations = list(syntax.heads), list(syntax.relations)
    for cue in range(len(syntax.words)):
        contents = [c for c in syntax.children[cue] if syntax.relations[c] == "ccomp"]
        for i in contents[1:] if syntax.lower(cue) in SAYING else ():
            if syntax.tags[i] in COMPARATIVES and i > cue:
                heads[i], relations[i] = cue, "advmod"
                continue
            bare = syntax.tags[i] in ("VBN", "VBG") and syntax.child(i, "aux", "aux:pass", "nsubj") is None
            of_noun = bare and syntax.tags[i - 1].startswith("NN")
            heads[i], relations[i] = (i - 1, "acl") if of_noun else (contents[0], "conj")
            if _is_said_beside(syntax, cue, i):
                heads[i] = cue
    return syntax.with_heads(heads, relations)
