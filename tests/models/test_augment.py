"""Every made pair has the label that its change calls for."""

import random
import re

import pytest

from models.pair.augment.change import Change, pair
from models.pair.augment.clauses import attributed, shortened
from models.pair.augment.figures import (
    another,
    count_in,
    figure_at_least,
    figure_bounded,
    figure_changed,
    figure_rounded,
    figure_vague,
    rounded,
)
from models.pair.augment.names import name_swap
from models.pair.augment.polarity import denied, denied_alike, opposed
from models.pair.augment.scenes import scene_pair
from models.pair.augment.stories import other_claims, other_stories
from models.pair.augment.times import date_changed
from models.pair.augment.topics import TOPICS, Topic, topic_pair
from models.pair.augment.words import listed, meanings
from models.pair.rows import Row

CRASH = "Police said 47 people were hurt when a bus left the road."


@pytest.fixture
def rng() -> random.Random:
    return random.Random(5)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Police said 47 people were hurt.", 47),
        ("It cost 1,250 jobs.", 1250),
        ("Three men were held.", None),  # only words in small letters are read
        ("They held three men.", 3),
        ("In 1998 rebels won.", None),
        ("At least 47 people were hurt.", None),
        ("It fell 3.5 percent.", None),
        ("It fell on March 12 this year.", None),
        ("It has $40 million left.", None),
        ("The two men left.", None),
    ],
)
def test_only_bare_counts_are_changed(sentence: str, value: int | None) -> None:
    count = count_in(sentence)
    assert (count.value if count else None) == value


@pytest.mark.parametrize("value", [2, 7, 12, 47, 350, 2034, 120000])
def test_another_figure_is_not_the_rounded_one(value: int, rng: random.Random) -> None:
    assert all(another(value, rng) != value for _ in range(50))


@pytest.mark.parametrize(("value", "near"), [(47, 50), (312, 310), (2034, 2000), (128400, 128000)])
def test_rounding_keeps_the_leading_digits(value: int, near: int) -> None:
    assert abs(rounded(value) - near) <= near * 0.04


@pytest.mark.parametrize(
    ("change", "sentence", "label"),
    [
        (figure_changed, CRASH, "conflict"),
        (figure_rounded, CRASH, "agree"),
        (figure_at_least, CRASH, "agree"),
        (date_changed, "The pact was signed in 1994.", "conflict"),
        (date_changed, "The vote is on Tuesday.", "conflict"),
        (denied, "The minister was at the meeting.", "conflict"),
        (denied, "The minister was not at the meeting.", "conflict"),
        (denied_alike, "The minister was not at the meeting.", "agree"),
        (opposed, "The senate approved the plan.", "conflict"),
        (shortened, "The bridge, which was built by prisoners, has reopened to cars.", "agree"),
        (shortened, "The bridge has reopened to cars, officials said, after a storm had closed it.", "agree"),
        (attributed, "The bridge has reopened to all cars.", "agree"),
    ],
)
def test_a_change_has_its_label(change: Change, sentence: str, label: str, rng: random.Random) -> None:
    row = pair(sentence, change, rng)
    assert row is not None
    assert row.label == label
    assert sentence in (row.a, row.b)
    assert row.a != row.b


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (figure_changed, "Nobody was hurt."),
        (figure_rounded, "Police said 7 people were hurt."),
        (date_changed, "It was in the 1990s."),
        (denied, "If he was there, nobody saw him."),
        (denied, "The man who was there left."),
        (opposed, "The senate never approved the plan."),
        (denied_alike, "The minister was at the meeting."),
        (shortened, "The bridge has reopened."),
        (attributed, "Has the bridge reopened to all cars?"),
    ],
)
def test_a_change_with_an_unsure_effect_is_not_made(change: Change, sentence: str, rng: random.Random) -> None:
    assert pair(sentence, change, rng) is None


def test_a_bound_agrees_when_the_count_lies_within(rng: random.Random) -> None:
    for _ in range(60):
        changed = figure_bounded(CRASH, rng)
        assert changed is not None
        words, figure = re.findall(
            r"(at least|more than|no fewer than|at most|fewer than|no more than) ([\d,]+)", changed.text
        )[0]
        bound = int(figure.replace(",", ""))
        within = bound <= 47 if words in ("at least", "more than", "no fewer than") else bound >= 47
        assert (changed.label == "agree") is within


def test_a_vague_word_agrees_with_counts_of_its_size(rng: random.Random) -> None:
    drawn = [changed for _ in range(60) if (changed := figure_vague(CRASH, rng))]
    assert {(one.label, "dozens of" in one.text) for one in drawn} == {("agree", True), ("conflict", False)}


def test_a_name_gives_way_to_one_seen_after_the_same_word(rng: random.Random) -> None:
    seen = [f"He was seen in {place} today." for place in ("Rome", "Lima", "Oslo", "Kiev", "Cairo", "Paris")]
    swap = name_swap(seen)
    row = pair("He was seen in Quito today.", swap, rng)
    assert row is not None
    assert row.label == "new"
    long = pair("After 12 days at sea the three sailors were seen in Quito early today.", swap, rng)
    assert long is not None
    assert long.label == "conflict"


def _places(row: Row) -> set[str]:
    return {place for place in ("Athens", "Peru", "Yemen", "Kabul") for text in (row.a, row.b) if place in text}


def test_events_at_two_places_are_never_a_conflict(rng: random.Random) -> None:
    rows = [scene_pair(rng) for _ in range(400)]
    assert {row.label for row in rows} == {"agree", "conflict", "new"}
    assert all(row.label == "new" for row in rows if len(_places(row)) == 2)


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_figures_of_one_topic_come_with_all_labels(topic: Topic, rng: random.Random) -> None:
    rows = [topic_pair(topic, rng) for _ in range(60)]
    assert {row.label for row in rows} == {"agree", "conflict", "new"}
    assert not any("{" in text for row in rows for text in (row.a, row.b))


def test_evidence_for_another_claim_about_the_subject_is_new() -> None:
    rows = [
        Row("Ann Lee was born in Oslo.", "Ann Lee was born in Norway.", "agree", "x"),
        Row("Her first film won two awards.", "Ann Lee directed an acclaimed film.", "agree", "x"),
    ]
    assert {(row.a, row.b, row.label) for row in other_claims(rows)} == {
        ("Ann Lee was born in Oslo.", "Ann Lee directed an acclaimed film.", "new"),
        ("Her first film won two awards.", "Ann Lee was born in Norway.", "new"),
    }


def test_a_headline_beside_another_story_that_shares_a_word_is_new(rng: random.Random) -> None:
    rows = [
        Row("Burger still fresh after years", "Two men kept a burger for years", "agree", "x"),
        Row("Kim walks with a stick", "Kim has not been seen for years", "agree", "x"),
    ]
    (row,) = other_stories(rows, rng)
    assert (row.a, row.b, row.label) == ("Burger still fresh after years", "Kim has not been seen for years", "new")


def test_word_lists_are_written_with_commas_and_slashes() -> None:
    assert listed("one,\n  two words ,three") == ("one", "two words", "three")
    assert meanings("fire/blaze, storm") == (("fire", "blaze"), ("storm",))
