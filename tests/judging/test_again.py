"""What is judged again is only what may have changed, and the verdicts are those of judging everything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from service.judging.again import judged_again
from service.judging.judge import Judge
from service.judging.settling import Judged
from service.judging.verdict import Verdict
from service.matching import Pair
from tests.judging.building import pair

OURS = ("The quake killed 25 people.", "The quake injured 90 people.")
THEIRS = {
    "herald": ("The quake killed 40 people.", "The quake injured 90 people."),
    "courier": ("The quake killed 25 people.", "The quake injured 12 people."),
}


class Asked(Judge):
    """Notes which articles it is asked about."""

    def __init__(self) -> None:
        super().__init__(None)
        self.articles: list[set[str]] = []

    def judge(self, pairs: Sequence[Pair]) -> list[Verdict]:
        self.articles.append({one.theirs.article.id for one in pairs})
        return super().judge(pairs)


def beside(*articles: str) -> list[list[Pair]]:
    """Each of our claims beside theirs in those articles."""
    return [[_pair(n, article) for article in articles] for n in range(len(OURS))]


def _pair(n: int, article: str) -> Pair:
    made = pair(THEIRS[article][n], OURS[n])
    theirs = replace(made.theirs, id=f"{article}-{n}", article=replace(made.theirs.article, id=article))
    return replace(made, theirs=theirs)


def labels(judged: Sequence[Sequence[Judged]]) -> list[list[str]]:
    return [[verdict.label.value for _, verdict in of_claim] for of_claim in judged]


@pytest.mark.parametrize(
    ("now", "asked"),
    [
        (beside("herald"), set()),
        (beside("herald", "courier"), {"courier"}),
        (beside("courier"), {"courier"}),
        (beside(), set()),
        ([*beside("herald")[:1], []], set()),  # nearer ones of other articles took the place of the second pair
    ],
    ids=["nothing", "one came", "another instead", "none left", "a pair pushed out"],
)
def test_only_articles_that_it_was_not_judged_beside_are_judged(now: list[list[Pair]], asked: set[str]) -> None:
    judge = Asked()
    before = judged_again(judge, beside("herald"), ())
    again = judged_again(judge, now, before)
    assert judge.articles == [{"herald"}, asked]
    assert labels(again) == labels(judged_again(Asked(), now, ()))


def test_an_article_of_which_more_is_found_is_judged_again_as_a_whole() -> None:
    judge = Asked()
    judged_again(judge, beside("herald"), judged_again(judge, [*beside("herald")[:1], []], ()))
    assert judge.articles == [{"herald"}, {"herald"}]


def test_verdicts_are_those_of_judging_everything_at_once() -> None:
    grown = judged_again(Asked(), beside("herald", "courier"), judged_again(Asked(), beside("courier"), ()))
    assert labels(grown) == [["conflicting", "agreeing"], ["agreeing", "conflicting"]]
