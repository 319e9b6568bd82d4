"""What is called false: "it is impossible that …", "what is not true is that …", "the claim that … is wrong"."""

from __future__ import annotations

from collections.abc import Sequence

from service.splitting.grammar.negations import BE, FALSE, is_negated
from service.splitting.grammar.syntax import Syntax
from service.splitting.vocabulary.cues import CLAIMING, DENYING, KNOWING, SAYING

IMPOSSIBLE = frozenset("impossible inconceivable unthinkable unimaginable".split())
LIES = frozenset("lie myth hoax falsehood nonsense fabrication fiction rubbish".split())
# What "it is impossible to" do without doubting what follows: "to say whether …", "to deny that …".
UNTELLING = SAYING | DENYING | KNOWING | frozenset("know see understand ignore overlook overstate forget".split())
NEARLY = frozenset("nearly almost virtually practically".split())


def is_called_false(syntax: Syntax, words: Sequence[int], head: int) -> bool:
    """The article does not assert what the clause calls false or impossible; what is "not impossible" it may."""
    if is_negated(syntax, head):
        return _is_what_is_untrue(syntax, words, head)
    it = syntax.child(head, "expl", "nsubj")
    if it is not None and syntax.lower(it) == "it" and it < head:
        return _is_called_so(syntax, head)
    return _is_what_is_untrue(syntax, words, head) or _is_false_claim(syntax, words)


def is_twice_negated(syntax: Syntax, head: int) -> bool:
    """ "It is not impossible that …", "it is not false that …"."""
    it = syntax.child(head, "expl", "nsubj")
    return is_negated(syntax, head) and it is not None and syntax.lower(it) == "it" and _is_called_so(syntax, head)


def _is_called_so(syntax: Syntax, head: int) -> bool:
    """ "False that …", "a lie that …", "impossible for the bank to …"; not "impossible to say whether …"."""
    form, told = syntax.lower(head), syntax.child(head, "ccomp", "csubj")
    if form in LIES:
        return syntax.lower(head + 1) == "that"
    if form in FALSE:
        return told is not None
    below = {syntax.lower(c) for c in syntax.children[head]}
    if form not in IMPOSSIBLE or below & NEARLY:
        return False
    joining = syntax.lower(head + 1)
    return joining in ("that", "for") or (joining == "to" and syntax.lower(head + 2) not in UNTELLING)


def _is_what_is_untrue(syntax: Syntax, words: Sequence[int], head: int) -> bool:
    """ "What is not true is that the dam was inspected"."""
    told = [syntax.lower(i) for i in words if syntax.words[i].lettered and i < head]
    if told[:1] != ["what"] or "that" not in told[2:]:
        return False
    before = told[: told.index("that", 2)]
    return before[-1] in BE and (before[-2] in FALSE or before[-3:-1] == ["not", "true"])


def _is_false_claim(syntax: Syntax, words: Sequence[int]) -> bool:
    """ "The claim that the dam was inspected is false"."""
    told = [i for i in words if syntax.words[i].lettered]
    noun = next((i for i in told[:-1] if syntax.lower(i) in CLAIMING and syntax.lower(i + 1) == "that"), None)
    if noun is None or not (syntax.lower(told[-1]) in FALSE and syntax.lower(told[-2]) in BE):
        return False
    before = (i for i in told if i < noun and syntax.tags[i].startswith("VB"))
    claimed = (i for i in told if noun < i < told[-2] and syntax.tags[i].startswith(("VB", "MD")))
    return any(claimed) and all(syntax.lower(i) in SAYING for i in before)
