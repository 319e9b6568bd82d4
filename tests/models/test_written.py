"""Stories and triples are read as they were written, and what is made of them is labelled as their authors meant it."""

import random
from pathlib import Path

import pytest

from models.pair.rows import Row
from models.pair.stories import Story, read_stories, story_rows
from models.pair.triples import read_triples

TEXT = """\
== Ferry fire off Cebu
# killed | figure
= Fire on the ferry killed {31} people.
= killing {at least 31} +captain
! The blaze cost {50} lives.
! Ferry fire leaves {nineteen} dead
# dead crew | figure
= {Four} of the dead were of the crew.
= The fire killed {four} of the crew.
! {Seven} sailors died.
# captain | deed
= The captain survived.
= Rescuers found the captain alive.
! The captain went down with his ship.
~ A tugboat burned near Manila.
"""


@pytest.fixture
def story(tmp_path: Path) -> Story:
    (tmp_path / "a.txt").write_text(
        TEXT + "\n== Another\n# killed | figure\n= {1} died.\n= {One} died.\n! {Nine} died.\n"
    )
    first, second = read_stories(tmp_path)
    assert (first.title, second.title) == ("Ferry fire off Cebu", "Another")
    return first


@pytest.fixture
def rows(story: Story) -> list[Row]:
    return list(story_rows(story, random.Random(3)))


def labels(rows: list[Row], one: str, other: str) -> set[str]:
    return {row.label for row in rows if {row.a, row.b} == {one, other}}


def test_a_line_knows_its_fact_and_what_it_also_tells(story: Story) -> None:
    telling = story.tellings[1]
    assert (telling.text, telling.masked) == ("killing at least 31", "killing [MASK]")
    assert (telling.fact, telling.kind, telling.agrees, telling.also) == ("killed", "figure", True, {"captain"})
    assert not story.tellings[2].agrees
    assert story.elsewhere == ("A tugboat burned near Manila.",)


def test_tellings_of_one_fact_agree_or_conflict(rows: list[Row]) -> None:
    assert labels(rows, "Fire on the ferry killed 31 people.", "Killing at least 31") == {"agree"}
    assert labels(rows, "Fire on the ferry killed 31 people.", "The blaze cost 50 lives.") == {"conflict"}
    assert labels(rows, "The captain survived.", "The captain went down with his ship.") == {"conflict"}


def test_two_other_tellings_say_nothing_of_each_other(rows: list[Row]) -> None:
    assert not labels(rows, "The blaze cost 50 lives.", "Ferry fire leaves nineteen dead")


def test_two_facts_are_new_to_each_other_unless_a_line_tells_both(story: Story) -> None:
    many = [row for seed in range(30) for row in story_rows(story, random.Random(seed))]
    assert labels(many, "The fire killed four of the crew.", "Fire on the ferry killed 31 people.") == {"new"}
    assert not labels(many, "Killing at least 31", "The captain survived.")
    assert {row.label for row in many if "A tugboat burned near Manila." in (row.a, row.b)} == {"new"}


def test_questions_ask_whether_two_answers_are_to_one_question(rows: list[Row]) -> None:
    asked = [row for row in rows if row.question]
    assert all(row.a.count("[MASK]") == row.b.count("[MASK]") == 1 for row in asked)
    assert labels(asked, "Fire on the ferry killed [MASK] people.", "The blaze cost [MASK] lives.") == {"yes"}
    assert labels(asked, "Fire on the ferry killed [MASK] people.", "The fire killed [MASK] of the crew.") == {"no"}


def test_triples_are_pairs_with_their_premise(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("P: It rained: all day.\nE: It was wet.\nC: It was dry.\n\nP: x\nN: y\n")
    assert list(read_triples(tmp_path)) == [
        Row("It rained: all day.", "It was wet.", "agree", "triples"),
        Row("It rained: all day.", "It was dry.", "conflict", "triples"),
        Row("x", "y", "new", "triples"),
    ]


def test_every_story_that_ships_is_whole() -> None:
    stories = read_stories()
    assert stories
    for story in stories:
        facts = {telling.fact for telling in story.tellings}
        for telling in story.tellings:
            assert telling.also <= facts, telling
            assert telling.masked or telling.kind in {"deed", "cause", "other"}, telling
            assert telling.masked.count("[MASK]") <= 1, telling


def test_every_premise_that_ships_has_all_three() -> None:
    found: dict[str, set[str]] = {}
    for row in read_triples():
        found.setdefault(row.a, set()).add(row.label)
    assert found
    assert {premise for premise, labels in found.items() if labels != {"agree", "conflict", "new"}} == set()
