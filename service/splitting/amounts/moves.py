"""Verbs by which a figure moves: "rose by 6 to 24" gives a change and the level that it led to."""

from __future__ import annotations

from service.splitting.vocabulary.tokens import Tokens

_REGULAR = """gain jump climb add slip shed ease weaken strengthen edge increase surge soar plunge decline widen narrow
    decrease tumble dip advance rally firm retreat plummet leap spike balloon inch expand appreciate depreciate swell
    raise lift reduce lower hike boost slash drop revise""".split()
_IRREGULAR = """rise rises rose risen rising fall falls fell fallen falling lose loses lost losing slide slides slid
    sliding grow grows grew grown growing shrink shrinks shrank shrunk shrinking sink sinks sank sunk sinking swollen
    leapt cut cuts cutting dropped dropping slipped slipping shedding dipped dipping up down off""".split()


def _forms(verb: str) -> tuple[str, ...]:
    stem = verb.removesuffix("e")
    third = verb[:-1] + "ies" if verb.endswith("y") else verb + ("es" if verb.endswith(("h", "s")) else "s")
    past = verb[:-1] + "ied" if verb.endswith("y") else stem + "ed"
    return verb, third, past, stem + "ing"


MOVES = frozenset(form for verb in _REGULAR for form in _forms(verb)) | frozenset(_IRREGULAR)
# A future move may be "by 20 to 30", which gives no level.
TO_COME = frozenset("will would could can may might must should shall to be".split())
BEFORE_BY = 6  # words before "by" in which the verb may stand: "raised the toll by 6", "rose again on Friday by 6"
BEFORE_MOVE = 4
# "Was up by 6" and "edged up by 6" are moves; "held up by 10 men" is not.
PARTICLES = frozenset({"up", "down", "off"})
MOVING = frozenset("is are was were be been go goes went gone going".split())


def moved(tokens: Tokens, start: int) -> bool:
    """The words before token `start` are a move: "rose", "edged up", "raised the toll by"."""
    return tokens.lower(start - 1) in MOVES or _move_before_by(tokens, start) is not None


def moved_by(tokens: Tokens, start: int) -> bool:
    """The words before token `start` are a finished move, measured by the figure: "rose by", never "could rise by"."""
    verb = _move_before_by(tokens, start)
    if verb is None:
        return False
    return not any(tokens.lower(at) in TO_COME for at in range(verb - BEFORE_MOVE, verb))


def _move_before_by(tokens: Tokens, start: int) -> int | None:
    """Where the verb stands among the words before "by", back to the last mark."""
    if tokens.lower(start - 1) != "by":
        return None
    for at in range(start - 2, max(start - 2 - BEFORE_BY, -1), -1):
        if tokens[at].kind == "sign":
            return None
        if _is_move(tokens, at):
            return at
    return None


def _is_move(tokens: Tokens, at: int) -> bool:
    if tokens[at].lower in PARTICLES:
        return tokens.lower(at - 1) in MOVES | MOVING
    return tokens[at].lower in MOVES
