"""The people of an article: full names by last names, and whom "he" and "she" can mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from service.claim import Name, Speaker
from service.splitting.naming.called import addressed, described, surely_people
from service.splitting.vocabulary.gazetteer import folded, gazetteer

OFFICE_BEFORE = re.compile(
    r"\b(?:[Pp]resident|Sen\.?|Senator|Rep\.?|Gov\.?|Governor|Secretary|Chancellor|Prime Minister|Mayor|Judge|Justice)"
    r"\s$"
)
KIN_BEFORE = re.compile(r"\b(?:lady|wife|husband|spouse|widow|daughter|son|sister|brother|mother|father)(?:,| of)?\s$")
DIRECTIONS = frozenset("East West North South New Northern Southern Eastern Western Central Upper Lower".split())
LONGEST_ACRONYM = 3
LONGEST_BEFORE = 16  # characters before a name in which an office or kinship is looked for
HE_OR_SHE = ("he", "she")
SUFFIXES = ("Jr", "Sr", "II", "III")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The article's people by their last name, and which pronoun it uses for whom.

    `called` says by the last name who is Mr. or Ms., `described` by the whole name who is somebody's wife, a spokesman
    or a queen; `people` are those who are surely persons, not firms or places.
    """

    by_last: dict[str, str]
    called: Mapping[str, str] = field(default_factory=dict)
    described: Mapping[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()

    def may_be(self, name: str, pronoun: str) -> bool:
        """ "He" or "she" may stand for a person of this name, by what the article calls him or else by the name."""
        said = self.called.get(_last_word(name)) if name.split() else None
        said = said or (self.described.get(name) if is_of_both(name) else None)
        return said == pronoun if said is not None and pronoun in HE_OR_SHE else is_called(name, pronoun)

    def is_person(self, name: str) -> bool:
        """The article shows that this is a person's name."""
        last = _last_word(name) if name.split() else ""
        return name in self.people or self.full(name) in self.people or last in self.called

    def is_surely(self, name: str, pronoun: str) -> bool:
        """ "He" or "she" may stand for a person of this name, and the other of the two may not."""
        return self.may_be(name, pronoun) and not all(self.may_be(name, either) for either in HE_OR_SHE)

    def may_name_somebody(self, name: Name) -> bool:
        """A person's name by itself, by what stands beside it, or as the last name of somebody named in full."""
        return name.kind == "person" or name.surface.lower() in self.by_last or self.is_person(name.surface)

    def full(self, name: str) -> str:
        """The full name of somebody called by the last name only; any other name unchanged."""
        return self.by_last.get(name.lower(), name)


def known_names(text: str, names: Iterable[Name]) -> KnownNames:
    """Last name → the full name that the article uses most (the first of several), where that is one person.

    Somebody called only by the last name stands for himself, and so does "President Trump" where only Melania Trump is
    named in full: an office holder is not the person named without an office.
    """
    every = tuple(names)
    fulls: dict[str, list[Name]] = {}
    alone: dict[str, Name] = {}
    for name in every:
        words = name.surface.split()
        if len(words) == 1 and (name.kind == "person" or _holds_office(text, name)):
            alone.setdefault(name.surface.lower(), name)
        full = _without_body(name)
        words = full.surface.split()
        if name.kind in ("person", "") and 2 <= len(words) <= 4 and _may_be_person(words):
            last = words[-2] if _is_suffixed(full.surface) and len(words) > 2 else words[-1]
            fulls.setdefault(last.lower(), []).append(full)
    counted = {last: Counter(n.surface for n in _same(text, found, alone.get(last))) for last, found in fulls.items()}
    by_last = {last: name.surface for last, name in alone.items()}
    by_last |= {last: _fullest(found) for last, found in counted.items() if _is_one_person(found)}
    by_last = _by_given(every) | by_last
    sure = surely_people(text, every) | {name.surface for name in every if _is_shortened(text, name, by_last)}
    people = sure | {by_last[name.lower()] for name in sure if name.lower() in by_last}
    return KnownNames(by_last, addressed(text), described(text, every), people)


def _last_word(name: str) -> str:
    """The last name, also of "Ms. Cole of Ohio"."""
    return name.split(" of ", 1)[0].rsplit(maxsplit=1)[-1].lower()


def _by_given(names: tuple[Name, ...]) -> dict[str, str]:
    """Given name → the full name of the only person with it, where the article uses it alone ("Emily said …")."""
    alone = {name.surface for name in names if name.kind == "" and name.surface in gazetteer().given}
    fulls: dict[str, set[str]] = {}
    for name in names:
        words = name.surface.split()
        if name.kind == "person" and len(words) > 1 and words[0] in alone and not is_of_both(words[0]):
            fulls.setdefault(words[0].lower(), set()).add(name.surface)
    return {given: found.pop() for given, found in fulls.items() if len(found) == 1}


def _is_shortened(text: str, name: Name, by_last: Mapping[str, str]) -> bool:
    """Called by the last word of the full name and without "the", as a person is and a firm is not."""
    full = by_last.get(name.surface.lower(), "")
    articled = text[max(0, name.start - 4) : name.start].lower() in ("the ", " an ")
    return not articled and full != name.surface and full.endswith(f" {name.surface}")


def _without_body(name: Name) -> Name:
    """ "Nikki Haley" from "UN Nikki Haley" or "Ukraine Nikki Haley", where an envoy's office runs into the name."""
    first, *rest = name.surface.split()
    body = first.isupper() and first.isalpha() and len(first) <= LONGEST_ACRONYM
    place = folded(first) in gazetteer().countries and first not in gazetteer().given
    if len(rest) < 2 or not (body or (place and rest[0] in gazetteer().given)):
        return name
    return replace(name, surface=" ".join(rest), start=name.start + len(first) + 1)


def _may_be_person(words: list[str]) -> bool:
    """Capitalised words that do not name a place: East Jerusalem is nobody."""
    named = words[0] in gazetteer().given
    place = not named and (words[0] in DIRECTIONS or folded(words[-1]) in gazetteer().places)
    return all(is_name_word(word) for word in words) and not place


def _same(text: str, fulls: list[Name], alone: Name | None) -> list[Name]:
    """Those of the full names that may be the person called by the last name alone.

    Office holders come first; an office holder who is named alone was named in full before, neither as somebody's kin
    nor as a "Jr.".
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
    return _stands_behind(OFFICE_BEFORE, text, name)


def _is_kin(text: str, name: Name) -> bool:
    return _stands_behind(KIN_BEFORE, text, name)


def _stands_behind(before: re.Pattern[str], text: str, name: Name) -> bool:
    return before.search(text[max(0, name.start - LONGEST_BEFORE) : name.start]) is not None


def _is_suffixed(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1].rstrip(".") in SUFFIXES


def is_called(name: str, pronoun: str) -> bool:
    """ "He" or "she" may stand for somebody of this name; a given name decides, unless men and women share it."""
    return is_of_both(name) or (name.split(maxsplit=1)[0] in gazetteer().given_to_women) == (pronoun == "she")


def is_of_both(name: str) -> bool:
    """The given name doesn't show a man or a woman: both bear it, or it is unknown."""
    given = name.split(maxsplit=1)[0] if name.split() else ""
    return given not in gazetteer().given or given in gazetteer().given_to_both


def is_name_word(word: str) -> bool:
    return word[0].isupper() or word in ("al", "bin", "van", "von", "de", "der", "el") or word.startswith("al-")


def _is_one_person(found: Counter[str]) -> bool:
    """All have the same initial, and there is no "Jr." beside the father."""
    suffixed = set(map(_is_suffixed, found))
    return len(suffixed) == 1 and len({name.split()[0][0] for name in found}) == 1


def _fullest(found: Counter[str]) -> str:
    return max(found, key=lambda name: (found[name], -list(found).index(name)))


def people_meant(names: Collection[Name], known: KnownNames) -> dict[str, Speaker]:
    """Whom "he" and "she" mean: the only one named whom each fits, and of several only if the other does not fit him.

    With a further name that may or may not be a person's, which of several is meant is open.
    """
    people = {known.full(name.surface): name for name in names if known.may_name_somebody(name)}
    if len(people) > 1 and any(name.kind == "" and not known.may_name_somebody(name) for name in names):
        return {}
    found: dict[str, Speaker] = {}
    for pronoun in HE_OR_SHE:
        fitting = [full for full in people if known.may_be(full, pronoun)]
        if len(fitting) == 1 and (len(people) == 1 or known.is_surely(fitting[0], pronoun)):
            found[pronoun] = Speaker(people[fitting[0]].surface, fitting[0])
    return found
