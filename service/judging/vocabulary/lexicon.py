"""The judge's words, read once from lexicon.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from itertools import combinations, product
from pathlib import Path
from typing import Any

import simplemma

from service.splitting.vocabulary.gazetteer import gazetteer

# No entry of `actions` has more words than this.
LONGEST_CUE = 3
# No entry of `opposites` or `unlike` has more words than this.
LONGEST_PHRASE = 3


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("lexicon.toml").read_text(encoding="utf-8"))


@cache
def _irregular() -> dict[str, str]:
    forms: dict[str, str] = _tables()["irregular"]
    return forms


@lru_cache(maxsize=8192)
def lemma(word: str) -> str:
    """The dictionary form of a lower-cased English word ("killed" → "kill")."""
    if word in _irregular():
        return _irregular()[word]
    return str(simplemma.lemmatize(word, lang="en")).lower()


def _words(*path: str) -> Callable[[], frozenset[str]]:
    """The words at that key of the tables, from a list or a text with spaces; read when first needed."""

    @cache
    def words() -> frozenset[str]:
        told: Any = _tables()
        for name in path:
            told = told[name]
        return frozenset(told.split() if isinstance(told, str) else told)

    return words


# Groups that people of any other group may belong to.
groups_of_anybody = _words("groups_of_anybody")
# Actions whose figures grow while news comes in.
running_actions = _words("running", "actions")
# Nouns whose number grows while news comes in, whatever was done: tests, donors, signatures.
running_counts = _words("running", "counted")
# Actions whose figures may also shrink: the missing are found.
shrinking_actions = _words("running", "shrinking")
# Lemmas of events that happen again and again.
recurring_words = _words("recurring", "words")
# Lemmas beside which a strike is of people who work.
words_of_work = _words("recurring", "of_work")
# Words for a company that speaks and is not named again.
companies = _words("companies")
# Words too common to show what a claim is about.
stop_words = _words("stop_words")
# Words that qualify a figure, as written (lower case).
bounds = _words("bounds")
# Modifiers that don't narrow what a noun counts.
unrestricting_modifiers = _words("unrestricting_modifiers")
# Words that mark a figure as one of several for the same thing.
one_of_several_words = _words("one_of_several")
# Lemmas for what somebody wants or offers.
wanting_words = _words("wanting")
# Lemmas of what happens once: "another attack" is not the one that an article is about.
incidents = _words("incidents")
# Lemmas that any two events may share.
generic_words = _words("generic")
# Lemmas for a market quote, besides those of its moves.
quoted_words = _words("quoted")
# Lemmas of fares that are less than the price of a ticket.
reduced_fares = _words("reduced_fares")
# Lemmas of what is measured anew while it moves.
storm_words = _words("storms")
# Lemmas of what is distinguished by its number: legs, halves, ballots.
numbered = _words("numbered")
# Lemmas for what is only forecast.
foreseeing = _words("foreseeing")
# Nouns for the doer of what was done to the people counted.
doers = _words("doers")
# Lemmas beside which two numbers are a tally and not a range.
tallied_words = _words("tallied")
# Actions told behind the noun that they are done to.
told_behind = _words("told_behind")
# Actions that are done by or to people, never counted of things.
people_actions = _words("people_actions")
# Actions that only counts have.
never_measured = _words("never_measured")
# Lemmas beside which a time in prison is not a sentence passed.
no_sentence = _words("no_sentence")
# Words that name an action of cases that are counted, not of people.
cases = _words("cases")
# Actions that are never counted of people.
things_actions = _words("things_actions")
# Lemmas of verbs: the noun before them is the doer, not a narrower kind.
narrowed_by_nothing = _words("narrowed_by_nothing")
# Lemmas of places whose "of so many" gives their population.
settlements = _words("settlements")


@cache
def actions_of() -> dict[str, tuple[str, ...]]:
    """Lemma, or those of up to LONGEST_CUE words with blanks between → the actions it may name, likeliest first."""
    table: dict[str, tuple[str, ...]] = {}
    for action, words in _tables()["actions"].items():
        for word in words:
            table[word] = (*table.get(word, ()), action)
    return table


@cache
def action_of() -> dict[str, str]:
    """Lemma → the action it names, whatever is counted."""
    return {word: actions[0] for word, actions in actions_of().items()}


@cache
def people() -> dict[str, str]:
    """Lemma of a word for people → the group it belongs to ("person" fits every group)."""
    return {word: group for group, words in _tables()["people"].items() for word in words}


@cache
def telling_of_recurring() -> frozenset[str]:
    """Those of them that mean such an event by themselves."""
    return recurring_words() - frozenset(_tables()["recurring"]["beside_others"].split())


@cache
def done_to() -> dict[str, str]:
    """Lemma of a verb → what somebody does by it to somebody; the first sense of a verb that has two."""
    table: dict[str, str] = {}
    for done, verbs in _tables()["done_to"].items():
        for verb in verbs:
            table.setdefault(verb, done)
    return table


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Lemma or phrase of lemmas → those that cannot be true together with it."""
    return _any_with_any(_tables()["opposites"]["pairs"])


@cache
def opposite_portions() -> dict[str, frozenset[str]]:
    """Word for a portion, as written → those for more or less of the same things."""
    return _any_with_any(_tables()["opposite_portions"])


@cache
def opposite_prepositions() -> dict[str, frozenset[str]]:
    """Preposition or conjunction, as written → those that turn it round."""
    return _any_with_any(_tables()["opposite_prepositions"])


@cache
def turned_back() -> tuple[frozenset[str], frozenset[str]]:
    """What may be reversed the next day, and words that imply the opposite before; lemmas or phrases of lemmas."""
    table = _tables()["opposites"]
    reversible, again = (frozenset(" ".join(table[told].split()).split(", ")) for told in ("turned_back", "again"))
    return reversible, again


def _any_with_any(pairs: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """Each side of a pair may list several, with commas between; each is opposed to each."""
    return _both_ways(two for one, other in pairs for two in product(one.split(", "), other.split(", ")))


def _both_ways(pairs: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for one, other in pairs:
        table.setdefault(one, set()).add(other)
        table.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in table.items()}


@cache
def unlike() -> dict[str, frozenset[str]]:
    """Lemma or phrase → those with which another claim does not say the same, though both may be true."""
    return _any_with_any(_tables()["unlike"]["pairs"])


@cache
def phrases_of_outcomes() -> frozenset[str]:
    """The entries of both tables with more than one word, each as its lemmas with spaces between."""
    return frozenset(entry for entry in (*opposites(), *unlike(), *followed()) if " " in entry)


@cache
def followed() -> dict[str, frozenset[str]]:
    """Lemma or phrase of lemmas → those that it may follow on, or that may follow on it."""
    return _any_with_any(_tables()["unlike"]["followed"])


@cache
def unlike_beside() -> dict[str, frozenset[str]]:
    """Lemma → words that are unlike each other where both sides have it."""
    return {needed: frozenset(pair) for needed, pair in _tables()["unlike"]["beside"].items()}


@cache
def exclusive_people() -> dict[str, frozenset[str]]:
    """Group of people → the groups to which nobody of it belongs."""
    return _both_ways(line.split() for line in _tables()["exclusive_people"])


@cache
def negations() -> frozenset[str]:
    """Words that turn a statement into its opposite, as written (lower case)."""
    words = _tables()["negations"].split()
    return frozenset(words) | frozenset(word.replace("'", "’") for word in words)


@cache
def measure_actions() -> dict[str, str]:
    """Action → the only unit that its figures have."""
    units: dict[str, str] = _tables()["measures"]
    return units


@cache
def wide_names() -> frozenset[str]:
    """Canonical names of countries, states and alliances: so much happens in each that sharing one says little."""
    known = gazetteer()
    countries = {known.places[people] for people in known.peoples if people in known.places}
    return frozenset(countries) | frozenset(_tables()["wide_names"].split(", "))


@cache
def market_words() -> tuple[frozenset[str], frozenset[str]]:
    """Lemmas of what is quoted anew every day: names that mean nothing else, and things that may be quoted."""
    return frozenset(_tables()["indices"].split()), frozenset(_tables()["markets"].split())


@cache
def moments() -> dict[str, int]:
    """Lemma → the moment of an event that it means."""
    return _lines("moments")


def _lines(table: str) -> dict[str, int]:
    """Each word → the number of its line."""
    return {word: n for n, line in enumerate(_tables()[table]) for word in line.split()}


@cache
def appointments() -> dict[tuple[str, ...], int]:
    """Lemmas of a word or phrase → the number of its deed, one that is done once, on a set day."""
    lines = enumerate(_tables()["appointments"])
    return {tuple(phrase.split()): n for n, line in lines for phrase in line.split(", ")}


@cache
def steps() -> tuple[frozenset[str], frozenset[str]]:
    """Actions that are done in steps, and the modifiers that mark a step."""
    table = _tables()["steps"]
    return frozenset(table["actions"]), frozenset(table["words"])


@cache
def kinds() -> dict[str, frozenset[str]]:
    """Modifier → the other kinds of the same things."""
    return _others_of("kinds")


@cache
def fares() -> dict[str, frozenset[str]]:
    """Lemma that tells a fare → those of the other fares."""
    return _others_of("fares")


def _others_of(table: str) -> dict[str, frozenset[str]]:
    """Each word of a line → the others of it."""
    groups = [frozenset(line.split()) for line in _tables()[table]]
    return {word: group - {word} for group in groups for word in group}


@cache
def dimensions() -> dict[str, int]:
    """Lemma → which dimension a length beside it is of."""
    return _lines("dimensions")


@cache
def counterparts() -> dict[str, frozenset[str]]:
    """Lemma of one of several things that go together → the lemmas of the others: legs of a match, courts, lanes."""
    pairs = [(one, other) for line in _tables()["counterparts"] for one, other in combinations(line.split(), 2)]
    return _both_ways(pairs)


@cache
def several_people() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Nouns for people who live together, for customers, and words for what a customer's house is supplied with."""
    table = _tables()["several"]
    return frozenset(table["households"]), frozenset(table["customers"]), frozenset(table["supplied"])


@cache
def reach() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words for a whole nation, for a part of one, and for sums: "the U.S. total" is a nation's."""
    table = _tables()["reach"]
    nation, part, sums = (frozenset(table[kind].split()) for kind in ("nation", "part", "sums"))
    return nation, part, sums


@cache
def peaks() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words for what is always a peak, for going up to one, and for what rises by metres."""
    table = _tables()["peaks"]
    alone, reaching, rising = (frozenset(table[kind].split()) for kind in ("alone", "reaching", "rising"))
    return alone, reaching, rising


@cache
def moves() -> dict[str, str]:
    """Lemma → what becomes of the things counted: they are made, kept, lost, sold, …"""
    return {word: move for move, words in _tables()["moves"].items() for word in words}


@cache
def ways() -> dict[str, str]:
    """Lemma, or word as written → which way a figure beside it went."""
    return {word: way for way, words in _tables()["ways"].items() for word in words.split()}


@cache
def opposite_ways() -> dict[str, str]:
    """Way → the way that it rules out."""
    told: dict[str, str] = _tables()["opposite_ways"]
    return told | {other: way for way, other in told.items()}


@cache
def beside() -> dict[tuple[str, str], frozenset[str]]:
    """Word and action → the lemmas of which one has to stand near for the word to name that action."""
    return _words_by_action(_tables()["beside"])


@cache
def not_beside() -> dict[tuple[str, str], frozenset[str]]:
    """Word and action → the lemmas near which it does not name that action."""
    return _words_by_action(_tables()["not_beside"])


def _words_by_action(table: dict[str, dict[str, str]]) -> dict[tuple[str, str], frozenset[str]]:
    return {(word, action): frozenset(near.split()) for action, words in table.items() for word, near in words.items()}


def told_as(action: str) -> str:
    """An action in an editor's words."""
    words: dict[str, str] = _tables()["told_as"]
    return words.get(action, action.replace("_", " "))


@cache
def named_by() -> dict[str, frozenset[str]]:
    """Kind of what is counted, or unit → the actions that name a measure of it."""
    return {kind: frozenset(actions.split()) for kind, actions in _tables()["named_by"].items()}


def measured_as(kind: str) -> str:
    """What is measured in a unit, or in money, in an editor's words."""
    words: dict[str, str] = _tables()["measured_as"]
    return words.get(kind, kind)
