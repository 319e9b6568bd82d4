"""Two figures that do not fit, weighed with what surrounds them."""

from dataclasses import replace

import pytest

from service.judging.confidences import SUREST_CHANCE
from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.fitting_amounts import amounts_agree, read_amounts_agree
from service.judging.judge import Judge
from service.judging.reading import Reading
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Evidence, Label, Reason
from service.judging.weighing.contradiction import LIKELY_CONFLICT, LIKELY_IF_TOLD, contradiction, may_contradict
from service.judging.weighing.figure_signals import Sight, share
from service.judging.weighing.misfits import likeliest, misfits
from tests.judging.building import comparison, evidence_of, published
from tests.judging.building import pair as like
from tests.judging.test_judge import Reads

LEAD = "Cholera spreads in the port of Quelimane"
EARLIER, LATER = "Some 250,000 doses of vaccine arrived.", "A consignment of 310,000 doses was flown in."
CONFLICTING, FITTING, DOUBTFUL = Reading(0.05, 0.9, 0.05), Reading(0.9, 0.05, 0.05), Reading(0.2, 0.6, 0.2)


def laid(earlier: str = EARLIER, later: str = LATER, read_as_one: float = 0.98, **alike: float) -> Comparison:
    pair = comparison(published(earlier, lead=LEAD), published(later, lead=LEAD), **{"similarity": 0.6, **alike})
    return replace(pair, answers={pair.question(*figures): read_as_one for figures in misfits(pair)})


def chance(pair: Comparison, reading: Reading = CONFLICTING, nearness: Nearness | None = None) -> float:
    figures = likeliest(pair)
    assert figures is not None
    return share(Sight(pair, figures, pair.read_as_one(*figures), reading, nearness or Nearness([pair])))


def test_figures_that_are_read_as_one_measure_and_do_not_fit_contradict_each_other() -> None:
    pair = laid()
    seen = contradiction(pair, (), CONFLICTING, Nearness([pair]))
    assert seen is not None
    assert (seen.label, seen.reason) == (Label.CONFLICTING, Reason.AMOUNTS_DIFFER)
    assert (seen.ours.quote, seen.theirs.quote) == ("310,000 doses", "Some 250,000 doses")
    assert seen.confidence == min(round(chance(pair), 2), SUREST_CHANCE) >= LIKELY_CONFLICT
    assert "98%" in seen.sentence


@pytest.mark.parametrize(
    ("pair", "reading"),
    [
        (laid(), FITTING),
        (laid(read_as_one=0.3), DOUBTFUL),
        (laid(later="A consignment of four million doses was flown in."), DOUBTFUL),
        (laid(later="In 2019, 310,000 doses were flown in."), DOUBTFUL),
    ],
    ids=["read as fitting", "two measures", "times as large", "another time"],
)
def test_whatever_speaks_against_a_contradiction_makes_it_less_likely(pair: Comparison, reading: Reading) -> None:
    assert chance(pair, reading) < chance(laid(), DOUBTFUL) - 0.1


def test_a_nearer_claim_on_both_sides_makes_it_unlikely() -> None:
    pair = laid()
    nearer = [laid(earlier="The doses came by air.", similarity=0.9), laid(later="More came.", similarity=0.9)]
    assert contradiction(pair, (), CONFLICTING, Nearness([pair, *nearer])) is None
    assert not may_contradict(pair, Nearness([pair, *nearer]))


def test_what_words_tell_to_be_of_one_measure_needs_a_smaller_chance() -> None:
    pair = laid("The strike killed ten people and hurt some.", "The strike killed 14 people.", read_as_one=0.8)
    rule = evidence_of(amounts_differ, pair)
    assert rule is not None
    nearness, doubtful = Nearness([pair]), Reading(0.4, 0.5, 0.1)
    assert contradiction(pair, (), doubtful, nearness) is None
    told = contradiction(pair, (rule,), doubtful, nearness)
    assert told is not None
    assert (told.rule, told.sentence) == (rule.rule, rule.sentence)
    assert LIKELY_IF_TOLD <= told.confidence < LIKELY_CONFLICT


def test_words_that_tell_of_one_measure_speak_for_their_own_figures_only() -> None:
    texts = ("Ten people were killed, and 250,000 doses arrived.", "Fourteen people were killed; 310,000 doses came.")
    pair = laid(*texts, read_as_one=0.0)
    rule = evidence_of(amounts_differ, replace(pair, answers={}))
    assert rule is not None
    assert contradiction(pair, (rule,), CONFLICTING, Nearness([pair])) is None


@pytest.mark.parametrize("pair", [laid(read_as_one=0.05), laid()], ids=["two measures", "different things"])
def test_nothing_makes_up_for_a_reading_of_two_measures_or_of_different_things(pair: Comparison) -> None:
    reading = CONFLICTING if pair.read_as_one(*misfits(pair)[0]) < 0.3 else Reading(0.03, 0.07, 0.9)
    assert contradiction(pair, (), reading, Nearness([pair])) is None


@pytest.mark.parametrize("turned", [False, True])
def test_whichever_figure_comes_first_is_asked_about(turned: bool) -> None:
    texts = ["The 12 lorries brought 2,500 crates.", "The 300 lorries brought 3,100 crates."]
    earlier, later = reversed(texts) if turned else texts
    pair = replace(laid(earlier, later), answers={})
    assert may_contradict(pair, Nearness([pair]))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Some 310,000 doses arrived.", "A consignment of about 310,000 doses was flown in."),
        ("It has 250,000 doses.", "It has 310,000 dollars."),
        ("Helen Marsh, 51, met Ama Boateng.", "Daniel Osei, 15, met Ama Boateng."),
        ("The 34-year-old driver, from Harrow, was killed.", "The 61-year-old passenger, from Harrow, was killed."),
        ("The victim was a 34-year-old man from Harrow.", "The attacker was a 21-year-old man from Harrow."),
        ("The army sent 250 soldiers.", "The army has 310 soldiers on standby."),
        ("The town needs 250,000 doses.", "A consignment of 310,000 doses was flown in."),
        ("A consignment of 310,000 doses was flown in.", "The town needs 250,000 doses."),
        ("Helen Marsh has 300 staff.", "Daniel Osei has 450 staff."),
        ("He spoke for nine minutes.", "His speech lasted 10 minutes."),
    ],
    ids=[
        "they fit",
        "two units",
        "two people's ages",
        "two roles",
        "two men",
        "two actions",
        "then wanted",
        "wanted first",
        "two people",
        "roughly",
    ],
)
def test_what_is_not_held_against_each_other(earlier: str, later: str) -> None:
    pair = laid(earlier, later)
    assert likeliest(pair) is None
    assert contradiction(pair, (), CONFLICTING, Nearness([pair])) is None


def test_two_small_counts_are_seldom_of_one_thing() -> None:
    many = laid("The navy seized 288 rifles.", "The navy seized 432 rifles.")
    few = laid("The navy seized two rifles.", "The navy seized three rifles.")
    assert chance(few) < chance(many) - 0.05


def test_figures_of_articles_that_are_little_alike_are_not_held_against_each_other() -> None:
    earlier, later = "An earthquake killed ten people.", "Some 30 people were killed."
    assert misfits(laid(earlier, later, event_similarity=0.38)) == ()
    assert misfits(laid(earlier, later, event_similarity=0.42)) != ()
    alike = "Some ten people were killed."
    assert amounts_agree(laid(earlier, alike, event_similarity=0.38)) is None
    assert amounts_agree(laid(earlier, alike, event_similarity=0.42)) is not None


@pytest.mark.parametrize(("alike", "agree"), [(0.38, False), (0.42, True)])
def test_nor_do_they_agree_however_they_are_read(alike: float, agree: bool) -> None:
    pair = comparison(
        published("It has 288 rifles.", lead="x"), published("They got 288.", lead="y"), event_similarity=alike
    )
    [(ours, theirs)] = [(one, other) for one in pair.ours.figures for other in pair.theirs.figures]
    read = replace(pair, answers={pair.question(ours, theirs): 0.99})
    assert (read_amounts_agree(read) is not None) is agree


def test_names_in_common_stand_for_likeness() -> None:
    lead = "Fire in Kumasi, says Ama Boateng"
    sides = (published("The fire burnt 150 stalls.", lead=lead), published("It took 60 stalls.", lead=lead))
    assert misfits(comparison(*sides, event_similarity=0.38)) != ()


@pytest.mark.parametrize(("who", "held"), [("customers", True), ("people", False)])
def test_a_house_without_power_is_a_customer(who: str, held: bool) -> None:
    pair = laid("Some 190,000 homes are without power.", f"Some 310,000 {who} were left without power.")
    assert (misfits(pair) != ()) is held


def test_a_suspect_has_one_age() -> None:
    pair = laid("The suspect of Harrow is 15 years old.", "The suspect of Harrow is a boy aged 17.")
    assert [tuple(figure.quantity.value for figure in shared) for shared in misfits(pair)] == [(17, 15)]


def test_an_agreement_of_other_figures_masks_no_conflict() -> None:
    pair = laid("The tremor of 14 km depth had a magnitude of 6.4.", "At 14 km depth it had a magnitude of 6.1.")
    depth = (pair.ours.figures[0].quote, pair.theirs.figures[0].quote)
    fitting = Evidence("amounts_agree", Label.AGREEING, Reason.SAME_AMOUNT, "", *depth, 0.85)
    seen = contradiction(pair, (fitting,), CONFLICTING, Nearness([pair]))
    assert seen is not None
    assert (seen.ours.quote, seen.theirs.quote) == ("6.1", "6.4")


def test_the_judge_tells_it_and_keeps_what_fits() -> None:
    texts = ("The tremor of 14 km depth had a magnitude of 6.4.", "At 14 km depth it had a magnitude of 6.1.")
    model = Reads(agree=0.05, conflict=0.9, new=0.05, alike=0.97)
    (verdict,) = Judge(model).judge([like(*(published(text, lead=LEAD) for text in texts))])
    assert verdict.label is Label.CONFLICTING
    assert {(seen.label, seen.ours.quote) for seen in verdict.evidence} >= {
        (Label.CONFLICTING, "6.1"),
        (Label.AGREEING, "14 km"),
    }


def test_nor_does_it_make_one_of_what_fits() -> None:
    pair = laid("The navy seized 288 rifles.", "The navy seized 432 rifles.")
    [(ours, theirs)] = misfits(pair)
    fitting = Evidence("amounts_agree", Label.AGREEING, Reason.SAME_AMOUNT, "", ours.quote, theirs.quote, 0.85)
    assert contradiction(pair, (fitting,), CONFLICTING, Nearness([pair])) is None


@pytest.mark.parametrize(
    ("later", "apart"),
    [
        ("Separately, a consignment of 310,000 doses was flown in.", True),
        ("A consignment of 310,000 doses was flown in separately.", False),
    ],
)
def test_what_happened_elsewhere_is_held_against_nothing(later: str, apart: bool) -> None:
    assert (misfits(comparison(published(EARLIER, lead=LEAD), published(later, lead=LEAD))) == ()) is apart
