"""Slips about "…,” fumed Lee" and "…, Lee pledged; …", taken for a description or hung on one noun of what is said."""

from __future__ import annotations

from service.splitting.grammar.syntax import FINITE, NOUNS, ROOT, SUBJECTS, Syntax
from service.splitting.grammar.told import is_clause
from service.splitting.vocabulary.cues import SAYING

TURNING = frozenset("instead otherwise meanwhile however nevertheless still then".split())
FOLLOWING = ("conj", "acl", "acl:relcl", "advcl")
NAMING = (*NOUNS, "DT", "JJ", "NN", "PRP$", "POS", "HYPH", "CD")


def with_inverted_cues(syntax: Syntax) -> Syntax:
    """In "“We lost,” fumed manager Lee" Lee says so: he is no fumed manager."""
    marks = [i for i, word in enumerate(syntax.words) if word.form in ('"', ",")]
    cue = marks[-1] + 1 if marks else 0
    quoted = bool(marks) and '"' in [syntax.words[i].form for i in marks[-2:]]
    if not quoted or not 0 < cue < len(syntax.words) - 1 or syntax.lower(cue) not in SAYING:
        return syntax
    name, root = _name_described(syntax, cue), syntax.heads.index(ROOT)
    if name is None or root > cue:
        return syntax
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    heads[cue], relations[cue], tags[cue] = ROOT, "root", "VBD"
    heads[root], relations[root] = cue, "ccomp"
    heads[name], relations[name] = cue, "nsubj"
    return syntax.with_heads(heads, relations, tags)


def _name_described(syntax: Syntax, cue: int) -> int | None:
    """The head of the name that ends the sentence, which the cue was taken to describe."""
    name = syntax.heads[cue]
    ends = all(not syntax.words[i].lettered or syntax.tags[i] in NAMING for i in range(cue + 1, len(syntax.words)))
    if syntax.relations[cue] != "amod" or not ends or name < cue:
        return None
    while syntax.heads[name] > cue:
        name = syntax.heads[name]
    return name


def with_cues_behind_clauses(syntax: Syntax) -> Syntax:
    """In "there will be no layoffs, Lee pledged; …" Lee pledged that there will be none, and did not pledge layoffs."""
    heads = list(syntax.heads)
    for cue, noun in enumerate(syntax.heads):
        inserted = syntax.relations[cue] == "parataxis" and 0 <= noun < cue and syntax.lower(cue) in SAYING
        if not inserted or syntax.tags[noun] not in NOUNS or is_clause(syntax, noun):
            continue
        speaker = syntax.child(cue, *SUBJECTS)
        behind = cue + 1 == len(syntax.words) or not syntax.words[cue + 1].lettered
        parted = speaker is not None and syntax.words[min(syntax.below(speaker)) - 1].form == ","
        content = next((a for a in syntax.above(noun) if is_clause(syntax, a)), None)
        if behind and parted and content is not None and content < cue:
            heads[cue] = content
    return syntax.with_heads(heads)


def with_speakers_behind_commas(syntax: Syntax) -> Syntax:
    """In "it could leave a mark, said Ann Lee, a fellow at the institute" nothing is joined: Lee says it could."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    root = syntax.heads.index(ROOT)
    for cue in range(root + 2, len(syntax.words) - 1):
        if syntax.lower(cue) not in SAYING or syntax.words[cue - 1].form != "," or relations[cue] not in FOLLOWING:
            continue
        speaker = syntax.child(cue, *SUBJECTS)
        behind = speaker is not None and min(syntax.below(speaker)) == cue + 1 and syntax.tags[cue + 1] == "NNP"
        alone = syntax.child(cue, "cc", "mark", "ccomp", "obj", "xcomp") is None
        if behind and alone and syntax.tags[cue] in ("VBD", "VBZ") and heads[cue] != ROOT:
            heads[cue], relations[cue] = root, "parataxis"
    return syntax.with_heads(heads, relations)


def with_turns_behind_semicolons(syntax: Syntax) -> Syntax:
    """In "no jobs will go; instead the mill cuts hours" the second half stands by itself."""
    relations = list(syntax.relations)
    for i, head in enumerate(syntax.heads):
        first = min(syntax.below(i))
        turns = first + 1 < len(syntax.words) and syntax.lower(first + 1) in TURNING
        told = syntax.tags[i] in FINITE or syntax.child(i, "aux", "cop") is not None
        if relations[i] == "advcl" and 0 <= head < i and syntax.words[first].form == ";" and turns and told:
            relations[i] = "parataxis"
            if relations[first + 1] == "mark":
                relations[first + 1] = "advmod"
    return syntax.with_heads(syntax.heads, relations)
