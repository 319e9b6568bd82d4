"""Who speaks, by name: titles stripped, the full name found elsewhere in the article, pronouns resolved where safe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from service.claim import Name, Speaker
from service.splitting.cues import PAPERS
from service.splitting.gazetteer import folded, gazetteer
from service.splitting.phrases import DAYS, noun_phrase
from service.splitting.syntax import Syntax

TITLES = frozenset(
    """president mr mrs ms miss dr prof professor sen senator rep representative congressman congresswoman gov governor
    gen general lt lieutenant col colonel maj major capt captain sgt sergeant adm admiral cmdr commander secretary
    minister chancellor premier chairman chairwoman chair speaker leader whip attorney judge justice rev reverend
    pastor father sister bishop pope king queen prince princess sir lord lady mayor sheriff chief officer director
    spokesman spokeswoman spokesperson ambassador envoy candidate nominee counsel detective deputy vice prime foreign
    adviser advisor aide commissioner superintendent executive ceo cfo administrator professor doctor army-general
    analyst strategist pollster author host anchor reporter correspondent columnist co-chair treasurer ayatollah sheikh
    imam dean provost inspector trooper agent lawyer prosecutor""".split()
)
OFFICE = re.compile(
    r"\b(?:Secretary|Minister|Speaker|Chief|Director|Attorney) (?:of|for) (?:the )?"
    r"(?:Homeland Security|Health and Human Services|(?:Veterans|Foreign) Affairs|[A-Z]\w+) "
)
SPEAKING_FOR = re.compile(r"\b(?:spokes\w+|lawyers?|attorneys?|advis[eo]rs?|aides?) (?:for|of|to) ")
OFFICE_BEFORE = re.compile(
    r"\b(?:[Pp]resident|Sen\.?|Senator|Rep\.?|Gov\.?|Governor|Secretary|Chancellor|Prime Minister|Mayor|Judge|Justice)"
    r"\s$"
)
KIN_BEFORE = re.compile(r"\b(?:lady|wife|husband|spouse|widow|daughter|son|sister|brother|mother|father)(?:,| of)?\s$")
DIRECTIONS = frozenset("East West North South New Northern Southern Eastern Western Central Upper Lower".split())
LONGEST_ACRONYM = 3
LONGEST_OFFICE = 16  # characters looked back for it
SUFFIXES = ("Jr", "Sr", "II", "III")
SAINTS = frozenset("St. Saint San Santa Fort Port Mount Lake".split())
LINKING = frozenset("of and the for in at with on to or de la al bin van von der el".split())
HE_OR_SHE = frozenset(("he", "she"))
PRONOUNS = HE_OR_SHE | frozenset("they it who that which this these those i we you one".split())


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The article's people by their last name."""

    by_last: dict[str, str]

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
    return KnownNames(by_last | {last: _fullest(found) for last, found in people.items() if _is_one_person(found)})


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
    return all(_is_name_word(word) for word in words) and not place


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


def _is_kin(text: str, name: Name) -> bool:
    return KIN_BEFORE.search(text[max(0, name.start - LONGEST_OFFICE) : name.start]) is not None


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word in ("al", "bin", "van", "von", "de", "der", "el") or word.startswith("al-")


def _is_one_person(found: Counter[str]) -> bool:
    """One initial, and no "Jr." beside the father."""
    suffixed = set(map(_is_suffixed, found))
    return len(suffixed) == 1 and len({name.split()[0][0] for name in found}) == 1


def _fullest(found: Counter[str]) -> str:
    return max(found, key=lambda name: (found[name], -list(found).index(name)))


def read_speaker(text: str, syntax: Syntax, source: int, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker whom word `source` names; "he" and "she" are `last`, the person spoken of before, if there is one."""
    source = _behind_paper(syntax, _noun_of(syntax, source))
    words = _named_words(syntax, source)
    surface = _joined(text, syntax, words)
    if _name_follows(syntax, words[-1]):
        surface = _with_name(text, syntax, surface, words[-1])
    return named_speaker(surface.strip("“”\"'’‘,- ") or syntax.words[source].form, known, last)


def _name_follows(syntax: Syntax, last: int) -> bool:
    """Behind "American hurdler" or "Mr" any name is the speaker's, behind "ambassador to the UN" a first name."""
    following = syntax.words[last + 1].form if last + 1 < len(syntax.words) else ""
    described = syntax.tags[last] in ("NN", "NNS") or _is_title(syntax.words[last].form)
    return described or following in gazetteer().given


def _named_words(syntax: Syntax, source: int) -> list[int]:
    """The words that name the speaker, without what a comma sets off behind them ("Lee, an editor and author")."""
    words = [i for i in noun_phrase(syntax, source) if syntax.words[i].form != '"']
    while len(words) > 1 and (syntax.words[words[-1]].form in ("'s", "'") or _is_day(syntax, words[-1])):
        words.pop()
    for place, (i, following) in enumerate(pairwise(words), start=1):
        if (
            following > i + 1
            and i >= source
            and syntax.words[i + 1].form == ","
            and _is_explained(syntax, i, words[place:])
        ):
            return words[:place]
    return words


def _is_day(syntax: Syntax, i: int) -> bool:
    """ "on Tuesday" behind a speaker tells when he spoke."""
    return syntax.lower(i) in DAYS or (syntax.lower(i) == "on" and syntax.lower(i + 1) in DAYS)


def _is_explained(syntax: Syntax, i: int, behind: list[int]) -> bool:
    """Words were left out behind the comma, or what follows it is no further speaker of a list."""
    listed = any(syntax.relations[word] == "cc" for word in behind)
    named = syntax.tags[i].startswith("NNP") and not syntax.tags[behind[0]].startswith(("NNP", "CD"))
    return behind[0] > i + 2 or not listed or named


def named_speaker(surface: str, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker as written, with the name: of `last` for "he" and "she", else without titles and in full."""
    if surface.lower() in PRONOUNS:
        return Speaker(surface, last.name) if last and surface.lower() in HE_OR_SHE else Speaker(surface, surface)
    return Speaker(surface, known.full(stripped_name(surface)))


def _with_name(text: str, syntax: Syntax, title: str, last: int) -> str:
    """ "Mr" or "American hurdler" with the name that follows it, where the grammar lost it."""
    end = last + 1
    while end < len(syntax.words) and _goes_on(syntax, end):
        end += 1
    return " ".join((title + text[syntax.words[last].end : syntax.words[end - 1].end]).split())


def _goes_on(syntax: Syntax, i: int) -> bool:
    """Another word of a name, or the mark that joins two ("Díaz-Balart")."""
    glued = syntax.words[i].form == "-" and syntax.words[i - 1].end == syntax.words[i].start
    named = syntax.tags[i].startswith("NNP") and syntax.lower(i) not in DAYS
    return named or glued or syntax.lower(i) == "of"


def _joined(text: str, syntax: Syntax, words: list[int]) -> str:
    """The words as written; where more than a comma or hyphen was left out between two, one space."""
    gaps = range(words[0], words[-1] + 1)
    if all(i in words or syntax.words[i].form in (",", "-") for i in gaps):
        return " ".join(text[syntax.words[words[0]].start : syntax.words[words[-1]].end].split())
    parts = []
    for i in words:
        word = syntax.words[i]
        glued = i > 0 and i - 1 in words and syntax.words[i - 1].end == word.start
        parts.append(("" if glued else " ") + text[word.start : word.end])
    return " ".join("".join(parts).split())


def _noun_of(syntax: Syntax, source: int) -> int:
    """In "an official familiar with the decision" the official, where the parser made the adjective the head."""
    if not syntax.tags[source].startswith("JJ"):
        return source
    nouns = (i for i in range(source - 1, -1, -1) if i in syntax.children[source] or i == source - 1)
    return next((i for i in nouns if syntax.tags[i].startswith("NN")), source)


def _behind_paper(syntax: Syntax, source: int) -> int:
    """Whoever put out the statement, report or tweet: "a statement from the Pentagon", "Trump's tweet"."""
    if syntax.lower(source) not in PAPERS:
        return source
    behind = (c for c in syntax.children[source] if syntax.relations[c] in ("nmod", "nmod:poss"))
    return next((c for c in behind if _is_issuer(syntax, c)), source)


def _is_issuer(syntax: Syntax, i: int) -> bool:
    case = syntax.child(i, "case")
    by = case is not None and syntax.lower(case) in ("from", "by", "'s", "’s")
    return by and syntax.tags[i].startswith(("NN", "PRP"))


def stripped_name(surface: str) -> str:
    """The name without article, titles, offices and place: "Defense Secretary Mark Esper of Ohio" → "Mark Esper"."""
    plain = OFFICE.sub("", re.sub(r"^(?:the|an?) ", "", surface, flags=re.IGNORECASE))
    if SPEAKING_FOR.search(plain):
        return plain
    words = plain.split()
    after = max((i for i, word in enumerate(words) if _is_title(word)), default=-1) + 1
    rest = _without_place(words[after:], titled=after > 0)
    if rest and all(_is_name_word(word) for word in rest) and rest[0][0].isupper():
        return re.sub(r"[’']s$", "", " ".join(rest))
    named = _capitalised_tail(words)
    given = next((i for i, word in enumerate(named[:-1]) if i and word in gazetteer().given), 0)
    if given and named[given - 1] not in SAINTS:
        return " ".join(named[given:])
    described = len(named) < len(words) and _describes(words[-len(named) - 1])
    return " ".join(named) if len(named) >= 2 and after == 0 and described else plain


def _without_place(words: list[str], *, titled: bool) -> list[str]:
    """ "Joseph Parilla of the Brookings Institution" is Joseph Parilla, while the Bank of England is the bank."""
    at = next((i for i, word in enumerate(words) if i >= 2 and word in ("of", "from", "in", "at", "with")), None)
    is_person = bool(words) and (titled or words[0] in gazetteer().given)
    return words[:at] if at is not None and is_person else words


def _describes(word: str) -> bool:
    """ "hurdler" in "American hurdler Lolo Jones", unlike "of" in "Bank of New York"."""
    return word.islower() and word not in LINKING


def _is_title(word: str) -> bool:
    return word.lower().strip(".,") in TITLES


def _capitalised_tail(words: list[str]) -> list[str]:
    start = len(words)
    while start > 0 and words[start - 1][0].isupper():
        start -= 1
    return words[start:]


def person_named(names: Iterable[Name], known: KnownNames) -> Speaker | None:
    """The only person among the names; None for nobody or several people."""
    people = {known.full(name.surface): name for name in names if name.kind == "person" or _is_known(name, known)}
    if len(people) != 1:
        return None
    full, name = next(iter(people.items()))
    return replace(Speaker(name.surface, full))


def _is_known(name: Name, known: KnownNames) -> bool:
    return name.surface.lower() in known.by_last
