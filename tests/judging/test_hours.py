"""The time of day at which something happened."""

from dataclasses import replace

import pytest

from service.claim import Polarity
from service.judging.aligning.questions import questions
from service.judging.evidence.hours import hours_differ, same_hour
from service.judging.judge import Judge
from service.judging.sides.comparison import Comparison
from service.judging.verdict import Label, Reason
from tests.judging.building import comparison, pair, published
from tests.judging.test_judge import Reads

LEAD = "Thieves raid a museum in Coimbra"


def laid(earlier: str, later: str, read_as_one: float = 0.97, **alike: float) -> Comparison:
    told = comparison(published(earlier, lead=LEAD), published(later, lead=LEAD), **alike)
    return replace(told, answers=dict.fromkeys(questions(told), read_as_one))


@pytest.mark.parametrize(
    ("earlier", "later", "conflict"),
    [
        ("The raid began at 3:20 a.m.", "It was just after 4:40 in the morning when it began.", True),
        ("The raid began shortly after 10 a.m.", "The raiders had picked a quarter to twelve.", True),
        ("The raid began at 3:20 a.m.", "The raid began at 3:40 a.m.", False),
        ("The raid began at about 3:20 a.m.", "The raid began at about 4 a.m.", False),
        ("The raid began at 11:50 p.m.", "The raid began at 12:10 a.m.", False),
        ("The raid began at 8:30 p.m.", "It was half past eight when the raid began.", False),
        ("The raid began at 3:20 a.m.", "The museum was closed until 9 a.m.", False),
        ("The raid began at 3:20 a.m.", "The raid began at 10:20 p.m. EST.", False),
        ("The raid began at 3:20 a.m.", "The raid, seen at 3:22 a.m., ended at 5 a.m.", False),
        ("The raid began at 3:20 a.m.", "Police were called at 4:30 a.m.", False),
        ("Two raids were at 3:20 a.m. and 5 a.m.", "The raid was at 4 a.m.", False),
        ("He was shot at 11:40 p.m.", "He died at 4:12 a.m. in hospital.", False),
        ("The train left Brisk at 8:15 a.m.", "The train derailed at 9:02 a.m.", False),
        ("The quake struck at 5:10 a.m.", "A second tremor struck at 6:40 a.m.", False),
        ("The fire on the third floor began at 3:10 a.m.", "The fire began at 4:30 a.m.", True),
    ],
)
def test_two_times_of_one_thing_conflict(earlier: str, later: str, conflict: bool) -> None:
    assert (hours_differ(laid(earlier, later)) is not None) is conflict


@pytest.mark.parametrize(
    ("earlier", "later", "read_as_one", "agree"),
    [
        ("It began at 3:22 a.m.", "It was 22 minutes past three in the morning.", 0.3, True),
        ("It began at 3:22 a.m.", "It was 22 minutes past three in the morning.", 0.1, False),
        ("It began at 3 a.m.", "It was three in the morning.", 0.75, True),
        ("It began at 3 a.m.", "It was three in the morning.", 0.6, False),
        ("It began at 3:22 a.m.", "It began at 3:26 a.m.", 0.6, False),
        ("Police were called at 3:22 a.m.", "Police arrived at 3:22 a.m.", 0.97, False),
        ("It began at 3:20 a.m.", "It began at 3:20 p.m.", 0.97, False),
        ("It began at 3:20 a.m. local time (10:20 p.m. EST).", "It was 10:20 p.m. EST.", 0.97, True),
    ],
)
def test_the_same_time_of_what_may_be_one_thing_agrees(
    earlier: str, later: str, read_as_one: float, agree: bool
) -> None:
    seen = same_hour(laid(earlier, later, read_as_one))
    assert (seen is not None) is agree
    assert seen is None or seen.reason is Reason.SAME_TIME


@pytest.mark.parametrize("rule", [hours_differ, same_hour])
def test_of_two_days_no_times_are_compared(rule) -> None:
    later = "It began at 3:20 a.m." if rule is same_hour else "It began at 9:20 p.m."
    sides = (
        published(text, lead=LEAD) for text in ("It began at 3:20 a.m. in May 2019.", f"{later[:-1]} in May 2021.")
    )
    told = comparison(*sides)
    assert rule(replace(told, answers=dict.fromkeys(questions(told), 0.97))) is None


def test_times_that_are_not_surely_of_one_thing_say_nothing() -> None:
    texts = ("The raid began at 3:20 a.m.", "The guards came back at 5 a.m.")
    assert hours_differ(laid(*texts, read_as_one=0.85)) is None
    assert hours_differ(laid(*texts, event_similarity=0.4)) is None
    assert same_hour(laid("It began at 3:20 a.m.", "It began at 3:20 a.m.", event_similarity=0.4)) is None


def test_that_it_was_not_then_contradicts_no_other_time() -> None:
    sides = (
        published("The raid began at 3:20 a.m.", lead=LEAD),
        published("The raid did not begin at 5 a.m.", lead=LEAD, polarity=Polarity.NEGATED),
    )
    told = comparison(*sides)
    assert hours_differ(replace(told, answers=dict.fromkeys(questions(told), 0.97))) is None


def test_only_the_time_is_masked() -> None:
    told = laid("The raid began on Monday afternoon at noon.", "The first came at 10:05 a.m., the raid at 5 a.m.")
    assert {question[0] for question in told.answers} == {"The raid began on Monday afternoon at [MASK]."}
    assert {question[1] for question in told.answers} == {
        "The first came at [MASK], the raid at 5 a.m.",
        "The first came at 10:05 a.m., the raid at [MASK]",
    }


def test_statements_without_articles_have_no_day_to_be_compared_on() -> None:
    assert hours_differ(comparison("It began at 3:20 a.m.", "It began at 5 a.m.")) is None
    assert same_hour(comparison("It began at 3:20 a.m.", "It began at 3:20 a.m.")) is None


@pytest.mark.parametrize(
    ("conflict", "label"), [(0.8, Label.CONFLICTING), (0.2, Label.NEW)], ids=["read so, too", "not read so"]
)
def test_two_times_conflict_only_if_the_claims_are_read_so_too(conflict: float, label: Label) -> None:
    model = Reads(agree=(1 - conflict) / 2, conflict=conflict, new=(1 - conflict) / 2, alike=0.97)
    sides = (published(text, lead=LEAD) for text in ("The raid began at 3:20 a.m.", "The raid began at 4:40 a.m."))
    (verdict,) = Judge(model).judge([pair(*sides)])
    assert verdict.label is label
    assert verdict.evidence[0].rule == "hours_differ"
