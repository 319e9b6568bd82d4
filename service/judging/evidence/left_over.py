"""A figure or tally that only one side gives: the two may read alike and still not say the same."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import tells_the_news
from service.judging.aligning.scopes.found_beside import found_beside
from service.judging.aligning.scopes.penalties import other_penalty
from service.judging.evidence.ordinals import ordinals_left_over
from service.judging.evidence.tallies import tallies_left_over
from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.people import people
from service.quantity import compatible, unlikely

# "One person", "one missing person", "a lone gunman".
AND_ANOTHER = "another"
A_SINGLE = re.compile(r"\b(?:one|lone|sole) ([a-z-]+)(?: ([a-z-]+))?")


def figures_left_over(pair: Comparison) -> bool:
    """Both give figures, and some figure of the shorter list is missing on the other side; or their tallies differ.

    Ordinals count as well: the 64th minute is not the 70th.
    """
    if tallies_left_over(pair) or ordinals_left_over(pair):
        return True
    if _one_of_several(pair.ours, pair.theirs) or _one_of_several(pair.theirs, pair.ours):
        return True
    ours, theirs = tells_the_news(pair.ours), tells_the_news(pair.theirs)
    if len(ours) <= len(theirs):
        return any(not any(_may_be_one(one, other, pair) for other in theirs) for one in ours)
    return any(not any(_may_be_one(one, other, pair) for one in ours) for other in theirs)


def _one_of_several(one: Side, other: Side) -> bool:
    """A bare "one", not read as a figure, stands with what the other counts: "one missing person", "three people".

    But not where one does this "and another" that.
    """
    if AND_ANOTHER in one.as_written:
        return False
    nouns = {_group(lemma(noun)) for told in A_SINGLE.findall(one.text.lower()) for noun in told if noun}
    several = [figure.quantity for figure in other.figures if nouns & _counts(figure)]
    return bool(several) and not one.figures and all(quantity.interval.low > 1 for quantity in several)


def _counts(figure: Figure) -> set[str]:
    """What it counts, or all the words beside it where that isn't said: "three missing people"."""
    counted = figure.quantity.counted
    return {_group(noun) for noun in ({counted} if counted else figure.near)}


def _group(noun: str) -> str:
    return people().get(noun, noun)


def _may_be_one(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """They fit; but six months in jail are not a ban of six months, nor is a fine of "up to £5,000" one of £2,500.

    Nor are nine dead the "at least four" of another article, unless it counts five others as well.
    """
    if pair.in_articles and unlikely(ours.quantity, theirs.quantity) and not found_beside(ours, theirs, pair):
        return False
    return compatible(ours.quantity, theirs.quantity) and not other_penalty(ours, theirs, pair)
