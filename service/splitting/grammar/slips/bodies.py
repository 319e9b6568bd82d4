"""Slips about speakers whose body has an "and" in its name: "the Department of Health and Human Services"."""

from __future__ import annotations

from service.splitting.grammar.persons import TITLES, is_person
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import SAYING

OF_NAMES = ("conj", "appos")


def with_speakers_of_joined_bodies(syntax: Syntax) -> Syntax:
    """In "…, a spokesman for the Bureau of Mines and Quarries said" he said so, and no quarry did."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for half, cue in enumerate(syntax.heads):
        speaks = relations[half] in SUBJECTS and syntax.tags[half] in ("NNP", "NNPS") and syntax.lower(cue) in SAYING
        joining = syntax.child(half, "cc") if speaks and cue != ROOT else None
        if joining is None or not 0 < joining < half < cue or syntax.tags[joining - 1] not in ("NNP", "NNPS"):
            continue
        somebody = _person_over(syntax, joining - 1)
        if somebody is None:
            continue
        heads[half], relations[half] = joining - 1, "conj"
        name = syntax.heads[somebody]
        if relations[somebody] in OF_NAMES and syntax.tags[name] == "NNP":
            heads[name], relations[name], relations[somebody] = cue, "nsubj", "appos"
        else:
            heads[somebody], relations[somebody] = cue, "nsubj"
    return syntax.with_heads(heads, relations)


def with_offices_of_names(syntax: Syntax) -> Syntax:
    """In "Secretary of State Ann Lee left and wrote to Reed" Ann Lee did both: a verb has one subject."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for office, verb in enumerate(syntax.heads):
        titled = relations[office] in SUBJECTS and syntax.tags[office] == "NNP" and syntax.lower(office) in TITLES
        named = (c for c in syntax.children[verb] if c > office and syntax.relations[c] in SUBJECTS) if titled else ()
        name = next((c for c in named if syntax.tags[c] == "NNP"), None)
        if name is not None and syntax.lower(office + 1) == "of" and min(syntax.below(name)) <= office + 2:
            heads[office], relations[office] = name, "nmod:desc"
    return syntax.with_heads(heads, relations)


def with_titles_of_names(syntax: Syntax) -> Syntax:
    """In "Reed met Rep. Jim Lee, who agreed" he met one person: a title right before a name describes it."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for title in range(len(syntax.words) - 1):
        name = title + 1
        titled = syntax.lower(title).rstrip(".") in TITLES and syntax.tags[title] == syntax.tags[name] == "NNP"
        if titled and (heads[title], relations[title]) == (heads[name], relations[name]):
            heads = [name if head == title else head for head in heads]
            heads[title], relations[title] = name, "nmod:desc"
    return syntax.with_heads(heads, relations)


def with_descriptions_of_names(syntax: Syntax) -> Syntax:
    """In "Reed, the former chairman, said it was over" Reed said so: a verb has one subject."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for name, verb in enumerate(syntax.heads):
        if relations[name] not in SUBJECTS or syntax.tags[name] != "NNP" or not name < verb:
            continue
        second = next((c for c in syntax.children[verb] if name < c < verb and relations[c] in SUBJECTS), None)
        if second is None or syntax.tags[second] != "NN" or not is_person(syntax, second):
            continue
        first, end = min(syntax.below(second)), max(syntax.below(second)) + 1
        if syntax.words[first - 1].form == "," == syntax.words[end].form and _ends_name(syntax, name, first - 1):
            heads[second], relations[second] = name, "appos"
    return syntax.with_heads(heads, relations)


def _ends_name(syntax: Syntax, name: int, comma: int) -> bool:
    return all(syntax.tags[i] == "NNP" for i in range(name, comma))


def with_arguments_of_frames(syntax: Syntax) -> Syntax:
    """In "the firm decided that the posts broke no rule, arguing that …" the firm argues, and the posts do not."""
    heads = list(syntax.heads)
    for cue, content in enumerate(syntax.heads):
        argues = syntax.tags[cue] == "VBG" and syntax.relations[cue] == "advcl" and syntax.lower(cue) in SAYING
        behind = argues and syntax.words[cue - 1].form == "," and syntax.relations[content] == "ccomp"
        subject = syntax.child(content, *SUBJECTS) if behind else None
        frame = syntax.heads[content] if behind else ROOT
        if subject is None or not ROOT < frame < content < cue or syntax.child(frame, *SUBJECTS) is None:
            continue
        if syntax.tags[subject] in ("NN", "NNS") and not is_person(syntax, subject):
            heads[cue] = frame
    return syntax.with_heads(heads)


def _person_over(syntax: Syntax, name: int) -> int | None:
    """The spokesman of "a spokesman for the Bureau of Mines", with a comma before him."""
    at = name
    while syntax.relations[at] in ("nmod", "compound", "flat") and syntax.heads[at] != ROOT:
        at = syntax.heads[at]
        if syntax.tags[at] == "NN" and is_person(syntax, at):
            first = min(i for i in syntax.below(at) if syntax.words[i].lettered)
            return at if first > 0 and syntax.words[first - 1].form in (",", '"') else None
    return None
