"""One side says what the other denies."""

import pytest

from service.claim import Modality, Polarity
from service.judging.evidence.negation import denial_differs, denied_outright, negation_differs, other_actors
from service.judging.judge import Judge
from service.judging.verdict import Label
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The missile hit the Ukrainian plane.", "No missile hit the Ukrainian plane."),
        ("The embassy building was damaged by protesters.", "The embassy building was not damaged by protesters."),
        ("The drug slowed cognitive decline.", "The drug failed to slow cognitive decline."),
    ],
)
def test_a_statement_conflicts_with_its_negation(earlier: str, later: str) -> None:
    assert negation_differs(comparison(earlier, later)) is not None


def test_a_denial_conflicts_with_what_it_denies() -> None:
    earlier = published("The militia attacked the base with rockets.")
    later = published("The militia attacked the base with rockets.", polarity=Polarity.DENIED)
    assert negation_differs(comparison(earlier, later)) is not None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("No missile hit the plane.", "A missile never hit the plane."),
        ("The outbreak in Lagos was not under control.", "The outbreak in Lagos was out of control."),
        ("The court did not hear the appeal of the union.", "The minister visited the flooded villages."),
    ],
)
def test_two_negations_or_two_topics_do_not_conflict(earlier: str, later: str) -> None:
    assert negation_differs(comparison(earlier, later)) is None


def test_a_denied_figure_conflicts_with_the_same_figure_asserted() -> None:
    earlier = published("Brightwater will cut 400 jobs at its plant.", speaker="the union")
    later = published("Brightwater denied that it would cut 400 jobs.", polarity=Polarity.DENIED)
    assert denial_differs(comparison(earlier, later)) is not None
    assert denial_differs(comparison(later, later)) is None


@pytest.mark.parametrize(
    ("later", "conflict"), [("Harrow denied the allegations.", False), ("Harrow made them.", True)]
)
def test_two_that_tell_of_one_denial_do_not_conflict(later: str, conflict: bool) -> None:
    earlier = published("Harrow made the allegations, 21 of them.", polarity=Polarity.DENIED)
    laid = comparison(earlier, published(f"{later[:-1]}, 21 of them."))
    assert (denial_differs(laid) is not None) is conflict


def test_a_denial_does_not_conflict_with_what_somebody_else_did() -> None:
    denied = published("Kataeb Hezbollah denied carrying out the rocket attack.", polarity=Polarity.DENIED)
    assert (
        denial_differs(comparison("The United States carried out the attack after the rockets fell.", denied)) is None
    )
    assert denial_differs(comparison("Kataeb Hezbollah carried out the rocket attack.", denied)) is not None


@pytest.mark.parametrize(
    ("denial", "told", "others"),
    [
        ("The Norwegian skipper Odd Lie denied it.", "Lie did it.", False),
        ("The Norwegian skipper Odd Lie denied it.", "Sune Malk did it.", True),
        ("Molde and Brann denied it.", "Brann did it.", False),
        ("Norwegians denied Sweden the cup.", "Sweden won the cup.", True),
    ],
)
def test_whoever_a_claim_begins_with_is_also_whom_its_first_words_tell_of(denial: str, told: str, others: bool) -> None:
    assert other_actors(comparison(denial, told)) is others


@pytest.mark.parametrize(("speaker", "others"), [("Lie", False), ("Malk", True), (None, True)])
def test_what_two_speakers_say_of_themselves_is_of_two(speaker: str | None, others: bool) -> None:
    denied = published("We never rank tweets by party.", speaker="Lie", polarity=Polarity.DENIED)
    assert other_actors(comparison(denied, published("We do rank tweets by party.", speaker=speaker))) is others


def test_two_ways_to_say_no_do_not_conflict() -> None:
    earlier = "The president cannot have absolute immunity from a criminal subpoena."
    later = "A president does not possess absolute immunity from a criminal subpoena."
    assert negation_differs(comparison(earlier, later)) is None


def test_what_is_yet_to_be_found_has_not_been_found() -> None:
    assert negation_differs(comparison("His remains have not been found.", "His remains are yet to be found.")) is None


def test_not_only_denies_nothing() -> None:
    earlier = "Romney is opposed not only to same-sex marriage but also to civil unions."
    later = "Romney is opposed to same-sex marriage and civil unions."
    assert negation_differs(comparison(earlier, later)) is None


@pytest.mark.parametrize(("modality", "conflict"), [(Modality.ASSERTED, True), (Modality.CONDITIONAL, False)])
def test_what_would_be_rejected_is_not_denied(modality: Modality, conflict: bool) -> None:
    earlier = published("The senators rejected the articles of the House.", polarity=Polarity.DENIED, modality=modality)
    later = published("The senators took up the articles of the House.")
    assert (denial_differs(comparison(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ("Harrow abused three women at the bank.", True),
        ("Harrow, a suspect in the raid, abused three women at the bank.", True),
        ("Harrow was accused of abuse of three women at the bank.", False),
        ("Three women at the bank praised Harrow.", False),
    ],
)
def test_who_denies_it_denies_neither_that_it_is_alleged_nor_what_else_is_told(told: str, conflict: bool) -> None:
    denial = published("Harrow denied the abuse of three women at the bank.", polarity=Polarity.DENIED)
    assert (denial_differs(comparison(told, denial)) is not None) is conflict


def test_two_numbers_of_which_one_is_denied_are_of_two_things() -> None:
    assert negation_differs(comparison("Two missiles were shot down.", "Three missiles were not shot down.")) is None
    assert negation_differs(comparison("Two missiles were shot down.", "Two missiles were not shot down.")) is not None


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        (
            "It was time for Harrow to declare a national emergency.",
            "Harrow did not declare a national emergency.",
            False,
        ),
        ("The union urged Harrow to close the northern mine.", "Harrow did not close the northern mine.", False),
        ("Harrow should close the northern mine.", "Harrow did not close the northern mine.", False),
        ("Harrow campaigned on closing the northern mine.", "Harrow did not close the northern mine.", False),
        ("Harrow should close the northern mine.", "Harrow should not close the northern mine.", True),
        ("Harrow wants to close the northern mine.", "Harrow does not want to close the northern mine.", True),
        ("This time Harrow closed the northern mine.", "This time Harrow did not close the northern mine.", True),
        ("Harrow went on to close the northern mine.", "Harrow did not close the northern mine.", True),
    ],
)
def test_what_is_only_wished_is_no_conflict_with_what_was_not_done(saying: str, denying: str, conflict: bool) -> None:
    assert (negation_differs(comparison(saying, denying)) is not None) is conflict


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        ("The league changed the rules now.", "The league changed the rules now and did not change them then.", False),
        ("The league changed the rules now.", "The league did not change the rules now.", True),
    ],
)
def test_who_says_both_denies_nothing(saying: str, denying: str, conflict: bool) -> None:
    assert (negation_differs(comparison(saying, denying)) is not None) is conflict


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        ("A mayor can be charged with theft.", "A sitting mayor can not be charged with theft.", False),
        ("A sitting mayor can be charged with theft.", "A mayor can not be charged with theft.", True),
        ("A sitting mayor can be charged with theft.", "A sitting mayor can not be charged with theft.", True),
    ],
)
def test_what_can_not_be_done_to_some_can_be_done_to_others(saying: str, denying: str, conflict: bool) -> None:
    earlier = published(saying, modality=Modality.POSSIBLE)
    later = published(denying, modality=Modality.POSSIBLE)
    assert (negation_differs(comparison(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(
    ("told", "conflict"),
    [
        ("Ada Lie, the Norwegian minister of trade, praised the talks.", False),
        ("Ada Lie left the talks with the Norwegian minister of trade.", True),
        ("Minister of Trade Ada Lie left the talks.", True),
        ("Minister of Trade Ada Lie.", False),
    ],
)
def test_who_somebody_is_is_not_what_is_denied(told: str, conflict: bool) -> None:
    denial = published("Minister of Trade Ada Lie denied that she left the talks.", polarity=Polarity.DENIED)
    assert (denial_differs(comparison(told, denial)) is not None) is conflict


HIT, NOT_HIT = "A power plant near Tarn was hit.", "No power plant had been hit, the ministry said."


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        (HIT, NOT_HIT, True),
        ("It leased six aircraft to a Kenyan carrier.", "The firm has not leased any aircraft to a carrier.", True),
        ("The county hospital was evacuated at noon.", "The hospital was not evacuated.", True),
        ("Life jackets were available.", "There were no life jackets on board.", True),
        ("Nine cases were confirmed in Tarn.", "No cases were reported in the capital, Tarn.", True),
        ("Cases were confirmed in Tarn.", "No cases were reported in the capital, Tarn.", False),
        ("The contract was put out to tender.", "The contract was awarded without a tender.", True),
        ("The mission called the election fair.", "The observers could not call the vote fair.", True),
        ("Forty homes in Tarn have been destroyed.", "No homes in Tarn have been lost.", True),
        ("The coach is the subject of a separate inquiry.", "The coach is not under investigation.", True),
        ("Six of the dead were health workers.", "No health worker has died.", True),
        ("A missile hit the plane.", "It is impossible that a missile hit the plane.", True),
        ("Ridgeline pulled out of the talks.", "Ridgeline denied that it had pulled out of the talks.", True),
        ("State aid for Tarn was approved on Wednesday.", "The state has yet to approve the aid.", True),
        ("State aid for Tarn was approved.", "The state has yet to approve aid for Tarn.", True),
        ("The law placed a burden on women in Tarn.", "States cannot place a burden on women.", False),
        (
            "Brun was first to appear before the court.",
            "The firm directed staff not to appear before the court.",
            False,
        ),
        ("Kroll presented the tax reform in Tarn.", "The tax bill is not a reform, Brun wrote in Tarn.", False),
        ("No children worked in the plant near Tarn.", "Children worked in a neighbouring plant.", False),
        ("There were no power cuts in Tarn.", "No power plant near Tarn was hit.", False),
        ("A power plant near Tarn may have been hit.", "It is unclear whether a power plant was not hit.", False),
        ("Dana Kroll got to the church in Tarn at nine.", "Dana Kroll was not at the church in Tarn.", False),
        ("There would be no forced redundancies.", "The firm ruled out forced redundancies for 2027.", False),
        ("Three power plants were hit in Tarn.", "Two power plants were not hit.", False),
    ],
)
def test_what_is_denied_in_other_words_conflicts(saying: str, denying: str, conflict: bool) -> None:
    sides = [published(text, lead="Strike on Tarn") for text in (saying, denying)]
    assert (denied_outright(comparison(*sides, similarity=0.6)) is not None) is conflict


def test_a_denial_in_other_words_is_of_one_event_alone_and_of_articles() -> None:
    sides = [published(text, lead="Strike on Tarn") for text in (HIT, NOT_HIT)]
    assert denied_outright(comparison(*sides, similarity=0.6))
    assert denied_outright(comparison(*sides, similarity=0.45)) is None
    assert denied_outright(comparison(*sides, similarity=0.6, event_similarity=0.5)) is None
    assert denied_outright(comparison(HIT, NOT_HIT, similarity=0.6)) is None


def test_a_denial_in_other_words_is_held_against_the_nearest_claim_alone() -> None:
    judge = Judge(Reads(agree=0.0, conflict=0.9, new=0.1))
    hit, not_hit = (published(text, lead="Strike on Tarn") for text in (HIT, NOT_HIT))
    nearer = published("A second power plant was hit in Tarn.", lead="Strike on Tarn")
    [alone] = judge.judge([pair(hit, not_hit, 0.6)])
    beside, _ = judge.judge([pair(hit, not_hit, 0.6), pair(nearer, not_hit, 0.7)])
    assert (alone.label, alone.evidence[0].rule) == (Label.CONFLICTING, "denied_outright")
    assert "denied_outright" not in {seen.rule for seen in beside.evidence}


def test_a_negation_of_what_only_one_tells_denies_nothing_that_both_tell() -> None:
    texts = ("The mayor opened the new school.", "The mayor, not Brun, opened the new school.")
    assert negation_differs(comparison(*texts)) is None


@pytest.mark.parametrize(
    ("saying", "denying", "conflict"),
    [
        ("Brun did answer the letters at times.", "Brun did not answer this letter.", False),
        ("Brun did answer this letter.", "Brun did not answer this letter.", True),
        ("Brun did answer the letters.", "Brun did not answer the letters.", True),
        ("Brun did answer this letter.", "Brun did not answer the letters.", True),
    ],
)
def test_who_did_not_answer_one_may_have_answered_others(saying: str, denying: str, *, conflict: bool) -> None:
    assert (negation_differs(comparison(saying, denying)) is not None) is conflict


@pytest.mark.parametrize(
    ("saying", "conflict"), [("The one fired the gun that night.", False), ("She fired the gun that night.", True)]
)
def test_what_only_the_one_did_is_said_of_nobody(saying: str, *, conflict: bool) -> None:
    sides = [published(text, lead="Shots in Tarn") for text in (saying, "The accused did not fire the gun that night.")]
    assert (denied_outright(comparison(*sides, similarity=0.7)) is not None) is conflict


def test_what_was_done_after_the_denial_came_out_is_news() -> None:
    denying = published("Malik did not concede defeat.", "2026-10-04T21:30", lead="Malik loses")
    for told, conflict in (("Malik conceded defeat on Monday.", False), ("Malik conceded defeat on Sunday.", True)):
        saying = published(told, "2026-10-05T08:00", lead="Malik loses")
        assert (denied_outright(comparison(denying, saying, similarity=0.7)) is not None) is conflict


@pytest.mark.parametrize("one", ["who fired the gun", "in the dock"])
def test_the_one_who_did_something_may_be_denied_something_else(one: str) -> None:
    sides = f"The one {one} was a guard.", f"The one {one} was not a guard."
    assert negation_differs(comparison(*sides)) is not None
