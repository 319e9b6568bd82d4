"""The verb that an apposition lacks: "Ann Lee, the mayor" says that she was the mayor."""

from __future__ import annotations

from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.syntax import Syntax


def linked(body: str, syntax: Syntax, clause: Clause, groups: list[tuple[int, ...]]) -> dict[int, str]:
    """The first word of an apposition that says who a name is, to be read with "was" before it; {} for other clauses.

    "Was" is the only word of a claim that need not be the article's, since without a verb nothing would be stated. It
    was so when the article was written: "is" would be false of the dead.
    """
    if clause.kind is not Kind.APPOSITION:
        return {}
    first = groups[-1][0]
    word = syntax.words[first]
    return {first: f"was {body[word.start : word.end]}"}
