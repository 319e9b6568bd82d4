"""A result's reason in one plain sentence, and beneath it what else an editor may want to know."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    said, *more = SENTENCE_END.split(why.sentence, maxsplit=1)
    return Headline(said, "".join(more))
