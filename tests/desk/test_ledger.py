"""A claim's figure among those of other sources, by time."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from service.article import ArticleHead
from service.checking import Result
from service.claim import Claim
from service.desk.ledger import Line, ledger
from service.desk.reading import by_label
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.matching import PublishedClaim
from service.splitting.quantities import read_quantities


def toll(source: str, figure: str, hour: int | None) -> PublishedClaim:
    """A claim that so many were killed, published on one day at that hour."""
    text = f"The earthquake killed {figure} people."
    claim = Claim(text, 0, len(text), 0, len(text), quantities=read_quantities(text))
    published = None if hour is None else datetime(2023, 3, 14, hour, tzinfo=UTC)
    return PublishedClaim(claim, text, text, "", ArticleHead(source, published_at=published), source)


def judged(
    ours: PublishedClaim, theirs: PublishedClaim, reason: Reason, label: Label = Label.CONFLICTING, quote: str = ""
) -> Result:
    """A verdict on both figures, or on other words of both claims."""
    seen = [_quote(claim, quote or claim.claim.quantities[0].surface) for claim in (ours, theirs)]
    evidence = Evidence("rule", label, reason, "A sentence.", seen[0], seen[1], 0.9)
    return Result(Verdict(label, 0.9, reason, (evidence,)), ours, theirs, 0.9, "1", "m")


def _quote(claim: PublishedClaim, words: str) -> Quote:
    start = claim.quote.index(words)
    return Quote(words, start, start + len(words))


def told(lines: list[Line]) -> list[tuple[str, str, str]]:
    return [(line.entry.claim.article.source, line.range, line.entry.stands) for line in lines]


A, B, C = toll("a.example", "about 12", 9), toll("b.example", "24", 8), toll("c.example", "47", 11)


def test_figures_come_in_the_order_of_publication_with_how_they_stand() -> None:
    results = [
        judged(C, B, Reason.LATER_FIGURE, Label.NEW),
        judged(A, B, Reason.AMOUNTS_DIFFER),
        judged(B, toll("d.example", "24", None), Reason.SAME_AMOUNT, Label.AGREEING),
    ]
    assert told(ledger(B, results)) == [
        ("d.example", "24", "agreeing"),
        ("b.example", "24", "this claim"),
        ("a.example", "10.8–13.2", "conflicting"),
        ("c.example", "47", "later figure"),
    ]


def test_all_lines_share_one_scale() -> None:
    lines = ledger(B, [judged(A, B, Reason.AMOUNTS_DIFFER), judged(C, B, Reason.LATER_FIGURE, Label.NEW)])
    places = {line.entry.claim.id: float(re.findall(r'class="reach" x="([\d.]+)"', line.bar)[0]) for line in lines}
    assert places["a.example"] < places["b.example"] < places["c.example"]


def test_figures_of_other_things_and_of_other_words_have_no_line() -> None:
    assert ledger(B, [judged(A, B, Reason.OTHER_MEASURE, Label.NEW)]) == []
    assert ledger(B, [judged(A, B, Reason.AMOUNTS_DIFFER, quote="earthquake")]) == []
    assert ledger(B, [judged(A, B, Reason.NEGATION_DIFFERS)]) == []


def test_a_claim_without_another_figure_has_no_ledger() -> None:
    assert ledger(B, []) == []
    assert ledger(B, [Result(Verdict(Label.NEW, 1.0, Reason.NO_MATCH, ()), B, None, None, "1", "m")]) == []


def test_the_other_sources_are_told_by_label_once() -> None:
    results = [judged(A, B, Reason.AMOUNTS_DIFFER), judged(B, A, Reason.AMOUNTS_DIFFER)]
    assert by_label("b.example", results) == {Label.CONFLICTING: {"a.example"}, Label.AGREEING: set()}
