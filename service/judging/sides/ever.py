"""What was never done was done in no year: a denial covers all times but those to which its clause binds it."""

from __future__ import annotations

import re

from service.judging.sides.comparison import Comparison
from service.judging.sides.denials import negated_at
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.vocabulary.everyday import stop_words
from service.when import When

# "Never", "no one has ever", "has not once"; but not "never again", which is of the time to come, nor "never-ending".
NEVER = re.compile(
    r"\bnever\b(?!-| (?:again|before|mind))"
    r"|\b(?:no one|nobody|no|not|none)\b(?:(?! (?:and|but|or) )[^,;:.]){1,60}?\bever\b"
    r"|n['’]t ever\b|(?:\bnot|n['’]t) once\b",
    re.IGNORECASE,
)
# "Will never" is of the time to come, "had never" of the time until some day.
TO_COME = re.compile(r"(?:\b(?:will|would|can|could|may|might|should|must|shall)|['’]ll) $")
UNTIL_THEN = re.compile(r"(?:\bhad|['’]d) $")
# Where the clause with the denial begins and ends.
DENIAL_BEGINS = re.compile(r".*(?:[,;:.]|\b(?:but|and|though|although|that)\b)", re.DOTALL)
DENIAL_ENDS = re.compile(r"[,;:.](?!\d)|\b(?:but|and|or|though|although|despite|because|while|even)\b")
# What binds it to the time from or until some day; else it is bound to the time itself.
SINCE, UNTIL = (
    re.compile(rf"\b(?:{words})\b[^,;:.]*$", re.IGNORECASE)
    for words in ("since|after", "before|until|till|by|prior to")
)
# "Until May 1990, it had never shut": no longer a phrase in front says when and nothing more.
LONGEST_OPENING = 4


Denial = tuple[int, int]  # where the words of a denial stand in the stand-alone text


def covers_the_other(pair: Comparison) -> bool:
    """Of two statements one says that it was never done, for a time of which the other says that it was."""
    if pair.in_articles:
        return False
    return _covers(pair.ours, pair.theirs, pair) or _covers(pair.theirs, pair.ours, pair)


def _covers(denying: Side, saying: Side, pair: Comparison) -> bool:
    found = NEVER.search(denying.text)
    if found is None or not _is_of_one_deed(found.span(), denying, saying, pair):
        return False
    before, bounds = denying.text[: found.start()], _bounds(denying, found.span())
    if TO_COME.search(before) or (UNTIL_THEN.search(before) and not bounds):
        return False
    return all(_holds_then(bound, denying, saying) for bound in bounds)


def _is_of_one_deed(denial: Denial, denying: Side, saying: Side, pair: Comparison) -> bool:
    """What is denied and, if it has an object, a word of that are in the other side, which denies nothing."""
    behind = [word for word in denying.words if denial[1] <= word.start < _clause(denying, denial)[1]]
    done, *objects = [word.lemma for word in behind if word.lemma not in stop_words()] or [""]
    of_it = done in pair.shared_lemmas and (not objects or not pair.shared_lemmas.isdisjoint(objects))
    return of_it and bool(saying.times) and not negated_at(saying) and unshared_subjects(pair) is None


def denied_for_another_time(pair: Comparison) -> bool:
    """Of two statements one denies for some time what the other says of another: not shut in 1986, shut in 1987."""
    denying = [side for side in pair.sides if negated_at(side)]
    if pair.in_articles or len(denying) != 1:
        return False
    side, saying = denying[0], pair.theirs if denying[0] is pair.ours else pair.ours
    word = side.words[negated_at(side)[0]]
    bounds = _bounds(side, (word.start, word.end))
    return bool(bounds and saying.times) and not any(_holds_then(bound, side, saying) for bound in bounds)


def _bounds(side: Side, denial: Denial) -> list[When]:
    """The times in the clause of the denial, or in front of it: "until 1990, it was never shut"."""
    first, last = _clause(side, denial)
    opening = len(side.text[:first].split()) <= LONGEST_OPENING
    at = side.claim.start
    return [when for when in side.claim.times if (opening or first <= when.start - at) and when.start - at < last]


def _clause(side: Side, denial: Denial) -> Denial:
    """Where the clause that holds the denial begins and ends."""
    begins, ends = DENIAL_BEGINS.match(side.text[: denial[0]]), DENIAL_ENDS.search(side.text, denial[1])
    return begins.end() if begins else 0, ends.start() if ends else len(side.text)


def _holds_then(bound: When, denying: Side, saying: Side) -> bool:
    """What is bound to that time is denied for some time that the other side gives."""
    told = denying.text[: bound.end - denying.claim.start]
    if SINCE.search(told):
        return any(when.last >= bound.first for when in saying.times)
    if UNTIL.search(told):
        return any(when.first <= bound.last for when in saying.times)
    return any(when.overlaps(bound) for when in saying.times)
