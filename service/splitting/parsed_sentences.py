"""The sentences of an article with their grammar, and who speaks in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from service.claim import Speaker
from service.splitting.amounts.quantities import read_quantities
from service.splitting.cutting.antecedents import with_antecedents
from service.splitting.cutting.asides import parse_with_asides
from service.splitting.dating.times import read_times
from service.splitting.grammar.parser import Parser
from service.splitting.grammar.reported import NO_FRAME
from service.splitting.grammar.reports import read_reports
from service.splitting.grammar.syntax import Syntax
from service.splitting.grammar.whole import is_headline, is_sentence
from service.splitting.grammar.words import read_words
from service.splitting.lines.boilerplate import Block, BlockKind
from service.splitting.lines.furniture import APPEAL
from service.splitting.lines.sentences import read_sentences
from service.splitting.lines.unclosed import read_lines_told
from service.splitting.naming.names import read_names
from service.splitting.naming.people import KnownNames, known_names
from service.splitting.schedules import with_schedules
from service.splitting.span import Span
from service.splitting.speech.attribution import attribute, speaker_beside, within_one
from service.splitting.speech.introductions import introducer
from service.splitting.speech.quotes import read_quotations
from service.splitting.speech.sentence import Sentence
from service.splitting.speech.speaker_names import named_speaker, stripped_name
from service.splitting.speech.speakers import read_speaker
from service.splitting.speech.speaking import with_speakers

TELLING = (BlockKind.PROSE, BlockKind.POST, BlockKind.ITEM, BlockKind.UNCLOSED, BlockKind.CAPITALS)
NEAR = 40  # reports before a quotation's end that may reach into it


def parsed_sentences(text: str, published: date | None, parser: Parser) -> tuple[Sentence, ...]:
    """Every sentence of the article's prose and posts, in order; a line of marks alone isn't one."""
    read = list(_in_blocks(text))
    syntaxes = parse_with_asides(parser, [read_words(text, span.start, span.end) for _, span in read])
    told = [(one, syntax) for one, syntax in zip(read, syntaxes, strict=True) if _is_told(one[0].kind, syntax)]
    found, parses = [one for one, _ in told], [syntax for _, syntax in told]
    names = [read_names(span.of(text), span.start) for _, span in found]
    known = known_names(text, (name for some in names for name in some))
    sentences = [
        Sentence(
            span=span,
            syntax=syntax,
            names=some,
            quantities=read_quantities(span.of(text), span.start),
            times=with_schedules(read_times(span.of(text), published, span.start), syntax, published),
            reports=read_reports(syntax) if syntax else (),
            author=_author(text, block, known),
        )
        for (block, span), syntax, some in zip(found, parses, names, strict=True)
    ]
    quotations = read_quotations(text)
    spoken = tuple(with_speakers(text, sentences, known, quotations))
    return tuple(with_antecedents(_with_quoting(text, spoken, known, quotations), known))


def _in_blocks(text: str) -> Iterator[tuple[Block, Span]]:
    """The sentences of lines that may say something, with the block each stands in."""
    for block in read_lines_told(text):
        if block.kind in TELLING:
            for span in read_sentences(text, block.span.start, block.span.end):
                if not APPEAL.match(text, span.start, span.end) and any(map(str.isalnum, span.of(text))):
                    yield block, span


def _is_told(kind: BlockKind, syntax: Syntax | None) -> bool:
    """A line without a full stop or in capitals counts only if it is a sentence; an unclosed headline never does."""
    if kind in (BlockKind.PROSE, BlockKind.POST):
        return True
    return syntax is not None and is_sentence(syntax) and (kind is not BlockKind.UNCLOSED or not is_headline(syntax))


def _author(text: str, block: Block, known: KnownNames) -> Speaker | None:
    if block.author is None:
        return None
    surface = block.author.of(text)
    return Speaker(surface, known.full(stripped_name(surface)))


def _with_quoting(
    text: str, sentences: tuple[Sentence, ...], known: KnownNames, quotations: tuple[Span, ...]
) -> tuple[Sentence, ...]:
    said = [
        (_span_of(sentence.syntax, report.content), speaker)
        for sentence in sentences
        for report, speaker in zip(sentence.reports, sentence.speakers, strict=True)
        if speaker is not None and sentence.syntax is not None and not report.heard
        if report.frame == NO_FRAME or not within_one(quotations, _word_span(sentence.syntax, report.frame))
    ]
    said += [(quotation, speaker) for quotation, speaker in _named_beside(text, sentences, quotations, said, known)]
    quoting = attribute(text, quotations, said, [sentence.span.start for sentence in sentences])
    return tuple(replace(sentence, quoting=quoting) for sentence in sentences)


def _named_beside(
    text: str,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Span, ...],
    said: list[tuple[Span, Speaker]],
    known: KnownNames,
) -> Iterator[tuple[Span, Speaker]]:
    """Speakers of quotations in which the grammar found no report, read from the words beside them."""
    reported = sorted(span for span, _ in said)
    starts = [sentence.span.start for sentence in sentences]
    for quotation in quotations:
        before = bisect_right(reported, quotation.end, key=lambda span: span.start)
        if any(span.overlaps(quotation) for span in reported[max(0, before - NEAR) : before]):
            continue
        surface = speaker_beside(text, quotation)
        if surface is not None:
            at = max(bisect_right(starts, quotation.start) - 1, 0)
            spoken_of = sentences[at].spoken_of if sentences else {}
            yield quotation, named_speaker(surface, known, spoken_of.get(surface.lower()))
        elif (introduced := _introduced(text, sentences, starts, quotation, known)) is not None:
            yield quotation, introduced


def _introduced(
    text: str, sentences: tuple[Sentence, ...], starts: list[int], quotation: Span, known: KnownNames
) -> Speaker | None:
    """The subject of the clause whose colon stands right before the quotation, in its sentence or the one before."""
    end = len(text[: quotation.start].rstrip())
    at = bisect_right(starts, end - 1) - 1
    syntax = sentences[at].syntax if at >= 0 else None
    inside = at >= 0 and sentences[at].span.holds(quotation.start)
    goes_on = inside and bisect_right(starts, quotation.end - 1) > bisect_right(starts, quotation.start)
    subject = introducer(syntax, end, goes_on=goes_on) if syntax is not None else None
    if syntax is None or subject is None:
        return None
    return read_speaker(text, syntax, subject, known, sentences[at].spoken_of.get(syntax.lower(subject)))


def _word_span(syntax: Syntax, i: int) -> Span:
    return Span(syntax.words[i].start, syntax.words[i].end)


def _span_of(syntax: Syntax, top: int) -> Span:
    below = syntax.below(top)
    return Span(syntax.words[min(below)].start, syntax.words[max(below)].end)
