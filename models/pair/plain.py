"""A plain cross-encoder, to compare with: `python -m models.pair.plain --data DIR`.

What the usual recipe makes of the same encoder: `transformers`' classifier over [CLS], people's pairs only, one pass.
It prints its accuracy on the development files and ships nothing.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import torch
from sentence_transformers import CrossEncoder
from torch import nn
from torch.nn import functional

from service.encoding.weights import BASE
from service.evaluating import scored

from .evaluate import files
from .learning import share_of_peak
from .mixture import all_rows
from .rows import LABELS, Row, read_rows

RATE, BATCH, LONGEST = 5e-5, 32, 128
SORTED_TOGETHER = 50  # batches: pairs of similar length pad less
REPORT = 20  # batches between two lines of progress


def batches(rows: Sequence[Row], rng: random.Random) -> list[list[Row]]:
    """All rows once, in random order, each batch of pairs of similar length."""
    mixed, chunk = rng.sample(list(rows), len(rows)), SORTED_TOGETHER * BATCH
    found: list[list[Row]] = []
    for first in range(0, len(mixed), chunk):
        alike = sorted(mixed[first : first + chunk], key=lambda row: len(row.a) + len(row.b))
        found += [alike[start : start + BATCH] for start in range(0, len(alike), BATCH)]
    return rng.sample(found, len(found))


def learn(model: CrossEncoder, rows: Sequence[Row], rng: random.Random) -> None:
    """One pass over the rows: AdamW, with the shipped model's rise and fall of the rate."""
    network = cast("nn.Module", model.model).train()
    adam = torch.optim.AdamW(network.parameters(), lr=RATE)
    planned, started = batches(rows, rng), time.monotonic()
    for done, batch in enumerate(planned):
        for group in adam.param_groups:
            group["lr"] = RATE * share_of_peak((done + 1) / len(planned))
        texts = [row.a for row in batch], [row.b for row in batch]
        tokens = model.tokenizer(*texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        labels = torch.tensor([LABELS.index(row.label) for row in batch], device=model.device)
        loss = functional.cross_entropy(network(**tokens.to(model.device)).logits, labels)
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        adam.step()
        adam.zero_grad()
        if done % REPORT == 0:
            print(f"{time.monotonic() - started:5.0f} s  batch {done} of {len(planned)}  loss {loss:.3f}", flush=True)


def tables(model: CrossEncoder, data: Path) -> Iterator[str]:
    """A line for each development file: its accuracy and macro-F1."""
    for path in files(data):
        rows = read_rows(path)
        told = model.predict([(row.a, row.b) for row in rows], show_progress_bar=False).argmax(axis=1)
        scores = scored([row.label for row in rows], [LABELS[best] for best in told])
        yield f"{path.name}: {len(rows)} pairs, accuracy {scores.accuracy:.1%}, macro-F1 {scores.macro_f1:.3f}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/*.jsonl.gz and dev/*.jsonl.gz")
    parser.add_argument("--pairs", type=int, default=70_000, help="drawn from all that may be trained on")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    told = parser.parse_args()
    torch.manual_seed(told.seed)
    torch.set_flush_denormal(True)  # tiny moments would make arithmetic slow
    rng = random.Random(told.seed)
    rows = [row for source in all_rows(told.data).values() for row in source if not row.held_out]
    model = CrossEncoder(str(BASE), num_labels=len(LABELS), device=told.device, local_files_only=True)
    learn(model, rng.sample(rows, min(told.pairs, len(rows))), rng)
    cast("nn.Module", model.model).eval()
    for line in tables(model, told.data):
        print(line, flush=True)


if __name__ == "__main__":
    main()
