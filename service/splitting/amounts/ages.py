"""Ages: "25-year-old", "aged 51", "Smith, 16,"."""

from __future__ import annotations

from dataclasses import replace

from service.splitting.amounts.numeral import Numeral
from service.splitting.vocabulary.tokens import Tokens

OLDEST = 115  # a larger figure after a name is no age
YOUNGEST = 10  # of whom it is told what he did "at" an age: "At 9, the doors open"
OPENING = frozenset(["", ".", "“", '"'])
YEARS_IN = {"decade": 10.0, "year": 1.0, "yr": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}
AGED = frozenset(["age", "aged", "ages"])
# What may stand between "age" and the figure.
BETWEEN = frozenset(["of", "between", "from", "about", "over", "under", "just", "only", "around", "at", "least", "the"])
LISTING = frozenset(["and", "or", "but", ""])
TOLD_BEFORE = frozenset(["", ".", ",", ";", "when", "and"])
PLACING = frozenset(["in", "at", "near", "of", "from", "for", "on", "to"])
CLOSING = frozenset(["", ",", ";", ".", ")", "of", "who", "was", "from", "is", "and"])
SOMEBODY, OF_AN_AGE = frozenset(["man", "woman", "boy", "girl"]), ("a", "of")


def age_after(tokens: Tokens, numeral: Numeral) -> Numeral | None:
    """The numeral as years up to the end of "-year-old", "years old", "months of age"; None if none of them follows."""
    at = tokens.past_hyphen(numeral.end)
    years = YEARS_IN.get(tokens.lower(at).removesuffix("s"))
    if years is None:
        return None
    old = tokens.past_hyphen(at + 1)
    if tokens.lower(old) in ("old", "olds"):
        end = old + 1
    elif tokens.phrase(at + 1, at + 3) == "of age":
        end = at + 3
    else:
        return None
    return replace(numeral, low=numeral.low * years, high=numeral.high * years, end=end)


def age_phrase_start(tokens: Tokens, at: int) -> int | None:
    """Where the "aged", "the age of" or "ages between" that ends right before `at` begins; None if there is none."""
    for back in range(1, 4):
        word = tokens.lower(at - back)
        if word in AGED:
            start = at - back
            return start - 1 if tokens.lower(start - 1) == "the" else start
        if word not in BETWEEN:
            return None
    return None


def is_apposed(tokens: Tokens, at: int) -> bool:
    """The figure stands after a name and a comma, or between commas after a noun: "Smith, 16", "a man, 77, died".

    So do ", who is 78," and "she was 78."; "At 36, Whitlock is the oldest" begins with his.
    """
    if _is_told(tokens, at) or _is_of(tokens, at) or _opens(tokens, at):
        return True
    if tokens.phrase(at - 3, at) in (", who is", ", who was") and tokens.lower(at + 1) in (",", ".", "and"):
        return tokens[at].text.isdecimal() and int(tokens[at].text) <= OLDEST
    if tokens.lower(at - 1) != "," or not tokens[at].text.isdecimal() or not 0 < int(tokens[at].text) <= OLDEST:
        return False
    after, beyond = tokens.lower(at + 1), tokens.lower(at + 2)
    if after == "," and beyond.isdecimal():
        return False
    named = tokens.is_capital(at - 3 if tokens.lower(at - 2) == "." else at - 2)
    enclosed = after == "," and tokens[at - 2].kind == "word" and beyond not in LISTING
    return enclosed or (named and after in CLOSING)


def _opens(tokens: Tokens, at: int) -> bool:
    """ "At 36, Aaron Whitlock …": nobody is called old at less than ten."""
    opening = tokens.phrase(at - 1, at) == "at" and tokens.lower(at - 2) in OPENING and tokens.lower(at + 1) == ","
    return opening and tokens[at].text.isdecimal() and YOUNGEST <= int(tokens[at].text) <= OLDEST


def _is_of(tokens: Tokens, at: int) -> bool:
    """ "A woman of 67 died", "a man of 26, …"; but not "a man of 12 talents"."""
    told = (tokens.lower(at - 3), tokens.lower(at - 1)) == OF_AN_AGE and tokens.lower(at - 2) in SOMEBODY
    following = tokens.lower(at + 1)
    return (
        told
        and tokens[at].text.isdecimal()
        and 0 < int(tokens[at].text) <= OLDEST
        and (following in CLOSING or not following.endswith("s"))
    )


def _is_told(tokens: Tokens, at: int) -> bool:
    """ "He is 28.", "Ada Voss was 34 when …"; but not "Turnout in Ohio was 34." nor "she is 28 points ahead"."""
    if tokens.lower(at - 1) not in ("is", "was", "turned") or tokens.lower(at + 1) not in TOLD_BEFORE:
        return False
    full_name = tokens.is_capital(at - 2) and tokens.is_capital(at - 3)
    told = tokens.lower(at - 2) in ("he", "she") or (full_name and tokens.lower(at - 4) not in PLACING)
    return told and tokens[at].text.isdecimal() and 0 < int(tokens[at].text) <= OLDEST
