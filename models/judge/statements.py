"""Learn how to weigh rules and model for two statements: `python -m models.judge.statements --data DIR`.

DIR/dev/*.jsonl[.gz] and `benchmarks/statements/written.jsonl` hold rows {"a", "b", "label"}; `sentences.json` gives the
places in DIR/articles of sentences that were read. Every file counts equally, however many rows it has, except these
last two, which count half. Weights are learnt twice: for pairs in which rules or figures have a say, and for those in
which only the pair model has; a file counts in either by its share of such pairs.
"""

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from service.comparing import Statement, laid_out
from service.encoding.embedding import Encoder
from service.encoding.entailment import PairModel
from service.evaluating import scored
from service.judging.judge import Judge
from service.judging.verdict import Label
from service.judging.weighing.statement_signals import FILES, STATEMENT_SIGNALS, signals
from service.judging.weighing.two_statements import LABELS, MORE_LIKELY_THAN_NOT

from ..pair.calibration import calibration_error
from ..pair.evaluate import files
from ..pair.rows import LABELS as GIVEN
from ..pair.rows import read_rows
from .articles import known_articles
from .fitting import fitted, folds, save
from .sentences import READ, pairs_read

HERE = Path(__file__).parent
WRITTEN = HERE.parent.parent / "benchmarks" / "statements" / "written.jsonl"
HALF = 0.5
SOUGHT = 0.3  # of a pair drawn at random: so much rarer are such pairs among all of one story
MOST = 1300  # rows of one file: more add little and take the time of a walk
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two statements, their label, the file they are from, and how much they count among its rows."""

    earlier: str
    later: str
    label: str
    file: str
    counts: float = 1.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A row and its signals; `only_read` chooses the weights that weigh it."""

    row: Labelled
    signals: tuple[float, ...]
    only_read: bool


def labelled(path: Path) -> list[Labelled]:
    """A file's rows, in a fixed random order."""
    rows = read_rows(path)
    random.Random(3).shuffle(rows)
    return [Labelled(row.a, row.b, row.label, path.name) for row in rows[:MOST] if not row.twoway]


def sentences(data: Path) -> list[Labelled]:
    """The sentences of real articles that were read."""
    known = known_articles(data)
    return [
        Labelled(one.earlier.text(known), one.later.text(known), one.label, READ.name, SOUGHT if one.sought else 1.0)
        for one in pairs_read()
    ]


def seen_of(rows: Sequence[Labelled], judge: Judge, encoder: Encoder) -> Iterator[Seen]:
    """The signals of each row."""
    pairs = laid_out([(Statement(row.earlier), Statement(row.later)) for row in rows], encoder)
    for row, seen in zip(rows, judge.seen(pairs), strict=True):
        yield Seen(row, signals(seen), seen.only_read)


def counts(rows: Sequence[Seen]) -> torch.Tensor:
    """How much each row counts: all files equally, except the two made for this project.

    Their writers looked for weak spots, and real sentences conflict so rarely that every other pair would become new.
    """
    sizes: dict[str, float] = defaultdict(float)
    for seen in rows:
        sizes[seen.row.file] += seen.row.counts
    share = {file: (HALF if file in (WRITTEN.name, READ.name) else 1) / size for file, size in sizes.items()}
    return torch.tensor([seen.row.counts * share[seen.row.file] for seen in rows], dtype=torch.float64)


def report(rows: Sequence[Seen]) -> None:
    """Print what the weighing reaches on rows it was not fitted on, file by file, and how reliable its shares are."""
    table, labels = _tensors(rows)
    weight, shares = counts(rows), torch.zeros(len(rows), len(LABELS), dtype=torch.float64)
    read = torch.tensor([seen.only_read for seen in rows])
    for part in folds(len(rows), FOLDS):
        out = torch.zeros(len(rows), dtype=torch.bool)
        out[part] = True
        for alike in (read, ~read):
            bias, weights = fitted(table[alike & ~out], labels[alike & ~out], weight[alike & ~out])
            shares[alike & out] = _tellable((table[alike & out] @ weights.T + bias).softmax(dim=1))
    told = shares.argmax(dim=1)
    for name in sorted({seen.row.file for seen in rows}):
        here = [n for n, seen in enumerate(rows) if seen.row.file == name]
        scores = scored([rows[n].row.label for n in here], [GIVEN[int(told[n])] for n in here])
        conflicts = f"conflict P {scores.precision('conflict'):.2f} R {scores.recall('conflict'):.2f}"
        told_of = f"accuracy {scores.accuracy:.3f}  macro-F1 {scores.macro_f1:.3f}  {conflicts}"
        print(f"{name:32} n {len(here):5}  {told_of}")
    print(f"expected calibration error {calibration_error(shares, labels):.3f}\nshare given → share right")
    for low, right, n in reliability(shares, labels):
        print(f"  {low:.0%}-{low + 0.1:.0%} → {right:.0%} of {n}")


def _tellable(shares: torch.Tensor) -> torch.Tensor:
    """The shares, without those of conflicts too unlikely to be reported."""
    conflict = torch.tensor([label is Label.CONFLICTING for label in LABELS])
    return shares.masked_fill(conflict & (shares < MORE_LIKELY_THAN_NOT), 0.0)


def reliability(shares: torch.Tensor, labels: torch.Tensor) -> Iterator[tuple[float, float, int]]:
    """For each tenth of confidence (its lower end) the share of rows that are right, and the number of rows."""
    confidence, told = shares.max(dim=1)
    for tenth in range(2, 10):
        here = (confidence * 10).long().clamp(max=9) == tenth
        if n := int(here.sum()):
            yield tenth / 10, float((told == labels)[here].double().mean()), n


def _tensors(rows: Sequence[Seen]) -> tuple[torch.Tensor, torch.Tensor]:
    table = torch.tensor([seen.signals for seen in rows], dtype=torch.float64)
    return table, torch.tensor([GIVEN.index(seen.row.label) for seen in rows])


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/*.jsonl[.gz] and articles")
    parser.add_argument("--out", type=Path, default=HERE, help=f"the folder for {' and '.join(FILES.values())}")
    told = parser.parse_args()
    judge, encoder, rows = Judge(PairModel()), Encoder(), list[Seen]()
    for some in (*map(labelled, (*files(told.data), WRITTEN)), sentences(told.data)):
        rows += seen_of(some, judge, encoder)
        print(f"{some[0].file}: read", flush=True)
    report(rows)
    weight = counts(rows)
    for alone, name in FILES.items():
        chosen = [n for n, seen in enumerate(rows) if seen.only_read is alone]
        table, labels = _tensors([rows[n] for n in chosen])
        save(told.out / name, LABELS, STATEMENT_SIGNALS, *fitted(table, labels, weight[chosen]))


if __name__ == "__main__":
    main()
