"""The day, month or year in which the same is done, told in other words."""

from dataclasses import replace

import pytest

from service.claim import Modality, Polarity
from service.judging.aligning.questions import times_apart
from service.judging.consulting import worth_asking
from service.judging.evidence.dates import dates_differ
from service.judging.judge import Judge
from service.judging.sides.comparison import Comparison
from service.judging.sides.nearness import Nearness
from service.judging.verdict import Label, Reason
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

AT, LEAD = "2024-04-26", "Norlund bans travel to Arvania"
EARLIER, LATER = "The travel bans will apply from May 1.", "The travel bans come into force on June 1."


def laid(earlier: str, later: str, read_as_one: float = 0.97, later_at: str = AT, **alike: float) -> Comparison:
    told = comparison(published(earlier, AT, lead=LEAD), published(later, later_at, lead=LEAD), **alike)
    return replace(told, answers=dict.fromkeys(worth_asking(told, Nearness([told])), read_as_one))


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        (EARLIER, LATER, True),
        ("Parliament is to vote on it on May 4.", "Lawmakers will decide on the bill on May 11.", True),
        ("The firm noticed the intrusion on April 1.", "It discovered the attack only on April 3.", True),
        ("He met the minister on April 23.", "Their first meeting was on April 24.", False),
        ("He met the minister on Tuesday.", "Their first meeting was on Wednesday.", True),
        ("Schools will be closed until May 3.", "Schools will reopen on April 29.", True),
        ("Schools will be closed until May 3.", "Schools will be closed until May 10.", True),
        ("Schools were closed on April 22.", "Schools reopened on April 25.", False),
        ("The pass was shut on Monday.", "The pass reopened on Thursday.", False),
        ("The order lasts until May 3.", "The hearing is on May 10.", False),
        ("Pike was arrested on April 2.", "Pike was charged on April 22.", False),
        ("Ellen Brun announced it on April 19.", "Ms Brun signed it on April 25.", False),
        ("Ellen Brun announced it on April 19.", "Ms Brun announced it on April 25.", True),
        ("The plan must be ready by May 4.", "The brief has to follow by May 21.", False),
        ("The ban took effect in April.", "The ban came into force on March 3.", True),
        ("The ban took effect in April.", "The ban came into force on April 3.", False),
        ("The two founded the firm in 2016.", "They went into business together in 2014.", True),
        ("The order lasts until June.", "The order has been in force since May.", False),
        ("Ellen Brun has led the ministry since 2019.", "Brun has been minister since 2021.", True),
        ("Ellen Brun has led the ministry since 2021.", "Brun has been minister since May 2021.", False),
        ("The ban has been in force since Monday.", "The ban has applied since Sunday.", True),
        ("It was originally to apply from May 1.", LATER, False),
        ("Velia launched 84 drones on April 20.", "On April 23 Velia launched 40 drones.", False),
        ("The bans may apply from May 1.", LATER, True),
        ("Ellen Brun began the 2020 race on a stage.", "Ellen Brun entered the race in February 2019.", False),
        ("Ellen Brun began the race in 2020.", "Ellen Brun entered the race in February 2019.", True),
    ],
)
def test_two_dates_of_one_deed_conflict(earlier: str, later: str, conflict: bool) -> None:
    assert (dates_differ(laid(earlier, later)) is not None) is conflict


def test_whose_sentence_tells_both_days_tells_of_two_deeds() -> None:
    told = laid(EARLIER, LATER)
    both = replace(told.theirs.published, sentence=f"{EARLIER[:-1]} and the fines from June 1.")
    in_context = replace(told, theirs=replace(told.theirs, published=both))
    assert dates_differ(told)
    assert dates_differ(in_context) is None


def test_a_plan_is_for_one_day_and_what_is_past_may_be_told_of_the_next() -> None:
    told = [published(text, AT, lead=LEAD) for text in ("They will meet on April 30.", "Their talks will be on May 1.")]
    planned = [replace(one, claim=replace(one.claim, modality=Modality.PLANNED)) for one in told]
    assert times_apart(comparison(*told)) is None
    assert times_apart(comparison(*planned))


def test_two_weekdays_that_are_named_are_two_days() -> None:
    told = [published(text, AT, lead=LEAD) for text in ("He declared it on Monday.", "It was declared on Sunday.")]
    assert times_apart(comparison(*told))


def test_days_that_are_not_surely_of_one_deed_say_nothing() -> None:
    assert dates_differ(laid(EARLIER, LATER, read_as_one=0.85)) is None
    assert dates_differ(laid(EARLIER, LATER, similarity=0.45)) is None


def test_what_is_told_a_week_later_may_have_been_put_off() -> None:
    assert dates_differ(laid(EARLIER, LATER, later_at="2024-04-28"))
    assert dates_differ(laid(EARLIER, LATER, later_at="2024-05-03")) is None


def test_only_claims_of_articles_that_have_no_nearer_ones_are_asked_about() -> None:
    told = laid(EARLIER, LATER)
    nearer = comparison(told.theirs.published, published("The bans apply.", AT, lead=LEAD), similarity=0.95)
    assert told.question(*times_apart(told) or ()) in worth_asking(told, Nearness([told]))
    assert not worth_asking(told, Nearness([told, nearer]))
    assert times_apart(comparison(EARLIER, LATER)) is None


@pytest.mark.parametrize(("conflict", "label"), [(0.9, Label.CONFLICTING), (0.8, Label.NEW)])
def test_the_claims_have_to_be_read_as_a_conflict_too(conflict: float, label: Label) -> None:
    judge = Judge(Reads(agree=0.0, conflict=conflict, new=1 - conflict, alike=0.97))
    (verdict,) = judge.judge([pair(published(EARLIER, AT, lead=LEAD), published(LATER, AT, lead=LEAD))])
    assert verdict.label is label
    assert (verdict.reason is Reason.TIMES_DIFFER) is (label is Label.CONFLICTING)


def test_a_day_of_what_was_denied_is_none_of_what_was_done() -> None:
    pair = comparison(
        published(EARLIER, AT, lead=LEAD, polarity=Polarity.DENIED), published(LATER, AT, lead=LEAD), similarity=0.8
    )
    assert dates_differ(replace(pair, answers=dict.fromkeys(worth_asking(pair, Nearness([pair])), 0.97))) is None
