"""Everything that is said in an article, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from service.claim import Speaker
from service.splitting.grammar.reports import NO_FRAME, Reported
from service.splitting.grammar.syntax import Syntax
from service.splitting.span import Span, stripped
from service.splitting.speech.attribution import LONG_QUOTATION, Quoting
from service.splitting.speech.sentence import NOBODY, Sentence


def said_in(text: str, sentences: Iterable[Sentence]) -> Iterator[tuple[Span, Speaker]]:
    """What is said in the article and by whom: posts, quotations, and what is reported outside them."""
    quoting, reported = NOBODY, list[Span]()
    for author, turn in groupby(sentences, key=lambda sentence: sentence.author):
        said = list(turn)
        quoting = said[0].quoting
        if author is not None:
            yield Span(said[0].span.start, said[-1].span.end), author
            continue
        for sentence in said:
            for report, speaker in zip(sentence.reports, sentence.speakers, strict=True):
                if sentence.syntax is not None and speaker is not None:
                    content = content_span(text, sentence.syntax, report)
                    if not _mostly_quoted(content, quoting):
                        reported.append(content)
                        yield content, speaker
    for quotation, speaker in zip(quoting.quotations, quoting.speakers, strict=True):
        long = quotation.end - quotation.start >= LONG_QUOTATION
        if speaker is not None and long and not any(c.start <= quotation.start < c.end - 1 for c in reported):
            yield quotation, speaker


def _mostly_quoted(content: Span, quoting: Quoting) -> bool:
    shared = (
        min(content.end, q.end) - max(content.start, q.start)
        for q, speaker in zip(quoting.quotations, quoting.speakers, strict=True)
        if speaker is not None and q.end - q.start >= LONG_QUOTATION
    )
    return max(shared, default=0) > 0.6 * (content.end - content.start)


def content_span(text: str, syntax: Syntax, report: Reported) -> Span:
    """The words that are reported, without the frame and the joining "that"."""
    frame = syntax.below(report.frame) if report.frame not in (report.content, NO_FRAME) else set()
    top = report.content
    inside = syntax.below(top) - (frame if top not in frame else set())
    kept = sorted(i for i in inside if not (syntax.heads[i] == top and syntax.lower(i) == "that"))
    while kept and syntax.words[kept[-1]].form in (",", '"', ".", ":"):
        kept.pop()
    if not kept:
        return Span(syntax.words[top].start, syntax.words[top].end)
    return stripped(text, syntax.words[kept[0]].start, syntax.words[kept[-1]].end)
