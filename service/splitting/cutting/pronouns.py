"""Pronouns that can safely be replaced by the name they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from service.claim import Speaker
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.accusing import accuses
from service.splitting.grammar.persons import OFFICIALS, is_person, is_somebody
from service.splitting.grammar.phrases import subject_of
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.sources import blamed_for, is_according
from service.splitting.grammar.syntax import ROOT, SUBJECTS, Syntax
from service.splitting.naming.people import HE_OR_SHE
from service.splitting.span import Span
from service.splitting.speech.rivals import Cast
from service.splitting.speech.sentence import Sentence
from service.splitting.vocabulary.cues import QUOTING, SAYING
from service.splitting.vocabulary.gazetteer import gazetteer

EXPLETIVE = frozenset("cost costs take takes took taken seem seems seemed appear appears appeared".split())
BODIES = frozenset(
    """pentagon department ministry company agency government house army navy group court committee bureau office
    commission council administration campaign bank party union police militia embassy university hospital
    force military coastguard firm airline carrier charity authority regulator retailer maker carmaker automaker
    drugmaker chipmaker operator insurer lender broadcaster publisher manufacturer supplier brewer planemaker
    association federation foundation institute school district board club newspaper network museum utility
    cooperative startup brewery refinery""".split()
)


def stand_ins(
    syntax: Syntax,
    clause: Clause,
    groups: Iterable[tuple[int, ...]],
    reports: list[tuple[Reported, Speaker | None]],
    sentence: Sentence,
) -> dict[int, str]:
    """Word index → name for the clause's subject, where it is "he", "she", "it" or "they" and means the speaker.

    In somebody's indirect speech "he" is the speaker; at the beginning of a sentence "he" is the only person named in
    the sentence before whom it fits. Elsewhere the pronoun stays.
    """
    subject = subject_of(syntax, clause.head)
    if subject is None or not any(subject in group for group in groups) or not _is_free(syntax, subject, sentence):
        return {}
    form = syntax.lower(subject)
    if form == "it" and _is_expletive(syntax, clause):
        return {}
    report, speaker = next(iter(reports), (None, None))
    if report is not None and report.source is not None and speaker is not None:
        blamed = (
            report.frame >= 0 and blamed_for(syntax, report.frame) is not None
        )  # "Lee scolded Reed for saying he …"
        libel = blamed or _speaks_of_accused(syntax, clause, report.source)
        return {} if libel else _speaker_for(syntax, subject, report.source, speaker, sentence)
    person = _person_meant(syntax, clause, subject, sentence) if subject <= 1 else None
    return {subject: person.name} if person is not None and not _is_named(syntax, person, sentence) else {}


def _person_meant(syntax: Syntax, clause: Clause, subject: int, sentence: Sentence) -> Speaker | None:
    """The person last mentioned, if the clause may be about him as well: the graver it is, the surer that must be."""
    form = syntax.lower(subject)
    person = sentence.spoken_of.get(form)
    surely = person is not None and sentence.known is not None and sentence.known.is_surely(person.name, form)
    if surely and syntax.lower(clause.head) in SAYING | QUOTING:
        return person  # the speaker goes on speaking
    deeds = sentence.deeds.accused if accuses(syntax, clause.head) else sentence.deeds.doing
    return person if person == deeds.get(form) else None


def _speaks_of_accused(syntax: Syntax, clause: Clause, source: int) -> bool:
    """ "Judge Lowe said he was guilty": no judge says so of himself."""
    beside = {source, *syntax.children[source]}
    official = any(syntax.lower(i).rstrip(".") in OFFICIALS for i in beside)
    return official and accuses(syntax, clause.head)


def _is_named(syntax: Syntax, person: Speaker, sentence: Sentence) -> bool:
    """The sentence names the person as well: in "He attacked Mendes" he is somebody else."""
    if sentence.known is None:
        return False
    return Cast(syntax, sentence.names, sentence.known, sentence.quoting.holds).names_beside(person.name)


def _is_expletive(syntax: Syntax, clause: Clause) -> bool:
    """ "It is unusual that …", "it will cost $9 to rebuild it"."""
    later = any(syntax.tags[i] == "TO" and i > clause.head + 1 for i in clause.words)
    return syntax.child(clause.head, "cop") is not None or (later and syntax.lower(clause.head) in EXPLETIVE)


def _is_free(syntax: Syntax, subject: int, sentence: Sentence) -> bool:
    """A pronoun that stands alone (unlike "he’d"), and outside somebody's own words, where "he" is somebody else."""
    place = Span(syntax.words[subject].start, syntax.words[subject].end)
    if syntax.tags[subject] != "PRP" or sentence.author is not None or sentence.quoting.holds(place):
        return False
    return subject + 1 >= len(syntax.words) or syntax.words[subject + 1].start != syntax.words[subject].end


def _speaker_for(syntax: Syntax, subject: int, source: int, speaker: Speaker, sentence: Sentence) -> dict[int, str]:
    form = syntax.lower(subject)
    if form in ("it", "they") and (source > subject or _is_other_told_of(syntax, subject, source, sentence)):
        return {}  # "… but they have changed, officials said", "we downed a plane, but the army says it crashed"
    if form in HE_OR_SHE and is_according(syntax, source) and speaker.name.split()[0] not in gazetteer().given:
        return {}  # "…, according to FactSet"
    if form in HE_OR_SHE and (_is_told_before(syntax, subject, source) or {form, syntax.lower(source)} == {*HE_OR_SHE}):
        return {}  # "he said she left"
    if form in HE_OR_SHE and _is_whose(syntax, form, source, sentence):
        return {}  # "his lawyer said he would appeal"
    if form in HE_OR_SHE and any(_is_another(syntax, i, sentence, speaker, form) for i in range(source + 1, subject)):
        return {}
    articled = speaker.surface.lower().startswith(("the ", "a ", "an "))
    name = speaker.surface if articled or not speaker.name[:1].isupper() else speaker.name
    return {subject: name} if _means_speaker(syntax, form, source, speaker, sentence) else {}


def _is_told_of(syntax: Syntax, source: int, sentence: Sentence) -> bool:
    """Before the speaker, somebody else says something about a single thing, which "it" may mean as well."""
    told = (i for report in sentence.reports if report.content < source for i in syntax.below(report.content))
    others = (i for i in told if i < source and i not in syntax.below(source) and syntax.tags[i] == "NN")
    return any(syntax.relations[i] in (*SUBJECTS, "obj") for i in others)


def _is_other_told_of(syntax: Syntax, subject: int, source: int, sentence: Sentence) -> bool:
    """Somebody else is spoken of before "it" or "they", who may be meant as well."""
    if syntax.lower(subject) == "it":
        return _is_told_of(syntax, source, sentence)
    return _are_others_told_of(syntax, subject, source)


def _are_others_told_of(syntax: Syntax, subject: int, source: int) -> bool:
    """ "Though the men are ill, doctors say they …", "officials told residents they …": "they" may be either."""
    cue = syntax.heads[source]
    before = (c for c in syntax.children[cue] if syntax.relations[c] == "advcl" and c < source) if cue != ROOT else ()
    ahead, between = {i for c in before for i in syntax.below(c)}, set(range(source + 1, subject))
    many = {i for i in ahead | between if syntax.tags[i] in ("NNS", "NNPS")} - set(syntax.below(source))
    touched = (i for i in many if _is_told_of_or_to(syntax, i))  # "lawmakers denounced the remarks, saying they …"
    return any(i in between or is_person(syntax, i) for i in touched)


def _is_told_of_or_to(syntax: Syntax, i: int) -> bool:
    """It does or suffers something, alone or as those of whom "none" or "most" do."""
    touched = (*SUBJECTS, "obj", "iobj")
    counted = syntax.relations[i] == "nmod" and syntax.relations[syntax.heads[i]] in touched
    return syntax.relations[i] in touched or (
        counted and syntax.tags[syntax.heads[i]] in ("NN", "CD", "DT", "JJS", "JJR")
    )


def _is_told_before(syntax: Syntax, subject: int, source: int) -> bool:
    """ "He died at home, his daughter Chiara said": a speaker named after "he" is mostly somebody else."""
    return source > subject and syntax.tags[source] != "PRP"


def _is_whose(syntax: Syntax, form: str, source: int, sentence: Sentence) -> bool:
    """The speaker is somebody's lawyer, aide or wife, and "he" may be that somebody as well."""
    near = {source, *syntax.children[source]} | (
        {syntax.heads[source]} if syntax.relations[source] == "appos" else set()
    )
    owners = [c for i in near for c in syntax.children[i] if syntax.relations[c] == "nmod:poss"]
    return any(_may_be_owner(syntax, i, form, sentence) for i in owners)


def _may_be_owner(syntax: Syntax, i: int, form: str, sentence: Sentence) -> bool:
    if syntax.tags[i] == "PRP$":
        return (form, syntax.lower(i)) in (("he", "his"), ("she", "her"))
    if syntax.tags[i] == "NN":
        return is_person(syntax, i)
    named = next((name for name in sentence.names if name.start <= syntax.words[i].start < name.end), None)
    if named is None or sentence.known is None or not sentence.known.is_person(named.surface):
        return False
    return sentence.known.may_be(sentence.known.full(named.surface), form)


def _is_another(syntax: Syntax, i: int, sentence: Sentence, speaker: Speaker, form: str) -> bool:
    """Somebody else whom "he" may mean: "Lee said the gunman fled when he saw police"."""
    if syntax.tags[i] == "NN":
        return is_somebody(syntax, i)
    named = next((name for name in sentence.names if name.start <= syntax.words[i].start < name.end), None)
    last = named.surface.split()[-1] if named is not None else ""
    if named is None or last in speaker.name or last in speaker.surface:
        return False
    surely = sentence.known is not None and sentence.known.is_surely(speaker.name, form)
    return named.kind == "person" or (named.kind == "" and not surely)  # "Lee mocked Brzezinski and said she …"


def _means_speaker(syntax: Syntax, form: str, source: int, speaker: Speaker, sentence: Sentence) -> bool:
    proper, tag = speaker.name[:1].isupper() and not speaker.name.isupper(), syntax.tags[source]
    if not speaker.is_named or (syntax.tags[source] == "PRP" and not proper):
        return False
    if form in HE_OR_SHE:
        several = tag == "PRP" and syntax.lower(source) not in HE_OR_SHE  # "they said he left"
        person = proper and tag in ("NNP", "PRP") and not several and syntax.lower(source) not in BODIES
        return person and sentence.known is not None and sentence.known.may_be(speaker.name, form)
    if form == "it":
        return syntax.lower(source) in BODIES
    return form == "they" and tag in ("NNS", "NNPS")
