"""The whole service against passages that people have judged: articles in, labels out.

    python -m benchmarks.gold --articles articles.jsonl --gold gold.jsonl [--show errors]

Articles: `{"doc", "source", "title"?, "published_at"?, "text"}`, in the order to ingest; or a folder of .txt files,
whose place in the sorted list is the `doc`. Gold rows: `{"a_doc", "a", "b_doc", "b", "label"}` with `a` and `b` exact
substrings of the two texts, and `label` one of conflict, agree, not-conflict, new.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from service.article import Article, ArticleHead
from service.config import Settings
from service.judging.verdict import Label, Reason
from service.matching import PublishedClaim
from service.report import Report, Result
from service.wiring import build

DATED = re.compile(r"\s*date (\d{4}-\d\d-\d\d)\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch `[start, end)` of one article's body."""

    doc: str
    start: int
    end: int

    def meets(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Outcome:
    """A gold row and what the service said about its two passages."""

    row: dict[str, Any]
    right: bool
    results: tuple[Result, ...]


def read_articles(path: Path) -> Iterator[tuple[str, Article]]:
    """Each article with the name that the gold rows use."""
    if path.is_dir():
        for number, file in enumerate(sorted(path.glob("*.txt"))):
            text = file.read_text(encoding="utf-8")
            dated = DATED.match(text)
            body = text[dated.end() :] if dated else text
            yield str(number), _article(file.stem, body, None, dated[1] if dated else None, file.stem)
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["doc"], _article(row["source"], row["text"], row.get("title"), row.get("published_at"), row["doc"])


def _article(source: str, body: str, title: str | None, published: str | None, name: str) -> Article:
    at = datetime.fromisoformat(published).replace(tzinfo=UTC) if published else None
    return Article(ArticleHead(source=source, external_id=name, title=title, published_at=at), body)


def ingest(articles: Sequence[tuple[str, Article]]) -> dict[str, Report]:
    """Every article added, in order, to a store of its own."""
    with tempfile.TemporaryDirectory() as folder:
        crosscheck = build(Settings.from_environment({"CROSSCHECK_DATA": folder}))
        try:
            return {name: crosscheck.checker.add(article).report for name, article in articles}
        finally:
            crosscheck.close()


def judged(row: dict[str, Any], reports: dict[str, Report]) -> Outcome:
    """The service's verdict where the row's passages meet."""
    theirs = _passage(row, "a", reports) if "a" in row else None
    ours = _passage(row, "b", reports)
    found = tuple(_between(reports[ours.doc], ours, theirs, reports))
    if theirs and not found:
        found = tuple(_between(reports[theirs.doc], theirs, ours, reports))
    return Outcome(row, _right(row, found), found)


def _passage(row: dict[str, Any], side: str, reports: dict[str, Report]) -> Passage:
    doc = str(row[f"{side}_doc"])
    start = reports[doc].article.body.index(row[side])
    return Passage(doc, start, start + len(row[side]))


def _between(report: Report, ours: Passage, theirs: Passage | None, reports: dict[str, Report]) -> Iterator[Result]:
    for claim in report.claims:
        if not ours.meets(claim.claim.start, claim.claim.end):
            continue
        for result in claim.results:
            match = result.theirs
            if theirs is None or (match and _stands_in(match, theirs, reports)):
                yield result


def _stands_in(match: PublishedClaim, passage: Passage, reports: dict[str, Report]) -> bool:
    in_article = match.article.id == reports[passage.doc].article.head.id
    return in_article and passage.meets(match.claim.start, match.claim.end)


def _right(row: dict[str, Any], results: Sequence[Result]) -> bool:
    labels = {result.verdict.label for result in results}
    updated = any(result.verdict.reason is Reason.LATER_FIGURE for result in results)
    match row["label"]:
        case "conflict":
            return Label.CONFLICTING in labels or bool(row.get("update") and updated)
        case "agree":
            return Label.AGREEING in labels
        case "not-conflict":
            return Label.CONFLICTING not in labels
        case _:
            return labels <= {Label.NEW}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--show", choices=("errors", "conflicts"), nargs="*", default=())
    asked = parser.parse_args()
    reports = ingest(list(read_articles(asked.articles)))
    rows = [json.loads(line) for line in asked.gold.read_text(encoding="utf-8").splitlines()]
    outcomes = [judged(row, reports) for row in rows]
    if "errors" in asked.show:
        _show_errors(outcomes)
    if "conflicts" in asked.show:
        _show_conflicts(reports)
    _show_score(outcomes, reports)


def _show_errors(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.right:
            row = outcome.row
            print(f"\n{row['label']} [{row.get('fact', row.get('why', ''))}]\n  a: {row.get('a')}\n  b: {row['b']}")
            for result in outcome.results:
                theirs = result.theirs.claim.text if result.theirs else None
                print(f"     {_said(result)}\n       ours: {result.ours.claim.text}\n       theirs: {theirs}")


def _show_conflicts(reports: dict[str, Report]) -> None:
    for name, report in reports.items():
        for claim in report.claims:
            for result in claim.results:
                if result.verdict.label is Label.CONFLICTING and result.theirs:
                    print(f"\n{name} × {result.theirs.article.external_id}: {_said(result)}")
                    print(f"   ours:   {result.ours.claim.text}\n   theirs: {result.theirs.claim.text}")


def _said(result: Result) -> str:
    verdict = result.verdict
    sentence = verdict.decisive.sentence if verdict.decisive else ""
    return f"{verdict.label} {verdict.reason} {verdict.confidence:.2f} sim {result.similarity or 0:.2f} {sentence}"


def _show_score(outcomes: Sequence[Outcome], reports: dict[str, Report]) -> None:
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for outcome in outcomes:
        counts[outcome.row["label"]][outcome.right] += 1
    for label, count in counts.items():
        print(f"{label:13} {count[True]:4} of {count.total():4}  {count[True] / count.total():.0%}")
    labels = Counter(claim.label.value for report in reports.values() for claim in report.claims)
    print("claims", dict(labels))


if __name__ == "__main__":
    main()
