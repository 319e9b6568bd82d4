"""What a revision changed is told from results on either side, whoever was checked against whom."""

from __future__ import annotations

import pytest

from service.article import ArticleHead
from service.claim import Claim
from service.judging.verdict import Label, Reason, Verdict
from service.matching import PublishedClaim
from service.report import Result
from service.revising import revised

REASONS = {Label.CONFLICTING: Reason.AMOUNTS_DIFFER, Label.AGREEING: Reason.SAME_AMOUNT}


def claim(name: str) -> PublishedClaim:
    """The claim `a1.x` is claim x of article a1."""
    head = ArticleHead("source", id=name.partition(".")[0])
    return PublishedClaim(Claim(name, 0, 1, 0, 1), name, name, name, head, name)


def result(ours: str, label: str, theirs: str, became: str = "live") -> Result:
    verdict = Verdict(Label(label), 0.9, REASONS[Label(label)], ())
    superseded = became == "superseded"
    return Result(verdict, claim(ours), claim(theirs), 0.8, "1", "model", id=f"{ours} {theirs}", superseded=superseded)


CASES = [
    ("a conflict that ended", [("a1.x", "conflicting", "b.y")], [], ("a1.x b.y",), (), ()),
    ("a conflict that began", [], [("a2.x", "conflicting", "b.y")], (), ("a2.x b.y",), ()),
    ("a conflict that stayed", [("a1.x", "conflicting", "b.y")], [("a2.x", "conflicting", "b.y")], (), (), ()),
    ("an echo", [("a1.x", "agreeing", "b.y")], [("a2.x", "conflicting", "b.y")], (), ("a2.x b.y",), ("a2.x b.y",)),
    (
        "an echo that came later",
        [("b.y", "agreeing", "a1.x")],
        [("a2.x", "conflicting", "b.y")],
        (),
        *[("a2.x b.y",)] * 2,
    ),
    ("a conflict checked from the other side", [("b.y", "conflicting", "a1.x")], [], ("b.y a1.x",), (), ()),
    ("a conflict of the revision before that", [("a0.x", "conflicting", "b.y")], [], (), (), ()),
    (
        "an echo of the revision before that",
        [("a0.x", "agreeing", "b.y")],
        [("a2.x", "conflicting", "b.y")],
        (),
        *[("a2.x b.y",)] * 2,
    ),
    (
        "a conflict that stayed until the other article was revised",
        [("a1.x", "conflicting", "b1.y")],
        [("a2.x", "conflicting", "b1.y", "superseded")],
        *[()] * 3,
    ),
    (
        "a conflict that began and ended with the other article's revision",
        [("a1.x", "agreeing", "b1.y")],
        [("a2.x", "conflicting", "b1.y", "superseded")],
        *[()] * 3,
    ),
    ("an agreement that stayed", [("a1.x", "agreeing", "b.y")], [("a2.x", "agreeing", "b.y")], (), (), ()),
]


@pytest.mark.parametrize("case", [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_revision_is_told_by_what_it_changed(case: tuple[tuple[tuple[str, ...], ...], ...]) -> None:
    before, now, *expected = case
    seen = revised(["a0", "a1", "a2"], [result(*one) for one in before], [result(*one) for one in now])

    assert [tuple(one.id for one in part) for part in (seen.resolved, seen.broken, seen.echoes)] == expected


@pytest.mark.parametrize(("ours", "theirs"), [("a2.x", "b.y"), ("b.y", "a2.x")])
def test_the_other_side_is_that_of_another_article(ours: str, theirs: str) -> None:
    [conflict] = (seen := revised(["a1", "a2"], [], [result(ours, "conflicting", theirs)])).broken

    assert seen.other(conflict).id == "b.y"


def test_a_first_revision_echoes_nothing() -> None:
    seen = revised(["a1"], [], [result("a1.x", "conflicting", "b.y")])

    assert (seen.resolved, seen.echoes) == ((), ())
