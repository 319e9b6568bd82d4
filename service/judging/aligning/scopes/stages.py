"""Of two figures one may be only wanted, planned or forecast, or be denied; the other is what came of it."""

from __future__ import annotations

import re

from service.judging.aligning.alignment import VERY_SURE
from service.judging.measuring.figures import Figure
from service.judging.measuring.roles import Role
from service.judging.sides.comparison import Comparison
from service.judging.sides.nobody import HARM
from service.judging.sides.side import Side
from service.judging.vocabulary.actions import foreseeing, wanting_words
from service.judging.vocabulary.everyday import stop_words
from service.judging.vocabulary.words import lemmas, read_words
from service.quantity import AGE
from service.splitting.dating.time_words import PAST

# What somebody "plans" is compared with what he does; "had planned" implies that it turned out otherwise.
# The dam "that was to protect the valley" is not what killed; a comma ends what was meant.
MEANT = re.compile(
    r"\b(?:(?:planned|intended|hoped|aimed|meant) to"
    r"|(?:was|were|been) (?:supposed|meant|due|scheduled|intended|expected) to"
    r"|(?:plan|plans|intention|hope|aim) (?:was|were|had been) (?:to|for)|would (?:originally|initially) have)\b"
    r"(?!.*[,;:])",
    re.IGNORECASE,
)
# Reported speech shifts one tense back: "Lee said he planned to sell" means that Lee "plans" it.
BACK = re.compile(r"\b(?:had|been|originally|initially|once|first)\b", re.IGNORECASE)
SAID = re.compile(r"\b(?:said|says|announced|added|confirmed|reported|told \w+)(?: on \w+)?(?: that)? [^,;]*$")
INVITED = re.compile(r"\binvit(?:e[ds]?|ing|ations?)\b", re.IGNORECASE)
# A choice is narrowed "to five cities"; a narrowed deficit leaves nothing to choose from.
NARROWED_TO = re.compile(
    r"\b(?:narrow(?:s|ed|ing)?|whittl(?:es?|ed|ing)|par(?:es?|ed|ing)|winnow(?:s|ed|ing)?)\b"
    r"(?! (?:\w+ )?(?:deficit|gap|lead|loss(?:es)?|margin|difference|shortfall)\b)"
    r"[^,;]* to (?:just |only |a (?:final )?(?:list|field|group) of |the )?(?:final |last )?$"
    r"|\bshort-?list(?:s|ed)?(?: of| to)? $",
    re.IGNORECASE,
)
SHORTLISTED = re.compile(r" (?:\w+ )?short-?listed\b")
OFFERING = frozenset({"offer", "propose"})
# The expected figure follows the word directly; "more than expected" and "beat expectations" give the actual one.
EXPECTED = re.compile(r"(?<!than )(?<!than had )(?<!as )\bexpect(?:s|ed|ing)? [^,;:]{0,60}$")
# Where the next statement of a sentence begins: "reached 41 degrees and were forecast to", "was forecast, but rose to".
NEXT_PART = re.compile(
    rf"[;:] |,? (?:but|while|though|although|yet|whereas|after|before) |,? and (?=(?:[a-z]+ ){{0,2}}?{PAST})"
)
# "The storm, which was forecast to weaken, brought 17 inches of rain".
WHICH_ASIDE = re.compile(r", (?:which|who) [^,]*,")
# "4.9 percent, more than forecast", "as predicted": what was foreseen is another figure, or was right.
HELD_AGAINST = re.compile(
    r"\b(?:(?:than|above|below|against|beat(?:s|ing)?|miss(?:ed|ing)|exceed(?:ed|ing)|def(?:ied|ying)|despite"
    r"|contrary to)(?: [\w'’-]+){1,4}|as (?:forecast|predicted|projected|anticipated|foreseen)\b)",
    re.IGNORECASE,
)
# What "would come to $40m" has not happened either.
WOULD_BE = re.compile(r"\b(?:would|could|might|may) (?!have\b)[^,;:]{0,40}$")


def only_meant(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What was planned is not what was done, and those invited are not those who came."""
    return _is_meant(ours, pair.ours) != _is_meant(theirs, pair.theirs)


def _is_meant(figure: Figure, side: Side) -> bool:
    before, behind = side.within(figure)
    if not (figure.quantity.unit or figure.runs) and any(INVITED.search(text) for text in (before, behind)):
        return True
    meant = MEANT.search(before)
    return meant is not None and not _is_told_by_somebody(side, before[: meant.end()])


def _is_told_by_somebody(side: Side, text: str) -> bool:
    said = side.claim.speaker is not None or SAID.search(text) is not None
    return said and BACK.search(text) is None


def narrowed_since(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """Of five to which a choice was narrowed two may be left."""
    return _is_choice(ours, pair.ours) != _is_choice(theirs, pair.theirs)


def _is_choice(figure: Figure, side: Side) -> bool:
    before, behind = side.within(figure)
    narrowed = NARROWED_TO.search(before) is not None or SHORTLISTED.match(behind) is not None
    return narrowed and not figure.quantity.unit


def wanted(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What one side wants does not contradict what another wants or offers; two reports of one demand do."""
    if Role.NEEDED not in (ours.role, theirs.role):
        return False
    one, other = pair.ours.lemmas_before(ours), pair.theirs.lemmas_before(theirs)
    offers = bool(one & OFFERING) != bool(other & OFFERING)
    by_one = bool((one & other) - wanting_words() - stop_words() - pair.ours.name_lemmas)
    return offers or not by_one or pair.read_as_one(ours, theirs) < VERY_SURE


def one_is_foreseen(ours: Figure, theirs: Figure, pair: Comparison) -> bool:
    """What came does not contradict a forecast; for people the figure says what befell them, not what was forecast."""
    sides = ((ours, pair.ours), (theirs, pair.theirs))
    came = [side.around(figure)[0] for figure, side in sides if not _is_foreseen(figure, side)]
    return len(came) == 1 and WOULD_BE.search(came[0]) is None


def _is_foreseen(figure: Figure, side: Side) -> bool:
    if figure.action in HARM and WOULD_BE.search(side.around(figure)[0]):
        return True  # "could kill 300,000 people"
    if figure.group or any(one.role is Role.FORESEEN for one in side.figures):
        return figure.role is Role.FORESEEN
    own = _own_part(figure, side)
    expected = EXPECTED.search(own[0]) is not None
    forecast = figure.quantity.unit != "" and not foreseeing().isdisjoint(side.lemmas)
    return expected or (forecast and any(map(_forecasts, own)))


def _own_part(figure: Figure, side: Side) -> tuple[str, str]:
    """What its sentence says of the figure before and after it, without the statements beside that."""
    before, behind = side.around(figure)
    return NEXT_PART.split(WHICH_ASIDE.sub(",", before))[-1], NEXT_PART.split(behind)[0]


def _forecasts(part: str) -> bool:
    return not foreseeing().isdisjoint(lemmas(read_words(HELD_AGAINST.sub("", part))))


def one_is_denied(ours: Figure, _theirs: Figure, pair: Comparison) -> bool:
    """A denied figure contradicts no figure of what did happen; an age is the same whether its owner did it or not."""
    return not pair.same_polarity and ours.quantity.unit != AGE
