"""Who says a clause: the reports it stands in, and the speakers around them."""

from __future__ import annotations

from dataclasses import dataclass

from service.claim import Speaker
from service.splitting.cutting.breaking_off import PARTING, breaks_off
from service.splitting.cutting.clauses import Clause
from service.splitting.grammar.inverting import opens_inverted
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.reported import Reported
from service.splitting.grammar.syntax import Syntax
from service.splitting.span import Span
from service.splitting.speech.sentence import Sentence
from service.splitting.vocabulary.cues import SAYING, SHOWING, THINKING


@dataclass(frozen=True, slots=True)
class Said:
    """A clause among the others of its sentence, with the reports it stands in, innermost first.

    `parts` are the clauses it was put together from, where they were not sure enough to be cut.
    """

    clause: Clause
    clauses: dict[int, Clause]
    sentence: Sentence
    parts: tuple[Clause, ...]

    @property
    def reports(self) -> list[tuple[Reported, Speaker | None]]:
        found, at, below = [], self.clause, self.clause
        reported = {report.content for report in self.sentence.reports}
        while at.kind is not Kind.FRAME or at.head in reported:
            reports = zip(self.sentence.reports, self.sentence.speakers, strict=True)
            own = at is self.clause
            told = [(r, s) for r, s in reports if r.content == at.head and (own or not (r.denied or r.alone))]
            told += [(r, s) for r, s in self._joined() if own]
            found += [(r, s) for r, s in told if own or not self._is_apart(below, r)]
            if at.parent == at.head:
                break
            at, below = self.clauses[at.parent], at
        return found

    def _joined(self) -> list[tuple[Reported, Speaker | None]]:
        """Reports by the clause's own verb of saying, where it was not sure enough to be cut from what is said."""
        frames = {part.head for part in self.parts if part.kind is Kind.FRAME}
        syntax, head, words = self.sentence.syntax, self.clause.head, self.clause.words
        if syntax is not None and opens_inverted(syntax, words):  # "had it rained, they would stay, Lee said"
            told = zip(self.sentence.reports, self.sentence.speakers, strict=True)
            return [(r, s) for r, s in told if r.content in words and r.content != head and r.frame not in words]
        if syntax is None or self.clause.kind is not Kind.MAIN or head not in frames:
            return []
        if syntax.lower(head) not in SAYING - SHOWING or not _is_told(syntax, head):
            return []
        reports = zip(self.sentence.reports, self.sentence.speakers, strict=True)
        return [(r, s) for r, s in reports if r.frame == self.clause.head and r.content in self.clause.words]

    def _is_apart(self, clause: Clause, report: Reported) -> bool:
        """In "ten drowned, police said, but the army saved two" police said only what comes before."""
        syntax, first = self.sentence.syntax, min(clause.words)
        if syntax is None:
            return False
        if report.frame < report.content < first:
            return breaks_off(syntax, report, clause)
        if not report.content < report.frame < first:
            return False
        subject = own_subject(syntax, clause.head)
        if subject is None or syntax.tags[subject] == "PRP":  # all of "he said, but he gave way" is his
            return False
        opening = {syntax.lower(i) for i in (first - 1, *clause.words[:2])}
        beside = (
            "and" in opening and syntax.lower(clause.head) in SAYING | THINKING
        )  # "…, police said, and economists expect …"
        return beside or bool(opening & PARTING)

    @property
    def denied(self) -> bool:
        return any(report.denied and report.content == self.clause.head for report, _ in self.reports)


def _is_told(syntax: Syntax, head: int) -> bool:
    """ "Said" or "has said"; "would say" and "was told" do not mean that he spoke."""
    perfect = {syntax.lower(c) for c in syntax.children[head] if syntax.relations[c].startswith(("aux", "cop"))}
    plain = syntax.tags[head] in ("VBD", "VBZ", "VBP") and not perfect
    return plain or (bool(perfect) and perfect <= {"has", "have", "had", "'s", "'ve"})


def attributed_to(
    sentence: Sentence, span: Span, reports: list[tuple[Reported, Speaker | None]]
) -> tuple[Speaker, ...]:
    """Speakers outermost first: who posted it, who is quoted, those of the sentence's reports; no hearers."""
    outer = [sentence.author, sentence.quoting.at(span)]
    found: list[Speaker] = []
    for speaker in (*outer, *(speaker for report, speaker in reversed(reports) if not report.heard)):
        if speaker is not None and all(speaker.name != other.name for other in found):
            found.append(speaker)
    return tuple(found)
