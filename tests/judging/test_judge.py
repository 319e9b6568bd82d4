"""The judge's precedence, and what becomes of what the rules leave open."""

from collections.abc import Sequence

import pytest

from service.judging.judge import RULES, Judge
from service.judging.reading import Reading
from service.judging.verdict import Label, Reason
from tests.judging.building import pair, published


class Reads:
    """A pair model that always reads the same, and remembers what it was asked."""

    def __init__(self, agree: float, conflict: float, new: float) -> None:
        self.reading = Reading(agree, conflict, new)
        self.asked: list[tuple[str, str]] = []

    def read(self, pairs: Sequence[tuple[str, str]]) -> list[Reading]:
        self.asked += pairs
        return [self.reading] * len(pairs)


def test_a_conflict_is_found_before_an_agreement() -> None:
    earlier, later = "Ten people were killed and 50 injured.", "Ten people were killed and 80 injured."
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert verdict.label is Label.CONFLICTING
    assert verdict.evidence[0].ours.quote == "80"


def test_an_event_shown_to_be_another_never_conflicts() -> None:
    earlier, later = "A bomb killed 12 people in Kabul.", "A bomb killed 40 people in Lagos."
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert (verdict.label, verdict.reason) == (Label.NEW, Reason.OTHER_EVENT)


def test_where_nothing_speaks_the_claim_is_new() -> None:
    (verdict,) = Judge(None).judge([pair("The minister resigned.", "The parade was cancelled.")])
    assert (verdict.label, verdict.evidence) == (Label.NEW, ())


def test_the_pair_model_is_asked_only_where_the_rules_are_silent() -> None:
    model = Reads(agree=0.9, conflict=0.05, new=0.05)
    told = pair("The strikes killed 25 fighters.", "The strikes killed 25 fighters.")
    silent = pair("The minister stepped down.", "The minister has resigned.")
    first, second = Judge(model).judge([told, silent])
    assert model.asked == [("The minister stepped down.", "The minister has resigned.")]
    assert first.reason is Reason.SAME_WORDING
    assert second.reason is Reason.READS_AS_AGREEMENT


@pytest.mark.parametrize(
    ("ours", "theirs", "attributed"),
    [
        (None, None, False),
        ("the mayor", None, True),
        ("the mayor", "the police", True),
        ("the mayor", "the mayor", False),
    ],
)
def test_a_conflict_between_speakers_is_marked(ours: str | None, theirs: str | None, attributed: bool) -> None:
    earlier = published("The strikes near Fallujah killed 25 fighters.", speaker=theirs)
    later = published("The strikes near Fallujah killed 40 fighters.", speaker=ours)
    (verdict,) = Judge(None).judge([pair(earlier, later)])
    assert (verdict.label, verdict.attributed) == (Label.CONFLICTING, attributed)


def test_the_same_pair_always_gets_the_same_verdict() -> None:
    one = pair("The strikes killed 25 fighters in Iraq.", "The strikes killed 40 fighters in Iraq.")
    assert Judge(None).judge([one]) == Judge(None).judge([one]) == Judge(None).judge([one, one])[1:]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_says_in_one_sentence_what_it_asserts(rule) -> None:
    first = rule.__doc__.strip().splitlines()[0]
    assert first.endswith(".")
    assert len(first) < 120
