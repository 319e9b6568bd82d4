"""One says that somebody did what he, as the other says, refused to do or did not do."""

from __future__ import annotations

from service.claim import Modality
from service.judging.confidences import ON_ONE_DETAIL
from service.judging.evidence.negation import REACH, UNDONE, denied, settled
from service.judging.evidence.states import ALIKE, AT_ONCE, of_another_moment
from service.judging.evidence.subjects import of_one_subject
from service.judging.sides.comparability import may_conflict, other_days
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason
from service.judging.vocabulary.words import Word

# What somebody is to do, or was asked to, he has not done.
TO, ADVERB = "to", "ly"


def refusal_differs(pair: Comparison) -> Evidence | None:
    """One says that somebody did what the other says that he refused to do."""
    apart = pair.published_apart
    if not pair.in_articles or pair.similarity < ALIKE or apart is None or apart >= AT_ONCE:
        return None
    if not _one_did_it(pair) or not may_conflict(pair) or other_days(pair):
        return None
    return Evidence(
        "refusal_differs",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        "One says that it was done, the other that it was refused.",
        pair.ours.passage,
        pair.theirs.passage,
        ON_ONE_DETAIL,
    )


def _one_did_it(pair: Comparison) -> bool:
    if not (_is_told(pair.ours) and _is_told(pair.theirs)):
        return False
    refused, other_refused = _refused(pair.ours), _refused(pair.theirs)
    if refused and not other_refused:
        return any(of_one_subject(pair, refused[0], done) for done in _done(pair.theirs, refused[1]))
    if other_refused and not refused:
        return any(of_one_subject(pair, done, other_refused[0]) for done in _done(pair.ours, other_refused[1]))
    return False


def _is_told(side: Side) -> bool:
    return side.modality is Modality.ASSERTED and settled(side) and not of_another_moment(side)


def _refused(side: Side) -> tuple[Word, str] | None:
    """The word that tells that somebody refused, declined or failed to do it, and the lemma of what he was to do."""
    for n, word in enumerate(side.words):
        following = side.words[n + 1 : n + 1 + REACH]
        if word.lemma in UNDONE and following and following[0].lower == TO:
            verbs = (verb.lemma for verb in following[1:] if not verb.lower.endswith(ADVERB))
            return next(((word, verb) for verb in verbs if verb in side.lemmas), None)
    return None


def _done(side: Side, verb: str) -> list[Word]:
    """Where the same verb is told of as done."""
    told = zip((None, *side.words), side.words, strict=False)
    return [
        word for before, word in told if word.lemma == verb not in denied(side) and (not before or before.lower != TO)
    ]
