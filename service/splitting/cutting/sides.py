"""Words that the grammar hung on the wrong side of "…, X said": on the speaker, or on what is said."""

from __future__ import annotations

from service.splitting.cutting.subjects import with_subjects_of_verbs
from service.splitting.grammar.kinds import JOINING
from service.splitting.grammar.mending import tried
from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, NOMINAL, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CUES, SAYING

COMPARING = frozenset("against from up down compared versus".split())  # "…, X said, against 58 percent in 2019"
NAMES = ("NNP", "NNPS")
NO_TITLES = ("CC", "DT", "RB", "PRP", "PRP$")
BEFORE = ("vocative", "nsubj", "dep")
PARTING = (",", ":", "--", "-")


def each_on_its_side(syntax: Syntax) -> Syntax:
    """The tree with all of what is said together, all of the speaker together, and each verb's subject on the verb."""
    for mend in (
        with_openings_of_contents,
        with_beginnings_of_contents,
        with_subjects_before_frames,
        with_comparisons_of_contents,
        with_titles_of_speakers,
        with_names_of_sources,
        with_subjects_of_verbs,
    ):
        syntax = tried(mend, syntax)
    return syntax


def with_openings_of_contents(syntax: Syntax) -> Syntax:
    """In "Two in five, 41 percent, back it, a poll found" everything before "back" is what the poll found."""
    heads = list(syntax.heads)
    for content, cue in _said_before(syntax):
        speakers = [c for c in syntax.children[cue] if syntax.relations[c] in SUBJECTS and c > content]
        first = min(_lettered(syntax, content))
        marked = any(syntax.lower(c) == "that" and syntax.relations[c] == "mark" for c in syntax.children[content])
        if marked or not speakers or syntax.words[first - 1].form == '"':
            continue
        subject = syntax.child(content, *SUBJECTS)
        for c in syntax.children[cue]:
            opens = max(_lettered(syntax, c)) < first and syntax.tags[min(_lettered(syntax, c))] != "TO"
            if opens and (subject is None or syntax.relations[c] not in SUBJECTS):
                heads[c] = content
    return syntax.with_heads(heads)


def with_beginnings_of_contents(syntax: Syntax) -> Syntax:
    """In "Lee said the plea by Reed “is about more”" the plea is: no mark separates it from what is said."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, cue in enumerate(syntax.heads):
        said = cue != ROOT and syntax.relations[content] == "ccomp" and cue < content and syntax.lower(cue) in SAYING
        if not said or syntax.lower(cue) in TELLING or syntax.child(content, *SUBJECTS, "mark") is not None:
            continue
        beside = [c for c in syntax.children[cue] if cue < c < content and syntax.relations[c] in (*SUBJECTS, "obj")]
        if len(beside) != 1 or syntax.lower(beside[0]) in DAYS or syntax.tags[beside[0]] not in NOMINAL:
            continue
        parted = any(syntax.words[i].form in PARTING for i in range(beside[0], content))
        helped = syntax.tags[content] in FINITE or syntax.child(content, *AUXILIARIES) is not None
        if helped and not parted:
            heads[beside[0]], relations[beside[0]] = content, "nsubj"
    return syntax.with_heads(heads, relations)


def with_subjects_before_frames(syntax: Syntax) -> Syntax:
    """In "Lee, they added, “is the best”" Lee is, though the verb of saying comes first."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, cue in enumerate(syntax.heads):
        said = cue != ROOT and syntax.relations[content] in ("ccomp", "parataxis") and cue < content
        if not said or syntax.lower(cue) not in SAYING or syntax.child(content, *SUBJECTS, "mark") is not None:
            continue
        speakers = [c for c in syntax.children[cue] if syntax.relations[c] in SUBJECTS and c < cue]
        named = next((c for c in syntax.children[cue] if syntax.relations[c] in BEFORE), None)
        if not speakers or named is None or not named < speakers[-1] or syntax.tags[named] not in NOMINAL:
            continue
        first = min(_lettered(syntax, speakers[-1]))
        helped = syntax.tags[content] in FINITE or syntax.child(content, *AUXILIARIES) is not None
        if helped and syntax.words[first - 1].form == "," and syntax.words[cue + 1].form != ":":
            heads[named], relations[named], relations[content] = content, "nsubj", "ccomp"
    return syntax.with_heads(heads, relations)


def with_comparisons_of_contents(syntax: Syntax) -> Syntax:
    """In "it was 63 percent, the board said, against 58 percent in 2019" the comparison is the board's."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, cue in _said_before(syntax):
        for c in syntax.children[cue]:
            below = _lettered(syntax, c)
            first = min(below)
            compares = first > cue + 1 and syntax.lower(first) in COMPARING and syntax.words[first - 1].form == ","
            if compares and any(syntax.tags[i] == "CD" for i in below):
                heads[c], relations[c] = content, "obl"
    return syntax.with_heads(heads, relations)


def _lettered(syntax: Syntax, i: int) -> list[int]:
    """The word and those below it that are not marks."""
    return [i, *(word for word in syntax.below(i) if syntax.words[word].lettered)]


def _said_before(syntax: Syntax) -> list[tuple[int, int]]:
    """What is said and the verb of saying after it."""
    found = []
    for i, head in enumerate(syntax.heads):
        if head == ROOT:
            continue
        if syntax.relations[i] == "ccomp" and i < head and syntax.lower(head) in CUES:
            found.append((i, head))
        elif syntax.relations[i] == "parataxis" and head < i and syntax.lower(i) in CUES:
            found.append((head, i))
    return found


def with_titles_of_speakers(syntax: Syntax) -> Syntax:
    """In "…, forecaster Nils Berg said" the forecaster says so, whatever "forecaster" was taken for."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for content, cue in _said_before(syntax):
        speaker = next((c for c in syntax.children[cue] if syntax.relations[c] in SUBJECTS and content < c < cue), None)
        if speaker is None or syntax.tags[speaker] not in NAMES:
            continue
        title = min(syntax.below(speaker)) - 1
        if title > content and _may_be_title(syntax, title):
            heads[title], relations[title], tags[title] = speaker, "compound", "NN"
    return syntax.with_heads(heads, relations, tags)


def _may_be_title(syntax: Syntax, i: int) -> bool:
    """One lower-case word after a comma that joins nothing and on which nothing hangs."""
    joins = syntax.lower(i) in JOINING or syntax.tags[i] in NO_TITLES or syntax.lower(i) in ("and", "but", "or")
    alone = syntax.words[i - 1].form in (",", '"') and not syntax.children[i]
    return alone and not joins and syntax.words[i].lettered and syntax.words[i].form.islower()


def with_names_of_sources(syntax: Syntax) -> Syntax:
    """In "…, according to its secretary, Ann Reed." Ann Reed is the secretary."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for i, source in enumerate(syntax.heads):
        if syntax.lower(i) != "according" or source < i:
            continue
        comma = max(syntax.below(source)) + 1
        name = comma + 1
        end = next((j for j in range(name, len(heads)) if syntax.tags[j] not in NAMES), len(heads))
        closed = end == len(heads) or syntax.words[end].form in (",", ".", '"')
        if end > name and closed and syntax.words[comma].form == "," and syntax.tags[source] == "NN":
            heads[name], relations[name] = source, "appos"
            for j in range(name + 1, end):
                heads[j], relations[j] = name, "flat"
    return syntax.with_heads(heads, relations)
