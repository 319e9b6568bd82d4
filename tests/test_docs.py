"""The documentation is under test: what it lists is what there is."""

from __future__ import annotations

import re
import subprocess
import tomllib
from dataclasses import fields
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import click
import pytest
from flask import Flask
from marshmallow import Schema
from marshmallow.validate import Range

from service.api import polling, signatures, turns, unreadable
from service.api.ingest import XML_BYTES_A_CHARACTER
from service.api.openapi import register_resources
from service.api.problems import MEANINGS
from service.api.schemas.article import ArticleInSchema, ArticleQuerySchema
from service.api.schemas.claim import LONGEST_QUESTION, ClaimQuerySchema
from service.api.schemas.comparison import StatementInSchema
from service.api.schemas.feed import ResultQuerySchema
from service.api.schemas.fields import Text
from service.api.schemas.figure import FigureQuerySchema
from service.api.schemas.result import ReviewInSchema
from service.api.schemas.submission import KeyHeadersSchema
from service.cli import main
from service.commands.serve import serve
from service.config import CALLERS_PATIENCE, Settings
from service.delivering import dispatching, posting
from service.searching import RESULTS_TOLD
from service.serving import inflow
from service.serving.server import TIMEOUT
from service.storage import failing, submissions

ROOT = Path(__file__).parent.parent
EXPLAINED = ("benchmarks", "docs", "models")  # folders that hold pages
README = (ROOT / "README.md").read_text(encoding="utf-8")
PATHS = sorted([*ROOT.glob("*.md"), *(page for part in EXPLAINED for page in (ROOT / part).rglob("*.md"))])


def section(heading: str) -> str:
    return README.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def table(heading: str) -> list[list[str]]:
    """The cells of each row of the section's table, without its heading."""
    rows = [line for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows[2:]]


def in_braces(rule: str) -> str:
    """Flask's `<article_id>` as OpenAPI writes it."""
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule)


def test_the_settings_are_those_the_service_reads() -> None:
    read = {f"CROSSCHECK_{field.name.upper()}": str(getattr(Settings(), field.name)) for field in fields(Settings)}
    served = {str(option.envvar): str(option.default) for option in serve.params if option.envvar}
    assert {name: default for name, default, _ in table("Settings")} == read | served


def test_the_routes_are_those_the_app_serves() -> None:
    app = Flask(__name__)
    register_resources(app)
    served = {
        f"{method} {in_braces(rule.rule)}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.endpoint != "static"
    }
    assert {route for route, _ in table("Routes")} == served


def longest(schema: type[Schema], name: str) -> int | None:
    """How many characters that field may have."""
    field = schema().fields[name]
    assert isinstance(field, Text)
    return field.longest


def highest(schema: type[Schema]) -> object:
    """The largest page that may be asked for."""
    [validator] = schema().fields["limit"].validators
    assert isinstance(validator, Range)
    return validator.max


def test_the_limits_are_those_the_service_keeps() -> None:
    told = [int(number.replace(",", "")) for _, number in table("Limits") if number != "any number"]
    assert told == [
        *{unreadable.LONGEST_LINE, unreadable.LONGEST_HEADER},
        unreadable.MOST_HEADERS,
        XML_BYTES_A_CHARACTER,
        *{longest(ArticleInSchema, "title"), longest(ArticleInSchema, "url"), longest(ReviewInSchema, "reason")},
        *{longest(ArticleInSchema, name) for name in ("source", "external_id")} | {longest(ReviewInSchema, "reviewer")},
        failing.LONGEST_TOGETHER,
        *{longest(schema, "q") for schema in (ClaimQuerySchema, FigureQuerySchema)},
        longest(StatementInSchema, "text"),
        longest(KeyHeadersSchema, "key"),
        submissions.SUBMISSIONS_KEPT_SECONDS / 3600,
        *{highest(schema) for schema in (ArticleQuerySchema, ResultQuerySchema)},
        *{highest(schema) for schema in (ClaimQuerySchema, FigureQuerySchema)},
        RESULTS_TOLD,
        CALLERS_PATIENCE,
        polling.WAITERS,
        turns.AT_ONCE,
        turns.WAITING,
        turns.MANY,
        inflow.SENDERS,
        inflow.PATIENCE,
        signatures.WINDOW,
        posting.ANSWER_SECONDS,
        dispatching.TRIES,
    ]


@pytest.mark.parametrize("page", ["README.md", "docs/operations.md"])
def test_how_long_a_text_waits_for_its_turn_is_told(page: str) -> None:
    assert f"waits longer than {CALLERS_PATIENCE} seconds" in (ROOT / page).read_text(encoding="utf-8")


def told_in(page: str) -> str:
    """The page's words, one space between any two."""
    return " ".join((ROOT / page).read_text(encoding="utf-8").split())


def test_how_long_a_body_is_awaited_is_told() -> None:
    patience, slowest = f"{inflow.PATIENCE} seconds", f"each {inflow.SLOWEST:,} bytes"
    assert f"it has {patience}, and one more for {slowest}" in MEANINGS[408]
    assert f"awaited for {patience}, and for one more with {slowest}" in told_in("docs/operations.md")
    assert f"awaited beyond one for {slowest} received" in told_in("README.md")


def test_how_often_a_webhook_is_told_and_for_how_long_is_told() -> None:
    waits = [dispatching.wait_after(tries) or 0.0 for tries in range(1, dispatching.TRIES)]
    assert sum(waits) // timedelta(days=1).total_seconds() == 2
    assert f"{dispatching.TRIES} times within about two days" in told_in("docs/operations.md")
    described = told_in("openapi.yaml")
    assert f"{dispatching.TRIES} times over two days" in described
    assert "sent again, at growing intervals, for two days" in described


def test_the_longest_question_fits_the_address_in_any_script() -> None:
    assert LONGEST_QUESTION * len(quote("\U00020000")) < unreadable.LONGEST_LINE / 2


def test_the_documented_proxies_pass_on_what_the_service_takes() -> None:
    page = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    waits = [int(seconds) for seconds in re.findall(r"(?:proxy_read_timeout|read_timeout) (\d+)s", page)]

    assert re.findall(r"client_max_body_size (\d+)m;", page) == [str(Settings().largest_request // 2**20)]
    assert len(waits) == 3
    assert min(waits) > TIMEOUT
    assert page.count("proxy_set_header Host $http_host;\n") == 1


def commands(group: click.Group, path: str = "") -> dict[str, set[str]]:
    """Each command, `keys create` for one of a group, with its options."""
    found: dict[str, set[str]] = {}
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found |= commands(command, f"{path}{name} ")
        else:
            options = [option for option in command.params if isinstance(option, click.Option)]
            found[path + name] = {one for option in options for one in option.opts}
    return found


def test_the_commands_and_their_options_are_those_of_the_command_line() -> None:
    told = {
        re.findall(r"crosscheck ([a-z]+(?: [a-z]+)*)", command)[0]: set(re.findall(r"--[a-z-]+", command))
        for command, _ in table("Commands")
    }
    assert told == commands(main)


@pytest.mark.parametrize("page", PATHS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_command_that_is_written_out_is_one_with_the_options_that_it_needs(page: Path) -> None:
    for shown in re.findall(r"`crosscheck ([a-z][^`]*)`", page.read_text(encoding="utf-8")):
        command, words = named(shown.split())
        options = [one for one in command.params if isinstance(one, click.Option)]
        given = {word.strip("[]") for word in words if word.strip("[]").startswith("--")}
        assert given <= {name for one in options for name in one.opts}, shown
        assert not words or all(given & {*one.opts} for one in options if one.required), shown


def named(words: list[str]) -> tuple[click.Command, list[str]]:
    """The command that the first words name, and the others."""
    command: click.Command = main
    while words and isinstance(command, click.Group):
        name, *words = words
        command = command.commands[name]
    return command, words


@pytest.mark.parametrize("page", PATHS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_make_target_that_is_named_exists(page: Path) -> None:
    helped = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE))
    assert named <= set(re.findall(r"^ +make ([a-z-]+)", helped, re.MULTILINE))


@pytest.mark.parametrize("target", ["bench", "bench-peers"])
def test_a_benchmark_without_articles_says_what_it_needs_before_anything_is_installed(target: str) -> None:
    asked = ["make", target, "ARTICLES=", "PYTHON=false", "VENV=/nowhere"]
    refused = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    assert refused.returncode == 2
    assert f"Say which articles: make {target} ARTICLES=FOLDER, " in refused.stderr


@pytest.mark.parametrize("page", PATHS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_linked_file_exists(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_the_changelog_tells_of_this_version_or_the_next() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    first = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert first in ("Unreleased", version)


def test_torch_has_one_version_everywhere() -> None:
    named = {
        re.findall(r"torch==([\d.]+)", (ROOT / page).read_text(encoding="utf-8"))[0]
        for page in ("Makefile", "Dockerfile", "constraints.txt")
    }
    assert len(named) == 1
