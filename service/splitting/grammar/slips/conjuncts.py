"""Slips about what "and" joins."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.grammar.agreement import agree
from service.splitting.grammar.syntax import AUXILIARIES, SUBJECTS, Syntax

INFLECTED = ("VBD", "VBZ")
# Verbs without a passive: "was elected in 2013 and resigned in 2022" does not mean "was resigned".
UNSUFFERED = frozenset(
    """resigned died retired escaped arrived collapsed appeared remained emerged graduated apologized apologised
    testified disappeared surrendered vanished""".split()
)
HURT = frozenset("dead killed wounded injured hurt missing".split())
OF_ITS_OWN = (*AUXILIARIES, *SUBJECTS)


def with_verbs_of_frames(syntax: Syntax) -> Syntax:
    """In "says it should be handled and wants a deal" the speaker wants it: "should wants" is not English.

    So too in "said they have won and predicted a deal", where what is said is in another tense.
    """
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        content = syntax.heads[i]
        if relation == "conj" and (frame := _frame_that_agrees(syntax, i, content)) is not None:
            heads[i] = frame
            continue
        past = syntax.tags[i] == "VBN" and any(syntax.tags[c] == "MD" for c in syntax.children[content])
        finite = syntax.tags[i] in INFLECTED or past  # "would pay but never specified"
        if relation != "conj" or not finite or syntax.child(i, *OF_ITS_OWN) is not None:
            continue
        argued = syntax.relations[content] == "ccomp" and syntax.tags[syntax.heads[content]] != "VBG"
        if _tense(syntax, content) != syntax.tags[i] and argued:
            heads[i] = next((a for a in syntax.above(content) if syntax.tags[a] == syntax.tags[i]), content)
    return syntax.with_heads(heads)


def _frame_that_agrees(syntax: Syntax, i: int, content: int) -> int | None:
    """In "argues that fights hurt it, and has called for talks" the plural "fights" does not fit "has called"."""
    if syntax.relations[content] != "ccomp" or syntax.child(i, *SUBJECTS) is not None:
        return None
    frame = syntax.heads[content]
    subject, speaker = syntax.child(content, *SUBJECTS), syntax.child(frame, *SUBJECTS) if frame >= 0 else None
    if subject is None or speaker is None or not frame < content or agree(syntax, subject, i):
        return None
    return frame if agree(syntax, speaker, i) else None


def _tense(syntax: Syntax, i: int) -> str:
    """The tag of the finite verb: "have" of "have won"; that of the verb itself if there is no auxiliary."""
    helping = (syntax.tags[c] for c in syntax.children[i] if syntax.relations[c] in AUXILIARIES)
    return next(helping, syntax.tags[i])


def with_alike_participles(syntax: Syntax) -> Syntax:
    """In "upholding an order that has stopped the plan and delivering a blow" "has" does not go with "delivering"."""
    heads = list(syntax.heads)
    for i, relation in enumerate(syntax.relations):
        first = syntax.heads[i]
        if relation != "conj" or syntax.tags[i] != "VBG" or syntax.child(i, *OF_ITS_OWN) is not None:
            continue
        if syntax.tags[first] in ("VBN", "VBD", "VBZ", "VBP", "VB"):
            heads[i] = next((a for a in syntax.above(first) if syntax.tags[a] == "VBG"), first)
    return syntax.with_heads(heads)


def with_unsuffered_verbs(syntax: Syntax) -> Syntax:
    """In "was elected in 2013 and resigned in 2022" he resigned, in the past tense."""
    tags = list(syntax.tags)
    for i, relation in enumerate(syntax.relations):
        bare = relation == "conj" and syntax.tags[i] == "VBN" and syntax.child(i, *OF_ITS_OWN) is None
        had = any(syntax.lower(c) in ("has", "have", "had") for c in syntax.children[syntax.heads[i]])
        if bare and syntax.lower(i) in UNSUFFERED and not had:
            tags[i] = "VBD"
    return replace(syntax, tags=tuple(tags))


def with_counts_of_the_hurt(syntax: Syntax) -> Syntax:
    """In "counted 40 dead and 55 wounded" both are counted: nobody "wounded" anything."""
    heads, relations, tags = list(syntax.heads), list(syntax.relations), list(syntax.tags)
    for i, verb in enumerate(syntax.heads):
        count = i - 1
        bare = relations[i] == "conj" and tags[i] in ("VBN", "VBD") and syntax.child(i, *AUXILIARIES) is None
        if not bare or syntax.lower(i) not in HURT or tags[count] != "CD" or heads[count] != i:
            continue
        first = next((c for c in syntax.children[verb] if c < count and _is_counted(syntax, c)), None)
        if first is not None and not any(syntax.lower(c) in ("was", "were") for c in syntax.children[verb]):
            heads[i], tags[i], relations[count] = first, "JJ", "nummod"
    return syntax.with_heads(heads, relations, tags)


def _is_counted(syntax: Syntax, i: int) -> bool:
    """The "dead" of "40 dead", also where it was taken for what somebody was left."""
    return syntax.lower(i) in HURT and syntax.tags[i - 1] == "CD" and syntax.tags[i] in ("JJ", "NN", "VBN", "VBD")
