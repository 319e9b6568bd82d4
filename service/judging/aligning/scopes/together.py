"""Of two figures one may be of several things together, the other of one of them."""

from __future__ import annotations

import re

from service.judging.measuring.figures import Figure
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.splitting.vocabulary.calendar import MONTHS, one_of

# "A combined 26 pages", "$3 billion combined".
COMBINED_BEFORE = re.compile(r"\bcombined (?:total of )?(?:(?:about|some|nearly|almost|more than|at least) )?$")
COMBINED_BEHIND = re.compile(r"(?: [\w-]+){0,2} combined\b")
# "The four relief bills approved so far would deliver $2.4 trillion" beside "a $2.2 trillion bill".
SEVERAL_BILLS = re.compile(
    r"\b(?:[Bb]oth|[Aa]ll|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even) (?:(?:of|the|these) )*"
    r"(?:[\w-]+ ){0,3}?(?:bills|packages|measures|acts|laws|plans|rounds|contracts|deals|programm?e?s|grants|loans)\b"
    r"[^.;,]*$"
)
# "The Liberals and their ally, the Greens, won 51 seats" beside "the Liberals won 34".
WITH_AN_ALLY = re.compile(
    r"\b(?:and|with) (?:his|her|its|their) (?:[\w-]+ ){0,2}(?:all(?:y|ies)|partners?)\b[^.;]*$", re.IGNORECASE
)
# "$80,000 worth of cash, guns and ammunition" beside "$50,000 in cash".
WORTH_OF_SEVERAL = re.compile(r" worth of (?:[\w-]+ ){0,2}[\w-]+(?:,? and |, )[\w-]+")
# "Between those two locations, they were given 23 checks" beside 17 at one of them.
BETWEEN_PLACES = re.compile(
    r"^\W*(?:Between|Across|At|In) (?:(?:the|those|these|both|all)(?: of)? ){1,2}"
    r"(?:(?:two|three|four|five|six|several) )?(?:[a-z]+ )?"
    r"(?:locations|sites|places|stations|facilities|camps|plants|stores|hospitals|towns|cities|counties|states)\b"
)
ONE_OF_THEM = re.compile(r"\b(?:a|an|the|one|another) $", re.IGNORECASE)
MONTH = f"(?:{one_of(month.title() for month in MONTHS)})"
TWO_MONTHS = re.compile(rf"\b({MONTH}) (?:and|plus) ({MONTH})\b")
ANY_MONTH = re.compile(rf"\b{MONTH}\b")


def of_several_together(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What several bills cost, "a combined 26 pages" and the jobs of two months are more than those of one of them."""
    (few, one), (many, several) = pair.smaller_first(ours, theirs)
    if any(is_summed(many, several) and not is_summed(few, one) for is_summed in SUMMED):
        return True
    if _months(several) > _months(one) and len(_months(one)) == 1:
        return TWO_MONTHS.search(several.text) is not None
    return few.is_money and many.is_money and _is_of_several_bills(many, several) and _is_of_one(few, one)


def _is_combined(figure: Figure, side: Side) -> bool:
    before, behind = side.within(figure)
    return COMBINED_BEFORE.search(before) is not None or COMBINED_BEHIND.match(behind) is not None


def _is_worth_of_several(figure: Figure, side: Side) -> bool:
    return figure.is_money and WORTH_OF_SEVERAL.match(side.around(figure)[1]) is not None


def _is_with_an_ally(figure: Figure, side: Side) -> bool:
    return WITH_AN_ALLY.search(side.around(figure)[0]) is not None


def _is_between_places(figure: Figure, side: Side) -> bool:
    return BETWEEN_PLACES.match(side.around(figure)[0]) is not None


# Each shows by itself that a figure is a sum.
SUMMED = (_is_combined, _is_worth_of_several, _is_with_an_ally, _is_between_places)


def _months(side: Side) -> frozenset[str]:
    return frozenset(ANY_MONTH.findall(side.text))


def _is_of_several_bills(figure: Figure, side: Side) -> bool:
    return SEVERAL_BILLS.search(side.around(figure)[0]) is not None


def _is_of_one(figure: Figure, side: Side) -> bool:
    before, _ = side.around(figure)
    return ONE_OF_THEM.search(before) is not None and not _is_of_several_bills(figure, side)
