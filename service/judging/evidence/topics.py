"""Two claims may share little more than their topic, what or whom they are about, and state different facts."""

from __future__ import annotations

from service.judging.sides.comparison import Comparison
from service.judging.sides.offices import offices
from service.judging.vocabulary.actions import action_of

# Besides names: "the fire at the Brennan warehouse".
THE_TOPIC = 2
# Each side's own words: with only one on each side the two may be one deed, "destroyed" and "gutted".
TOLD_APART = 3


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
