"""Shares given as two numbers: "one in five", "nine out of ten", "one driver in ten"."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.amounts.counted import Counted, read_counted
from service.splitting.amounts.figures import FigureRead
from service.splitting.amounts.numeral import Numeral, NumeralKind
from service.splitting.amounts.numerals import read_numeral
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import COUNT, SHARE, unit_after

ROUND = (10, 20, 100, 1000)
WHOLE_SHARES = (10, 100, 1000)  # "12 out of 15 seats" gives two counts, "nine out of 10 people" a share
FEW = 5
LONGEST_BETWEEN = 3  # "one young driver in ten"


def one_in(tokens: Tokens, figure: FigureRead) -> FigureRead:
    """ "One in five", "nine out of ten", "two out of three" as a share; any other figure as it is."""
    out = tokens.phrase(figure.end, figure.end + 2) == "out of"
    at = figure.end + (2 if out else 1)
    if figure.unit is not COUNT or not (out or tokens.lower(figure.end) == "in") or at >= len(tokens):
        return figure
    whole, part = read_numeral(tokens, at), figure.numeral.value
    if whole is None or not _is_whole(tokens, whole, part):
        return figure
    if not (_is_taken_out_of(tokens, at, whole) if out else _is_rate_in(tokens, at, whole, figure)):
        return figure
    ratio = Numeral(part / whole.value, part / whole.value, whole.end, NumeralKind.PART)
    return FigureRead(ratio, SHARE, figure.start, whole.end)


def _is_whole(tokens: Tokens, whole: Numeral, part: float) -> bool:
    """A plain number, larger than its part and without a unit of its own."""
    return whole.kind is NumeralKind.FIGURE and 0 < part < whole.value and not unit_after(tokens, whole.end)


def _is_taken_out_of(tokens: Tokens, at: int, whole: Numeral) -> bool:
    """ "Out of ten", "out of 100" make a share: "two out of 37" counts the two."""
    return whole.value in WHOLE_SHARES or (whole.value <= FEW and tokens[at].kind == "word")


def _is_rate_in(tokens: Tokens, at: int, whole: Numeral, figure: FigureRead) -> bool:
    """ "One in five", "four in 10": both numbers are in words or both in figures, or the second is round."""
    alike = tokens[at].kind == tokens[figure.start].kind or whole.value in ROUND
    return figure.numeral.value < 10 and whole.value <= 1000 and alike


def one_such_in(tokens: Tokens, figure: FigureRead) -> tuple[FigureRead, Counted] | None:
    """ "One driver in ten" as a share of drivers; None for "one goal in ten games"."""
    if all(tokens.lower(figure.end + words) != "in" for words in range(1, LONGEST_BETWEEN + 1)):
        return None
    counted = read_counted(tokens, figure.end, plural=figure.numeral.value != 1)
    if not counted.lemma or tokens.lower(counted.end) != "in":
        return None
    share = one_in(tokens, replace(figure, end=counted.end))
    if share.unit is not SHARE or read_counted(tokens, share.end).lemma:
        return None
    whole = round(figure.numeral.value / share.numeral.value)
    told = figure.numeral.value == 1 or whole in WHOLE_SHARES  # "two wins in five" speaks of five matches
    return (share, counted._replace(end=share.end)) if told else None
