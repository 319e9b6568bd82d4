"""What is known of names beforehand: countries and their peoples, places, organisations, titles."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("gazetteer.toml")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """`places` and `organisations` map a name as folded by `folded` to its canonical form; `longest` is in words.

    `countries` holds canonical names, `peoples` the folded adjectives and peoples ("iraqi") that stand before other
    names. `within` maps a place to the place it lies in, by canonical names. `surnames` are those which are also words,
    so that their capital must not be put down to a beginning sentence.
    """

    countries: frozenset[str]
    places: dict[str, str]
    organisations: dict[str, str]
    peoples: frozenset[str]
    place_words: frozenset[str]
    organisation_words: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    given: frozenset[str]
    given_to_women: frozenset[str]
    given_to_both: frozenset[str]
    surnames: frozenset[str]
    abbreviations: frozenset[str]
    common: frozenset[str]
    longest: int
    within: dict[str, frozenset[str]]

    def contains(self, wide: str, narrow: str) -> bool:
        """The first place holds the second, both by canonical names, in any number of steps."""
        return any(narrow == inner or self.contains(inner, narrow) for inner in self.within.get(wide, ()))

    def nested(self, one: str, other: str) -> bool:
        """One of the two places, by their canonical names, holds the other."""
        return self.contains(one, other) or self.contains(other, one)


def folded(name: str) -> str:
    """The key of a name: short acronyms keep their capitals ("US" is not "us"), full stops are left out."""
    bare = name.replace(".", "").replace("’", "'").strip()
    return bare if bare.isupper() and len(bare) <= 4 else bare.lower()


@cache
def gazetteer() -> Gazetteer:
    """The table shipped beside this file."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    places, peoples = _places(table), _peoples(table)
    organisations = {folded(name): canonical for canonical, names in table["organisations"].items() for name in names}
    titles = table["titles"]
    return Gazetteer(
        countries=frozenset(table["countries"]),
        places=places,
        organisations=organisations,
        peoples=peoples,
        place_words=frozenset(table["places"]["words"]),
        organisation_words=frozenset(table["organisation_words"]["words"]),
        titles=frozenset(titles["words"]),
        offices=frozenset(titles["offices"]),
        suffixes=frozenset(titles["suffixes"]),
        particles=frozenset(titles["particles"]),
        given=frozenset(table["given"]["names"].split()),
        given_to_women=frozenset(table["given"]["women"].split()),
        given_to_both=frozenset(table["given"]["both"].split()),
        surnames=frozenset(table["surnames"]["names"].split()),
        abbreviations=frozenset(name for names in table["states"].values() for name in names if name.endswith(".")),
        common=frozenset(table["common"]["words"].split()),
        longest=max(len(name.split()) for name in (*places, *organisations)),
        within={place: frozenset(names.split(", ")) for place, names in table["within"].items()},
    )


def _places(table: dict[str, Any]) -> dict[str, str]:
    """Places by each of their spellings, and by the adjectives and peoples derived from them."""
    places = {name.lower(): name.lower() for name in table["places"]["names"]}
    for canonical, others in _lands(table):
        places |= {folded(name): canonical for other in (canonical, *others) for name in (other, other + "s")}
    return places


def _peoples(table: dict[str, Any]) -> frozenset[str]:
    """The adjectives and names of peoples, singular and plural."""
    peoples = {folded(name) for _, others in _lands(table) for name in others if _is_people(name)}
    return frozenset(peoples | {people + "s" for people in peoples})


def _lands(table: dict[str, Any]) -> tuple[tuple[str, list[str]], ...]:
    return (*table["spellings"].items(), *table["states"].items(), *table["countries"].items())


def _is_people(name: str) -> bool:
    return name.endswith(
        ("an", "ese", "ish", "i", "ch", "ek", "ss", "er", "ot", "ab", "ic", "ze", "ais", "dic")
    ) or name in (
        "Dutch",
        "Thai",
        "Afghan",
        "Saudi",
        "Somali",
        "Czech",
        "Greek",
        "Kazakh",
        "Uzbek",
        "Tajik",
        "Philippine",
        "Argentine",
        "Serb",
        "Croat",
        "Kurd",
    )
