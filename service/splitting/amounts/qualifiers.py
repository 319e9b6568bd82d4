"""What the words beside a figure make of it, as an interval: "at least", "some", "nearly", "or more"."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from service.quantity import Bound, Interval
from service.splitting.amounts.numeral import SCALES, Numeral, NumeralKind
from service.splitting.vocabulary.newsroom_words import LONGEST_PHRASE, Wording, newsroom_words
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import AGE, COUNT, MAGNITUDE, PERCENT, SHARE, Unit, unit_after

# What goes "up to" a figure reaches it; in "moved up to 300 soldiers" it is a bound.
MOVING = frozenset("go goes went gone rise rises rose risen climb climbs climbed jump jumps jumped".split())
# "Passed over three bids", "ran over two people" set no bound; "passed over 300 bills", "ran over two miles" do.
PASSING = frozenset(
    """pass passes passed passing run runs ran running skip skips skipped look looks looked roll rolled drive drove step
    stepped jump jumped preside presides presided presiding trip tripped""".split()
)
FEW = frozenset("two three four five six seven eight nine 2 3 4 5 6 7 8 9".split())
# "Buried under 95 centimetres of new snow" is exactly that much; "had under 95 centimetres of snow" is a bound.
LYING = frozenset(
    "is are was were be been being lies lie lay lying buried sits sat trapped disappeared vanished".split()
)
COVERING = frozenset("snow water mud rubble debris ash sand ice earth rock rocks soil sludge silt lava hail".split())
COVERED = 7  # words after "under" among which the covering material is named
NOT = frozenset(["not", "never", "no", "hardly"])
WHOLE = 100  # percent; growth of "about 500 percent" is as vague as any other figure
STEPLESS = frozenset([COUNT.name, AGE.name, "times"])


@dataclass(frozen=True, slots=True)
class AmountRead:
    """A figure as the text means it, in the canonical unit."""

    value: float
    interval: Interval
    bound: Bound
    grain: float


def wording_before(tokens: Tokens, start: int) -> tuple[Wording | None, int]:
    """The phrase that qualifies the figure from its left, and the index where it begins (`start` if there is none)."""
    table = newsroom_words().before
    wording: Wording | None = None
    begin = start
    while (found := _phrase_ending(tokens, start, table)) is not None:
        said, start = found
        if said is not Wording.NOTHING and wording in (None, Wording.ABOUT):
            wording, begin = said, start
    return wording, begin


def _phrase_ending(tokens: Tokens, end: int, table: dict[str, Wording]) -> tuple[Wording, int] | None:
    for length in range(min(LONGEST_PHRASE, end), 0, -1):
        phrase = tokens.phrase(end - length, end)
        wording = table.get(phrase)
        if wording is not None:
            verbal = _is_verbal(tokens, end - length, phrase) or _is_unexpected(tokens, end - length, phrase)
            return None if verbal else (wording, end - length)
    return None


def _is_verbal(tokens: Tokens, start: int, phrase: str) -> bool:
    """The phrase belongs to the word before it: "worried about two things", "the fee goes up to 14 euros"."""
    words, before = newsroom_words(), tokens.lower(start - 1)
    if phrase == "over" and before in PASSING and _are_few_things(tokens, start + 1):
        return True
    if phrase == "under" and before in LYING and _is_covered(tokens, start):
        return True
    return (phrase in words.verbal_phrases and before in words.verbal) or (phrase == "up to" and before in MOVING)


def _are_few_things(tokens: Tokens, at: int) -> bool:
    """ "three (lower) bids", not "three million", "three hours" or "three per cent"."""
    behind = tokens.lower(at + 1)
    measured = behind in SCALES or at + 1 >= len(tokens) or unit_after(tokens, at + 1) is not None
    return tokens.lower(at) in FEW and behind.isalpha() and not measured


def _is_covered(tokens: Tokens, start: int) -> bool:
    """ "(under) two metres of fresh snow"."""
    following = [tokens.lower(at) for at in range(start + 1, start + COVERED)]
    return "of" in following and not COVERING.isdisjoint(following[following.index("of") :])


def _is_unexpected(tokens: Tokens, start: int, phrase: str) -> bool:
    """ "To exceed" sets no bound in "fines are not to exceed $500" and "not expected to exceed 50"."""
    words, before = newsroom_words(), tokens.lower(start - 1)
    if phrase not in words.expected_phrases:
        return False
    denied = any(tokens.lower(at) in NOT or tokens.lower(at).endswith(("n't", "n’t")) for at in (start - 2, start - 3))
    return before not in words.expected or denied


def wording_after(tokens: Tokens, end: int) -> tuple[Wording | None, int]:
    """The phrase that qualifies the figure from its right, and the index after it (`end` if there is none)."""
    table = newsroom_words().after
    start = tokens.past_hyphen(end)
    for length in range(4, 0, -1):
        wording = table.get(tokens.phrase(start, start + length))
        if wording is not None:
            return wording, start + length
    return None, end


def read_amount(numeral: Numeral, unit: Unit, wording: Wording | None, negative: bool = False) -> AmountRead:
    """What numeral, unit and wording mean together."""
    low, high, bound = _span(numeral, unit, wording)
    sign = -1.0 if negative else 1.0
    ends = sorted(end if end == inf else unit.worth(sign * end) for end in (low, high))
    opened = wording in (Wording.MORE_THAN, Wording.JUST_OVER)
    closing = wording in (Wording.LESS_THAN, Wording.NEARLY)
    precise = numeral.kind is not NumeralKind.VAGUE
    interval = Interval(ends[0], ends[1], opened and precise, closing and precise)
    # "About" already says how far off the figure may be.
    rounded = 0.0 if bound is Bound.ABOUT else grain(numeral, unit)
    return AmountRead(unit.worth(sign * numeral.value), interval, bound, rounded)


def _span(numeral: Numeral, unit: Unit, wording: Wording | None) -> tuple[float, float, Bound]:
    """The least and the most, in the unit as written."""
    low, high, about = numeral.low, numeral.high, newsroom_words().about
    if wording in (Wording.AT_LEAST, Wording.MORE_THAN):
        return low, inf, Bound.AT_LEAST
    if wording in (Wording.AT_MOST, Wording.LESS_THAN):
        return min(0.0, high), high, Bound.AT_MOST
    if numeral.kind is NumeralKind.VAGUE:
        return low, high, Bound.VAGUE
    slack = _tolerance(numeral, unit)
    below = {Wording.NEARLY: about["nearly"] * low, Wording.ABOUT: slack}.get(wording, 0.0) if wording else 0.0
    above = {Wording.JUST_OVER: about["just_over"] * high, Wording.ABOUT: slack}.get(wording, 0.0) if wording else 0.0
    return low - below, high + above, Bound.ABOUT if wording else Bound.EXACT


def _tolerance(numeral: Numeral, unit: Unit) -> float:
    """How far "about" reaches in either direction, in the unit as written."""
    about = newsroom_words().about
    if unit is MAGNITUDE:
        return about["magnitude"]
    if numeral.kind is NumeralKind.DOZEN:
        return about["dozen"] * numeral.value
    size = "one_figure" if numeral.figures == 1 else "two_figures" if numeral.figures == 2 else "more_figures"
    slack = about[size] * abs(numeral.value)
    of_a_whole = unit == PERCENT and abs(numeral.value) <= WHOLE
    return min(slack, about["percent"]) if of_a_whole else slack


def grain(numeral: Numeral, unit: Unit) -> float:
    """How coarsely the figure is rounded, in the canonical unit; small whole counts are exact."""
    rounding, value = newsroom_words().rounding, abs(numeral.value)
    if numeral.kind is NumeralKind.PART:
        return rounding["part"] if unit is SHARE else 0.0
    if numeral.kind is NumeralKind.DOZEN:
        return rounding["plain_dozen"] * value * unit.times
    if numeral.kind is NumeralKind.VAGUE:
        return 0.0
    return _figure_grain(numeral, unit, rounding["share"] * value) * unit.times


def _figure_grain(numeral: Numeral, unit: Unit, most: float) -> float:
    """The worth of the last figure written, but no more than `most`, in the unit as written."""
    if numeral.step < 1:
        return numeral.step
    if unit.name == PERCENT.name:
        return 1.0
    if unit.name in STEPLESS and (numeral.step == 1 or numeral.value < newsroom_words().rounding["exact_below"]):
        return 0.0
    return min(numeral.step, most if unit.money or unit.name in STEPLESS else max(most, 1.0))
