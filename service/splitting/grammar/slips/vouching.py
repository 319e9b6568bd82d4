"""Slips about words that only vouch for what follows, as in "the fact is that …"."""

from __future__ import annotations

from service.splitting.grammar.denying import opens_with_that
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.grammar.vouching import IS, opening

DOUBTS = frozenset("doubt doubts question certainty".split())  # "beyond any doubt", "without question"
PRONOUNS = frozenset("it they he she this these".split())


def with_vouched_contents(syntax: Syntax) -> Syntax:
    """In "the fact is that no missile hit it" the fact "is" what follows: the missile is not the fact's."""
    for that in range(2, len(syntax.words)):
        be = that - 1
        if syntax.lower(that) != "that" or syntax.lower(be) not in IS:
            continue
        content = next((i for i in (syntax.heads[that], syntax.heads[be]) if _joins(syntax, that, i)), None)
        first = None if content is None else opening(syntax, be)
        if content is not None and first is not None and not _points_back(syntax, first, be, content):
            return _parted(syntax, first, that, content)
    return syntax


def with_what_is_beyond_doubt(syntax: Syntax) -> Syntax:
    """In "we established beyond any doubt that he fled" we established that, and no doubt fled."""
    heads, relations = list(syntax.heads), list(syntax.relations)
    for content, noun in enumerate(syntax.heads):
        beyond = noun > 0 and syntax.lower(noun) in DOUBTS and relations[content].startswith("acl") and noun < content
        verb = syntax.heads[noun] if beyond and relations[noun] == "obl" else -1
        if 0 <= verb < noun and syntax.child(verb, "ccomp", "obj") is None and opens_with_that(syntax, content):
            heads[content], relations[content] = verb, "ccomp"
    return syntax.with_heads(heads, relations)


def _joins(syntax: Syntax, that: int, content: int) -> bool:
    """It opens a clause with a subject of its own; "the point is that bridge" has none."""
    return that < content and any(syntax.relations[c] in SUBJECTS and that < c for c in syntax.children[content])


def _points_back(syntax: Syntax, first: int, be: int, content: int) -> bool:
    """In "what is known about the bridge is that it fell" the words before say what "it" is."""
    subjects = (c for c in syntax.children[content] if syntax.relations[c] in SUBJECTS and c > be)
    pronoun = any(syntax.lower(c) in PRONOUNS and syntax.relations[c] != "expl" for c in subjects)
    return pronoun and any(syntax.tags[i].startswith("NN") for i in range(first, be - 1))


def _parted(syntax: Syntax, first: int, that: int, content: int) -> Syntax:
    """The tree with "is" where its content was, what stands before it below it, and the content as what it says."""
    heads, relations, tags, be = list(syntax.heads), list(syntax.relations), list(syntax.tags), that - 1
    heads[be], relations[be], tags[be] = (
        heads[content],
        relations[content],
        "VBD" if syntax.lower(be) == "was" else "VBZ",
    )
    heads[content], relations[content] = be, "ccomp"
    heads[that], relations[that], tags[that] = content, "mark", "IN"
    for i, head in enumerate(syntax.heads):
        inside = first <= i < be
        if (inside and not first <= head < be) or (i < first and head == content):
            heads[i] = be
            relations[i] = "nsubj" if inside and syntax.tags[i].startswith(("NN", "WP")) else relations[i]
        elif head == be and i not in (content, that):
            heads[i] = content
    return syntax.with_heads(heads, relations, tags)
