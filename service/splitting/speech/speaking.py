"""Who speaks in each sentence, and whom "he", "it" and "they" stand for, sentence after sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from service.claim import Speaker
from service.splitting.grammar.persons import TITLES
from service.splitting.grammar.reports import SUBJECTS
from service.splitting.grammar.syntax import Syntax
from service.splitting.naming.people import KnownNames, person_named
from service.splitting.span import Span
from service.splitting.speech.attribution import within_one
from service.splitting.speech.quotes import read_quotations
from service.splitting.speech.sentence import Sentence
from service.splitting.speech.speakers import HE_OR_SHE, PRONOUNS, is_several, read_speaker
from service.splitting.vocabulary.gazetteer import gazetteer

IT_OR_THEY = frozenset(("it", "they"))
CONTINUING = frozenset("continued continues added adds".split())  # "he continued" is whoever spoke before


def with_speakers(text: str, sentences: list[Sentence], known: KnownNames) -> Iterator[Sentence]:
    """Speakers named sentence by sentence; "he" is the person last spoken of, while there is only one.

    Who is named in a quotation isn't spoken of by the article; "he continued" is whoever spoke last.
    """
    quotations = read_quotations(text)
    person: Speaker | None = None
    spoke: Speaker | None = None
    body: Speaker | None = None
    for sentence in sentences:
        speakers = tuple(_with_body(speaker, body) for speaker in _speakers(text, sentence, known, person, spoke))
        yield replace(sentence, speakers=speakers, person=_meant(text, sentence, known, person))
        told = [name for name in sentence.names if not within_one(quotations, Span(name.start, name.end))]
        person = _person_after(replace(sentence, names=tuple(told)), speakers, known, person)
        spoke = next((speaker for speaker in speakers if _is_somebody(speaker, known)), spoke)
        if speakers or not within_one(quotations, sentence.span):
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


def _meant(text: str, sentence: Sentence, known: KnownNames, person: Speaker | None) -> Speaker | None:
    """The person, unless the sentence begins with the pronoun that is not said of him."""
    first = sentence.span.of(text).split(maxsplit=1)[0].lower()
    fits = person is None or first not in HE_OR_SHE or known.may_be(person.name, first)
    return person if fits else None


def _speakers(
    text: str, sentence: Sentence, known: KnownNames, person: Speaker | None, spoke: Speaker | None
) -> Iterator[Speaker | None]:
    around: Speaker | None = None
    for report in sentence.reports:
        if report.source is None or sentence.syntax is None:
            yield None
        else:
            goes_on = sentence.syntax.lower(max(report.frame, 0)) in CONTINUING
            pronoun = sentence.syntax.lower(report.source)
            last = spoke if goes_on and spoke is not None and known.may_be(spoke.name, pronoun) else person
            last = around if around is not None and pronoun in HE_OR_SHE else last
            speaker = read_speaker(text, sentence.syntax, report.source, known, last)
            around = speaker if _is_somebody(speaker, known) else around
            yield speaker


def _person_after(
    sentence: Sentence, speakers: tuple[Speaker | None, ...], known: KnownNames, before: Speaker | None
) -> Speaker | None:
    """Whom a pronoun in the next sentence means: this sentence's speaker, or the only person it names."""
    named = next((s for s in speakers if s is not None and s.name in known.by_last.values()), None)
    if named is not None:
        return named
    if before is not None and _tells_of(sentence, before, known):
        return before  # "She also slammed Lee."
    people = [name for name in sentence.names if name.kind == "person" or name.surface.lower() in known.by_last]
    if not people:
        return None if sentence.syntax is not None and _tells_of_official(sentence.syntax) else before
    return person_named(sentence.names, known)


def _tells_of(sentence: Sentence, person: Speaker, known: KnownNames) -> bool:
    """Its subject is "he" or "she", which is the person spoken of before."""
    if sentence.syntax is None:
        return False
    first = next((sentence.syntax.lower(i) for i, r in enumerate(sentence.syntax.relations) if r in SUBJECTS), "")
    return first in HE_OR_SHE and known.may_be(person.name, first)


def _tells_of_official(syntax: Syntax) -> bool:
    """Its subject is somebody called by an office alone: "he" behind "the president agreed" may be the president."""
    return any(
        syntax.relations[i] in SUBJECTS and tag == "NN" and syntax.lower(i) in TITLES
        for i, tag in enumerate(syntax.tags)
    )
