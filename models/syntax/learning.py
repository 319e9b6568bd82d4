"""What the parser and its teacher share in learning: the treebank's labels as rows, the loss, and what is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from models.syntax.newsroom import newsroom_trees
from models.syntax.treebank import Tree, read_trees

UNTOLD = -100  # a label that is not learnt: the root's, and beyond a sentence's end
NEVER = -1e4  # the score of a head that is none
Labels = tuple[Tensor, Tensor, Tensor]  # int64[sentences, words] of tags, heads and relations, or their scores


@dataclass(frozen=True, slots=True)
class Material:
    """The treebank's parts, newsroom trees among those to learn from, and the names of all tags and relations."""

    train: list[Tree]
    dev: list[Tree]
    test: list[Tree]
    tags: list[str]
    relations: list[str]

    def rows(self, tree: Tree) -> tuple[list[int], list[int], list[int]]:
        """The tag, head and relation of the root and of every word, as numbers."""
        tag_row, relation_row = ({name: i for i, name in enumerate(names)} for names in (self.tags, self.relations))
        return (
            [UNTOLD, *(tag_row.get(tag, UNTOLD) for tag in tree.tags)],
            [UNTOLD, *tree.heads],
            [UNTOLD, *(relation_row.get(relation, relation_row["dep"]) for relation in tree.relations)],
        )


def material(treebank: Path) -> Material:
    """Read from `en_ewt-ud-{train,dev,test}.conllu.gz` in the folder."""
    train, dev, test = (list(read_trees(treebank / f"en_ewt-ud-{part}.conllu.gz")) for part in ("train", "dev", "test"))
    train += newsroom_trees(train)
    tags = sorted({tag for tree in train for tag in tree.tags})
    relations = sorted({relation for tree in train for relation in tree.relations})
    return Material(train, dev, test, tags, relations)


def chosen(arcs: Tensor, above: Tensor, heads: Tensor | None) -> Tensor:
    """What describes the head of each word, float[sentences, words, n]: the one told, or else the likeliest."""
    best = arcs.argmax(-1) if heads is None else heads.clamp(min=0)
    return torch.gather(above, 1, best[..., None].expand(-1, -1, above.shape[-1]))


def loss_of(scores: Labels, told: Labels) -> Tensor:
    """The cross entropies of tags, heads and relations, added."""
    each = (cross_entropy(some.flatten(0, 1), labels.flatten()) for some, labels in zip(scores, told, strict=True))
    return torch.stack(list(each)).sum()


def accuracy(batches: Iterable[tuple[Labels, Labels]]) -> dict[str, float]:
    """Shares of words with the right tag, head (UAS), and head and relation (LAS), punctuation included.

    Each batch holds the scores of its words and what was told of them.
    """
    right: Counter[str] = Counter()
    for scores, told in batches:
        counted = told[1] >= 0
        tag, head, relation = (some.argmax(-1) == labels for some, labels in zip(scores, told, strict=True))
        found: Sequence[tuple[str, Tensor]] = (
            ("words", counted),
            ("tags", tag & counted),
            ("uas", head & counted),
            ("las", head & relation & counted),
        )
        right.update({name: int(words.sum()) for name, words in found})
    return {name: round(right[name] / right["words"], 4) for name in ("tags", "uas", "las")}
