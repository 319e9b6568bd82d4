"""What the network learns from: pairs that people labelled, pairs made from their texts, made-up events and stories."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from .augment.change import Change, pair
from .augment.clauses import attributed, shortened
from .augment.figures import figure_at_least, figure_bounded, figure_changed, figure_rounded, figure_vague
from .augment.names import name_swap
from .augment.polarity import denied, denied_alike, opposed
from .augment.questions import questions
from .augment.scenes import scene_pair
from .augment.stories import other_claims, other_stories
from .augment.times import date_changed
from .augment.topics import TOPICS, topic_pair
from .rows import Row, read_rows, trainable
from .worlds.kind import Kind, read_kinds
from .worlds.pairs import Made, made_pair

# How often a row of a source is drawn, relative to one of LingNLI's.
SHARES = {
    "lingnli": 1.0,
    "mnli": 3.0,
    "snli": 1.0,
    "cad_nli": 1.2,
    "conjnli": 0.6,
    "fever": 0.4,
    "fever_symmetric": 1.0,
    "fm2": 1.0,
    "emergent": 2.0,
    "emergent_headlines": 2.0,
    "stress_numeric": 1.0,
    "summedits_other": 0.2,
}
# The make-up of a thousand drawn pairs: people's pairs, then what is written or made for this project.
GROUPS = {
    "people": 370,
    "triples": 100,
    "stories": 190,
    "stories, asked": 140,
    "worlds": 70,
    "worlds, asked": 50,
    "changed": 60,
    "changed, asked": 20,
}
# What a round of making holds, in rows: questions from people's pairs, changed texts, patterns, and made-up events.
ASKED, CHANGED, PATTERNS, WORLDS = 500, 1100, 250, 5000
CHANGES: tuple[tuple[Change, float], ...] = (
    (figure_changed, 1.4),
    (figure_rounded, 1.4),
    (figure_at_least, 0.8),
    (figure_bounded, 1.0),
    (figure_vague, 0.5),
    (date_changed, 1.0),
    (denied, 1.2),
    (denied_alike, 0.7),
    (opposed, 1.0),
    (shortened, 1.0),
    (attributed, 0.8),
)
NAME_SWAPS = 1.2
STORIES = 0.12  # of the changed texts: evidence for another claim, a headline of another story
PLAIN = (
    "lingnli",
    "mnli",
    "fever",
    "fm2",
    "conjnli",
    "emergent",
    "emergent_headlines",
)  # sources whose earlier texts are changed
LONGEST = 300  # characters: longer texts hold several sentences, and a change in one is lost in the rest
LONGEST_PAIR = 480  # characters: longer pairs take the time of three, and claims are single clauses
TRIES = 40  # sentences looked at for one that a change applies to


def all_rows(data: Path) -> dict[str, list[Row]]:
    """The trainable rows of every source, held-out ones too."""
    return {name: [row for row in read_rows(data / "train" / f"{name}.jsonl.gz") if trainable(row)] for name in SHARES}


def held_out(data: Path) -> list[Row]:
    """The rows kept from training, in a fixed random order."""
    rows = [row for rows in all_rows(data).values() for row in rows if row.held_out]
    random.Random(0).shuffle(rows)
    return rows


def learnable(row: Row) -> bool:
    """A row that is not held out, and not too long."""
    return not row.held_out and len(row.a) + len(row.b) <= LONGEST_PAIR


def learnt(data: Path) -> list[Row]:
    """All rows labelled by people and learnt from."""
    return [row for rows in all_rows(data).values() for row in rows if learnable(row)]


@dataclass(frozen=True)
class Maker:
    """What pairs are made from: people's pairs, their sentences, changes to make in them, and kinds of events."""

    rows: tuple[Row, ...]
    sentences: tuple[str, ...]
    changes: tuple[tuple[Change, float], ...]
    told_apart: tuple[Row, ...]
    kinds: tuple[Kind, ...]

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "Maker":
        """A maker of pairs from these."""
        by_source = {name: [row for row in rows if row.source == name] for name in SHARES}
        sentences = tuple(sorted({row.a for name in PLAIN for row in by_source[name] if len(row.a) <= LONGEST}))
        apart = [*other_claims(by_source["fever"]), *other_stories(by_source["emergent"], random.Random(0))]
        swaps = (name_swap(sentences), NAME_SWAPS)
        return cls(tuple(rows), sentences, (*CHANGES, swaps), tuple(apart), read_kinds())

    def made(self, rng: random.Random) -> Iterator[Row]:
        """One round's pairs and questions."""
        return chain(self._asked(rng), self._changed(rng), self._patterns(rng), self._worlds(rng))

    def _asked(self, rng: random.Random) -> Iterator[Row]:
        for row in rng.sample(self.rows, min(ASKED * 2, len(self.rows))):
            yield from questions(row, rng)

    def _changed(self, rng: random.Random) -> Iterator[Row]:
        for change, _ in rng.choices(self.changes, [weight for _, weight in self.changes], k=CHANGED):
            if row := _applied(change, self.sentences, rng):
                yield row
        yield from rng.sample(self.told_apart, min(int(CHANGED * STORIES), len(self.told_apart)))

    def _patterns(self, rng: random.Random) -> Iterator[Row]:
        for _ in range(PATTERNS):
            yield scene_pair(rng) if rng.random() < 0.6 else topic_pair(rng.choice(TOPICS), rng)

    def _worlds(self, rng: random.Random) -> Iterator[Row]:
        for _ in range(WORLDS if self.kinds else 0):
            if made := made_pair(rng.choice(self.kinds), rng):
                yield from world_rows(made)


def world_rows(made: Made) -> Iterator[Row]:
    """A made pair as a row, and its questions as rows of their own."""
    yield Row(made.a, made.b, made.label, "worlds", one_story=made.one_story)
    for question in made.questions:
        yield Row(question.a, question.b, "yes" if question.same else "no", "worlds", one_story=True, question=True)


def _applied(change: Change, sentences: Sequence[str], rng: random.Random) -> Row | None:
    for _ in range(TRIES if sentences else 0):
        if row := pair(rng.choice(sentences), change, rng):
            return row
    return None
