"""The same words between quotation marks, by the same speaker, are one statement, however the speaker is named."""

from __future__ import annotations

from service.judging.sides.comparability import unshared_subjects
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.vocabulary.lexicon import negations
from service.judging.vocabulary.words import read_words
from service.splitting.span import Span
from service.splitting.speech.quotes import read_quotations

# A shorter quotation is a word or a name in quotation marks: much else may differ around "a complete disaster".
ENOUGH_QUOTED = 6


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
    text = side.published.claim.text
    if len(text) < ENOUGH_QUOTED or not any(mark in text for mark in '“"„«'):
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
