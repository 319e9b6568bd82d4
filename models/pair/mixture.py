"""What one epoch holds: a share of every source, and pairs made from their texts."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from .augment.change import Change, pair
from .augment.clauses import attributed, shortened
from .augment.figures import figure_at_least, figure_bounded, figure_changed, figure_rounded, figure_vague
from .augment.names import name_swap
from .augment.polarity import denied, denied_alike, opposed
from .augment.scenes import scene_pair
from .augment.stories import other_claims, other_stories
from .augment.times import date_changed
from .augment.topics import TOPICS, topic_pair
from .rows import Row, read_rows, trainable

# Shares of a source that an epoch draws: the time is short, and long or easy rows teach less a minute.
SHARES = {
    "lingnli": 1.0,
    "mnli": 3.0,
    "snli": 0.6,
    "cad_nli": 1.0,
    "conjnli": 0.45,
    "fever": 0.35,
    "fever_symmetric": 1.0,
    "fm2": 1.0,
    "emergent": 2.0,
    "emergent_headlines": 4.0,
    "stress_numeric": 1.0,
    "summedits_other": 0.1,
}
# Pairs of each kind made for an epoch, as far as the texts allow.
SCENES = 1000
OF_A_TOPIC = 300
OTHER_CLAIMS = 1000
OTHER_STORIES = 500
CHANGES: tuple[tuple[Change, int], ...] = (
    (figure_changed, 700),
    (figure_rounded, 700),
    (figure_at_least, 400),
    (figure_bounded, 500),
    (figure_vague, 250),
    (date_changed, 500),
    (denied, 600),
    (denied_alike, 350),
    (opposed, 500),
    (shortened, 500),
    (attributed, 400),
)
NAME_SWAPS = 600
PLAIN = (
    "lingnli",
    "mnli",
    "fever",
    "fm2",
    "conjnli",
    "emergent",
    "emergent_headlines",
)  # whose earlier texts are changed
LONGEST = 300  # characters: longer texts hold several sentences, and a change in one is lost in the rest
LONGEST_PAIR = 380  # characters: longer pairs take the time of three, and claims are single clauses


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


def training_rows(data: Path, rng: random.Random) -> list[Row]:
    """One epoch, in random order: of each source its share, and as many made pairs as planned."""
    learnt = {name: [row for row in rows if learnable(row)] for name, rows in all_rows(data).items()}
    chosen = [row for name, rows in learnt.items() for row in _share(rows, SHARES[name], rng)]
    chosen += made_rows(learnt, rng)
    rng.shuffle(chosen)
    return chosen


def _share(rows: Sequence[Row], share: float, rng: random.Random) -> list[Row]:
    whole, part = divmod(share, 1)
    return list(rows) * int(whole) + rng.sample(rows, int(part * len(rows)))


def made_rows(learnt: dict[str, list[Row]], rng: random.Random) -> list[Row]:
    """The pairs made for one epoch."""
    sentences = sorted({row.a for name in PLAIN for row in learnt[name] if len(row.a) <= LONGEST})
    changes: tuple[tuple[Change, int], ...] = (*CHANGES, (name_swap(sentences), NAME_SWAPS))
    rows = [row for change, wanted in changes for row in _changed(sentences, change, wanted, rng)]
    rows += [scene_pair(rng) for _ in range(SCENES)]
    rows += [topic_pair(topic, rng) for topic in TOPICS for _ in range(OF_A_TOPIC)]
    claims, stories = list(other_claims(learnt["fever"])), list(other_stories(learnt["emergent"], rng))
    rows += rng.sample(claims, min(OTHER_CLAIMS, len(claims)))
    return rows + rng.sample(stories, min(OTHER_STORIES, len(stories)))


def _changed(sentences: Sequence[str], change: Change, wanted: int, rng: random.Random) -> Iterator[Row]:
    for sentence in rng.sample(sentences, len(sentences)):
        if wanted == 0:
            return
        row = pair(sentence, change, rng)
        if row:
            wanted -= 1
            yield row
