"""Sentences for the teacher to read: `python -m models.syntax.further --data DIR --out FILE`.

From texts that may train what ships: the invented events and stories of this repository, and the sets under `DIR/train`
that hold whole sentences. A JSON list of words a line, each sentence once.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

from models.pair.stories import STORIES
from service.splitting.grammar.words import read_words
from service.splitting.lines.sentences import read_sentences

EVENTS = Path(__file__).parents[2] / "benchmarks" / "events"
LEARNT_FROM = ("learnt", "look_alikes")  # "unseen" is kept to measure by
# What is taken of each, at most: so many short ones, or so many that are not news, would teach another language.
MOST = {
    "events": 100_000,
    "stories": 16_000,
    "emergent": 2_500,
    "summedits_other": 3_000,
    "fm2": 1_500,
    "fever": 6_000,
    "mnli": 2_300,
    "lingnli": 6_000,
}
BOTH_SIDES = ("emergent", "summedits_other")  # of the others, the later side is a crowd worker's short line
SHORTEST, LONGEST = 4, 70  # words
CLOSING = ".!?\"”'’)"
TELLING = ("= ", "! ", "~ ")
MARKS = re.compile(r"[{}]| \+(?=[A-Za-z]).*$")
SPACED = re.compile(r" (?=[.,;:!?)])|(?<=\() ")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Every text with the name of its source."""
    for name in LEARNT_FROM:
        path = EVENTS / name / "articles.jsonl"
        for line in path.read_text(encoding="utf-8").splitlines():
            yield "events", json.loads(line)["text"]
    for path in sorted(STORIES.glob("*.txt")):
        told = (line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(TELLING))
        yield from (("stories", MARKS.sub("", line[2:]).strip()) for line in told)
    for name in list(MOST)[2:]:
        with gzip.open(data / "train" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield from ((name, _as_printed(row[side])) for side in ("ab" if name in BOTH_SIDES else "a"))


def _as_printed(text: str) -> str:
    """FEVER's sentences come as tokens: "1994 ) , known"; blanks within quotation marks, and in "did n't", stay."""
    for mark, printed in (("-LRB-", "("), ("-RRB-", ")"), ("``", '"'), ("''", '"')):
        text = text.replace(mark, printed)
    return SPACED.sub("", text)


def sentences(text: str) -> Iterator[list[str]]:
    """The words of each sentence that ends as one."""
    for span in read_sentences(text):
        words = [word.form for word in read_words(text, span.start, span.end)]
        if SHORTEST <= len(words) <= LONGEST and words[-1][-1] in CLOSING:
            yield words


def chosen(data: Path) -> list[list[str]]:
    """A fixed shuffle of the sentences of all sources."""
    random_ = random.Random(1)
    found: dict[str, dict[tuple[str, ...], None]] = {name: {} for name in MOST}
    for name, text in texts(data):
        found[name] |= {tuple(words): None for words in sentences(text)}
    some = [
        list(words) for name, each in found.items() for words in random_.sample(list(each), min(MOST[name], len(each)))
    ]
    random_.shuffle(some)
    return some


def main() -> None:
    """The command line."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--out", type=Path, required=True)
    given = arguments.parse_args()
    given.out.write_text("".join(json.dumps(words) + "\n" for words in chosen(given.data)), encoding="utf-8")


if __name__ == "__main__":
    main()
