"""Of many results on one claim a card shows the few that matter most, and says how many it leaves out."""

from __future__ import annotations

from dataclasses import replace

from service.desk.strongest import SHOWN, by_weight, strongest
from service.judging.verdict import Label
from service.review import Review
from service.wiring import Crosscheck
from tests.desk.results import result


def test_conflicts_come_first_then_what_is_surest_and_dismissed_ones_after_their_like() -> None:
    given = [
        result("new", Label.NEW),
        result("agreeing", Label.AGREEING),
        result("dismissed", review=Review.DISMISSED, confidence=0.99),
        result("weak", confidence=0.6),
        result("strong", confidence=0.95),
    ]
    assert [one.id for one in by_weight(given)] == ["strong", "weak", "dismissed", "agreeing", "new"]


def test_what_is_left_out_is_the_weakest_and_is_counted() -> None:
    shown = strongest(result(str(n), confidence=n / 100) for n in range(50))
    assert [one.id for one in shown.results] == ["49", "48", "47", "46"]
    assert (len(shown.results), shown.left_out, shown.all) == (SHOWN, 46, 50)


def test_one_alone_is_not_left_out() -> None:
    assert strongest(result(str(n)) for n in range(SHOWN + 1)).left_out == 0
    assert strongest(result(str(n)) for n in range(SHOWN + 2)).left_out == 2


def test_the_desk_orders_the_results_of_a_claim_as_the_store_does(crosscheck: Crosscheck) -> None:
    claims = {result.ours.id for result in crosscheck.store.newest(limit=500).items}
    longest = 0
    for claim in claims:
        _, results = crosscheck.store.claim(claim)
        _, weighed, number = crosscheck.store.strongest(claim, 500)
        assert list(weighed) == by_weight(results)
        assert number == len(results)
        longest = max(longest, number)
    assert longest > 3


def test_equally_sure_results_of_a_draft_keep_their_order() -> None:
    draft = [replace(result(""), similarity=similarity) for similarity in (0.9, 0.7, 0.8)]
    surer = result("", confidence=0.95)
    assert by_weight([*draft, surer]) == [surer, *draft]
