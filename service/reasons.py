"""What each reason code means, as the desk shows it to editors and the API's documentation to programmers."""

from __future__ import annotations

from service.judging.verdict import Reason

REASONS = {
    Reason.AMOUNTS_DIFFER: "Figures differ",
    Reason.NEGATION_DIFFERS: "One denies it",
    Reason.OUTCOMES_DIFFER: "Outcomes differ",
    Reason.TIMES_DIFFER: "Times differ",
    Reason.PLACES_DIFFER: "Places differ",
    Reason.PERSONS_DIFFER: "Persons differ",
    Reason.READS_AS_CONFLICT: "Reads as a conflict",
    Reason.SAME_AMOUNT: "Same figure",
    Reason.SAME_PLACE: "Same place",
    Reason.SAME_TIME: "Same time",
    Reason.SAME_WORDING: "Same wording",
    Reason.READS_AS_AGREEMENT: "Reads as agreement",
    Reason.NO_MATCH: "Nothing earlier says it",
    Reason.OTHER_EVENT: "Another event",
    Reason.OTHER_MEASURE: "Another measure",
    Reason.OTHER_PERIOD: "Another period",
    Reason.OTHER_SCOPE: "Another scope",
    Reason.OTHER_FACT: "Another fact",
    Reason.OTHER_MODALITY: "Planned, possible or asked on one side",
    Reason.LATER_FIGURE: "A later figure",
    Reason.NOT_CHECKABLE: "Opinion, question or too vague to check",
    Reason.CANNOT_TELL: "Cannot tell",
}
