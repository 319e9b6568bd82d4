"""What is loaded is read once, and how far is shown meanwhile."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from unittest.mock import Mock

import pytest
from rich.console import Console
from rich.progress import Progress

from service.commands import load
from service.commands.article_files import FoundArticle

ARTICLES = [{"source": "gazette", "id": str(n), "text": f"The accident injured {n} passengers."} for n in range(5)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight articles in files of every kind, and labels that are none."""
    lines = "".join(f"{json.dumps(one)}\n" for one in ARTICLES)
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    (tmp_path / "b.json").write_text(json.dumps(ARTICLES[:2]))
    (tmp_path / "c.txt").write_text("The accident injured 9 passengers.")
    (tmp_path / "labels.jsonl").write_text('{"label": "agree"}\n')
    return tmp_path


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Progress]:
    """The progress bars that are shown."""
    shown: list[Progress] = []

    class Kept(Progress):
        def __enter__(self) -> Progress:
            shown.append(self)
            return super().__enter__()

    monkeypatch.setattr(load, "Progress", Kept)
    monkeypatch.setattr(load, "_each", lambda _, found: ((one, "not stored") for one in found))
    return shown


def loading(*paths: Path) -> Iterator[FoundArticle]:
    crosscheck = Mock(**{"settings.longest_body": 1000})
    return (found for found, _ in load._with_progress(crosscheck, paths, Console(file=StringIO())))


def test_the_bar_goes_by_the_bytes_of_the_files(folder: Path, bars: list[Progress]) -> None:
    sizes = {name: (folder / name).stat().st_size for name in ("a.jsonl.gz", "b.json", "c.txt")}
    seen = []
    for found in loading(folder):
        [task] = bars[0].tasks
        seen.append((Path(found.place).name, task.completed, task.total, task.fields["articles"]))

    assert [articles for *_, articles in seen] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert {total for _, _, total, _ in seen} == {sum(sizes.values())}
    assert seen[5][:2] == ("b.json[0]", sizes["a.jsonl.gz"] + sizes["b.json"])
    assert seen[7][:2] == ("c.txt", sum(sizes.values()))


def test_each_file_is_read_once(folder: Path, bars: list[Progress], monkeypatch: pytest.MonkeyPatch) -> None:
    read: Counter[str] = Counter()
    whole = Progress.open

    def counted(progress: Progress, path: Path, *how: object, **more: object) -> object:
        read[path.name] += 1
        return whole(progress, path, *how, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Progress, "open", counted)
    assert len(list(loading(folder, folder / "c.txt"))) == 9
    assert read == {"a.jsonl.gz": 1, "b.json": 1, "c.txt": 2}
    assert bars[0].finished


def test_nobody_knows_how_much_a_pipe_holds(
    folder: Path, bars: list[Progress], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Mock(buffer=(folder / "b.json").open("rb")))
    assert [found.place for found in loading(Path("-"))] == ["-[0]", "-[1]"]
    assert [task.total for task in bars[0].tasks] == [None]
