"""One side reports the opposite outcome of the other, or at least another one."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.scopes.scopes import of_one_kind
from service.judging.aligning.updates import came_out_later
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.negation import alike_but_for_a_word
from service.judging.evidence.statements import same_statement
from service.judging.evidence.subjects import KEEPING, THROUGHOUT, dated
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import either_denies
from service.judging.sides.opposites import on_other_weekdays, only_here, opposite_words
from service.judging.sides.periods import other_days, same_period
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Finding, Reason
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.outcomes import followed, turned_back, unlike, unlike_beside

URGED = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|press(?:e[sd]|ing)?|pressured?|ask(?:s|ed|ing)?|advis(?:e[sd]?|ing)|begg?(?:s|ed|ing)?"
    r"|implor(?:e[sd]?|ing)|call(?:s|ed|ing)? on|threaten(?:s|ed|ing)?)\b[^.,;:]{0,40}? to (\w+)"
)

# In minutes: two reports of one time of day are seldom further apart.
ANOTHER_HOUR = 30


def outcomes_differ(pair: Comparison) -> Finding | None:
    """One reports the opposite outcome of the other."""
    if either_denies(pair) or not alike_but_for_a_word(pair):
        return None
    if not same_statement(pair) and not is_the_only_difference(pair):
        return None
    words = None if count_other_things(pair) else opposite_words(pair)
    if words is None or is_turned_back(pair, words):
        return None
    return pair.finding(Reason.OUTCOMES_DIFFER, f"“{words[0]}” here is “{words[1]}” there.", FROM_THE_REST)


def count_other_things(pair: Comparison) -> bool:
    """Both give figures, and no two are equal or of one thing: a shop opens at nine and closes at five."""
    both = pair.ours.figures and pair.theirs.figures
    return bool(both) and not any(_are_equal(*shared) or of_one_kind(*shared, pair) for shared in shared_figures(pair))


def _are_equal(ours: Figure, theirs: Figure) -> bool:
    """ "Moss, 41," here and there is one man, whatever else the two say of him."""
    return ours.quantity.interval == theirs.quantity.interval and ours.quantity.unit == theirs.quantity.unit


def is_the_only_difference(pair: Comparison) -> bool:
    """Two statements are the same but for two opposite words, however short they are: "The driver was drunk"."""
    apart = pair.in_articles or pair.ours.modality is not pair.theirs.modality or not same_period(pair)
    counting = pair.ours.figures or pair.theirs.figures  # the shop opens at nine and closes at five
    words = None if apart or counting or on_other_weekdays(pair) else opposite_words(pair)
    if words is None:
        return False
    ours, theirs = (_told_in_order(side, told) for side, told in zip(pair.sides, words, strict=True))
    return ours == theirs


def _told_in_order(side: Side, but: str) -> list[str]:
    """The lemmas of its content words in order, without some."""
    left_out = {*but.split(), *KEEPING, *THROUGHOUT, *dated(side)}
    return [word.lemma for word in side.words if word.lemma in side.lemmas - left_out]


def nothing_else_told(pair: Comparison, _seen: Evidence) -> bool:
    """Except for the two opposite words both claims consist of the same words."""
    words = opposite_words(pair)
    if words is None:
        return False
    here, there = (
        side.lemmas - set(told.split()) - KEEPING - THROUGHOUT - dated(side)
        for side, told in zip(pair.sides, words, strict=True)
    )
    return here == there


def is_turned_back(pair: Comparison, words: tuple[str, str]) -> bool:
    """What was closed on Monday reopened on Tuesday, or since: both articles are right."""
    reversible, again = turned_back()
    if not reversible.issuperset(words):
        return False
    if not pair.in_articles:
        return on_other_weekdays(pair)
    if at_other_hours(pair):
        return True
    ours, theirs = (side.published_at for side in pair.sides)
    since = (words[0] in again and came_out_later(ours, theirs)) or (words[1] in again and came_out_later(theirs, ours))
    return other_days(pair) or (since and not (pair.ours.times and pair.theirs.times))


def at_other_hours(pair: Comparison) -> bool:
    """Each gives an hour, and not the same one: who was arrested at six was released at eleven."""
    ours, theirs = pair.ours.clock_times, pair.theirs.clock_times
    return bool(ours and theirs) and not any(
        one.minutes_apart(other) < ANOTHER_HOUR for one in ours for other in theirs
    )


def tell_the_opposite(pair: Comparison) -> bool:
    """They report opposites, or one may follow on the other: "charged" here, "convicted" there."""
    return not either_denies(pair) and (_have_opposed_words(pair) or one_follows(pair))


def report_opposites(pair: Comparison) -> bool:
    """ "Convicted" here, "acquitted" there; but "not convicted" is no opposite of "acquitted"."""
    return not either_denies(pair) and _have_opposed_words(pair)


def _have_opposed_words(pair: Comparison) -> bool:
    return opposite_words(pair) is not None or unlike_words(pair)


def one_follows(pair: Comparison) -> bool:
    """Somebody urged to do it here does it there, or somebody accused here is cleared there: both may be true."""
    one, other = _urged(pair.ours), _urged(pair.theirs)
    if (one - other) & pair.theirs.lemmas or (other - one) & pair.ours.lemmas:
        return True
    ours, theirs = only_here(pair.ours, pair.theirs), only_here(pair.theirs, pair.ours)
    return any(not followed().get(word, frozenset()).isdisjoint(theirs) for word in ours)


def _urged(side: Side) -> frozenset[str]:
    return frozenset(lemma(found[1]) for found in URGED.finditer(side.text.lower()))


def unlike_words(pair: Comparison) -> bool:
    """Each has a word that shows that it does not say what the other says, though both may be true."""
    beside = [words for needed, words in unlike_beside().items() if needed in pair.shared_lemmas]
    ours, theirs = only_here(pair.ours, pair.theirs), only_here(pair.theirs, pair.ours)
    return any(not unlike().get(word, frozenset()).isdisjoint(theirs) for word in ours) or any(
        words & ours and words & theirs for words in beside
    )
