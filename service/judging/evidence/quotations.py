"""The same words between quotation marks, by the same speaker, are one statement, however the speaker is named.

Where two people are said to have said them, one article has the speaker wrong.
"""

from __future__ import annotations

from service.judging.confidences import TOLD_IN_WORDS
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import negations
from service.judging.vocabulary.words import read_words
from service.lazy import once
from service.splitting.naming.called import surely_people
from service.splitting.naming.names import read_names
from service.splitting.span import Span
from service.splitting.speech.quotes import read_quotations

# A shorter quotation is a word or a name in quotation marks: much else may differ around "a complete disaster".
ENOUGH_QUOTED = 6
# Fewer words are said by many; of whole sentences one word less will do.
ENOUGH_SAID = 5
# With fewer words a name of no known kind may be a paper or a place.
FULL_NAME = 2


def same_quotation(pair: Comparison) -> bool:
    """Both quote one sentence of one speaker, and nothing around it is denied, counted or said of others."""
    ours, theirs = _quotation(pair.ours), _quotation(pair.theirs)
    if ours is None or theirs is None or _quoted(pair.ours, ours) != _quoted(pair.theirs, theirs):
        return False
    plain = _only_told(pair.ours, ours) and _only_told(pair.theirs, theirs)
    return plain and _by_one_speaker(pair) and unshared_subjects(pair) is None


@once
def _quotation(side: Side) -> Span | None:
    """The only quotation that is long enough; with several it is not clear which words belong together."""
    text = side.text
    if not any(mark in text for mark in '“"„«'):
        return None
    found = [one for one in read_quotations(text) if len(read_words(one.of(text))) >= ENOUGH_QUOTED]
    return found[0] if len(found) == 1 else None


def _quoted(side: Side, quotation: Span) -> tuple[str, ...]:
    return tuple(word.lower for word in side.words if quotation.holds(word.start))


def _only_told(side: Side, quotation: Span) -> bool:
    """Around it stand no figure, no word that turns it round, and fewer words than in it."""
    around = [word for word in side.words if not quotation.holds(word.start)]
    counts = any(word.is_figure or word.lower in negations() for word in around)
    return not counts and len(around) < len(side.words) - len(around)


def _by_one_speaker(pair: Comparison) -> bool:
    """The same one, or one is named by the other's last name: "Lind", "Freya Lind"."""
    ours, theirs = pair.ours.speaker, pair.theirs.speaker
    if ours is None or theirs is None or not pair.between_speakers:
        return not pair.between_speakers
    return ours.name.split()[-1:] == theirs.name.split()[-1:] and ours.name[:1].isupper() and theirs.name[:1].isupper()


def speakers_differ(pair: Comparison) -> Finding | None:
    """The same words are quoted of two people."""
    if not quoted_of_others(pair) or not all(_is_somebody(side) for side in pair.sides):
        return None
    here, there = _name(pair.ours), _name(pair.theirs)
    sentence = f"The same words are quoted of {here} here and of {there} there."
    return pair.finding(Reason.PERSONS_DIFFER, sentence, TOLD_IN_WORDS)


@once
def quoted_of_others(pair: Comparison) -> bool:
    """Both articles quote the same words, and name two speakers, who may be people, where they stand."""
    if not pair.in_articles or not _same_said(pair):
        return False
    if not pair.between_speakers or _passed_on(pair.ours) or _passed_on(pair.theirs):
        return False
    ours, theirs = _name(pair.ours), _name(pair.theirs)
    if not ours or not theirs or _last(ours) == _last(theirs):
        return False
    return _last(theirs) not in pair.ours.sentence and _last(ours) not in pair.theirs.sentence


def _same_said(pair: Comparison) -> bool:
    said = _said(pair.ours)
    return len(said) >= ENOUGH_SAID and said == _said(pair.theirs)


def _passed_on(side: Side) -> bool:
    """ "…, the minister said, according to Jan Bloom": either may be meant."""
    return len(side.claim.attributed) > 1


@once
def _said(side: Side) -> tuple[str, ...]:
    """The words of the claim that are quoted."""
    if (quotation := _quotation(side)) is not None:
        return _quoted(side, quotation)
    claim, sentence = side.claim, side.sentence
    start, end = claim.start - claim.sentence_start, claim.end - claim.sentence_start
    inside = any(one.holds(start) and one.holds(end - 1) for one in read_quotations(sentence))
    return tuple(word.lower for word in side.words) if inside else ()


@once
def _name(side: Side) -> str:
    """Whom its sentence names as the speaker, if it may be a person's name; "" for all others."""
    name = side.speaker.name if side.speaker else ""
    if not name or _last(name) not in side.sentence or not all(word[0].isupper() for word in name.split()):
        return ""
    kinds = {one.kind for one in read_names(name)}
    return (
        name if kinds == {"person"} or (kinds == {""} and len(name.split()) >= FULL_NAME) or _is_somebody(side) else ""
    )


@once
def _is_somebody(side: Side) -> bool:
    """Its sentence or the article's opening shows that the speaker is a person."""
    told = f"{side.sentence}\n{side.published.lead}"
    people = surely_people(told, read_names(told))
    return side.speaker is not None and _last(side.speaker.name) in map(_last, people)


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1] if name else ""
