"""The parser's network as it is trained: embeddings, two bidirectional LSTM layers, and biaffine heads."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from service.splitting.grammar.features import BUCKETS, SHAPES

WORD_SIZE, ENDING_SIZE, BEGINNING_SIZE, SHAPE_SIZE = 80, 32, 24, 16
HIDDEN = 160
ARC_SIZE, RELATION_SIZE = 160, 64


class Syntax(nn.Module):
    """Scores of tags, heads and relations for sentences of one length; position 0 of each is the root.

    Words known from the pretrained vectors but unseen in training keep their vector: what training learns of a word
    is added to it (`seen`), never put in its place.
    """

    def __init__(self, vectors: Tensor, tags: int, relations: int) -> None:
        super().__init__()
        self.pretrained = nn.Embedding(vectors.shape[0], vectors.shape[1])
        self.pretrained.weight = nn.Parameter(vectors, requires_grad=False)
        self.project = nn.Linear(vectors.shape[1], WORD_SIZE, bias=False)
        self.seen = nn.Embedding(vectors.shape[0], WORD_SIZE)
        nn.init.zeros_(self.seen.weight)
        self.endings = nn.Embedding(BUCKETS, ENDING_SIZE)
        self.beginnings = nn.Embedding(BUCKETS, BEGINNING_SIZE)
        self.shapes = nn.Embedding(SHAPES, SHAPE_SIZE)
        for table in (self.endings, self.beginnings, self.shapes):
            nn.init.normal_(table.weight, std=0.3)
        size = WORD_SIZE + ENDING_SIZE + BEGINNING_SIZE + SHAPE_SIZE
        self.lstm = nn.LSTM(size, HIDDEN, num_layers=2, bidirectional=True, batch_first=True, dropout=0.33)
        self.tag = nn.Linear(2 * HIDDEN, tags)
        self.arc_head = nn.Linear(2 * HIDDEN, ARC_SIZE)
        self.arc_child = nn.Linear(2 * HIDDEN, ARC_SIZE)
        self.arc = nn.Parameter(torch.zeros(ARC_SIZE + 1, ARC_SIZE))
        self.relation_head = nn.Linear(2 * HIDDEN, RELATION_SIZE)
        self.relation_child = nn.Linear(2 * HIDDEN, RELATION_SIZE)
        self.relation = nn.Parameter(torch.zeros(relations, RELATION_SIZE + 1, RELATION_SIZE + 1))
        self.dropout = nn.Dropout(0.33)

    def words(self, rows: Tensor) -> Tensor:
        return self.project(self.pretrained(rows)) + self.seen(rows)  # type: ignore[no-any-return]

    def forward(self, given: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """`given` is int64[batch, n, 4] → tags [b, n, tags], arcs [b, child, head], and both sides of the relations."""
        word, ending = self.words(given[..., 0]), self.endings(given[..., 1])
        shown = torch.cat([word, ending, self.beginnings(given[..., 2]), self.shapes(given[..., 3])], dim=-1)
        read = self.dropout(self.lstm(self.dropout(shown))[0])
        heads = self.dropout(torch.relu(self.arc_head(read)))
        children = self.dropout(torch.relu(self.arc_child(read)))
        arcs = with_one(children) @ self.arc @ heads.transpose(1, 2)
        return (
            self.tag(read),
            arcs,
            with_one(self.dropout(torch.relu(self.relation_child(read)))),
            with_one(self.dropout(torch.relu(self.relation_head(read)))),
        )

    def relations(self, children: Tensor, heads: Tensor) -> Tensor:
        """Scores [b, n, relations] of each child with the head chosen for it."""
        return torch.einsum("bni,rij,bnj->bnr", children, self.relation, heads)


def with_one(values: Tensor) -> Tensor:
    return torch.cat([values, torch.ones_like(values[..., :1])], dim=-1)
