"""One side tells the opposite outcome of the other, or one that at least is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from service.judging.aligning.alignment import shared_figures
from service.judging.aligning.updates import came_out_later
from service.judging.confidences import FROM_THE_REST
from service.judging.evidence.negation import alike_but_for_a_word, denied
from service.judging.evidence.statements import same_statement
from service.judging.sides.comparability import other_days
from service.judging.sides.comparison import Comparison, once
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason
from service.judging.vocabulary.lexicon import (
    LONGEST_PHRASE,
    action_of,
    followed,
    lemma,
    opposites,
    phrases_of_outcomes,
    turned_back,
    unlike,
    unlike_beside,
)

# "Until late on Thursday", "until 12 May" and "until May 12", "until next spring": the word that tells when.
UNTIL = re.compile(
    r"\b(?:until|till) (?:(?:at|least|about|around|early|late|mid|next|this|the|on|after|end|of|\d+) )*([\w:]+)"
)

URGED = re.compile(
    r"\b(?:urg(?:e[sd]?|ing)|press(?:e[sd]|ing)?|pressured?|ask(?:s|ed|ing)?|advis(?:e[sd]?|ing)|begg?(?:s|ed|ing)?"
    r"|implor(?:e[sd]?|ing)|call(?:s|ed|ing)? on|threaten(?:s|ed|ing)?)\b[^.,;:]{0,40}? to (\w+)"
)


def outcomes_differ(pair: Comparison) -> Evidence | None:
    """One tells the opposite outcome of the other."""
    if denied(pair.ours) or denied(pair.theirs) or not same_statement(pair) or not alike_but_for_a_word(pair):
        return None
    counting_other_things = pair.ours.figures and pair.theirs.figures and not shared_figures(pair)
    words = None if counting_other_things else opposite_words(pair)
    if words is None or is_turned_back(pair, words):
        return None
    return Evidence(
        "outcomes_differ",
        Label.CONFLICTING,
        Reason.OUTCOMES_DIFFER,
        f"“{words[0]}” here is “{words[1]}” there.",
        pair.ours.passage,
        pair.theirs.passage,
        FROM_THE_REST,
    )


def is_turned_back(pair: Comparison, words: tuple[str, str]) -> bool:
    """What was closed on Monday reopened on Tuesday, or since: both articles are right."""
    reversible, again = turned_back()
    if not pair.in_articles or not reversible.issuperset(words):
        return False
    ours, theirs = (side.published.article.published_at for side in (pair.ours, pair.theirs))
    since = (words[0] in again and came_out_later(ours, theirs)) or (words[1] in again and came_out_later(theirs, ours))
    return other_days(pair) or (since and not (pair.ours.times and pair.theirs.times))


def opposite_words(pair: Comparison) -> tuple[str, str] | None:
    """A word of ours that cannot be true together with one of theirs; that something moved counts by its direction.

    Who "resigned rather than stay" tells of both himself, and what is closed until Thursday opens on Thursday.
    """
    if _until_the_other(pair.ours, pair.theirs) or _until_the_other(pair.theirs, pair.ours):
        return None
    for word in _not_both(pair.ours, pair.theirs):
        for other in _not_both(pair.theirs, pair.ours):
            if other in opposites().get(word, frozenset()) or _opposite_moves(word, other):
                return word, other
    return None


def _until_the_other(lasting: Side, other: Side) -> bool:
    """One tells how long something stays as it is, the other what happens then."""
    until = {found[1].lower() for found in UNTIL.finditer(lasting.published.claim.text)}
    again = {found[1].lower() for found in UNTIL.finditer(other.published.claim.text)}
    return not (until - again).isdisjoint(word.lower for word in other.words)


def _not_both(here: Side, there: Side) -> list[str]:
    """What only is told here, without that whose opposite is told here, too."""
    told = _told(here)
    return sorted(word for word in _only_here(here, there) if opposites().get(word, frozenset()).isdisjoint(told))


def tell_the_opposite(pair: Comparison) -> bool:
    """ "Convicted" and "acquitted", but for "not convicted"."""
    told = opposite_words(pair) is not None or unlike_words(pair) or one_follows(pair)
    return told and not denied(pair.ours) and not denied(pair.theirs)


def one_follows(pair: Comparison) -> bool:
    """What somebody is urged to do here he does there, or who is accused here is cleared there: both may be true."""
    one, other = _urged(pair.ours), _urged(pair.theirs)
    if (one - other) & pair.theirs.lemmas or (other - one) & pair.ours.lemmas:
        return True
    ours, theirs = _only_here(pair.ours, pair.theirs), _only_here(pair.theirs, pair.ours)
    return any(not followed().get(word, frozenset()).isdisjoint(theirs) for word in ours)


def _urged(side: Side) -> frozenset[str]:
    return frozenset(lemma(found[1]) for found in URGED.finditer(side.published.claim.text.lower()))


def unlike_words(pair: Comparison) -> bool:
    """Each has a word that shows that it does not say what the other says, though both may be true."""
    beside = [words for needed, words in unlike_beside().items() if needed in pair.shared_lemmas]
    ours, theirs = _only_here(pair.ours, pair.theirs), _only_here(pair.theirs, pair.ours)
    return any(not unlike().get(word, frozenset()).isdisjoint(theirs) for word in ours) or any(
        words & ours and words & theirs for words in beside
    )


def _opposite_moves(word: str, other: str) -> bool:
    return {action_of().get(word), action_of().get(other)} == {"rise", "fall"}


def _only_here(here: Side, there: Side) -> frozenset[str]:
    return _told(here) - _told(there)


@once
def _told(side: Side) -> frozenset[str]:
    """Its lemmas, and the phrases of the tables in their stead: who "steps down" takes no step."""
    phrases = frozenset(_phrases(side))
    return (side.lemmas | phrases).difference(*(phrase.split() for phrase in phrases))


def _phrases(side: Side) -> Iterator[str]:
    lemmas = [word.lemma for word in side.words]
    for start in range(len(lemmas)):
        for end in range(start + 2, start + 1 + LONGEST_PHRASE):
            phrase = " ".join(lemmas[start:end])
            if end <= len(lemmas) and phrase in phrases_of_outcomes():
                yield phrase
