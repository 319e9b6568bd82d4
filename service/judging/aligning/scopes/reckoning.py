"""Of two figures one may be calculated in another way, an average, or given before all was counted."""

from __future__ import annotations

import re
from collections.abc import Mapping

from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.quantity import SHARE, is_money

# Ways of calculating that give another figure; net, headline and yearly figures are meant where nothing is said.
RECKONED: Mapping[str, re.Pattern[str]] = {
    "core": re.compile(r"\b(?:core|underlying)\b", re.IGNORECASE),
    "adjusted": re.compile(
        r"(?<!seasonally )\badjusted\b|\b(?:excluding|before) (?:[\w-]+ )?(?:items|charges|costs|effects)\b"
        r"|\bconstant (?:currenc|exchange)",
        re.IGNORECASE,
    ),
    "pretax": re.compile(r"\bpre-?tax\b|\bbefore tax(?:es)?\b", re.IGNORECASE),
    "operating": re.compile(r"\boperating (?:profit|income|loss|result|earnings|margin)", re.IGNORECASE),
    "gross": re.compile(r"\bgross\b(?! domestic| national)", re.IGNORECASE),
    "debt": re.compile(r"\b(?:in|ex)cluding (?:[\w-]+ )?debt\b", re.IGNORECASE),
    "annualised": re.compile(r"\bannuali[sz]ed\b|\bannual (?:rate|pace)\b", re.IGNORECASE),
    "on the month": re.compile(
        r"\bmonth[- ](?:on|over)[- ]month\b|\bon the month\b|\bfrom (?:a|the (?:previous|prior)) month\b"
        r"|\bmonthly (?:rise|fall|gain|drop|increase|decline|inflation|growth)",
        re.IGNORECASE,
    ),
    "on the quarter": re.compile(
        r"\bquarter[- ](?:on|over)[- ]quarter\b|\bon the quarter\b|\bfrom the (?:previous|prior) quarter\b",
        re.IGNORECASE,
    ),
}
ENDS_ITS_PHRASE = re.compile(r"[,;:()]|\b(?:and|but|while)\b")
# One change may be on the year, the other on the quarter or the month; texts seldom say so.
ON_THE_YEAR = re.compile(
    r"\byear[- ](?:on|over)[- ]year\b|\bon the year\b|\bfrom a year (?:ago|earlier|before)\b|\bin the year to\b",
    re.IGNORECASE,
)
# Words for results given before all votes are counted, and for polls.
VOTES = frozenset("vote ballot turnout election referendum poll seat".split())
COUNTED = re.compile(
    r"([\d.]+) ?(?:percent|per cent|%) of (?:the |all )?(?:\w+ )?(?:ballots|votes|precincts|districts|polling stations)"
    r" [\w ]{0,12}(?:counted|reporting|tallied|scrutini[sz]ed|declared)",
    re.IGNORECASE,
)

UNFINISHED: Mapping[str, re.Pattern[str]] = {
    "poll": re.compile(r"\b(?:exit|opinion) polls?\b|\bpolls? (?:put|show|suggest|found|gave|predict)", re.IGNORECASE),
    "so far": re.compile(
        r"\bso far\b|\b(?:partial|preliminary|provisional|early|initial|first|unofficial) "
        r"(?:count|result|return|tall|figure|project)"
        r"|\b(?:with|after) (?!all\b|every\b|100 )[^.;]{0,40}\b(?:counted|reporting|tallied|scrutini[sz]ed|declared)\b"
        r"|\b(?:with|after) (?:a|one|two|three|half|most) (?:[\w-]+ )?of the (?:count|votes?)\b",
        re.IGNORECASE,
    ),
    "at an hour": re.compile(
        r"\bby (?:noon|midday|mid-?\w+|lunchtime|(?:early|late) \w+|\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d\d?[:.]\d\d\b)",
        re.IGNORECASE,
    ),
}
# Who was ahead in the first round may lose the second.
FIRST_ROUND = re.compile(
    r"(?<!up on the )(?<!down on the )(?<!than in the )(?<!from the )\bfirst[- ]round\b", re.IGNORECASE
)
AVERAGE = frozenset({"average", "median"})
# "Means to save", "meant for somebody" and "it means" are not averages.
MEAN = re.compile(
    r"\b(?:arithmetic|a|an|the|its|(?:dai|week|month|year)ly|annual|global|national) mean\b(?! to\b)", re.IGNORECASE
)


def reckoned_otherwise(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Core inflation isn't inflation, pretax profit isn't profit, and a rise on the month isn't one on the year."""
    if not all(one.quantity.unit == SHARE or _is_a_sum(one) for one in (ours, theirs)):
        return False
    one, other = _around(ours, pair.ours), _around(theirs, pair.theirs)
    changes = ours.role is theirs.role is Role.CHANGE
    yearly = changes and (ON_THE_YEAR.search(one) is None) != (ON_THE_YEAR.search(other) is None)
    return yearly or _told(RECKONED, one) != _told(RECKONED, other)


def _is_a_sum(figure: Figure) -> bool:
    """Money, also per share or per year."""
    return is_money(figure.quantity.unit.partition("/")[0])


def still_counted(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """A partial count, a turnout by noon and a poll are not the result, nor is one partial count the next."""
    if not (_is_of_votes(ours, pair.ours) or _is_of_votes(theirs, pair.theirs)):
        return False
    if _is_how_much(ours, pair.ours) != _is_how_much(theirs, pair.theirs):
        return True
    told = (COUNTED.search(side.sentence) for side in pair.sides)
    if len({counted.group(1) for counted in told if counted}) > 1:
        return True
    if _of_the_first_round(pair.ours, pair.theirs) or _of_the_first_round(pair.theirs, pair.ours):
        return True
    one, other = (_told(UNFINISHED, side.sentence) for side in pair.sides)
    return one != other


def _of_the_first_round(side: Side, other: Side) -> bool:
    """One is about the first round of an election; the other's claim and opening mention no round."""
    told = FIRST_ROUND.search(side.text) is not None
    return told and FIRST_ROUND.search(f"{other.published.lead} {other.sentence}") is None


def _is_how_much(figure: Figure, side: Side) -> bool:
    """It says how much was counted: "40 percent of ballots counted"."""
    told = COUNTED.search(side.sentence)
    return told is not None and told.start() == figure.quantity.start - side.claim.sentence_start


def _is_of_votes(figure: Figure, side: Side) -> bool:
    """It counts votes or seats, is a share of them, or stands beside them alone: "12 votes, and Dunmore 9"."""
    beside_votes = not VOTES.isdisjoint(side.lemmas) or UNFINISHED["poll"].search(side.sentence) is not None
    alone = not (figure.quantity.unit or figure.quantity.counted or figure.group or figure.action)
    if beside_votes and (figure.quantity.unit == SHARE or alone):
        return True
    return figure.action in VOTES or figure.quantity.counted in VOTES


def _told(marks: Mapping[str, re.Pattern[str]], text: str) -> frozenset[str]:
    return frozenset(mark for mark, words in marks.items() if words.search(text))


def _around(figure: Figure, side: Side) -> str:
    """The text from the previous figure in the same role to the next punctuation mark or "and" after it."""
    others = (one for one in side.figures if one.role is figure.role and one.quantity.end <= figure.quantity.start)
    start = max((one.quantity.end for one in others), default=0)
    behind = ENDS_ITS_PHRASE.split(side.published.behind(figure.quantity.end), maxsplit=1)[0]
    return side.published.between(start, figure.quantity.end) + behind


def one_is_average(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """An average is not the value at one time."""
    return _is_average(ours, pair.ours) != _is_average(theirs, pair.theirs)


def _is_average(figure: Figure, side: Side) -> bool:
    mean = any(MEAN.search(text) for text in side.within(figure))
    return (mean or bool(figure.near & AVERAGE)) and "industrial" not in figure.near
