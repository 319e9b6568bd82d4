"""Reading: an article with its claims, a claim with all that is known of it, and the list of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from flask import Blueprint, render_template, request

from service.api.current import parts
from service.checking import CheckedClaim, Report, Result
from service.desk.ledger import ledger
from service.desk.underlining import paragraphs
from service.judging.verdict import Label
from service.revising import Revised, revised

ARTICLES_A_PAGE = 50
ORDER = (Label.CONFLICTING, Label.AGREEING, Label.NEW)

reading = Blueprint("reading", __name__)


@reading.get("/articles")
def articles() -> str:
    """The stored articles, of one source if asked."""
    source, cursor = request.args.get("source") or None, request.args.get("cursor") or None
    found = parts().store.articles(source, cursor, ARTICLES_A_PAGE)
    return render_template("desk/articles.html", found=found, source=source, sources=parts().store.sources())


@reading.get("/articles/<article_id>")
def article(article_id: str) -> str:
    """The text with its claims underlined, and beside it what agrees, conflicts and is new."""
    revisions = parts().store.revisions(article_id)
    report = parts().store.report(article_id)
    return render_template(
        "desk/article.html", revisions=revisions, changes=_changes(revisions, article_id), **laid_out(report)
    )


def _changes(revisions: Sequence[str], article_id: str) -> Revised | None:
    """What the last revision changed; None for a first revision and for those before the last."""
    if len(revisions) < 2 or revisions[-1] != article_id:
        return None
    store = parts().store
    return revised(revisions, store.matched(revisions[:-1], live=False), store.matched(revisions[-1:], live=True))


@reading.get("/claims/<claim_id>")
def claim(claim_id: str) -> str:
    """A claim and every result it has part in, conflicts first."""
    found, results = parts().store.claim(claim_id)
    lines, sources = ledger(found, results), by_label(claim_id, results)
    return render_template("desk/claim.html", found=found, results=by_weight(results), lines=lines, sources=sources)


def laid_out(report: Report) -> dict[str, object]:
    """What the article page and the draft page show of a report."""
    return {
        "report": report,
        "paragraphs": paragraphs(report),
        "tally": Counter(claim.label for claim in report.claims),
        "telling": [(n, claim, told(claim)) for n, claim in enumerate(report.claims)],
    }


def told(claim: CheckedClaim) -> list[Result]:
    """The claim's results that have a match, conflicts first."""
    return [result for result in by_weight(claim.results) if result.theirs]


def by_label(claim_id: str, results: Iterable[Result]) -> dict[Label, set[str]]:
    """The other sources that agree with a claim, and those that conflict with it."""
    sources: dict[Label, set[str]] = {Label.CONFLICTING: set(), Label.AGREEING: set()}
    for result in results:
        other = result.theirs if result.ours.id == claim_id else result.ours
        if other is not None and result.verdict.label in sources:
            sources[result.verdict.label].add(other.article.source)
    return sources


def by_weight(results: Iterable[Result]) -> list[Result]:
    return sorted(results, key=lambda result: ORDER.index(result.verdict.label))
