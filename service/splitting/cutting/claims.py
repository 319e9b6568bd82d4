"""The claims of one sentence: one for each clause that states a fact."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from service.claim import Claim, Modality, NotCheckable, Polarity, Speaker
from service.splitting.cutting.antecedents import antecedent
from service.splitting.cutting.breaking_off import breaks_off
from service.splitting.cutting.clauses import Clause, read_clauses
from service.splitting.cutting.doubts import sure_clauses
from service.splitting.cutting.pronouns import stand_ins
from service.splitting.cutting.seams import only_comes
from service.splitting.cutting.stance import modality_of, polarity_of
from service.splitting.cutting.wording import decisive_span, standing_alone, worded
from service.splitting.cutting.worth import not_checkable
from service.splitting.dating.relative_times import without_since
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.reports import TELLING, Reported
from service.splitting.grammar.syntax import FINITE, Syntax
from service.splitting.span import Span
from service.splitting.speech.sentence import Sentence
from service.splitting.vocabulary.cues import CUES, QUOTING, SAYING, SHOWING, THINKING
from service.when import When

SETTING = ("obl", "obl:tmod", "obl:unmarked", "nmod:unmarked", "advmod", "iobj")
WHEN = re.compile(r",? (?:when|in which|on which|during which) ")  # between a time and what is told of it
PARTING = frozenset(("but", "yet", ";"))
SHORT = 4  # words; "Lee recalled." says nothing
LOST = 6  # words that a frame ("X said") has beside its speaker, from which on it may state something itself


def claims_of(body: str, sentence: Sentence) -> Iterator[Claim]:
    """The claims in the order of their words; the whole sentence is one where its grammar could not be read."""
    if sentence.syntax is None:
        yield _whole(body, sentence)
        return
    syntax = sentence.syntax
    if _leads_over(syntax):
        return
    cut = read_clauses(syntax, sentence.reports)
    clauses = sure_clauses(syntax, cut, sentence.quantities)
    for clause in sorted(clauses.values(), key=lambda clause: clause.words):
        if _states(syntax, clause, clauses, sentence.reports):
            claim = _claim(body, sentence, syntax, _Said(clause, clauses, sentence, _parts(clause, cut)))
            if claim is not None:
                yield claim


def _parts(clause: Clause, cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    words = set(clause.words)
    return tuple(part for part in cut if words.issuperset(part.words))


def _leads_over(syntax: Syntax) -> bool:
    """ "From NBC News:", "The plans include:": what is told follows behind the colon that ends it."""
    words = [i for i, word in enumerate(syntax.words) if word.lettered]
    if not words or syntax.words[-1].form != ":":
        return False
    finite = any(tag in FINITE for tag in syntax.tags)
    return not finite or syntax.tags[words[-1]] in ("VBD", "VBZ", "VBP", "VB", "IN", "WRB")


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause among the others of its sentence, with the reports it stands in, innermost first.

    `parts` are the clauses that it was put together from where they were not sure enough to be cut.
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
        """What the clause reports with its own verb of saying, where the two were not sure enough to be cut apart."""
        frames = {part.head for part in self.parts if part.kind is Kind.FRAME}
        syntax, head = self.sentence.syntax, self.clause.head
        if syntax is None or self.clause.kind is not Kind.MAIN or head not in frames:
            return []
        if syntax.lower(head) not in SAYING - SHOWING or not _is_told(syntax, head):
            return []
        reports = zip(self.sentence.reports, self.sentence.speakers, strict=True)
        return [(r, s) for r, s in reports if r.frame == self.clause.head and r.content in self.clause.words]

    def _is_apart(self, clause: Clause, report: Reported) -> bool:
        """In "ten drowned, police said, but the army saved two" police said no more than what stands before."""
        syntax, first = self.sentence.syntax, min(clause.words)
        if syntax is None:
            return False
        if report.frame < report.content < first:
            return breaks_off(syntax, report, clause)
        if not report.content < report.frame < first:
            return False
        subject = own_subject(syntax, clause.head)
        if subject is None or syntax.tags[subject] == "PRP":  # "he said, but he gave way" is all his
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
    """ "Said" or "has said"; who "would say" or "was told" has said nothing."""
    perfect = {syntax.lower(c) for c in syntax.children[head] if syntax.relations[c].startswith(("aux", "cop"))}
    plain = syntax.tags[head] in ("VBD", "VBZ", "VBP") and not perfect
    return plain or (bool(perfect) and perfect <= {"has", "have", "had", "'s", "'ve"})


def _states(syntax: Syntax, clause: Clause, clauses: dict[int, Clause], reports: Iterable[Reported]) -> bool:
    """It says something itself: not "authorities say", nor "we know" before what they know."""
    if clause.kind is Kind.FRAME:
        return _says_more(syntax, clause, reports)
    if _opens_frame(syntax, clause, clauses):
        return False
    below = [other for other in clauses.values() if other.parent == clause.head and other is not clause]
    counted = any(syntax.tags[i] == "CD" and syntax.lower(i) != "one" for i in clause.words)  # "300 boats came"
    if below and only_comes(syntax, clause) and not counted:
        return False
    if _ends_in_cue(syntax, clause):
        subject = own_subject(syntax, clause.head)
        told = (
            subject is not None and syntax.lower(subject) != "it" and syntax.child(clause.head, "aux:pass") is not None
        )
        helped = told or syntax.child(clause.head, "aux") is not None  # "Lee did not testify." says something
        short = len(clause.words) <= SHORT and not helped
        frames = {report.frame for report in reports if report.content == clause.head}  # "Two were found, police said"
        cut_off = [
            c for c in below if c.head > clause.head and c.head not in frames and not _goes_on(syntax, clause, c)
        ]
        return not (short or cut_off)
    first = clause.first_word(syntax)
    inverted = first == clause.head > 0 and syntax.tags[first] == "VBD" and syntax.lower(first) in SAYING
    return not inverted  # "…,” said Lee, the coach"


def _goes_on(syntax: Syntax, clause: Clause, other: Clause) -> bool:
    """ "The drug cures, they found, but it is dear": what is joined behind a comma is not what was found."""
    subject = own_subject(syntax, other.head)
    joined = other.kind is Kind.CONJUNCT and other.parent == clause.head and subject is not None
    comma = next((i for i in range(clause.head, clause.words[0], -1) if syntax.words[i].form == ","), 0)
    said = sum(syntax.words[i].lettered for i in range(clause.words[0], comma))
    return joined and said > SHORT and syntax.child(other.head, "cc") is not None


def _opens_frame(syntax: Syntax, clause: Clause, clauses: dict[int, Clause]) -> bool:
    """ "Speaking in Lagos, Buhari said …": how it came to be said; a figure would tell something itself."""
    around = clauses[clause.parent]
    opens = syntax.relations[clause.head] == "advcl" and max(clause.words) < min(around.words)
    told = any(syntax.tags[i] == "CD" for i in clause.words)
    return clause.kind is Kind.PARTICIPLE and around.kind is Kind.FRAME and opens and not told


def _ends_in_cue(syntax: Syntax, clause: Clause) -> bool:
    """Its last word says, thinks or finds, and what is said was cut off behind it."""
    last = next((i for i in reversed(clause.words) if syntax.words[i].lettered), clause.head)
    if last == clause.head + 1 and syntax.lower(last) in ("you", "me", "us", "them", "clear", "him", "her"):
        return syntax.lower(clause.head) in CUES or syntax.lower(last) == "clear"
    return last == clause.head and syntax.lower(last) in CUES and syntax.tags[last].startswith("VB")


def _says_more(syntax: Syntax, frame: Clause, reports: Iterable[Reported]) -> bool:
    """The frame has words enough beside its verb, its speaker and when and where he spoke to state something itself."""
    if _ends_in_cue(syntax, frame):
        return False
    source = next((r.source for r in reports if r.frame == frame.head and r.source is not None), None)
    known = syntax.below(source) if source is not None else set[int]()
    for child in syntax.children[frame.head]:
        known |= _setting(syntax, child)
    further = [i for i in frame.words if i not in known and i != frame.head and syntax.words[i].lettered]
    return len(further) >= LOST and any(syntax.tags[i] == "CD" for i in further)


def _setting(syntax: Syntax, i: int) -> set[int]:
    """The words of a phrase without a verb that says when, where, to whom or by what source somebody spoke."""
    below = syntax.below(i)
    if syntax.relations[i] == "advcl" and syntax.lower(i) in QUOTING:
        return below  # "…, Lee said, citing two reports"
    asked = syntax.relations[i] == "advcl" and any(syntax.lower(c) == "when" for c in syntax.children[i])
    if asked and syntax.child(i, "nsubj", "nsubj:pass") is None:
        return below  # "When asked for a comment, he said …"
    plain = not any(syntax.tags[word].startswith("VB") for word in below)
    heard = syntax.relations[i] == "obj" and syntax.lower(syntax.heads[i]) in TELLING
    return below if plain and (heard or syntax.relations[i] in SETTING) else set()


def _claim(body: str, sentence: Sentence, syntax: Syntax, said: _Said) -> Claim | None:
    span = decisive_span(body, syntax, said.clause)
    if span is None:
        return None
    groups = standing_alone(syntax, said.clause, said.clauses)
    read_as = stand_ins(syntax, said.clause, groups, said.reports, sentence)
    text = worded(body, syntax, groups, read_as)
    attributed = _attributed(sentence, span, said.reports)
    modality = modality_of(syntax, said.clause, span.of(body), sentence.span.of(body))
    used = {syntax.words[i].start for group in groups for i in group}
    quantities = tuple(quantity for quantity in sentence.quantities if _within(quantity.start, quantity.end, used))
    times = tuple(when for when in sentence.times if _within(when.start, when.end, used))
    times = times or _when_it_was(body, sentence, span)
    names = tuple(name for name in sentence.names if _within(name.start, name.end, used))
    meant = antecedent(syntax, said.clause, sentence, read_as)
    quoted = sentence.author is not None or sentence.quoting.holds(span)
    why_not = not_checkable(text, modality, quoted, bool(quantities or times or names))
    if why_not is NotCheckable.OPINION and _holds_statement(syntax, said):
        why_not = None
    return Claim(
        text=text,
        start=span.start,
        end=span.end,
        sentence_start=sentence.span.start,
        sentence_end=sentence.span.end,
        speaker=attributed[-1] if attributed else None,
        attributed=attributed,
        quantities=quantities,
        times=times,
        names=(*names, meant) if meant is not None and meant not in names else names,
        polarity=Polarity.DENIED if said.denied else polarity_of(syntax, said.clause),
        modality=Modality.OPINION if why_not is NotCheckable.OPINION else modality,
        not_checkable=why_not,
    )


def _holds_statement(syntax: Syntax, said: _Said) -> bool:
    """Put together from several clauses, it has one that alone would be no opinion and could be checked."""
    if len(said.parts) < 2:
        return False
    texts = (" ".join(syntax.words[i].form for i in part.words) for part in said.parts if part.kind is not Kind.FRAME)
    return any(not_checkable(text, Modality.ASSERTED, True, False) is None for text in texts)


def _when_it_was(body: str, sentence: Sentence, span: Span) -> tuple[When, ...]:
    """What a clause tells of a time that stands right before it: "since January, when 52 soldiers died"."""
    before = (when for when in sentence.times if WHEN.fullmatch(body, when.end, span.start))
    return tuple(without_since(when) for when in before)


def _within(start: int, end: int, used: set[int]) -> bool:
    """Some word that the claim uses begins inside the span."""
    return any(position in used for position in range(start, end))


def _attributed(sentence: Sentence, span: Span, reports: list[tuple[Reported, Speaker | None]]) -> tuple[Speaker, ...]:
    """Speakers outermost first: who posted it, who is quoted, then the reports of the sentence."""
    outer = [sentence.author, sentence.quoting.at(span)]
    found: list[Speaker] = []
    for speaker in (*outer, *(speaker for _, speaker in reversed(reports))):
        if speaker is not None and all(speaker.name != other.name for other in found):
            found.append(speaker)
    return tuple(found)


def _whole(body: str, sentence: Sentence) -> Claim:
    text = " ".join(sentence.span.of(body).split())
    modality = Modality.QUESTION if text.endswith("?") else Modality.ASSERTED
    speaker = sentence.author or sentence.quoting.at(sentence.span)
    return Claim(
        text=text,
        start=sentence.span.start,
        end=sentence.span.end,
        sentence_start=sentence.span.start,
        sentence_end=sentence.span.end,
        speaker=speaker,
        attributed=(speaker,) if speaker else (),
        quantities=sentence.quantities,
        times=sentence.times,
        names=sentence.names,
        modality=modality,
        not_checkable=not_checkable(text, modality, speaker is not None, bool(sentence.quantities or sentence.names)),
    )
