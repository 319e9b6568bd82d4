"""Measure a trained file: `python -m models.pair.evaluate --data DIR`."""

import argparse
import math
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from service.encoding.entailment import PairModel
from service.encoding.weights import SHIPPED
from service.evaluating import Scores, scored
from service.judging.reading import Reading

from .calibration import calibration_error
from .rows import LABELS, Row, read_rows
from .stories import read_stories, story_rows


def shares(readings: Sequence[Reading], temperature: float = 1.0) -> Tensor:
    """Probabilities float64[n, 3] in the order of LABELS, at another temperature if wished."""
    told = torch.tensor([[getattr(reading, label) for label in LABELS] for reading in readings], dtype=torch.float64)
    return (told.clamp(min=1e-12).log() / temperature).softmax(dim=1)


def report(name: str, rows: Sequence[Row], model: PairModel, one_story: bool = False) -> Scores:
    """Print one data set's figures; returns its scores."""
    readings = model.read([(row.a, row.b) for row in rows], one_story)
    told = shares(readings)
    scores = scored([row.label for row in rows], [LABELS[best] for best in told.argmax(1).tolist()])
    labels = torch.tensor([LABELS.index(row.label) for row in rows])
    raw = shares(readings, 1 / model.temperature)
    errors = f"{calibration_error(raw, labels):.3f} → {calibration_error(told, labels):.3f}"
    print(f"\n{name}: {len(rows)} pairs, accuracy {scores.accuracy:.1%}, macro-F1 {scores.macro_f1:.3f}, ECE {errors}")
    for given in LABELS:
        line = "  ".join(f"{predicted} {scores.counts[given, predicted]:5}" for predicted in LABELS)
        told_line = f"P {scores.precision(given):.2f}  R {scores.recall(given):.2f}  F1 {scores.f1(given):.2f}"
        print(f"  {given:9} → {line}   {told_line}")
    return scores


def kept_stories() -> list[Row]:
    """Pairs and questions of the stories kept from training."""
    rng = random.Random(0)
    return [row for story in read_stories() if story.held_out for row in story_rows(story, rng)]


def report_questions(rows: Sequence[Row], model: PairModel) -> None:
    """Print how often pairs of masked answers are rightly read as one question, at several degrees of confidence."""
    shares = model.answers_alike([(row.a, row.b) for row in rows])
    same = [row.label == "yes" for row in rows]
    right = sum((share > 0.5) is yes for share, yes in zip(shares, same, strict=True))
    print(f"\nquestions of stories: {len(rows)}, {right / len(rows):.1%} right")
    for sure in (0.5, 0.9, 0.95, 0.98):
        told = [yes for share, yes in zip(shares, same, strict=True) if share >= sure]
        print(f"  from {sure:.2f}  P {sum(told) / max(1, len(told)):.2f}  R {sum(told) / max(1, sum(same)):.2f}")


def files(data: Path) -> list[Path]:
    """The development files, real news pairs last."""
    return sorted((data / "dev").glob("*.jsonl.gz")) + sorted((data / "dev").glob("*.jsonl"))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev/*.jsonl.gz")
    parser.add_argument("--model", type=Path, default=SHIPPED, help="the trained file")
    parser.add_argument("--limit", type=int, default=None, help="pairs of a file, for a quick look")
    told = parser.parse_args()
    model = PairModel(told.model)
    accuracies = [report(path.name, read_rows(path)[: told.limit], model).accuracy for path in files(told.data)]
    print(f"\nmean accuracy {math.fsum(accuracies) / len(accuracies):.1%}")
    kept = kept_stories()
    report("stories", [row for row in kept if not row.question], model, one_story=True)
    report_questions([row for row in kept if row.question], model)


if __name__ == "__main__":
    main()
