"""Reading: an article with its claims, a claim with all its results, and the list of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask import Blueprint, Response, render_template, request

from service.api.current import parts
from service.api.schemas.article import ArticleHeadSchema
from service.api.schemas.claim import LONGEST_QUESTION
from service.api.schemas.report import ReportSchema
from service.desk.figures import ledgers_of
from service.desk.listed import Listed
from service.desk.strongest import strongest
from service.desk.tables import ROWS_A_FILE, table
from service.desk.underlining import paragraphs
from service.judging.verdict import Label
from service.report import CheckedClaim, Report, Result, Together
from service.revising import Revised

ARTICLES_A_PAGE = 50
# A screen or five of cards; `Show more` brings as many again.
RESULTS_A_PAGE = 20
# Nobody reads more of one claim; its JSON has them all.
RESULTS_TOLD = 200


@dataclass(frozen=True, slots=True)
class Cards:
    """Some results of a claim's page; `following` is how many come before the next ones, None after the last."""

    results: tuple[Result, ...]
    following: int | None


reading = Blueprint("reading", __name__)


@reading.get("/articles")
def articles() -> str:
    """The stored articles, the newest first, or those that are asked for; each with how many of its claims conflict."""
    listed, store = Listed.asked(), parts().store
    found = listed.found(request.args.get("cursor") or None, ARTICLES_A_PAGE)
    return render_template(
        "desk/articles.html",
        found=found,
        listed=listed,
        conflicts=store.conflicts_of([head.id for head in found.items]),
        sources=store.sources(),
        longest=LONGEST_QUESTION,
    )


@reading.get("/articles.json")
def articles_json() -> dict[str, object]:
    """The newest articles of the view as the API gives them."""
    found = Listed.asked().found(None, ROWS_A_FILE)
    return {"articles": ArticleHeadSchema(many=True).dump(found.items), "complete": found.next_cursor is None}


@reading.get("/articles.csv")
def articles_csv() -> Response:
    """The newest articles of the view as a table."""
    found = Listed.asked().found(None, ROWS_A_FILE)
    rows = ([head.id, head.source, head.published_at, head.title, head.revision, head.url] for head in found.items)
    columns = ("id", "source", "published_at", "title", "revision", "url")
    return table("articles", columns, rows, complete=found.next_cursor is None)


@reading.get("/articles/<article_id>.json")
def article_json(article_id: str) -> dict[str, object]:
    """The article with its claims and results as the API gives it."""
    told: dict[str, object] = ReportSchema().dump(parts().store.report(article_id))
    return told


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
    return parts().store.last_revision(article_id)


@reading.get("/claims/<claim_id>")
def claim(claim_id: str) -> str:
    """A claim and every result it is part of, conflicts first; `from` asks only for those after that many."""
    found, results, number = parts().store.strongest(claim_id, RESULTS_TOLD)
    cards = _cards(results, request.args.get("from", 0, type=int))
    if "HX-Request" in request.headers:
        return render_template("desk/rest.html", cards=cards)
    known = CheckedClaim(found.claim, results, found.id, parts().store.origins([claim_id]).get(claim_id))
    return render_template(
        "desk/claim.html",
        found=found,
        known=known,
        number=number,
        most=RESULTS_TOLD,
        cards=cards,
        conflicting=conflicting(claim_id, results),
        ledgers=ledgers_of(found),
    )


def _cards(ordered: Sequence[Result], first: int) -> Cards:
    last = max(first, 0) + RESULTS_A_PAGE
    return Cards(tuple(ordered[max(first, 0) : last]), last if last < len(ordered) else None)


def laid_out(report: Report) -> dict[str, object]:
    """What the article page and the draft page show of a report."""
    return {
        "report": report,
        "paragraphs": paragraphs(report),
        "tally": Counter(claim.label for claim in report.claims),
        "telling": [(n, claim, told(claim)) for n, claim in enumerate(report.claims)],
    }


def told(claim: CheckedClaim) -> Together:
    """The strongest of the claim's results that have a match."""
    return strongest(result for result in claim.results if result.theirs)


def conflicting(claim_id: str, results: Iterable[Result]) -> list[str]:
    """The other sources that conflict with a claim, without dismissed results, in order."""
    pairs = [(result, result.theirs if result.ours.id == claim_id else result.ours) for result in results]
    standing = (o for result, o in pairs if result.verdict.label is Label.CONFLICTING and not result.dismissed)
    return sorted({o.article.source for o in standing if o})
