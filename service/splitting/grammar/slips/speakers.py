"""Slips about what a speaker did beside speaking, hung on what is said."""

from __future__ import annotations

from service.splitting.grammar.agreement import EITHER
from service.splitting.grammar.persons import is_person
from service.splitting.grammar.syntax import AUXILIARIES, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import RULING, SAYING
from service.splitting.vocabulary.gazetteer import gazetteer

# What only people do, and usually the speaker: a plan does not urge calm.
CALLING = frozenset(
    """urged urges called calls asked asks accused accuses apologized apologizes apologised apologises thanked thanks
    declined declines refused refuses vowed vows promised promises praised praises criticized criticizes criticised
    criticises condemned condemns demanded demands appealed appeals blamed blames encouraged encourages invited invites
    pledged pledges ordered orders resigned resigns appointed appoints defended defends welcomed welcomes rejected
    rejects instructed instructs insisted insists denounced denounces joked jokes wrote writes noted notes warned warns
    argued argues claimed claims blasted blasts slammed slams mocked mocks derided derides hailed hails described
    describes dismissed dismisses conceded concedes admitted admits acknowledged acknowledges stressed
    stresses""".split()
)
# What things do as well, unless a verb follows: a plan "offered relief", only a person "offered to meet"
CHOOSING = frozenset("offered offers decided decides agreed agrees hoped hopes wanted wants tried tries".split())
RESIGNING = frozenset("resigned resigns retired apologized apologised".split())  # which firms do not do either
GOVERNING = frozenset("government cabinet board committee council commission coalition leadership team".split())
ADDING = frozenset("added adds".split())  # if what is added follows: a firm also "added 300 jobs"
BODIES = frozenset(word.lower() for word in gazetteer().organisation_words) | EITHER
BODIES |= frozenset("firm government country city town state regime opposition team family side".split())


def with_calls_of_speakers(syntax: Syntax) -> Syntax:
    """In "Holt said the claim was false and urged calm" Holt urged it, as in "…, Holt said, and urged calm"."""
    heads, tags = list(syntax.heads), syntax.tags
    for i, content in enumerate(syntax.heads):
        joined = syntax.relations[i] == "conj" and _calls(syntax, i) and tags[i] in ("VBD", "VBN", "VBZ")
        if not joined or syntax.child(i, *AUXILIARIES, *SUBJECTS) is not None:
            continue
        frame = _frame_before(syntax, i, content)
        if frame is not None:
            heads[i] = frame
    return syntax.with_heads(heads)


def _calls(syntax: Syntax, i: int) -> bool:
    """ "Urged calm", "added that it was over", "offered to meet", "ruled out an election"."""
    form = syntax.lower(i)
    if form in CHOOSING:
        return syntax.child(i, "xcomp") is not None
    adds = form in ADDING and syntax.child(i, "ccomp") is not None
    rules_out = form in RULING and any(syntax.lower(c) == "out" for c in syntax.children[i])
    return adds or rules_out or form in CALLING


def _frame_before(syntax: Syntax, i: int, content: int) -> int | None:
    """The verb of saying around the clause that word i was hung on, or right before it."""
    between = next((c for c in syntax.children[content] if _is_frame(syntax, c) and content < c < i), None)
    if between is not None and syntax.relations[between] == "parataxis":
        return between if max(syntax.below(between)) == min(syntax.below(i)) - 1 else None
    frame = syntax.heads[content]
    if syntax.relations[content] != "ccomp" or not ROOT < frame < content or not _is_frame(syntax, frame):
        return None
    if sum(word.form == '"' for word in syntax.words[frame:i]) % 2:
        return None  # inside a quotation
    subject = syntax.child(content, *SUBJECTS)
    if syntax.lower(content) in SAYING:
        return None  # somebody who speaks there may do so himself
    if subject is None:
        return None
    return frame if _cannot_call(syntax, subject, frame, i) or _is_turned_from(syntax, subject, i) else None


def _is_turned_from(syntax: Syntax, subject: int, i: int) -> bool:
    """ "Lee said Reed was able but called him late", "… and called it “a relic”": he who is quoted speaks."""
    joining = syntax.child(i, "cc")
    calling = syntax.lower(i) in CALLING  # "offered “access”" is no word of a speaker's
    quoted = calling and any(syntax.words[c].form == '"' for c in range(i, max(syntax.below(i)) + 1))
    turned = joining is not None and (quoted or syntax.lower(joining) == "but")
    return turned and syntax.tags[i] == "VBD" and syntax.tags[subject] != "PRP"


def _is_frame(syntax: Syntax, i: int) -> bool:
    return syntax.lower(i) in SAYING and syntax.child(i, *SUBJECTS) is not None


def _cannot_call(syntax: Syntax, subject: int, frame: int, i: int) -> bool:
    """The subject is a thing, or the speaker himself in another tense: "had cut jobs, and apologized"."""
    if syntax.tags[subject] == "PRP":
        had = any(syntax.lower(c) == "had" for c in syntax.children[syntax.heads[i]])
        speaker = syntax.child(frame, *SUBJECTS)
        alike = speaker is not None and (syntax.tags[speaker] == "NNS") == (syntax.lower(subject) == "they")
        return had and alike and syntax.tags[i] == "VBD" and syntax.words[min(syntax.below(i))].form == ","
    form = syntax.lower(subject)
    body = form.removesuffix("s") in BODIES or form in BODIES
    body = body and not (syntax.lower(i) in RESIGNING and form not in GOVERNING)
    return syntax.tags[subject] in ("NN", "NNS") and not is_person(syntax, subject) and not body


def with_speakers_before_figures(syntax: Syntax) -> Syntax:
    """In "the district, which …, said 40 of its schools were open" the schools were open, and the district said so."""
    heads = list(syntax.heads)
    for content, cue in enumerate(syntax.heads):
        said = syntax.relations[content] == "ccomp" and ROOT < cue < content and syntax.lower(cue) in SAYING
        if not said:
            continue
        subject, speaker = syntax.child(content, *SUBJECTS), syntax.child(cue, *SUBJECTS)
        if subject is not None and speaker is not None and subject < cue < speaker < content:
            heads[subject], heads[speaker] = cue, content
    return syntax.with_heads(heads)


def with_speakers_who_go_on(syntax: Syntax) -> Syntax:
    """In "Holm agreed that two had fled, but said it was late" Holm said so, not those who fled."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        says = relation == "conj" and syntax.lower(i) in SAYING and syntax.child(i, "ccomp") is not None
        if not says or syntax.child(i, *AUXILIARIES, *SUBJECTS) is not None or not _is_set_apart(syntax, i):
            continue
        content = syntax.heads[i]
        while syntax.relations[content] == "conj" and content >= 0:
            content = syntax.heads[content]
        frame = syntax.heads[content]
        if syntax.relations[content] != "ccomp" or not ROOT < frame < content or not _is_frame(syntax, frame):
            continue
        quoted = sum(word.form == '"' for word in syntax.words[frame:i]) % 2
        if syntax.tags[frame] == syntax.tags[i] and not quoted and syntax.lower(content) not in SAYING:
            heads[i] = frame
    return syntax.with_heads(heads)


def _is_set_apart(syntax: Syntax, i: int) -> bool:
    """ ", but said …"."""
    joining = syntax.child(i, "cc")
    return joining is not None and syntax.lower(joining) == "but" and syntax.words[joining - 1].form == ","
