"""Reading the amounts of a text: figure, qualifier, unit and what is counted, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import inf

from service.quantity import Bound, Interval, Quantity
from service.splitting.counted import Counted, read_counted
from service.splitting.counted import lemma as lemma_of
from service.splitting.masks import masked_spans
from service.splitting.newsroom_words import LONGEST_PHRASE, Wording, newsroom_words
from service.splitting.numerals import HYPHENS, ONES, PLURALS, SCALES, TENS, Kind, Numeral, past_hyphen, read_numeral
from service.splitting.times import time_spans
from service.splitting.tokens import Token, read_tokens
from service.splitting.units import AGE, COUNT, MAGNITUDE, SHARE, Unit, money_before, unit_after

MULTIPLES = {
    "doubled": 2.0,
    "doubling": 2.0,
    "tripled": 3.0,
    "tripling": 3.0,
    "quadrupled": 4.0,
    "halved": 0.5,
    "twice": 2.0,
    "twofold": 2.0,
    "threefold": 3.0,
    "fourfold": 4.0,
    "fivefold": 5.0,
    "tenfold": 10.0,
}
AGE_PERIODS = {
    "year": 1.0,
    "years": 1.0,
    "yr": 1.0,
    "month": 1 / 12,
    "months": 1 / 12,
    "week": 7 / 365.25,
    "weeks": 7 / 365.25,
    "day": 1 / 365.25,
    "days": 1 / 365.25,
}
OLDEST = 115
NO_NOUN_NEEDED = frozenset(["times"])
_HINT = re.compile(
    r"\d|[½⅓⅔¼¾]|\b(?:no|none|nobody|half|halves|quarters?|thirds?|fourths?|fifths?|tenths?|dozens?|few|couple|handful|several|scores|tens|halved|doubl\w+|tripl\w+|quadrupl\w+|twice|\w+fold|"
    + "|".join([*ONES, *TENS, *SCALES, *PLURALS])
    + r")\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A numeral with its unit: tokens `start` to `end`; `aged` if the words before it make it an age."""

    numeral: Numeral
    unit: Unit
    start: int
    end: int
    negative: bool = False


def read_quantities(text: str, offset: int = 0) -> tuple[Quantity, ...]:
    """The amounts of a text in order; spans count code points from `offset`."""
    if not _HINT.search(text):
        return ()
    tokens = read_tokens(text)
    masked = _masked_tokens(text, tokens)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        reading = None if masked[at] else _read_at(text, tokens, at, masked)
        if reading is None:
            at += 1
            continue
        quantity, at = reading
        found.append(quantity)
    return tuple(_placed(quantity, offset) for quantity in _with_shared_nouns(text, found))


def _masked_tokens(text: str, tokens: list[Token]) -> list[bool]:
    masked = [token.kind == "opaque" for token in tokens]
    for start, end in [*masked_spans(text), *time_spans(text)]:
        for at, token in enumerate(tokens):
            if token.start >= end:
                break
            if token.end > start:
                masked[at] = True
    return masked


def _placed(quantity: Quantity, offset: int) -> Quantity:
    return replace(quantity, start=quantity.start + offset, end=quantity.end + offset) if offset else quantity


def _read_at(text: str, tokens: list[Token], at: int, masked: list[bool]) -> tuple[Quantity, int] | None:
    """The quantity whose numeral begins at token `at`, and the index to read on from."""
    lower = tokens[at].lower
    if lower in ("no", "zero", "none", "nobody", "0"):
        nothing = _nothing(text, tokens, at)
        if nothing or lower != "0":
            return nothing
    if lower in MULTIPLES:
        value = MULTIPLES[lower]
        return _quantity(text, tokens, (at, at + 1), value, Interval(value, value), Bound.EXACT, "times"), at + 1
    figure = _figure(tokens, at)
    if figure is None or any(masked[at : figure.end]):
        return None
    return _range(text, tokens, figure, masked) or _single(text, tokens, figure)


def _quantity(
    text: str,
    tokens: list[Token],
    place: tuple[int, int],
    value: float,
    interval: Interval,
    bound: Bound,
    unit: str,
    counted: Counted | None = None,
    grain: float = 0.0,
) -> Quantity:
    start, end = tokens[place[0]].start, tokens[place[1] - 1].end
    counted = counted or Counted("", (), place[1])
    return Quantity(value, interval, bound, unit, counted.lemma, counted.modifiers, text[start:end], start, end, grain)


def _lower(tokens: list[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _figure(tokens: list[Token], at: int) -> Figure | None:
    """The numeral at `at` with the unit around it; None where the word is no amount after all."""
    money = money_before(tokens, at)
    numeral = read_numeral(tokens, at, money is not None)
    if numeral is None:
        return None
    if money is not None:
        return (
            Figure(numeral, *_rated(tokens, money[0], numeral.end, money[1])[:2], numeral.end)
            if False
            else _money(tokens, numeral, *money)
        )
    aged = _age_after(tokens, numeral)
    if aged is not None:
        return Figure(aged, AGE, at, aged.end)
    if numeral.kind is Kind.PART:
        return _part(tokens, numeral, at)
    return _measure(tokens, numeral, at)


def _money(tokens: list[Token], numeral: Numeral, unit: Unit, start: int) -> Figure:
    end = numeral.end
    unit, end = _rated(tokens, unit, end)
    return Figure(numeral, unit, start, end)


def _measure(tokens: list[Token], numeral: Numeral, at: int) -> Figure:
    """A plain numeral with the unit behind it, or a count."""
    after = past_hyphen(tokens, numeral.end)
    named = unit_after(tokens, after)
    if named is not None and named[0].money and _is_weight(tokens, named[1], after != numeral.end):
        named = Unit("kg", 0.45359237), named[1]
    if _lower(tokens, after) == "m" and tokens[after].glued and read_counted(tokens, after + 1).lemma:
        return Figure(numeral.scaled(1e6, after + 1), COUNT, at, after + 1)
    if _lower(tokens, after) in ("magnitude", "temblor"):
        return Figure(numeral, MAGNITUDE, at, after + 1)
    if _magnitude_before(tokens, at):
        return Figure(numeral, MAGNITUDE, at, numeral.end)
    if _age_before(tokens, at):
        return Figure(numeral, AGE, at, numeral.end)
    if named is None:
        return Figure(numeral, COUNT, at, numeral.end)
    unit, end = _rated(tokens, named[0], named[1])
    return Figure(
        numeral,
        unit,
        at,
        end,
        negative=at > 0 and tokens[at - 1].text in "-−" and tokens[at].glued and not (at > 1 and tokens[at - 1].glued),
    )


def _is_weight(tokens: list[Token], end: int, hyphened: bool) -> bool:
    return tokens[end - 1].lower in ("pound", "pounds") and (hyphened or _lower(tokens, end) == "of")


RATES = frozenset(
    "day hour minute second week month year person head capita barrel gallon litre liter share kg kilogram kilo mile ton tonne night household family student ounce".split()
)


def _rated(tokens: list[Token], unit: Unit, end: int) -> tuple[Unit, int]:
    """ "$15 an hour", "4,500 tonnes per day": a rate is a unit of its own."""
    word = _lower(tokens, end + 1)
    if _lower(tokens, end) in ("a", "an", "per", "/") and word in RATES and unit.name not in ("", "%", "day"):
        return replace(unit, name=f"{unit.name}/{word}"), end + 2
    return unit, end


def _age_after(tokens: list[Token], numeral: Numeral) -> Numeral | None:
    """ "25-year-old", "51 years old", "80 years of age"."""
    at = numeral.end + (_lower(tokens, numeral.end) in HYPHENS)
    period = AGE_PERIODS.get(_lower(tokens, at))
    if period is None:
        return None
    old = at + 1 + (_lower(tokens, at + 1) in HYPHENS)
    if _lower(tokens, old) in ("old", "olds"):
        return replace(numeral, low=numeral.low * period, high=numeral.high * period, end=old + 1)
    if [_lower(tokens, at + 1), _lower(tokens, at + 2)] == ["of", "age"]:
        return replace(numeral, low=numeral.low * period, high=numeral.high * period, end=at + 3)
    return None


def _age_before(tokens: list[Token], at: int) -> bool:
    """ "Aged 51", "at the age of 12", "Smith, 16,"."""
    before = [_lower(tokens, at - 2), _lower(tokens, at - 1)]
    if before[1] in ("aged", "age", "ages") or before in (
        ["age", "of"],
        ["aged", "between"],
        ["ages", "between"],
        ["aged", "about"],
        ["aged", "over"],
        ["aged", "under"],
        ["aged", "just"],
        ["aged", "from"],
    ):
        return True
    return _is_apposed(tokens, at)


def _is_apposed(tokens: list[Token], at: int) -> bool:
    """A figure between commas right behind a capitalised word is an age."""
    if at < 2 or tokens[at - 1].text != "," or not tokens[at - 2].text[:1].isupper() or not tokens[at].text.isdigit():
        return False
    closed = (
        at + 1 == len(tokens) or tokens[at + 1].text in ",;.)" or tokens[at + 1].lower in ("of", "who", "was", "from")
    )
    return (
        closed
        and 0 < int(tokens[at].text) <= OLDEST
        and not (tokens[at + 1 : at + 2] and tokens[at + 1].text == "," and _lower(tokens, at + 2).isdigit())
    )


def _magnitude_before(tokens: list[Token], at: int) -> bool:
    before = [_lower(tokens, at - back) for back in (3, 2, 1)]
    return "magnitude" in before[1:] and before[2] in ("magnitude", "of", "-", "was", "about", "around", "–")


def _part(tokens: list[Token], numeral: Numeral, at: int) -> Figure | None:
    """A share, unless a unit follows ("half a mile") or nothing shows that the word is one ("a third man")."""
    after = past_hyphen(tokens, numeral.end)
    after += _lower(tokens, after) == "of" and _lower(tokens, after + 1) in ("a", "an")
    after += _lower(tokens, after) in ("a", "an")
    named = unit_after(tokens, after)
    if named is not None and named[0].name not in ("%", "point"):
        return Figure(numeral, named[0], at, named[1])
    follows = _lower(tokens, numeral.end)
    word = tokens[at].lower
    if (
        tokens[at].kind == "number"
        or follows == "of"
        or (word != "a" and word != "half")
        or _wording_before(tokens, at)[0]
    ):
        return Figure(numeral, SHARE, at, numeral.end)
    if word == "half" and follows in ("the", "its", "their", "his", "her", "our", "all", "those", "these"):
        return Figure(numeral, SHARE, at, numeral.end)
    return None


def _wording_before(tokens: list[Token], start: int) -> tuple[Wording | None, int]:
    """The phrase that qualifies the figure from its left, and the index where it begins."""
    table = newsroom_words().before
    found: tuple[Wording | None, int] = (None, start)
    while True:
        for length in range(min(LONGEST_PHRASE, start), 0, -1):
            wording = table.get(" ".join(token.lower for token in tokens[start - length : start]))
            if wording is not None:
                break
        else:
            return found
        start -= length
        if wording is not Wording.NOTHING and found[0] in (None, Wording.ABOUT):
            found = wording, start


def _wording_after(tokens: list[Token], end: int) -> tuple[Wording | None, int]:
    """The phrase that qualifies the figure from its right, and the index after it."""
    table = newsroom_words().after
    start = end + (_lower(tokens, end) in HYPHENS)
    for length in range(4, 0, -1):
        wording = table.get(" ".join(token.lower for token in tokens[start : start + length]))
        if wording is not None:
            return wording, start + length
    return None, end


def _single(text: str, tokens: list[Token], figure: Figure) -> tuple[Quantity, int] | None:
    """One figure with its qualifiers and what it counts."""
    share = _one_in(tokens, figure)
    figure = share or figure
    wording, start = _wording_before(tokens, _age_phrase_start(tokens, figure))
    counted = _counted(tokens, figure)
    behind, end = _wording_after(tokens, figure.end)
    if behind is None and counted.end > figure.end:
        behind = _wording_after(tokens, counted.end)[0]
        end = figure.end
    if wording in (None, Wording.ABOUT) and behind is not None:
        wording = behind
    if _is_no_amount(tokens, figure, wording, counted):
        return None
    counted = _with_relating_before(tokens, start, counted)
    value, interval, bound = _meaning(figure, wording)
    quantity = _quantity(
        text, tokens, (min(start, figure.start), end), value, interval, bound, figure.unit.name, counted, _grain(figure)
    )
    return quantity, max(end, figure.end)


def _age_phrase_start(tokens: list[Token], figure: Figure) -> int:
    """Where to look for a qualifier: before "the age of 18"."""
    start = figure.start
    if figure.unit is AGE:
        for phrase in (["the", "age", "of"], ["age", "of"], ["age"], ["aged"], ["ages"]):
            if [token.lower for token in tokens[max(start - len(phrase), 0) : start]] == phrase and _wording_before(
                tokens, start - len(phrase)
            )[0]:
                return start - len(phrase)
    return start


def _counted(tokens: list[Token], figure: Figure) -> Counted:
    nothing = Counted("", (), figure.end)
    if figure.unit.name == "%":
        counted = (
            read_counted(tokens, figure.end)
            if _lower(tokens, figure.end) in ("of", "the", "its", "their", "all")
            else nothing
        )
        return (
            counted
            if counted.lemma or _lower(tokens, figure.end) != "of"
            else read_counted(tokens, figure.end, plural=False)
        )
    if figure.unit is not COUNT:
        return nothing
    after = past_hyphen(tokens, figure.end)
    if after != figure.end:
        return Counted(lemma_of(tokens[after].text), (), after + 1)
    return read_counted(tokens, figure.end, plural=figure.numeral.value != 1)


def _one_in(tokens: list[Token], figure: Figure) -> Figure | None:
    """ "One in five", "nine out of ten"."""
    joint = _lower(tokens, figure.end)
    at = figure.end + (1 if joint == "in" else 2)
    if (
        figure.unit is not COUNT
        or not (joint == "in" or [joint, _lower(tokens, figure.end + 1)] == ["out", "of"])
        or at >= len(tokens)
    ):
        return None
    whole = read_numeral(tokens, at)
    if (
        whole is None
        or whole.kind is not Kind.FIGURE
        or whole.value <= figure.numeral.value
        or unit_after(tokens, whole.end)
    ):
        return None
    if joint == "in" and (
        figure.numeral.value > 9
        or whole.value > 1000
        or (tokens[at].kind == "number" and tokens[figure.start].kind != "number")
    ):
        return None
    ratio = figure.numeral.value / whole.value
    return Figure(Numeral(ratio, ratio, whole.end, Kind.PART), SHARE, figure.start, whole.end)


def _is_no_amount(tokens: list[Token], figure: Figure, wording: Wording | None, counted: Counted) -> bool:
    """A bare "one", a number behind a capitalised word ("Boeing 737"), a number word that begins a name ("Six Nations")."""
    if figure.unit is not COUNT or wording is not None:
        return False
    first, numeral = tokens[figure.start], figure.numeral
    bare = not counted.lemma
    if first.lower == "one" and numeral.end == figure.start + 1:
        return bare
    before = tokens[figure.start - 1] if figure.start else None
    if (
        bare
        and first.kind == "number"
        and before is not None
        and before.kind == "word"
        and before.text[:1].isupper()
        and "," not in first.text
        and numeral.scale == 1
    ):
        return True
    after = tokens[figure.end] if figure.end < len(tokens) else None
    return bool(
        before
        and before.kind == "word"
        and first.kind == "word"
        and first.text[:1].isupper()
        and after
        and after.text[:1].isupper()
    )


def _with_relating_before(tokens: list[Token], start: int, counted: Counted) -> Counted:
    """Adds "additional", "another", "further" from the left: "an additional 750 troops"."""
    before = _lower(tokens, start - 1)
    if before in ("additional", "another", "further", "extra", "other"):
        return counted._replace(modifiers=(before, *counted.modifiers))
    return counted


def _tolerance(figure: Figure) -> float:
    """How far "about" reaches to either side, in the figure's own unit."""
    about, numeral = newsroom_words().about, figure.numeral
    if figure.unit is MAGNITUDE:
        return about["magnitude"]
    if numeral.kind is Kind.DOZEN:
        return about["dozen"] * numeral.value
    size = "one_figure" if numeral.figures == 1 else "two_figures" if numeral.figures == 2 else "more_figures"
    return about[size] * abs(numeral.value)


def _meaning(figure: Figure, wording: Wording | None) -> tuple[float, Interval, Bound]:
    """Value, interval and bound in the canonical unit."""
    numeral = figure.numeral
    sign = -1.0 if figure.negative else 1.0
    low, high, open_low, open_high, bound = _span_of(figure, wording)
    ends = sorted(figure.unit.worth(sign * end) if end not in (inf, -inf) else end for end in (low, high))
    value = figure.unit.worth(sign * numeral.value)
    return value, Interval(ends[0], ends[1], open_low, open_high), bound


def _span_of(figure: Figure, wording: Wording | None) -> tuple[float, float, bool, bool, Bound]:
    numeral, about = figure.numeral, newsroom_words().about
    low, high = numeral.low, numeral.high
    if wording is Wording.AT_LEAST or wording is Wording.MORE_THAN:
        return low, inf, wording is Wording.MORE_THAN, False, Bound.AT_LEAST
    if wording is Wording.AT_MOST or wording is Wording.LESS_THAN:
        return min(0.0, high), high, False, wording is Wording.LESS_THAN, Bound.AT_MOST
    if numeral.kind is Kind.VAGUE:
        return low, high, False, False, Bound.VAGUE
    if wording is Wording.NEARLY:
        return low * (1 - about["nearly"]), high, False, high > 0, Bound.ABOUT
    if wording is Wording.JUST_OVER:
        return low, high * (1 + about["just_over"]), low > 0, False, Bound.ABOUT
    if wording is Wording.ABOUT:
        slack = _tolerance(figure)
        return low - slack, high + slack, False, False, Bound.ABOUT
    return low, high, False, False, Bound.EXACT


def _grain(figure: Figure) -> float:
    """How coarsely the figure is rounded, in the canonical unit."""
    numeral, unit, rounding = figure.numeral, figure.unit, newsroom_words().rounding
    value = abs(numeral.value)
    if numeral.kind is Kind.VAGUE:
        return 0.0
    if numeral.kind is Kind.PART:
        return rounding["part"] if unit is SHARE else 0.0
    if numeral.kind is Kind.DOZEN:
        return rounding["plain_dozen"] * value * unit.times
    if unit.name in ("", "year", "times", "%"):
        if numeral.step < 1:
            return numeral.step
        if unit.name == "%":
            return 1.0
        return (
            min(numeral.step, rounding["share"] * value)
            if value >= rounding["exact_below"] and numeral.step > 1
            else 0.0
        )
    if unit.money or numeral.step > 1:
        return min(numeral.step, max(rounding["share"] * value, 0.0 if unit.money else 1.0)) * unit.times
    return numeral.step * unit.times


def _range(text: str, tokens: list[Token], first: Figure, masked: list[bool]) -> tuple[Quantity, int] | None:
    """Two figures joined by "to", "and", "or" or a dash; "from 20 to 30" tells of a change and stays two figures."""
    at = first.end
    joint = _lower(tokens, at)
    before = _lower(tokens, first.start - 1)
    if joint in ("and", "to") and before == "between":
        bound_start = first.start - 1
    elif joint in HYPHENS or (joint == "to" and before != "from") or joint == "or":
        bound_start = first.start
    else:
        return None
    if joint in HYPHENS and _lower(tokens, at + 1) == "to":
        at += 1
    second = _second_figure(tokens, at + 1, first)
    if second is None or any(masked[at : second.end]):
        return None
    first = _aligned(first, second)
    if first.unit.name != second.unit.name or first.unit.worth(first.numeral.low) >= second.unit.worth(
        second.numeral.high
    ):
        return None
    counted = _counted(tokens, second)
    if joint in HYPHENS and second.unit is COUNT and not counted.lemma and not _wording_before(tokens, first.start)[0]:
        return None
    low, high = first.unit.worth(first.numeral.low), second.unit.worth(second.numeral.high)
    start = min(bound_start, _wording_before(tokens, bound_start)[1])
    counted = _with_relating_before(tokens, start, counted)
    quantity = _quantity(
        text,
        tokens,
        (start, second.end),
        (low + high) / 2,
        Interval(low, high),
        Bound.BETWEEN,
        second.unit.name,
        counted,
        _grain(second),
    )
    return quantity, second.end


def _second_figure(tokens: list[Token], at: int, first: Figure) -> Figure | None:
    """The figure behind the joint; "$1-2 million" repeats neither the sign nor the scale."""
    while at < len(tokens) and tokens[at].kind == "sign" and tokens[at].text not in HYPHENS and at - first.end < 4:
        at += 1
    if at >= len(tokens):
        return None
    second = _figure(tokens, at)
    if second is not None and first.unit.money and second.unit is COUNT:
        numeral = read_numeral(tokens, at, money=True)
        return replace(second, unit=first.unit, numeral=numeral, end=numeral.end) if numeral else None
    if second is not None and second.unit is COUNT and first.unit is AGE:
        return replace(second, unit=AGE)
    return second


def _aligned(first: Figure, second: Figure) -> Figure:
    """The first figure of a range with the scale and unit that only the second one names."""
    if first.unit is COUNT and second.unit is not COUNT:
        first = replace(first, unit=second.unit)
    if (
        first.numeral.scale == 1
        and second.numeral.scale > 1
        and first.numeral.value < second.numeral.value / second.numeral.scale
    ):
        return replace(first, numeral=first.numeral.scaled(second.numeral.scale, first.numeral.end))
    return first


def _nothing(text: str, tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
    """ "No casualties", "none of the passengers", "no one was hurt": a count of zero."""
    words = newsroom_words()
    lower = tokens[at].lower
    if lower == "nobody" or (lower == "no" and _lower(tokens, at + 1) in ("one", "-")):
        end = at + (1 if lower == "nobody" else 3 if _lower(tokens, at + 1) == "-" else 2)
        if not words.harmed.intersection(_lower(tokens, end + ahead) for ahead in range(4)):
            return None
        counted = Counted("person", (), end)
    else:
        counted = read_counted(tokens, at + 1)
        if counted.lemma not in words.none_counted and not (
            lower == "none" and _lower(tokens, at + 1) == "of" and counted.lemma
        ):
            return None
    return _quantity(text, tokens, (at, counted.end), 0.0, Interval(0, 0), Bound.EXACT, "", counted), counted.end


_LINK = re.compile(r"\s*([\w'’.-]+\s)?(?:and|or|,|to)\s*$", re.IGNORECASE)


def _with_shared_nouns(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "12 Somali and 11 Yemeni pirates": a bare figure takes the noun or unit of the next one in its list."""
    for at in range(len(found) - 2, -1, -1):
        ours, following = found[at], found[at + 1]
        if ours.unit or ours.counted or (following.unit in ("year", "times", "%")):
            continue
        link = _LINK.fullmatch(text, ours.end, following.start)
        if link is not None:
            narrowing = (link[1].strip().lower(),) if link[1] else ours.modifiers
            found[at] = replace(ours, counted=following.counted, modifiers=narrowing)
    return found
