"""Slips about participles after a comma, hung on the wrong verb or cut off from what they say."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.grammar.phrases import DAYS
from service.splitting.grammar.results import HARMING, STRIKING, stem
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, ROOT, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import QUOTING, SAYING

BRINGING = frozenset("bringing raising taking pushing lifting".split())
TOTALS = frozenset("number toll total count tally figure".split())
OPENING = ("IN", "WRB", "WDT", "WP", "TO", "CC")  # words that open a clause other than what is said


def with_participles_of_attacks(syntax: Syntax) -> Syntax:
    """In "gunmen attacked a bus carrying miners, killing 12" the gunmen killed them, not the bus."""
    heads = list(syntax.heads)
    for i, inner in _participles(syntax):
        if stem(syntax.lower(i)) in HARMING and (verb := _verb_before_present(syntax, inner)) is not None:
            heads[i] = verb
            continue
        told_of_noun = syntax.relations[inner] in ("acl", "acl:relcl") and stem(syntax.lower(inner)) not in STRIKING
        if not told_of_noun or stem(syntax.lower(i)) not in HARMING:
            continue
        verb = next((a for a in syntax.above(inner) if syntax.tags[a].startswith("VB")), inner)
        if stem(syntax.lower(verb)) in STRIKING and syntax.words[min(syntax.below(inner)) - 1].form != ",":
            heads[i] = verb
    return syntax.with_heads(heads)


def _verb_before_present(syntax: Syntax, relative: int) -> int | None:
    """ "Broke out" of "a fire broke out at a plant, which employs 240, killing two": a lasting state kills nobody."""
    present = syntax.relations[relative] == "acl:relcl" and syntax.tags[relative] in ("VBZ", "VBP")
    if not present or syntax.words[min(syntax.below(relative))].form != ",":
        return None
    verb = next((a for a in syntax.above(relative) if syntax.tags[a].startswith("VB")), None)
    return verb if verb is not None and verb < relative and syntax.tags[verb] == "VBD" else None


def with_participles_beside_frames(syntax: Syntax) -> Syntax:
    """In "a bomb fell, police said, killing 12" the bomb did; in "…, Lee said, citing a report" Lee cites it.

    So too in "nine fell ill, the clinic said, bringing the total to 40": the clinic does not bring it there.
    """
    heads = list(syntax.heads)
    for i, head in _participles(syntax):
        told = stem(syntax.lower(i)) in HARMING or _brings_total(syntax, i)
        if told and (content := _content_before(syntax, head)) is not None:
            heads[i] = content
        elif syntax.lower(i) in QUOTING and (frame := _frame_behind(syntax, head, i)) is not None:
            heads[i] = frame
    return syntax.with_heads(heads)


def _brings_total(syntax: Syntax, i: int) -> bool:
    thing = syntax.child(i, "obj")
    return syntax.lower(i) in BRINGING and thing is not None and syntax.lower(thing) in TOTALS


def _participles(syntax: Syntax) -> Iterator[tuple[int, int]]:
    """Each ", killing …" without a subject of its own, and the word it hangs on."""
    for i, head in enumerate(syntax.heads):
        bare = syntax.relations[i] == "advcl" and syntax.tags[i] == "VBG" and syntax.child(i, "mark", *SUBJECTS) is None
        if bare and syntax.words[i - 1].form == ",":
            yield i, head


def _content_before(syntax: Syntax, cue: int) -> int | None:
    """What is said before the verb of saying, outside quotation marks."""
    if syntax.lower(cue) not in SAYING or any(word.form == '"' for word in syntax.words[:cue]):
        return None
    if syntax.relations[cue] == "parataxis" and syntax.heads[cue] < cue:
        return syntax.heads[cue]
    return next((c for c in syntax.children[cue] if syntax.relations[c] == "ccomp" and c < cue), None)


def _frame_behind(syntax: Syntax, content: int, end: int) -> int | None:
    """The verb of saying between what is said and the word `end`."""
    head = syntax.heads[content]
    if syntax.relations[content] == "ccomp" and content < head < end and syntax.lower(head) in SAYING:
        return head
    beside = (c for c in syntax.children[content] if syntax.relations[c] == "parataxis" and content < c < end)
    return next((c for c in beside if syntax.lower(c) in SAYING), None)


def with_contents_of_participles(syntax: Syntax) -> Syntax:
    """In "claimed victory, saying its count gave it 53 percent" the count is what "saying" says."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for i in range(1, len(syntax.words)):
        content = _content_behind(syntax, i) if _says(syntax, i) else None
        if content is None:
            continue
        heads[i], relations[i] = _speaking_verb(syntax, i, content), "advcl"
        subject = _subject_of_content(syntax, i, content)
        if subject is not None and relations[subject] == "obj":
            heads[subject], relations[subject] = content, "nsubj"
        if syntax.lower(i + 1) == "that":
            heads[i + 1], relations[i + 1], tags[i + 1] = content, "mark", "IN"
        for c in syntax.children[content]:
            heads[c] = i if c < i else heads[c]  # the comma, where "saying" was taken for a word that joins
        heads[content], relations[content] = i, "ccomp"
    return syntax.with_heads(heads, relations, tags)


def _speaking_verb(syntax: Syntax, i: int, content: int) -> int:
    """What the speaker does as well: no "investigation" replies in "say anything of an investigation, replying …"."""
    head = syntax.heads[i]
    if head >= i:
        return syntax.heads[content]
    of_noun = syntax.relations[i] == "acl" and syntax.relations[head] not in SUBJECTS
    return next((a for a in syntax.above(i) if syntax.tags[a].startswith("VB")), head) if of_noun else head


def _subject_of_content(syntax: Syntax, i: int, content: int) -> int | None:
    """The subject, or a noun before the verb that was taken for its object."""
    subject = syntax.child(content, *SUBJECTS)
    things = (c for head in (content, i) for c in syntax.children[head] if syntax.relations[c] == "obj")
    return next((c for c in things if i < c < content), None) if subject is None else subject


def _says(syntax: Syntax, i: int) -> bool:
    """ ", saying …" without what it says."""
    saying = syntax.tags[i] == "VBG" and syntax.lower(i) in SAYING and syntax.words[i - 1].form in (",", '"')
    said = syntax.relations[i] in ("ccomp", "root") and syntax.heads[i] < i  # "tweeted that it, saying …" lost its verb
    return saying and not said and syntax.child(i, "ccomp", "case", *AUXILIARIES, *SUBJECTS) is None


def _content_behind(syntax: Syntax, i: int) -> int | None:
    """The head of the first finite clause after the participle, if it hangs on a word before it although it is said."""
    for finite in range(i + 1, len(syntax.words)):
        helps = syntax.tags[finite] in FINITE and syntax.relations[finite] in AUXILIARIES
        content = syntax.heads[finite] if helps else finite
        if syntax.tags[finite] in FINITE and ROOT < syntax.heads[content] <= i < content:
            return content if _is_told(syntax, i, content, finite) else None
    return None


def _is_told(syntax: Syntax, i: int, content: int, finite: int) -> bool:
    """Its subject, or what was taken for an object of the participle, stands right after it, or after "that"."""
    noun = _subject_of_content(syntax, i, content)
    if noun is None or not i < noun < finite:
        return False
    opening = (c for c in syntax.children[content] if c < content and syntax.tags[c] in OPENING)
    if any(syntax.lower(c) != "that" for c in opening) or syntax.tags[noun] in OPENING:
        return False
    first = min(c for c in syntax.below(noun) if c > i and syntax.words[c].lettered)
    parted = any(word.form in (",", ";", ":") for word in syntax.words[i + 1 : first])
    parted = parted and [word.form for word in syntax.words[i + 1 : i + 3]] != [",", '"']
    commas = sum(word.form in (",", ";") for word in syntax.words[first:finite])
    return commas % 2 == 0 and (not parted or syntax.lower(i + 1) == "that")


def with_states_they_were_found_in(syntax: Syntax) -> Syntax:
    """In "Lee was found Monday night slumped in a chair" Lee was slumped: nobody finds that "night slumped"."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for state, verb in enumerate(syntax.heads):
        passive = relations[state] == "ccomp" and 0 <= verb < state and syntax.child(verb, "aux:pass") is not None
        own = syntax.child(state, "mark", *AUXILIARIES, *SUBJECTS) is not None
        if not passive or own or tags[state] not in ("VBN", "VBD", "VBG"):
            continue
        if any(not word.lettered for word in syntax.words[verb:state]):
            continue
        relations[state], tags[state] = "xcomp", "VBG" if tags[state] == "VBG" else "VBN"
        for c in syntax.children[state]:
            heads[c] = verb if c < state and syntax.lower(c) in DAYS else heads[c]
    return syntax.with_heads(heads, relations, tags)


def with_reduced_participles(syntax: Syntax) -> Syntax:
    """In "the clerk arrested on Monday pleaded guilty" the clerk pleaded, and had been arrested."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for i, verb in enumerate(syntax.heads):
        bare = relations[i] == "advcl" and i < verb and syntax.lower(i).endswith("ed") and tags[verb] in FINITE
        if not bare or syntax.child(i, "mark", "obj", "ccomp", "xcomp", *AUXILIARIES) is not None:
            continue
        noun = syntax.child(i, "nsubj", "nsubj:pass")
        parted = any(not word.lettered for word in syntax.words[i:verb])
        if noun is None or noun > i or parted or syntax.child(verb, *SUBJECTS) is not None:
            continue
        heads[noun], relations[noun] = verb, "nsubj"
        heads[i], relations[i], tags[i] = noun, "acl", "VBN"
    return syntax.with_heads(heads, relations, tags)
