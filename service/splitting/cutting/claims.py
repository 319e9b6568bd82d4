"""The claims of one sentence: one for each clause that states a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from service.claim import Claim, Modality, Name, NotCheckable, Polarity
from service.splitting.cutting.antecedents import antecedent
from service.splitting.cutting.clauses import Clause, read_clauses
from service.splitting.cutting.doubts.sure_clauses import sure_clauses
from service.splitting.cutting.edges import decisive_span
from service.splitting.cutting.linking import linked
from service.splitting.cutting.pronouns import stand_ins
from service.splitting.cutting.said import Said, attributed_to
from service.splitting.cutting.stance import modality_of, polarity_of
from service.splitting.cutting.standing_alone import standing_alone
from service.splitting.cutting.stating import leads_over, states
from service.splitting.cutting.wording import worded
from service.splitting.cutting.worth import not_checkable
from service.splitting.dating.relative_times import without_since
from service.splitting.grammar.kinds import Kind
from service.splitting.grammar.phrases import own_subject
from service.splitting.grammar.syntax import Syntax
from service.splitting.span import Span
from service.splitting.speech.sentence import Sentence
from service.splitting.vocabulary.cues import SAYING
from service.when import When

WHEN = re.compile(r",? (?:when|in which|on which|during which) ")  # between a time and what happened then


def claims_of(body: str, sentence: Sentence) -> Iterator[Claim]:
    """The claims in the order of their words; the whole sentence is one if its grammar could not be read."""
    if sentence.syntax is None:
        yield _whole(body, sentence)
        return
    syntax = sentence.syntax
    if leads_over(syntax):
        return
    cut = read_clauses(syntax, sentence.reports)
    clauses = sure_clauses(syntax, cut, sentence.quantities)
    for clause in sorted(clauses.values(), key=lambda clause: clause.words):
        if states(syntax, clause, clauses, sentence.reports):
            claim = _claim(body, syntax, Said(clause, clauses, sentence, _parts(clause, cut)))
            if claim is not None:
                yield claim


def _parts(clause: Clause, cut: tuple[Clause, ...]) -> tuple[Clause, ...]:
    words = set(clause.words)
    return tuple(part for part in cut if words.issuperset(part.words))


def _claim(body: str, syntax: Syntax, said: Said) -> Claim | None:
    span = decisive_span(body, syntax, said.clause)
    if span is None:
        return None
    groups = standing_alone(syntax, said.clause, said.clauses)
    read_as = stand_ins(syntax, said.clause, groups, said.reports, said.sentence)
    instead = read_as | linked(body, syntax, said.clause, groups)
    claim = _stated(body, syntax, said, span, worded(body, syntax, groups, instead))
    claim = _with_particulars(claim, body, said.sentence, {syntax.words[i].start for group in groups for i in group})
    claim = _weighed(claim, syntax, said)
    return _with_name(claim, antecedent(syntax, said.clause, said.sentence, read_as))


def _stated(body: str, syntax: Syntax, said: Said, span: Span, text: str) -> Claim:
    """What the clause says, who says it, and whether it is affirmed and a fact."""
    sentence = said.sentence
    attributed = attributed_to(sentence, span, said.reports)
    return Claim(
        text=text,
        start=span.start,
        end=span.end,
        sentence_start=sentence.span.start,
        sentence_end=sentence.span.end,
        speaker=attributed[-1] if attributed else None,
        attributed=attributed,
        polarity=Polarity.DENIED if said.denied else polarity_of(syntax, said.clause),
        modality=modality_of(syntax, said.clause, span.of(body), sentence.span.of(body)),
    )


def _with_particulars(claim: Claim, body: str, sentence: Sentence, used: set[int]) -> Claim:
    """The claim with the figures, times and names of the words it uses, by where these begin."""
    times = tuple(when for when in sentence.times if _within(when.start, when.end, used))
    return replace(
        claim,
        quantities=tuple(quantity for quantity in sentence.quantities if _within(quantity.start, quantity.end, used)),
        times=times or _when_it_was(body, sentence, Span(claim.start, claim.end)),
        names=tuple(name for name in sentence.names if _within(name.start, name.end, used)),
    )


def _weighed(claim: Claim, syntax: Syntax, said: Said) -> Claim:
    """The claim with the reason why there is nothing in it to look up, if there is one; an opinion is not a fact."""
    sentence = said.sentence
    quoted = sentence.author is not None or sentence.quoting.holds(Span(claim.start, claim.end))
    particular = bool(claim.quantities or claim.times or claim.names) or _has_named_subject(syntax, said.clause)
    why_not = not_checkable(claim.text, claim.modality, quoted, particular)
    if why_not is NotCheckable.OPINION:
        if _holds_statement(syntax, said):
            return claim
        return replace(claim, modality=Modality.OPINION, not_checkable=why_not)
    return replace(claim, not_checkable=why_not)


def _has_named_subject(syntax: Syntax, clause: Clause) -> bool:
    """The grammar takes its subject for a name, though it could be a common noun: "Moss has not been charged"."""
    subject = own_subject(syntax, clause.head)
    if subject is None or syntax.tags[subject] != "NNP" or subject not in clause.words:
        return False
    speaks = syntax.lower(clause.head) in SAYING and syntax.child(clause.head, "aux", "aux:pass") is None
    return not speaks and syntax.child(subject, "det") is None  # "Lee said.", "this President"


def _with_name(claim: Claim, meant: Name | None) -> Claim:
    """The claim with the name that its subject stands for."""
    return claim if meant is None or meant in claim.names else replace(claim, names=(*claim.names, meant))


def _holds_statement(syntax: Syntax, said: Said) -> bool:
    """It was put together from several clauses, of which one alone would not be an opinion and could be checked."""
    if len(said.parts) < 2:
        return False
    parts = (part for part in said.parts if part.kind not in (Kind.FRAME, Kind.RELATIVE))
    texts = (" ".join(syntax.words[i].form for i in part.words) for part in parts)
    return any(not_checkable(text, Modality.ASSERTED, True, False) is None for text in texts)


def _when_it_was(body: str, sentence: Sentence, span: Span) -> tuple[When, ...]:
    """The time right before a clause that says what happened then: "since January, when 52 soldiers died"."""
    before = (when for when in sentence.times if WHEN.fullmatch(body, when.end, span.start))
    return tuple(without_since(when) for when in before)


def _within(start: int, end: int, used: set[int]) -> bool:
    """Some word that the claim uses begins inside the span."""
    return any(position in used for position in range(start, end))


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
