"""Lines without a full stop: sentences and facts of lists are read, headlines, captions and links are not."""

from __future__ import annotations

import pytest

from tests.splitting.test_split import claims_of

PROSE = "Rockets hit the embassy on Sunday."


def told(body: str) -> list[str]:
    return [claim.text for claim in claims_of(body) if claim.text != PROSE]


@pytest.mark.parametrize(
    "line",
    [
        "11 people were killed in the flood in Lorne on Monday",
        "The mayor resigned after the vote",
        "Mayor Ann Lee resigned on Monday",
        "Prices rose by 3 percent in May",
        "The bridge is closed until Friday",
        "The plant employs 3,200 people",
    ],
)
def test_a_sentence_alone_needs_no_stop(line: str) -> None:
    assert told(line) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "11 people were killed in the flood in Lorne",
        "The mayor will resign on Monday",
        "The plant employs 3,200 people",
        "The dam has cost twelve million dollars",
    ],
)
def test_a_sentence_between_others_needs_no_stop_if_it_tells_a_figure_or_a_day(line: str) -> None:
    assert told(f"{PROSE}\n\n{line}\n\n{PROSE}") == [line]


@pytest.mark.parametrize("mark", ["• ", "- ", "* ", "– ", "1. ", "•\t"])
def test_facts_of_a_list_need_no_stop(mark: str) -> None:
    facts = ["The dam broke at 3 a.m. on Monday", "Velmont employs 3,200 people", "Police are looking for two men"]
    body = "Key facts:\n" + "\n".join(mark + fact for fact in facts)
    assert told(body) == facts
    assert [body[claim.start : claim.end] for claim in claims_of(body)] == facts


def test_facts_of_a_list_are_read_where_html_left_no_marks() -> None:
    facts = ["The dam broke after the vote", "The mayor has left the town", "The council will meet again"]
    assert told("\n\n".join(("Flood hits Lorne", *facts, PROSE))) == facts
    assert told("\n\n".join((*facts, PROSE))) == facts


@pytest.mark.parametrize(
    "line",
    [
        "Flood kills 11 in Lorne on Monday",
        "Mayor resigns after 2019 vote",
        "Former mayor sentenced to 12 years on Monday",
        "Three men charged over 2019 killing",
        "Ten people killed in Lorne on Monday",
        "How 11 people were killed in Lorne",
        "Flood Has Killed Eleven People in Lorne on Monday",
        "FLOOD HAS KILLED 11 PEOPLE",
        "Police: 11 people were killed in Lorne",
        "11 people were killed in Lorne | Video",
        "11 people were killed in Lorne on Monday Read more",
        "A rescuer carries a child in Lorne on Monday",
        "Migrants are seen walking in Lorne on Monday",
        "Signed by 12 members of the council",
        "Lorne 12 Brest 14",
        "11 people died",
    ],
)
def test_headlines_captions_and_links_are_not_told(line: str) -> None:
    assert told(f"{PROSE}\n\n{line}\n\n{PROSE}") == []


@pytest.mark.parametrize(
    "body",
    [
        f"11 people were killed in Lorne on Monday\n\n{PROSE}",
        f"{PROSE}\n\nThe mayor had refused to resign\n\n{PROSE}",
        f"{PROSE}\n\nRead more:\n• Lee calls the mayor a great man\n• 11 people were killed in Lorne",
        f"{PROSE}\n\n• Ann Lee, mayor of Lorne\n• Jo Ray in Brest\n• Five facts about the flood",
    ],
)
def test_the_headline_headings_and_lists_of_links_are_not_told(body: str) -> None:
    assert told(body) == []


def test_the_mark_of_an_item_is_no_part_of_a_claim() -> None:
    assert told("• The mayor resigned on Monday.\n• The dam broke.") == [
        "The mayor resigned on Monday.",
        "The dam broke.",
    ]
