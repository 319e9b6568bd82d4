"""Words that only vouch for what follows: "the fact is that …", "what we know is that …", "we have found that …"."""

from __future__ import annotations

from service.splitting.grammar.denying import has_not, opens_with_that
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CLAIMING, FINDING, KNOWING, SAYING

IS = frozenset("is was 's ’s".split())
# "The truth is that …": who says so asserts what follows. Unlike "the hope", "the plan" or "the theory".
VOUCHING = frozenset(
    """fact truth reality point thing news understanding upshot problem trouble difficulty difference downside upside
    irony answer result consequence catch""".split()
)
OWNED = CLAIMING | frozenset("position understanding conclusion estimate assessment finding verdict".split())
# "What is clear is that …"; what is important or strange may be wished for as well.
PLAIN = frozenset("obvious clear certain sure true evident undeniable happened striking notable".split())
TELLING = SAYING | FINDING | KNOWING | frozenset("saw seen".split())
ESTABLISHED = frozenset(
    "established proved proven verified verify confirm confirmed found determined ascertained know".split()
)
OURSELVES = frozenset("i we you".split())
NEGATING = frozenset("not n't never nobody no".split())
UNSURE = frozenset("would could might may will should if".split())
LONGEST = 16  # words of "what we can say …" before "is that"


def vouched_for(syntax: Syntax, verb: int) -> int | None:
    """The head of what is vouched for, where the verb heads the words that do: "is", or "established"."""
    return _found_by_us(syntax, verb) if syntax.lower(verb) in ESTABLISHED else _behind_is(syntax, verb)


def _found_by_us(syntax: Syntax, verb: int) -> int | None:
    """ "We have established that …", "it has been confirmed that …"; not "we could not confirm that …"."""
    content, subject = syntax.child(verb, "ccomp"), syntax.child(verb, "nsubj", "nsubj:pass", "expl")
    beside = {syntax.lower(c) for c in syntax.children[verb]}
    if content is None or subject is None or beside & (NEGATING | UNSURE) or not syntax.tags[verb].startswith("VB"):
        return None
    passive = syntax.child(verb, "aux:pass") is not None
    who = syntax.lower(subject) == "it" if passive else syntax.lower(subject) in ("i", "we")
    return content if who and verb < content and opens_with_that(syntax, content) else None


def _behind_is(syntax: Syntax, be: int) -> int | None:
    if syntax.lower(be) not in IS or has_not(syntax, be) or be + 1 >= len(syntax.words):
        return None
    content = syntax.child(be, "ccomp")
    told = content is not None and syntax.lower(be + 1) == "that" and opening(syntax, be) is not None
    return content if told else None


def opening(syntax: Syntax, be: int) -> int | None:
    """Where the words begin that vouch for what follows "is that", or None if they do not."""
    asked = _asking(syntax, be)
    if asked is not None:
        return asked
    noun = _noun_before(syntax, be)
    if noun is None or noun < 1:
        return None
    first = noun - 1
    while first > 0 and syntax.tags[first].startswith(("JJ", "RB", "VBG", "VBN")):
        first -= 1
    form, owner = syntax.lower(noun), syntax.lower(first)
    if syntax.tags[first] == "POS":
        return min(syntax.below(noun)) if form in OWNED | VOUCHING else None
    if owner in ("my", "our"):
        return first if form in OWNED | VOUCHING else None
    return first if syntax.tags[first] == "DT" and form in VOUCHING else None


def vouching_source(syntax: Syntax, be: int) -> int | None:
    """The ministry in "the ministry's view is that …" and "what the ministry says is that …"."""
    if syntax.lower(be) not in IS:
        return None
    noun = _noun_before(syntax, be)
    if _asking(syntax, be) is None:
        owner = None if noun is None else syntax.child(noun, "nmod:poss")
        return owner if owner is not None and syntax.tags[owner] != "PRP$" else None
    verbs = (i for i in range(be) if syntax.lower(i) in SAYING and syntax.tags[i].startswith("VB"))
    speakers = (s for i in verbs if (s := syntax.child(i, *SUBJECTS)) is not None and s < i)
    return next((s for s in speakers if syntax.lower(s) not in OURSELVES and syntax.lower(s) != "what"), None)


def _noun_before(syntax: Syntax, be: int) -> int | None:
    """The noun right before "is", or "fact" of "the fact of the matter is"."""
    noun = be - 1
    if noun > 2 and [syntax.lower(i) for i in range(noun - 2, noun + 1)] == ["of", "the", "matter"]:
        noun -= 3
    return noun if noun >= 0 and syntax.tags[noun].startswith("NN") else None


def _asking(syntax: Syntax, be: int) -> int | None:
    """The "what" of "what we know is that …", where those words say that it is known, said or plain."""
    for what in range(max(0, be - LONGEST), be - 1):
        before = max(0, what - 1)
        opens = (
            what == 0 or not syntax.words[before].lettered or syntax.lower(before) in SAYING | {"but", "and", "that"}
        )
        if syntax.lower(what) != "what" or not opens:
            continue
        between = [syntax.lower(i) for i in range(what + 1, be)]
        if set(between) & (NEGATING | UNSURE) or any(mark in between for mark in ('"', ";", ":")):
            return None
        return what if set(between) & (PLAIN | TELLING) else None
    return None
