"""What was done to the things that are counted, by the words around the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from service.judging.measuring.cues import (
    FARTHEST_CUE,
    Cue,
    Stretch,
    cues_after,
    cues_before,
    first_meant,
    is_in_place,
    meanings_as_written,
    meanings_of,
)
from service.judging.measuring.place import Place, counts
from service.judging.measuring.set_phrases import said_by_a_phrase
from service.judging.vocabulary.actions import (
    COLLECT,
    LIVE,
    MOVEMENTS,
    REACH,
    RISE,
    RISE_OR_FALL,
    cases,
    people_actions,
)
from service.judging.vocabulary.events import recurring_words
from service.matching import PublishedClaim
from service.quantity import AGE, Quantity, is_money

# What it costs to look past a word that often starts another thought.
PAST_ANOTHER_FIGURE = 4.0
PAST_AND = 1.5
PAST_COMMA = 1.0
# A cue before the figure governs it a little more often than one after it ("killed 25" before "25 … wounded").
AFTER = 0.5
# A figure at the start of its clause goes with the verb after it ("… while 12 others were injured").
SUBJECT, VERB_WITHIN = 2.0, 4
OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:(–—]\s*|\b(?:and|but|while|as|whereas|with)\s+)(?:(?:another|the other|some other|a further)\s+)?$",
    re.IGNORECASE,
)
# Between these a thought ends.
ANOTHER_THOUGHT = re.compile(r" (?:and|but|while|as|whereas|with) |;")
# "Rises" says less about a toll than "died" does.
MOVEMENT = 10.0
# A town has a number of residents; "1,500 residents fled" does not say how many live there.
INHABITED, INHABITED_WITHIN = frozenset({"have", "with", "of", "number"}), 3
# Raised money is collected; anything else raised rises, and so does money raised to, by or from an amount.
LEVELS = frozenset({"to", "by", "from"})
# An aside between a counted noun and its verb: "Five people, including the assailant, were killed"; in brackets, too.
ASIDE = re.compile(
    r"(?:,[^.;]{3,120}?,| ?\([^()]{3,120}\)| ?[–—][^.;–—]{3,120}[–—]| -[^.;]{3,120}? -)"
    r"(?= ?(?:were|was|are|is|have|had|has|died|remain)\b)"
)
# What happened to people says more than that they "remain" missing or in care.
REMAIN, SAYS_MORE_WITHIN, CARE = "remain", 3, frozenset({"hospital", "care", "critical"})
# After a move "to" gives a level: "slowed to 3.7 percent".
LEVEL_AFTER = ["to"]


def told_of(place: Place, spans: Sequence[Stretch], published: PublishedClaim) -> str:
    """The action that a figure counts, "" where no word names one; `spans` are those of all figures of the claim.

    An age takes only actions done to people: "Dalton, 63, sold it" names no price.
    """
    told = said_by_a_phrase(place) or _own_action(place) or _nearest(place, spans, published) or _role_of(place)
    return told if place.quantity.unit != AGE or told in people_actions() else ""


def _role_of(place: Place) -> str:
    """What the noun for the people says where nothing else does: towns have "residents"."""
    told = _own_meaning(place)
    return told if told != LIVE or any(word.lemma in INHABITED for word in place.before[-INHABITED_WITHIN:]) else ""


def _own_action(place: Place) -> str:
    """The counted noun itself may name the action ("25 deaths")."""
    return "" if place.group or place.quantity.counted in recurring_words() else _own_meaning(place)


def _own_meaning(place: Place) -> str:
    meanings = meanings_as_written(place.quantity.counted)
    return next((one.action for one in meanings if is_in_place(one, place)), "")


def _nearest(place: Place, spans: Sequence[Stretch], published: PublishedClaim) -> str:
    """The action named nearest to the quantity; a rise or fall counts only where nothing else is near."""
    costs: dict[str, float] = {}
    opens = OPENS_CLAUSE.search(published.before(place.quantity.start)) is not None
    for cues, extra in ((cues_before(place.before), 0.0), (cues_after(place.after), AFTER)):
        for cue in cues:
            action = _named(cue, place)
            if not action:
                continue
            passed = _crossings(cue.between(place.quantity), spans, published)
            verb = opens and not passed and _is_verb_of(cue, place.quantity)
            cost = cue.steps + extra + passed + MOVEMENT * (action in MOVEMENTS) - SUBJECT * verb
            costs[action] = min(cost, costs.get(action, cost))
    reached = {action: cost for action, cost in costs.items() if cost < FARTHEST_CUE + MOVEMENT * (action in MOVEMENTS)}
    nearest = min(reached, key=lambda action: reached[action], default="")
    is_level = nearest in RISE_OR_FALL and place.quantity.unit != "" and place.left(1) == LEVEL_AFTER
    return REACH if is_level else nearest


def _is_verb_of(cue: Cue, quantity: Quantity) -> bool:
    """It stands close behind a figure that may be its subject; of "women attending" the women are no subject."""
    behind = cue.words[0].start >= quantity.end and cue.steps < VERB_WITHIN
    return behind and not cue.words[0].lower.endswith("ing")


def _named(cue: Cue, place: Place) -> str:
    """What the words mean beside what is counted; "" where they are the counted noun itself."""
    if any(counts(word, place.quantity) for word in cue.words) or (place.group and cue.words[0].lemma in cases()):
        return ""
    if cue.words[0].lemma == REMAIN and _says_more(cue.words[-1].end, place):
        return ""
    meant = first_meant(cue.meanings, place)
    return RISE if meant == COLLECT and not _is_collected(place) else meant


def _says_more(behind: int, place: Place) -> bool:
    """What became of people follows directly: they "remain missing"."""
    following = [word for word in (*place.before, *place.after) if word.start >= behind][:SAYS_MORE_WITHIN]
    meanings = (one for word in following for one in meanings_of((word,)))
    return any(one.action in people_actions() for one in meanings) or any(word.lower in CARE for word in following)


def _is_collected(place: Place) -> bool:
    """ "Raised $5 million" for somebody; but "raised the tax to 9 cents", "the age by two years"."""
    return is_money(place.quantity.unit) and not LEVELS & {*place.left(1)}


def _crossings(between: Stretch, spans: Sequence[Stretch], published: PublishedClaim) -> float:
    start, end = between
    offset = published.claim.sentence_start
    passed = published.sentence[start - offset : end - offset].lower()
    if aside := ASIDE.search(published.sentence, start - offset, end - offset):
        passed = passed.replace(aside.group().lower(), "")
        spans = [(s, e) for s, e in spans if e <= aside.start() + offset or s >= aside.end() + offset]
    figures = sum(1 for s, e in spans if start <= s and e <= end)
    return (
        PAST_ANOTHER_FIGURE * figures
        + PAST_AND * (ANOTHER_THOUGHT.search(passed) is not None)
        + PAST_COMMA * passed.count(",")
    )
