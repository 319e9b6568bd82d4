"""What leads over to what somebody says after a colon: "Lee was sure of one thing: …", "her message was clear: …"."""

from __future__ import annotations

from collections.abc import Iterator

from service.splitting.grammar.persons import is_person
from service.splitting.grammar.sources import source_of
from service.splitting.grammar.syntax import AUXILIARIES, FINITE, SUBJECTS, Syntax
from service.splitting.vocabulary.cues import CLAIMING, PAPERS

SURE = frozenset("certain sure clear adamant convinced positive confident".split())  # "of one thing"
MESSAGES = CLAIMING | PAPERS | frozenset("answer conclusion explanation account verdict point response reply".split())
# Who "got a message" has not said it.
GIVING = frozenset(
    """had has have gave gives offered offers made makes issued issues released releases published publishes posted
    posts sent sends delivered delivers repeated repeats reached drew""".split()
)
PLAIN = frozenset("clear simple blunt stark unequivocal unambiguous emphatic firm straightforward".split())


def introduced(syntax: Syntax, colon: int) -> tuple[int, int, int] | None:
    """The verb before the colon, who says what follows, and the head of what follows."""
    if syntax.words[colon].form != ":" or not 0 < colon < len(syntax.words) - 1:
        return None
    said = next(_clauses_behind(syntax, colon), None)
    found = None if said is None else _introducing(syntax, colon)
    return None if said is None or found is None else (*found, said)


def _clauses_behind(syntax: Syntax, colon: int) -> Iterator[int]:
    """Finite clauses with a subject right behind the colon, hung on a word before it."""
    for i in range(colon + 1, len(syntax.words)):
        subject = syntax.child(i, *SUBJECTS)
        told = syntax.tags[i] in FINITE or syntax.child(i, *AUXILIARIES) is not None
        if told and 0 <= syntax.heads[i] < colon and subject is not None and subject > colon:
            yield i


def _introducing(syntax: Syntax, colon: int) -> tuple[int, int] | None:
    """The verb or adjective, and the speaker, in "Lee is sure of one thing:", "Lee had an answer:", "his is clear:"."""
    last = colon - 1
    above = [last, *syntax.above(last)]
    if syntax.lower(last) == "thing":
        sure = next((i for i in above if syntax.lower(i) in SURE), None)
        return None if sure is None else _with_speaker(syntax, sure)
    if syntax.lower(last) in PLAIN:
        noun = syntax.child(last, "nsubj")
        owner = None if noun is None else syntax.child(noun, "nmod:poss")
        told = noun is not None and syntax.lower(noun) in MESSAGES and owner is not None
        return (last, owner) if told and owner is not None else None
    noun = next((i for i in above if syntax.relations[i] == "obj"), None)
    told = noun is not None and syntax.lower(noun) in MESSAGES and syntax.lower(syntax.heads[noun]) in GIVING
    return _with_speaker(syntax, syntax.heads[noun]) if noun is not None and told else None


def _with_speaker(syntax: Syntax, verb: int) -> tuple[int, int] | None:
    speaker = source_of(syntax, verb)
    return None if speaker is None else (verb, speaker)


def named_before(syntax: Syntax, cue: int, source: int | None) -> int | None:
    """Whom "she" means in "Lee was sure of one thing: “The dam held,” she said"; any other source itself."""
    if source is None or syntax.lower(source) not in ("he", "she"):
        return source
    before = (c for c in syntax.children[cue] if syntax.relations[c] == "parataxis" and c < source)
    first = next(before, None)
    subject = None if first is None else syntax.child(first, *SUBJECTS)
    colon = subject is not None and any(word.form == ":" for word in syntax.words[subject:cue])
    somebody = subject is not None and syntax.tags[subject].startswith("NN") and is_person(syntax, subject)
    return subject if somebody and colon else source
