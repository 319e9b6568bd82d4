"""A total agrees with the parts that the other side gives one by one."""

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.sums import sums_agree
from tests.judging.building import comparison

BOTH_WAYS = pytest.mark.parametrize("swapped", [False, True])


@BOTH_WAYS
@pytest.mark.parametrize(
    ("parts", "total", "passage"),
    [
        (
            "The outbreak has killed 15 people in Germany and two in Sweden.",
            "Seventeen people have died in the outbreak.",
            "15 people in Germany and two",
        ),
        (
            "The outbreak caused 15 deaths in Germany and one in Sweden.",
            "Sixteen deaths are linked to the outbreak, including one in Sweden.",
            "15 deaths in Germany and one",
        ),
        (
            "Five people died in Brest, three in Lyon and one in Nice.",
            "Nine people died in the storm.",
            "Five people died in Brest, three in Lyon and one",
        ),
        (
            "Five people died in Brest, one in Lyon and three in Nice.",
            "Nine people died in the storm.",
            "Five people died in Brest, one in Lyon and three",
        ),
        (
            "Egypt, Mongolia, the Seychelles and at least three other governments signed the pact.",
            "At least six governments signed the pact.",
            "Egypt, Mongolia, the Seychelles and at least three other governments",
        ),
        (
            "Fifteen people died in Germany and two in Sweden.",
            "Fifteen people died in Germany, seventeen died in all.",  # the first part is written alike on both sides
            "Fifteen people died in Germany and two",
        ),
    ],
)
def test_a_total_agrees_with_its_parts(parts: str, total: str, passage: str, swapped: bool) -> None:
    laid = comparison(total, parts) if swapped else comparison(parts, total)
    found = sums_agree(laid)
    assert found is not None
    assert (found.ours if swapped else found.theirs).quote == passage
    assert amounts_differ(laid) is None


@BOTH_WAYS
@pytest.mark.parametrize(
    ("parts", "total"),
    [
        ("Fifteen people died in Germany and two in Sweden.", "Eighteen people died."),
        ("Fifteen people were killed and two wounded.", "Seventeen people were killed."),
        ("Fifteen people died and two houses burned.", "Seventeen people died."),
        ("Fifteen people died, and one of them was a child.", "Sixteen people died."),
        ("Fifteen people died, among them two children.", "Seventeen people died."),
        ("Egypt, Mongolia and three governments signed the pact.", "Five governments signed the pact."),
        ("Egypt, Mongolia and three other governments signed the pact.", "Six governments signed the pact."),
        ("Fifteen people died in Germany and two in Sweden.", "Seventeen people were not hurt."),
        ("Fifteen people died, and one in three was a child.", "Sixteen people died."),
        ("The strike killed 15 people, one more than on Monday.", "The strike killed 16 people."),
        ("Fifteen people were killed, and one more was wounded.", "Sixteen people were killed."),
        ("Police arrested 15 people, one near the bridge.", "Police arrested 16 people."),
        ("Police arrested 15 people, two near the bridge.", "Police arrested 17 people."),
        ("Two states allow it for adults 21 and older.", "It is allowed in 23 states."),
        ("Reed won 30 percent in Lyon and 20 percent in Nice.", "Reed won 50 percent."),
    ],
)
def test_what_does_not_add_up_or_counts_something_else_is_no_total(parts: str, total: str, swapped: bool) -> None:
    assert sums_agree(comparison(total, parts) if swapped else comparison(parts, total)) is None
