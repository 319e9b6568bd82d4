"""Whether two sides report one speaker: by its name, as "the company" or "it", or by a spokesman."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.judging.sides.side import Side
from service.judging.vocabulary.people import companies
from service.lazy import once
from service.splitting.speech.speaker_names import is_several
from service.splitting.vocabulary.cues import SAYING

# Words before a name that are not part of it.
OWNER = re.compile(r"^(?:their|its|his|her|our|the|an?) ", re.IGNORECASE)
# "Velmont will shed 3,200 jobs, the carmaker announced on Wednesday": a sentence left whole has no speaker of its own.
SPEAKER_BEHIND = re.compile(
    r", (?P<who>(?:the |an? |[A-Z])[\w’'-]*(?: [\w’'-]+){0,4}?) (?P<says>said|says|\w+ed)(?: (?:on|in|at) [^,]+)?\.?$"
)
# "A Northern Lines spokesman, Piers Holt", "the carrier's spokeswoman", "a spokesman for the airline".
SPOKESMAN, NAMED = r"spokes(?:man|woman|person)", r"[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*"
WHOM = rf"(?P<whom>{NAMED}|(?!(?:his|her|its|their|our|an?|the)\b)[a-z]+)"
OF_WHOM = re.compile(rf"\b{WHOM}(?:[’']s)? {SPOKESMAN}\b")
FOR_WHOM = re.compile(rf"\b{SPOKESMAN} (?:for|of) (?:the )?{WHOM}")
# Between a spokesman and his name.
BESIDE_HIS_NAME = re.compile(r",? (?:an? |the )?")
IT = "it"


def one_speaker(ours: Side, theirs: Side) -> bool:
    """Both report what the same one says, or neither reports anybody."""
    here, there = _who_says(ours), _who_says(theirs)
    if not here or not there:
        return here == there
    return any(_is_one(one, other, (ours, theirs)) for one in here for other in there)


@once
def _who_says(side: Side) -> tuple[str, ...]:
    """Its speaker, and whom a spokesman speaks for; empty where no one is named."""
    if side.speaker is None:
        behind = SPEAKER_BEHIND.search(side.text)
        return (OWNER.sub("", behind["who"]),) if behind and behind["says"] in SAYING else ()
    name = side.speaker.name
    return tuple(OWNER.sub("", one) for one in (name, *_whom_for(name, side.sentence)))


def _whom_for(name: str, sentence: str) -> Iterator[str]:
    """Whom a spokesman of this name speaks for, by the name or the sentence around it."""
    at = sentence.find(name)
    for pattern in (OF_WHOM, FOR_WHOM):
        yield from (found["whom"] for found in pattern.finditer(name))
        for found in pattern.finditer(sentence) if at >= 0 else ():
            between = sentence[found.end() : at], sentence[at + len(name) : found.start()]
            if any(BESIDE_HIS_NAME.fullmatch(words) for words in between):
                yield found["whom"]


def _is_one(one: str, other: str, sides: tuple[Side, Side]) -> bool:
    """Both have the same name, or one or both are a company without its name."""
    unnamed, named = sorted((one, other), key=_is_unnamed, reverse=True)
    if not _is_unnamed(unnamed):
        return _named_alike(one, other)
    return _is_unnamed(named) or any(_is_called_a_company(named, side) for side in sides)


def _named_alike(one: str, other: str) -> bool:
    """The same words, or one is the last of the other's names: "Rowley", "Mark Rowley"."""
    short, long = sorted((one, other), key=len)
    if short.lower() == long.lower():
        return True
    names = all(word[0].isupper() for word in long.split()) and (" " in short or not is_several(short))
    return names and long.endswith(f" {short}")


def _is_unnamed(name: str) -> bool:
    """ "The carmaker", "it"."""
    return name.lower() == IT or (name.islower() and name.rsplit(maxsplit=1)[-1] in companies())


def _is_called_a_company(name: str, side: Side) -> bool:
    """The sentence or the article's opening says that it is one: "carmaker Velmont", "Velmont, the carmaker"."""
    company = rf"(?i:{'|'.join(sorted(companies()))})"
    named = rf"\b{re.escape(name)}"
    called = rf"\b{company} {named}\b|{named}, (?:an? |the |one )?(?:[\w’'-]+ ){{0,2}}{company}\b"
    told = f"{side.sentence} {side.published.lead}"
    return name[:1].isupper() and name in told and re.search(called, told) is not None
