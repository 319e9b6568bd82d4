"""One side says what the other denies."""

from __future__ import annotations

from service.claim import Modality, Name
from service.judging.aligning.alignment import shared_figures
from service.judging.confidences import FROM_THE_REST, ON_ONE_DETAIL, UNDERSTOOD
from service.judging.evidence.statements import ENOUGH_WORDS, same_statement
from service.judging.sides.comparability import both_asserted, unshared_subjects
from service.judging.sides.comparison import Comparison, once, without
from service.judging.sides.side import Side
from service.judging.verdict import Evidence, Label, Reason
from service.judging.vocabulary.lexicon import action_of, negations, opposites, unlike, unlike_beside
from service.quantity import compatible

# A negation seldom reaches further than this many words ("was not entered or damaged").
REACH = 4

# A "no" turns a statement round only if nearly all the rest is the same.
SAME_BUT_FOR_A_NO = 0.7
# Claims of articles less alike than the first share their words by chance, and below the second if they name nothing in
# common: on 340 political articles, all of 17 conflicts between claims less alike were false alarms.
ALIKE, NEARLY_THE_SAME = 0.8, 0.86
# A denial is worded less like what it denies.
ALIKE_BUT_DENIED = 0.7
# A denial seldom repeats all that it denies.
SAME_BUT_DENIED = 0.65
DENIALS = frozenset({"deny", "reject", "dispute", "dismiss"})
# Whoever denies it does not deny that it is alleged.
ALLEGED = frozenset("allegation allege accusation accuse accuser lawsuit sue rumor rumour".split())
# With "to" behind it: a "decline" alone is a fall.
UNDONE = frozenset({"fail", "decline", "refuse"})
UNSETTLED = frozenset({"whether", "if", "unless"})


def negation_differs(pair: Comparison) -> Evidence | None:
    """One says that it happened, the other that it did not."""
    if not (denied(pair.ours) or denied(pair.theirs)):
        return None
    if not same_statement(pair, SAME_BUT_FOR_A_NO) or not settled(pair.ours) or not settled(pair.theirs):
        return None
    if both_negate(pair) or not _alike(pair) or _give_other_figures(pair):
        return None
    shared = pair.shared_statement[0] - negations()
    ours, theirs = denied(pair.ours) & shared, denied(pair.theirs) & shared
    if bool(ours) == bool(theirs):
        return None
    return Evidence(
        "negation_differs",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        "One says what the other denies.",
        pair.ours.passage,
        pair.theirs.passage,
        ON_ONE_DETAIL,
    )


def _give_other_figures(pair: Comparison) -> bool:
    """Both give figures, and none the same of one thing: three were not shot down, two were; plans have one each."""
    both = bool(pair.ours.figures and pair.theirs.figures) and pair.ours.modality is not Modality.PLANNED
    return both and not any(compatible(ours.quantity, theirs.quantity) for ours, theirs in shared_figures(pair))


def _alike(pair: Comparison) -> bool:
    """Claims of articles that are alike enough for one word to turn the meaning round."""
    return not pair.in_articles or pair.similarity >= (ALIKE if pair.shares_a_name else NEARLY_THE_SAME)


def denial_differs(pair: Comparison) -> Evidence | None:
    """One denies what the other says: the figure is the same, or most of the words."""
    if pair.same_polarity or not (pair.ours.is_denial or pair.theirs.is_denial) or both_negate(pair):
        return None
    if not both_asserted(pair) or (pair.in_articles and pair.similarity < ALIKE_BUT_DENIED):
        return None
    fitting = [one for one in shared_figures(pair) if compatible(one[0].quantity, one[1].quantity)]
    shared, share = pair.shared_statement
    told = len(shared) >= ENOUGH_WORDS and share >= SAME_BUT_DENIED
    if not (fitting or told) or not _what_is_denied(pair) & pair.shared_lemmas or _is_only_alleged(pair):
        return None
    if unshared_subjects(pair) or other_actors(pair):
        return None
    sentence = "One denies what the other says."
    return Evidence(
        "denial_differs",
        Label.CONFLICTING,
        Reason.NEGATION_DIFFERS,
        sentence,
        pair.ours.passage,
        pair.theirs.passage,
        UNDERSTOOD,
    )


def _is_only_alleged(pair: Comparison) -> bool:
    """The side that denies nothing tells of allegations, which there are all the same."""
    return any(not side.is_denial and not side.lemmas.isdisjoint(ALLEGED) for side in (pair.ours, pair.theirs))


def other_actors(pair: Comparison) -> bool:
    """Each claim begins with a name, and not with the same one: what one denies, the other says of somebody else."""
    ours, theirs = ([name for name in side.names if _begins(name, side)] for side in (pair.ours, pair.theirs))
    return bool(ours) and bool(theirs) and len(without(ours, theirs)) == len(ours)


def _begins(name: Name, side: Side) -> bool:
    return side.published.claim.text.removeprefix("The ").startswith(name.surface)


def _what_is_denied(pair: Comparison) -> frozenset[str]:
    """The first content word that each denial reaches; where no word of denial stands in the claim, all of it."""
    sides = [side for side in (pair.ours, pair.theirs) if side.is_denial]
    reached = {_first_after(side, n) for side in sides for n, word in enumerate(side.words) if word.lemma in DENIALS}
    return frozenset(reached) or frozenset(word for side in sides for word in side.lemmas)


def outcomes_differ(pair: Comparison) -> Evidence | None:
    """One tells the opposite outcome of the other."""
    if denied(pair.ours) or denied(pair.theirs) or not same_statement(pair) or not _alike(pair):
        return None
    counting_other_things = pair.ours.figures and pair.theirs.figures and not shared_figures(pair)
    words = None if counting_other_things else opposite_words(pair)
    if words is None:
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


def opposite_words(pair: Comparison) -> tuple[str, str] | None:
    """A word of ours that cannot be true together with one of theirs; that something moved counts by its direction.

    Who "resigned rather than stay" tells of both himself.
    """
    for word in _not_both(pair.ours, pair.theirs):
        for other in _not_both(pair.theirs, pair.ours):
            if other in opposites().get(word, frozenset()) or _opposite_moves(word, other):
                return word, other
    return None


def _not_both(side: Side, other: Side) -> list[str]:
    """The lemmas that only this side has, without those whose opposite it has too."""
    return sorted(w for w in side.lemmas - other.lemmas if opposites().get(w, frozenset()).isdisjoint(side.lemmas))


def tell_the_opposite(pair: Comparison) -> bool:
    """ "Convicted" and "acquitted", but for "not convicted"."""
    told = opposite_words(pair) is not None or unlike_words(pair)
    return told and not denied(pair.ours) and not denied(pair.theirs)


def unlike_words(pair: Comparison) -> bool:
    """Each has a word that shows that it does not say what the other says, though both may be true."""
    beside = [words for needed, words in unlike_beside().items() if needed in pair.shared_lemmas]
    ours, theirs = pair.ours.lemmas - pair.theirs.lemmas, pair.theirs.lemmas - pair.ours.lemmas
    return any(not unlike().get(word, frozenset()).isdisjoint(theirs) for word in ours) or any(
        words & ours and words & theirs for words in beside
    )


def _opposite_moves(word: str, other: str) -> bool:
    return {action_of().get(word), action_of().get(other)} == {"rise", "fall"}


def both_negate(pair: Comparison) -> bool:
    return _negates(pair.ours) and _negates(pair.theirs)


@once
def _negates(side: Side) -> bool:
    return side.is_denial or any(_is_negation(side, n) for n in range(len(side.words)))


def _is_negation(side: Side, at: int) -> bool:
    """ "Not", "no" and their like, but not "not only"; "yet to", "failed to", "declined to": it has not been done."""
    word = side.words[at]
    undone = word.lower == "yet" or word.lemma in UNDONE
    if not undone and word.lower not in negations():
        return False
    after = [word.lower for word in side.words[at + 1 : at + 2]]
    return after == ["to"] if undone else after != ["only"]


@once
def denied(side: Side) -> frozenset[str]:
    """The lemmas of the words that a negation reaches: all of a denied claim's, else the next content word."""
    if side.is_denial:
        return side.lemmas
    reached = (_first_after(side, n) for n in range(len(side.words)) if _is_negation(side, n))
    return frozenset(word for word in reached if word) & side.lemmas


def _first_after(side: Side, at: int) -> str:
    """The lemma of the first content word that a negation reaches: "was not damaged", "no missile"."""
    reach = (word.lemma for word in side.words[at + 1 : at + 1 + REACH])
    return next((word for word in reach if word in side.lemmas), "")


@once
def settled(side: Side) -> bool:
    """It is said to be so, not asked whether."""
    return not any(word.lower in UNSETTLED for word in side.words)
