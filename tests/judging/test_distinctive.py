"""A figure too particular to be the same by chance makes two claims agree."""

import pytest

from service.claim import Polarity
from service.judging.evidence.distinctive import same_distinctive_figure
from tests.judging.building import comparison, published

LEAD = "The bridge in Harrow is rebuilt"


@pytest.mark.parametrize(
    ("earlier", "later", "same"),
    [
        ("The bridge needed 288 new bolts.", "Some 288 bolts were replaced on the bridge.", True),
        ("The bridge needed 288 new bolts.", "Workers counted 288 of them.", True),
        ("The bridge needed 34 new bolts.", "Some 34 bolts were replaced on the bridge.", True),
        ("The bridge needed 34 new bolts.", "Workers ate 34 sandwiches.", False),
        ("The bridge needed 12 new bolts.", "Some 12 bolts were replaced on the bridge.", False),
        ("The bridge needed 288 new bolts.", "Some 289 bolts were replaced on the bridge.", False),
        ("The bridge was shut for 40 days.", "The bridge was closed for 40 days.", False),
        ("The bridge was expected to cost $40 million.", "The bridge cost $40 million.", True),
        ("Analysts' estimates of $40 million for the bridge were high.", "The bridge cost $40 million.", False),
        ("The firm saved 288 jobs at the bridge.", "The firm created 288 jobs at the bridge.", False),
    ],
)
def test_one_particular_figure_is_of_one_thing(earlier: str, later: str, *, same: bool) -> None:
    sides = (published(text, lead=LEAD) for text in (earlier, later))
    assert (same_distinctive_figure(comparison(*sides)) is not None) is same


@pytest.mark.parametrize(
    ("similarity", "polarity", "same"),
    [(0.6, Polarity.AFFIRMED, True), (0.4, Polarity.AFFIRMED, False), (0.6, Polarity.DENIED, False)],
)
def test_claims_hardly_alike_may_share_even_such_a_figure_and_a_denial_shares_none(
    similarity: float, polarity: Polarity, *, same: bool
) -> None:
    earlier = published("The bridge needed 288 new bolts.", lead=LEAD, polarity=polarity)
    later = published("Some 288 bolts were replaced on the bridge.", lead=LEAD)
    assert (same_distinctive_figure(comparison(earlier, later, similarity=similarity)) is not None) is same


@pytest.mark.parametrize(("event_similarity", "same"), [(0.7, True), (0.6, False)])
def test_a_figure_of_a_long_story_is_in_articles_on_all_its_turns(event_similarity: float, *, same: bool) -> None:
    sides = [
        published(text, lead=LEAD) for text in ("The wall needs $5.7 billion.", "The $5.7 billion wall was refused.")
    ]
    assert (same_distinctive_figure(comparison(*sides, event_similarity=event_similarity)) is not None) is same
