"""What two made-up reports say of each other is known, and told to the learner as an editor would say it."""

import random
from pathlib import Path

import pytest

from models.pair.worlds.amounts import Amount, plain
from models.pair.worlds.kind import Kind, read_kind, read_kinds
from models.pair.worlds.pairs import Made, made_pair
from models.pair.worlds.told import Fit, Told
from service.judging.reading import MASKED

KIND = """
kind = "fire"
recurring = true
headlines = ["Fire in {place} kills {killed}"]
openings = ["A fire in {place} killed {killed people} on {day}."]
details = ["{killed people} died.", "The bill came to {cost}.", "The damage was put at {cost}.", "{spread}"]
[facts.place]
type = "place"
pool = "town"
identity = true
[facts.day]
type = "day"
identity = true
[facts.killed]
type = "count"
low = 3
high = 90
[facts.cost]
type = "money"
low = 100000
high = 90000000
[facts.spread]
type = "yesno"
yes = ["the fire spread to the next house"]
no = ["the fire did not spread"]
"""


@pytest.fixture
def kind(tmp_path: Path) -> Kind:
    path = tmp_path / "fire.toml"
    path.write_text(KIND, encoding="utf-8")
    return read_kind(path)


def drawn(kind: Kind, n: int = 600) -> list[Made]:
    rng = random.Random(4)
    return [made for _ in range(n) if (made := made_pair(kind, rng))]


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        (Told("25", low=25, high=25), Told("at least 25", low=25, high=float("inf")), Fit.SAME),
        (Told("25", low=25, high=25), Told("dozens", low=24, high=99), Fit.SAME),
        (Told("hundreds", low=200, high=999), Told("6,000", low=6000, high=6000), Fit.DIFFERENT),
        (Told("at least 3", low=3, high=float("inf")), Told("10", low=10, high=10), Fit.DIFFERENT),
        (Told("at least 10", low=10, high=float("inf")), Told("16", low=16, high=16), Fit.UNCLEAR),
        (Told("Monday", key="Monday"), Told("Tuesday", key="Tuesday"), Fit.DIFFERENT),
    ],
)
def test_tellings_fit_as_a_reader_takes_them(one: Told, other: Told, fit: Fit) -> None:
    assert one.fits(other) is other.fits(one) is fit


def test_an_amount_holds_the_value_it_tells() -> None:
    counts, rng = Amount(2, 5000, 1, plain), random.Random(1)
    for _ in range(500):
        value = counts.draw(rng)
        told = counts.tell(value, rng, "people")
        assert told.low <= value <= told.high
        assert told.masked.startswith(MASKED)
        assert told.masked.endswith("people")


def test_a_changed_amount_is_another_one() -> None:
    counts, rng = Amount(2, 5000, 1, plain), random.Random(1)
    assert all(counts.change(value, rng) != value for value in range(2, 300))


def test_every_label_is_made(kind: Kind) -> None:
    assert {made.label for made in drawn(kind)} == {"agree", "conflict", "new"}


def test_two_bills_conflict_and_a_bill_beside_the_dead_does_not(kind: Kind) -> None:
    made = drawn(kind)
    bills = {one.label for one in made if "bill" in one.a + one.b and "damage" in one.a + one.b}
    assert bills == {"agree", "conflict"}
    assert {one.label for one in made if "bill" in one.a and "died" in one.b} == {"new"}


def test_a_masked_phrase_answers_the_question_that_its_text_asks(kind: Kind) -> None:
    asked = [question for made in drawn(kind) for question in made.questions]
    assert {question.same for question in asked} == {True, False}
    for question in asked:
        assert question.a.count(MASKED) == question.b.count(MASKED) == 1
        if f"came to {MASKED}" in question.a and f"put at {MASKED}" in question.b:
            assert question.same


def test_the_same_is_told_of_other_events_too(kind: Kind) -> None:
    moved = [
        made for made in drawn(kind) if made.label == "new" and made.a.count("ire in") == made.b.count("ire in") == 1
    ]
    assert moved
    for made in moved:
        named = not (made.a.startswith("Fire in") and made.b.startswith("Fire in"))
        assert made.a != made.b
        assert named or not made.one_story or made.a.split(" kills")[0] != made.b.split(" kills")[0]


def test_a_template_that_tells_no_fact_of_its_kind_is_named(tmp_path: Path) -> None:
    path = tmp_path / "fire.toml"
    path.write_text(KIND.replace("{spread}", "{spraed}"), encoding="utf-8")
    with pytest.raises(ValueError, match="spraed"):
        read_kind(path)


def test_lists_below_a_table_are_missed_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "fire.toml"
    path.write_text('kind = "fire"\n[facts.place]\ntype = "place"\npool = "town"\ndetails = ["{place}"]\n')
    with pytest.raises(ValueError, match="no templates"):
        read_kind(path)


@pytest.mark.parametrize("kind", read_kinds(), ids=lambda kind: kind.name)
def test_every_kind_makes_pairs_of_every_label(kind: Kind) -> None:
    made = drawn(kind, 250)
    assert {one.label for one in made} == {"agree", "conflict", "new"}
    assert any(one.questions for one in made)
    assert not any("{" in one.a + one.b for one in made)
