"""Learn when two figures that do not fit are a conflict: `python -m models.judge.figures --data DIR`.

Learnt from articles that are run through the service: the invented ones of `benchmarks/events/learnt`, and of DIR the
events that people judged (`dev/events`) and the articles named in `read_articles.json`, which are from
`articles/allsides_events.jsonl.gz` and in which all conflicts were looked for. Two figures count as a conflict if they
stand in passages judged to conflict, everywhere else as none. Nothing is learnt from the invented articles of
`benchmarks/events/unseen`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from service.encoding.embedding import Encoder
from service.encoding.entailment import PairModel
from service.judging.aligning.questions import questions
from service.judging.consulting import may_turn_out_otherwise
from service.judging.judge import ruled
from service.judging.sides.comparison import Comparison, compared
from service.judging.sides.events import other_event
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Label, Quote
from service.judging.weighing.contradiction import LIKELY_CONFLICT, ONE_MEASURE
from service.judging.weighing.figure_signals import FIGURE_SIGNALS, Sight, signals
from service.judging.weighing.misfits import likeliest, misfits
from service.matching import PublishedClaim

from .articles import rows_of
from .fitting import fitted, left_out, save
from .groups import Group, Passage, article_of, pairs_of, written

HERE = Path(__file__).parent
INVENTED = HERE.parent.parent / "benchmarks" / "events"
WEIGHTS = HERE / "figures.json"
LABELS = (Label.NEW, Label.CONFLICTING)
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """Two figures that do not fit; `conflict` is the number of the judged conflict that they belong to, -1 for none."""

    signals: tuple[float, ...]
    conflict: int
    article: str
    group: str


def groups(data: Path) -> Iterator[Group]:
    """Everything that is learnt from."""
    told = json.loads((HERE / "read_articles.json").read_text(encoding="utf-8"))
    read = tuple(((a, a0, a1), (b, b0, b1)) for a, a0, a1, b, b0, b1 in told["conflicts"])
    judged = written(data / "dev" / "events")
    yield written(INVENTED / "learnt")
    yield Group(judged.name, judged.articles, (*judged.conflicts, *read))
    known = {row["id"]: row for row in rows_of(data / "articles" / "allsides_events.jsonl.gz")}
    yield Group("allsides", tuple(article_of(known[name]) for name in told["articles"]), read)


def rows(group: Group, encoder: Encoder, model: PairModel) -> Iterator[Row]:
    """Every two figures of the group's articles that may be a conflict."""
    for pairs in pairs_of(group, encoder):
        laid = list(compared(pairs))
        nearness = Nearness(laid)
        found = [pair for pair in _answered([one for one in laid if _to_be_read(one)], model) if _is_open(pair)]
        readings = model.read([(one.theirs.published.claim.text, one.ours.published.claim.text) for one in found], True)
        for pair, reading in zip(found, readings, strict=True):
            if figures := likeliest(pair):
                seen = Sight(pair, figures, pair.read_as_one(*figures), reading, nearness)
                ours, theirs = (one.quote for one in figures)
                conflict = _conflict(group, (pair.ours.published, ours), (pair.theirs.published, theirs))
                yield Row(signals(seen), conflict, pair.ours.published.article.external_id or "", group.name)


def _to_be_read(pair: Comparison) -> bool:
    return not other_event(pair) and bool(misfits(pair))


def _answered(pairs: Sequence[Comparison], model: PairModel) -> Iterator[Comparison]:
    """The pairs with the model's answers for all their figures."""
    asked_of = [{*questions(pair), *(pair.question(*figures) for figures in misfits(pair))} for pair in pairs]
    asked = sorted({question for some in asked_of for question in some})
    answers = dict(zip(asked, model.answers_alike(asked), strict=True))
    for pair, some in zip(pairs, asked_of, strict=True):
        yield replace(pair, answers={question: answers[question] for question in some})


def _is_open(pair: Comparison) -> bool:
    """Only the figures decide, and they may be of one measure."""
    figures = likeliest(pair)
    told = figures is not None and pair.read_as_one(*figures) >= ONE_MEASURE
    return told and may_turn_out_otherwise(ruled(pair))


Told = tuple[PublishedClaim, Quote]


def _conflict(group: Group, ours: Told, theirs: Told) -> int:
    for n, (one, other) in enumerate(group.conflicts):
        if (_meets(one, ours) and _meets(other, theirs)) or (_meets(one, theirs) and _meets(other, ours)):
            return n
    return -1


def _meets(passage: Passage, told: Told) -> bool:
    (doc, start, end), (published, quote) = passage, told
    return published.article.external_id == doc and quote.start < end and start < quote.end


def learn(table: torch.Tensor, labels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Bias and weights, with equal weight for every row."""
    return fitted(table, labels, torch.ones(len(table), dtype=torch.float64))


def _tensors(some: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor]:
    table = torch.tensor([row.signals for row in some], dtype=torch.float64)
    return table, torch.tensor([int(row.conflict >= 0) for row in some])


def report(name: str, group: Group, some: Sequence[Row], shares: torch.Tensor) -> None:
    """Print how many conflicts are likely enough, how many of these are real, and how reliable shares are."""
    told = [row for row, share in zip(some, shares.tolist(), strict=True) if share >= LIKELY_CONFLICT]
    found = {row.conflict for row in told} - {-1}
    right = sum(row.conflict >= 0 for row in told)
    print(f"{name:10} {len(found)} of {len(group.conflicts)} conflicts found, {right} of {len(told)} reported are real")
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        here = [row for row, share in zip(some, shares.tolist(), strict=True) if low <= share < low + 0.2]
        if here:
            share = sum(row.conflict >= 0 for row in here) / len(here)
            print(f"  given {low:.0%} to {low + 0.2:.0%}: {share:.0%} of {len(here)}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/events and articles")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the weights file")
    told = parser.parse_args()
    encoder, model = Encoder(), PairModel()
    read = {group: list(rows(group, encoder, model)) for group in groups(told.data)}
    together = [row for some in read.values() for row in some]
    table, labels = _tensors(together)
    shares = left_out(table, labels, [row.article for row in together], FOLDS, learn)
    parts = torch.split(shares, [len(some) for some in read.values()])
    for group, part in zip(read, parts, strict=True):
        report(group.name, group, read[group], part)
    bias, weights = learn(table, labels)
    save(told.out, LABELS, FIGURE_SIGNALS, bias, weights)
    unseen = written(INVENTED / "unseen")
    table, _ = _tensors(some := list(rows(unseen, encoder, model)))
    report(unseen.name, unseen, some, (table @ weights.T + bias).softmax(dim=1)[:, 1])


if __name__ == "__main__":
    main()
