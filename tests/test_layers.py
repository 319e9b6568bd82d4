"""The middle knows no edge, and imports point one way."""

import ast
from pathlib import Path

import pytest

SERVICE = Path(__file__).parent.parent / "service"
MIDDLE = [
    *(SERVICE / f"{name}.py" for name in "article claim quantity when matching origins ledger report revising".split()),
    *sorted((SERVICE / "splitting").glob("*.py")),
    *sorted((SERVICE / "judging").glob("*.py")),
    *sorted((SERVICE / "ingest").glob("*.py")),
]
EDGES = {"flask", "flask_smorest", "marshmallow", "sqlalchemy", "alembic", "faiss", "torch", "click"}


def imported(path: Path) -> set[str]:
    """The dotted names that a file imports, in functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", MIDDLE, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_middle_knows_no_edge(path: Path) -> None:
    names = imported(path)
    assert not {name.split(".")[0] for name in names} & EDGES
    assert not [name for name in names if name.startswith(("service.api", "service.storage", "service.desk"))]


@pytest.mark.parametrize("path", sorted((SERVICE / "splitting").glob("*.py")), ids=lambda path: path.name)
def test_splitting_does_not_look_back_from_judging(path: Path) -> None:
    assert not [name for name in imported(path) if name.startswith(("service.judging", "service.checking"))]


@pytest.mark.parametrize("path", sorted((SERVICE / "storage").glob("*.py")), ids=lambda path: path.name)
def test_storage_does_not_look_back_at_the_checker(path: Path) -> None:
    assert "service.checking" not in imported(path)


@pytest.mark.parametrize("path", sorted(SERVICE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_no_package_hands_on_names_of_its_own(path: Path) -> None:
    assert not [name for name in imported(path) if name.startswith("service")]
