"""Who speaks, by name: titles stripped, the full name found elsewhere in the article, pronouns resolved where safe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from service.claim import Name, Speaker
from service.splitting.cues import PAPERS
from service.splitting.phrases import noun_phrase
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
    r"\b(?:Secretary|Minister|Department|Speaker|Chief|Director|Attorney) (?:of|for) (?:the )?[A-Z]\w+ "
)
HE_OR_SHE = frozenset(("he", "she"))
PRONOUNS = HE_OR_SHE | frozenset("they it who that which this these those i we you one".split())


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The article's people by their last name."""

    by_last: dict[str, str]

    def full(self, name: str) -> str:
        """The full name of somebody called by the last name only; any other name unchanged."""
        return self.by_last.get(name.lower(), name)


def known_names(names: Iterable[Name]) -> KnownNames:
    """Last name → the full name that the article uses most (the first of several), where that is one person.

    Somebody called only by the last name stands for himself.
    """
    fulls: dict[str, Counter[str]] = {}
    alone: dict[str, str] = {}
    for name in names:
        words = name.surface.split()
        if name.kind == "person" and len(words) == 1:
            alone.setdefault(name.surface.lower(), name.surface)
        if name.kind in ("person", "") and 2 <= len(words) <= 4 and all(_is_name_word(word) for word in words):
            last = words[-2] if words[-1] in ("Jr.", "Sr.", "II", "III") and len(words) > 2 else words[-1]
            fulls.setdefault(last.lower(), Counter())[name.surface] += 1
    return KnownNames(alone | {last: _fullest(found) for last, found in fulls.items() if _is_one_person(found)})


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word in ("al", "bin", "van", "von", "de", "der", "el") or word.startswith("al-")


def _is_one_person(found: Counter[str]) -> bool:
    return len({name.split()[0][0] for name in found}) == 1


def _fullest(found: Counter[str]) -> str:
    return max(found, key=lambda name: (found[name], -list(found).index(name)))


def read_speaker(text: str, syntax: Syntax, source: int, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker whom word `source` names; "he" and "she" are `last`, the person spoken of before, if there is one."""
    source = _behind_paper(syntax, _noun_of(syntax, source))
    words = [i for i in noun_phrase(syntax, source) if syntax.words[i].form not in ('"', "'s", "'")]
    first, end = syntax.words[words[0]].start, syntax.words[words[-1]].end
    surface = (
        " ".join(text[first:end].split()) if words[-1] - words[0] == len(words) - 1 else _joined(text, syntax, words)
    )
    if all(_is_title(word) for word in surface.split()):
        surface = _with_name(text, syntax, surface, words[-1])
    return named_speaker(surface.strip("“”\"'’‘,- ") or syntax.words[source].form, known, last)


def named_speaker(surface: str, known: KnownNames, last: Speaker | None) -> Speaker:
    """The speaker as written, with the name: of `last` for "he" and "she", else without titles and in full."""
    if surface.lower() in PRONOUNS:
        return Speaker(surface, last.name) if last and surface.lower() in HE_OR_SHE else Speaker(surface, surface)
    return Speaker(surface, known.full(stripped_name(surface)))


def _with_name(text: str, syntax: Syntax, title: str, last: int) -> str:
    """ "Mr" with the name that follows it, where the grammar lost it."""
    end = last + 1
    while end < len(syntax.words) and (syntax.tags[end].startswith("NNP") or syntax.lower(end) == "of"):
        end += 1
    return " ".join([title, *(text[word.start : word.end] for word in syntax.words[last + 1 : end])])


def _joined(text: str, syntax: Syntax, words: list[int]) -> str:
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
    """The name without article, titles and offices: "Defense Secretary Mark Esper" → "Mark Esper"."""
    plain = OFFICE.sub("", re.sub(r"^(?:the|an?) ", "", surface, flags=re.IGNORECASE))
    words = plain.split()
    after = max((i for i, word in enumerate(words) if _is_title(word)), default=-1) + 1
    rest = words[after:]
    if after and "of" in rest[2:]:
        rest = rest[: rest.index("of", 2)]
    if rest and all(_is_name_word(word) for word in rest) and rest[0][0].isupper():
        return re.sub(r"[’']s$", "", " ".join(rest))
    named = _capitalised_tail(words)
    return " ".join(named) if len(named) >= 2 and after == 0 and words[0][0].islower() else plain


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
