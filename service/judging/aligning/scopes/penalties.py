"""Of two penalties one may be of another kind, or only what the law allows or somebody asks for."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.quantity import DURATION, Bound

# A suspended prison term is still a prison term; a person suspended from something is banned from it.
PENALTIES: Mapping[str, re.Pattern[str]] = {
    "prison": re.compile(
        r"\b(?:prison|jail(?:ed)?|gaol|imprison\w*|sentenced to|behind bars|custod\w+|detention"
        r"|(?:must|will|to) serve|minimum (?:prison |jail )?term)\b",
        re.IGNORECASE,
    ),
    "ban": re.compile(
        r"\b(?:bann?(?:s|ed|ing)?|barr(?:ed|ing)|(?<!behind )bars|disqualif\w+|suspended (?:from|for|him|her|them))\b"
    ),
    "probation": re.compile(r"\b(?:probation|parole|supervised release)\b", re.IGNORECASE),
    "service": re.compile(r"\b(?:community (?:service|work)|unpaid work)\b", re.IGNORECASE),
}
BY_LAW, AT_LEAST = "by law", "at least"
FINE = re.compile(r"\bfin(?:e|ed|es)\b", re.IGNORECASE)
# A penalty that may be passed, or is asked for, is not one that was passed.
STAGES: Mapping[str, re.Pattern[str]] = {
    BY_LAW: re.compile(
        r"\b(?:carr(?:y|ies|ied|ying)|punishable|(?:maximum|statutory|possible) (?:penalty|sentence|term|fine)"
        r"|a maximum of|fac(?:es?|ed|ing)|risk\w*|up to|at most|as (?:many|much|long) as|not? (?:more|longer) than"
        r"|(?:could|can|may|might) (?:\w+ ){0,2}(?:be|get|go|receive|spend|serve))\b",
        re.IGNORECASE,
    ),
    AT_LEAST: re.compile(
        r"\b(?:serv(?:e|es|ing) (?:at least|a minimum|no less|not less)|minimum (?:\w+ )?term|a minimum of"
        r"|before (?:being|becoming) eligible)\b",
        re.IGNORECASE,
    ),
    "asked for": re.compile(
        r"\b(?:recommend\w*|sought|seek(?:s|ing)?|ask(?:s|ed|ing)?|demand\w*|request\w*|call(?:s|ed|ing)? for)\b",
        re.IGNORECASE,
    ),
}
CLAUSE_ENDS = re.compile(r"[,.;:]|\b(?:and|but|while)\b")
CLAUSES = re.compile(r"[,;:] | (?:and|but|who|which|when|while|after|before|until) ")
PASSED = re.compile(
    r"\b(?:jailed|sentenced|imprisoned|sent|gave|given|got|received|serv(?:ed|es|ing)|spen(?:t|ds)|held|banned|barred"
    r"|suspended|disqualified|ordered|handed)\b"
)

# After these stands what was passed, whatever its subject asked for or faced before.
WAS_PASSED = re.compile(rf"\b(?:was|were|been|is|are) (?:\w+ly |also |then )?{PASSED.pattern}")


def other_penalty(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Years in prison are not years of a ban, and what the law allows is not what was passed."""
    if ours.quantity.unit != theirs.quantity.unit:
        return False
    one, other = _kind(ours, pair.ours), _kind(theirs, pair.theirs)
    if one and other and one != other:
        return True
    if not (one and other):
        return False
    stages = {_stage(ours, pair.ours): ours, _stage(theirs, pair.theirs): theirs}
    return len(stages) > 1 and not _too_long_for_all(stages)


def _too_long_for_all(stages: Mapping[str, Figure]) -> bool:
    """The minimum to be served is longer than the sentence passed."""
    least, passed = stages.get(AT_LEAST), stages.get("passed")
    return least is not None and passed is not None and least.quantity.value > passed.quantity.value


def are_limits(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Both give the legal maximum, which is a single term: "up to ten years in prison" is not "up to seven"."""
    if not ours.quantity.bound is theirs.quantity.bound is Bound.AT_MOST:
        return False
    return _kind(ours, pair.ours) == _kind(theirs, pair.theirs) != "" and _stage(ours, pair.ours) == BY_LAW


def _kind(figure: Figure, side: Side) -> str:
    """The kind of a term or fine; "" where it is no penalty."""
    if figure.is_money:
        return "fine" if any(FINE.search(text) for text in side.within(figure)) else ""
    return _kind_of_term(*side.around(figure)) if figure.quantity.unit == DURATION else ""


def _kind_of_term(before: str, behind: str) -> str:
    """The kind named after it in the same clause, else the last one before it; "" where it is no penalty."""
    behind = CLAUSE_ENDS.split(behind, maxsplit=1)[0]
    told = next((kind for kind, words in PENALTIES.items() if words.search(behind)), "")
    return told or max(PENALTIES, key=lambda kind: _last(PENALTIES[kind], before)) if _is_told(before, behind) else ""


def _is_told(before: str, behind: str) -> bool:
    return any(words.search(before) or words.search(behind) for words in PENALTIES.values())


def _last(words: re.Pattern[str], text: str) -> int:
    """Where the last of the words begins; -1 where there is none."""
    return max((found.start() for found in words.finditer(text)), default=-1)


def _stage(figure: Figure, side: Side) -> str:
    """In "Lee, who faces other charges, was jailed for" the last clause decides: it was passed.

    In "faces two years in prison and three years of probation" what stands before the first is said of all.
    """
    text = f"{side.within(figure)[0]}{figure.surface}"
    if passed := [found.end() for found in WAS_PASSED.finditer(text)]:
        return _told_stage(text[passed[-1] :]) or "passed"
    nearest = CLAUSES.split(text)[-1]
    told = _told_stage(nearest)
    return told or (PASSED.search(nearest) and "passed") or _told_stage(text) or _last_stage(side.around(figure)[0])


def _last_stage(text: str) -> str:
    """The stage named last; "passed" where none is."""
    return max(("passed", *STAGES), key=lambda stage: _last(STAGES.get(stage, PASSED), text))


def _told_stage(text: str) -> str:
    return next((stage for stage, words in STAGES.items() if words.search(text)), "")
