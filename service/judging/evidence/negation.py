"""One side says what the other denies."""

from __future__ import annotations

import re

from service.claim import Modality, Name
from service.judging.aligning.alignment import shared_figures
from service.judging.confidences import ON_ONE_DETAIL, UNDERSTOOD
from service.judging.evidence.statements import ENOUGH_WORDS, same_statement
from service.judging.evidence.subjects import dated
from service.judging.evidence.wishes import is_only_wished
from service.judging.sides.arguing import both_only_argue, is_called_a_claim
from service.judging.sides.comparability import both_asserted, may_be_one_event
from service.judging.sides.comparison import Comparison, without
from service.judging.sides.denials import (
    both_negate,
    denied,
    denies_no_deed,
    denies_of_one,
    either_denies,
    first_after,
    negated_at,
    settled,
)
from service.judging.sides.offices import offices
from service.judging.sides.opposites import opposite_words
from service.judging.sides.periods import happened_since, same_period
from service.judging.sides.side import Side
from service.judging.sides.unshared import unshared_subjects
from service.judging.verdict import Finding, Reason
from service.judging.vocabulary.everyday import negations, same_thing, stop_words
from service.judging.vocabulary.words import lemmas
from service.lazy import once
from service.quantity import compatible
from service.splitting.vocabulary.gazetteer import gazetteer

# A "no" turns a statement round only if nearly all the rest is the same.
SAME_BUT_FOR_A_NO = 0.7
# Claims of articles less alike than the first share their words by chance, and below the second if they name nothing in
# common: on 340 political articles, all of 17 conflicts between claims less alike were false alarms.
ALIKE_BUT_FOR_A_WORD, ALIKE_WITHOUT_A_NAME = 0.8, 0.86
# For a denial in other words: the claims' and the articles' likeness, and the share of common content words. Of the
# nearest claims that reach it and that the pair model reads as a conflict, all 17 of judged articles are conflicts;
# with a share of .5, 23 of 24, but on real articles seven of nine more are none.
ALIKE_DENIED_OUTRIGHT, OF_ONE_EVENT, SAME_DENIED_OUTRIGHT = 0.5, 0.6, 0.7
# A denial is worded less like what it denies.
ALIKE_BUT_DENIED = 0.7
# A denial seldom repeats all that it denies.
SAME_BUT_DENIED = 0.65
DENIALS = frozenset({"deny", "reject", "dispute", "dismiss"})
# "No cases were reported", "there were no cases" and "cases were confirmed" are of the same; so is whom "police
# arrested" and who "was not arrested".
SAID_OF_ANYTHING = frozenset(
    """police authority official observe report record confirm find register make take place exist issue hold available
    see detect document note put carry without""".split()
)
# To deny it is not to deny that it is alleged.
ALLEGED = frozenset("allegation allege accusation accuse accuser lawsuit sue rumor rumour".split())
NEXT_DOOR = frozenset("neighbouring neighboring nearby adjacent".split())
PLACING = frozenset("at in on near inside outside there here".split())
# As the subject of a clause: "[Lie] was the one who fired" leaves "the one fired".
ONLY_THE_ONE = re.compile(r"the ones? (?!(?:who|that|which|whose|of|in|at|on|from)\b)", re.IGNORECASE)
FIRST_PERSON = ("i ", "we ", "i'", "we'", "i’", "we’")
# Between the name that a claim begins with, a people's or somebody's, and a further name of its subject.
WITH_A_NOUN, AND_A_NAME = re.compile(r"^ [a-z-]+ "), re.compile(r"^ and (?:the )?")


def negation_differs(pair: Comparison) -> Finding | None:
    """One says that it happened, the other that it did not."""
    if not either_denies(pair):
        return None
    if not same_statement(pair, SAME_BUT_FOR_A_NO) or not alike_but_for_a_word(pair) or not _one_denies(pair):
        return None
    return _denied(pair, ON_ONE_DETAIL)


def denied_outright(pair: Comparison) -> Finding | None:
    """One denies, in other words, the few that the other says."""
    if not pair.in_articles or not either_denies(pair):
        return None
    if pair.similarity < ALIKE_DENIED_OUTRIGHT or pair.event_similarity < OF_ONE_EVENT or not may_be_one_event(pair):
        return None
    if not _share_what_is_denied(pair) or not same_period(pair) or happened_since(pair) or _one_is_next_door(pair):
        return None
    if not both_asserted(pair) or unshared_subjects(pair) or other_actors(pair) or not _one_denies(pair):
        return None
    return None if _only_elsewhere(pair.ours) or _only_elsewhere(pair.theirs) else _denied(pair, UNDERSTOOD)


def _one_is_next_door(pair: Comparison) -> bool:
    """ "A neighbouring workshop" is another one."""
    ours, theirs = (not NEXT_DOOR.isdisjoint(side.as_written) for side in pair.sides)
    return ours != theirs


def _share_what_is_denied(pair: Comparison) -> bool:
    """Most words of the shorter side are common, those for the denying itself and for that there is any left out."""
    ours, theirs = map(_what_is_told, pair.sides)
    shared, least = ours & theirs, min(len(ours), len(theirs))
    counted = {figure.quantity.counted for side in pair.sides for figure in side.figures if figure.quantity.value > 0}
    enough = len(shared) >= ENOUGH_WORDS or (pair.shares_a_name and bool(shared & counted))
    return enough and len(shared) >= SAME_DENIED_OUTRIGHT * least


@once
def _what_is_told(side: Side) -> frozenset[str]:
    """Its content words but for names, days and denying, one for all that mean the same: "vote" and "election"."""
    told = side.lemmas - side.name_lemmas - negations() - DENIALS - SAID_OF_ANYTHING - dated(side)
    return frozenset(same_thing().get(word, word) for word in told)


def _only_elsewhere(side: Side) -> bool:
    """ "He was not at the church": not then, which denies nothing that happened there."""
    return any(word.lower in PLACING for at in negated_at(side) for word in side.words[at + 1 : at + 2])


def _one_denies(pair: Comparison) -> bool:
    """A negation on one side reaches a word that both use, and nothing shows that it denies something else."""
    if not settled(pair.ours) or not settled(pair.theirs) or both_negate(pair) or _give_other_figures(pair):
        return False
    if both_only_argue(pair) or not all(map(_says_who, pair.sides)):
        return False
    ours, theirs = _denied_of_the_other(pair.ours, pair.theirs), _denied_of_the_other(pair.theirs, pair.ours)
    if bool(ours) == bool(theirs):
        return False
    denying, saying = (pair.ours, pair.theirs) if ours else (pair.theirs, pair.ours)
    return not _denies_the_opposite(pair, ours | theirs) and not _is_of_another_sort(denying, saying, ours | theirs)


def _denied_of_the_other(side: Side, other: Side) -> frozenset[str]:
    """What the side denies of what the other tells, in the same words or in others that mean the same."""
    told = other.lemmas - other.name_lemmas - negations()
    same = frozenset(same_thing().get(word, word) for word in told)
    return frozenset(word for word in denied(side) - side.name_lemmas if same_thing().get(word, word) in same)


def _denies_the_opposite(pair: Comparison, words: frozenset[str]) -> bool:
    """ "Not under control" and "out of control" are the same."""
    opposite = opposite_words(pair) or ()
    return any(not words.isdisjoint(phrase.split()) for phrase in opposite)


def _denied(pair: Comparison, confidence: float) -> Finding:
    return pair.finding(Reason.NEGATION_DIFFERS, "One says what the other denies.", confidence)


def _is_of_another_sort(denying: Side, saying: Side, words: frozenset[str]) -> bool:
    """The denying side also says it, or denies only for some what is possible; or one side only wishes it."""
    if is_only_wished(denying, words) != is_only_wished(saying, words):
        return True
    if denies_no_deed(denying, saying):
        return True
    return _says_both(denying, words) or _denies_of_some(denying, saying) or denies_of_one(denying, saying)


def _says_both(side: Side, words: frozenset[str]) -> bool:
    """ "Changing them now and not changing them then": it was done all the same."""
    if side.is_denial:
        return False
    told = [word.lemma for word in side.words]
    reached = [first_after(side, at) for at in negated_at(side)]
    return any(told.count(word) > reached.count(word) for word in words)


def _denies_of_some(denying: Side, saying: Side) -> bool:
    """ "A sitting mayor can not be charged" does not deny that "a mayor can be charged"."""
    if not denying.modality is saying.modality is Modality.POSSIBLE:
        return False
    first = next(iter(negated_at(denying)), 0)
    narrowing = lemmas(denying.words[:first]) - stop_words() - negations() - denying.name_lemmas
    return bool(narrowing - saying.lemmas)


def _says_who(side: Side) -> bool:
    """ "Lie was the one who fired" names the one; the clause alone, "the one fired", does not."""
    return ONLY_THE_ONE.match(side.text) is None


def _give_other_figures(pair: Comparison) -> bool:
    """Both give figures, and none of one thing is the same: three were not shot down, two were; plans have one each."""
    both = bool(pair.ours.figures and pair.theirs.figures) and pair.ours.modality is not Modality.PLANNED
    return both and not any(compatible(ours.quantity, theirs.quantity) for ours, theirs in shared_figures(pair))


def alike_but_for_a_word(pair: Comparison) -> bool:
    """Claims of articles that are alike enough for one word to turn the meaning round."""
    least = ALIKE_BUT_FOR_A_WORD if pair.shares_a_name else ALIKE_WITHOUT_A_NAME
    return not pair.in_articles or pair.similarity >= least


def denial_differs(pair: Comparison) -> Finding | None:
    """One denies what the other says: the figure is the same, or most of the words."""
    if pair.same_polarity or not (pair.ours.is_denial or pair.theirs.is_denial) or both_negate(pair):
        return None
    if not both_asserted(pair) or (pair.in_articles and pair.similarity < ALIKE_BUT_DENIED):
        return None
    fitting = [one for one in shared_figures(pair) if compatible(one[0].quantity, one[1].quantity)]
    shared, share = pair.shared_statement
    told = len(shared - offices(pair.ours) - offices(pair.theirs)) >= ENOUGH_WORDS and share >= SAME_BUT_DENIED
    if not (fitting or told) or not _what_is_denied(pair) & pair.shared_lemmas or _is_only_alleged(pair):
        return None
    if unshared_subjects(pair) or other_actors(pair) or (not fitting and both_only_argue(pair)):
        return None
    return pair.finding(Reason.NEGATION_DIFFERS, "One denies what the other says.", UNDERSTOOD)


def _is_only_alleged(pair: Comparison) -> bool:
    """The side that denies nothing only reports allegations, which exist all the same."""
    saying = [side for side in pair.sides if not side.is_denial]
    return any(is_called_a_claim(side) or not side.lemmas.isdisjoint(ALLEGED) for side in saying)


def other_actors(pair: Comparison) -> bool:
    """Each claim begins with a name, and not with the same one: what one denies, the other says of somebody else.

    So do "we never rank them" and "we rank them" that two speakers say of themselves.
    """
    if pair.between_speakers and all(side.text.lower().startswith(FIRST_PERSON) for side in pair.sides):
        return True
    ours, theirs = _actors(pair.ours), _actors(pair.theirs)
    return bool(ours) and bool(theirs) and len(without(ours, theirs)) == len(ours)


def _actors(side: Side) -> list[Name]:
    """The name that the claim begins with and its whole subject: "the Dutch rower Piet Marsh", "Oslo and Bergen"."""
    text = side.text.removeprefix("The ")
    first = next((name for name in side.names if text.startswith(name.surface)), None)
    if first is None:
        return []
    people = first.surface.lower()
    joined = WITH_A_NOUN if people in gazetteer().peoples and not people.endswith("s") else AND_A_NAME
    rest = joined.sub("", text[len(first.surface) :], count=1)
    return [first, *(name for name in side.names if name is not first and rest.startswith(name.surface))]


def _what_is_denied(pair: Comparison) -> frozenset[str]:
    """The first content word that each denial reaches; where no word of denial stands in the claim, all of it."""
    sides = [side for side in pair.sides if side.is_denial]
    reached = {first_after(side, n) for side in sides for n, word in enumerate(side.words) if word.lemma in DENIALS}
    return frozenset(reached) or frozenset(word for side in sides for word in side.lemmas)
