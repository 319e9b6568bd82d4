"""Pairs and questions from stories written for this project: every fact of an event told several times.

A story is plain text: `== title`; `# fact | kind`; below it `= ` lines that state the fact and agree with each other,
and `! ` lines that state it differently; at the end `~ ` lines on another event of the kind. Braces mark the answer to
the fact's question. A line that also states another fact of the story names it at its end: `+fact`.
"""

import random
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from service.judging.reading import MASKED

from .rows import Row

STORIES = Path(__file__).parent / "written" / "stories"
ANSWER = re.compile(r"\{([^{}]+)\}")
LINK = re.compile(r" \+(?=[A-Za-z])")
# The share of a story's pairs that are known to be of one event; the others are read as two bare statements.
ONE_STORY = 0.7
# For every pair of tellings of one fact: this many pairs of two facts, and pairs with another event.
APART, ELSEWHERE = 1.2, 0.25
LOOKALIKES = 0.75  # of the pairs of two facts: those that share the kind of fact or many words


@dataclass(frozen=True, slots=True)
class Telling:
    """One line of a story: its words, the fact it states, and whether it states it as most lines do."""

    marked: str
    fact: str
    kind: str
    agrees: bool
    also: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The line as an outlet prints it."""
        return ANSWER.sub(r"\1", self.marked)

    @property
    def masked(self) -> str:
        """The line with its answer masked; empty if no answer is marked."""
        return ANSWER.sub(MASKED, self.marked) if ANSWER.search(self.marked) else ""

    def apart(self, other: "Telling") -> bool:
        """Whether the two have no fact in common."""
        return not (self.also | {self.fact}) & (other.also | {other.fact})


@dataclass(frozen=True, slots=True)
class Story:
    """One event: its facts as told, and lines on other events."""

    title: str
    tellings: tuple[Telling, ...]
    elsewhere: tuple[str, ...]

    @property
    def held_out(self) -> bool:
        """One story in twenty is kept from training, to measure by."""
        return zlib.crc32(self.title.encode()) % 20 == 0


def read_stories(folder: Path = STORIES) -> list[Story]:
    """All stories of a folder's `.txt` files."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return [_story(part) for text in texts for part in re.split(r"(?m)^== ", text)[1:]]


def _story(text: str) -> Story:
    title, *lines = text.splitlines()
    tellings: list[Telling] = []
    elsewhere: list[str] = []
    fact = kind = ""
    for line in filter(str.strip, lines):
        sign, said = line[0], line[2:].strip()
        if sign == "#":
            fact, kind = (part.strip() for part in said.split("|"))
        elif sign == "~":
            elsewhere.append(said)
        elif sign not in "=!":
            raise ValueError(f"{title}: a line begins with none of # = ! ~: {line}")
        else:
            marked, *also = LINK.split(said)
            tellings.append(Telling(marked, fact, kind, sign == "=", frozenset(also)))
    return Story(title, tuple(tellings), tuple(elsewhere))


def story_rows(story: Story, rng: random.Random) -> Iterator[Row]:
    """All pairs of tellings of one fact, and about as many of two facts, with the questions they answer."""
    told = [(one, other) for one, other in combinations(story.tellings, 2) if one.fact == other.fact]
    clear = [pair for pair in told if pair[0].agrees or pair[1].agrees]
    for one, other in clear:
        yield _pair(one.text, other.text, "agree" if one.agrees and other.agrees else "conflict", rng)
    for one, other in _apart(story, round(len(clear) * APART), rng):
        yield _pair(one.text, other.text, "new", rng)
    for _ in range(round(len(clear) * ELSEWHERE) if story.elsewhere else 0):
        yield _pair(rng.choice(story.tellings).text, rng.choice(story.elsewhere), "new", rng)
    yield from _questions(story, told, rng)


def _apart(story: Story, wanted: int, rng: random.Random) -> list[tuple[Telling, Telling]]:
    """Pairs of two facts, more of them pairs that look alike."""
    pairs = [(one, other) for one, other in combinations(story.tellings, 2) if one.apart(other)]
    alike = sorted(pairs, key=lambda pair: _likeness(*pair), reverse=True)[: 2 * wanted]
    near = min(round(wanted * LOOKALIKES), len(alike))
    return [*rng.sample(alike, near), *rng.sample(pairs, min(wanted - near, len(pairs)))]


def _likeness(one: Telling, other: Telling) -> float:
    ours, theirs = (set(re.findall(r"\w{4,}", telling.text.lower())) for telling in (one, other))
    return len(ours & theirs) / (1 + min(len(ours), len(theirs))) + 0.2 * (one.kind == other.kind)


def _questions(story: Story, told: list[tuple[Telling, Telling]], rng: random.Random) -> Iterator[Row]:
    """A yes for every two tellings of one fact; up to two and a half noes, mostly look-alikes."""
    alike = [pair for pair in told if pair[0].masked and pair[1].masked]
    for one, other in alike:
        yield _question(one, other, "yes", rng)
    masked = [telling for telling in story.tellings if telling.masked]
    unlike = [(one, other) for one, other in combinations(masked, 2) if one.apart(other) and one.kind == other.kind]
    unlike.sort(key=lambda pair: _likeness(*pair), reverse=True)
    near = unlike[: 2 * len(alike)]
    for one, other in [*near, *rng.sample(unlike, min(len(alike) // 2, len(unlike)))]:
        yield _question(one, other, "no", rng)


def _pair(a: str, b: str, label: str, rng: random.Random) -> Row:
    a, b = rng.sample((_opened(a), _opened(b)), 2)
    return Row(a, b, label, "stories", one_story=rng.random() < ONE_STORY)


def _question(one: Telling, other: Telling, label: str, rng: random.Random) -> Row:
    a, b = rng.sample((_opened(one.masked), _opened(other.masked)), 2)
    return Row(a, b, label, "stories", one_story=True, question=True)


def _opened(text: str) -> str:
    return text[:1].upper() + text[1:]  # a mask stays as it is
