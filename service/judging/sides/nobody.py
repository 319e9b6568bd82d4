"""What a claim says befell nobody, and what somebody: no one was hurt here, three were injured there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, takewhile

from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import DEATH, INJURY, action_of, people_actions
from service.judging.vocabulary.everyday import negations
from service.judging.vocabulary.lemmas import lemma
from service.judging.vocabulary.people import people
from service.lazy import once

HARM = frozenset({DEATH, INJURY})
# Both the hurt and the dead are casualties.
CASUALTIES = frozenset({"casualty", "casualties"})
# That there was none is also said without a count.
NO_REPORT = re.compile(
    r"\b(?:no (?:immediate |confirmed )?reports? of(?: any)?|without(?: any| causing(?: any)?)?|not a single) (\w+)",
    re.IGNORECASE,
)
# "No deaths or injuries" denies both.
OR = re.compile(r"^[^,.;:]{0,30}?\b(?:or|nor) (\w+)", re.IGNORECASE)
# Words that go with any such count, that say there were others, and that narrow who they were or how badly hurt.
SAID_OF_ANY = frozenset("one person people make cause report record immediately far".split())
FURTHER = frozenset("other further more else additional new yet".split())
NARROWING = frozenset("ground scene seriously serious critical critically badly inside outside".split())
TELLING = frozenset({"police", "official", "officer", "authority", "spokesman", "spokeswoman"})
# "A man was killed" is a count of one; at most this many words stand before the noun.
ONE_PERSON, ONE_WITHIN, DONE_TO_ONE_WITHIN = frozenset({"a", "an"}), 4, 5
SPARED = frozenset({"escape", "avoid", "without", "survive"})


@once
def befell_nobody(side: Side) -> frozenset[str]:
    """The actions of people that the claim says were done to none of them."""
    counted = (word for one in side.figures if one.quantity.value == 0 for word in _counted_as_none(one, side))
    reported = (lemma(found[1].lower()) for found in NO_REPORT.finditer(side.text))
    told = (action for noun in reported for action in _named(noun))
    return frozenset((*counted, *told)) & people_actions()


@once
def befell_some(side: Side) -> frozenset[str]:
    """Those that the claim says were done to some, or to one, of them."""
    counted = {one.action for one in side.figures if one.quantity.value > 0 and one.role is Role.WHOLE}
    return frozenset(counted | _done_to_one(side)) & people_actions() - befell_nobody(side)


def none_and_some(pair: Comparison) -> bool:
    """Something befell nobody here and somebody there, and nothing narrows who there was none of."""
    return _none_here(pair.ours, pair.theirs) or _none_here(pair.theirs, pair.ours)


def _none_here(none: Side, some: Side) -> bool:
    nobody = befell_nobody(none)
    return bool(nobody) and not nobody.isdisjoint(befell_some(some)) and _of_nobody_else(none, some)


def _of_nobody_else(none: Side, some: Side) -> bool:
    """Nobody on the ground, no officer, no further arrest: there may have been others.

    In an article any word may narrow it; a statement has nothing around it.
    """
    of_the_action = {word for word in none.lemmas if word in CASUALTIES or action_of().get(word) in people_actions()}
    alone = none.lemmas - of_the_action - negations() - SAID_OF_ANY - _who_tells(none) - some.lemmas
    narrowed = alone if none.in_article else alone & (people().keys() | NARROWING)
    return not narrowed and FURTHER.isdisjoint(none.as_written)


def _who_tells(none: Side) -> frozenset[str]:
    """ "Police made no arrests", "officials said nobody was hurt"; but "no police were hurt"."""
    before = takewhile(lambda word: word.lower not in negations(), none.words)
    return frozenset(word.lemma for word in before) & TELLING


def _counted_as_none(figure: Figure, side: Side) -> Iterable[str]:
    """Somebody not hurt was not killed either; and no casualties means neither."""
    also = OR.match(side.around(figure)[1])
    told = {figure.action, *_named(figure.quantity.counted), *(_named(lemma(also[1].lower())) if also else ())}
    unharmed = figure.quantity.counted in CASUALTIES or (figure.group != "" and figure.action == INJURY)
    return told | HARM if unharmed else told


def _named(noun: str) -> frozenset[str]:
    """The action that a lemma names, or both kinds of harm."""
    return HARM if noun in CASUALTIES else frozenset({action_of().get(noun, "")})


def _done_to_one(side: Side) -> frozenset[str]:
    """ "A man was killed", "a 34-year-old woman has died": the action that follows one unnamed person."""
    for n, word in enumerate(side.words):
        noun = next((at for at in _behind(n, ONE_WITHIN, side) if side.words[at].lemma in people()), None)
        if word.lower in ONE_PERSON and noun is not None:
            behind = [side.words[at].lemma for at in _behind(noun, DONE_TO_ONE_WITHIN, side)]
            done = (action_of().get(word, "") for word in takewhile(_turns_nothing_round, behind))
            return frozenset(islice((one for one in done if one in people_actions()), 1))
    return frozenset()


def _behind(at: int, within: int, side: Side) -> range:
    return range(at + 1, min(at + 1 + within, len(side.words)))


def _turns_nothing_round(word: str) -> bool:
    return word not in negations() | SPARED
