"""Of two penalties one may be of another kind, or only what the law allows or somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.quantity import DURATION

# A term of prison that is suspended is one of prison; who is suspended from something is banned from it.
KINDS: Mapping[str, re.Pattern[str]] = {
    "prison": re.compile(r"\b(?:prison|jail(?:ed)?|gaol|imprison\w*|behind bars|custod\w+|detention)\b", re.IGNORECASE),
    "ban": re.compile(
        r"\b(?:bann?(?:s|ed|ing)?|barr(?:ed|ing)|(?<!behind )bars|disqualif\w+|suspended (?:from|for|him|her|them))\b"
    ),
    "probation": re.compile(r"\b(?:probation|parole|supervised release)\b", re.IGNORECASE),
    "service": re.compile(r"\b(?:community (?:service|work)|unpaid work)\b", re.IGNORECASE),
}
# What may be passed, what is asked for: neither is what was passed.
STAGES: Mapping[str, re.Pattern[str]] = {
    "by law": re.compile(
        r"\b(?:carr(?:y|ies|ied|ying)|punishable|maximum (?:penalty|sentence|term)|fac(?:es?|ed|ing)|risk\w*|up to)\b",
        re.IGNORECASE,
    ),
    "asked for": re.compile(
        r"\b(?:recommend\w*|sought|seek(?:s|ing)?|ask(?:s|ed|ing)?|demand\w*|request\w*|call(?:s|ed|ing)? for)\b",
        re.IGNORECASE,
    ),
}
BEHIND = re.compile(r"[,.;:]|\b(?:and|but|while)\b")
CLAUSES = re.compile(r"[,;:] | (?:and|but|who|which|when|while|after|before|until) ")
PASSED = re.compile(
    r"\b(?:jailed|sentenced|imprisoned|sent|gave|given|got|received|serv(?:ed|es|ing)|spen(?:t|ds)|held|banned|barred"
    r"|suspended|disqualified|ordered|handed)\b"
)


def other_penalty(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Years in prison are not those for which somebody is banned, nor is what the law allows what was passed."""
    if not ours.quantity.unit == theirs.quantity.unit == DURATION:
        return False
    one, other = _kind(ours, pair.ours), _kind(theirs, pair.theirs)
    if one and other and one != other:
        return True
    return bool(one and other) and _stage(ours, pair.ours) != _stage(theirs, pair.theirs)


def _kind(figure: Figure, side: Side) -> str:
    """What is told behind the figure in the same thought, else the last before it; "" where no penalty is told."""
    before, behind = side.around(figure)
    behind = BEHIND.split(behind, maxsplit=1)[0]
    told = next((kind for kind, words in KINDS.items() if words.search(behind)), "")
    return told or max(KINDS, key=lambda kind: _last(KINDS[kind], before)) if _is_told(before, behind) else ""


def _is_told(before: str, behind: str) -> bool:
    return any(words.search(before) or words.search(behind) for words in KINDS.values())


def _last(words: re.Pattern[str], text: str) -> int:
    """Where the last of the words begins; -1 where there is none."""
    return max((found.start() for found in words.finditer(text)), default=-1)


def _stage(figure: Figure, side: Side) -> str:
    """In "Lee, who faces other charges, was jailed for" the last clause tells: it was passed."""
    text = f"{side.within(figure)[0]}{figure.surface}"
    nearest = CLAUSES.split(text)[-1]
    told = _told_stage(nearest)
    return told or (PASSED.search(nearest) and "passed") or _told_stage(text) or "passed"


def _told_stage(text: str) -> str:
    return next((stage for stage, words in STAGES.items() if words.search(text)), "")
