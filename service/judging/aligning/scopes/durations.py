"""Two durations may be of two things; or one is how long something took, the other how long after, or what is left."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import SENTENCE
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import DURATION

# A duration that stands before what lasts: "90-minute", "an hour", but not "two hours".
ADJECTIVE = re.compile(r"(?:-|\ban? )(?:second|minute|hour|day|week|month|year)$")
LASTS = re.compile(r" ([a-z]{3,})\b")
# "Two weeks after the trial opened", "died three days later"; but "after three days of talks" says how long they took.
FROM_WHEN = re.compile(r" (?:after|before|later|earlier|ago|into|since)\b")
# What ended "two weeks after it began" took two weeks.
FROM_ITS_BEGINNING = re.compile(r" after (?:it|they) (?:had )?(?:began|begun|started|opened|broke out|broken out)\b")
# "Three days of deliberation", "served for 25 days", "took two hours".
HOW_LONG = re.compile(r" (?:of|long)\b")
# "Three weeks left", "have 16 days to reach an agreement".
LEFT = re.compile(r" (?:left|remaining|remain|remains|to go)\b")
HAVE, TO_DO = re.compile(r"\b(?:have|has|had|with) (?:only |just |about )?$"), re.compile(r" (?:in which )?to [a-z]+")
OVER = "over "  # which is read as a part of the figure
FOR = re.compile(
    r"\b(?:for|during|throughout|(?:last|take|took|spen[dt]|serve?)(?:s|d|ed|ing)?) (?:the )?(?:first |last )?$"
)


def lasts_otherwise(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A "90-minute debate" and "an hour drive" are durations of different things."""
    one, other = _what_lasts(ours, pair.ours), _what_lasts(theirs, pair.theirs)
    return bool(one and other) and one != other and one not in theirs.near and other not in ours.near


def _what_lasts(figure: Figure, side: Side) -> str:
    """The lemma of the noun that a duration qualifies ("90-minute debate"); "" where it qualifies none."""
    if figure.action == SENTENCE or not ADJECTIVE.search(figure.quantity.surface):
        return ""
    behind = LASTS.match(side.around(figure)[1])
    return next(iter(lemmas(read_words(behind.group(1))) - stop_words()), "") if behind else ""


def told_from_when(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """How long after something it was is not how long something took, nor is that how long is left."""
    if ours.quantity.unit != DURATION:
        return False
    stretches = {_stretch(ours, pair.ours), _stretch(theirs, pair.theirs)}
    return len(stretches) == 2 and "" not in stretches


def _stretch(figure: Figure, side: Side) -> str:
    """Whether it counts "from when" something was, "how long" something took or what is "left"; "" if none of them."""
    before, behind = side.around(figure)
    if LEFT.match(behind) or (HAVE.search(before) and TO_DO.match(behind)):
        return "left"
    if FOR.search(before) or FROM_ITS_BEGINNING.match(behind):  # "held for three days before they were let go"
        return "how long"
    if FROM_WHEN.match(behind):
        return "from when"
    return "how long" if HOW_LONG.match(behind) or figure.surface.lower().startswith(OVER) else ""
