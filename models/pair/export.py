"""Turn a checkpoint into the file that ships: `python -m models.pair.export --data DIR --checkpoint FILE`."""

import argparse
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from service.encoding.entailment import LONGEST, SCALE, WORDS, PairNetwork, assembled, pair_tokenizer, unpacked
from service.encoding.weights import BASE, SHIPPED, digest

from .calibration import calibration_error, fitted_temperature
from .mixture import held_out
from .rows import LABELS, Row
from .tokens import Shelf

NAME = "minilm-pair-3"
BUDGET = 4096  # tokens of one batch


def shrunk(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The trained weights without the base model's word vectors: layers' matrices as int8 rows, the rest as halves."""
    kept = {name: weight for name, weight in weights.items() if name != WORDS}
    return {key: part for name, weight in kept.items() for key, part in _stored(name, weight).items()}


def _stored(name: str, weight: Tensor) -> dict[str, Tensor]:
    """A layer's matrix as int8, with a scale for each row that makes its largest number 127; the rest as halves."""
    if not name.startswith("encoder.layers.") or weight.ndim != 2:
        return {name: weight.half().contiguous()}
    scale = weight.float().abs().amax(dim=1).clamp_min(1e-12) / 127
    return {name: (weight.float() / scale[:, None]).round().to(torch.int8), name + SCALE: scale}


@torch.no_grad()  # not inference mode: the temperature is fitted on the result
def logits_of(network: PairNetwork, rows: list[Row]) -> tuple[Tensor, Tensor]:
    """Logits float[n, 3] and labels int64[n] of the rows, in one common order, which is not the rows'."""
    network.eval()
    logits, labels = [], []
    shelf = Shelf.of(pair_tokenizer(), rows, LONGEST)
    for batch in shelf.batches(np.arange(len(rows)), BUDGET, np.random.default_rng(0)):
        logits.append(network(batch.tokens, batch.mask, batch.segments))
        labels.append(batch.labels)
    return torch.cat(logits), torch.cat(labels)


def export(checkpoint: Path, rows: list[Row], out: Path) -> None:
    """Write the weights with their temperature, fitted on rows kept from training, and their checksum."""
    weights = shrunk(torch.load(checkpoint, weights_only=True))
    logits, labels = logits_of(assembled(unpacked(weights)), rows)
    temperature = fitted_temperature(logits, labels)
    told = {"name": NAME, "temperature": f"{temperature:.4f}", "labels": " ".join(LABELS)}
    save_file(weights, out, {**told, "base_sha256": digest(BASE / "model.safetensors")})
    out.with_suffix(".sha256").write_text(f"{digest(out)}  {out.name}\n", encoding="ascii")
    for name, heat in (("before", 1.0), ("after", temperature)):
        error = calibration_error(functional.softmax(logits / heat, dim=1), labels)
        print(f"calibration error {name} temperature {heat:.3f}: {error:.4f} on {len(labels)} held-out pairs")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with train/*.jsonl.gz")
    parser.add_argument("--checkpoint", type=Path, default=Path("build/pair/checkpoint.pt"))
    parser.add_argument("--out", type=Path, default=SHIPPED)
    told = parser.parse_args()
    export(told.checkpoint, held_out(told.data), told.out)


if __name__ == "__main__":
    main()
