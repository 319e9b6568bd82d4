"""Who in an article is surely a person, and who a man or a woman, by the words beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from service.claim import Name
from service.splitting.vocabulary.gazetteer import gazetteer

NEAR = 60  # how far from a name, in characters, a word for a person is looked for
MEN = frozenset(
    """king prince duke lord sir pope father brother son husband uncle nephew grandfather widower chairman spokesman
    congressman councilman alderman businessman policeman fireman salesman statesman sportsman fisherman""".split()
)
WOMEN = frozenset(
    """queen princess duchess countess baroness lady dame mother sister daughter wife aunt niece grandmother widow
    chairwoman spokeswoman congresswoman councilwoman businesswoman policewoman stateswoman sportswoman actress
    heroine soprano""".split()
)
ROLES = frozenset(
    """coach captain goalkeeper striker midfielder defender boss chief founder co-founder counsel councillor engineer
    conductor composer singer drummer actor comedian rapper presenter broadcaster writer poet painter architect
    teacher doctor nurse surgeon farmer builder driver rider runner sprinter boxer swimmer skier champion manager
    entrepreneur economist forecaster researcher activist campaigner lawmaker deputy veteran student pupil sophomore
    professor scholar waiter cook head member player neighbour neighbor colleague friend partner client teammate ally
    rival predecessor successor admiral historian politician musician photographer producer filmmaker rector curator
    resident witness minister secretary leader premier chancellor mayor judge prosecutor lawyer governor senator
    president commissioner ambassador envoy director editor author reporter critic banker broker detective inspector
    officer sergeant colonel major bishop cardinal rabbi imam""".split()
)
SOMEBODY = re.compile(r"(?:[a-z]+(?:ist|man|woman))")
BEFORE = re.compile(r"(?<![\w’'-])(?P<word>[A-Za-z]+(?:-[a-z]+)?)(?P<comma>,?) $")
APART = re.compile(r"(?<![\w’'-])(?P<word>[a-z]+), (?:the|an?) (?:[\w’'-]+ ){1,2}$")  # "his wife, the singer Ann Lee"
AGED = re.compile(r",? \(?\d{2}(?:, |\) |-year-old)")
DETERMINER = r"(?:the|an?|its|his|her|their|our|former|[A-Z]\w*[’']s)"
BEHIND = re.compile(
    rf", {DETERMINER} (?P<words>(?:(?!(?:of|to|for|from|in|at|with|on|by|who|whose|and) )[\w’'-]+ ?){{1,5}})"
)
WHO = re.compile(r",? who ")
ADDRESSED = re.compile(r"\b(?P<title>Mr|Ms|Mrs|Miss)\.? (?:[A-Z][\w’'-]+ )?(?P<last>[A-Z][\w’'-]*\w)")


def addressed(text: str) -> dict[str, str]:
    """Last name → "he" or "she", where the article uses Mr. or Ms. for one person of that name only."""
    found: dict[str, set[str]] = {}
    for address in ADDRESSED.finditer(text):
        last = re.sub(r"[’']s$", "", address["last"]).lower()
        found.setdefault(last, set()).add("he" if address["title"] == "Mr" else "she")
    return _agreed(found)


def described(text: str, names: Iterable[Name]) -> dict[str, str]:
    """Name as written → "he" or "she", where words for a man or a woman stand beside it ("her husband, Kem Sokha")."""
    found: dict[str, set[str]] = {}
    for name in names:
        for word in _words_beside(text, name):
            if word in MEN or word in WOMEN:
                found.setdefault(name.surface, set()).add("he" if word in MEN else "she")
    return _agreed(found)


def surely_people(text: str, names: Iterable[Name]) -> frozenset[str]:
    """Names as written that are surely a person's, by given name, title, age, or a word for a person beside them."""
    return frozenset(name.surface for name in names if name.kind == "person" or _is_somebody(text, name))


def _is_somebody(text: str, name: Name) -> bool:
    if name.kind or name.surface.isupper():
        return False
    apart = " " in name.surface or text[max(0, name.start - 2) : name.start].rstrip(" ")[-1:] in (
        "",
        ".",
        ",",
        "\n",
    )  # not "the firm Finlo, who"
    told = AGED.match(text, name.end) is not None or (apart and WHO.match(text, name.end) is not None)
    return told or any(map(_means_somebody, _words_beside(text, name)))


def _means_somebody(word: str) -> bool:
    return word in ROLES | MEN | WOMEN or SOMEBODY.fullmatch(word) is not None


def _words_beside(text: str, name: Name) -> Iterator[str]:
    """ "husband" in "her husband, Kem Sokha", "chairwoman" in "Kem Sokha, the bank's chairwoman, …"."""
    before = BEFORE.search(text[max(0, name.start - NEAR) : name.start])
    closed = text[name.end : name.end + 1] in (",", ".", ";")  # unlike "he told his wife, Kem Sokha said"
    titled = before is not None and (before["word"].islower() or before["word"] in gazetteer().titles)
    if before is not None and titled and (closed or not before["comma"]):
        yield before["word"].lower()
    apart = APART.search(text[max(0, name.start - NEAR) : name.start])
    if apart is not None:
        yield apart["word"]
    behind = BEHIND.match(text[name.end : name.end + NEAR])
    if behind is not None:
        yield behind["words"].split()[-1]


def _agreed(found: Mapping[str, set[str]]) -> dict[str, str]:
    return {name: pronouns.pop() for name, pronouns in found.items() if len(pronouns) == 1}
