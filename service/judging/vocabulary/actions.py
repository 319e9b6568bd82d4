"""Words for what was done to what a figure counts, and for how the figure stands to it."""

from __future__ import annotations

from functools import cache

from service.judging.vocabulary.tables import tables, words_at

# Actions of the table that are asked for by name.
ATTEND, COLLECT, DEATH, DESTROY, EMPLOY, INJURY = "attend", "collect", "death", "destroy", "employ", "injury"
LIVE, REACH, RISE, SENTENCE, SIZE = "live", "reach", "rise", "sentence", "size"
# The actions of what moves.
RISE_OR_FALL = frozenset({RISE, "fall"})
MOVEMENTS = RISE_OR_FALL | {REACH}
# No entry of `actions` has more words than this.
LONGEST_CUE = 3
# Actions whose figures grow while news comes in.
running_actions = words_at("running", "actions")
# Nouns whose number grows while news comes in, whatever was done: tests, donors, signatures.
running_counts = words_at("running", "counted")
# Actions whose figures may also shrink: the missing are found.
shrinking_actions = words_at("running", "shrinking")
# Modifiers that don't narrow what a noun counts.
unrestricting_modifiers = words_at("unrestricting_modifiers")
# Words that mark a figure as one of several for the same thing.
one_of_several_words = words_at("one_of_several")
# Lemmas for what somebody wants or offers.
wanting_words = words_at("wanting")
# Lemmas for what is only forecast.
foreseeing = words_at("foreseeing")
# Actions told behind the noun that they are done to.
told_behind = words_at("told_behind")
# Actions that are done by or to people, never counted of things.
people_actions = words_at("people_actions")
# Actions that only counts have.
never_measured = words_at("never_measured")
# Lemmas beside which a time in prison is not a sentence passed.
no_sentence = words_at("no_sentence")
# Words that name an action of cases that are counted, not of people.
cases = words_at("cases")
# Actions that are never counted of people.
things_actions = words_at("things_actions")
# Lemmas of verbs: the noun before them is the doer, not a narrower kind.
narrowed_by_nothing = words_at("narrowed_by_nothing")
# Lemmas of places whose "of so many" gives their population.
settlements = words_at("settlements")


@cache
def actions_of() -> dict[str, tuple[str, ...]]:
    """Lemma, or those of up to LONGEST_CUE words with blanks between → the actions it may name, likeliest first."""
    table: dict[str, tuple[str, ...]] = {}
    for action, words in tables()["actions"].items():
        for word in words:
            table[word] = (*table.get(word, ()), action)
    return table


@cache
def action_of() -> dict[str, str]:
    """Lemma → the action it names, whatever is counted."""
    return {word: actions[0] for word, actions in actions_of().items()}


@cache
def measure_actions() -> dict[str, str]:
    """Action → the only unit that its figures have."""
    units: dict[str, str] = tables()["measures"]
    return units


@cache
def steps() -> tuple[frozenset[str], frozenset[str]]:
    """Actions that are done in steps, and the modifiers that mark a step."""
    table = tables()["steps"]
    return frozenset(table["actions"]), frozenset(table["words"])


@cache
def moves() -> dict[str, str]:
    """Lemma → what becomes of the things counted: they are made, kept, lost, sold, …"""
    return {word: move for move, words in tables()["moves"].items() for word in words}


@cache
def ways() -> dict[str, str]:
    """Lemma, or word as written → which way a figure beside it went."""
    return {word: way for way, words in tables()["ways"].items() for word in words.split()}


@cache
def opposite_ways() -> dict[str, str]:
    """Way → the way that it rules out."""
    told: dict[str, str] = tables()["opposite_ways"]
    return told | {other: way for way, other in told.items()}


@cache
def beside() -> dict[tuple[str, str], frozenset[str]]:
    """Word and action → the lemmas of which one has to stand near for the word to name that action."""
    return _by_word_and_action(tables()["beside"])


@cache
def not_beside() -> dict[tuple[str, str], frozenset[str]]:
    """Word and action → the lemmas near which it does not name that action."""
    return _by_word_and_action(tables()["not_beside"])


def _by_word_and_action(table: dict[str, dict[str, str]]) -> dict[tuple[str, str], frozenset[str]]:
    """A table of actions, each with its words and the lemmas near them, by word and action."""
    return {(word, action): frozenset(near.split()) for action, words in table.items() for word, near in words.items()}


def told_as(action: str) -> str:
    """An action in an editor's words."""
    words: dict[str, str] = tables()["told_as"]
    return words.get(action, action.replace("_", " "))


@cache
def named_by() -> dict[str, frozenset[str]]:
    """Kind of what is counted, or unit → the actions that name a measure of it."""
    return {kind: frozenset(actions.split()) for kind, actions in tables()["named_by"].items()}


def measured_as(kind: str) -> str:
    """What is measured in a unit, or in money, in an editor's words."""
    words: dict[str, str] = tables()["measured_as"]
    return words.get(kind, kind)
