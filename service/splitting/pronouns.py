"""Pronouns that can safely be read as the name they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from service.claim import Speaker
from service.splitting.clauses import Clause
from service.splitting.passages import Passage
from service.splitting.people import is_called
from service.splitting.persons import is_somebody
from service.splitting.phrases import subject_of
from service.splitting.reports import Report
from service.splitting.span import Span
from service.splitting.syntax import Syntax

HE_OR_SHE = frozenset(("he", "she"))
BODIES = frozenset(
    """pentagon department ministry company agency government house army navy group court committee bureau office
    commission council administration campaign bank party union police militia embassy university hospital""".split()
)


def stand_ins(
    syntax: Syntax,
    clause: Clause,
    groups: Iterable[tuple[int, ...]],
    reports: list[tuple[Report, Speaker | None]],
    passage: Passage,
) -> dict[int, str]:
    """Word index → name for the clause's subject, where it is "he", "she", "it" or "they" and means the speaker.

    In somebody's indirect speech "he" is the speaker; at the beginning of a sentence it is the only person that the
    sentence before names. Elsewhere the pronoun stays.
    """
    subject = subject_of(syntax, clause.head)
    if subject is None or not any(subject in group for group in groups) or syntax.tags[subject] != "PRP":
        return {}
    place = Span(syntax.words[subject].start, syntax.words[subject].end)
    if passage.author is not None or passage.quoting.holds(place):
        return {}  # in somebody's own words "he" is somebody else
    if subject + 1 < len(syntax.words) and syntax.words[subject + 1].start == syntax.words[subject].end:
        return {}  # "he’d", "she’s"
    form = syntax.lower(subject)
    report, speaker = next(iter(reports), (None, None))
    if report is not None and report.source is not None and speaker is not None:
        articled = speaker.surface.lower().startswith(("the ", "a ", "an "))
        name = speaker.surface if articled or not speaker.name[:1].isupper() else speaker.name
        if form in ("it", "they") and report.source > subject:
            return {}  # "… but they have changed, officials said"
        between = range(report.source + 1, subject)
        if form in HE_OR_SHE and any(_is_another(syntax, i, passage, speaker) for i in between):
            return {}
        return {subject: name} if _means_speaker(syntax, form, report.source, speaker) else {}
    if form in HE_OR_SHE and subject <= 1 and passage.person is not None and is_called(passage.person.name, form):
        return {subject: passage.person.name}
    return {}


def _is_another(syntax: Syntax, i: int, passage: Passage, speaker: Speaker) -> bool:
    """Somebody else whom "he" may mean: "Lee said the gunman fled when he saw police"."""
    if syntax.tags[i] == "NN":
        return is_somebody(syntax, i)
    named = next((name for name in passage.names if name.start <= syntax.words[i].start < name.end), None)
    last = named.surface.split()[-1] if named is not None else ""
    return named is not None and named.kind == "person" and last not in speaker.name and last not in speaker.surface


def _means_speaker(syntax: Syntax, form: str, source: int, speaker: Speaker) -> bool:
    proper, tag = speaker.name[:1].isupper() and not speaker.name.isupper(), syntax.tags[source]
    if speaker.name.lower() == form or (syntax.tags[source] == "PRP" and not proper):
        return False
    if form in HE_OR_SHE:
        person = proper and tag in ("NNP", "PRP") and syntax.lower(source) not in BODIES
        return person and is_called(speaker.name, form)
    if form == "it":
        return syntax.lower(source) in BODIES
    return form == "they" and tag in ("NNS", "NNPS")
