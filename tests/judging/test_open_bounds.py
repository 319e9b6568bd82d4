""" "At least four" may be nine, and does not say so."""

from __future__ import annotations

import pytest

from service.judging.evidence.amounts import amounts_differ
from service.judging.evidence.fitting_amounts import amounts_agree
from service.judging.evidence.open_bounds import bound_leaves_open
from service.judging.evidence.wording import much_alike
from tests.judging.building import comparison, published


@pytest.mark.parametrize(
    ("earlier", "later", "rule"),
    [
        ("Vijay sells it at 14 % below cost.", "Vijay sells it at less than 84 % below cost.", amounts_agree),
        ("Leo gains 10 pounds this year.", "Leo gains more than 10 pounds this year.", amounts_differ),
        ("More than 68 pupils passed the exam.", "78 pupils passed the exam.", bound_leaves_open),
    ],
)
def test_texts_that_differ_in_nothing_but_the_figure_are_read_to_the_letter(earlier, later, rule) -> None:
    rules = (amounts_differ, bound_leaves_open, amounts_agree)
    assert next(one for one in rules if one(comparison(earlier, later))) is rule


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("At least four people died in the fire.", "Nine people died in the fire.", "at least four people|nine people"),
        ("Nine people died in the fire.", "At least four people died in the fire.", "at least four people|nine people"),
        ("More than 20 people were hurt.", "45 people were hurt.", "more than 20 people|45 people"),
        ("Up to 100 people marched.", "Twelve people marched.", "up to 100 people|twelve people"),
        ("At least four people died in the fire.", "Five people died in the fire.", ""),
        ("At least four people died in the fire.", "Three people died in the fire.", ""),
        ("Some 20 people were hurt.", "45 people were hurt.", ""),
    ],
)
def test_a_bound_leaves_open_what_it_allows_without_saying_it(earlier: str, later: str, told: str) -> None:
    laid = comparison(*(published(text, lead="A fire at Dunmore") for text in (earlier, later)), similarity=0.95)
    seen = bound_leaves_open(laid)
    assert (seen is not None) is bool(told)
    if seen:
        bound, allowed = told.split("|")
        assert seen.sentence.lower() == f"“{bound}” allows “{allowed}” but does not say it."
        assert not amounts_differ(laid)
        assert not amounts_agree(laid)
        assert not much_alike(laid)
