"""A result's reason in one plain sentence, and beneath it what else an editor may want to know."""

from __future__ import annotations

import re
from dataclasses import dataclass

from service.claim import Polarity
from service.judging.rules import PAIR_MODEL, WEIGHED
from service.judging.verdict import Label, Reason
from service.reasons import REASONS
from service.report import Result

# A model's evidence is in percentages; an editor wants the sentence first.
READ = (PAIR_MODEL, WEIGHED)
PLAIN = {
    Label.CONFLICTING: "Read side by side, these two do not fit.",
    Label.AGREEING: "Both say the same in different words.",
    Label.NEW: "Nothing shows surely that these two agree or conflict.",
}
# The first sentence ends after a quote or a bracket: a figure inside the quote may hold a full stop of its own.
SENTENCE_END = re.compile(r"(?<=[”)]\.) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Headline:
    """The reason, and a note on it, "" if there is none; both in whole sentences."""

    said: str
    note: str = ""


def headline(result: Result) -> Headline:
    """Why the result has its label."""
    why = result.verdict.decisive
    if why is None:
        of_another_fact = result.verdict.reason is Reason.OTHER_FACT
        return Headline(PLAIN[Label.NEW] if of_another_fact else f"{REASONS[result.verdict.reason]}.")
    if why.rule in READ:
        return Headline(PLAIN[why.label], why.sentence)
    if why.reason is Reason.NEGATION_DIFFERS:
        return Headline(why.sentence, _where_denied(result))
    said, *more = SENTENCE_END.split(why.sentence, maxsplit=1)
    return Headline(said, "".join(more))


def _where_denied(result: Result) -> str:
    """Which source has the denial: the sentence is the same whichever side denies; "" if both sides do, or neither."""
    sides = [side for side in (result.ours, result.theirs) if side and side.claim.polarity is not Polarity.AFFIRMED]
    return f"The denial is in {sides[0].article.source}." if len(sides) == 1 else ""
