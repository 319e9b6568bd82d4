"""Reading the amounts of a text: figure, qualifier, unit and what is counted, each with its place."""

from __future__ import annotations

import re
from dataclasses import replace

from service.quantity import Bound, Interval, Quantity
from service.splitting.amounts.ages import age_phrase_start
from service.splitting.amounts.counted import RELATING, SKIPPED, STOPS, Counted, lemma, read_counted
from service.splitting.amounts.figures import FigureRead, read_figure, with_scale_behind
from service.splitting.amounts.lists import QuantityRead, with_shared_words
from service.splitting.amounts.lost_words import lacks_than
from service.splitting.amounts.masks import masked
from service.splitting.amounts.nothing import NOTHING, read_nothing
from service.splitting.amounts.numeral import PLURALS, SCALES
from service.splitting.amounts.numerals import has_decimal_comma
from service.splitting.amounts.qualifiers import AmountRead, read_amount, wording_after, wording_before
from service.splitting.amounts.ranges import Range, past_marks, read_bounds, read_range
from service.splitting.amounts.shares import one_in, one_such_in
from service.splitting.vocabulary.capitals import begins_sentence
from service.splitting.vocabulary.cardinals import ONES, TENS
from service.splitting.vocabulary.newsroom_words import Wording, newsroom_words
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import AGE, COUNT, PERCENT

MULTIPLES = {"doubled": 2.0, "doubling": 2.0, "tripled": 3.0, "tripling": 3.0, "quadrupled": 4.0, "halved": 0.5}
MULTIPLES |= {"twice": 2.0, "twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0}
IN_A_ROW = frozenset("phase article tier chapter section level".split())  # "Article two" counts nothing
# Capitalised in a headline, but not a name: "Bomb Kills 19"
HEADLINE_VERBS = frozenset(
    "kill kills killed injure injures injured wound wounds wounded hurt hurts leave leaves".split()
)
NO_NAMES = STOPS | HEADLINE_VERBS
# These may begin a sentence before a count; -ly does not show an adverb, as Italy and Sally end in it too.
OPENING = SKIPPED | RELATING | frozenset("all both eventually finally initially originally altogether".split())
RELATING_BEFORE = frozenset(["additional", "another", "further", "extra", "other"])

# A quick check that spares a text without figures or number words the whole reading.
_HINT = re.compile(
    r"\d|[½⅓⅔¼¾]|\b(?:than|nearly|almost|about|over|least)\s+an?\s|\b(?:no|none|nobody|half|halves|quarters?|thirds?|fourths?|fifths?|tenths?|dozens?|few|couple|handful|"
    r"several|scores|tens|" + "|".join([*MULTIPLES, *ONES, *TENS, *SCALES, *PLURALS]) + r")\b",
    re.IGNORECASE,
)


def read_quantities(text: str, offset: int = 0) -> tuple[Quantity, ...]:
    """The amounts of a text in order; spans count code points from `offset`."""
    if not _HINT.search(text):
        return ()
    tokens = Tokens(text)
    mask = masked(tokens)
    found: list[QuantityRead] = []
    at = 0
    while at < len(tokens):
        skipped = mask[at] and tokens[at].lower not in NOTHING
        one, at = (None, at + 1) if skipped else _read_at(tokens, at, mask)
        if one is not None and (not found or found[-1].quantity.end <= one.quantity.start):
            found.append(one)
    return tuple(_placed(quantity, offset) for quantity in with_shared_words(text, found))


def _placed(quantity: Quantity, offset: int) -> Quantity:
    return replace(quantity, start=quantity.start + offset, end=quantity.end + offset)


def _read_at(tokens: Tokens, at: int, mask: list[bool]) -> tuple[QuantityRead | None, int]:
    """The quantity whose figure begins at token `at`, or None, and the index to read on from."""
    word = tokens[at].lower
    if word in NOTHING:
        counted = read_nothing(tokens, at)
        if counted is None:
            return None, at + 1
        return QuantityRead(_quantity(tokens, (at, counted.end), _exactly(0.0), "", counted)), counted.end
    if word in MULTIPLES:
        multiple = _exactly(MULTIPLES[word])
        return QuantityRead(_quantity(tokens, (at, at + 1), multiple, "times", Counted("", (), at + 1))), at + 1
    figure = read_figure(tokens, at)
    if figure is None or any(mask[at : figure.end]):
        return None, at + 1
    span = read_range(tokens, figure)
    if span is None or any(mask[figure.end : span.high.end]) or _is_score(tokens, span):
        span = read_bounds(tokens, figure)
    if span is not None and not any(mask[figure.end : span.high.end]):
        return _ranged(tokens, span)
    return _single(tokens, figure)


def _exactly(value: float) -> AmountRead:
    return AmountRead(value, Interval(value, value), Bound.EXACT, 0.0)


def _quantity(tokens: Tokens, place: tuple[int, int], said: AmountRead, unit: str, counted: Counted) -> Quantity:
    surface, first, last = tokens.surface(*place)
    what, narrowed = counted.lemma, counted.modifiers
    return Quantity(said.value, said.interval, said.bound, unit, what, narrowed, surface, first, last, said.grain)


def _single(tokens: Tokens, figure: FigureRead) -> tuple[QuantityRead | None, int]:
    """One figure with its qualifiers and what it counts."""
    if _is_without_unit(tokens, figure):
        return None, figure.end
    figure, inside = with_scale_behind(tokens, one_in(tokens, figure))
    such = one_such_in(tokens, figure)
    figure, counted = such if such is not None else (figure, _counted(tokens, figure))
    wording, start = _wording_left(tokens, figure)
    if wording is None and lacks_than(tokens, figure, counted):
        wording, start = Wording.MORE_THAN, figure.start - 1
    behind, end = wording_after(tokens, figure.end)
    if behind is None:
        behind = wording_after(tokens, counted.end)[0]
    elif not counted.lemma:
        counted = _counted(tokens, replace(figure, end=end))
    if wording in (None, Wording.ABOUT):
        wording = inside or behind or wording
    if figure.unit is COUNT and tokens.lower(end - 1) in ("older", "younger"):
        figure = replace(figure, unit=AGE)
    if wording is None and _is_no_amount(tokens, figure, counted):
        return None, figure.end
    said = read_amount(figure.numeral, figure.unit, wording, figure.negative)
    counted = _with_relating_before(tokens, start, counted)
    return QuantityRead(_quantity(tokens, (start, end), said, figure.unit.name, counted), figure, wording), end


def _wording_left(tokens: Tokens, figure: FigureRead) -> tuple[Wording | None, int]:
    """The qualifier before the figure, or before "the age of" in front of it."""
    wording, start = wording_before(tokens, figure.start)
    if wording is None and figure.unit is AGE:
        phrase = age_phrase_start(tokens, figure.start)
        wording, start = wording_before(tokens, phrase) if phrase is not None else (None, start)
    return (wording, start) if wording is not None else (None, figure.start)


def _ranged(tokens: Tokens, span: Range) -> tuple[QuantityRead, int]:
    start = min(span.start, wording_before(tokens, span.start)[1])
    counted = _with_relating_before(tokens, start, _counted(tokens, _without_closing(tokens, span)))
    end = span.high.end
    return QuantityRead(_quantity(tokens, (start, end), span.amount(), span.high.unit.name, counted)), end


def _without_closing(tokens: Tokens, span: Range) -> FigureRead:
    """The second figure with the mark that closes what one before it opened: "20 - or perhaps 30 - people"."""
    opened = past_marks(tokens, span.low.end) > span.low.end
    return replace(span.high, end=past_marks(tokens, span.high.end)) if opened else span.high


def _is_score(tokens: Tokens, span: Range) -> bool:
    """ "Lost 2-3" counts nothing; "20-30 people" and "8-9 million" do."""
    bare = tokens.is_hyphen(span.low.end) and span.high.unit is COUNT and wording_before(tokens, span.start)[0] is None
    return bare and span.high.numeral.scale == 1 and not _counted(tokens, span.high).lemma


def _counted(tokens: Tokens, figure: FigureRead) -> Counted:
    """What the figure counts: the noun after a count, the whole after a share."""
    if figure.unit.name == PERCENT.name:
        return _whole(tokens, figure.end)
    if figure.unit is not COUNT:
        return Counted("", (), figure.end)
    after, behind = tokens.past_hyphen(figure.end), wording_after(tokens, figure.end)
    if after != figure.end and behind[0] is not None:  # "40-odd people", "40-plus people"
        return read_counted(tokens, behind[1])
    if after != figure.end:
        return Counted(lemma(tokens[after].text), (), after + 1)
    after = figure.end + (tokens.phrase(figure.end, figure.end + 2) == "out of")  # "28 out of 33 drones"
    return read_counted(tokens, after, plural=figure.numeral.value != 1)


def _whole(tokens: Tokens, at: int) -> Counted:
    if tokens.lower(at) == "of":
        counted = read_counted(tokens, at)
        pointed = tokens.lower(at + 1) in ("those", "these")  # "of those eligible"
        return counted if counted.lemma or pointed else read_counted(tokens, at, plural=False)
    counts_next = tokens.lower(at) in ONES or tokens.lower(at) in TENS  # "60 percent four years earlier"
    return Counted("", (), at) if counts_next else read_counted(tokens, at)


def _is_without_unit(tokens: Tokens, figure: FigureRead) -> bool:
    """ "1,5" without a unit or "million" may be two figures, or "1,500" with a digit lost."""
    return figure.unit is COUNT and figure.numeral.scale == 1 and has_decimal_comma(tokens[figure.start].text)


def _is_no_amount(tokens: Tokens, figure: FigureRead, counted: Counted) -> bool:
    """A bare "one", a number that is part of a name ("Boeing 737"), a number word that begins one ("Six Nations")."""
    if figure.unit is not COUNT:
        return False
    if tokens[figure.start].kind == "word":
        return _is_worded_name(tokens, figure, counted)
    first, before = tokens[figure.start], tokens.lower(figure.start - 1)
    if figure.numeral.scale != 1 or "," in first.text:
        return False
    before = before if before not in (".", "#") else tokens.lower(figure.start - 2)
    if before in newsroom_words().named:
        return True
    return not counted.lemma and (_is_named(tokens, figure.start - 1) or before in newsroom_words().named_bare)


def _is_named(tokens: Tokens, at: int) -> bool:
    """The word at `at` may be a name with a number, "Apollo" in "Apollo 13".

    Not so in "All 40" and "Eventually 40" at the beginning of a sentence, where every word is capitalised.
    """
    word = tokens.lower(at)
    opening = word in OPENING and begins_sentence(tokens, at)
    return tokens.is_capital(at) and word not in NO_NAMES and not opening


def _is_worded_name(tokens: Tokens, figure: FigureRead, counted: Counted) -> bool:
    """A bare "one" or "one's", "Article two", "Six Nations", "THE FIVE"; but "THREE PEOPLE" in capitals is a figure."""
    first, before, after = tokens[figure.start], tokens.lower(figure.start - 1), tokens.lower(figure.end)
    if first.lower == "one" and figure.end == figure.start + 1:
        return not counted.lemma or after == "'s"
    initial = figure.start == 0 or tokens[figure.start - 1].kind != "word"
    counts = first.text.isupper() and before != "the"
    named = first.text[0].isupper() and not counts and not initial and tokens.is_capital(figure.end)
    return named or (before in IN_A_ROW and after != "-")


def _with_relating_before(tokens: Tokens, start: int, counted: Counted) -> Counted:
    """Adds "additional", "another", "further" from the left: "an additional 750 troops"."""
    before = tokens.lower(start - 1)
    return counted._replace(modifiers=(before, *counted.modifiers)) if before in RELATING_BEFORE else counted
