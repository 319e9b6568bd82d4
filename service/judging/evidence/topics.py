"""Two claims may share little more than their topic, what or whom they are about, and state different facts."""

from __future__ import annotations

from service.judging.aligning.measures import may_measure_the_same
from service.judging.sides.comparison import Comparison
from service.judging.sides.offices import offices
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import action_of
from service.judging.vocabulary.everyday import bounds, generic_words
from service.judging.vocabulary.words import read_words
from service.lazy import once
from service.splitting.dating.times import time_spans

# Besides names: "the fire at the Brennan warehouse".
THE_TOPIC = 2
# Each side's own words: with only one on each side the two may be one deed, "destroyed" and "gutted".
TOLD_APART = 3
# A vase may be meant by "it was made in 1950".
PRONOUNS = frozenset("he she it they this that these those".split())
TIME_TOLD = frozenset({"ago", "old"})
# In 189 of 252 pairs of MultiNLI, LingNLI and the counterfactual set that have no telling word in common and that the
# model alone reads as a conflict it is right: "the man is asleep", "a guy runs". But where each gives numbers it takes
# any two for a contradiction; no true conflict of this kind is less alike than this.
HARDLY_ALIKE = 0.35


def only_of_one_topic(pair: Comparison) -> bool:
    """Both name the same, have hardly another word in common, and each says something of its own."""
    ours, theirs = (side.lemmas - side.name_lemmas - pair.shared_lemmas for side in pair.sides)
    little = pair.shares_a_name and len(pair.shared_statement[0]) <= THE_TOPIC
    return little and bool(ours) and bool(theirs) and len(ours | theirs) >= TOLD_APART


def only_of_somebody(pair: Comparison) -> bool:
    """Both name the same one, have nothing else in common but who that is, and each says something of its own."""
    ours, theirs = (side.lemmas - side.name_lemmas - pair.shared_lemmas for side in pair.sides)
    if not pair.shares_a_name or not ours or not theirs or len(ours | theirs) < TOLD_APART:
        return False
    same_deed = {action_of().get(word) for word in ours} & {action_of().get(word) for word in theirs} - {None}
    return not same_deed and not pair.shared_statement[0] - offices(pair.ours) - offices(pair.theirs)


def of_two_topics(pair: Comparison) -> bool:
    """No telling word, name or number is common, each gives numbers, and neither may go on from the other."""
    if pair.similarity >= HARDLY_ALIKE or pair.shares_a_name or any(_goes_on(side) for side in pair.sides):
        return False
    ours, theirs = _numbers(pair.ours), _numbers(pair.theirs)
    if not ours or not theirs or ours & theirs or pair.shared_lemmas - generic_words() - bounds() - TIME_TOLD:
        return False
    return not any(may_measure_the_same(*figures) for figures in pair.figure_pairs)


def _goes_on(side: Side) -> bool:
    """It begins with a pronoun, which may mean what the other is about."""
    return any(word.lower in PRONOUNS for word in side.words[:1])


@once
def _numbers(side: Side) -> frozenset[str]:
    """Its figures and the numbers of its times, as written."""
    times = read_words(" ".join(side.text[start:end] for start, end in time_spans(side.text)))
    return frozenset((*(one.surface for one in side.figures), *(word.lower for word in times if word.is_figure)))
