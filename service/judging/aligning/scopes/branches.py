"""Of two counts of jobs one may be of a branch of the economy, the other of all of it; so with troops and a force."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import EMPLOY

JOBS = frozenset({"job", "position", "payroll", "post", "worker", "employee"})
NAMES = (
    r"(?:(?:private|public|business|professional|financial|transport\w*|social|food|government|federal|local) )?"
    r"(?:services?|manufacturing|construction|mining|retail(?:ers)?|health ?care|health|hospitality|leisure|education"
    r"|government|agriculture|farming|tourism|logging|warehousing|restaurants|hospitals|schools)"
)
# "In construction", "under services", "retail jobs", "health care added": this is a branch, not a firm in it.
BRANCH = re.compile(
    rf"\b(?:in|under|across|among) (?:the )?({NAMES})\b(?! (?:companies|company|firm))"
    rf"|\b({NAMES})(?: and [a-z ]{{3,20}})? (?:sector|industry|jobs?|positions?|payrolls?|employment"
    r"|added|lost|shed|gained|cut|saw)\b",
    re.IGNORECASE,
)

# Those of one force, and those of any, within a few words of the figure: "12,000 the number of guardsmen deployed".
OF_A_FORCE = re.compile(
    r"(?: [\w’'-]+){0,3}? (?:guards(?:m[ae]n|wom[ae]n)|national guard(?: members| troops| soldiers)?|marines|reservists"
    r"|paratroopers|airmen|sailors|gendarmes)\b",
    re.IGNORECASE,
)
OF_ANY_FORCE = re.compile(
    r"(?: [\w’'-]+){0,3}? (?:(?:military|service) (?:members|personnel)|service(?:m[ae]n|members)|troops|soldiers)\b",
    re.IGNORECASE,
)


def of_a_branch(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Jobs added in health care are a part of those that the economy added, and are not those in retail."""
    if not (counts_jobs(ours) or counts_jobs(theirs)) or ours.quantity.unit:
        return False
    one, other = _branches(ours, pair.ours), _branches(theirs, pair.theirs)
    if one and other:
        return one.isdisjoint(other)
    part, whole = (ours, theirs) if one else (theirs, ours)
    return bool(one or other) and part.quantity.value < whole.quantity.value


def counts_jobs(figure: Figure) -> bool:
    """It counts jobs, or those who have one."""
    return figure.action == EMPLOY or figure.quantity.counted in JOBS


def _branches(figure: Figure, side: Side) -> frozenset[str]:
    """The branches named in its sentence, up to the next sum or semicolon."""
    before, behind = side.around(figure)
    told = f"{before.rpartition(';')[2]}{figure.surface}{behind.partition(';')[0]}"
    return frozenset(name.lower() for found in BRANCH.findall(told) for name in found if name)


def of_a_force(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Guardsmen and marines are some of the troops, who may be more."""
    (few, part), (many, whole) = pair.smaller_first(ours, theirs)
    behind, other = part.within(few)[1], whole.within(many)[1]
    in_part, in_whole = OF_A_FORCE.match(behind), OF_A_FORCE.match(other)
    return in_part is not None and in_whole is None and OF_ANY_FORCE.match(other) is not None
