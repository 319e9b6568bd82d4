"""Sentences of a Universal Dependencies treebank."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """Word forms with their tags (XPOS), heads (1-based, 0 for the root) and relations."""

    forms: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def read_trees(path: Path) -> Iterator[Tree]:
    """The trees of a gzipped CoNLL-U file; tokens written together ("don't") come as their words."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            if line.strip() and not line.startswith("#"):
                cells = line.rstrip("\n").split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line.strip() and rows:
                yield _tree(rows)
                rows = []


def _tree(rows: list[list[str]]) -> Tree:
    return Tree(
        forms=tuple(row[1] for row in rows),
        tags=tuple(row[4] for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )


def conllu(tree: Tree) -> str:
    """The tree as `read_trees` reads it."""
    rows = zip(tree.forms, tree.tags, tree.heads, tree.relations, strict=True)
    lines = (
        f"{n}\t{form}\t_\t_\t{tag}\t_\t{head}\t{relation}\t_\t_"
        for n, (form, tag, head, relation) in enumerate(rows, 1)
    )
    return "\n".join([*lines, "", ""])
