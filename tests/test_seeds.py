"""The sample articles, loaded through the real service in the order of their publication, get the labels that an
editor gave them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from service.article import Article, ArticleHead
from service.commands.shown import result_table
from service.config import Settings
from service.judging.verdict import Label
from service.matching import PublishedClaim
from service.report import Result
from service.wiring import build

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True)
class Passage:
    """A quote of a sample article, which occurs in its body once."""

    article: str
    quote: str

    def touches(self, published: PublishedClaim) -> bool:
        """The claim covers some of the passage."""
        start = bodies()[self.article].index(self.quote)
        claim = published.claim
        return (
            published.article.external_id == self.article
            and claim.start < start + len(self.quote)
            and start < claim.end
        )


@dataclass(frozen=True)
class Row:
    """What an editor says of one passage beside an earlier one, or beside everything earlier."""

    ours: Passage
    theirs: Passage | None
    label: Label
    why: str
    reason: str | None = None
    attributed: bool = False

    def is_about(self, result: Result) -> bool:
        if not self.ours.touches(result.ours):
            return False
        return self.theirs is None or (result.theirs is not None and self.theirs.touches(result.theirs))


def read_rows() -> list[Row]:
    rows = map(json.loads, (SEEDS / "expected.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Row(
            Passage(**row.pop("ours")),
            Passage(**theirs) if (theirs := row.pop("theirs")) else None,
            Label(row.pop("label")),
            **row,
        )
        for row in rows
    ]


def read_seeds() -> list[dict[str, Any]]:
    """In the order of publication."""
    seeds = [json.loads(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.json")]
    return sorted(seeds, key=lambda seed: str(seed["published_at"]))


@cache
def bodies() -> dict[str, str]:
    return {seed["external_id"]: seed["body"] for seed in read_seeds()}


def article(seed: dict[str, Any]) -> Article:
    head = dict(seed)
    body = head.pop("body")
    published_at = datetime.fromisoformat(head.pop("published_at"))
    return Article(ArticleHead(**head, published_at=published_at), body)


ROWS = read_rows()


def named(row: Row) -> str:
    return f"{row.ours.article}: {row.ours.quote}"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Result]]:
    crosscheck = build(Settings(data=tmp_path_factory.mktemp("seeds")))
    reports = [crosscheck.checker.add(article(seed)).report for seed in read_seeds()]
    yield [result for report in reports for claim in report.claims for result in claim.results]
    crosscheck.close()


def told(result: Result) -> str:
    theirs = f"{result.theirs.article.external_id} {result.theirs.quote!r}" if result.theirs else "nothing"
    return (
        f"{result.verdict.label} ({result.verdict.reason}): "
        f"{result.ours.article.external_id} {result.ours.quote!r} beside {theirs}"
    )


@pytest.mark.parametrize("row", [row for row in ROWS if row.label is not Label.NEW or row.reason], ids=named)
def test_two_passages_get_the_expected_label(row: Row, results: list[Result]) -> None:
    about = [result for result in results if row.is_about(result)]
    found = [result for result in about if result.verdict.label is row.label]
    assert found, f"{row.why} Got: {[told(result) for result in about]}"
    assert row.reason in (None, *(result.verdict.reason for result in found))
    assert not row.attributed or any(result.verdict.attributed for result in found)
    assert row.label is Label.CONFLICTING or all(result.verdict.label is not Label.CONFLICTING for result in about)


@pytest.mark.parametrize("row", [row for row in ROWS if row.label is Label.NEW and not row.reason], ids=named)
def test_a_passage_that_nothing_earlier_says_is_new(row: Row, results: list[Result]) -> None:
    assert any(row.ours.touches(result.ours) for result in results), "the passage is not a claim"
    otherwise = [told(result) for result in results if row.is_about(result) and result.verdict.label is not Label.NEW]
    assert not otherwise, row.why


def test_nothing_else_conflicts(results: list[Result]) -> None:
    expected = [row for row in ROWS if row.label is Label.CONFLICTING]
    conflicts = [result for result in results if result.verdict.label is Label.CONFLICTING]
    assert not [told(result) for result in conflicts if not any(row.is_about(result) for row in expected)]


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_every_quote_stands_once_in_its_article_and_looks_back(row: Row) -> None:
    published = {seed["external_id"]: seed["published_at"] for seed in read_seeds()}
    assert bodies()[row.ours.article].count(row.ours.quote) == 1
    if row.theirs:
        assert bodies()[row.theirs.article].count(row.theirs.quote) == 1
        assert published[row.theirs.article] < published[row.ours.article]


def test_the_readme_shows_rows_of_the_real_table(results: list[Result]) -> None:
    printed = Console(width=100, file=StringIO(), record=True)
    printed.print(result_table(result for result in results if result.verdict.label is Label.CONFLICTING))
    there = printed.export_text()
    readme = (SEEDS.parent / "README.md").read_text(encoding="utf-8")
    shown = readme.split("<!-- rows of `make demo` -->\n```text\n")[1].split("\n```")[0]
    rows = re.split(r"\n[├┡└].*", shown)
    assert len(rows) > 2
    assert not [row for row in rows if row.strip("\n") not in there], there
