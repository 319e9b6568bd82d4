"""How much likeness alone shows, beside what else two articles claim."""

from dataclasses import replace

import pytest

from service.claim import Modality
from service.judging.reading import Reading
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.learned import SURE_OF_CONFLICT, reads_alike
from service.judging.weighing.likeness import LIKELY_ONE_FACT, may_be_one_fact, placed, share
from tests.judging.building import comparison, published

OURS = "The mayor tried to pull into a parking lot."
THEIRS = "The mayor has stopped negotiating with the protesters."


def laid(ours: str = OURS, theirs: str = THEIRS, **alike: float) -> Comparison:
    return comparison(published(theirs, lead="Protests go on"), published(ours, lead="Protests go on"), **alike)


def evidence(pair: Comparison, rule: str, label: Label) -> tuple[Evidence, ...]:
    reason = Reason.AMOUNTS_DIFFER if label is Label.CONFLICTING else Reason.SAME_WORDING
    return (Evidence(rule, label, reason, "Seen.", pair.ours.passage, pair.theirs.passage, 0.85),)


def test_claims_that_are_each_others_nearest_more_likely_tell_one_fact() -> None:
    pair, nearer = laid(similarity=0.7), laid(theirs="The mayor pulled into a parking lot, she said.", similarity=0.9)
    assert share(pair, Nearness([pair]), None) > share(pair, Nearness([pair, nearer]), None) + 0.1


def test_the_more_alike_the_likelier() -> None:
    pairs = [laid(similarity=each) for each in (0.5, 0.7, 0.9)]
    shares = [share(pair, Nearness([pair]), None) for pair in pairs]
    assert shares == sorted(shares)
    assert len(set(shares)) == len(shares)


def test_agreement_by_likeness_alone_has_its_share_as_confidence() -> None:
    pair = laid(similarity=0.8)
    seen = placed(pair, evidence(pair, "much_alike", Label.AGREEING), Nearness([pair]), None)
    assert seen[0].label is Label.AGREEING
    assert seen[0].confidence == share(pair, Nearness([pair]), None) > LIKELY_ONE_FACT


def test_what_the_pair_model_reads_weighs_with_likeness() -> None:
    pair = laid(similarity=0.6)
    told, nearness = evidence(pair, "much_alike", Label.AGREEING), Nearness([pair])
    same, other = Reading(0.95, 0.03, 0.02), Reading(0.02, 0.08, 0.9)
    assert share(pair, nearness, other) < share(pair, nearness, None) < share(pair, nearness, same)
    assert placed(pair, told, nearness, same)[0].label is Label.AGREEING
    assert placed(pair, told, nearness, other)[0].label is Label.NEW
    assert may_be_one_fact(pair, nearness)


def test_what_is_surely_read_as_a_contradiction_does_not_agree_however_alike_it_is() -> None:
    pair = laid(similarity=0.9)
    told, nearness = evidence(pair, "much_alike", Label.AGREEING), Nearness([pair])
    assert placed(pair, told, nearness, Reading(0.3, 0.6, 0.1))[0].label is Label.AGREEING
    doubted = placed(pair, told, nearness, Reading(0.06, 0.9, 0.04))[0]
    assert doubted.label is Label.NEW
    assert "contradiction" in doubted.sentence


def test_with_a_nearer_claim_in_the_other_article_the_same_likeness_shows_no_agreement() -> None:
    pair = laid(similarity=0.6, event_similarity=0.5)
    nearer = laid(theirs="The mayor pulled into a parking lot, she said.", similarity=0.9)
    seen = placed(pair, evidence(pair, "much_alike", Label.AGREEING), Nearness([pair, nearer]), None)
    assert (seen[0].label, seen[0].reason, seen[0].rule) == (Label.NEW, Reason.OTHER_FACT, "much_alike")
    assert "mostly tell two facts" in seen[0].sentence


def test_claims_with_nothing_but_a_figure_in_common_tell_two_facts_unless_they_are_read_as_one() -> None:
    pair = laid("Nine people died.", "The storm left nine dead.", similarity=0.6)
    told, nearness = evidence(pair, "amounts_agree", Label.AGREEING), Nearness([pair])
    assert placed(pair, told, nearness, Reading(0.95, 0.03, 0.02)) == told
    seen = placed(pair, told, nearness, Reading(0.03, 0.07, 0.9))
    assert (seen[0].label, seen[0].reason, seen[0].rule) == (Label.NEW, Reason.OTHER_FACT, "amounts_agree")
    in_words = laid("Nine people died.", "In the storm nine died.", similarity=0.6)
    assert placed(in_words, told, Nearness([in_words]), Reading(0.03, 0.07, 0.9)) == told


@pytest.mark.parametrize("rule", ["same_wording", "amounts_agree", "read_amounts_agree"])
def test_agreement_in_words_or_measured_figures_needs_no_nearness(rule: str) -> None:
    pair, nearer = laid(similarity=0.5), laid(theirs="The mayor pulled into a parking lot, she said.", similarity=0.9)
    told = evidence(pair, rule, Label.AGREEING)
    assert placed(pair, told, Nearness([pair, nearer]), None) == told


@pytest.mark.parametrize(("theirs_nearer", "stands"), [(0.9, False), (0.62, True)])
def test_a_conflict_of_figures_falls_where_both_claims_have_nearer_ones(theirs_nearer: float, stands: bool) -> None:
    pair = laid(similarity=0.6)
    ours_nearer = laid(theirs="The mayor pulled into a parking lot, she said.", similarity=0.9)
    of_theirs = laid(ours="The mayor negotiates with protesters no longer.", similarity=theirs_nearer)
    told = evidence(pair, "amounts_differ", Label.CONFLICTING)
    seen = placed(pair, told, Nearness([pair, ours_nearer, of_theirs]), None)
    assert (seen[0].label is Label.CONFLICTING) is stands


@pytest.mark.parametrize(("sure", "stands"), [(SURE_OF_CONFLICT, True), (SURE_OF_CONFLICT - 0.05, False)])
def test_a_conflict_that_is_surely_read_as_one_stands_beside_nearer_claims(sure: float, stands: bool) -> None:
    pair = laid(similarity=0.6)
    nearer = [
        laid(theirs="The mayor pulled into a parking lot, she said.", similarity=0.9),
        laid(ours="The mayor negotiates with protesters no longer.", similarity=0.9),
    ]
    read = replace(evidence(pair, "pair_model", Label.CONFLICTING)[0], confidence=sure)
    told = (*evidence(pair, "amounts_differ", Label.CONFLICTING), read)
    seen = placed(pair, told, Nearness([pair, *nearer]), Reading(0.1, sure, 0.9 - sure))
    assert (seen[0].label is Label.CONFLICTING) is stands


def test_claims_of_another_article_do_not_stand_between_two() -> None:
    pair, other = laid(similarity=0.6), laid(similarity=0.9)
    elsewhere = replace(other.theirs.published.article, id="other")
    moved = replace(other, theirs=replace(other.theirs, published=replace(other.theirs.published, article=elsewhere)))
    assert Nearness([pair, moved]).are_nearest(pair)


@pytest.mark.parametrize(
    ("ours", "theirs", "agrees"),
    [
        (Modality.OPINION, Modality.ASSERTED, False),
        (Modality.OPINION, Modality.OPINION, True),
        (Modality.PLANNED, Modality.ASSERTED, True),
        (Modality.ASSERTED, Modality.ASSERTED, True),
    ],
)
def test_what_one_only_finds_right_and_the_other_tells_is_not_the_same(
    ours: Modality, theirs: Modality, agrees: bool
) -> None:
    told = published("Minister Delia Fonseca resigned.", lead="A resignation", modality=theirs)
    wished = published("Minister Delia Fonseca should resign.", lead="A resignation", modality=ours)
    seen = reads_alike(comparison(told, wished, similarity=0.9), Reading(0.98, 0.01, 0.01))
    assert (seen.label is Label.AGREEING) is agrees


@pytest.mark.parametrize(
    ("ours", "alike"),
    [("The mayor was acquitted of fraud.", False), ("The mayor was found guilty of fraud.", True)],
)
def test_the_opposite_is_not_the_same_however_surely_it_is_read_so(ours: str, *, alike: bool) -> None:
    seen = reads_alike(laid(ours, "The mayor was convicted of fraud."), Reading(0.97, 0.02, 0.01))
    assert (seen.label is Label.AGREEING) is alike
