"""What `pip install` installs is whole: every import is declared, every file that is read is packaged."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
import threading
import tomllib
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WRITTEN = ROOT / "models" / "pair" / "written"  # what the pair model was trained on; nothing that runs reads it
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported(path: Path) -> set[str]:
    """The top-level packages that a file imports, wherever in it."""
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names = [alias.name for node in tree if isinstance(node, ast.Import) for alias in node.names]
    tree = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    names += [node.module or "" for node in tree if isinstance(node, ast.ImportFrom) and not node.level]
    return {name.split(".")[0] for name in names}


def named(requirements: list[str]) -> set[str]:
    return {canonical(re.split(r"[<>=!~;\[ ]", one)[0]) for one in requirements}


def test_every_import_is_declared() -> None:
    declared = named(PROJECT["project"]["dependencies"])
    used = set().union(*(imported(path) for path in (ROOT / "service").rglob("*.py")))
    foreign = used - set(sys.stdlib_module_names) - {"service", "models"}
    found_in = packages_distributions()
    assert not {name for name in foreign if not declared & {canonical(one) for one in found_in.get(name, [])}}


def test_every_dependency_has_a_pinned_version() -> None:
    pinned = named((ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:])
    project = PROJECT["project"]
    extras = [one for several in project["optional-dependencies"].values() for one in several]
    assert not named(project["dependencies"] + extras) - pinned


def test_gunicorn_is_held_to_the_major_version_that_is_pinned() -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    [tested] = re.findall(r"^gunicorn==(\d+)\.", pins, re.MULTILINE)
    [asked] = [one for one in PROJECT["project"]["dependencies"] if named([one]) == {"gunicorn"}]
    assert asked == f"gunicorn>={tested},<{int(tested) + 1}"


def test_the_image_has_what_the_package_needs_and_the_driver_of_postgresql() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", "")
    [listing] = re.findall(r'python -c "(.+?)" +> requirements', dockerfile)
    listed = subprocess.run(
        [sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    driver = PROJECT["project"]["optional-dependencies"]["postgresql"]
    assert listed.splitlines() == PROJECT["project"]["dependencies"] + driver


def test_everything_that_is_copied_into_the_image_is_there_and_sent_to_docker() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    copied = {
        source
        for given in re.findall(r"^COPY (?!--from)(.+)", dockerfile, re.MULTILINE)
        for source in [one for one in given.split() if not one.startswith("--")][:-1]
    }
    sent = re.findall("^!(.+)", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert all((ROOT / source).exists() for source in copied)
    assert copied == set(sent)


class Ready(BaseHTTPRequestHandler):
    """Ready, or not."""

    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/readyz" else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Not on the tests' stderr."""


class NotReady(Ready):
    status = 503


@pytest.mark.parametrize(("answering", "healthy"), [(Ready, True), (NotReady, False)])
def test_the_image_is_healthy_if_the_service_is_ready_whatever_proxy_docker_hands_it(
    answering: type[Ready], healthy: bool
) -> None:
    dockerfile = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", "")
    [given] = re.findall(r"^HEALTHCHECK .*?CMD (\[.+\])$", dockerfile, re.MULTILINE)
    with HTTPServer(("127.0.0.1", 0), answering) as server:
        threading.Thread(target=server.handle_request, daemon=True).start()
        python, *asking = json.loads(given.replace(":8000/", f":{server.server_port}/"))
        environment = {**os.environ, "http_proxy": "http://127.0.0.1:9"}  # the port where nothing listens
        done = subprocess.run([sys.executable, *asking], env=environment, capture_output=True, check=False, timeout=60)
    assert python == "python"
    assert (done.returncode == 0) is healthy


def test_every_folder_of_code_is_a_package() -> None:
    folders = {path.parent for top in ("service", "models") for path in (ROOT / top).rglob("*.py")}
    assert not [folder for folder in folders if not (folder / "__init__.py").exists()]


def test_every_package_says_what_it_holds() -> None:
    packages = (path for top in ("service", "models") for path in (ROOT / top).rglob("__init__.py"))
    assert not [path for path in packages if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]


def test_every_file_that_is_not_code_is_packaged_but_for_training_text() -> None:
    data = PROJECT["tool"]["setuptools"]["package-data"]
    for top in ("service", "models"):
        suffixes = {Path(pattern).suffix for pattern in data[top]}
        files = [path for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        left_out = [path for path in files if path.suffix not in {".py", *suffixes}]
        assert not [path for path in left_out if not path.is_relative_to(WRITTEN)]
    assert left_out
