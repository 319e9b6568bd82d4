"""Two figures may count different kinds of things."""

from __future__ import annotations

import re
from itertools import takewhile

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import SIZE, action_of, narrowed_by_nothing, unrestricting_modifiers
from service.judging.vocabulary.beside import contrasted, gathered
from service.judging.vocabulary.everyday import RANKS, generic_words, stop_words
from service.judging.vocabulary.kinds import kinds
from service.judging.vocabulary.people import people, several_people
from service.judging.vocabulary.words import read_words
from service.quantity import MAGNITUDE

# "3,500 subpoenas and warrants" are of two kinds; "killed 12 people and wounds 30" goes on.
A_FURTHER_KIND = re.compile(
    r" and (?:other )?[a-z]+s(?=[,.;]|$| (?:of|for|in|at|from|to|on|by|across|who|that|were|are|was|had|have)\b)"
)
# "Elder" and "younger" are forms of the last two.
ORDER = RANKS | frozenset("last previous maiden old young".split())
# "Full-year revenue" is "annual revenue".
SAYS_A_YEAR = {"full-year": "annual", "yearly": "annual"}
# "A second contract" is not the first, and "another" is a new one; a second term or week says nothing of the kind.
ANOTHER_ONE = re.compile(
    r"\b(?:(?:[Aa]|one) (?:second|third|fourth|fifth|further|separate|different)|[Aa]nother),? "
    r"([A-Za-z’'-]+(?: [A-Za-z’'-]+){0,2})"
)
NO_OTHER = frozenset("term time chance half place round while way kind".split())
TO_HOSPITAL = re.compile(
    r"\b(?:to (?:an? |the |\w+ )?(?:nearby |local |area )?hospitals?|hospitali[sz]ed|in hospital)\b"
)
AT_THE_SCENE = re.compile(
    r"\b(?:treated|cared for|looked after|helped) (?:[\w,-]+ ){0,4}(?:at|on) the (?:scene|spot|site)\b"
)
# "An aftershock of magnitude 5.5" and "a 5.5-magnitude aftershock", "12 people were hurt in an aftershock".
AFTERSHOCK_OF = re.compile(
    r"\b(?:after|fore)shocks?,? (?:(?:of|with|that|had|has|have|was|is|an?|the|at|measur\w+|register\w+|magnitude|"
    r"preliminary|about|around|up|to|kill\w+|injur\w+|hurt|destroyed|damaged|another|least) )*$",
    re.IGNORECASE,
)
OF_AN_AFTERSHOCK = re.compile(
    r"[ -]?(?:magnitude|strong|on the Richter scale)?,? (?:after|fore)shock"
    r"|[^.,;:]{0,40}\b(?:in|by|from|of) (?:an?|the|one|another) (?:[\w.-]+ ){0,2}(?:after|fore)shock",
    re.IGNORECASE,
)
DESTROYED = frozenset({"destroy", "damage", "ruin"})


def size_of_one_group(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One gives the size of a group, the other how many people of any group did something."""
    return (ours.action == SIZE) != (theirs.action == SIZE)


def narrowed_otherwise(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """One word is narrowed in another way on each side: "recreational marijuana" is not "medical marijuana".

    But "deaths from cancer fell" and "cancer deaths fell" are about one thing.
    """
    if ours.group or theirs.group:
        return False
    one, other = _narrowed(ours), _narrowed(theirs)
    return any(one[word] - theirs.near and other[word] - ours.near for word in contrasted(one, other))


def _narrowed(figure: Figure) -> dict[str, frozenset[str]]:
    """Each word near the figure, except the noun counted, with the words that narrow it."""
    left_out = {figure.quantity.counted} | narrowed_by_nothing()
    phrases = (phrase for phrase in figure.phrases if phrase[0] not in unrestricting_modifiers())
    return gathered((word, [SAYS_A_YEAR.get(before, before)]) for before, word in phrases if word not in left_out)


def other_in_order(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """The "first blast" is not the "second blast", nor the "elder brother" the "younger brother"."""
    return bool(contrasted(_in_order(ours), _in_order(theirs)))


def _in_order(figure: Figure) -> dict[str, frozenset[str]]:
    """Each word near the figure that has an ordinal ("first blast"), with its ordinals."""
    return gathered((word, [place]) for place, word in figure.phrases if place in ORDER)


def of_another_one(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """ "A second contract" and "another contract" are not "the contract"."""
    one, other = _others(ours, pair.ours), _others(theirs, pair.theirs)
    return bool((one - other) & pair.theirs.lemmas or (other - one) & pair.ours.lemmas)


def _others(figure: Figure, side: Side) -> frozenset[str]:
    """The nouns, other than people, with "another" before them: another witness may report the same thing."""
    told = (phrase for text in side.within(figure) for phrase in ANOTHER_ONE.findall(text))
    return frozenset(_head(phrase) for phrase in told) - generic_words() - NO_OTHER - {""}


def _head(phrase: str) -> str:
    """The lemma of the last word before a function word or an action; "" where that is a person."""
    words = takewhile(lambda word: word.lower not in stop_words() and word.lemma not in action_of(), read_words(phrase))
    lemmas = [word.lemma for word in words]
    return lemmas[-1] if lemmas and people().keys().isdisjoint(lemmas) else ""


def treated_elsewhere(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Those who were treated at the scene are not those who were taken to hospital."""
    return {_treated(ours, pair.ours), _treated(theirs, pair.theirs)} == {"hospital", "scene"}


def _treated(figure: Figure, side: Side) -> str:
    told = figure.surface.join(side.within(figure))
    hospital, scene = TO_HOSPITAL.search(told) is not None, AT_THE_SCENE.search(told) is not None
    return "" if hospital == scene else "hospital" if hospital else "scene"


def counts_a_further_kind(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """The larger is of "subpoenas and warrants", the other of subpoenas alone."""
    (few, here), (many, there) = pair.smaller_first(ours, theirs)
    further = A_FURTHER_KIND.match(there.published.behind(many.quote.end))
    alone = A_FURTHER_KIND.match(here.published.behind(few.quote.end)) is None
    return many.quantity.counted != "" and further is not None and alone


def of_an_aftershock(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What an aftershock measured or did is not what the quake did, nor what another aftershock measured."""
    one, other = _is_of_an_aftershock(ours, pair.ours), _is_of_an_aftershock(theirs, pair.theirs)
    return one != other or (one and ours.quantity.unit == MAGNITUDE)


def _is_of_an_aftershock(figure: Figure, side: Side) -> bool:
    before, behind = side.around(figure)
    return AFTERSHOCK_OF.search(before) is not None or OF_AN_AFTERSHOCK.match(behind) is not None


def other_kind(ours: Figure, theirs: Figure, _pair: Comparison) -> bool:
    """They are of kinds that exclude each other: liberal and conservative justices, medical and recreational use."""
    told, other = _kinds_told(ours), _kinds_told(theirs)
    return any(kinds()[word] & other and not kinds()[word] & told and word not in other for word in told)


def _kinds_told(figure: Figure) -> frozenset[str]:
    """The kinds that narrow what is counted and, unless people are counted, those named near the figure."""
    near = () if figure.group else figure.near
    return frozenset({*figure.quantity.modifiers, *near} & kinds().keys())


def households_and_people(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A household stands for several people, and so does a customer or a house without power."""
    customers = several_people()[1]
    if {ours.quantity.counted, theirs.quantity.counted} <= customers:
        return False
    one, other = (_of_several(figure, side) for figure, side in ((ours, pair.ours), (theirs, pair.theirs)))
    return one != other


def _of_several(figure: Figure, side: Side) -> bool:
    households, customers, supplied = several_people()
    counted = figure.quantity.counted
    is_supplied = figure.action not in DESTROYED and not supplied.isdisjoint(side.lemmas)
    return counted in households or (counted in customers and is_supplied)
