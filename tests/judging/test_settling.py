"""What one claim's verdicts say together, and which are worth telling."""

from dataclasses import replace

import pytest

from service.judging.settling import settle, worth_telling
from service.judging.verdict import Evidence, Label, Quote, Reason, Verdict
from service.matching import Pair
from tests.judging.building import pair, published


def verdict(label: Label, reason: Reason) -> Verdict:
    return Verdict(label, 0.9, reason, ())


def test_conflicts_agreements_and_updates_are_told_and_other_matches_are_not() -> None:
    told = [
        (pair("a", "b"), verdict(Label.CONFLICTING, Reason.AMOUNTS_DIFFER)),
        (pair("a", "b"), verdict(Label.AGREEING, Reason.SAME_AMOUNT)),
        (pair("a", "b"), verdict(Label.NEW, Reason.LATER_FIGURE)),
    ]
    silent = (pair("a", "b"), verdict(Label.NEW, Reason.OTHER_FACT))
    assert worth_telling([silent, *told]) == told


def test_where_nothing_compares_the_closest_match_tells_why() -> None:
    far = (pair("a", "b", similarity=0.5), verdict(Label.NEW, Reason.OTHER_EVENT))
    near = (pair("a", "b", similarity=0.7), verdict(Label.NEW, Reason.OTHER_MEASURE))
    assert worth_telling([far, near]) == [near]


def conflict(of: Pair, read: float = 0.0) -> Verdict:
    """The first figures of both sides do not fit; `read` is how surely the pair model reads a conflict."""
    ours, theirs = (
        Quote(one.surface, one.start, one.end) for one in (of.ours.claim.quantities[0], of.theirs.claim.quantities[0])
    )
    seen = Evidence("amounts_differ", Label.CONFLICTING, Reason.AMOUNTS_DIFFER, "They differ.", ours, theirs, 0.9)
    reading = replace(seen, rule="pair_model", confidence=read)
    return Verdict(Label.CONFLICTING, 0.9, Reason.AMOUNTS_DIFFER, (seen, reading))


def agreement(of: Pair) -> Verdict:
    """The first figures of both sides fit."""
    seen = replace(conflict(of).evidence[0], rule="amounts_agree", label=Label.AGREEING, reason=Reason.SAME_AMOUNT)
    return Verdict(Label.AGREEING, 0.9, Reason.SAME_AMOUNT, (seen,))


@pytest.mark.parametrize(("read", "stands"), [(0.5, False), (0.9, True)])
def test_a_figure_found_elsewhere_undoes_a_conflict_unless_it_is_surely_read_as_one(read: float, stands: bool) -> None:
    ours = published("The quake killed 25 people.")
    differs, fits = (pair(published(text), ours) for text in ("It killed 10 people.", "In all 25 people died."))
    [[(_, settled), _]] = settle([[(differs, conflict(differs, read)), (fits, agreement(fits))]])
    assert (settled.label is Label.CONFLICTING) is stands
    assert stands or settled.evidence[0].rule == "figure_found_elsewhere"


@pytest.mark.parametrize(
    ("second", "fitting", "stands"), [("7,500", 2, False), ("9,500", 1, True), ("thousands of", 2, True)]
)
def test_two_counts_that_both_articles_give_conflict_nowhere(second: str, fitting: int, stands: bool) -> None:
    ours = [published(f"{count} people marched.") for count in ("20,000", "7,500")]
    theirs = [published(f"The square held {count} people.") for count in ("20,000", second)]
    differs = pair(theirs[1], ours[0], similarity=0.95)
    fits = [pair(theirs[0], ours[0], similarity=0.5), pair(theirs[1], ours[1], similarity=0.5)][:fitting]
    [[(_, settled), *_]] = settle([[(differs, conflict(differs, 0.9)), *((one, agreement(one)) for one in fits)]])
    assert (settled.label is Label.CONFLICTING) is stands


def test_a_figure_found_in_a_claim_that_conflicts_otherwise_counts_as_found() -> None:
    ours = published("The quake killed 25 people.")
    differs, fits = (pair(published(text), ours) for text in ("It killed 10 people.", "In all 25 people died."))
    both = replace(conflict(differs), evidence=(*conflict(fits).evidence, *agreement(fits).evidence))
    [[(_, settled), _]] = settle([[(differs, conflict(differs)), (fits, both)]])
    assert settled.evidence[0].rule == "figure_found_elsewhere"


@pytest.mark.parametrize(("second", "conflicting"), [("They made 17 checks.", False), ("They made 18 checks.", True)])
def test_a_total_does_not_conflict_with_its_parts_told_one_by_one(second: str, conflicting: bool) -> None:
    ours = published("In all they made 23 checks.")
    pairs = [pair(published(text), ours) for text in ("Agents made six checks.", second)]
    settled = [verdict for [(_, verdict)] in settle([[(one, conflict(one))] for one in pairs])]
    assert all((verdict.label is Label.CONFLICTING) is conflicting for verdict in settled)
    assert conflicting or "add up" in settled[0].evidence[0].sentence


def test_a_conflict_between_speakers_that_is_undone_is_one_no_longer() -> None:
    ours = published("The quake killed 25 people.")
    differs, fits = (pair(published(text), ours) for text in ("It killed 10 people.", "In all 25 people died."))
    between_speakers = replace(conflict(differs), attributed=True)
    [[(_, settled), _]] = settle([[(differs, between_speakers), (fits, agreement(fits))]])
    assert (settled.label, settled.attributed) == (Label.NEW, False)
