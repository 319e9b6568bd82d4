"""Markets are quoted anew all day: quotes conflict only within one session."""

from __future__ import annotations

from datetime import timedelta

from service.judging.comparison import Comparison, Side
from service.judging.figures import Figure, Role
from service.judging.lexicon import market_words, told_as
from service.judging.verdict import Evidence, Label, Reason

# Within a day, a market seldom moves further than this ratio.
ONE_SESSION = 1.015
# Articles that came out this close together quote the same day.
ONE_DAY = timedelta(days=1)


def other_session(pair: Comparison) -> Evidence | None:
    """Both quote a market, and nothing shows that they quote it on the same day."""
    together = _published_together(pair) and (not pair.in_articles or _name_a_day(pair))
    if not _both_quote(pair) or together or _same_session(pair):
        return None
    sentence = "Markets are quoted anew all day, and nothing shows that these quotes are of one time."
    return Evidence(
        "other_session", Label.NEW, Reason.OTHER_PERIOD, sentence, pair.ours.passage, pair.theirs.passage, 0.7
    )


def same_quote(pair: Comparison) -> bool:
    """Both quote a market, and one quote is the same to the last digit: they tell of the same moment."""
    return _both_quote(pair) and any(
        ours.quantity.value == theirs.quantity.value
        for ours, theirs in _quotes(pair)
        if ours.quantity.unit not in ("%", "point")
    )


def _both_quote(pair: Comparison) -> bool:
    markets = market_words()
    return bool(pair.ours.lemmas & markets and pair.theirs.lemmas & markets)


def _published_together(pair: Comparison) -> bool:
    ours, theirs = pair.ours.published.article.published_at, pair.theirs.published.article.published_at
    return ours is not None and theirs is not None and abs(ours - theirs) <= ONE_DAY


def _name_a_day(pair: Comparison) -> bool:
    """Both say of which day they tell; articles that came out together quote different hours otherwise."""
    return all(side.published.claim.times for side in (pair.ours, pair.theirs))


def _same_session(pair: Comparison) -> bool:
    """Some quote of the one lies close to a quote of the other, and they don't move in opposite directions."""
    opposite = {"rise", "fall"} <= _directions(pair.ours) ^ _directions(pair.theirs)
    return not opposite and any(_close(ours, theirs) for ours, theirs in _quotes(pair))


def _directions(side: Side) -> set[str]:
    return {figure.action for figure in side.figures if figure.quantity.unit != "day"} & {"rise", "fall"}


def _quotes(pair: Comparison) -> list[tuple[Figure, Figure]]:
    """Every quote of ours beside every one of theirs that is told in the same unit; terms and shares are no quotes."""
    return [
        (ours, theirs)
        for ours in pair.ours.figures
        for theirs in pair.theirs.figures
        if ours.quantity.unit == theirs.quantity.unit and ours.quantity.unit not in ("day", "year")
    ]


def _close(ours: Figure, theirs: Figure) -> bool:
    low, high = sorted((ours.quantity.value, theirs.quantity.value))
    return 0 < high <= low * ONE_SESSION


def moves_differ(pair: Comparison) -> Evidence | None:
    """Both tell how the same quote moved on the same day, one up and one down."""
    if not (_both_quote(pair) and _published_together(pair) and pair.shares_a_name):
        return None
    for ours, theirs in _quotes(pair):
        if {ours.action, theirs.action} == {"rise", "fall"} and ours.role is theirs.role is Role.CHANGE:
            here, there = told_as(ours.action), told_as(theirs.action)
            sentence = f"“{ours.quote.quote}” is the {here} here, “{theirs.quote.quote}” the {there} there."
            return Evidence(
                "moves_differ", Label.CONFLICTING, Reason.OUTCOMES_DIFFER, sentence, ours.quote, theirs.quote, 0.75
            )
    return None
