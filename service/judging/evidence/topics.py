"""Two claims may share little more than what they are about, a topic, and tell different facts of it."""

from __future__ import annotations

from service.judging.sides.comparison import Comparison

# Besides names: "the fire at the Brennan warehouse".
THE_TOPIC = 2
# What each tells of it by itself: with one word more on each side the two may be one deed, "destroyed" and "gutted".
TOLD_APART = 3


def only_of_one_topic(pair: Comparison) -> bool:
    """Both name the same, have hardly another word in common, and each tells something of its own."""
    ours, theirs = (side.lemmas - side.name_lemmas - pair.shared_lemmas for side in (pair.ours, pair.theirs))
    little = pair.shares_a_name and len(pair.shared_statement[0]) <= THE_TOPIC
    return little and bool(ours) and bool(theirs) and len(ours | theirs) >= TOLD_APART
