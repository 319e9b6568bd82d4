"""What nobody can say yet: "it is unclear whether …", "it is impossible to say if …"."""

from __future__ import annotations

from service.splitting.grammar.negations import is_negated
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.vocabulary.cues import KNOWING, SAYING

OPEN = frozenset("unclear uncertain unknown undecided unsettled unresolved".split())
CLEAR = frozenset("clear certain known sure possible decided confirmed".split())  # with "not"
HARD = frozenset("impossible hard difficult early soon premature".split())  # if "to say" follows
SETTLING = SAYING | KNOWING | frozenset("know see judge".split())
IMPERSONAL = frozenset("it what whether that this".split())
REMAINING = frozenset("remain remains remained".split())


def is_undecided(syntax: Syntax, head: int) -> bool:
    """Whether something is so is left open: "it was not clear whether he had fled".

    That "the board has not decided whether to sell" is a fact about the board.
    """
    subject = syntax.child(head, *SUBJECTS)
    if subject is not None and syntax.lower(subject) not in IMPERSONAL:
        return False
    if syntax.lower(head) in REMAINING:
        head = next((c for c in syntax.children[head] if syntax.lower(c) in OPEN), head)
    if syntax.lower(head) in OPEN or (syntax.lower(head) in CLEAR and is_negated(syntax, head)):
        return any(_asks(syntax, head, c, ("whether", "if")) for c in syntax.children[head])
    untold = (i for i in syntax.children[head] if is_out_of_reach(syntax, i))
    return any(_asks(syntax, head, c, ("whether", "if", "that")) for i in untold for c in syntax.children[i])


def is_out_of_reach(syntax: Syntax, say: int) -> bool:
    """ "(impossible) to say", "(too early) to know", "(not true) to say"."""
    head = syntax.heads[say]
    infinitive = syntax.tags[say] == "VB" and syntax.lower(say - 1) == "to" and syntax.lower(say) in SETTLING
    if not infinitive or not 0 <= head < say:
        return False
    return syntax.lower(head) in HARD or (syntax.tags[head] == "JJ" and is_negated(syntax, head))


def _asks(syntax: Syntax, head: int, i: int, marks: tuple[str, ...]) -> bool:
    """A clause with "whether" or "if" behind the word, without a comma between them."""
    opens = [c for c in syntax.children[i] if syntax.lower(c) in marks and head < c < i]
    return bool(opens) and not any(syntax.words[c].form == "," for c in range(head, opens[0]))
