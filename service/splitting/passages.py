"""The sentences of an article with their grammar, and who speaks in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from service.claim import Name, Speaker
from service.quantity import Quantity
from service.splitting.asides import parse_with_asides
from service.splitting.attribution import Quoting, attribute, speaker_beside, within_one
from service.splitting.boilerplate import Block, BlockKind, read_blocks
from service.splitting.furniture import APPEAL
from service.splitting.gazetteer import gazetteer
from service.splitting.introductions import introducer
from service.splitting.names import read_names
from service.splitting.parser import Parser
from service.splitting.people import KnownNames, known_names, person_named
from service.splitting.quantities import read_quantities
from service.splitting.quotes import read_quotations
from service.splitting.reports import NO_FRAME, SUBJECTS, Report, read_reports
from service.splitting.sentences import read_sentences
from service.splitting.span import Span
from service.splitting.speakers import (
    HE_OR_SHE,
    PRONOUNS,
    TITLES,
    is_several,
    named_speaker,
    read_speaker,
    stripped_name,
)
from service.splitting.syntax import Syntax
from service.splitting.times import read_times
from service.splitting.words import read_words
from service.when import When

NEAR = 40  # reports before a quotation's end that may reach into it
NOBODY = Quoting((), ())
IT_OR_THEY = frozenset(("it", "they"))
CONTINUING = frozenset("continued continues added adds".split())  # "he continued" is whoever spoke before


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that may hold claims.

    `syntax` is None where it could not be read; `speakers` belong to `reports` one by one; `author` posted the whole
    sentence; `person` is whoever "he" or "she" at its beginning safely stands for; `quoting` is of the whole article.
    """

    span: Span
    syntax: Syntax | None
    names: tuple[Name, ...]
    quantities: tuple[Quantity, ...]
    times: tuple[When, ...]
    reports: tuple[Report, ...]
    speakers: tuple[Speaker | None, ...] = ()
    quoting: Quoting = NOBODY
    author: Speaker | None = None
    person: Speaker | None = None


def read_passages(text: str, published: date | None, parser: Parser) -> tuple[Passage, ...]:
    """Every sentence of the article's prose and posts, in order."""
    found = [
        (block, sentence)
        for block in read_blocks(text)
        if block.kind in (BlockKind.PROSE, BlockKind.POST)
        for sentence in read_sentences(text, block.span.start, block.span.end)
        if not APPEAL.match(text, sentence.start, sentence.end)
    ]
    parses = parse_with_asides(parser, [read_words(text, span.start, span.end) for _, span in found])
    names = [read_names(sentence.of(text), sentence.start) for _, sentence in found]
    known = known_names(text, (name for some in names for name in some))
    passages = [
        Passage(
            span=sentence,
            syntax=syntax,
            names=some,
            quantities=read_quantities(sentence.of(text), sentence.start),
            times=read_times(sentence.of(text), published, sentence.start),
            reports=read_reports(syntax) if syntax else (),
            author=_author(text, block, known),
        )
        for (block, sentence), syntax, some in zip(found, parses, names, strict=True)
    ]
    return _with_quoting(text, tuple(_with_speakers(text, passages, known)), known)


def _author(text: str, block: Block, known: KnownNames) -> Speaker | None:
    if block.author is None:
        return None
    surface = block.author.of(text)
    return Speaker(surface, known.full(stripped_name(surface)))


def _with_speakers(text: str, passages: list[Passage], known: KnownNames) -> Iterator[Passage]:
    """Speakers named sentence by sentence; "he" is the person last spoken of, while there is only one.

    Who is named in a quotation isn't spoken of by the article; "he continued" is whoever spoke last.
    """
    quotations = read_quotations(text)
    person: Speaker | None = None
    spoke: Speaker | None = None
    body: Speaker | None = None
    for passage in passages:
        speakers = tuple(_with_body(speaker, body) for speaker in _speakers(text, passage, known, person, spoke))
        yield replace(passage, speakers=speakers, person=_meant(text, passage, known, person))
        told = [name for name in passage.names if not within_one(quotations, Span(name.start, name.end))]
        person = _person_after(replace(passage, names=tuple(told)), speakers, known, person)
        spoke = next((speaker for speaker in speakers if _is_somebody(speaker, known)), spoke)
        if speakers or not within_one(quotations, passage.span):
            body = next((s for s in reversed(speakers) if s is not None and _is_body(s, known)), None)


def _with_body(speaker: Speaker | None, body: Speaker | None) -> Speaker | None:
    """ "It" and "they" are whoever was named as speaking in the sentence before, one body or several people."""
    if speaker is None or body is None or speaker.name.lower() not in IT_OR_THEY:
        return speaker
    several = is_several(body.surface)
    fits = body.name.lower() not in PRONOUNS and several == (speaker.name.lower() == "they")
    return replace(speaker, name=body.name) if fits else speaker


def _is_somebody(speaker: Speaker | None, known: KnownNames) -> bool:
    """A person by name or office, unlike a ministry."""
    if speaker is None:
        return False
    return speaker.name in known.by_last.values() or speaker.name.rsplit(maxsplit=1)[-1].lower() in TITLES


def _is_body(speaker: Speaker, known: KnownNames) -> bool:
    """No person: nobody by that name, or called "the …" without a given name ("the Majority Report")."""
    called = speaker.surface.lower().startswith("the ") and speaker.name.split()[0] not in gazetteer().given
    return not _is_somebody(speaker, known) or (called and not _holds_title(speaker))


def _holds_title(speaker: Speaker) -> bool:
    return any(word.lower() in TITLES for word in speaker.surface.split())


def _meant(text: str, passage: Passage, known: KnownNames, person: Speaker | None) -> Speaker | None:
    """The person, unless the sentence begins with the pronoun that is not said of him."""
    first = passage.span.of(text).split(maxsplit=1)[0].lower()
    fits = person is None or first not in HE_OR_SHE or known.may_be(person.name, first)
    return person if fits else None


def _speakers(
    text: str, passage: Passage, known: KnownNames, person: Speaker | None, spoke: Speaker | None
) -> Iterator[Speaker | None]:
    around: Speaker | None = None
    for report in passage.reports:
        if report.source is None or passage.syntax is None:
            yield None
        else:
            goes_on = passage.syntax.lower(max(report.frame, 0)) in CONTINUING
            pronoun = passage.syntax.lower(report.source)
            last = spoke if goes_on and spoke is not None and known.may_be(spoke.name, pronoun) else person
            last = around if around is not None and pronoun in HE_OR_SHE else last
            speaker = read_speaker(text, passage.syntax, report.source, known, last)
            around = speaker if _is_somebody(speaker, known) else around
            yield speaker


def _person_after(
    passage: Passage, speakers: tuple[Speaker | None, ...], known: KnownNames, before: Speaker | None
) -> Speaker | None:
    """Whom a pronoun in the next sentence means: this sentence's speaker, or the only person it names."""
    named = next((s for s in speakers if s is not None and s.name in known.by_last.values()), None)
    if named is not None:
        return named
    if before is not None and _tells_of(passage, before, known):
        return before  # "She also slammed Lee."
    people = [name for name in passage.names if name.kind == "person" or name.surface.lower() in known.by_last]
    if not people:
        return None if passage.syntax is not None and _tells_of_official(passage.syntax) else before
    return person_named(passage.names, known)


def _tells_of(passage: Passage, person: Speaker, known: KnownNames) -> bool:
    """Its subject is "he" or "she", which is the person spoken of before."""
    if passage.syntax is None:
        return False
    first = next((passage.syntax.lower(i) for i, r in enumerate(passage.syntax.relations) if r in SUBJECTS), "")
    return first in HE_OR_SHE and known.may_be(person.name, first)


def _tells_of_official(syntax: Syntax) -> bool:
    """Its subject is somebody called by an office alone: "he" behind "the president agreed" may be the president."""
    return any(
        syntax.relations[i] in SUBJECTS and tag == "NN" and syntax.lower(i) in TITLES
        for i, tag in enumerate(syntax.tags)
    )


def _with_quoting(text: str, passages: tuple[Passage, ...], known: KnownNames) -> tuple[Passage, ...]:
    quotations = read_quotations(text)
    said = [
        (_span_of(passage.syntax, report.content), speaker)
        for passage in passages
        for report, speaker in zip(passage.reports, passage.speakers, strict=True)
        if speaker is not None and passage.syntax is not None
        if report.frame == NO_FRAME or not within_one(quotations, _word_span(passage.syntax, report.frame))
    ]
    said += [(quotation, speaker) for quotation, speaker in _named_beside(text, passages, quotations, said, known)]
    quoting = attribute(text, quotations, said, [passage.span.start for passage in passages])
    return tuple(replace(passage, quoting=quoting) for passage in passages)


def _named_beside(
    text: str,
    passages: tuple[Passage, ...],
    quotations: tuple[Span, ...],
    said: list[tuple[Span, Speaker]],
    known: KnownNames,
) -> Iterator[tuple[Span, Speaker]]:
    """Speakers of quotations in which the grammar found no report, read from the words beside them."""
    reported = sorted(span for span, _ in said)
    starts = [passage.span.start for passage in passages]
    for quotation in quotations:
        before = bisect_right(reported, quotation.end, key=lambda span: span.start)
        if any(span.overlaps(quotation) for span in reported[max(0, before - NEAR) : before]):
            continue
        surface = speaker_beside(text, quotation)
        if surface is not None:
            person = passages[max(bisect_right(starts, quotation.start) - 1, 0)].person if passages else None
            yield quotation, named_speaker(surface, known, person)
        elif (introduced := _introduced(text, passages, starts, quotation, known)) is not None:
            yield quotation, introduced


def _introduced(
    text: str, passages: tuple[Passage, ...], starts: list[int], quotation: Span, known: KnownNames
) -> Speaker | None:
    """The subject of what a colon closes right before the quotation, in its sentence or the one before."""
    end = len(text[: quotation.start].rstrip())
    at = bisect_right(starts, end - 1) - 1
    syntax = passages[at].syntax if at >= 0 else None
    inside = at >= 0 and passages[at].span.holds(quotation.start)
    goes_on = inside and bisect_right(starts, quotation.end - 1) > bisect_right(starts, quotation.start)
    subject = introducer(syntax, end, goes_on=goes_on) if syntax is not None else None
    if syntax is None or subject is None:
        return None
    return read_speaker(text, syntax, subject, known, passages[at].person)


def _word_span(syntax: Syntax, i: int) -> Span:
    return Span(syntax.words[i].start, syntax.words[i].end)


def _span_of(syntax: Syntax, top: int) -> Span:
    below = syntax.below(top)
    return Span(syntax.words[min(below)].start, syntax.words[max(below)].end)
