"""What the parser reads in the tests, kept in training: `pytest -p models.syntax.kept --kept FILE tests/splitting …`.

The trees are those of the weights that ship, before they are mended. Nearly all sentences were written for this
project, and the tests say what claims they hold.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.syntax.treebank import Tree, conllu
from service.splitting.grammar.parser import Parser
from service.splitting.grammar.syntax import Syntax
from service.splitting.grammar.words import Word

SHORTEST, LONGEST = 3, 80  # words
TIMES = 12  # in the file: among some 40,000 other trees, so many times are learnt

_kept: dict[tuple[str, ...], Tree] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kept", type=Path, help="the trees, CoNLL-U, gzipped", required=True)


def pytest_configure() -> None:
    """Listen to every parser."""
    parse = Parser.parse

    def listening(parser: Parser, sentences: Sequence[Sequence[Word]]) -> list[Syntax | None]:
        parses = parse(parser, sentences)
        for syntax in parses:
            if syntax is not None and SHORTEST <= len(syntax.words) <= LONGEST:
                tree = tree_of(syntax)
                _kept.setdefault(tree.forms, tree)
        return parses

    Parser.parse = listening  # type: ignore[assignment,method-assign]


def pytest_sessionfinish(session: pytest.Session) -> None:
    with gzip.open(session.config.getoption("--kept"), "wt", encoding="utf-8") as file:
        file.writelines(conllu(tree) for _ in range(TIMES) for tree in _kept.values())


def tree_of(syntax: Syntax) -> Tree:
    """The same tree as a treebank has it."""
    forms = tuple(word.form for word in syntax.words)
    return Tree(forms, syntax.tags, tuple(head + 1 for head in syntax.heads), syntax.relations)
