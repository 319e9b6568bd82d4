"""The middle knows no edge, and imports point one way."""

import ast
from pathlib import Path

import pytest

SERVICE = Path(__file__).parent.parent / "service"
# Whatever speaks to the world outside or to the machine, keeps what is stored, finds or runs a model, or builds all
# this, each written in terms of those before it; all else is the middle.
EDGES = (
    *("outside", "encoding", "storage", "wiring"),
    *("pulling", "api", "delivering", "desk"),
    *("serving", "commands", "cli", "__main__"),
)
# They are handed the store, the index and the encoder, and know of them the types alone.
HUBS = {"checking", "matcher", "reporting", "searching"}
OUTSIDE = {
    *("flask", "flask_smorest", "marshmallow", "werkzeug", "gunicorn", "prometheus_client", "click"),
    *("sqlalchemy", "alembic", "faiss", "torch", "sentence_transformers", "tokenizers", "safetensors"),
    *("socket", "ssl", "http", "ctypes", "gzip"),
}
SPLITTING = SERVICE / "splitting"
# Each folder of splitting is written in terms of those before it.
READING_ORDER = ("vocabulary", "dating", "naming", "amounts", "lines", "grammar", "speech", "cutting")
JUDGING = SERVICE / "judging"
# Each folder of judging, and each file beside them, is written in terms of those before it.
JUDGING_ORDER = (
    *("confidences", "verdict", "reading"),
    *("vocabulary", "measuring", "sides", "aligning", "evidence", "rules"),
    *("weighing", "consulting", "judge", "totals", "settling", "again"),
)
# The parser of sentences is a few sums in numpy; only its weights lie in such a file.
OF_NUMBERS_ALONE = {"splitting/grammar/parser.py": {"safetensors"}}


def part(path: Path) -> str:
    """The package or module, right below the service, that the file is or lies in."""
    return path.relative_to(SERVICE).with_suffix("").parts[0]


MIDDLE = sorted(path for path in SERVICE.rglob("*.py") if part(path) not in EDGES)
ON_THE_EDGE = sorted(path for path in SERVICE.rglob("*.py") if part(path) in EDGES)


def imported(path: Path) -> set[str]:
    """The dotted names that a file imports, in functions and for its types, too."""
    return _imported(ast.parse(path.read_text(encoding="utf-8")))


def _imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def needed(path: Path) -> set[str]:
    """What a file imports but for its types."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    tree.body = [
        node for node in tree.body if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    ]
    return _imported(tree)


def test_every_edge_and_every_hub_is_there() -> None:
    assert {part(path) for path in SERVICE.rglob("*.py")} >= {*EDGES, *HUBS}


@pytest.mark.parametrize("path", MIDDLE, ids=lambda path: str(path.relative_to(SERVICE)))
def test_the_middle_knows_no_edge(path: Path) -> None:
    names = needed(path) if part(path) in HUBS else imported(path)
    allowed = OF_NUMBERS_ALONE.get(str(path.relative_to(SERVICE)), set())
    assert not ({name.split(".")[0] for name in names} & OUTSIDE) - allowed
    assert not {name for name in names if name.startswith("service.") and name.split(".")[1] in EDGES}


@pytest.mark.parametrize("path", ON_THE_EDGE, ids=lambda path: str(path.relative_to(SERVICE)))
def test_an_edge_knows_those_before_it_alone(path: Path) -> None:
    later = EDGES[EDGES.index(part(path)) + 1 :]
    assert not [name for name in imported(path) if name.startswith("service.") and name.split(".")[1] in later]


def test_the_service_runs_none_of_the_code_that_trains() -> None:
    assert not {name for path in SERVICE.rglob("*.py") for name in imported(path) if name.split(".")[0] == "models"}


@pytest.mark.parametrize("path", sorted(SPLITTING.rglob("*.py")), ids=lambda path: str(path.relative_to(SPLITTING)))
def test_splitting_does_not_look_back_from_judging(path: Path) -> None:
    assert not [
        name for name in imported(path) if name.startswith(("service.judging", "service.checking", "service.matcher"))
    ]


def test_every_folder_of_splitting_has_its_place_in_the_order() -> None:
    assert sorted(READING_ORDER) == sorted(path.parent.name for path in SPLITTING.glob("*/__init__.py"))


@pytest.mark.parametrize("path", sorted(SPLITTING.glob("*/*.py")), ids=lambda path: str(path.relative_to(SPLITTING)))
def test_a_folder_of_splitting_knows_those_before_it_alone(path: Path) -> None:
    earlier = READING_ORDER[: READING_ORDER.index(path.parent.name) + 1]
    known = {"span", *earlier}
    asked = {name.split(".")[2] for name in imported(path) if name.startswith("service.splitting.")}
    assert asked <= known


def place(path: Path) -> str:
    """The folder or file, right below judging, that the file is or lies in."""
    return path.relative_to(JUDGING).with_suffix("").parts[0]


def test_every_folder_and_file_of_judging_has_its_place_in_the_order() -> None:
    assert sorted(JUDGING_ORDER) == sorted({place(path) for path in JUDGING.rglob("*.py")} - {"__init__"})


@pytest.mark.parametrize("path", sorted(JUDGING.rglob("[!_]*.py")), ids=lambda path: str(path.relative_to(JUDGING)))
def test_a_part_of_judging_knows_those_before_it_alone(path: Path) -> None:
    known = JUDGING_ORDER[: JUDGING_ORDER.index(place(path)) + 1]
    assert {name.split(".")[2] for name in imported(path) if name.startswith("service.judging.")} <= {*known}


@pytest.mark.parametrize("path", sorted((SERVICE / "storage").glob("*.py")), ids=lambda path: path.name)
def test_storage_does_not_look_back_at_the_checker(path: Path) -> None:
    assert not {"service.checking", "service.matcher", "service.reporting"} & imported(path)


@pytest.mark.parametrize("path", sorted(SERVICE.rglob("__init__.py")), ids=lambda path: path.parent.name)
def test_no_package_hands_on_names_of_its_own(path: Path) -> None:
    assert not [name for name in imported(path) if name.startswith("service")]
