"""Splitting an article into claims: lines → sentences → grammar → clauses → claims, with who says each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from service.article import Article
from service.claim import Claim, Modality, Polarity, Speaker
from service.splitting.clauses import Clause, Kind, read_clauses
from service.splitting.parser import Parser
from service.splitting.passages import Passage, read_passages
from service.splitting.quantities import read_quantities
from service.splitting.reports import Report
from service.splitting.span import Span
from service.splitting.stance import modality_of, polarity_of
from service.splitting.syntax import Syntax
from service.splitting.times import read_times
from service.splitting.wording import decisive_span, standing_alone, worded
from service.splitting.worth import not_checkable

WEIGHTS = Path(__file__).parents[2] / "models" / "syntax"


def split(article: Article) -> tuple[Claim, ...]:
    """Every claim of the article in the order of its text; the same text always gives the same claims."""
    published = article.head.published_at.date() if article.head.published_at else None
    passages = read_passages(article.body, _parser())
    return tuple(claim for passage in passages for claim in _claims(article.body, passage, published))


@cache
def _parser() -> Parser:
    return Parser(WEIGHTS)


def _claims(body: str, passage: Passage, published: date | None) -> Iterator[Claim]:
    """The claims of one sentence: one for each clause that states a fact, or one for all where none could be read."""
    syntax = passage.syntax
    if syntax is None:
        yield _claim(body, passage, passage.span, " ".join(passage.span.of(body).split()), (), None, published)
        return
    clauses = {clause.head: clause for clause in read_clauses(syntax, passage.reports)}
    for clause in sorted(clauses.values(), key=lambda clause: clause.words):
        if clause.kind is Kind.FRAME:
            continue
        span = decisive_span(body, syntax, clause)
        if span is not None:
            text = worded(body, syntax, standing_alone(syntax, clause, clauses))
            reports = tuple(_reports_of(passage, clause, clauses))
            yield _claim(body, passage, span, text, reports, clause, published)


def _reports_of(
    passage: Passage, clause: Clause, clauses: dict[int, Clause]
) -> Iterator[tuple[Report, Speaker | None]]:
    """The reports that a clause stands in, innermost first: its own, and those of the clauses it hangs on."""
    at = clause
    while at.kind is not Kind.FRAME:
        for report, speaker in zip(passage.reports, passage.speakers, strict=True):
            if report.content == at.head:
                yield report, speaker
        if at.parent == at.head:
            return
        at = clauses[at.parent]


def _claim(
    body: str,
    passage: Passage,
    span: Span,
    text: str,
    reports: tuple[tuple[Report, Speaker | None], ...],
    clause: Clause | None,
    published: date | None,
) -> Claim:
    words, sentence = span.of(body), passage.span.of(body)
    attributed = _attributed(passage, span, reports)
    modality, polarity = _stance(passage.syntax, clause, words, sentence, reports)
    times = read_times(words, published, span.start)
    quantities = read_quantities(words, span.start)
    names = tuple(name for name in passage.names if span.start <= name.start and name.end <= span.end)
    quoted = passage.author is not None or passage.quoting.holds(span)
    return Claim(
        text=text,
        start=span.start,
        end=span.end,
        sentence_start=passage.span.start,
        sentence_end=passage.span.end,
        speaker=attributed[-1] if attributed else None,
        attributed=attributed,
        quantities=quantities,
        times=times,
        names=names,
        polarity=polarity,
        modality=modality,
        not_checkable=not_checkable(text, modality, quoted, bool(quantities or times or names)),
    )


def _stance(
    syntax: Syntax | None,
    clause: Clause | None,
    words: str,
    sentence: str,
    reports: tuple[tuple[Report, Speaker | None], ...],
) -> tuple[Modality, Polarity]:
    if syntax is None or clause is None:
        return (Modality.QUESTION if sentence.endswith("?") else Modality.ASSERTED), Polarity.AFFIRMED
    denied = any(report.denied and report.content == clause.head for report, _ in reports)
    polarity = Polarity.DENIED if denied else polarity_of(syntax, clause)
    return modality_of(syntax, clause, words, sentence), polarity


def _attributed(
    passage: Passage, span: Span, reports: tuple[tuple[Report, Speaker | None], ...]
) -> tuple[Speaker, ...]:
    """Speakers outermost first: who posted it, who is quoted, then the reports of the sentence."""
    outer = [passage.author, passage.quoting.at(span)]
    inner = [speaker for _, speaker in reversed(reports)]
    found: list[Speaker] = []
    for speaker in (*outer, *inner):
        if speaker is not None and all(speaker.name != other.name for other in found):
            found.append(speaker)
    return tuple(found)
