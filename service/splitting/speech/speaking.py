"""Who speaks in each sentence, and whom "he", "it" and "they" stand for, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from service.claim import Speaker
from service.splitting.grammar.persons import TITLES, is_person
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.sources import TELLING
from service.splitting.grammar.syntax import SUBJECTS, Syntax
from service.splitting.grammar.words import Word
from service.splitting.naming.name_parts import has_one_of
from service.splitting.naming.people import HE_OR_SHE, KnownNames, people_meant
from service.splitting.span import Span
from service.splitting.speech.attribution import within_one
from service.splitting.speech.deeds import deeds_after, officials_among
from service.splitting.speech.introductions import teller
from service.splitting.speech.rivals import Cast
from service.splitting.speech.sentence import NO_DEEDS, Sentence
from service.splitting.speech.speaker_names import OWNED, is_several, of_owner, stripped_name
from service.splitting.speech.speakers import read_speaker
from service.splitting.vocabulary.gazetteer import gazetteer

MEANING = {"his": "he", "her": "she"}
IT_OR_THEY = frozenset(("it", "they"))
ORGANISATIONS = gazetteer().organisation_words
CONTINUING = frozenset("continued continues added adds".split())  # "he continued" is the last speaker


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentences before show: whom "he" and "she" mean, and who spoke last."""

    known: KnownNames
    spoken_of: Mapping[str, Speaker]
    spoke: Speaker | None

    def meant(self, syntax: Syntax, report: Reported, source: int) -> Speaker | None:
        """Whom the pronoun means that is the source of the report: in "he continued", the last speaker."""
        pronoun, goes_on = syntax.lower(source), syntax.lower(max(report.frame, 0)) in CONTINUING
        if goes_on and self.spoke is not None and self.known.may_be(self.spoke.name, pronoun):
            return self.spoke
        return self.spoken_of.get(pronoun)


def with_speakers(
    text: str, sentences: list[Sentence], known: KnownNames, quotations: tuple[Span, ...]
) -> Iterator[Sentence]:
    """Speakers named sentence by sentence; "he" is the person last spoken of, while it fits only one.

    The article does not speak of those named only in a quotation; "he continued" is the last speaker.
    """
    is_quoted = partial(within_one, quotations)
    spoken_of: Mapping[str, Speaker] = {}
    deeds, officials = NO_DEEDS, set[str]()
    spoke: Speaker | None = None
    body: Speaker | None = None
    for sentence in sentences:
        before = Before(known, spoken_of, spoke)
        speakers = tuple(_with_body(speaker, body) for speaker in _speakers(text, sentence, before))
        yield replace(sentence, speakers=speakers, spoken_of=_meant(text, sentence, spoken_of), deeds=deeds)
        names = tuple(name for name in sentence.names if not is_quoted(Span(name.start, name.end)))
        cast = Cast(sentence.syntax, names, known, is_quoted) if sentence.syntax is not None else None
        said = _outside(sentence, speakers, is_quoted)
        spoken_of = _spoken_of_after(cast, said, spoken_of) if cast is not None else {}
        officials.update(officials_among(cast) if cast is not None else ())
        deeds = deeds_after(cast, spoken_of, said, officials, deeds) if cast is not None else NO_DEEDS
        spoke = next((speaker for report, speaker in said if _speaks(report, speaker, known)), spoke)
        if speakers or not within_one(quotations, sentence.span):
            speaking = [s for r, s in zip(sentence.reports, speakers, strict=True) if not r.heard]
            body = next((s for s in reversed(speaking) if s is not None and _is_body(s, known)), None)


def _outside(
    sentence: Sentence, speakers: tuple[Speaker | None, ...], is_quoted: Callable[[Span], bool]
) -> list[tuple[Reported, Speaker]]:
    """The sentence's reports with their speakers, without what is reported inside a quotation."""
    pairs = [(r, s) for r, s in zip(sentence.reports, speakers, strict=True) if s is not None]
    if sentence.syntax is None:
        return pairs
    words = sentence.syntax.words
    return [(r, s) for r, s in pairs if r.source is None or not is_quoted(_span(words[r.source]))]


def _span(word: Word) -> Span:
    return Span(word.start, word.end)


def _may_be_person(speaker: Speaker) -> bool:
    """Two capitalised words or more that name no organisation: it may or may not be a person."""
    words = speaker.name.split()
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    named = named and not words[0].endswith(("'s", "’s"))
    return named and not speaker.surface.lower().startswith("the ") and not has_one_of(words, ORGANISATIONS)


def _with_body(speaker: Speaker | None, body: Speaker | None) -> Speaker | None:
    """ "It" and "they" are those named as speaking in the sentence before, one body or several people."""
    if speaker is None or body is None or speaker.name.lower() not in IT_OR_THEY:
        return speaker
    several = is_several(body.surface)
    fits = body.is_named and several == (speaker.name.lower() == "they")
    return replace(speaker, name=body.name) if fits else speaker


def _is_unnamed(syntax: Syntax, source: int, speaker: Speaker) -> bool:
    """A man or woman without a name, not even somebody else's as in "Lee's brother"."""
    nameless = not speaker.name[:1].isupper() or OWNED.match(speaker.surface) is not None
    return syntax.tags[source] == "NN" and is_person(syntax, source) and nameless


def _is_somebody(speaker: Speaker | None, known: KnownNames) -> bool:
    """A person by name or office, not a ministry."""
    if speaker is None:
        return False
    return known.is_person(speaker.name) or speaker.name.rsplit(maxsplit=1)[-1].lower() in TITLES


def _speaks(report: Reported, speaker: Speaker, known: KnownNames) -> bool:
    return not report.heard and _is_somebody(speaker, known)


def _is_body(speaker: Speaker, known: KnownNames) -> bool:
    """Not a person: no person has that name, or it is "the …" without a given name ("the Majority Report")."""
    called = speaker.surface.lower().startswith("the ") and speaker.name.split()[0] not in gazetteer().given
    return not _is_somebody(speaker, known) or (called and not _holds_title(speaker))


def _holds_title(speaker: Speaker) -> bool:
    return any(word.lower() in TITLES for word in speaker.surface.split())


def _meant(text: str, sentence: Sentence, spoken_of: Mapping[str, Speaker]) -> Mapping[str, Speaker]:
    """Those spoken of, unless the sentence begins with a pronoun that stands for none of them."""
    first = sentence.span.of(text).split(maxsplit=1)[0].lower()
    return {} if first in HE_OR_SHE and first not in spoken_of else spoken_of


def _speakers(text: str, sentence: Sentence, before: Before) -> Iterator[Speaker | None]:
    """The speaker of each report, outermost first; "he" within one is the speaker around it."""
    syntax, known = sentence.syntax, before.known
    around: Speaker | None = None
    unnamed: int | None = None  # "the friend said she believes …": nobody can tell whether she is the friend
    for report in sentence.reports:
        source = _source(syntax, report) if syntax is not None else None
        if source is None or syntax is None:
            yield None
            continue
        last = None if unnamed is not None and unnamed < source else before.meant(syntax, report, source)
        last = _meant_within(sentence, syntax, report, known, last)
        last = around if around is not None and syntax.lower(source) in HE_OR_SHE else last
        owner = _owner_of(sentence, syntax, source, before)
        speaker = of_owner(read_speaker(text, syntax, source, known, last), owner)
        around = speaker if _is_somebody(speaker, known) else around
        unclear = _is_unnamed(syntax, source, speaker) or _may_be_person(speaker)
        unnamed = source if unclear and not known.is_person(speaker.name) else unnamed
        yield speaker


def _meant_within(
    sentence: Sentence, syntax: Syntax, report: Reported, known: KnownNames, last: Speaker | None
) -> Speaker | None:
    """Whom "he" means as a later subject: the one who did something before, outside what he says; else the last one."""
    source = report.source
    if source is None or syntax.lower(source) not in HE_OR_SHE:
        return last
    said = syntax.below(report.content)
    subjects = [c for c in range(source) if syntax.relations[c] in SUBJECTS and c not in said]
    starts = {syntax.words[c].start for c in subjects}
    doing = [name for name in sentence.names if any(name.start <= start < name.end for start in starts)]
    people = [name for name in doing if known.may_name_somebody(name)]
    if any(syntax.tags[c] == "NN" and is_person(syntax, c) for c in subjects):
        return last  # "a spokesman said nothing, but he noted …"
    if last is not None and any(known.full(name.surface) == last.name for name in people):
        return last
    fits = any(known.may_be(known.full(name.surface), syntax.lower(source)) for name in people)
    meant = people_meant(people, known).get(syntax.lower(source)) if fits else last
    return replace(meant, name=known.full(stripped_name(meant.name))) if meant is not None else None


def _owner_of(sentence: Sentence, syntax: Syntax, source: int, before: Before) -> Speaker | None:
    """Whom "his" of "his brother said" means: the only one named before it whom it fits.

    Where it begins the sentence, it is the one spoken of before; names in quotations do not count.
    """
    whose = next((c for c in syntax.children[source] if syntax.relations[c] == "nmod:poss"), None)
    pronoun = MEANING.get(syntax.lower(whose)) if whose is not None else None
    if whose is None or pronoun is None:
        return None
    if not any(syntax.words[i].lettered for i in range(whose)):
        return before.spoken_of.get(pronoun)
    quoted = [i for i in range(whose) if syntax.words[i].form == '"']
    told = syntax.words[quoted[-1]].end if quoted else 0
    names = [name for name in sentence.names if told <= name.start < syntax.words[whose].start]
    return people_meant(names, before.known).get(pronoun)


def _source(syntax: Syntax, report: Reported) -> int | None:
    """The speaker; in "a friend close to Lee told the Herald" the Herald only hears it, and the friend says it."""
    source, frame = report.source, report.frame
    by_source = source is not None and syntax.relations[source] == "obl:agent"  # "the jury was told by Lee"
    if source is None or by_source or source < frame or frame < 0 or syntax.lower(frame) not in TELLING:
        return source
    return teller(syntax, frame)


def _spoken_of_after(
    cast: Cast, said: Sequence[tuple[Reported, Speaker]], before: Mapping[str, Speaker]
) -> Mapping[str, Speaker]:
    """Whom "he" and "she" in the next sentence mean: this sentence's speaker, or the only one named whom each fits.

    Where somebody else may be meant, they mean nobody.
    """
    known, people = cast.known, cast.people()
    named_so = (*people, *(name for name in cast.names if not cast.is_place(name)))
    meant = _unless(cast.unclear() | cast.unnamed(), people_meant(named_so, known) if people else before)
    report, named = next(((r, s) for r, s in said if known.is_person(s.name)), (None, None))
    if report is not None and named is not None:
        speaking = {pronoun: named for pronoun in HE_OR_SHE if known.may_be(named.name, pronoun)}
        others = cast.brought_in(report) | cast.of_whom(report, named.name) | {_owner(cast.syntax)}
        return _unless(others, {**meant, **speaking})
    if any(_may_be_person(speaker) for _, speaker in said):
        return {}
    meant = _unless(cast.attackers(), meant)  # "Lee was killed by a gunman. He …"
    first = _owner(cast.syntax) or _first_subject(cast.syntax)
    if first in before and not cast.names_beside(before[first].name):  # "She also slammed Lee."
        meant = meant if people else {p: one for p, one in meant.items() if one != before[first]}
        return _unless(cast.attackers(), {**meant, first: before[first]})
    if first in HE_OR_SHE:
        return _unless({first}, meant)  # "he conducted Don Giovanni"
    doubted = {p for p in cast.mentioned() if p in meant and not known.is_surely(meant[p].name, p)}
    return _unless(doubted, meant)  # "Hana Duvall dismissed her minister. He …"


def _unless(others: Collection[str], meant: Mapping[str, Speaker]) -> Mapping[str, Speaker]:
    return {pronoun: one for pronoun, one in meant.items() if pronoun not in others}


def _owner(syntax: Syntax) -> str:
    """ "She", about whom "Her coach, Lee, left" continues."""
    return MEANING.get(syntax.lower(0), "")


def _first_subject(syntax: Syntax) -> str:
    first = next((i for i, relation in enumerate(syntax.relations) if relation in SUBJECTS), None)
    return "" if first is None else syntax.lower(first)
