"""A name stands for one thing in all of judging."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

from service import judging

FILES = sorted(Path(judging.__path__[0]).rglob("*.py"))


def named(path: Path) -> list[tuple[str, str]]:
    """The constants of a module, each with what it is bound to."""
    found: list[tuple[str, str]] = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            found.append((node.target.id, ast.unparse(node.value)))
        for target in node.targets if isinstance(node, ast.Assign) else ():
            several = isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple)
            pairs = zip(target.elts, node.value.elts, strict=True) if several else [(target, node.value)]
            found += [(name.id, ast.unparse(value)) for name, value in pairs if isinstance(name, ast.Name)]
    return found


def test_no_two_modules_give_one_name_to_two_things() -> None:
    bound: dict[str, set[str]] = defaultdict(set)
    for path in FILES:
        for name, value in named(path):
            bound[name].add(value)
    assert {name: values for name, values in bound.items() if len(values) > 1} == {}
