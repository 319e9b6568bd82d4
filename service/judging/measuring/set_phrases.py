"""Phrases that say what was done by themselves: "a city of 500,000", "cost 43 lives", "shot 12 people dead"."""

from __future__ import annotations

from service.judging.measuring.place import LONGEST_NOUN_PHRASE, Place, counts
from service.judging.vocabulary.actions import DEATH, LIVE, action_of, settlements

BODY = "body"
# "Saved 43 lives": the verb is one of this many words before the figure.
SAVED_WITHIN = 3
# Behind the counted noun: "shot 12 people dead", "stabbed 12 to death"; but "sentenced 12 to death".
DEAD, TO_DEATH, CONDEMNING, CONDEMNED_WITHIN = ["dead"], ["to", "death"], frozenset({"sentence", "condemn"}), 3


def said_by_a_phrase(place: Place) -> str:
    """The action that such a phrase names; "" where there is none."""
    return _population(place) or _lives(place) or _killed(place)


def _population(place: Place) -> str:
    """ "A city of 500,000 people" and "home to 500,000 people" say how many live there."""
    last = [word.lemma for word in place.before[-2:]]
    settled = last[:1] == ["home"] and last[1:] == ["to"] and (place.group != "" or not place.quantity.counted)
    return LIVE if settled or (last[1:] == ["of"] and last[0] in settlements()) else ""


def _lives(place: Place) -> str:
    """ "Cost 43 lives" counts the dead, "saved 43 lives" does not; 12 bodies are 12 dead."""
    if place.quantity.counted == BODY:
        return DEATH
    saved = any(action_of().get(word.lemma) == "rescue" for word in place.before[-SAVED_WITHIN:])
    return DEATH if place.quantity.counted == "life" and not saved else ""


def _killed(place: Place) -> str:
    """Those who are shot or found "dead", or beaten "to death"."""
    noun = next((n for n, word in enumerate(place.after[:LONGEST_NOUN_PHRASE]) if counts(word, place.quantity)), -1)
    behind = [word.lower for word in place.after[noun + 1 : noun + 3]]
    condemned = any(word.lemma in CONDEMNING for word in place.before[-CONDEMNED_WITHIN:])
    return DEATH if behind[:1] == DEAD or (behind == TO_DEATH and not condemned) else ""
