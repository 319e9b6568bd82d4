"""The people of an article: full names by last names, and whom "he" and "she" can mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from service.claim import Name, Speaker
from service.splitting.vocabulary.gazetteer import folded, gazetteer

OFFICE_BEFORE = re.compile(
    r"\b(?:[Pp]resident|Sen\.?|Senator|Rep\.?|Gov\.?|Governor|Secretary|Chancellor|Prime Minister|Mayor|Judge|Justice)"
    r"\s$"
)
KIN_BEFORE = re.compile(r"\b(?:lady|wife|husband|spouse|widow|daughter|son|sister|brother|mother|father)(?:,| of)?\s$")
DIRECTIONS = frozenset("East West North South New Northern Southern Eastern Western Central Upper Lower".split())
LONGEST_ACRONYM = 3
LONGEST_OFFICE = 16  # characters looked back for it
HE_OR_SHE = ("he", "she")
SUFFIXES = ("Jr", "Sr", "II", "III")
ADDRESSED = re.compile(r"\b(?P<title>Mr|Ms|Mrs|Miss)\.? (?:[A-Z][\w’'-]+ )?(?P<last>[A-Z][\w’'-]*\w)")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The article's people by their last name, and which of them it calls Mr. or Ms., as the pronoun that fits."""

    by_last: dict[str, str]
    called: Mapping[str, str] = field(default_factory=dict)

    def may_be(self, name: str, pronoun: str) -> bool:
        """ "He" or "she" may stand for somebody of this name, by what the article calls him or else by the name."""
        said = self.called.get(name.rsplit(maxsplit=1)[-1].lower()) if name.split() else None
        return said == pronoun if said is not None and pronoun in HE_OR_SHE else is_called(name, pronoun)

    def is_surely(self, name: str, pronoun: str) -> bool:
        """ "He" or "she" may stand for somebody of this name, and the other of the two may not."""
        return self.may_be(name, pronoun) and not all(self.may_be(name, either) for either in HE_OR_SHE)

    def full(self, name: str) -> str:
        """The full name of somebody called by the last name only; any other name unchanged."""
        return self.by_last.get(name.lower(), name)


def known_names(text: str, names: Iterable[Name]) -> KnownNames:
    """Last name → the full name that the article uses most (the first of several), where that is one person.

    Somebody called only by the last name stands for himself, and so does "President Trump" where only Melania Trump is
    named in full: whoever holds an office is not somebody who is named without one.
    """
    fulls: dict[str, list[Name]] = {}
    alone: dict[str, Name] = {}
    for name in names:
        words = name.surface.split()
        if len(words) == 1 and (name.kind == "person" or _holds_office(text, name)):
            alone.setdefault(name.surface.lower(), name)
        full = _without_body(name)
        words = full.surface.split()
        if name.kind in ("person", "") and 2 <= len(words) <= 4 and _may_be_person(words):
            last = words[-2] if _is_suffixed(full.surface) and len(words) > 2 else words[-1]
            fulls.setdefault(last.lower(), []).append(full)
    people = {last: Counter(n.surface for n in _same(text, found, alone.get(last))) for last, found in fulls.items()}
    by_last = {last: name.surface for last, name in alone.items()}
    by_last |= {last: _fullest(found) for last, found in people.items() if _is_one_person(found)}
    return KnownNames(by_last, _called(text))


def _called(text: str) -> dict[str, str]:
    """Last name → "he" or "she", where the article says Mr. or Ms. of one person of that name only."""
    found: dict[str, set[str]] = {}
    for address in ADDRESSED.finditer(text):
        last = re.sub(r"[’']s$", "", address["last"]).lower()
        found.setdefault(last, set()).add("he" if address["title"] == "Mr" else "she")
    return {last: pronouns.pop() for last, pronouns in found.items() if len(pronouns) == 1}


def _without_body(name: Name) -> Name:
    """ "Nikki Haley" of "UN Nikki Haley", where an ambassador's office runs into the name."""
    first, *rest = name.surface.split()
    if len(rest) < 2 or not (first.isupper() and first.isalpha() and len(first) <= LONGEST_ACRONYM):
        return name
    return replace(name, surface=" ".join(rest), start=name.start + len(first) + 1)


def _may_be_person(words: list[str]) -> bool:
    """Capitalised words that name no place: East Jerusalem is nobody."""
    named = words[0] in gazetteer().given
    place = not named and (words[0] in DIRECTIONS or folded(words[-1]) in gazetteer().places)
    return all(is_name_word(word) for word in words) and not place


def _same(text: str, fulls: list[Name], alone: Name | None) -> list[Name]:
    """Those of the full names that may be whoever is called by the last name alone.

    Whoever holds an office comes first; an office holder who is named alone was named in full before, neither as kin
    of somebody nor as the son of his name.
    """
    officials = {name.surface for name in fulls if _holds_office(text, name)}
    if officials:
        return [name for name in fulls if name.surface in officials]
    fulls = [name for name in fulls if not _is_suffixed(name.surface)] or fulls
    if alone is None or not _holds_office(text, alone):
        return fulls
    before = [name for name in fulls if name.start < alone.start and not _is_kin(text, name)]
    return [name for name in before if not _is_suffixed(name.surface)]


def _holds_office(text: str, name: Name) -> bool:
    return OFFICE_BEFORE.search(text[max(0, name.start - LONGEST_OFFICE) : name.start]) is not None


def _is_suffixed(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].rstrip(".") in SUFFIXES


def is_called(name: str, pronoun: str) -> bool:
    """ "He" or "she" may stand for somebody of this name; a given name tells which, unless both bear it."""
    given = name.split(maxsplit=1)[0]
    if given not in gazetteer().given or given in gazetteer().given_to_both:
        return True
    return (given in gazetteer().given_to_women) == (pronoun == "she")


def _is_kin(text: str, name: Name) -> bool:
    return KIN_BEFORE.search(text[max(0, name.start - LONGEST_OFFICE) : name.start]) is not None


def is_name_word(word: str) -> bool:
    return word[0].isupper() or word in ("al", "bin", "van", "von", "de", "der", "el") or word.startswith("al-")


def _is_one_person(found: Counter[str]) -> bool:
    """One initial, and no "Jr." beside the father."""
    suffixed = set(map(_is_suffixed, found))
    return len(suffixed) == 1 and len({name.split()[0][0] for name in found}) == 1


def _fullest(found: Counter[str]) -> str:
    return max(found, key=lambda name: (found[name], -list(found).index(name)))


def people_meant(names: Collection[Name], known: KnownNames) -> dict[str, Speaker]:
    """Whom "he" and "she" mean of those named: the only one whom each fits, and of several one whom no other fits.

    Beside a name that may be a person's as well, or nobody's, nobody can tell which of several is meant.
    """
    people = {known.full(name.surface): name for name in names if name.kind == "person" or _is_known(name, known)}
    if len(people) > 1 and any(name.kind == "" and not _is_known(name, known) for name in names):
        return {}
    found: dict[str, Speaker] = {}
    for pronoun in HE_OR_SHE:
        fitting = [full for full in people if known.may_be(full, pronoun)]
        if len(fitting) == 1 and (len(people) == 1 or known.is_surely(fitting[0], pronoun)):
            found[pronoun] = Speaker(people[fitting[0]].surface, fitting[0])
    return found


def _is_known(name: Name, known: KnownNames) -> bool:
    return name.surface.lower() in known.by_last
