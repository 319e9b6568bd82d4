"""Who speaks in each sentence, and whom "he", "it" and "they" stand for, sentence after sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from service.claim import Speaker
from service.splitting.grammar.persons import TITLES, is_person
from service.splitting.grammar.reports import SUBJECTS
from service.splitting.grammar.syntax import Syntax
from service.splitting.naming.people import HE_OR_SHE, KnownNames, people_meant
from service.splitting.span import Span
from service.splitting.speech.attribution import within_one
from service.splitting.speech.quotes import read_quotations
from service.splitting.speech.sentence import Sentence
from service.splitting.speech.speakers import PRONOUNS, is_several, read_speaker
from service.splitting.vocabulary.gazetteer import gazetteer

IT_OR_THEY = frozenset(("it", "they"))
CONTINUING = frozenset("continued continues added adds".split())  # "he continued" is whoever spoke before


def with_speakers(text: str, sentences: list[Sentence], known: KnownNames) -> Iterator[Sentence]:
    """Speakers named sentence by sentence; "he" is the person last spoken of, while it fits only one.

    Who is named in a quotation isn't spoken of by the article; "he continued" is whoever spoke last.
    """
    quotations = read_quotations(text)
    spoken_of: Mapping[str, Speaker] = {}
    spoke: Speaker | None = None
    body: Speaker | None = None
    for sentence in sentences:
        speakers = tuple(_with_body(speaker, body) for speaker in _speakers(text, sentence, known, spoken_of, spoke))
        yield replace(sentence, speakers=speakers, spoken_of=_meant(text, sentence, spoken_of))
        told = [name for name in sentence.names if not within_one(quotations, Span(name.start, name.end))]
        spoken_of = _spoken_of_after(replace(sentence, names=tuple(told)), speakers, known, spoken_of)
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


def _is_unnamed(syntax: Syntax, source: int, speaker: Speaker) -> bool:
    """A man or woman called by no name, nor by somebody's as "Lee's brother" is."""
    return syntax.tags[source] == "NN" and is_person(syntax, source) and not speaker.name[:1].isupper()


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


def _meant(text: str, sentence: Sentence, spoken_of: Mapping[str, Speaker]) -> Mapping[str, Speaker]:
    """Those spoken of, unless the sentence begins with a pronoun that is said of none of them."""
    first = sentence.span.of(text).split(maxsplit=1)[0].lower()
    return {} if first in HE_OR_SHE and first not in spoken_of else spoken_of


def _speakers(
    text: str, sentence: Sentence, known: KnownNames, spoken_of: Mapping[str, Speaker], spoke: Speaker | None
) -> Iterator[Speaker | None]:
    around: Speaker | None = None
    unnamed: int | None = None  # "the friend said she believes …": nobody can tell whether she is the friend
    for report in sentence.reports:
        if report.source is None or sentence.syntax is None:
            yield None
        else:
            goes_on = sentence.syntax.lower(max(report.frame, 0)) in CONTINUING
            pronoun = sentence.syntax.lower(report.source)
            spoke_last = goes_on and spoke is not None and known.may_be(spoke.name, pronoun)
            last = spoke if spoke_last else spoken_of.get(pronoun)
            if unnamed is not None and unnamed < report.source:
                last = None
            last = around if around is not None and pronoun in HE_OR_SHE else last
            speaker = read_speaker(text, sentence.syntax, report.source, known, last)
            around = speaker if _is_somebody(speaker, known) else around
            unnamed = report.source if _is_unnamed(sentence.syntax, report.source, speaker) else unnamed
            yield speaker


def _spoken_of_after(
    sentence: Sentence, speakers: tuple[Speaker | None, ...], known: KnownNames, before: Mapping[str, Speaker]
) -> Mapping[str, Speaker]:
    """Whom "he" and "she" in the next sentence mean: this sentence's speaker, or the only one named whom each fits."""
    people = [name for name in sentence.names if name.kind == "person" or name.surface.lower() in known.by_last]
    meant = people_meant(sentence.names, known)
    named = next((s for s in speakers if s is not None and s.name in known.by_last.values()), None)
    if named is not None:
        others = meant if people else before
        return {**others, **{pronoun: named for pronoun in HE_OR_SHE if known.may_be(named.name, pronoun)}}
    first = _first_subject(sentence)
    if first in before:  # "She also slammed Lee."
        others = meant if people else {p: one for p, one in before.items() if one != before[first]}
        return {**others, first: before[first]}
    if not people:
        return {} if sentence.syntax is not None and _tells_of_official(sentence.syntax) else before
    return meant


def _first_subject(sentence: Sentence) -> str:
    syntax = sentence.syntax
    subjects = (i for i, relation in enumerate(syntax.relations) if relation in SUBJECTS) if syntax else iter(())
    first = next(subjects, None)
    return "" if syntax is None or first is None else syntax.lower(first)


def _tells_of_official(syntax: Syntax) -> bool:
    """Its subject is somebody called by an office alone: "he" behind "the president agreed" may be the president."""
    return any(
        syntax.relations[i] in SUBJECTS and tag == "NN" and syntax.lower(i) in TITLES
        for i, tag in enumerate(syntax.tags)
    )
