"""Which sentences hold something to check, on ClaimBuster: `python -m benchmarks.worth --data FOLDER [--split test]`.

Each sentence of the debates is read as somebody's own words. It counts as worth checking if any of its claims is
checkable. Annotators marked what is worth checking; what they left out may still be a fact, though an unimportant one:
so recall is the figure to keep high, and precision says how much an editor would skip. Baselines: every sentence, and
every sentence with a digit.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.splitting import article
from service.evaluating import scored
from service.splitting.split import split

CHECK, LEAVE = "check", "leave"


def worth(text: str) -> bool:
    return any(claim.checkable for claim in split(article(f"“{text.strip()}”", None)))


def has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def figures(rows: list[dict[str, object]], says: Callable[[str], bool]) -> dict[str, float]:
    given = [CHECK if row["label"] else LEAVE for row in rows]
    scores = scored(given, [CHECK if says(str(row["text"])) else LEAVE for row in rows])
    return {
        "precision": round(scores.precision(CHECK), 3),
        "recall": round(scores.recall(CHECK), 3),
        "f1": round(scores.f1(CHECK), 3),
        "left out that need no check": round(scores.recall(LEAVE), 3),
        "accuracy": round(scores.accuracy, 3),
    }


def read(data: Path, split_name: str, every: int) -> list[dict[str, object]]:
    with gzip.open(data / "checkworthy_claimbuster.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["split"] == split_name][::every]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--split", default="test")
    arguments.add_argument("--every", type=int, default=1)
    arguments.add_argument("--show", action="store_true", help="print the misjudged sentences")
    given = arguments.parse_args()
    rows = read(given.data, given.split, given.every)
    told = {str(row["text"]): worth(str(row["text"])) for row in rows}
    for row in rows if given.show else ():
        if told[str(row["text"])] is not bool(row["label"]):
            print("missed" if row["label"] else "alarm ", row["text"])
    report = {
        "sentences": len(rows),
        "worth checking": sum(bool(row["label"]) for row in rows),
        "ours": figures(rows, told.__getitem__),
        "every sentence": figures(rows, lambda _: True),
        "every sentence with a digit": figures(rows, has_digit),
    }
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
