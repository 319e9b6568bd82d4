"""Whether "5m" is five metres or five million."""

from __future__ import annotations

from service.splitting.amounts.counted import read_counted
from service.splitting.amounts.numeral import Numeral
from service.splitting.vocabulary.tokens import Tokens
from service.splitting.vocabulary.units import unit_after

# "2m tall" and "100m sprint" are metres, "1m evacuated" is a million.
LENGTH_SIGNS = frozenset(
    "tall high long wide deep away from race sprint final freestyle butterfly backstroke hurdles dash relay north "
    "south east west above below off apart underwater waves wave swell mark line".split()
)
# "Waves of 5m", "the sea rose by 3m": what is measured stands before the figure, with only these words in between.
MEASURED = frozenset(
    "wave waves swell swells tide tides depth depths height heights altitude elevation snow snowfall drift drifts "
    "width length distance radius range sea seas river rivers water waters".split()
)
MEASURING = frozenset(
    "of by to up about around nearly almost some at least more than over under was were is rose rise risen rises fell "
    "reaching reached reaches level levels as high deep far".split()
)
LONGEST_MEASURING = 6  # words from the sea to the figure
COVERING = frozenset("snow water mud rain ash debris soil rock sand ice floodwater rope cable rainfall".split())
RACES = (50, 60, 80, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000)
RUNNING = frozenset("run runs ran running won win wins race races record champion gold medal athletics".split())
RUN_WITHIN = 9  # words between the runner and the distance


def is_length(tokens: Tokens, numeral: Numeral, at: int, after: int) -> bool:
    """The "m" before token `after` is metres: "5m tall", "waves of 5m", "2m of snow", "the 100m", "10,000m"."""
    behind = tokens.lower(tokens.past_hyphen(after))
    if behind in LENGTH_SIGNS or (behind == "of" and tokens.lower(after + 1) in COVERING):
        return True
    if unit_after(tokens, after) is not None or read_counted(tokens, after).lemma:
        return False
    race = numeral.value in RACES and _is_event(tokens, at)
    return race or _measures_before(tokens, at)


def _is_event(tokens: Tokens, at: int) -> bool:
    """ "The women's 100m", "won the 100m", "ran 10,000m"; but "paid out the 50m"."""
    of_women = tokens.phrase(at - 2, at).replace("’", "'") in ("men 's", "women 's")
    return of_women or any(tokens.lower(near) in RUNNING for near in range(at - RUN_WITHIN, at + RUN_WITHIN))


def _measures_before(tokens: Tokens, at: int) -> bool:
    for back in range(at - 1, max(at - 1 - LONGEST_MEASURING, -1), -1):
        if tokens.lower(back) in MEASURED:
            return True
        if tokens.lower(back) not in MEASURING:
            return False
    return False
