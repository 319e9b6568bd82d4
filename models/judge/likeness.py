"""Learn when claims that only read alike state one fact: `python -m models.judge.likeness --data DIR`.

Learnt from pairs of claims of real articles that people read (`alike.json`: places in the articles of
`DIR/articles/*.jsonl.gz`). The articles are run through the service; a pair that it finds alike gets the label given
there, and one that shares a fact only in part counts half.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch

from service.encoding.embedding import Encoder
from service.encoding.entailment import PairModel
from service.judging.judge import Judge
from service.judging.verdict import Label
from service.judging.weighing.likeness import ALIKE_SIGNALS, LIKELY_ONE_FACT, is_only_alike, signals
from service.matching import PublishedClaim

from .articles import known_articles
from .fitting import fitted, left_out, save
from .groups import Group, Passage, article_of, pairs_of

HERE = Path(__file__).parent
READ = HERE / "alike.json"
WEIGHTS = HERE / "likeness.json"
LABELS = (Label.NEW, Label.AGREEING)
# How much of one fact both state, as read.
ONE_FACT = {"same": 1.0, "partly": 0.5, "wrong": 0.0}
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Row:
    """The signals of a pair, how much of one fact both state (0 to 1), and the event of its articles."""

    signals: tuple[float, ...]
    one_fact: float
    event: str


def read_pairs() -> dict[tuple[str, str], list[tuple[Passage, Passage, float]]]:
    """By the ids of both articles: the places of two claims, and how much of one fact they share."""
    found: dict[tuple[str, str], list[tuple[Passage, Passage, float]]] = {}
    for a, a0, a1, b, b0, b1, said in json.loads(READ.read_text(encoding="utf-8")):
        found.setdefault((a, b), []).append(((a, a0, a1), (b, b0, b1), ONE_FACT[said]))
    return found


def rows(data: Path, encoder: Encoder, judge: Judge) -> Iterator[Row]:
    """Every labelled pair that the service finds alike."""
    read, known = read_pairs(), known_articles(data)
    named = {name for both in read for name in both}
    events: dict[str, list[str]] = {}
    for name in (name for name in known if name in named):
        events.setdefault(str(known[name].get("event", name)), []).append(name)
    everything = Group("read", tuple(article_of(known[name]) for some in events.values() for name in some), ())
    event_of = {name: event for event, some in events.items() for name in some}
    considered = (one for pairs in pairs_of(everything, encoder) for one in judge.considered(pairs))
    for one in considered:
        if one is not None and is_only_alike(one.evidence):
            ours, theirs = one.pair.ours.published, one.pair.theirs.published
            said = _said(read, ours, theirs)
            if said is not None:
                yield Row(signals(one.pair, one.nearness, one.reading), said, event_of[_article(ours)])


def _article(claim: PublishedClaim) -> str:
    return claim.article.external_id or ""


def _said(
    read: Mapping[tuple[str, str], Sequence[tuple[Passage, Passage, float]]],
    ours: PublishedClaim,
    theirs: PublishedClaim,
) -> float | None:
    """The label of two claims that begin and end at these places, or nearly."""
    for one, other, said in read.get((_article(ours), _article(theirs)), ()):
        if _is_at(one, ours) and _is_at(other, theirs):
            return said
    return None


def _is_at(passage: Passage, claim: PublishedClaim) -> bool:
    """More than half of what the two cover together is covered by both."""
    _, start, end = passage
    both = min(end, claim.claim.end) - max(start, claim.claim.start)
    either = max(end, claim.claim.end) - min(start, claim.claim.start)
    return 2 * both > either


def learn(table: torch.Tensor, one_fact: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Bias and weights of both labels; each row counts for both, in proportion to how much it is one fact."""
    labels = torch.cat([torch.ones(len(table)), torch.zeros(len(table))]).long()
    return fitted(torch.cat([table, table]), labels, torch.cat([one_fact, 1 - one_fact]))


def _tensors(some: Sequence[Row]) -> tuple[torch.Tensor, torch.Tensor]:
    table = torch.tensor([row.signals for row in some], dtype=torch.float64)
    return table, torch.tensor([row.one_fact for row in some], dtype=torch.float64)


def report(some: Sequence[Row], shares: Sequence[float]) -> None:
    """Print how many pairs are likely enough, how many of them are one fact, and how reliable the shares are."""
    print(f"all: {_read_of(some)}")
    print(f"reported: {_read_of([row for row, share in zip(some, shares, strict=True) if share >= LIKELY_ONE_FACT])}")
    for tenth in range(10):
        here = [row for row, share in zip(some, shares, strict=True) if int(share * 10) == tenth]
        print(f"  given {tenth * 10} to {tenth * 10 + 10} %: {_read_of(here)}")


def _read_of(some: Sequence[Row]) -> str:
    same, part = sum(row.one_fact == 1 for row in some), sum(0 < row.one_fact < 1 for row in some)
    return f"of {len(some)} pairs {same} state one fact, {part} in part"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with articles")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="the weights file")
    told = parser.parse_args()
    some = list(rows(told.data, Encoder(), Judge(PairModel())))
    table, one_fact = _tensors(some)
    report(some, left_out(table, one_fact, [row.event for row in some], FOLDS, learn).tolist())
    save(told.out, LABELS, ALIKE_SIGNALS, *learn(table, one_fact))


if __name__ == "__main__":
    main()
