"""Two people may meet with the same fate: both claims are true, each of somebody else."""

from __future__ import annotations

from itertools import chain, pairwise, product

from service.claim import Name
from service.judging.aligning.scopes.whereabouts import MAY_BE_PLACES, THERE
from service.judging.confidences import UNDERSTOOD
from service.judging.sides.comparison import Comparison
from service.judging.sides.side import Side
from service.judging.sides.unshared import SOMEBODY
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import generic_words, stop_words
from service.lazy import once
from service.splitting.grammar.persons import TITLES
from service.splitting.statement import subject_of
from service.splitting.vocabulary.spelling import spelled_alike

# Only one is the first to do something, or discovers it.
OF_ONE_ALONE = frozenset("first last discover invent".split())
THE, OWNED = "the", ("'s", "’s", "’ ", "' ")


def other_person(pair: Comparison) -> Finding | None:
    """They are about two people, and nothing that they say of them can be true of only one."""
    if pair.in_articles:
        return None
    ours, theirs = _subject(pair.ours), _subject(pair.theirs)
    if ours is None or theirs is None or _is_known(ours, pair.theirs) or _is_known(theirs, pair.ours):
        return None
    if _share_what_is_single(pair) or any(side.speaker for side in pair.sides):
        return None
    sentence = f"One tells of {ours.surface}, the other of {theirs.surface}."
    return pair.finding(Reason.OTHER_EVENT, sentence, UNDERSTOOD)


@once
def _subject(side: Side) -> Name | None:
    """The full name of whoever the statement's main verb is said of."""
    full = [name for name in side.names if name.kind in SOMEBODY and " " in name.canonical]
    at = subject_of(side.text) if full else None
    return next((name for name in full if at is not None and name.start <= at < name.end), None)


def _is_known(somebody: Name, side: Side) -> bool:
    """Some name there has a word of this one, however it is spelt: a forename, a surname, a short form."""
    words = chain.from_iterable(name.canonical.split() for name in side.names)
    return any(spelled_alike(one, other) for one, other in product(somebody.canonical.split(), words))


def _share_what_is_single(pair: Comparison) -> bool:
    """Both name what can be of only one: "the cup", "mayor", "Harrow's board", "first"; both may live "in Harrow"."""
    things = _definite(pair.ours) & _definite(pair.theirs)
    held = (pair.shared_lemmas - pair.ours.name_lemmas) & TITLES
    by_one = OF_ONE_ALONE & pair.shared_lemmas
    return bool(things or held or by_one) or not all(_is_where(name, pair.ours) for name in pair.shared_names)


def _definite(side: Side) -> frozenset[str]:
    """The lemmas of the two words after each "the": "the old mill"."""
    after = [word.lemma for word in side.words]
    told = (after[n + 1 : n + 3] for n, (word, _) in enumerate(pairwise(side.words)) if word.lower == THE)
    return frozenset(chain.from_iterable(told)) - generic_words() - stop_words()


def _is_where(name: Name, side: Side) -> bool:
    placed = THERE.search(side.published.before(name.start)) is not None
    owns = side.published.behind(name.end).startswith(OWNED)
    return placed and not owns and name.kind in MAY_BE_PLACES
