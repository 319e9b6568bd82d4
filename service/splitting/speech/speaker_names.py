"""The name of a speaker, from the words that the article uses for him: without titles, in full, no pronoun's riddle."""

from __future__ import annotations

import re
from dataclasses import replace

from service.claim import PRONOUNS, Speaker
from service.splitting.grammar.persons import TITLES
from service.splitting.naming.name_parts import has_one_of
from service.splitting.naming.people import HE_OR_SHE, KnownNames, is_name_word
from service.splitting.vocabulary.gazetteer import gazetteer

OFFICE = re.compile(
    r"\b(?:Secretary|Minister|Speaker|Chief|Director|Attorney) (?:of|for) (?:the )?"
    r"(?:Homeland Security|Health and Human Services|(?:Veterans|Foreign) Affairs|[A-Z]\w+) "
)
PARTY = re.compile(r"(?:,? \((?:R|D|I)-[\w. ]{2,12}\)|, (?:R|D|I)-[A-Z][\w.]{1,11})$")  # "Ann Lee (R-Ky.)"
# What stands before a name or an office: an article, and the count of a vote ("the 6-3 decision").
LEADING = re.compile(r"^(?:(?:the|an?) )?(?:\d{1,3}[-–]\d{1,3} )?", re.IGNORECASE)
THEMSELVES = re.compile(r" (?:him|her|it|them)sel(?:f|ves)$")  # "the researchers themselves"
# Before somebody's brother or lawyer: whose, the claim alone does not tell.
OWNED = re.compile(r"^(?:his|her|its|their|our|my|your) (?=\w)", re.IGNORECASE)
SPEAKING_FOR = re.compile(
    r"\b(?:spokes\w+|lawyers?|attorneys?|advis[eo]rs?|aides?|ally|allies|supporters?|followers?|backers?|critics?"
    r"|opponents?|rivals?|relatives?|friends?|colleagues?) (?:for|of|to) ",
    re.IGNORECASE,
)
SAINTS = frozenset("St. Saint San Santa Fort Port Mount Lake".split())
DEPARTMENTS = frozenset(
    "Staff State Defense Treasury Commerce Labor Education Energy Interior Agriculture Justice".split()
)
LINKING = frozenset("of and the for in at with on to or de la al bin van von der el".split())
LONGEST_NAME = 4  # words: "Maria van der Berg"
ONE_BODY = frozenset("times news states nations services affairs works reuters emirates".split())


def named_speaker(surface: str, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker as written, with his name: that of `last` for "he" and "she", else without titles and in full."""
    if surface.lower() in PRONOUNS:
        meant = last is not None and surface.lower() in HE_OR_SHE and known.may_be(last.name, surface.lower())
        return Speaker(surface, last.name if last is not None and meant else surface)
    name = stripped_name(surface)
    owned = OWNED.match(surface) is not None and name[:1].islower()  # "her report" is not the "Sunday Report"
    return Speaker(surface, name if owned else known.full(name))


def of_owner(speaker: Speaker, owner: Speaker | None) -> Speaker:
    """ "John Reed's brother" for "his brother"; who is named himself needs no owner."""
    if owner is None or OWNED.match(speaker.surface) is None or any(word[0].isupper() for word in speaker.name.split()):
        return speaker
    return replace(speaker, name=f"{owner.name}'s {speaker.name}")


def is_several(surface: str) -> bool:
    """ "House Democrats", "police", "the governors of two states": whom "they" may mean."""
    named = re.split(r" (?:of|for|from|in|at|with|on|who|close|familiar) |, ", surface)[0]
    head = named.rsplit(maxsplit=1)[-1].lower()
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is", "ics", "’s", "'s")) and head not in ONE_BODY
    return plural or head in ("police", "people") or " and " in named


def stripped_name(surface: str) -> str:
    """The name without article, titles, offices and place: "Defense Secretary Mark Esper of Ohio" → "Mark Esper"."""
    plain = OFFICE.sub("", LEADING.sub("", OWNED.sub("", THEMSELVES.sub("", PARTY.sub("", surface)))))
    if SPEAKING_FOR.search(plain):
        return plain
    words = _without_possessor(plain.split())
    linked = any(word in LINKING for word in words) or words[0] in gazetteer().given
    if len(words) > 1 and not linked and has_one_of(words[-1:], gazetteer().organisation_words):
        return plain  # "Foreign" is an office, but not a title in "American Foreign Service Association"
    titles = words[:-1] if len(words) > 1 and words[-2] in gazetteer().given else words  # "Jim Justice" is no justice
    after = max((i for i, word in enumerate(titles) if is_title(word)), default=-1) + 1
    rest = _without_place(words[after:], titled=after > 0)
    if len(rest) > 2 and rest[0] in DEPARTMENTS and rest[1] in gazetteer().given:
        rest = rest[1:]  # "(Secretary of) State John Kerry"
    if rest and all(is_name_word(word) for word in rest) and rest[0][0].isupper():
        return re.sub(r"[’']s$", "", " ".join(rest))
    named = _capitalised_tail(words)
    given = next((i for i, word in enumerate(named[:-1]) if i and word in gazetteer().given), 0)
    if given and named[given - 1] not in SAINTS:
        return " ".join(named[given:])
    described = len(named) < len(words) and _describes(words[-len(named) - 1])
    return " ".join(named) if len(named) >= 2 and after == 0 and described else plain


def _without_possessor(words: list[str]) -> list[str]:
    """ "The BBC's John van Reed" is John van Reed, while "St. Peter's John Reed College" is the college."""
    at = next((i for i, word in enumerate(words, 1) if word.endswith(("'s", "’s"))), 0)
    rest = words[at:]
    given = 2 <= len(rest) <= LONGEST_NAME and rest[0] in gazetteer().given and is_name_word(rest[-1])
    named = given and all(word[0].isupper() or word in gazetteer().particles for word in rest)
    return rest if named and not has_one_of(rest[-1:], gazetteer().organisation_words) else words


def _without_place(words: list[str], *, titled: bool) -> list[str]:
    """ "Joseph Parilla of the Brookings Institution" is Joseph Parilla, while the Bank of England is the bank."""
    at = next((i for i, word in enumerate(words) if i >= 2 and word in ("of", "from", "in", "at", "with")), None)
    is_person = bool(words) and (titled or words[0] in gazetteer().given)
    return words[:at] if at is not None and is_person else words


def _describes(word: str) -> bool:
    """ "hurdler" in "American hurdler Lolo Jones", unlike "of" in "Bank of New York"."""
    return word.islower() and word not in LINKING


def is_title(word: str) -> bool:
    return word.lower().strip(".,") in TITLES


def _capitalised_tail(words: list[str]) -> list[str]:
    start = len(words)
    while start > 0 and words[start - 1][0].isupper():
        start -= 1
    return words[start:]
